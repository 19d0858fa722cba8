"""Whatever comes in, from a page, a file, a code or a keyboard: an answer of a known kind goes out, and a refusal changes nothing."""

import copy
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfcheck import requests
from selfcheck.checklist_codec import read_checklist, write_checklist
from selfcheck.codec import read_answer_file
from selfcheck.errors import BadRequest, ChecklistRefused, FileRefused, Refused, RequestRefused, Unreadable
from selfcheck.json_text import read_json
from selfcheck.plan import ORDER
from selfcheck.result_code import read_code, read_marks
from tests.selfcheck.rich import RICH
from tests.selfcheck.samples import ANSWERS, ask, bridge
from tests.selfcheck.test_codec import file

MODEL = read_checklist(RICH)
IDS = [item["id"] for item in RICH["items"]]
ANSWERED_BY = {
    "load": "ready", "score": "scored", "plan": "planned", "compare": "compared", "csv": "csv", "open": "opened", "decode": "opened",
    "marks": "opened", "code": "coded", "collect": "collected", "group": "grouped", "forget": "forgotten",
}  # fmt: skip
CODE = ask(bridge(RICH), kind="code", answers={"lock-room": "partly"})["code"]

ODD_TEXTS = st.sampled_from(["", "\ud800", "\x00", "\ufeff", "__proto__", "=1+1", "9" * 400, "{where}", "{0}", "%s", "\u202e", "ﬀ", "İ", "😀" * 90])
WORDS = st.sampled_from([*IDS, *ANSWERS, *ORDER, "old-lock", "2026.1", "2026-11-21", "2026-02-30", "ja", "en", "all", "quick", "none", "it"])
TEXTS = st.text(max_size=20) | ODD_TEXTS | WORDS
SCALARS = st.none() | st.booleans() | st.integers(-(10**16), 10**16) | st.floats() | TEXTS
JUNK = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4), max_leaves=8)
SHEETS = st.dictionaries(st.sampled_from(IDS), st.sampled_from(ANSWERS), max_size=4) | JUNK
CODES = st.sampled_from([CODE, CODE.lower(), "D2026.1-2301-K"]) | st.text("D20261.-0345K＊ー　", max_size=20) | TEXTS
FILES = st.dictionaries(st.sampled_from(sorted(json.loads(file()))), JUNK, max_size=2).map(lambda wrong: file(**wrong)) | TEXTS
NAMED = st.fixed_dictionaries({"name": TEXTS}, optional={"text": FILES, "code": CODES})
FIELDS = {
    "checklist": st.just({}) | JUNK, "answers": SHEETS, "text": FILES, "code": CODES,
    "marks": st.text("0123456.-２　", max_size=6) | TEXTS, "language": st.sampled_from(["ja", "en"]) | JUNK,
    "scope": st.sampled_from(["all", "quick", "people"]) | JUNK, "on": st.sampled_from(["2026-11-21", "2026-02-30", "2026"]) | JUNK,
    "order": st.permutations(ORDER) | JUNK, "earlier": st.fixed_dictionaries({}, optional={"text": FILES, "code": CODES}) | JUNK,
    "profile": st.fixed_dictionaries({}, optional={"trade": TEXTS | JUNK, "routes": st.lists(TEXTS) | JUNK}) | JUNK,
    "only": st.dictionaries(st.sampled_from(["costs", "efforts", "roles"]), st.lists(WORDS) | JUNK) | JUNK,
    "files": st.lists(NAMED | JUNK, max_size=4) | JUNK,
}  # fmt: skip
REQUESTS = st.fixed_dictionaries({"kind": st.sampled_from(sorted(ANSWERED_BY)) | TEXTS}, optional=FIELDS)


def full():
    """A bridge with a checklist and a group of six."""
    ready = bridge(RICH)
    files = [{"name": str(n), "text": file(saved_on=str(n), answers=dict.fromkeys(IDS, "implemented"))} for n in range(6)]
    assert ask(ready, kind="collect", files=files)["members"] == 6
    return ready


def state(to):
    """Everything that a bridge remembers, as far as anybody can see it."""
    return [ask(to, kind="score", answers={"back-up": "partly"}), ask(to, kind="group"), ask(to, kind="code", answers={})]


FULL = state(full())


def checked(text, asked=None):
    """A reply that may leave: JSON in UTF-8, of the kind that belongs to the request, or a whole refusal."""
    reply = json.loads(text.encode("utf-8"))
    assert text == json.dumps(reply, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    if reply["kind"] == "refused":
        assert reply.keys() == {"kind", "code", "where", "message"} and reply["code"] and reply["message"]
        assert reply["where"] is None or len(reply["where"]) <= 80
    else:
        assert reply["kind"] == ANSWERED_BY[asked]
    return reply


@given(request=REQUESTS)
@settings(max_examples=250)
def test_any_request_of_any_kind_is_answered_and_a_refusal_changes_nothing(request):
    ready = full()
    reply = checked(ready.handle(json.dumps(request)), request.get("kind"))
    if reply["kind"] == "refused" or request["kind"] not in ("load", "collect", "forget"):
        assert state(ready) == FULL


@given(request=REQUESTS)
@settings(max_examples=150)
def test_what_is_said_differs_between_the_languages_and_what_is_meant_does_not(request):
    japanese, english = (checked(full().handle(json.dumps(request | {"language": language})), request["kind"]) for language in ("ja", "en"))
    same = ("kind", "code", "where", "answers", "counts", "overall", "members", "left_out")
    assert {name: japanese.get(name) for name in same} == {name: english.get(name) for name in same}
    if "message" in japanese and "code" in japanese and not _unread(request):
        assert japanese["message"] != english["message"]


def _unread(request):
    # A request that cannot be read has no language, and is answered in Japanese.
    try:
        requests.read_request(json.dumps(request))
    except RequestRefused:
        return True
    return False


GOOD = [
    {"kind": "plan", "answers": {"lock-room": "partly"}, "on": "2026-11-21", "order": list(ORDER), "only": {"costs": ["none"]}},
    {"kind": "compare", "answers": {"lock-room": "partly"}, "earlier": {"code": CODE}, "language": "en"},
    {"kind": "open", "text": file()},
    {"kind": "decode", "code": CODE},
    {"kind": "marks", "marks": "2301"},
    {"kind": "collect", "files": [{"name": "a", "text": file()}, {"name": "b", "code": CODE}, {"name": "c", "marks": "2301"}]},
    {"kind": "group", "scope": "quick", "language": "en"},
]


@given(good=st.sampled_from(GOOD), data=st.data())
@settings(max_examples=200)
def test_a_right_request_damaged_anywhere_is_answered(good, data):
    text = json.dumps(good, ensure_ascii=False)
    for _ in range(data.draw(st.integers(1, 3))):
        place, length = data.draw(st.integers(0, len(text))), data.draw(st.integers(0, 5))
        text = text[:place] + data.draw(st.text(max_size=3) | st.sampled_from(['"', "{", "]", ",", "\\", "0"])) + text[place + length :]
    ready = full()
    reply = json.loads(ready.handle(text).encode("utf-8"))
    if reply["kind"] in ("refused", "planned", "compared", "opened", "grouped"):
        assert state(ready) == FULL


def test_the_right_requests_are_right():
    for good in GOOD:
        checked(full().handle(json.dumps(good)), good["kind"])
        assert ask(full(), **good)["kind"] != "refused"


def places(value, path=()):
    """The path of every part of a JSON value."""
    yield path
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from places(inner, (*path, key))


PLACES = [path for path in places(RICH) if path]


def put(value, path, new):
    """The value with something else at a path."""
    changed = copy.deepcopy(value)
    inner = changed
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = new
    return changed


@given(path=st.sampled_from(PLACES), new=JUNK)
@settings(max_examples=500)
def test_a_definition_damaged_anywhere_is_refused_by_its_path_or_read_whole(path, new):
    damaged = put(RICH, path, new)
    try:
        read = read_checklist(damaged)
    except ChecklistRefused as error:
        assert error.where and error.problem
        return
    assert read_checklist(write_checklist(read)) == read


@pytest.mark.parametrize("new", [None, -1, "", "Ä b", [], {}, [None], {"x": 1}, True, 1.5], ids=repr)
def test_every_part_of_a_definition_is_looked_at(new):
    """What is no right value of its place is refused there, or right beside it where two parts must fit together."""
    for path in PLACES:
        old = RICH
        for key in path:
            old = old[key]
        try:
            read = write_checklist(read_checklist(put(RICH, path, new)))
        except ChecklistRefused:
            continue
        # What got through is kept as it is, so nothing is read as something else.
        for key in path:
            read = read[key]
        assert read == new or (new is None and read == old), path


@given(data=JUNK)
def test_any_value_is_a_checklist_or_refused(data):
    with pytest.raises(ChecklistRefused):
        read_checklist(data)


READERS = {
    "answer file": (lambda text: read_answer_file(text, MODEL), (Unreadable, FileRefused)),
    "code": (lambda text: read_code(text, MODEL), FileRefused),
    "marks": (lambda text: read_marks(text, MODEL), FileRefused),
    "json": (lambda text: read_json(text, 100_000), Unreadable),
    "request": (requests.read_request, RequestRefused),
}


@pytest.mark.parametrize("reader", READERS)
@given(text=FILES | CODES | st.text() | st.text("0123456789-. D", max_size=40))
@settings(max_examples=200)
def test_every_reader_of_text_reads_or_refuses(reader, text):
    read, expected = READERS[reader]
    try:
        read(text)
    except Refused as error:
        assert isinstance(error, expected)


@given(message=st.fixed_dictionaries({}, optional=FIELDS) | st.dictionaries(st.sampled_from(sorted(FIELDS)), JUNK))
@settings(max_examples=200)
def test_every_reader_of_a_field_reads_or_names_it(message):
    # As it comes from JSON, not as Python has it.
    try:
        message = json.loads(json.dumps(message, allow_nan=False))
    except ValueError:
        return
    for read in (requests.wishes_of, requests.named_files, requests.scope_of, lambda m: requests.day(m, "on")):
        try:
            read(message)
        except BadRequest as error:
            assert error.where


def test_a_refusal_says_where_in_a_traceback_too():
    with pytest.raises(Unreadable, match="^2:1$"):
        read_json("\n]", 100)
