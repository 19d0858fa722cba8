"""The order of a dictionary: 五十音順 for Japanese readings, the alphabet for English names."""

import unicodedata
from itertools import groupby

VOWELS = {vowel: row for vowel, row in zip("あいうえお", (
    "あかさたなはまやらわ", "いきしちにひみりゐ", "うくすつぬふむゆる", "えけせてねへめれゑ", "おこそとのほもよろを"), strict=True)}
SMALL = str.maketrans("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ")
ROWS = ("あいうえお", "かきくけこ", "さしすせそ", "たちつてと", "なにぬねの", "はひふへほ", "まみむめも", "やゆよ", "らりるれろ", "わゐゑをん")


def japanese_key(reading: str) -> tuple[str, str]:
    """Sort key of a reading: marks off, small kana large, ー as the vowel before it; the reading itself breaks ties."""
    plain = "".join(map(_hiragana, unicodedata.normalize("NFKC", reading)))
    bare = "".join(c for c in unicodedata.normalize("NFD", plain) if c not in "\u3099\u309a").translate(SMALL)
    spoken = ""
    for char in bare:
        if char == "ー":
            char = next((vowel for vowel, row in VOWELS.items() if spoken[-1:] and spoken[-1] in row), "")
        spoken += char if char.isalnum() else ""
    return spoken.lower(), reading


def _hiragana(char):
    return chr(ord(char) - 0x60) if "ァ" <= char <= "ヶ" else char


def english_key(name: str) -> tuple[str, str]:
    """Sort key of an English name: letters and digits only, case folded."""
    return "".join(c for c in name.casefold() if c.isalnum()), name


def group_of(key: str) -> str:
    """The heading a sort key falls under: the row's first kana, the letter, or # for digits."""
    first = key[:1]
    return next((row[0] for row in ROWS if first in row), first.upper() if first.isascii() and first.isalpha() else "#")


def grouped(entries, key):
    """Entries in dictionary order as [(heading, [entry, …])]; `key` gives the sort key of an entry."""
    ordered = sorted(entries, key=key)
    return [(name, list(group)) for name, group in groupby(ordered, lambda entry: group_of(key(entry)[0]))]
