"""Checklists to test with: short ones written by hand, and any that hypothesis can think of."""

import json

from hypothesis import strategies as st

from selfcheck.bridge import Bridge
from selfcheck.codec import read_checklist
from selfcheck.model import Answer

ANSWERS = [answer.value for answer in Answer]
LADDER = ["not_implemented", "partly", "implemented"]


def both(ja, en):
    return {"ja": ja, "en": en}


def checklist(*, items, axes=("rooms", "people", "cyber"), **more):
    """A checklist as JSON; labels, numbers, controls and, where left out, axes are filled in."""
    return {
        "format": "mamoru-gijutsu-checklist",
        "id": "demo",
        "version": "2026.2",
        "title": both("見本の自己チェック", "Demo self-check"),
        "axes": [{"id": id, "label": both(f"{id}の分野", f"field {id}"), "short": both(id, id)} for id in axes],
        "items": [_item(item, number, axes) for number, item in enumerate(items, start=1)],
        "screening": [],
        "retired": [],
        "letter": "D",
        "orders": {},
        "chain": {"controls": [], "incentives": [], "bodies": []},
    } | more


def _item(item, number, axes):
    id = item["id"]
    return {"number": number, "label": both(f"{id}の項目", f"item {id}"), "control": f"for-{id}", "axes": [axes[0]], "routes": [], "since": None,
            "revised": None} | item


DEMO = checklist(
    items=[
        {"id": "lock-room", "axes": ["rooms"], "weight": 2, "essential": True, "quick": True},
        {"id": "train-staff", "axes": ["people"], "quick": True},
        {"id": "back-up", "axes": ["cyber", "rooms"], "may_not_apply": True},
        {"id": "guard-visitors", "axes": ["rooms", "people"], "may_not_apply": True, "essential": True},
    ],
    retired=[{"id": "old-lock", "replaced_by": "lock-room"}, {"id": "old-fax", "replaced_by": None}],
    screening=[{"id": "has-visitors", "items": ["guard-visitors"]}],
)


def bridge(definition=DEMO):
    """A bridge that has loaded a checklist."""
    ready = Bridge()
    assert ask(ready, kind="load", checklist=definition)["kind"] == "ready"
    return ready


def ask(to, **request):
    """Put a request to a bridge and read the reply."""
    return json.loads(to.handle(json.dumps(request)))


def score_of(definition, answers, **more):
    """The reply to a `score` request."""
    reply = ask(bridge(definition), kind="score", answers=answers, **more)
    assert reply["kind"] == "scored", reply
    return reply


WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1, max_size=30).filter(
    lambda text: not set(text) & set("\ufffc\ufffd") and text.strip(" \u3000") == text
)
TEXTS = st.builds(both, WORDS, WORDS)


PLAIN = st.just(both("語", "word"))


@st.composite
def checklists(draw, texts=TEXTS):
    """Any right checklist as JSON, with every optional field written out."""
    axes = [f"axis-{number}" for number in range(draw(st.integers(3, 12)))]
    numbers = draw(st.permutations(range(1, draw(st.integers(1, 6)) + 1)))
    items = [draw(_items(number, axes, texts)) for number in numbers]
    optional = [item["id"] for item in items if item["may_not_apply"]]
    return checklist(
        items=items,
        axes=axes,
        title=draw(texts),
        screening=[{"id": "ask-first", "items": optional}] if optional else [],
        retired=[{"id": "gone", "replaced_by": draw(st.sampled_from([None, items[0]["id"]]))}],
    ) | {"axes": [{"id": id, "label": draw(texts), "short": draw(texts)} for id in axes]}


def _items(number, axes, texts):
    return st.fixed_dictionaries(
        {
            "id": st.just(f"item-{number}"),
            "number": st.just(number),
            "label": texts,
            "axes": st.lists(st.sampled_from(axes), min_size=1, max_size=3, unique=True),
            "weight": st.integers(1, 100),
            "essential": st.booleans(),
            "quick": st.booleans(),
            "may_not_apply": st.booleans(),
            "routes": st.lists(st.sampled_from(["people", "cyber"]), max_size=2, unique=True),
            "since": st.sampled_from([None, "2026.1"]),
            "revised": st.sampled_from([None, "2026.2"]),
        }
    )


def allowed(item):
    """The answers that an item takes."""
    return ANSWERS if item["may_not_apply"] else [answer for answer in ANSWERS if answer != "not_applicable"]


@st.composite
def answered(draw):
    """A checklist and a set of right answers to some of its items, both as JSON."""
    definition = draw(checklists(PLAIN))
    choices = {item["id"]: st.sampled_from([None, *allowed(item)]) for item in definition["items"]}
    answers = draw(st.fixed_dictionaries(choices))
    return definition, {id: answer for id, answer in answers.items() if answer is not None}


def typed(definition, answers):
    """The same as model objects."""
    return read_checklist(definition), {id: Answer(answer) for id, answer in answers.items()}
