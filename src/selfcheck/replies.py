"""Findings as JSON values for the page, in its language. No decision here: only shape and words."""

from fractions import Fraction
from functools import lru_cache
from typing import Any

from selfcheck.advice import Gap, OpenEssential
from selfcheck.answers import Answers
from selfcheck.codec import Opened
from selfcheck.compare import Comparison, ItemChange
from selfcheck.csv_table import csv_text
from selfcheck.group import LEAST, GroupSummary, Spread
from selfcheck.model import Answer, Checklist, CheckItem, Language, Scope
from selfcheck.plain_text import shown
from selfcheck.plan import Plan, Step
from selfcheck.radar import radar, radar_of_two
from selfcheck.score import CREDIT, Counts, Range, Score, items_in, percent
from selfcheck.sentence import comparison_summary, group_summary, opened, plan_summary, refusal, say

Message = dict[str, Any]

_UNANSWERED = "unanswered"


def scored(result: Score, checklist: Checklist, answers: Answers, scope: Scope, language: Language) -> Message:
    """A score: numbers, and under every axis the items that made it."""
    items = items_in(checklist, scope)
    return {
        "kind": "scored",
        "counts": counts(result.counts),
        "overall": range_of(result.overall),
        "axes": [
            {
                "id": one.axis.id,
                "label": one.axis.label.in_language(language),
                "range": range_of(one.range),
                "counts": counts(one.counts),
                "items": [_earned(item, answers, language) for item in items if one.axis.id in item.axes],
            }
            for one in result.axes
        ],
        "radar": radar(result, language),
    }


def _earned(item: CheckItem, answers: Answers, language: Language) -> Message:
    answer = answers.get(item.id)
    low, high = points(item.weight, answer)
    return named(item, language) | {
        "answer": answer or _UNANSWERED,
        "points_low": str(low),
        "points_high": str(high),
        "of": str(item.weight),
    }


@lru_cache(maxsize=256)
def points(weight: int, answer: Answer | None) -> tuple[Fraction, Fraction]:
    """What an item of this weight earns in the worst and in the best case."""
    if answer in CREDIT or answer is Answer.NOT_APPLICABLE:
        earned = weight * CREDIT.get(answer, Fraction(0))
        return earned, earned
    return Fraction(0), Fraction(weight)


def named(item: CheckItem, language: Language) -> Message:
    """How every reply names an item."""
    return {"item": item.id, "number": item.number, "label": item.label.in_language(language)}


def range_of(range: Range | None) -> Message | None:
    """Exact ends as fractions, and rounded ones for showing."""
    if range is None:
        return None
    return {
        "low": str(range.low),
        "high": str(range.high),
        "low_percent": percent(range.low),
        "high_percent": percent(range.high),
    }


def counts(counts: Counts) -> Message:
    """How often each answer was given."""
    return {
        "implemented": counts.implemented,
        "partly": counts.partly,
        "not_implemented": counts.not_implemented,
        "not_applicable": counts.not_applicable,
        "unknown": counts.unknown,
        "unanswered": counts.unanswered,
        "total": counts.total,
    }


def essential(one: OpenEssential, language: Language) -> Message:
    """An essential item that is not known to be in place."""
    return named(one.item, language) | {"state": one.state}


def gap(gap: Gap, language: Language) -> Message:
    """An item to work on."""
    return named(gap.item, language) | {"answer": gap.answer, "control": gap.item.control}


def planned(plan: Plan, answers: Answers, language: Language) -> Message:
    """The steps of a plan, in order."""
    return {
        "kind": "planned",
        "steps": [_step(step, answers, language) for step in plan.steps],
        "left_out": plan.left_out,
        "sentence": plan_summary(plan, language),
    }


def _step(step: Step, answers: Answers, language: Language) -> Message:
    measure = step.measure
    return {
        "control": step.control,
        "measure": measure.id,
        "role": measure.role,
        "effort": measure.effort,
        "cost": measure.cost,
        "essential": step.essential,
        "effect": str(step.effect),
        "items": [named(item, language) | {"answer": answers[item.id]} for item in step.items],
        "cases": [{"kind": case.kind, "id": case.id} for case in step.cases],
        "incentives": [
            {"id": one.id, "edition": one.edition, "state": one.state, "closes": one.closes} for one in step.support
        ],
        "bodies": list(step.bodies),
        "offices": list(step.offices),
    }


def compared(found: Comparison, language: Language) -> Message:
    """Two sets of answers side by side."""
    pairs = zip(found.earlier.axes, found.now.axes, strict=True)
    return {
        "kind": "compared",
        "overall": {"earlier": range_of(found.earlier.overall), "now": range_of(found.now.overall)},
        "axes": [
            {
                "id": now.axis.id,
                "label": now.axis.label.in_language(language),
                "earlier": range_of(earlier.range),
                "now": range_of(now.range),
            }
            for earlier, now in pairs
        ],
        "items": [_change(one, language) for one in found.items],
        "sentence": comparison_summary(found, language),
        "radar": radar_of_two(found.earlier, found.now, language),
    }


def _change(one: ItemChange, language: Language) -> Message:
    then, now = one.earlier or _UNANSWERED, one.now or _UNANSWERED
    return named(one.item, language) | {"earlier": then, "now": now, "change": one.change}


def opened_reply(file: Opened, checklist: Checklist, language: Language) -> Message:
    """What became of the answers in a file or a code, item by item and in a sentence."""
    report = {
        "kept": list(file.answers),
        "changed": list(file.changed),
        "added": list(file.added),
        "unknown": [shown(id) for id in file.unknown],
        "retired": [{"id": id, "replaced_by": checklist.retired_by_id[id].replaced_by} for id in file.retired],
        "refused": [{"item": one.where, "reason": refusal(one, language)} for one in file.refused],
    }
    message = _opened_message(file, checklist, language)
    scope = {} if file.scope is None else {"scope": file.scope}
    return {"kind": "opened", "answers": dict(file.answers), "report": report, "message": message} | scope


def _opened_message(file: Opened, checklist: Checklist, language: Language) -> str:
    items, retired = checklist.item_by_id, checklist.retired_by_id
    successors = {retired[id].replaced_by for id in file.retired} - {None} - file.answers.keys()
    return opened(
        kept=len(file.answers),
        unknown=len(file.unknown),
        retired=len(file.retired),
        replaced_by=[items[id].number for id in successors],
        refused=[items[one.where].number for one in file.refused],
        changed=[items[id].number for id in file.changed],
        added=[items[id].number for id in file.added],
        older_version=None if file.version == checklist.version else file.version,
        language=language,
    )


def answers_table(checklist: Checklist, answers: Answers, scope: Scope, language: Language, on: str) -> Message:
    """All answers in scope as CSV, one row an item."""
    columns = ("number", "item", "label", "axes", "answer", "points", "points-high", "of")
    axes = {axis.id: axis.label.in_language(language) for axis in checklist.axes}
    rows = [_row(item, answers, axes, language) for item in items_in(checklist, scope)]
    text = csv_text([[_column(name, language) for name in columns], *rows])
    return {"kind": "csv", "name": f"selfcheck-{checklist.id}-{on}.csv", "text": text}


def _column(name: str, language: Language) -> str:
    return say(f"csv.{name}", language)


def _row(item: CheckItem, answers: Answers, axes: dict[str, str], language: Language) -> list[str | int]:
    answer = answers.get(item.id)
    low, high = points(item.weight, answer)
    counted = answer is not Answer.NOT_APPLICABLE
    numbers = [float(low), float(high), item.weight] if counted else ["", "", ""]
    fields = say("between-numbers", language).join(axes[id] for id in item.axes)
    return [item.number, item.id, item.label.in_language(language), fields, _answer(answer, language), *numbers]


def _answer(answer: Answer | None, language: Language) -> str:
    return say(f"answer.{answer or _UNANSWERED}", language)


def grouped(found: GroupSummary, checklist: Checklist, language: Language) -> Message:
    """The summary of a group; what is hidden is null, in the table too."""
    table = None if found.overall is None else _group_table(found, checklist, language)
    return {
        "kind": "grouped",
        "members": found.members,
        "least": LEAST,
        "hidden": found.overall is None,
        "overall": _spread(found.overall),
        "axes": [
            {
                "id": one.axis.id,
                "label": one.axis.label.in_language(language),
                "members": one.members if one.spread else None,
                "spread": _spread(one.spread),
            }
            for one in found.axes
        ],
        "items": [named(one.item, language) | {"counts": _maybe_counts(one.counts)} for one in found.items],
        "gaps": [named(item, language) for item in found.gaps],
        "csv": table,
        "sentence": group_summary(found, language),
    }


def _maybe_counts(found: Counts | None) -> Message | None:
    return None if found is None else counts(found)


def _spread(spread: Spread | None) -> Message | None:
    if spread is None:
        return None
    return {
        "lowest_quarter": spread.lowest_quarter,
        "median": spread.median,
        "highest_quarter": spread.highest_quarter,
        "bands": list(spread.bands),
    }


def _group_table(found: GroupSummary, checklist: Checklist, language: Language) -> Message:
    names = [say(f"answer.{name}", language) for name in (*Answer, _UNANSWERED)]
    head = [say(f"group.col.{name}", language) for name in ("part", "name", "members", "low", "median", "high")]
    axis, item = (say(f"group.part.{part}", language) for part in ("axis", "item"))
    rows = [[axis, say("group.all", language), found.members, *_spread_cells(found.overall, language)]]
    rows += [
        [axis, one.axis.label.in_language(language), one.members if one.spread else "", *_spread_cells(one.spread, language)]
        for one in found.axes
    ]
    rows += [[item, f"{one.item.number} {one.item.label.in_language(language)}", *_count_cells(one.counts, language)]
             for one in found.items]  # fmt: skip
    return {"name": f"group-{checklist.id}.csv", "text": csv_text([[*head, *names], *rows])}


def _spread_cells(spread: Spread | None, language: Language) -> list[str | int]:
    if spread is None:
        return [say("group.hidden", language, least=LEAST), "", "", *[""] * (len(Answer) + 1)]
    return [spread.lowest_quarter, spread.median, spread.highest_quarter, *[""] * (len(Answer) + 1)]


def _count_cells(found: Counts | None, language: Language) -> list[str | int]:
    if found is None:
        return ["", say("group.hidden", language, least=LEAST), "", "", *[""] * (len(Answer) + 1)]
    answered = found.total - found.unanswered
    return [answered, "", "", "", *[getattr(found, name) for name in (*Answer, _UNANSWERED)]]
