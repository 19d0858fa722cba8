"""The fields of a request, each checked by name. Raises BadRequest naming the field that is missing or wrong."""

from typing import Any

from selfcheck.chain import COSTS, EFFORTS, ROLES
from selfcheck.days import is_day
from selfcheck.errors import BadRequest, RequestUnreadable, Unreadable
from selfcheck.json_text import read_json
from selfcheck.model import Language, Scope
from selfcheck.plain_text import shown
from selfcheck.plan import ORDER, Wishes

Message = dict[str, Any]

_MOST_REQUEST_BYTES = 8_000_000  # an answer file of 1 MB may grow sixfold when it is written as a JSON string
_MOST_WORDS = 50
_CONTENTS = ("code", "marks", "text")  # what a member of a group may have sent


def read_request(request: str) -> Message:
    """A request as an object."""
    try:
        message = read_json(request, _MOST_REQUEST_BYTES)
    except Unreadable as error:
        raise RequestUnreadable(error) from None
    if not isinstance(message, dict):
        raise BadRequest("request")
    return message


def language_of(message: Message) -> Language:
    """Japanese, unless English is asked for."""
    return Language.EN if message.get("language") == Language.EN else Language.JA


def scope_of(message: Message) -> Scope:
    """All items, unless another scope is asked for."""
    scope = message.get("scope", Scope.ALL)
    if scope not in tuple(Scope):
        raise BadRequest("scope")
    return Scope(scope)


def text(message: Message, name: str) -> str:
    """A text."""
    return _field(message, name, str)


def an_object(message: Message, name: str) -> Message:
    """An object."""
    return _field(message, name, dict)


def day(message: Message, name: str) -> str:
    """A whole day, such as 2026-11-21."""
    found = text(message, name)
    if not is_day(found):
        raise BadRequest(name)
    return found


def wishes_of(message: Message) -> Wishes:
    """What the reader asks of a plan; all of it may be left out."""
    profile, only = (_optional_object(message, name) for name in ("profile", "only"))
    order = message.get("order", list(ORDER))
    if not isinstance(order, list) or not _are_words(order) or sorted(order) != sorted(ORDER):
        raise BadRequest("order")
    trade = profile.get("trade")
    if trade is not None and not isinstance(trade, str):
        raise BadRequest("trade")
    return Wishes(
        order=tuple(order),
        costs=_some_of(only, "costs", COSTS),
        efforts=_some_of(only, "efforts", EFFORTS),
        roles=_some_of(only, "roles", ROLES),
        trade=trade,
        routes=_words(profile, "routes"),
    )


def named_files(message: Message) -> list[tuple[str, Message]]:
    """The files of a group: each a name fit to be shown, and its text, code or marks."""
    files = _field(message, "files", list)
    return [_named_file(file, place) for place, file in enumerate(files)]


def _named_file(file: Any, place: int) -> tuple[str, Message]:
    if not isinstance(file, dict) or not isinstance(file.get("name"), str):
        raise BadRequest(f"files[{place}]")
    kind = next((kind for kind in _CONTENTS if kind in file), None)
    if kind is None or not isinstance(file[kind], str):
        raise BadRequest(f"files[{place}]")
    return shown(file["name"]), {kind: file[kind]}


def _field(message: Message, name: str, kind: type) -> Any:
    if not isinstance(message.get(name), kind):
        raise BadRequest(name)
    return message[name]


def _optional_object(message: Message, name: str) -> Message:
    return an_object(message, name) if name in message else {}


def _some_of(only: Message, name: str, allowed: tuple[str, ...]) -> tuple[str, ...] | None:
    if only.get(name) is None:
        return None
    found = _words(only, name)
    if not set(found) <= set(allowed):
        raise BadRequest(name)
    return found


def _words(part: Message, name: str) -> tuple[str, ...]:
    found = part.get(name, [])
    if not isinstance(found, list) or not _are_words(found):
        raise BadRequest(name)
    return tuple(found)


def _are_words(found: list[Any]) -> bool:
    return len(found) <= _MOST_WORDS and all(isinstance(word, str) for word in found)
