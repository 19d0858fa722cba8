"""Links between pages, and last days of partial dates."""

from datetime import date

import pytest

from catalog.view.place import Place
from catalog.view.scene import last_day


@pytest.mark.parametrize(("here", "target", "link"), [
    ("support/go-tech/", "sources/#s2", "../../sources/#s2"),
    ("support/go-tech/", "", "../../"),
    ("support/go-tech/", "support/", "../"),
    ("support/go-tech/", "support/go-tech/#terms", "#terms"),
    ("support/go-tech/", "../data/incentives.json", "../../../data/incentives.json"),
    ("", "support/", "support/"),
    ("", "data/incentives.csv", "data/incentives.csv"),
])
def test_links_are_relative(here, target, link):
    assert Place("ja", here).to(target) == link


@pytest.mark.parametrize(("text", "day"), [
    ("2025", date(2025, 12, 31)), ("2025-12", date(2025, 12, 31)), ("2024-02", date(2024, 2, 29)), ("2025-07-15", date(2025, 7, 15)),
])
def test_a_partial_date_lasts_to_its_last_day(text, day):
    assert last_day(text) == day
