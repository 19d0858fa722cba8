"""From answers and times to the figures that are printed."""

import statistics

from tests.search.judging import reciprocal_rank, recall_at_5


def judged(queries: list[dict], found: list[list[list[str]]], *, leniently: bool) -> tuple[float, float, int]:
    """Recall at 5, mean reciprocal rank at 10, and how many queries found nothing.

    A result may stand for several addresses, a page and its sections. Leniently, for engines that cannot lead to an entry of the
    glossary or of a list, it counts for a right one if the page is right.
    """
    lists = [[_best(result, one["answers"], leniently) for result in results] for one, results in zip(queries, found, strict=True)]
    recall = statistics.fmean(recall_at_5(own, one["answers"]) for own, one in zip(lists, queries, strict=True))
    rank = statistics.fmean(reciprocal_rank(own, one["answers"]) for own, one in zip(lists, queries, strict=True))
    return recall, rank, sum(not one for one in found)


def _best(result, answers, leniently):
    pages = {address.split("#")[0] for address in result}
    right = (answer for answer in answers if reciprocal_rank(result, [answer]) or (leniently and answer.split("#")[0] in pages))
    return next(right, result[0])


def spread(values: list[float], form: str = ".2f") -> str:
    """Median and the range, which is the noise of the machine."""
    return f"{statistics.median(values):{form}} ({min(values):{form}}–{max(values):{form}})"


def ratios(own: list[float], peer: list[float]) -> list[float]:
    """Pair by pair."""
    return [one / other for one, other in zip(own, peer, strict=True)]


def percentile(values: list[float], share: float) -> float:
    """The value that this share of all values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def growth_share(bytes_: tuple[float, float], content: tuple[float, float]) -> float:
    """How fast the bytes grow beside the content: 1 when each new page costs what the first ones cost, 0 when nothing."""
    return (bytes_[1] / bytes_[0] - 1) / (content[1] / content[0] - 1)


def verdict(reached: bool) -> str:
    return "reached" if reached else "MISSED"
