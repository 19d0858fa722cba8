"""Days as text, against the calendar of the standard library."""

import calendar
from datetime import date, timedelta

import pytest

from selfcheck.days import first_day, is_day, is_partial_day, last_day

EVERY_DAY = [(date(1999, 12, 1) + timedelta(days=n)).isoformat() for n in range(1600)]


def test_every_day_of_the_calendar_is_one():
    assert all(is_day(day) and first_day(day) == last_day(day) == day for day in EVERY_DAY)


@pytest.mark.parametrize("year", [1900, 2000, 2023, 2024, 2100])
def test_months_and_years_end_when_they_do(year):
    for month in range(1, 13):
        text = f"{year}-{month:02}"
        assert is_partial_day(text) and not is_day(text)
        assert (first_day(text), last_day(text)) == (f"{text}-01", f"{text}-{calendar.monthrange(year, month)[1]}")
    assert (first_day(str(year)), last_day(str(year))) == (f"{year}-01-01", f"{year}-12-31")


@pytest.mark.parametrize("text", ["", "26", "2026-13", "2026-00", "2026-1", "2026-02-30", "2025-02-29", "2026-11-31", "2026-11-00", "2026/11/21", " 2026"])
def test_no_other_text_is_one(text):
    assert not is_partial_day(text)
