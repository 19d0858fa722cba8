"""Numbers and mistakes in words: picks from `words`, counts, and joins. No wording of its own."""

from collections.abc import Iterable, Sequence

from selfcheck.compare import Comparison
from selfcheck.errors import ChecklistRefused, Refused
from selfcheck.group import LEAST, GroupSummary
from selfcheck.model import Language, Text
from selfcheck.plan import Plan
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
    changed: Sequence[int] = (),
    added: Sequence[int] = (),
    older_version: str | None,
    language: Language,
) -> str:
    """What became of an answer file: how many answers were kept or left out; the others are numbers of items."""
    parts = [_count("opened.kept", kept, language)]
    if older_version is not None:
        parts.append(say("opened.older", language, version=older_version))
    if unknown:
        parts.append(_count("opened.unknown", unknown, language))
    if retired:
        parts.append(_count("opened.retired", retired, language))
    parts.extend(_numbered("opened.replaced", replaced_by, language))
    parts.extend(_numbered("opened.refused", refused, language))
    parts.extend(_numbered("opened.changed", changed, language))
    parts.extend(_numbered("opened.added", added, language))
    return _join(parts, language)


def plan_summary(plan: Plan, language: Language) -> str:
    """How many steps there are, and where the reader begins."""
    if not plan.steps and not plan.left_out:
        return say("plan.nothing", language)
    if not plan.steps:
        return say("plan.all-left-out", language)
    items = len({item.id for step in plan.steps for item in step.items})
    return _count("plan.steps", len(plan.steps), language, items=items)


def comparison_summary(found: Comparison, language: Language) -> str:
    """The overall share then and now, and how many items changed in which way."""
    earlier, now = (_share(one.overall, language) for one in (found.earlier, found.now))
    counts = {change: found.count(change) for change in ("better", "worse", "closed")}
    return say("compare.summary", language, earlier=earlier, now=now, **counts)


def compared_description(earlier: Score, now: Score, language: Language) -> str:
    """Every axis then and now, for those who hear the chart."""
    return _join((_axis_pair(a, b, language) for a, b in zip(earlier.axes, now.axes, strict=True)), language)


def _axis_pair(earlier: AxisScore, now: AxisScore, language: Language) -> str:
    axis = now.axis.label.in_language(language)
    before, after = _share(earlier.range, language), _share(now.range, language)
    return say("radar.axis-pair", language, axis=axis, earlier=before, now=after)


def _share(range: Range | None, language: Language) -> str:
    if range is None:
        return say("share.none", language)
    low, high = percent(range.low), percent(range.high)
    return say("share.exact" if low == high else "share.range", language, low=low, high=high)


def group_summary(found: GroupSummary, language: Language) -> str:
    """How many members there are and where the middle one stands, or that they are too few."""
    if found.overall is None:
        return say("group.too-few", language, members=found.members, least=LEAST)
    spread = found.overall
    return say(
        "group.summary", language,
        members=found.members, median=spread.median, low=spread.lowest_quarter, high=spread.highest_quarter,
    )  # fmt: skip


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
