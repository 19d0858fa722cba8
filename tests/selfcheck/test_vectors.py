"""The vectors are the same for the same seed, differ between seeds, are all right, and reach every kind of result."""

import json

from tests.selfcheck.samples import DEMO, bridge
from tests.selfcheck.vectors import vectors


def test_vectors_are_made_by_the_seed_alone():
    assert vectors(DEMO, 20, 1) == vectors(DEMO, 20, 1)
    assert vectors(DEMO, 20, 1) != vectors(DEMO, 20, 2)
    assert vectors(DEMO, 20, 1)[:5] == vectors(DEMO, 5, 1)
    assert len(vectors(DEMO, 7, 3)) == 7


def test_every_vector_is_scored():
    ready = bridge()
    for request in vectors(DEMO, 200, 20261121):
        assert json.loads(ready.handle(request))["kind"] == "scored"


def test_vectors_reach_far():
    requests = [json.loads(request) for request in vectors(DEMO, 200, 20261121)]
    replies = [json.loads(bridge().handle(request)) for request in vectors(DEMO, 200, 20261121)]
    assert {(request["scope"], request["language"]) for request in requests} == {
        (scope, language) for scope in ("all", "quick") for language in ("ja", "en")
    }
    counts = {name for reply in replies for name, count in reply["counts"].items() if count}
    assert counts == {"implemented", "partly", "not_implemented", "not_applicable", "unknown", "unanswered", "total"}
    assert any(axis["range"] is None for reply in replies for axis in reply["axes"])
    assert {0, len(DEMO["items"])} <= {len(request["answers"]) for request in requests}
