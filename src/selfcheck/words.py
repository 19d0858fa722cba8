"""Every word the core says, in two complete languages. A key has the same placeholders in both.

Keys that count come in pairs, `.one` for exactly one and `.many` for the rest; Japanese repeats itself there.
"""

from collections.abc import Mapping

from selfcheck.model import Language

_JA = {
    "between-sentences": "",
    "between-numbers": "、",
    # The result in a sentence or two.
    "summary.no-items": "この範囲には、設問がありません。",
    "summary.nothing-applies": "すべての設問が「該当しない」なので、採点するものがありません。",
    "summary.no-answers": "まだ回答がありません。答えると、できている割合がここに出ます。",
    "summary.exact.one": "対象の {n} 問で、できている割合は {low}% です。",
    "summary.exact.many": "対象の {n} 問で、できている割合は {low}% です。",
    "summary.range.one": "対象の {n} 問で、できている割合は {low}% から {high}% の間です（分からない・未回答が {open} 問）。",
    "summary.range.many": "対象の {n} 問で、できている割合は {low}% から {high}% の間です（分からない・未回答が {open} 問）。",
    "summary.essentials-open.one": "大事な項目のうち、まだ「できている」と答えていないものが {n} 問あります。",
    "summary.essentials-open.many": "大事な項目のうち、まだ「できている」と答えていないものが {n} 問あります。",
    "summary.essentials-met": "大事な項目は、すべて「できている」です。",
    # The radar chart.
    "radar.title": "分野ごとの、できている割合（レーダーチャート）",
    "radar.axis-exact": "{axis}は {low}%。",
    "radar.axis-range": "{axis}は {low}% から {high}%。",
    "radar.axis-none": "{axis}は対象なし。",
    "radar.not-scored": "対象なし",
    "radar.worst": "最も低い場合",
    "radar.best": "最も高い場合",
    "radar.exact": "できている割合",
    # After an answer file was opened.
    "opened.kept.one": "{n} 問の回答を読み込みました。",
    "opened.kept.many": "{n} 問の回答を読み込みました。",
    "opened.older": "このファイルは、チェックリストの前の版（{version}）で保存したものです。",
    "opened.unknown.one": "今のチェックリストにない設問への回答 {n} 件は、読み込んでいません。",
    "opened.unknown.many": "今のチェックリストにない設問への回答 {n} 件は、読み込んでいません。",
    "opened.retired.one": "今は使っていない設問への回答 {n} 件は、読み込んでいません。",
    "opened.retired.many": "今は使っていない設問への回答 {n} 件は、読み込んでいません。",
    "opened.replaced.one": "代わりに、問 {numbers} に答えてください。",
    "opened.replaced.many": "代わりに、問 {numbers} に答えてください。",
    "opened.refused.one": "問 {numbers} の回答は使えないため、未回答にしました。もう一度答えてください。",
    "opened.refused.many": "問 {numbers} の回答は使えないため、未回答にしました。もう一度答えてください。",
    "opened.changed.one": "問 {numbers} は、たずねる内容が変わりました。回答を見直してください。",
    "opened.changed.many": "問 {numbers} は、たずねる内容が変わりました。回答を見直してください。",
    "opened.added.one": "問 {numbers} は、その版の後に加わりました。",
    "opened.added.many": "問 {numbers} は、その版の後に加わりました。",
    # Shares, in tables and in speech.
    "share.exact": "{low}%",
    "share.range": "{low}～{high}%",
    "share.none": "対象なし",
    # The plan.
    "plan.steps.one": "{items} 問を良くする対策が {n} 件あります。上から順に始められます。",
    "plan.steps.many": "{items} 問を良くする対策が {n} 件あります。上から順に始められます。",
    "plan.nothing": "今の回答には、取り組みの残っている設問がありません。",
    "plan.all-left-out": "しぼりこみに合う対策がありません。条件を減らしてください。",
    # Comparing.
    "compare.summary": (
        "全体は、前回が {earlier}、今回が {now} です。"
        "良くなった設問は {better} 問、下がった設問は {worse} 問、新しく答えた設問は {closed} 問です。"
    ),
    "radar.title-pair": "分野ごとの、前回と今回（レーダーチャート。どちらも最も低い場合）",
    "radar.axis-pair": "{axis}は前回 {earlier}、今回 {now}。",
    "radar.now": "今回",
    "radar.earlier": "前回",
    # A group of members.
    "group.summary": (
        "{members} 社分をまとめました。できている割合は、まん中の会社で {median}%、"
        "下から4分の1の会社で {low}%、上から4分の1の会社で {high}% です。"
    ),
    "group.too-few": (
        "今は {members} 社分です。数えられる会社が {least} 社に満たないため、まとめは出しません。"
        "ほとんど答えていない回答は、数に入れていません。"
    ),
    "group.all": "全体",
    "group.part.axis": "分野",
    "group.part.item": "設問",
    "group.hidden": "{least} 社未満のため非表示",
    "group.col.part": "種類",
    "group.col.name": "名前",
    "group.col.members": "数えた会社",
    "group.col.low": "下から4分の1（%）",
    "group.col.median": "まん中（%）",
    "group.col.high": "上から4分の1（%）",
    # Tables for spreadsheets.
    "csv.number": "番号",
    "csv.item": "設問の識別子",
    "csv.label": "設問",
    "csv.axes": "分野",
    "csv.answer": "回答",
    "csv.points": "点（低い場合）",
    "csv.points-high": "点（高い場合）",
    "csv.of": "満点",
    "answer.implemented": "できている",
    "answer.partly": "一部だけ",
    "answer.not_implemented": "できていない",
    "answer.not_applicable": "該当しない",
    "answer.unknown": "分からない",
    "answer.unanswered": "未回答",
    # A file that cannot be opened.
    "not-json": (
        "ファイルの {line} 行目、{column} 文字目から先を読み取れません。"
        "このサイトで保存した回答ファイルを選び直してください。今の回答はそのままです。"
    ),
    "too-deep": (
        "このファイルは、回答ファイルにしては作りが複雑すぎます。"
        "このサイトで保存した回答ファイルを選び直してください。今の回答はそのままです。"
    ),
    "repeated-key": (
        "ファイルの中に「{where}」が二度出てくるため、どちらが正しいか分かりません。"
        "片方を消すか、別の回答ファイルを選んでください。今の回答はそのままです。"
    ),
    "odd-number": (
        "ファイルの中の数「{where}」は、回答ファイルでは使えません。"
        "このサイトで保存した回答ファイルを選び直してください。今の回答はそのままです。"
    ),
    "too-large": (
        "ファイルが大きすぎます。読み込めるのは {limit} までです。"
        "このサイトで保存した回答ファイルを選び直してください。今の回答はそのままです。"
    ),
    "wrong-format": (
        "このファイルは、このサイトの回答ファイルではないか、壊れています（{where}）。"
        "このサイトで保存した回答ファイルを選び直してください。今の回答はそのままです。"
    ),
    "wrong-checklist": (
        "これは別のチェックリスト（{where}）の回答ファイルです。"
        "「{title}」の回答ファイルを選ぶか、そのチェックリストのページで開いてください。今の回答はそのままです。"
    ),
    "newer-version": (
        "このファイルは、このページより新しい版（{where}）で保存したものです。"
        "今の回答を保存してからページを読み込み直し、もう一度開いてください。今の回答はそのままです。"
    ),
    "nothing-usable": (
        "このファイルには、今のチェックリストで使える回答がひとつもありません。"
        "別の回答ファイルを選んでください。今の回答はそのままです。"
    ),
    "code-unread": (
        "結果コードの形ではありません。英字1文字と版の番号で始まり、最後に確かめの文字が付きます。"
        "もう一度写してください。今の回答はそのままです。"
    ),
    "code-broken": "結果コードのどこかが違っています。一文字ずつ確かめて、もう一度入れてください。今の回答はそのままです。",
    "code-of-other": (
        "これは別のチェックリスト（記号 {where}）の結果コードです。"
        "「{title}」のコードを入れるか、そのチェックリストのページで開いてください。今の回答はそのままです。"
    ),
    "code-version": (
        "この結果コードの版（{where}）を、このページは知りません。"
        "新しい版のコードなら、ページを読み込み直してください。古い版なら、保存した回答ファイルを開いてください。"
        "今の回答はそのままです。"
    ),
    "mark-unread": (
        "{place} 個目の「{where}」は、印の数字ではありません。"
        "0 から 5 の数字に直してください。今の回答はそのままです。"
    ),
    "marks-count": (
        "数字が {where} 個あります。設問は {total} 個です。"
        "抜けや余りがないか確かめてください。今の回答はそのままです。"
    ),
    # An answer that cannot be used.
    "unknown-item": (
        "「{where}」という設問は、このチェックリストにありません。"
        "今の回答をファイルに保存してから、ページを読み込み直してください。"
    ),
    "bad-answer": "問 {number}「{label}」の回答を読み取れません。選択肢から選び直してください。",
    "always-applies": "問 {number}「{label}」では「該当しない」を選べません。ほかの選択肢から選んでください。",
    # A mistake of the page itself.
    "bad-checklist": (
        "チェックリストの定義に誤りがあります（{where}：{problem}）。"
        "ページを読み込み直しても直らないときは、サイトの管理者に知らせてください。"
    ),
    "problem.missing": "項目がありません",
    "problem.unknown-field": "知らない項目です",
    "problem.not-object": "名前と値の組ではありません",
    "problem.not-list": "一覧ではありません",
    "problem.wrong-length": "一覧の件数が範囲の外です",
    "problem.not-id": "識別子の形ではありません",
    "problem.not-text": "空か、長すぎるか、前後に空白があるか、表示できない文字があります",
    "problem.not-number": "使える範囲の整数ではありません",
    "problem.not-boolean": "true か false ではありません",
    "problem.not-format": "チェックリストの形式名ではありません",
    "problem.not-version": "版の番号ではありません",
    "problem.repeated": "同じものが前にもあります",
    "problem.no-such-axis": "その分野はありません",
    "problem.no-such-item": "その設問はありません",
    "problem.always-applies": "その設問には「該当しない」を認めていません",
    "problem.still-used": "今も使っている設問です",
    "problem.not-allowed": "決められた語ではありません",
    "problem.not-day": "年、年月、年月日のどれでもありません",
    "problem.not-letter": "英大文字1文字ではありません",
    "problem.no-such-incentive": "その支援措置はありません",
    "request-unreadable": (
        "ページの中でのやり取りに失敗しました。"
        "今の回答をファイルに保存してから、ページを読み込み直してください。"
    ),
    "unknown-kind": (
        "ページが知らない処理「{where}」を求めました。"
        "今の回答をファイルに保存してから、ページを読み込み直してください。"
    ),
    "bad-request": (
        "ページの中でのやり取りに誤りがあります（{where}）。"
        "今の回答をファイルに保存してから、ページを読み込み直してください。"
    ),
    "no-checklist": "チェックリストの準備がまだできていません。少し待つか、ページを読み込み直してください。",
}

_EN = {
    "between-sentences": " ",
    "between-numbers": ", ",
    "summary.no-items": "There are no questions in this selection.",
    "summary.nothing-applies": "Every question is marked “Does not apply”, so there is nothing to score.",
    "summary.no-answers": "No question has been answered yet. The share in place appears here as soon as you answer one.",
    "summary.exact.one": "The share in place is {low}%, based on the {n} question that applies.",
    "summary.exact.many": "The share in place is {low}%, based on the {n} questions that apply.",
    "summary.range.one": (
        "The share in place lies between {low}% and {high}%, "
        "based on the {n} question that applies ({open} not known or unanswered)."
    ),
    "summary.range.many": (
        "The share in place lies between {low}% and {high}%, "
        "based on the {n} questions that apply ({open} not known or unanswered)."
    ),
    "summary.essentials-open.one": "{n} essential is not marked “In place”.",
    "summary.essentials-open.many": "{n} essentials are not marked “In place”.",
    "summary.essentials-met": "All essentials that apply are marked “In place”.",
    "radar.title": "Share in place by field (radar chart)",
    "radar.axis-exact": "{axis}: {low}%.",
    "radar.axis-range": "{axis}: {low}% to {high}%.",
    "radar.axis-none": "{axis}: nothing to score.",
    "radar.not-scored": "n/a",
    "radar.worst": "Worst case",
    "radar.best": "Best case",
    "radar.exact": "Share in place",
    "opened.kept.one": "{n} answer was opened.",
    "opened.kept.many": "{n} answers were opened.",
    "opened.older": "The file was saved with an earlier version of the checklist ({version}).",
    "opened.unknown.one": "{n} answer was left out because its question is not on this checklist.",
    "opened.unknown.many": "{n} answers were left out because their questions are not on this checklist.",
    "opened.retired.one": "{n} answer was left out because its question is no longer in use.",
    "opened.retired.many": "{n} answers were left out because their questions are no longer in use.",
    "opened.replaced.one": "Please answer question {numbers} instead.",
    "opened.replaced.many": "Please answer questions {numbers} instead.",
    "opened.refused.one": "The answer to question {numbers} could not be used and is now blank. Please answer it again.",
    "opened.refused.many": (
        "The answers to questions {numbers} could not be used and are now blank. Please answer them again."
    ),
    "opened.changed.one": "Question {numbers} now asks something different. Please look at your answer again.",
    "opened.changed.many": "Questions {numbers} now ask something different. Please look at your answers again.",
    "opened.added.one": "Question {numbers} was added after that version.",
    "opened.added.many": "Questions {numbers} were added after that version.",
    "share.exact": "{low}%",
    "share.range": "{low}–{high}%",
    "share.none": "nothing to score",
    "plan.steps.one": "{n} measure would improve your open questions ({items}).",
    "plan.steps.many": "{n} measures would improve your open questions ({items}). Start at the top.",
    "plan.nothing": "Your answers leave no question to work on.",
    "plan.all-left-out": "No measure fits your filters. Please take one of them away.",
    "compare.summary": (
        "Overall: {earlier} earlier, {now} now. "
        "Better: {better}. Lower: {worse}. Newly answered: {closed}."
    ),
    "radar.title-pair": "Earlier and now by field (radar chart, worst case of both)",
    "radar.axis-pair": "{axis}: earlier {earlier}, now {now}.",
    "radar.now": "Now",
    "radar.earlier": "Earlier",
    "group.summary": (
        "{members} firms. The share in place is {median}% for the middle firm, "
        "{low}% at the lowest quarter and {high}% at the highest quarter."
    ),
    "group.too-few": (
        "Firms so far: {members}. Fewer than {least} can be counted, so nothing is shown. "
        "Sheets that are hardly begun do not count."
    ),
    "group.all": "Overall",
    "group.part.axis": "Field",
    "group.part.item": "Question",
    "group.hidden": "hidden: fewer than {least} firms",
    "group.col.part": "Part",
    "group.col.name": "Name",
    "group.col.members": "Firms counted",
    "group.col.low": "Lowest quarter (%)",
    "group.col.median": "Middle firm (%)",
    "group.col.high": "Highest quarter (%)",
    "csv.number": "No.",
    "csv.item": "Question id",
    "csv.label": "Question",
    "csv.axes": "Field",
    "csv.answer": "Answer",
    "csv.points": "Points (worst case)",
    "csv.points-high": "Points (best case)",
    "csv.of": "Out of",
    "answer.implemented": "In place",
    "answer.partly": "Partly",
    "answer.not_implemented": "Not yet",
    "answer.not_applicable": "Does not apply",
    "answer.unknown": "Do not know",
    "answer.unanswered": "Unanswered",
    "not-json": (
        "The file cannot be read from line {line}, character {column} onwards. "
        "Please choose an answer file saved on this site. Your present answers are unchanged."
    ),
    "too-deep": (
        "The file is more complicated than any answer file of this site. "
        "Please choose an answer file saved on this site. Your present answers are unchanged."
    ),
    "repeated-key": (
        "“{where}” appears twice in the file, so it is unclear which one is meant. "
        "Please remove one of them or choose another answer file. Your present answers are unchanged."
    ),
    "odd-number": (
        "The number “{where}” in the file cannot be part of an answer file. "
        "Please choose an answer file saved on this site. Your present answers are unchanged."
    ),
    "too-large": (
        "The file is too large; at most {limit} can be opened. "
        "Please choose an answer file saved on this site. Your present answers are unchanged."
    ),
    "wrong-format": (
        "This is not an answer file of this site, or it is damaged ({where}). "
        "Please choose an answer file saved on this site. Your present answers are unchanged."
    ),
    "wrong-checklist": (
        "This answer file belongs to another checklist ({where}). "
        "Please choose one for “{title}”, or open it on the page of its own checklist. "
        "Your present answers are unchanged."
    ),
    "newer-version": (
        "The file was saved with a newer version ({where}) than this page. "
        "Please save your present answers, reload the page and open the file again. Your present answers are unchanged."
    ),
    "nothing-usable": (
        "No answer in this file can be used with the present checklist. "
        "Please choose another answer file. Your present answers are unchanged."
    ),
    "code-unread": (
        "This does not look like a result code. One begins with a letter and a version and ends with a check character. "
        "Please copy it again. Your present answers are unchanged."
    ),
    "code-broken": (
        "Something in this result code is wrong. Please compare it character by character and enter it again. "
        "Your present answers are unchanged."
    ),
    "code-of-other": (
        "This result code belongs to another checklist (letter {where}). "
        "Please enter one for “{title}”, or open it on the page of its own checklist. Your present answers are unchanged."
    ),
    "code-version": (
        "This page does not know the version of this result code ({where}). If it is a newer one, please reload the page; "
        "if it is an older one, please open the saved answer file instead. Your present answers are unchanged."
    ),
    "mark-unread": (
        "“{where}” in place {place} is no mark. Please use the digits 0 to 5. Your present answers are unchanged."
    ),
    "marks-count": (
        "There are {where} digits for {total} questions. "
        "Please look for missing or surplus ones. Your present answers are unchanged."
    ),
    "unknown-item": (
        "There is no question “{where}” on this checklist. "
        "Please save your present answers to a file, then reload the page."
    ),
    "bad-answer": "The answer to question {number} “{label}” cannot be read. Please choose one of the options again.",
    "always-applies": "Question {number} “{label}” cannot be marked “Does not apply”. Please choose another option.",
    "bad-checklist": (
        "The definition of the checklist has a mistake ({where}: {problem}). "
        "If reloading the page does not help, please tell whoever runs this site."
    ),
    "problem.missing": "the field is missing",
    "problem.unknown-field": "there is no such field",
    "problem.not-object": "not a set of names and values",
    "problem.not-list": "not a list",
    "problem.wrong-length": "the list is too short or too long",
    "problem.not-id": "not an identifier",
    "problem.not-text": "empty, too long, with space around it, or with characters that cannot be shown",
    "problem.not-number": "not a whole number in the allowed range",
    "problem.not-boolean": "neither true nor false",
    "problem.not-format": "not the name of the checklist format",
    "problem.not-version": "not a version number",
    "problem.repeated": "the same stands there already",
    "problem.no-such-axis": "there is no such field of the chart",
    "problem.no-such-item": "there is no such question",
    "problem.always-applies": "that question does not allow “Does not apply”",
    "problem.still-used": "that question is still in use",
    "problem.not-allowed": "not one of the words allowed",
    "problem.not-day": "neither a year, a month nor a day",
    "problem.not-letter": "not one capital letter",
    "problem.no-such-incentive": "there is no such support measure",
    "request-unreadable": (
        "Something went wrong inside the page. Please save your present answers to a file, then reload the page."
    ),
    "unknown-kind": (
        "The page asked for “{where}”, which does not exist. "
        "Please save your present answers to a file, then reload the page."
    ),
    "bad-request": (
        "Something went wrong inside the page ({where}). "
        "Please save your present answers to a file, then reload the page."
    ),
    "no-checklist": "The checklist is not ready yet. Please wait a moment, or reload the page.",
}

WORDS: Mapping[Language, Mapping[str, str]] = {Language.JA: _JA, Language.EN: _EN}
