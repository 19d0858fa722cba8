"""Everything the core declines, each with a code for the page and the key of its sentence in `words`.

    Refused
    ├── Unreadable              a text that is not the JSON we take
    │   ├── NotJson             not-json        where: line:column
    │   ├── TooDeep             not-json        nested beyond any file of ours
    │   ├── RepeatedKey         not-json        where: the key that stands twice
    │   ├── OddNumber           not-json        where: NaN, Infinity or a number without end
    │   └── TooLarge            too-large
    ├── FileRefused             JSON, but not an answer file for this page
    │   ├── WrongFormat         wrong-format    where: the field that is wrong
    │   ├── WrongChecklist      wrong-checklist where: the checklist the file names
    │   ├── NewerVersion        newer-version   where: the version the file names
    │   ├── NothingUsable       nothing-usable  the file has answers, and none fits this checklist
    │   ├── CodeUnread          code-unread     not the shape of a result code
    │   ├── CodeBroken          code-broken     the check character does not fit the others, or marks are missing
    │   ├── CodeOfOther         code-of-other   where: the letter of another checklist
    │   ├── CodeVersion         code-version    where: a version whose order of items this page does not know
    │   ├── MarkUnread          mark-unread     where: what was typed in place of a mark
    │   └── MarksCount          marks-count     where: how many marks were typed
    ├── AnswerRefused           one answer of a set; where: the item's id
    │   ├── UnknownItem         unknown-item
    │   ├── BadAnswer           bad-answer      no word of the scale
    │   └── AlwaysApplies       bad-answer      "not applicable" for an item that always applies
    ├── ChecklistRefused        bad-checklist   where: a path such as items[3].weight
    └── RequestRefused          a mistake of the page, not of its reader
        ├── RequestUnreadable   not-json or too-large
        ├── UnknownKind         unknown-kind    where: the kind asked for
        ├── BadRequest          bad-request     where: the field that is wrong
        └── NoChecklist         no-checklist    asked before a checklist was loaded
"""

from typing import ClassVar

from selfcheck.model import Text
from selfcheck.plain_text import shown


class Refused(Exception):
    """Something the core declines.

    `code` is for programs, `says` the key of the sentence, `where` the place (safe to show, or None). `where` and
    `values` fill the sentence: strings as they are, texts in the language of the reader.
    """

    code: ClassVar[str]
    says: ClassVar[str]

    def __init__(self, where: str | None = None, **values: str | Text) -> None:
        super().__init__(where)
        self.where = None if where is None else shown(where)
        self.values = values


class Unreadable(Refused):
    """A text that is not the JSON we take."""


class NotJson(Unreadable):
    """The text breaks the rules of JSON at `line` and `column`, both counted from 1 in characters."""

    code = says = "not-json"

    def __init__(self, *, line: int, column: int) -> None:
        super().__init__(f"{line}:{column}", line=str(line), column=str(column))


class TooDeep(Unreadable):
    """Lists within lists beyond any file of ours."""

    code, says = "not-json", "too-deep"


class RepeatedKey(Unreadable):
    """The same key stands twice in one object, so that nobody can say which of the two values was meant."""

    code, says = "not-json", "repeated-key"


class OddNumber(Unreadable):
    """NaN, Infinity, or a whole number of more digits than any count has."""

    code, says = "not-json", "odd-number"


class TooLarge(Unreadable):
    """More bytes than we read; `limit` says how many we do, such as "1 MB"."""

    code = says = "too-large"


class FileRefused(Refused):
    """JSON, but not an answer file for this page."""


class WrongFormat(FileRefused):
    """Not an answer file, or one with a damaged field."""

    code = says = "wrong-format"


class WrongChecklist(FileRefused):
    """An answer file for another checklist; `title` is the one on this page."""

    code = says = "wrong-checklist"


class NewerVersion(FileRefused):
    """An answer file made by a later version of this site or of the checklist."""

    code = says = "newer-version"


class NothingUsable(FileRefused):
    """An answer file with answers, none of which fits; opening it would only wipe the page."""

    code = says = "nothing-usable"


class CodeUnread(FileRefused):
    """A text that does not have the shape of a result code."""

    code = says = "code-unread"


class CodeBroken(FileRefused):
    """A result code with a wrong character, or with marks missing."""

    code = says = "code-broken"


class CodeOfOther(FileRefused):
    """A result code of another checklist; `title` is the one on this page."""

    code = says = "code-of-other"


class CodeVersion(FileRefused):
    """A result code of a version whose items this page does not know in order."""

    code = says = "code-version"


class MarkUnread(FileRefused):
    """Something typed that is no mark, at `place` counted from 1."""

    code = says = "mark-unread"


class MarksCount(FileRefused):
    """More or fewer marks than the `total` of items."""

    code = says = "marks-count"


class AnswerRefused(Refused):
    """One answer of a set. `number` and `label` name the item to the reader, where there is one."""


class UnknownItem(AnswerRefused):
    """An answer to an item that the checklist does not have."""

    code = says = "unknown-item"


class BadAnswer(AnswerRefused):
    """An answer that is no word of the scale."""

    code = says = "bad-answer"


class AlwaysApplies(AnswerRefused):
    """Not applicable, said of an item that always applies."""

    code, says = "bad-answer", "always-applies"


class ChecklistRefused(Refused):
    """A checklist definition with a mistake; `problem` is the last part of a `problem.…` key in `words`."""

    code = says = "bad-checklist"

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(where)
        self.problem = problem


class RequestRefused(Refused):
    """A mistake of the page, not of its reader."""


class RequestUnreadable(RequestRefused):
    """The request is not the JSON we take; `code` and `where` are those of the reason."""

    says = "request-unreadable"

    def __init__(self, why: Unreadable) -> None:
        super().__init__(why.where)
        self.code = why.code


class UnknownKind(RequestRefused):
    """A request of a kind that the protocol does not have."""

    code = says = "unknown-kind"


class BadRequest(RequestRefused):
    """A request with a field missing or wrong."""

    code = says = "bad-request"


class NoChecklist(RequestRefused):
    """A request that needs a checklist, before one was loaded."""

    code = says = "no-checklist"
