"""The names under which things are searched: all forms of a term, and what answers a query directly."""

from catalog.search.thesaurus import groups
from catalog.view.blocks import title_of
from catalog.view.place import address

DIRECT = ("incentives", "schemes", "certification_bodies")


def groups_of_forms(catalog, language) -> list[dict]:
    """One group a term: {forms, page?}; queries for one form also find the others and prefer the page that treats it."""
    found = [_term_group(term, language) for term in catalog.all("glossary").values()]
    found += [{"forms": forms, "page": None} for forms in groups(language)]
    return [group for group in found if len(group["forms"]) > 1 or group["page"] is not None]


def _term_group(term, language):
    forms = [getattr(term, language), *getattr(term, f"also_{language}"), *getattr(term, f"old_{language}")]
    if language == "ja":
        forms.append(term.reading)
    return {"forms": list(dict.fromkeys(forms)), "page": term.page}


def direct_answers(catalog, language) -> list[dict]:
    """Terms, programmes, schemes and certification bodies: {forms, kind, title, text, href}; href is below the language's root."""
    terms = [{"forms": _term_group(term, language)["forms"], "kind": "term", "title": getattr(term, language),
              "text": term.meaning[language], "href": address("glossary", id)} for id, term in catalog.all("glossary").items()]
    return terms + [_record(kind, id, record, language) for kind in DIRECT for id, record in catalog.all(kind).items()]


def _record(kind, id, record, language):
    title = title_of(record, language)
    forms = {"schemes": lambda: [title, record.short[language]], "incentives": lambda: [title, record.official_name]}.get(kind, lambda: [title])()
    text = {"schemes": lambda: record.summary.text[language], "incentives": lambda: record.summary[language]}.get(
        kind, lambda: f"{record.scope_words[language]} {record.phone}")()
    return {"forms": list(dict.fromkeys(forms)), "kind": kind, "title": title, "text": text, "href": address(kind, id)}
