"""The pages that every engine gets, and larger sites made from them.

A larger site repeats the real pages. In every copy, a third of the words (runs of kanji or katakana, English words of four
letters and more) are replaced throughout by words that are put together from the beginning of one real word and the end of
another of the same script, so that copies differ and the vocabulary grows; titles get one such word more. Names of glossary
terms, programmes and bodies are repeated with the pages and changed in full, as if these records grew as fast as all else.
"""

import re
from pathlib import Path
from zlib import crc32

CHANGED = 3     # one word in so many
WORD = re.compile("[\u3005\u3400-\u9fff]{2,}|[\u30a1-\u30fc]{3,}|[A-Za-z]{4,}")


def script_of(word: str) -> str:
    """"latin", "katakana" or "kanji"."""
    return "latin" if word.isascii() else "katakana" if "\u30a1" <= word[0] <= "\u30fc" else "kanji"


def characters(pages: list[dict]) -> int:
    """How much there is to read."""
    return sum(len(section["text"]) + len(section["heading"]) for page in pages for section in page["sections"])


class Copier:
    """Makes changed copies of texts; the same number always makes the same copy."""

    def __init__(self, pages: list[dict]):
        found = {word for page in pages for section in page["sections"] for word in WORD.findall(section["text"])}
        self._words = {kind: sorted(word for word in found if script_of(word) == kind) for kind in ("latin", "katakana", "kanji")}

    def text(self, text: str, copy: int) -> str:
        return WORD.sub(lambda match: self._word(match[0], copy), text)

    def _word(self, word, copy):
        return self.new_word(word, copy) if crc32(f"{copy} {word}".encode()) % CHANGED == 0 else word

    def new_word(self, word: str, copy: int) -> str:
        """The first half of one real word and the second half of another."""
        known = self._words[script_of(word)]
        one, other = (known[crc32(f"{copy} {word} {end}".encode()) % len(known)] for end in ("begins", "ends"))
        return one[:(len(one) + 1) // 2] + other[(len(other) + 1) // 2:]

    def page(self, page: dict, copy: int) -> dict:
        title = f"{self.text(page['title'], copy)} {self.new_word(WORD.findall(page['title'] + '情報')[0], copy)}"
        sections = [{"anchor": one["anchor"], "heading": self.text(one["heading"], copy), "text": self.text(one["text"], copy)}
                    for one in page["sections"]]
        return {**page, "url": f"copy-{copy}/{page['url']}", "title": title, "sections": [{**sections[0], "heading": title}, *sections[1:]]}

    def job(self, job: dict, size: int) -> dict:
        """What the index is made of, for a site of `size` pages: the real pages first, then copies."""
        pages, groups, answers = ([*job[name]] for name in ("pages", "groups", "answers"))
        copy = 0
        while len(pages) < size:
            copy += 1
            pages += [self.page(page, copy) for page in job["pages"][:size - len(pages)]]
            share = min(1, (size - len(pages)) / len(job["pages"]) + 1)
            groups += [self._forms(one, copy) | {"page": one["page"] and f"copy-{copy}/{one['page']}"} for one in _part(job["groups"], share)]
            answers += [self._forms(one, copy) for one in _part(job["answers"], share)]
        return {**job, "pages": pages[:size], "groups": groups, "answers": answers}

    def _forms(self, one, copy):
        """Names of another thing: no term is told twice in a glossary, so every word changes."""
        named = [WORD.sub(lambda match: self.new_word(match[0], copy), form) for form in one["forms"]]
        return {**one, "forms": [new if new != old else f"{old}{copy}" for new, old in zip(named, one["forms"], strict=True)]}


def _part(entries, share):
    return entries[:round(len(entries) * share)]


def write_html(pages: list[dict], language: str, folder: Path) -> None:
    """Plain pages for an engine that reads HTML."""
    for page in pages:
        file = folder / page["url"] / "index.html" if page["url"].endswith("/") or not page["url"] else folder / page["url"]
        file.parent.mkdir(parents=True, exist_ok=True)
        parts = [f'<h2 id="{one["anchor"]}">{_safe(one["heading"])}</h2>' * bool(one["anchor"]) + f"<p>{_safe(one['text'])}</p>"
                 for one in page["sections"]]
        title = _safe(page["title"])
        file.write_text(f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{title}</title>'
                        f'<body><article><h1>{title}</h1>{"".join(parts)}</article></body></html>', encoding="utf-8")


def lunr_docs(pages: list[dict]) -> list[dict]:
    """The same pages in the form of Material's search_index.json."""
    return [{"location": page["url"] + (f"#{one['anchor']}" if one["anchor"] else ""),
             "title": _safe(one["heading"] or page["title"]), "text": f"<p>{_safe(one['text'])}</p>"}
            for page in pages for one in page["sections"]]


def _safe(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
