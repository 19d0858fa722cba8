"""What is wrong with the content, said to an author in Japanese and English, with file and line."""

from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault. `path` is relative to the project; `line` counts from 1; `where` is the field's path."""

    path: str
    line: int
    where: str
    ja: str
    en: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" + (f"  {self.where}" if self.where else "")
        return f"{place}\n    {self.ja}\n    {self.en}"


class ContentRefused(Exception):
    """The content has problems. Carries all of them; nothing was built."""

    def __init__(self, problems):
        self.problems = tuple(sorted(problems))
        super().__init__(report(self.problems))


def report(problems) -> str:
    """All problems and a closing count, as an author reads them in the terminal."""
    lines = [str(problem) for problem in problems]
    count = len(problems)
    lines.append(f"{count} 件の問題があります。何も作っていません。 / {count} problem(s). Nothing was built.")
    return "\n".join(lines)


def suggestion(name, known):
    """The known name nearest to a misspelt one, as (ja, en) endings; empty when none is near."""
    near = get_close_matches(str(name), [str(k) for k in known], n=1, cutoff=0.6)
    return (f" 「{near[0]}」ではありませんか。", f" Did you mean “{near[0]}”?") if near else ("", "")
