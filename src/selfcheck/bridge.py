"""The only door for a page: JSON text in, JSON text out, in a closed list of kinds.

    load {checklist}                                    ready {checklist, version}
    score {answers, scope?, language?}                  scored {counts, overall, axes, essentials, gaps, sentence, radar}
    plan {answers, on, profile?, only?, order?, …}      planned {steps, left_out, sentence}
    compare {answers, earlier: {text} | {code}, …}      compared {overall, axes, items, sentence, radar}
    csv {answers, on, …}                                csv {name, text}
    open {text}  decode {code}  marks {marks}           opened {answers, scope?, report, message}
    code {answers}                                      coded {code}
    collect {files: [{name, text | code | marks}]}      collected {members, refused, doubles}
    group {scope?}                                      grouped {members, overall, axes, items, gaps, csv, sentence}
    forget                                              forgotten
    anything that is wrong                              refused {code, where, message}

Bad input never raises. A refusal changes nothing: the checklist loaded before stays loaded, the group stays as it was.
"""

from collections.abc import Callable
from typing import Any

from selfcheck import replies, requests
from selfcheck.advice import gaps, open_essentials
from selfcheck.answers import Answers, read_answers
from selfcheck.codec import Opened, read_answer_file, read_checklist, sort_out
from selfcheck.compare import compare
from selfcheck.errors import NoChecklist, Refused, UnknownKind
from selfcheck.group import summarise
from selfcheck.json_text import to_json
from selfcheck.members import Members
from selfcheck.model import Answer, Checklist, Language, Scope
from selfcheck.plan import make_plan
from selfcheck.result_code import read_code, read_marks, write_code
from selfcheck.score import items_in, score
from selfcheck.sentence import refusal, summary

Message = dict[str, Any]


class Bridge:
    """A conversation with one page; remembers the checklist that was loaded last, and a group's answers."""

    def __init__(self) -> None:
        self._checklist: Checklist | None = None
        self._members = Members()
        self._kinds: dict[str, Callable[[Message, Language], Message]] = {
            "load": self._load, "score": self._score, "plan": self._plan, "compare": self._compare, "csv": self._csv,
            "open": self._open, "decode": self._open, "marks": self._open, "code": self._code,
            "collect": self._collect, "group": self._group, "forget": self._forget,
        }  # fmt: skip

    def handle(self, request: str) -> str:
        """Answer one request. The same requests in the same order give the same texts."""
        language = Language.JA
        try:
            message = requests.read_request(request)
            language = requests.language_of(message)
            kind = requests.text(message, "kind")
            if kind not in self._kinds:
                raise UnknownKind(kind)
            reply = self._kinds[kind](message, language)
        except Refused as error:
            reply = {"kind": "refused", "code": error.code, "where": error.where, "message": refusal(error, language)}
        return to_json(reply)

    def _load(self, message: Message, language: Language) -> Message:
        self._checklist = read_checklist(message.get("checklist"))
        self._members = Members()
        return {"kind": "ready", "checklist": self._checklist.id, "version": self._checklist.version}

    def _loaded(self) -> Checklist:
        if self._checklist is None:
            raise NoChecklist
        return self._checklist

    def _asked(self, message: Message) -> tuple[Checklist, Answers, Scope]:
        checklist = self._loaded()
        return checklist, read_answers(checklist, requests.an_object(message, "answers")), requests.scope_of(message)

    def _score(self, message: Message, language: Language) -> Message:
        checklist, answers, scope = self._asked(message)
        items = items_in(checklist, scope)
        essentials = open_essentials(items, answers)
        applicable = [one for one in items if one.essential and answers.get(one.id) is not Answer.NOT_APPLICABLE]
        result = score(checklist, answers, scope)
        sentence = summary(result, essentials=len(applicable), essentials_open=len(essentials), language=language)
        return replies.scored(result, checklist, answers, scope, language) | {
            "scope": scope,
            "language": language,
            "essentials": [replies.essential(one, language) for one in essentials],
            "gaps": [replies.gap(gap, language) for gap in gaps(items, answers)],
            "sentence": sentence,
        }

    def _plan(self, message: Message, language: Language) -> Message:
        checklist, answers, scope = self._asked(message)
        wishes, on = requests.wishes_of(message), requests.day(message, "on")
        plan = make_plan(checklist.chain, items_in(checklist, scope), answers, wishes, on)
        return replies.planned(plan, answers, language)

    def _compare(self, message: Message, language: Language) -> Message:
        checklist, answers, scope = self._asked(message)
        earlier = _read(checklist, requests.an_object(message, "earlier"))
        return replies.compared(compare(checklist, earlier.answers, answers, scope), language)

    def _csv(self, message: Message, language: Language) -> Message:
        checklist, answers, scope = self._asked(message)
        return replies.answers_table(checklist, answers, scope, language, requests.day(message, "on"))

    def _open(self, message: Message, language: Language) -> Message:
        checklist = self._loaded()
        return replies.opened_reply(_read(checklist, message), checklist, language)

    def _code(self, message: Message, language: Language) -> Message:
        checklist = self._loaded()
        answers = read_answers(checklist, requests.an_object(message, "answers"))
        return {"kind": "coded", "code": write_code(checklist, answers)}

    def _collect(self, message: Message, language: Language) -> Message:
        checklist = self._loaded()
        files = requests.named_files(message)
        refused, doubles = self._members.add(files, lambda file: _read(checklist, file).answers)
        return {
            "kind": "collected",
            "members": len(self._members.answers),
            "refused": [{"name": name, "code": e.code, "message": refusal(e, language)} for name, e in refused],
            "doubles": [{"name": name, "like": like} for name, like in doubles],
        }

    def _group(self, message: Message, language: Language) -> Message:
        checklist = self._loaded()
        found = summarise(checklist, self._members.answers, requests.scope_of(message))
        return replies.grouped(found, checklist, language)

    def _forget(self, message: Message, language: Language) -> Message:
        self._members = Members()
        return {"kind": "forgotten"}


def _read(checklist: Checklist, given: Message) -> Opened:
    """Answers from `text` (an answer file), `code` (a result code) or `marks` (typed digits)."""
    if "code" in given:
        version, found = read_code(requests.text(given, "code"), checklist)
        return sort_out(found, checklist, version=version)
    if "marks" in given:
        return sort_out(read_marks(requests.text(given, "marks"), checklist), checklist, version=checklist.version)
    return read_answer_file(requests.text(given, "text"), checklist)


handle = Bridge().handle
