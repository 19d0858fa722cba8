"""What crosses a border is checked on both sides: messages, the runtime's address, the drawing."""

import pytest
from playwright.sync_api import Page

from tests.browser.selfcheck.reading import JA, QUIET
from tests.browser.selfcheck.watching import Watch

SEND = """
(message) => new Promise((resolve, reject) => {
  const worker = new Worker("/assets/selfcheck/worker.mjs", { type: "module" });
  worker.onmessage = ({ data }) => { worker.terminate(); resolve(data); };
  worker.onerror = (event) => reject(new Error(event.message));
  worker.postMessage(message);
})
"""

NOT_REQUESTS = [
    None,
    "boot",
    [],
    {"kind": "boot", "base": "/assets/pyodide-000000000000/"},  # no id
    {"id": -1, "kind": "boot", "base": "x"},
    {"id": 1, "kind": "boot", "base": 3},
    {"id": 1, "kind": "load", "checklist": []},
    {"id": 1, "kind": "score", "answers": {"logs": "perfect"}, "scope": "all", "language": "ja"},
    {"id": 1, "kind": "score", "answers": {"LOGS": "partly"}, "scope": "all", "language": "ja"},
    {"id": 1, "kind": "score", "answers": {}, "scope": "some", "language": "ja"},
    {"id": 1, "kind": "score", "answers": {}, "scope": "all", "language": "fr"},
    {"id": 1, "kind": "open", "text": None, "language": "ja"},
    {"id": 1, "kind": "constructor"},
    {"id": 1, "kind": "run", "code": "1"},
]


def test_the_worker_takes_only_messages_of_the_list(page: Page, subtests: pytest.Subtests) -> None:
    page.goto(JA + QUIET)
    for message in NOT_REQUESTS:
        with subtests.test(str(message)):
            reply = page.evaluate(SEND, message)
            assert (reply["kind"], reply["stage"], reply["reason"]) == ("failed", "message", "unknown message")


@pytest.mark.parametrize(
    "base",
    [
        "https://example.org/pyodide-0123456789ab/",
        "//example.org/pyodide-0123456789ab/",
        "/assets/selfcheck/",
        "/assets/pyodide-0123456789ab/../selfcheck/",
        "data:text/javascript,//pyodide-0123456789ab/",
    ],
)
def test_the_worker_loads_only_a_runtime_folder_of_its_own_site(page: Page, base: str) -> None:
    page.goto(JA + QUIET)
    reply = page.evaluate(SEND, {"id": 5, "kind": "boot", "base": base})
    assert (reply["id"], reply["kind"], reply["stage"]) == (5, "failed", "message")


def test_a_score_before_the_boot_is_refused(page: Page) -> None:
    page.goto(JA + QUIET)
    reply = page.evaluate(SEND, {"id": 9, "kind": "score", "answers": {}, "scope": "all", "language": "ja"})
    assert (reply["id"], reply["kind"], reply["reason"]) == (9, "failed", "not booted")


SHAPE = '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title>{}<path d="M0 0L1 1" stroke="currentColor"/></svg>'

DRAWINGS = {
    SHAPE.format(""): True,
    SHAPE.format('<g class="a"><text x="1">ok</text></g>'): True,
    SHAPE.format("<script>alert(1)</script>"): False,
    SHAPE.format('<circle r="1" onload="alert(1)"/>'): False,
    SHAPE.format('<a href="https://example.org"><text>x</text></a>'): False,
    SHAPE.format('<image href="https://example.org/x.png"/>'): False,
    SHAPE.format('<path d="M0 0" style="fill:url(https://example.org)"/>'): False,
    SHAPE.format("<style>*{fill:red}</style>"): False,
    SHAPE.format('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'): False,
    SHAPE.format('<animate attributeName="x" to="1"/>'): False,
    "<svg>": False,
    "<html/>": False,
    "no markup": False,
}


def test_only_a_harmless_drawing_is_put_into_the_page(page: Page, watch: Watch, subtests: pytest.Subtests) -> None:
    page.goto(JA + QUIET)
    for text, harmless in DRAWINGS.items():
        with subtests.test(text):
            taken = "async (text) => (await import('/assets/selfcheck/dom.mjs')).drawing(text) !== null"
            assert page.evaluate(taken, text) is harmless
    page.wait_for_timeout(100)
    watch.violations[:] = [text for text in watch.violations if "inline" not in text]  # of parsing the bad ones


REPLIES = [
    ("boot", {"id": 1, "kind": "booted"}, True),
    ("load", {"id": 1, "kind": "ready", "checklist": "a", "version": "1"}, True),
    ("load", {"id": 1, "kind": "booted"}, False),
    ("open", {"id": 1, "kind": "opened", "answers": {"logs": "partly"}, "message": "m"}, True),
    ("open", {"id": 1, "kind": "opened", "answers": {"logs": "<b>"}, "message": "m"}, False),
    ("open", {"id": 1, "kind": "opened", "answers": {}, "message": "m", "scope": "half"}, False),
    ("score", {"id": 1, "kind": "refused", "code": "bad-answer", "message": "m"}, True),
    ("score", {"id": 1, "kind": "refused", "code": "bad-answer"}, False),
    ("score", {"id": 1, "kind": "scored"}, False),
    ("score", {"id": 1, "kind": "toString"}, False),
]


def test_the_page_takes_only_whole_replies(page: Page, subtests: pytest.Subtests) -> None:
    page.goto(JA + QUIET)
    for kind, reply, whole in REPLIES:
        with subtests.test(f"{kind} {reply}"):
            check = "async ([k, r]) => (await import('/assets/selfcheck/protocol.mjs')).isReplyTo(k, r)"
            assert page.evaluate(check, [kind, reply]) is whole
