"""Which characters may be shown to a reader, and how text of strangers is made fit to be shown."""

import re

# Controls, lone surrogates, direction overrides, zero-width and non-characters: invisible, or not allowed in XML.
# Listed by hand, because str.isprintable() changes its mind with the Unicode version of each Python.
_UNFIT = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ufff0-\ufffb\ufffe\uffff]"
)
_LONGEST_SHOWN = 80


def is_plain(text: str) -> bool:
    """Whether every character can be shown, in a page and in XML alike."""
    return _UNFIT.search(text) is None


def shown(text: str) -> str:
    """Text of a stranger, made safe to repeat in a message: at most 80 characters, what is unfit replaced by U+FFFD."""
    clipped = text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
    return _UNFIT.sub("\ufffd", clipped)
