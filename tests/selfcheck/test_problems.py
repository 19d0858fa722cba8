"""Every mistake that a checklist's definition can have is named in both languages, with its place."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from selfcheck.bridge import Bridge
from selfcheck.words import WORDS
from tests.selfcheck.rich import RICH
from tests.selfcheck.samples import ask
from tests.selfcheck.test_checklist_codec import changed

CASES = YAML(typ="safe", pure=True).load(Path(__file__).with_name("problems.yml").read_text(encoding="utf-8"))
SAID = {
    "ja": "チェックリストの定義に誤りがあります（{where}：{problem}）。ページを読み込み直しても直らないときは、サイトの管理者に知らせてください。",
    "en": "The definition of the checklist has a mistake ({where}: {problem}). "
          "If reloading the page does not help, please tell whoever runs this site.",
}  # fmt: skip


@pytest.mark.parametrize("language", SAID)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["problem"])
def test_a_problem_is_told(case, language):
    reply = ask(Bridge(), kind="load", checklist=changed(case["path"], case["value"], RICH), language=language)
    assert reply == {"kind": "refused", "code": "bad-checklist", "where": case["where"],
                     "message": SAID[language].format(where=case["where"], problem=case[language])}  # fmt: skip


def test_every_problem_has_a_case():
    assert [f"problem.{case['problem']}" for case in CASES] == [key for key in WORDS["ja"] if key.startswith("problem.")]
