"""Numbers, money and dates as the reader of each language writes them."""

import pytest

from catalog.records.common import Quantity, Unit
from catalog.view.formats import head_count, partial_date, quantity


@pytest.mark.parametrize(("number", "unit", "more", "ja", "en"), [
    ("7500000", "yen", {}, "750万円", "7.5 million yen"),
    ("270000000", "yen", {}, "2億7,000万円", "270 million yen"),
    ("200100000000", "yen", {}, "2,001億円", "200.1 billion yen"),
    ("2400000000000", "yen", {}, "2兆4,000億円", "2.4 trillion yen"),
    ("314288", "yen", {}, "31万4,288円", "314,288 yen"),
    ("1234567", "yen", {}, "123万4,567円", "1,234,567 yen"),
    ("9500", "yen", {}, "9,500円", "9,500 yen"),
    ("300000", "yen", {"to": "500000"}, "30万円～50万円", "300,000 to 500,000 yen"),
    ("30000000", "yen", {"bound": "at_most"}, "3,000万円まで", "up to 30 million yen"),
    ("52700000000", "dollars", {}, "527億ドル", "52.7 billion US dollars"),
    ("2/3", "share", {"bound": "at_most"}, "2/3以内", "up to 2/3"),
    ("1", "months", {"to": "2"}, "1～2か月", "1–2 months"),
    ("1", "months", {}, "1か月", "1 month"),
    ("97", "visits", {}, "97回", "97 visits"),
    ("0.4", "percent_points", {}, "0.4ポイント", "0.4 percentage points"),
    ("9300", "firms", {"about": True}, "約9,300社", "about 9,300 firms"),
    ("1", "firms", {"bound": "more_than"}, "1社超", "more than 1 firm"),
])
def test_a_quantity_in_both_languages(number, unit, more, ja, en):
    value = Quantity(number=number, unit=Unit(unit), **more)
    assert (quantity(value, "ja"), quantity(value, "en")) == (ja, en)


def test_every_unit_has_words_in_both_languages():
    for unit in Unit:
        value = Quantity(number="5", unit=unit)
        assert quantity(value, "ja").startswith("5")
        assert quantity(value, "en").startswith("5")


@pytest.mark.parametrize(("text", "ja", "en"), [
    ("2025", "2025年", "2025"), ("2025-11", "2025年11月", "November 2025"), ("2025-09-30", "2025年9月30日", "30 September 2025"),
])
def test_dates_have_no_era_and_no_leading_zero(text, ja, en):
    assert (partial_date(text, "ja"), partial_date(text, "en")) == (ja, en)


@pytest.mark.parametrize(("first", "last", "ja", "en"), [
    (1, 5, "5人以下", "up to 5"), (6, 20, "6～20人", "6 to 20"), (101, None, "101人以上", "101 or more"),
])
def test_bands_of_head_counts(first, last, ja, en):
    assert (head_count(first, last, "ja"), head_count(first, last, "en")) == (ja, en)
