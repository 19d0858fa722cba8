"""Every part of a definition, chain included: what is wrong there is refused with its own path and its own reason."""

import copy

import pytest

from selfcheck.checklist_codec import read_checklist, write_checklist
from selfcheck.errors import ChecklistRefused
from selfcheck.model import Scope
from tests.selfcheck.rich import RICH
from tests.selfcheck.samples import ask, bridge
from tests.selfcheck.test_fuzz import PLACES, put

OPTIONAL = {"screening", "retired", "letter", "orders", "chain"}
ITEM_OPTIONAL = {"weight", "essential", "quick", "may_not_apply", "routes", "since", "revised"}
PROBLEMS = {
    "id": "not-id", "control": "not-id", "replaced_by": "not-id", "ja": "not-text", "en": "not-text", "number": "not-number",
    "weight": "not-number", "essential": "not-boolean", "quick": "not-boolean", "may_not_apply": "not-boolean",
    "since": "not-version", "revised": "not-version", "version": "not-version", "format": "not-format", "letter": "not-letter",
    "role": "not-allowed", "effort": "not-allowed", "cost": "not-allowed", "kind": "not-allowed", "scope": "not-allowed",
    "opens": "not-day", "closes": "not-day", "orders": "not-object", "chain": "not-object", "title": "not-object",
    "label": "not-object", "short": "not-object",
}  # fmt: skip
LISTED = {"axes": "not-id", "items": "not-id", "trades": "not-id", "incentives": "not-id", "offices": "not-id", "routes": "not-allowed"}


def written(path):
    """A path as a refusal writes it: items[3].weight."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")


def at(value, path):
    for key in path:
        value = value[key]
    return value


def refused(definition):
    with pytest.raises(ChecklistRefused) as caught:
        read_checklist(definition)
    return caught.value.where, caught.value.problem


def problem_of(path):
    """Why half a thing is wrong at a place, whatever belongs there."""
    if isinstance(at(RICH, path), list):
        return "not-list"
    if isinstance(at(RICH, path), dict):
        return "not-object"
    return LISTED.get(path[-2], "not-id") if isinstance(path[-1], int) else PROBLEMS[path[-1]]


@pytest.mark.parametrize("path", PLACES, ids=written)
def test_a_half_belongs_nowhere(path):
    # A number with a fraction is right at no place of a definition.
    assert refused(put(RICH, path, 1.5)) == (written(path), problem_of(path))


OBJECTS = [(), *(path for path in PLACES if isinstance(at(RICH, path), dict) and path != ("orders",))]


@pytest.mark.parametrize("path", OBJECTS, ids=lambda path: written(path) or "definition")
def test_every_object_has_all_its_fields_and_no_others(path):
    prefix = f"{written(path)}." if path else ""
    stranger = copy.deepcopy(RICH)
    at(stranger, path)["zz"] = 1
    assert refused(stranger) == (f"{prefix}zz", "unknown-field")
    for key in at(RICH, path):
        without = copy.deepcopy(RICH)
        del at(without, path)[key]
        if key in (OPTIONAL if path == () else ITEM_OPTIONAL if path[:1] == ("items",) and len(path) == 2 else ()):
            if key not in ("may_not_apply", "weight"):  # screening and the codes of earlier versions hang on them
                assert read_checklist(without)
        else:
            assert refused(without) == (prefix + key, "missing")


def test_what_is_left_out_has_a_default():
    bare = {name: value for name, value in RICH.items() if name not in OPTIONAL}
    bare["items"] = [{name: value for name, value in item.items() if name not in ITEM_OPTIONAL} for item in RICH["items"]]
    found = write_checklist(read_checklist(bare))
    assert (found["letter"], found["orders"], found["screening"], found["retired"]) == ("X", {}, [], [])
    assert found["chain"] == {"controls": [], "incentives": [], "bodies": []}
    defaults = {"weight": 1, "essential": False, "quick": False, "may_not_apply": False, "routes": [], "since": None, "revised": None}
    assert [{name: item[name] for name in defaults} for item in found["items"]] == [defaults] * len(RICH["items"])


ALLOWED = {
    "role": ["owner", "hr", "factory", "it", "laboratory", "sales", "office"], "effort": ["hour", "day", "week", "project"],
    "cost": ["none", "small", "invest"],
}  # fmt: skip
ROUTES = ["overseas_production", "investment", "people", "trade_fair", "joint_research", "cyber", "partners", "carelessness"]
WORDS = [
    *((("chain", "controls", 0, "measures", 0, name), word) for name, words in ALLOWED.items() for word in words),
    *((("chain", "bodies", 0, "scope"), word) for word in ("all", "manufacturing", "smes", "aerospace_defence")),
    *((("chain", "controls", 0, "cases", 0, "kind"), word) for word in ("best_practices", "leak_cases")),
    *((("chain", "controls", 0, "cases", 0, "routes", 0), word) for word in ROUTES),
    *((("items", 1, "routes", 0), word) for word in ROUTES),
    *((("chain", "incentives", 0, "editions", 0, "opens"), word) for word in (None, "2026", "2026-02", "2024-02-29")),
    *((("items", 0, "since"), word) for word in (None, "1", "2026.1", "1.2.3.4", "9" * 9)),
    *((("letter",), word) for word in ("A", "Z")),
    *((("retired", 0, "replaced_by"), word) for word in (None, "back-up")),
]  # fmt: skip


@pytest.mark.parametrize(("path", "word"), WORDS, ids=str)
def test_every_word_of_a_closed_list_is_taken_as_it_is(path, word):
    definition = put(RICH, path, word)
    assert at(write_checklist(read_checklist(definition)), path) == word


@pytest.mark.parametrize(
    ("path", "word", "problem"),
    [
        (("letter",), "", "not-letter"), (("letter",), "AB", "not-letter"), (("letter",), "a", "not-letter"), (("letter",), "1", "not-letter"),
        (("letter",), "Ａ", "not-letter"), (("items", 0, "since"), "", "not-version"), (("items", 0, "revised"), "1.2.3.4.5", "not-version"),
        (("items", 0, "since"), "9" * 10, "not-version"), (("items", 0, "since"), "2026.", "not-version"),
        (("chain", "incentives", 0, "editions", 0, "closes"), "2026-02-30", "not-day"), (("chain", "bodies", 0, "scope"), "some", "not-allowed"),
        (("orders",), [], "not-object"), (("orders",), {"newest": ["a"]}, "not-version"), (("chain", "incentives", 0, "editions"), [], "wrong-length"),
        (("chain", "controls", 0, "incentives", 1), "gift", "no-such-incentive"), (("items",), [], "wrong-length"),
        (("items", 1, "routes"), ["people"] * 9, "wrong-length"), (("screening", 0, "items"), [], "wrong-length"),
        (("orders", "2026.1"), [], "wrong-length"), (("items", 0, "axes"), [], "wrong-length"),
    ],
    ids=str,
)  # fmt: skip
def test_what_is_not_on_the_list_is_refused(path, word, problem):
    assert refused(put(RICH, path, word)) == (written(path), problem)


LISTS = {
    ("chain", "controls"): 500, ("chain", "incentives"): 500, ("chain", "bodies"): 500, ("chain", "controls", 0, "measures"): 500,
    ("chain", "controls", 0, "cases"): 500, ("chain", "controls", 0, "offices"): 500, ("chain", "controls", 0, "incentives"): 500,
    ("chain", "controls", 0, "cases", 0, "routes"): 500, ("chain", "controls", 0, "cases", 1, "trades"): 500,
    ("chain", "incentives", 0, "editions"): 500, ("orders", "2026.1"): 500,
}  # fmt: skip


@pytest.mark.parametrize("path", LISTS, ids=written)
def test_lists_have_an_end(path):
    old, most = at(RICH, path), LISTS[path]
    filled = old + old[:1] * (most - len(old))
    assert read_checklist(put(RICH, path, filled))
    assert refused(put(RICH, path, [*filled, old[0]])) == (written(path), "wrong-length")


@pytest.mark.parametrize("path", [path for path in LISTS if path[-1] not in ("editions", "2026.1")], ids=written)
def test_most_lists_of_the_chain_may_be_empty(path):
    definition = RICH if path != ("chain", "incentives") else put(RICH, ("chain", "controls"), [])
    assert at(write_checklist(read_checklist(put(definition, path, []))), path) == []


def test_earlier_orders_come_back_sorted_by_version():
    definition = RICH | {"orders": {"2026.1": ["b"], "2025.9": ["a"]}}
    assert list(write_checklist(read_checklist(definition))["orders"]) == ["2025.9", "2026.1"]


def test_of_many_faults_the_first_in_the_alphabet_is_named_whatever_the_order():
    assert refused({"x" + name: 1 for name in "qwertyuiop"}) == ("axes", "missing")
    assert refused({**RICH, **{"x" + name: 1 for name in "qwertyuiop"}}) == ("xe", "unknown-field")


def test_scopes_are_everything_the_quick_check_and_five_routes():
    assert [str(scope) for scope in Scope] == ["all", "quick", "overseas_production", "investment", "people", "trade_fair", "joint_research"]
    assert set(Scope) - {Scope.ALL, Scope.QUICK} <= set(ROUTES)


@pytest.mark.parametrize("scope", ["overseas_production", "investment", "people", "trade_fair", "joint_research"])
def test_a_route_is_scored_by_its_own_items(scope):
    definition = put(RICH, ("items", 3, "routes"), [scope])
    reply = ask(bridge(definition), kind="score", answers={}, scope=scope)
    assert (reply["scope"], reply["counts"]["total"]) == (scope, 2 if scope == "people" else 1)
