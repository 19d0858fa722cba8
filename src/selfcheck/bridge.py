"""The only door for a page: JSON text in, JSON text out, in a closed list of kinds.

    load {checklist}                        ready {checklist, version}
    score {answers, scope?, language?}      scored {counts, overall, axes, essentials, gaps, sentence, radar, ...}
    open {text, language?}                  opened {answers, scope?, report, message}
    anything that is wrong                  refused {code, where, message}

Bad input never raises. A refusal changes nothing: the checklist loaded before stays loaded.
"""

from collections.abc import Callable
from typing import Any

from selfcheck.advice import Gap, OpenEssential, gaps, open_essentials
from selfcheck.answers import read_answers
from selfcheck.codec import Opened, read_answer_file, read_checklist
from selfcheck.errors import BadRequest, NoChecklist, Refused, RequestUnreadable, UnknownKind, Unreadable
from selfcheck.json_text import read_json, to_json
from selfcheck.model import Answer, Checklist, Language, Scope
from selfcheck.plain_text import shown
from selfcheck.radar import radar
from selfcheck.score import Counts, Range, Score, items_in, percent, score
from selfcheck.sentence import opened, refusal, summary

Message = dict[str, Any]

_MOST_REQUEST_BYTES = 8_000_000  # an answer file of 1 MB may grow sixfold when it is written as a JSON string


class Bridge:
    """A conversation with one page; remembers the checklist that was loaded last."""

    def __init__(self) -> None:
        self._checklist: Checklist | None = None

    def handle(self, request: str) -> str:
        """Answer one request. The same request after the same load gives the same text."""
        language = Language.JA
        try:
            message = _read_request(request)
            language = _language(message)
            reply = self._kind(message)(message, language)
        except Refused as error:
            reply = _refused(error, language)
        return to_json(reply)

    def _kind(self, message: Message) -> Callable[[Message, Language], Message]:
        kinds = {"load": self._load, "score": self._score, "open": self._open}
        kind = message.get("kind")
        if not isinstance(kind, str):
            raise BadRequest("kind")
        if kind not in kinds:
            raise UnknownKind(kind)
        return kinds[kind]

    def _load(self, message: Message, language: Language) -> Message:
        self._checklist = read_checklist(message.get("checklist"))
        return {"kind": "ready", "checklist": self._checklist.id, "version": self._checklist.version}

    def _score(self, message: Message, language: Language) -> Message:
        checklist = self._loaded()
        answers = read_answers(checklist, _field(message, "answers", dict))
        scope = _scope(message)
        items = items_in(checklist, scope)
        essentials = open_essentials(items, answers)
        applicable = [one for one in items if one.essential and answers.get(one.id) is not Answer.NOT_APPLICABLE]
        result = score(checklist, answers, scope)
        return _scored(result, language) | {
            "scope": scope,
            "language": language,
            "essentials": [_essential(one, language) for one in essentials],
            "gaps": [_gap(gap, language) for gap in gaps(items, answers)],
            "sentence": summary(
                result, essentials=len(applicable), essentials_open=len(essentials), language=language
            ),
        }

    def _open(self, message: Message, language: Language) -> Message:
        checklist = self._loaded()
        return _opened(read_answer_file(_field(message, "text", str), checklist), checklist, language)

    def _loaded(self) -> Checklist:
        if self._checklist is None:
            raise NoChecklist
        return self._checklist


handle = Bridge().handle


def _read_request(request: str) -> Message:
    try:
        message = read_json(request, _MOST_REQUEST_BYTES)
    except Unreadable as error:
        raise RequestUnreadable(error) from None
    if not isinstance(message, dict):
        raise BadRequest("request")
    return message


def _language(message: Message) -> Language:
    return Language.EN if message.get("language") == Language.EN else Language.JA


def _scope(message: Message) -> Scope:
    scope = message.get("scope", Scope.ALL)
    if scope not in tuple(Scope):
        raise BadRequest("scope")
    return Scope(scope)


def _field(message: Message, name: str, kind: type) -> Any:
    if not isinstance(message.get(name), kind):
        raise BadRequest(name)
    return message[name]


def _refused(error: Refused, language: Language) -> Message:
    return {"kind": "refused", "code": error.code, "where": error.where, "message": refusal(error, language)}


def _scored(result: Score, language: Language) -> Message:
    return {
        "kind": "scored",
        "counts": _counts(result.counts),
        "overall": _range(result.overall),
        "axes": [
            {
                "id": one.axis.id,
                "label": one.axis.label.in_language(language),
                "range": _range(one.range),
                "counts": _counts(one.counts),
            }
            for one in result.axes
        ],
        "radar": radar(result, language),
    }


def _range(range: Range | None) -> Message | None:
    if range is None:
        return None
    return {
        "low": str(range.low),
        "high": str(range.high),
        "low_percent": percent(range.low),
        "high_percent": percent(range.high),
    }


def _counts(counts: Counts) -> Message:
    return {
        "implemented": counts.implemented,
        "partly": counts.partly,
        "not_implemented": counts.not_implemented,
        "not_applicable": counts.not_applicable,
        "unknown": counts.unknown,
        "unanswered": counts.unanswered,
        "total": counts.total,
    }


def _essential(one: OpenEssential, language: Language) -> Message:
    label = one.item.label.in_language(language)
    return {"item": one.item.id, "number": one.item.number, "label": label, "state": one.state}


def _gap(gap: Gap, language: Language) -> Message:
    return {
        "item": gap.item.id,
        "number": gap.item.number,
        "label": gap.item.label.in_language(language),
        "answer": gap.answer,
        "control": gap.item.control,
    }


def _opened(file: Opened, checklist: Checklist, language: Language) -> Message:
    scope = {} if file.scope is None else {"scope": file.scope}
    refused = [{"item": one.where, "reason": refusal(one, language)} for one in file.refused]
    report = {
        "kept": len(file.answers),
        "unknown": [shown(id) for id in file.unknown],
        "retired": list(file.retired),
        "refused": refused,
    }
    message = _opened_message(file, checklist, language)
    return {"kind": "opened", "answers": dict(file.answers), "report": report, "message": message} | scope


def _opened_message(file: Opened, checklist: Checklist, language: Language) -> str:
    items, retired = checklist.item_by_id, checklist.retired_by_id
    successors = {retired[id].replaced_by for id in file.retired} - {None} - file.answers.keys()
    return opened(
        kept=len(file.answers),
        unknown=len(file.unknown),
        retired=len(file.retired),
        replaced_by=[items[id].number for id in successors],
        refused=[items[one.where].number for one in file.refused],
        older_version=None if file.version == checklist.version else file.version,
        language=language,
    )
