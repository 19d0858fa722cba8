"""Numbers and mistakes in words: picks from `words`, counts, and joins. No wording of its own."""

from collections.abc import Iterable, Sequence

from selfcheck.errors import ChecklistRefused, Refused
from selfcheck.model import Language, Text
from selfcheck.score import AxisScore, Range, Score, percent
from selfcheck.words import WORDS


def say(key: str, language: Language, **values: str | int) -> str:
    """One entry of `words`, its placeholders filled."""
    return WORDS[language][key].format(**values)


def summary(score: Score, *, essentials: int, essentials_open: int, language: Language) -> str:
    """The result in one or two sentences.

    `essentials` is the number of essential items in scope that apply, `essentials_open` how many of them are not
    answered "implemented".
    """
    if score.counts.unanswered == score.counts.total:
        return say("summary.no-answers" if score.counts.total else "summary.no-items", language)
    if score.overall is None:
        return say("summary.nothing-applies", language)
    parts = [_overall(score, score.overall, language)]
    if essentials_open:
        parts.append(_count("summary.essentials-open", essentials_open, language))
    elif essentials:
        parts.append(say("summary.essentials-met", language))
    return _join(parts, language)


def _overall(score: Score, range: Range, language: Language) -> str:
    low, high = percent(range.low), percent(range.high)
    if low == high:
        return _count("summary.exact", score.counts.applicable, language, low=low)
    return _count("summary.range", score.counts.applicable, language, low=low, high=high, open=score.counts.open)


def radar_description(score: Score, language: Language) -> str:
    """Every axis with its numbers, for those who hear the chart."""
    return _join((_axis(axis_score, language) for axis_score in score.axes), language)


def _axis(scored: AxisScore, language: Language) -> str:
    axis = scored.axis.label.in_language(language)
    if scored.range is None:
        return say("radar.axis-none", language, axis=axis)
    low, high = percent(scored.range.low), percent(scored.range.high)
    return say("radar.axis-exact" if low == high else "radar.axis-range", language, axis=axis, low=low, high=high)


def opened(
    *,
    kept: int,
    unknown: int,
    retired: int,
    replaced_by: Sequence[int],
    refused: Sequence[int],
    older_version: str | None,
    language: Language,
) -> str:
    """What became of an answer file: how many answers were kept or left out, `refused` and `replaced_by` by number."""
    parts = [_count("opened.kept", kept, language)]
    if older_version is not None:
        parts.append(say("opened.older", language, version=older_version))
    if unknown:
        parts.append(_count("opened.unknown", unknown, language))
    if retired:
        parts.append(_count("opened.retired", retired, language))
    parts.extend(_numbered("opened.replaced", replaced_by, language))
    parts.extend(_numbered("opened.refused", refused, language))
    return _join(parts, language)


def refusal(error: Refused, language: Language) -> str:
    """What is wrong, where, and what to do, for any refusal."""
    values = {name: _in_language(value, language) for name, value in error.values.items()}
    if isinstance(error, ChecklistRefused):
        values["problem"] = say(f"problem.{error.problem}", language)
    return say(error.says, language, where=error.where or "", **values)


def _in_language(value: str | Text, language: Language) -> str:
    return value.in_language(language) if isinstance(value, Text) else value


def _numbered(key: str, numbers: Sequence[int], language: Language) -> list[str]:
    if not numbers:
        return []
    joined = say("between-numbers", language).join(str(number) for number in sorted(set(numbers)))
    return [_count(key, len(set(numbers)), language, numbers=joined)]


def _count(key: str, n: int, language: Language, **values: str | int) -> str:
    # Placeholders stay the same in both forms, whether a form needs each of them or not.
    return say(f"{key}.one" if n == 1 else f"{key}.many", language, n=n, **values)


def _join(parts: Iterable[str], language: Language) -> str:
    return say("between-sentences", language).join(parts)
