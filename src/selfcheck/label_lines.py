"""Breaking a short label into at most two lines. Widths are estimates in hundredths of the font size."""

_FIRST_WIDE = 0x250  # from here on everything counts as one full em: right for Japanese, generous for the rest
_WIDE = 100
_OTHER = 58
_WIDTHS = {
    **dict.fromkeys(" ijlI.,:;'|!", 28),
    **dict.fromkeys("frt()[]-/", 38),
    **dict.fromkeys("ckszvxy", 52),
    **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ&", 70),
    **dict.fromkeys("mwMW@%", 90),
}
_NEVER_FIRST = frozenset("ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶー々、。，．・：；？！）」』】…")
_NEVER_LAST = frozenset("（「『【")
_BREAK_AFTER = frozenset(" ・、／/-")
_PARTICLES = frozenset("のとやへをにはがで")
_INSIDE_WORD = 300  # a break inside a word is as bad as lines that are three em less even
_MAYBE_INSIDE_WORD = 100
_TOO_LONG = 10_000  # but a line that must be cut is worse than anything


def width(text: str) -> int:
    """How broad a text is, in hundredths of the font size."""
    return sum(_WIDE if ord(character) >= _FIRST_WIDE else _WIDTHS.get(character, _OTHER) for character in text)


def fits(text: str, room: int) -> bool:
    """Whether a label goes into `room` in one line, or in two that break where one would wish."""
    return width(text) <= room or all(width(line) <= room for line in _two_lines(text, wished_room=_TOO_LONG))


def break_label(text: str, room: int) -> tuple[str, ...]:
    """One line if it fits into `room`, else two as even as good breaks allow; what still does not fit is cut with …"""
    if width(text) <= room:
        return (text,)
    return tuple(_cut(line, room) for line in _two_lines(text, wished_room=room))


def _two_lines(text: str, *, wished_room: int) -> tuple[str, ...]:
    breaks = [i for i in range(1, len(text)) if _may_break(text[i - 1], text[i])]
    if not breaks:
        return (text,)
    best = min(breaks, key=lambda i: (_cost(text, i, wished_room), -i))
    return text[:best].rstrip(" "), text[best:]


def _cost(text: str, i: int, room: int) -> int:
    longer = max(width(text[:i].rstrip(" ")), width(text[i:]))
    return longer + _break_cost(text[i - 1], text[i]) + (0 if longer <= room else _TOO_LONG)


def _may_break(before: str, after: str) -> bool:
    if before in _BREAK_AFTER:
        return after not in _NEVER_FIRST
    both_wide = ord(before) >= _FIRST_WIDE and ord(after) >= _FIRST_WIDE
    return both_wide and after not in _NEVER_FIRST and before not in _NEVER_LAST


def _break_cost(before: str, after: str) -> int:
    # Japanese words tend to begin where the script changes, after a particle above all, but hardly ever with hiragana.
    if before in _BREAK_AFTER or after in _NEVER_LAST:
        return 0
    if _script(after) == "hiragana":
        return _MAYBE_INSIDE_WORD if before == "の" else _INSIDE_WORD
    if _script(before) == "hiragana":
        return 0 if before in _PARTICLES else _MAYBE_INSIDE_WORD
    return _INSIDE_WORD if _script(before) == _script(after) else 0


def _script(character: str) -> str:
    if "ぁ" <= character <= "ゟ":
        return "hiragana"
    return "katakana" if "゠" <= character <= "ヿ" else "other"


def _cut(line: str, room: int) -> str:
    if width(line) <= room:
        return line
    while line and width(line) + _WIDE > room:
        line = line[:-1]
    return line + "…"
