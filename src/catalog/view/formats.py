"""Numbers, money and dates as a Japanese and as an English reader writes them. Nothing is rounded here."""

from decimal import Decimal
from fractions import Fraction

from catalog.records.common import Quantity, Unit

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")

# Japanese ending; English singular and plural. Money has its own functions.
UNITS = {
    Unit.PERCENT: ("%", "%", "%"),
    Unit.PERCENT_POINTS: ("ポイント", " percentage point", " percentage points"),
    Unit.SHARE: ("", "", ""),
    Unit.PEOPLE: ("人", " person", " people"),
    Unit.FIRMS: ("社", " firm", " firms"),
    Unit.BODIES: ("機関", " body", " bodies"),
    Unit.UNIVERSITIES: ("大学", " university", " universities"),
    Unit.VISITS: ("回", " visit", " visits"),
    Unit.TIMES: ("回", " time", " times"),
    Unit.CASES: ("件", " case", " cases"),
    Unit.ITEMS: ("項目", " item", " items"),
    Unit.TECHNOLOGIES: ("技術", " technology", " technologies"),
    Unit.COUNTRIES: ("か国", " country", " countries"),
    Unit.POINTS: ("点", " point", " points"),
    Unit.DAYS: ("日", " day", " days"),
    Unit.MONTHS: ("か月", " month", " months"),
    Unit.YEARS: ("年", " year", " years"),
    Unit.NUMBER: ("", "", ""),
}
CURRENCIES = {Unit.YEN: ("円", "yen"), Unit.DOLLARS: ("ドル", "US dollars"), Unit.EUROS: ("ユーロ", "euros"),
              Unit.YUAN: ("元", "yuan")}
BOUNDS = {
    "at_most": ("{}以内", "up to {}"), "at_least": ("{}以上", "at least {}"),
    "more_than": ("{}超", "more than {}"), "less_than": ("{}未満", "less than {}"), None: ("{}", "{}"),
}


def quantity(value: Quantity, language: str) -> str:
    """A quantity in words, for example 750万円 / 7.5 million yen."""
    words = _money(value, language) if value.unit in CURRENCIES else _counted(value, language)
    if value.about:
        words = f"約{words}" if language == "ja" else f"about {words}"
    pattern = BOUNDS[value.bound][0 if language == "ja" else 1]
    if language == "ja" and value.bound == "at_most" and value.unit in CURRENCIES:
        pattern = "{}まで"
    return pattern.format(words)


def _counted(value, language):
    ja, one, many = UNITS[value.unit]
    ends = [_number(n) for n in (value.number, value.to) if n is not None]
    if language == "ja":
        return "～".join(ends) + ja
    return "–".join(ends) + (one if ends == ["1"] else many)


def _money(value, language):
    ja, en = CURRENCIES[value.unit]
    ends = [n for n in (value.number, value.to) if n is not None]
    if language == "ja":
        return "～".join(_japanese_sum(n) + ja for n in ends)
    return " to ".join(_english_sum(n) for n in ends) + f" {en}"


def _number(text):
    if "/" in text:
        return text
    whole, _, rest = text.partition(".")
    return f"{int(whole):,}" + (f".{rest}" if rest else "")


def _japanese_sum(text):
    """Group by 兆, 億 and 万 as Japanese readers do."""
    amount = Decimal(text)
    if amount != int(amount) or abs(amount) < 10000:
        return _number(text)
    rest, parts = abs(int(amount)), []
    for size, name in ((10**12, "兆"), (10**8, "億"), (10**4, "万"), (1, "")):
        count, rest = divmod(rest, size)
        if count:
            parts.append(f"{count:,}{name}")
    return ("-" if amount < 0 else "") + "".join(parts)


def _english_sum(text):
    """Millions, billions and trillions where that is exact within three decimals; else all digits."""
    amount = Decimal(text)
    for size, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if abs(amount) >= size:
            scaled = amount / size
            if scaled == scaled.quantize(Decimal("0.001")):
                return f"{_number(format(scaled.normalize(), 'f'))} {name}"
            return _number(text)
    return _number(text)


def partial_date(text: str, language: str) -> str:
    """2025, 2025-11 or 2025-11-21 in words; no eras."""
    parts = [int(part) for part in text.split("-")]
    if language == "ja":
        return "".join(f"{part}{name}" for part, name in zip(parts, "年月日", strict=False))
    names = [str(parts[0]), *([MONTHS[parts[1] - 1]] if len(parts) > 1 else []), *([str(parts[2])] if len(parts) > 2 else [])]
    return " ".join(reversed(names))


def head_count(first: int, last: int | None, language: str) -> str:
    """A band of staff numbers, both ends inclusive."""
    if language == "ja":
        return f"{first:,}人以上" if last is None else f"{last:,}人以下" if first == 1 else f"{first:,}～{last:,}人"
    return f"{first:,} or more" if last is None else f"up to {last:,}" if first == 1 else f"{first:,} to {last:,}"


def exact(value: Quantity) -> str:
    """The bare exact number, for open data."""
    return value.number if value.to is None else f"{value.number}–{value.to}"


def as_fraction(text: str) -> Fraction:
    """The number of a quantity for comparing; never for showing."""
    return Fraction(text)
