"""What the core says, asked in CPython: the page must show exactly that, whatever its wording of the day."""

import json

from catalog.pyodide import run_reference
from tests.browser.selfcheck.fixture_checklist import CHECKLIST
from tests.browser.selfcheck.serving import ROOT


def ask(**request: object) -> dict:
    """The core's reply to one request, after loading the trial checklist."""
    texts = [json.dumps(message) for message in ({"kind": "load", "checklist": CHECKLIST}, request)]
    return json.loads(run_reference(ROOT / "src", texts)[1])


def sentence(answers: dict[str, str], language: str, scope: str = "all") -> str:
    """The sentence that sums up these answers."""
    return ask(kind="score", answers=answers, language=language, scope=scope)["sentence"]


def said_of_file(content: bytes, language: str) -> tuple[str, str]:
    """(kind, message) of the reply to an answer file with these bytes, decoded as a browser does."""
    reply = ask(kind="open", text=content.decode("utf-8-sig", "replace"), language=language)
    return reply["kind"], reply["message"]
