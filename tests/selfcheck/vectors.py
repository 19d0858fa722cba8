"""Requests over random answers, the same ones for the same seed: to compare two Pythons byte for byte."""

import json
import random

from selfcheck.checklist_codec import read_checklist
from selfcheck.model import Answer, Scope
from selfcheck.plan import ORDER
from selfcheck.result_code import write_code

_ANSWERS = ("implemented", "partly", "not_implemented", "unknown")
KINDS = ("score", "score", "score", "plan", "csv", "compare", "code", "decode", "marks", "score")


def vectors(checklist: dict, count: int, seed: int) -> list[str]:
    """`count` texts of requests for a checklist (JSON) that is loaded: every kind that answers make, languages, scopes."""
    chance, model = random.Random(seed), read_checklist(checklist)
    return [_request(model, number, chance) for number in range(count)]


def _request(checklist, number: int, chance: random.Random) -> str:
    answers, earlier = _sheet(checklist, chance), _sheet(checklist, chance)
    scope, language = chance.choice(tuple(Scope)), ("ja", "en")[number % 2]
    kind = KINDS[number // 2 % len(KINDS)]
    more = {
        "plan": {"on": f"{chance.randint(2024, 2028)}-0{chance.randint(1, 9)}-15", "order": chance.sample(ORDER, len(ORDER)),
                 "profile": {"trade": chance.choice([None, "metals", "other"]), "routes": chance.sample(["people", "cyber"], 1)},
                 "only": {"costs": chance.choice([None, ["none"]]), "efforts": None, "roles": None}},
        "csv": {"on": "2026-11-21"},
        "compare": {"earlier": {"code": _code(checklist, earlier)}},
        "decode": {"code": _code(checklist, earlier)},
        "marks": {"marks": "".join(chance.choice("012345") for _ in checklist.items)},
    }
    request = {"kind": kind, "answers": answers, "scope": scope, "language": language} | more.get(kind, {})
    return json.dumps(request, ensure_ascii=False, sort_keys=True)


def _sheet(checklist, chance: random.Random) -> dict[str, str]:
    share = chance.random()  # of the items that are answered in this request
    return {item.id: _answer(item, chance) for item in checklist.items if chance.random() < share}


def _answer(item, chance: random.Random) -> str:
    # Not applicable more often than the rest, so that whole axes fall out now and then.
    return "not_applicable" if item.may_not_apply and chance.random() < 0.4 else chance.choice(_ANSWERS)


def _code(checklist, answers: dict[str, str]) -> str:
    return write_code(checklist, {id: Answer(answer) for id, answer in answers.items()})
