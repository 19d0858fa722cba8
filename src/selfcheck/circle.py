"""Directions around a circle in whole-number arithmetic.

The mathematics library of the machine is left out on purpose: its last digits differ between CPython on a desktop and
Python in the browser, and the chart must come out the same, byte for byte.
"""

from fractions import Fraction
from functools import lru_cache

_ONE = 10**18
_TURN = 6_283_185_307_179_586_477  # two pi, in units of _ONE
_DIGITS = 10**9


@lru_cache(maxsize=128)
def direction(index: int, count: int) -> tuple[Fraction, Fraction]:
    """Sine and cosine of the `index`-th of `count` equal steps of a turn, exact to nine decimals.

    With the first step at the top and going clockwise these are the parts to the right and upwards.
    """
    angle = _TURN * index // count
    return _nine_decimals(_series(angle, 1)), _nine_decimals(_series(angle, 0))


def _series(angle: int, first_power: int) -> int:
    # angle^k / k! for every second k, signs alternating: the sine from k = 1, the cosine from k = 0.
    total, power, term = 0, first_power, angle if first_power else _ONE
    while term:
        total += term
        term = -term * angle // _ONE * angle // _ONE // ((power + 1) * (power + 2))
        power += 2
    return total


def _nine_decimals(value: int) -> Fraction:
    return Fraction((value * _DIGITS * 2 + _ONE) // (2 * _ONE), _DIGITS)
