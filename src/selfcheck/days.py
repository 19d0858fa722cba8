"""Days as text: 2026, 2026-03 or 2026-03-31. No clock: today is always given by the caller."""

import re

_DAY = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?")
_LONG_MONTHS = (1, 3, 5, 7, 8, 10, 12)


def is_partial_day(text: str) -> bool:
    """Whether a text is a year, a month or a day."""
    found = _DAY.fullmatch(text)
    return found is not None and (found[3] is None or int(found[3]) <= _days_in(int(found[1]), int(found[2])))


def is_day(text: str) -> bool:
    """Whether a text is a whole day of the calendar."""
    return len(text) == len("2026-11-21") and is_partial_day(text)


def first_day(text: str) -> str:
    """The first day of a year, a month or a day."""
    return text + "0000-01-01"[len(text) :]


def last_day(text: str) -> str:
    """The last day of a year, a month or a day."""
    month = text if len(text) > len("2026") else f"{text}-12"
    if len(month) > len("2026-12"):
        return month
    return f"{month}-{_days_in(int(month[:4]), int(month[5:]))}"


def _days_in(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 31 if month in _LONG_MONTHS else 30
