"""Directions agree with the mathematics library, without ever asking it."""

import math
from fractions import Fraction

import pytest

from selfcheck.circle import direction

STEPS = [(index, count) for count in range(3, 13) for index in range(count)]


@pytest.mark.parametrize(("index", "count"), STEPS)
def test_directions_are_sine_and_cosine_to_nine_decimals(index, count):
    angle = 2 * math.pi * index / count
    right, up = direction(index, count)
    assert abs(right - Fraction(math.sin(angle))) < Fraction(6, 10**10)
    assert abs(up - Fraction(math.cos(angle))) < Fraction(6, 10**10)
    assert 10**9 % right.denominator == 0 and 10**9 % up.denominator == 0


@pytest.mark.parametrize(
    ("index", "count", "exactly"),
    [(0, 3, (0, 1)), (1, 4, (1, 0)), (2, 4, (0, -1)), (3, 4, (-1, 0)), (1, 12, ("1/2", None)), (2, 12, (None, "1/2")), (7, 12, ("-1/2", None))],
)
def test_what_is_exact_comes_out_exact(index, count, exactly):
    for found, wanted in zip(direction(index, count), exactly, strict=True):
        assert wanted is None or found == Fraction(wanted)


@pytest.mark.parametrize(("index", "count"), STEPS)
def test_left_and_right_mirror_each_other(index, count):
    right, up = direction(index, count)
    assert direction(-index % count, count) == (-right, up)


def test_a_known_value():
    assert direction(1, 8) == (Fraction(707106781, 10**9), Fraction(707106781, 10**9))
    assert direction(1, 5) == (Fraction(951056516, 10**9), Fraction(309016994, 10**9))
