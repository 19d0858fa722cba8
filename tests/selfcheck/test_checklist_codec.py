"""A checklist is right in every part, or refused with the path of its first mistake."""

import copy

import pytest
from hypothesis import given

from selfcheck.checklist_codec import is_version, read_checklist, version_order, write_checklist
from selfcheck.errors import ChecklistRefused
from selfcheck.model import Axis, CheckItem, Language, Retired, Screening, Text
from tests.selfcheck.samples import DEMO, checklist, checklists


@given(definition=checklists())
def test_a_checklist_comes_back_as_it_was(definition):
    read = read_checklist(definition)
    assert write_checklist(read) == definition
    assert read_checklist(write_checklist(read)) == read


def test_every_field_is_read():
    read = read_checklist(DEMO)
    assert (read.id, read.version, read.title) == ("demo", "2026.2", Text(ja="見本の自己チェック", en="Demo self-check"))
    assert read.axes[1] == Axis(id="people", label=Text(ja="peopleの分野", en="field people"), short=Text(ja="people", en="people"))
    assert read.items[0] == CheckItem(
        id="lock-room",
        number=1,
        label=Text(ja="lock-roomの項目", en="item lock-room"),
        control="for-lock-room",
        axes=("rooms",),
        weight=2,
        essential=True,
        quick=True,
        may_not_apply=False,
    )
    assert read.screening == (Screening(id="has-visitors", items=("guard-visitors",)),)
    assert read.retired == (Retired(id="old-lock", replaced_by="lock-room"), Retired(id="old-fax", replaced_by=None))


def test_what_may_be_left_out():
    bare = {key: value for key, value in DEMO.items() if key not in ("screening", "retired")}
    read = read_checklist(bare)
    assert (read.screening, read.retired) == ((), ())
    item = read.items[1]
    assert (item.weight, item.essential, item.quick, item.may_not_apply) == (1, False, True, False)


def test_a_text_in_a_language():
    text = Text(ja="設問", en="question")
    assert (text.in_language(Language.JA), text.in_language(Language.EN)) == ("設問", "question")


LONG = "a" * 400
RIGHT = [
    ("items.0.weight", 100),
    ("items.0.number", 500),
    ("items.1.id", "a" * 80),
    ("items.0.control", "7-zip-2"),
    ("title.ja", LONG),
    ("title.en", "A  b\u3000c"),
    ("version", "1"),
    ("version", "2026.10.123456789.0"),
]

BAD_IDS = ["", "A", "a_b", "a--b", "-a", "a-", "あ", "a\n", "a" * 81, "１", 1, None, ["a"]]
BAD_TEXTS = ["", " ", "\u3000", " a", "a ", "a\u3000", "a\nb", "a\x00", "\ud800", "a\u202eb", "\uffff", LONG + "a", 1, None, ["a"]]
BAD_NUMBERS = [0, -1, True, 1.0, "1", None, 10**15]
BAD_VERSIONS = ["", "1.", ".1", "1.2.3.4.5", "v1", "1,2", "１", "1\n", "1234567890", 2026.1, None]

WRONG = [
    *[("id", "id", bad, "not-id") for bad in BAD_IDS],
    *[("title.ja", "title.ja", bad, "not-text") for bad in BAD_TEXTS],
    *[("items.0.number", "items[0].number", bad, "not-number") for bad in [*BAD_NUMBERS, 501]],
    *[("items.1.weight", "items[1].weight", bad, "not-number") for bad in [*BAD_NUMBERS, 101]],
    *[("version", "version", bad, "not-version") for bad in BAD_VERSIONS],
    *[
        (f"items.2.{name}", f"items[2].{name}", bad, "not-boolean")
        for name in ("essential", "quick", "may_not_apply")
        for bad in (0, 1, "true", None)
    ],
    *[("format", "format", bad, "not-format") for bad in ("mamoru-gijutsu-answers", None, 1)],
    *[(name, name, bad, "not-list") for name in ("axes", "items", "screening", "retired") for bad in ({}, "x", None)],
    ("title", "title", "x", "not-object"),
    ("title", "title.en", {"ja": "題"}, "missing"),
    ("title.fr", "title.fr", "titre", "unknown-field"),
    ("wieght", "wieght", 1, "unknown-field"),
    ("items.3.wieght", "items[3].wieght", 1, "unknown-field"),
    ("items.3", "items[3]", [], "not-object"),
    ("items.3.id", "items[3].id", "B", "not-id"),
    ("items.3.label", "items[3].label", 1, "not-object"),
    ("items.3.label.en", "items[3].label.en", "", "not-text"),
    ("items.3.control", "items[3].control", "B", "not-id"),
    ("items.3.axes", "items[3].axes", [], "wrong-length"),
    ("items.3.axes", "items[3].axes", ["rooms"] * 13, "wrong-length"),
    ("items.3.axes", "items[3].axes", "rooms", "not-list"),
    ("items.3.axes.1", "items[3].axes[1]", "B", "not-id"),
    ("items.3.axes.1", "items[3].axes[1]", "rooms", "repeated"),
    ("items.3.axes.1", "items[3].axes[1]", "roms", "no-such-axis"),
    ("items.3.id", "items[3].id", "lock-room", "repeated"),
    ("items.3.number", "items[3].number", 2, "repeated"),
    ("axes.0.id", "axes[0].id", "B", "not-id"),
    ("axes.0.label", "axes[0].label", 1, "not-object"),
    ("axes.0.short", "axes[0].short", 1, "not-object"),
    ("axes.0.long", "axes[0].long", 1, "unknown-field"),
    ("axes.2.id", "axes[2].id", "rooms", "repeated"),
    ("axes", "axes", DEMO["axes"][:2], "wrong-length"),
    ("items", "items", [], "wrong-length"),
    ("screening.0.id", "screening[0].id", "B", "not-id"),
    ("screening.0.why", "screening[0].why", "B", "unknown-field"),
    ("screening.0.items", "screening[0].items", [], "wrong-length"),
    ("screening.0.items", "screening[0].items[0]", ["no-such"], "no-such-item"),
    ("screening.0.items", "screening[0].items[1]", ["back-up", "lock-room"], "always-applies"),
    ("screening.0.items", "screening[0].items[1]", ["back-up", "back-up"], "repeated"),
    ("screening", "screening[1].id", DEMO["screening"] * 2, "repeated"),
    ("retired.0.id", "retired[0].id", "B", "not-id"),
    ("retired.0.id", "retired[0].id", "back-up", "still-used"),
    ("retired.0.why", "retired[0].why", "B", "unknown-field"),
    ("retired.0.replaced_by", "retired[0].replaced_by", "B", "not-id"),
    ("retired.0.replaced_by", "retired[0].replaced_by", "old-fax", "no-such-item"),
    ("retired", "retired[2].id", [*DEMO["retired"], DEMO["retired"][0]], "repeated"),
]


def changed(path, value, definition=DEMO):
    definition = copy.deepcopy(definition)
    *way, last = path.split(".")
    part = definition
    for step in way:
        part = part[int(step) if step.isdigit() else step]
    part[int(last) if last.isdigit() else last] = value
    return definition


@pytest.mark.parametrize(("path", "value"), RIGHT)
def test_the_limits_are_within(path, value):
    read_checklist(changed(path, value))


@pytest.mark.parametrize(("path", "where", "value", "problem"), WRONG)
def test_a_mistake_is_named(path, where, value, problem):
    with pytest.raises(ChecklistRefused) as caught:
        read_checklist(changed(path, value))
    assert (caught.value.where, caught.value.problem) == (where, problem)


REQUIRED = [
    *["format", "id", "version", "title", "axes", "items"],
    *[f"axes[0].{name}" for name in ("id", "label", "short")],
    *[f"items[0].{name}" for name in ("id", "number", "label", "control", "axes")],
    *[f"screening[0].{name}" for name in ("id", "items")],
    *[f"retired[0].{name}" for name in ("id", "replaced_by")],
]


@pytest.mark.parametrize("where", REQUIRED)
def test_what_may_not_be_left_out(where):
    definition = copy.deepcopy(DEMO)
    kind, _, name = where.rpartition("[0].")
    del (definition[kind][0] if kind else definition)[name]
    with pytest.raises(ChecklistRefused) as caught:
        read_checklist(definition)
    assert (caught.value.where, caught.value.problem) == (where, "missing")


@pytest.mark.parametrize("value", [None, [], "x", 1, True])
def test_a_checklist_is_an_object(value):
    with pytest.raises(ChecklistRefused) as caught:
        read_checklist(value)
    assert (caught.value.where, caught.value.problem) == ("checklist", "not-object")


def test_how_much_there_may_be():
    axes = [f"axis-{number}" for number in range(13)]
    items = [{"id": f"item-{number}", "axes": ["axis-0"], "may_not_apply": True} for number in range(501)]
    full = checklist(axes=axes[:12], items=items[:500])
    everything = [f"item-{number}" for number in range(500)]
    full["items"][0]["axes"] = axes[:12]
    full["screening"] = [{"id": f"ask-{number}", "items": everything if number == 0 else ["item-0"]} for number in range(500)]
    full["retired"] = [{"id": f"old-{number}", "replaced_by": None} for number in range(500)]
    read_checklist(full)
    more = {
        "axes": checklist(axes=axes, items=items[:500])["axes"],
        "items": checklist(axes=axes[:12], items=items)["items"],
        "screening": [*full["screening"], {"id": "ask-500", "items": ["item-0"]}],
        "retired": [*full["retired"], {"id": "old-500", "replaced_by": None}],
    }
    for name, value in more.items():
        with pytest.raises(ChecklistRefused) as caught:
            read_checklist(full | {name: value})
        assert (caught.value.where, caught.value.problem) == (name, "wrong-length")
    with pytest.raises(ChecklistRefused, match=r"screening\[0\].items"):
        read_checklist(full | {"screening": [{"id": "ask", "items": [*everything, "item-500"]}]})


def test_versions_are_compared_number_by_number():
    assert version_order("2026.10") > version_order("2026.9") > version_order("2026")
    assert is_version("2026.1") and not is_version("2026-1") and not is_version(2026)
