"""The vectors are the same for the same seed, differ between seeds, are all right, and reach every kind of result."""

import json

from selfcheck.model import Scope
from tests.selfcheck.samples import DEMO, bridge
from tests.selfcheck.vectors import KINDS, vectors


def test_vectors_are_made_by_the_seed_alone():
    assert vectors(DEMO, 20, 1) == vectors(DEMO, 20, 1)
    assert vectors(DEMO, 20, 1) != vectors(DEMO, 20, 2)
    assert vectors(DEMO, 20, 1)[:5] == vectors(DEMO, 5, 1)
    assert len(vectors(DEMO, 7, 3)) == 7


def test_every_vector_is_answered_in_its_kind():
    ready, wanted = bridge(), {"score": "scored", "plan": "planned", "csv": "csv", "compare": "compared", "code": "coded"}
    for request in vectors(DEMO, 200, 20261121):
        kind, reply = json.loads(request)["kind"], json.loads(ready.handle(request))
        assert reply["kind"] == wanted.get(kind, "opened") or reply["code"] == "nothing-usable", reply


def test_vectors_reach_far():
    requests = [json.loads(request) for request in vectors(DEMO, 400, 20261121)]
    replies = [json.loads(bridge().handle(json.dumps(request))) for request in requests if request["kind"] == "score"]
    assert {(request["scope"], request["language"]) for request in requests} == {
        (scope, language) for scope in Scope for language in ("ja", "en")
    }
    assert {request["kind"] for request in requests} == set(KINDS)
    counts = {name for reply in replies for name, count in reply["counts"].items() if count}
    assert counts == {"implemented", "partly", "not_implemented", "not_applicable", "unknown", "unanswered", "total"}
    assert any(axis["range"] is None for reply in replies for axis in reply["axes"])
    assert {0, len(DEMO["items"])} <= {len(request["answers"]) for request in requests}
