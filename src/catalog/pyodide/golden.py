"""Golden requests for the build: every kind of message, both languages, good input and bad.

They prove that CPython and the runtime agree, and they decide what the trimmed standard library
must hold: what no request makes Python import is left out.
"""

import json
from collections.abc import Iterable, Mapping
from itertools import product

ANSWERS = ("implemented", "partly", "not_implemented", "unknown", "not_applicable")

SMALL = {
    "format": "mamoru-gijutsu-checklist",
    "id": "trial",
    "version": "1.0",
    "title": {"ja": "試し", "en": "Trial"},
    "axes": [
        {"id": axis, "label": {"ja": f"分野{axis}", "en": f"Axis {axis}"}, "short": {"ja": axis, "en": axis}}
        for axis in ("one", "two", "three", "four")
    ],
    "items": [
        {
            "id": f"item-{number}",
            "number": number,
            "label": {"ja": f"設問{number}", "en": f"Item {number}"},
            "control": f"control-{number}",
            "axes": axes,
            "weight": 1 + number % 2,
            "essential": number % 3 == 0,
            "quick": number <= 4,
            "may_not_apply": number % 2 == 1,
        }
        for number, axes in enumerate((["one"], ["one", "two"], ["two"], ["three"], ["three"], ["four"], ["four"]), 1)
    ],
    "screening": [{"id": "trial-screening", "items": ["item-5", "item-7"]}],
    "retired": [{"id": "item-0", "replaced_by": "item-1"}, {"id": "item-00", "replaced_by": None}],
    "letter": "X",
    "orders": {"0.9": ["item-0", "item-1", "item-2"]},
    "chain": {
        "controls": [
            {
                "id": f"control-{number}",
                "measures": [{"id": "do-it", "role": "owner", "effort": "hour", "cost": "none"},
                             {"id": "do-more", "role": "it", "effort": "project", "cost": "invest"}],
                "cases": [{"kind": "leak_cases", "id": "case", "routes": ["people"], "trades": ["metals"]}],
                "incentives": ["grant"],
                "offices": ["desk"],
            }
            for number in range(1, 8)
        ],
        "incentives": [{"id": "grant", "editions": [{"id": "2026", "opens": "2026-04", "closes": "2027-02"}]}],
        "bodies": [{"id": "body", "scope": "all"}, {"id": "other", "scope": "aerospace_defence"}],
    },
}

BROKEN_TEXTS = (
    "", "{", "[]", "null", '{"format":"other"}', "[" * 400, '{"a":1,"a":2}', "NaN", "\ufeff{}", '"\\ud800"',
)


def golden_requests(checklists: Iterable[Mapping] = ()) -> list[str]:
    """Requests for the small trial checklist and then for each given one (core bundle mappings)."""
    requests = [_dump({"kind": "score", "answers": {}}), "", "[]", "{", _dump({"kind": "no-such-kind"})]
    for checklist in (SMALL, *checklists):
        requests += [_dump({"kind": "load", "checklist": checklist}), *_scores(checklist), *_opens(checklist), *_others(checklist)]
    return requests


def _scores(checklist: Mapping) -> list[str]:
    sheets = _sheets(checklist)
    return [
        _dump({"kind": "score", "answers": sheet, "scope": scope, "language": language})
        for sheet, scope, language in product(sheets, ("all", "quick"), ("ja", "en"))
    ]


def _sheets(checklist: Mapping) -> list[dict]:
    """Empty, all alike, every shift of the five answers, and two that must be refused."""
    items = checklist["items"]
    alike = [{item["id"]: answer for item in items if _allowed(item, answer)} for answer in ANSWERS]
    shifts = [
        {
            item["id"]: ANSWERS[(place + shift) % 5]
            for place, item in enumerate(items)
            if (place + shift) % 7 and _allowed(item, ANSWERS[(place + shift) % 5])
        }
        for shift in range(7)
    ]
    return [{}, *alike, *shifts, {"no-such-item": "partly"}, {items[0]["id"]: "perhaps"}]


def _allowed(item: Mapping, answer: str) -> bool:
    return answer != "not_applicable" or item["may_not_apply"]


def _opens(checklist: Mapping) -> list[str]:
    good = {
        "format": "mamoru-gijutsu-answers",
        "format_version": 1,
        "checklist": checklist["id"],
        "version": checklist["version"],
        "saved_on": "2026-11-20",
        "language": "ja",
        "answers": {checklist["items"][0]["id"]: "partly"},
    }
    retired = {item["id"]: "implemented" for item in checklist["retired"]}
    changes = (
        {}, {"answers": {"no-such-item": "partly", **retired}}, {"checklist": "another"}, {"version": "9999.1"},
        {"format_version": 2}, {"format_version": "1"}, {"answers": []}, {"answers": {"x": {"y": [1]}}},
    )
    texts = [json.dumps({**good, **change}, ensure_ascii=False) for change in changes]
    return [
        _dump({"kind": "open", "text": text, "language": language})
        for text, language in product((*texts, *BROKEN_TEXTS), ("ja", "en"))
    ]


def _others(checklist: Mapping) -> list[str]:
    """Every other kind: plan, table, comparison, code, marks, group."""
    asked = [{"answers": sheet, "scope": "all", "language": language}
             for sheet, language in product(_sheets(checklist), ("ja", "en"))]
    marks = "".join(str(place % 6) for place in range(len(checklist["items"])))
    file = {"format": "mamoru-gijutsu-answers", "format_version": 1, "checklist": checklist["id"],
            "version": checklist["version"], "answers": {checklist["items"][0]["id"]: "partly"}}
    text = json.dumps(file)
    files = [{"name": f"{number}", "text": text + " " * number} for number in range(6)]
    return [
        *(_dump({"kind": kind, "on": "2026-11-21", **one}) for kind, one in product(("plan", "csv"), asked)),
        *(_dump({"kind": "compare", "earlier": {"text": text}, **one}) for one in asked),
        *(_dump({"kind": "code", **one}) for one in asked),
        *(_dump({"kind": "marks", "marks": typed, "language": "en"}) for typed in (marks, marks[1:], "９" + marks, "")),
        *(_dump({"kind": "decode", "code": code}) for code in ("X1.0-12345-12-A", "Ｘ０．９－１２３－０", "no code", "")),
        *(_dump({"kind": "group", "language": language}) for language in ("ja", "en")),
        _dump({"kind": "collect", "files": [*files, files[0], {"name": "bad", "code": "?"}]}),
        *(_dump({"kind": "group", "language": language, "scope": scope}) for language, scope in product(("ja", "en"), ("all", "quick"))),
        _dump({"kind": "forget"}),
    ]


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, sort_keys=True)
