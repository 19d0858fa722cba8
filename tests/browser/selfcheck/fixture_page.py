"""The fixture page: follows the HTML contract at the top of form.mjs, in both languages."""

import json
from html import escape
from pathlib import Path

from catalog.view.selfcheck import words_json
from tests.browser.selfcheck.fixture_checklist import CHECKLIST, ID, VERSION

HERE = Path(__file__).resolve().parent
CHOICES = ("implemented", "partly", "not_implemented", "not_applicable", "unknown")

PAGE_CSP = (
    "default-src 'none'; script-src 'self'{wasm}; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "worker-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"
)

_TEXT = {
    "ja": {
        "title": "ためしのチェック", "other": "English", "scope": "範囲", "quick": "5問だけ", "all": "10問すべて",
        "screening": "自社の建物がありますか。", "yes": "はい", "no": "いいえ", "question": "{label}を実施していますか。",
        "result": "採点結果", "to_result": "結果へ", "by_hand": "手で採点する方法：実施している 1 点、一部実施 0.5 点。",
        "retry": "もう一度試す", "save": "回答をファイルに保存", "open": "回答のファイルを開く", "clear": "回答を消す",
        "print": "印刷する", "cancel": "やめる", "next": "まず、担当を一人決めます。", "next_link": "管理策を読む",
    },
    "en": {
        "title": "Trial check", "other": "日本語", "scope": "Scope", "quick": "5 questions", "all": "All 10 questions",
        "screening": "Do you have premises of your own?", "yes": "Yes", "no": "No", "question": "Do you: {label}?",
        "result": "Your score", "to_result": "To the score", "by_hand": "To score by hand: implemented 1, partly 0.5.",
        "retry": "Try again", "save": "Save answers to a file", "open": "Open an answer file", "clear": "Remove answers",
        "print": "Print", "cancel": "Cancel", "next": "First, name one person.", "next_link": "Read the control",
    },
}  # fmt: skip


def words(language: str) -> dict:
    """The words of the site, with the fixture's own in place of some."""
    own = json.loads((HERE / f"words.{language}.json").read_text(encoding="utf-8"))
    return json.loads(words_json(language)) | own


def page(
    language: str,
    runtime: str,
    *,
    manual: bool = False,
    wasm: bool = True,
    theme: bool = False,
    bar_first: bool = False,
) -> str:
    """The whole document. ``manual`` leaves starting the form to /fixture/mount.mjs (tests of faults)."""
    t = _TEXT[language]
    script = "/fixture/mount.mjs" if manual else "/assets/selfcheck/form.mjs"
    other = "/self-check/trial-check/" if language == "en" else "/en/self-check/trial-check/"
    csp = PAGE_CSP.format(wasm=" 'wasm-unsafe-eval'" if wasm else "")
    block = json.dumps(words(language), ensure_ascii=False).replace("<", "\\u003c")
    sheets = ["/fixture/theme.css"] * theme + ["/assets/selfcheck/selfcheck.css"]
    links = "".join(f'<link rel="stylesheet" href="{sheet}">' for sheet in sheets)
    return f"""<!doctype html>
<html lang="{language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{csp}">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>{t["title"]}</title>
{links}<link rel="icon" href="data:,">
<script type="application/json" data-selfcheck-words>{block}</script>
<script type="module" src="{script}"></script></head>
<body><main class="md-content mg-wrap"><article class="md-typeset"><h1>{t["title"]}</h1>
<p><a id="other-language" href="{other}">{t["other"]}</a></p>
<form data-selfcheck="{ID}" data-version="{VERSION}" data-checklist-url="/self-check/trial-check/checklist.json"
 data-runtime-url="{runtime}" autocomplete="off"{" data-selfcheck-manual" if manual else ""}>
{_bar(t) * bar_first}
{_scope(t)}
{_screening(t)}
{"".join(_section(axis, language, t) for axis in CHECKLIST["axes"])}
{_bar(t) * (not bar_first)}
</form>
{_buttons(t)}
<div data-selfcheck-notice role="status"></div>
<p data-selfcheck-live class="selfcheck-unseen" role="status"></p>
<section id="result" data-selfcheck-result aria-labelledby="result-title"><h2 id="result-title">{t["result"]}</h2>
<p data-selfcheck-static>{t["by_hand"]}</p></section>
{_dialog(t)}
</article></main></body></html>"""


def _scope(t: dict) -> str:
    radios = "".join(
        f'<label class="selfcheck-choice"><input type="radio" name="scope" value="{value}" data-selfcheck-scope'
        f'{" checked" if value == "all" else ""}> <span>{t[value]}</span></label>'
        for value in ("quick", "all")
    )
    return (
        f'<fieldset data-needs-js hidden><legend>{t["scope"]}</legend>'
        f'<div class="selfcheck-choices">{radios}</div></fieldset>'
    )


def _screening(t: dict) -> str:
    [question] = CHECKLIST["screening"]
    radios = "".join(
        f'<label class="selfcheck-choice"><input type="radio" name="screening-{question["id"]}" value="{value}"> '
        f"<span>{t[value]}</span></label>"
        for value in ("yes", "no")
    )
    return (
        f'<fieldset data-selfcheck-screening="{question["id"]}" data-items="{" ".join(question["items"])}">'
        f'<legend>{t["screening"]}</legend><div class="selfcheck-choices">{radios}</div></fieldset>'
    )


def _section(axis: dict, language: str, t: dict) -> str:
    items = [item for item in CHECKLIST["items"] if item["axes"][0] == axis["id"]]
    fields = "".join(_item(item, language, t) for item in items)
    return f"<section data-selfcheck-section><h2>{escape(axis['label'][language])}</h2>{fields}</section>"


def _item(item: dict, language: str, t: dict) -> str:
    label = item["label"][language]
    answers = words(language)["answers"]
    radios = "".join(
        f'<label class="selfcheck-choice"><input type="radio" name="{item["id"]}" value="{choice}"> '
        f"<span>{answers[choice]}</span></label>"
        for choice in CHOICES
        if choice != "not_applicable" or item["may_not_apply"]
    )
    return (
        f'<fieldset id="{item["id"]}" data-selfcheck-item{" data-quick" if item["quick"] else ""}>'
        f'<legend>{item["number"]}. {escape(t["question"].format(label=label))}</legend>'
        f'<div class="selfcheck-choices">{radios}</div>'
        f'<template data-selfcheck-next><p id="next-{item["id"]}">{t["next"]} '
        f'<a href="/controls/{item["control"]}/">{t["next_link"]}</a></p></template></fieldset>'
    )


def _bar(t: dict) -> str:
    return (
        '<div class="selfcheck-bar" data-needs-js hidden><p id="progress" data-selfcheck-progress></p>'
        '<progress data-selfcheck-meter aria-labelledby="progress" max="10" value="0"></progress>'
        f'<a href="#result">{t["to_result"]}</a><p data-selfcheck-status role="status"></p>'
        f'<button type="button" class="selfcheck-button" data-selfcheck-retry hidden>{t["retry"]}</button></div>'
    )


def _buttons(t: dict) -> str:
    names = (("save", "save"), ("open-button", "open"), ("clear", "clear"), ("print", "print"))
    buttons = "".join(
        f'<button type="button" class="selfcheck-button" data-selfcheck-{name}>{t[key]}</button>' for name, key in names
    )
    return (
        f'<div class="selfcheck-buttons" data-needs-js hidden>{buttons}</div>'
        '<input type="file" data-selfcheck-open accept=".json,application/json" hidden tabindex="-1">'
        '<p data-selfcheck-alert role="alert"></p>'
    )


def _dialog(t: dict) -> str:
    return (
        '<dialog data-selfcheck-dialog aria-labelledby="question"><p id="question" data-selfcheck-question></p>'
        '<div class="selfcheck-buttons"><button type="button" class="selfcheck-button" data-selfcheck-confirm></button>'
        f'<button type="button" class="selfcheck-button" data-selfcheck-cancel autofocus>{t["cancel"]}</button></div>'
        "</dialog>"
    )
