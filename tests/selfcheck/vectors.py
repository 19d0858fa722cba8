"""Score requests over random answers, the same ones for the same seed: to compare two Pythons byte for byte."""

import json
import random

_ANSWERS = ("implemented", "partly", "not_implemented", "unknown")


def vectors(checklist: dict, count: int, seed: int) -> list[str]:
    """`count` texts of `score` requests for a checklist (JSON), over both languages, both scopes, few and many answers."""
    chance = random.Random(seed)
    return [_request(checklist, number, chance) for number in range(count)]


def _request(checklist: dict, number: int, chance: random.Random) -> str:
    share = chance.random()  # of the items that are answered in this request
    answers = {item["id"]: _answer(item, chance) for item in checklist["items"] if chance.random() < share}
    scope, language = ("all", "quick")[number // 2 % 2], ("ja", "en")[number % 2]
    request = {"kind": "score", "answers": answers, "scope": scope, "language": language}
    return json.dumps(request, ensure_ascii=False, sort_keys=True)


def _answer(item: dict, chance: random.Random) -> str:
    # Not applicable more often than the rest, so that whole axes fall out now and then.
    optional = item.get("may_not_apply", False)
    return "not_applicable" if optional and chance.random() < 0.4 else chance.choice(_ANSWERS)
