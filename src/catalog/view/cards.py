"""A card for any record, and the filters over a set of cards."""

from catalog.view.render import word

FACETS = {
    "best_practices": ("risk", "phase", "category", "industry", "origin"),
    "leak_cases": ("routes", "form"),
    "guidance": ("chapter", "origin"),
    "controls": ("area",),
}
WORD_GROUPS = {"routes": "route", "chapter": "chapter"}


def card(scene, kind, id, record):
    """What a card shows and what it can be filtered by."""
    language = scene.language
    return {
        "href": scene.link(kind, id), "title": record.title[language], "text": _text(kind, record, language),
        "marks": _marks(kind, record, language), "standing": _standing(kind, record),
        "facets": {name: _values(kind, name, record, language) for name in FACETS.get(kind, ())},
    }


def _text(kind, record, language):
    text = {"best_practices": "take_away", "leak_cases": "first_step", "controls": "aim", "guidance": "first_step",
            "incentives": "summary", "checklists": "lead"}.get(kind)
    return getattr(record, text)[language] if text else ""


def _marks(kind, record, language):
    if kind == "best_practices":
        number = [word("case_number", language, number=record.number)] if record.number else []
        return [*number, word(f"category.{record.category}", language)]
    if kind == "leak_cases":
        return [word(f"leak_form.{record.form}", language), *(word(f"route.{route}", language) for route in record.routes)]
    if kind == "guidance":
        return [word(f"chapter.{record.chapter}", language), word("guidance_number", language, number=record.number)]
    return []


def _standing(kind, record):
    if kind == "best_practices":
        return "other_source" if record.origin == "other_source" else ""
    if kind == "guidance":
        return "ours" if record.origin == "ours" else "published"
    return ""


def _values(kind, name, record, language):
    """(value, label) pairs of a card for one facet; values hold no spaces."""
    if name == "industry":
        return {example.industry.en.lower().replace(" ", "-"): example.industry[language] for example in record.examples}
    value = getattr(record, name)
    group = _group(kind, name)
    return {str(v): word(f"{group}.{v}", language) for v in (value if isinstance(value, tuple) else (value,))}


def _group(kind, name):
    return "leak_form" if (kind, name) == ("leak_cases", "form") else WORD_GROUPS.get(name, name)


def facets_of(scene, kind, cards):
    """The filters: each facet with its options and how many cards each keeps. A facet with one option is left out."""
    found = []
    for name in FACETS.get(kind, ()):
        labels, counts = {}, {}
        for shown in cards:
            for value, label in shown["facets"][name].items():
                labels[value] = label
                counts[value] = counts.get(value, 0) + 1
        if len(labels) > 1:
            options = [{"value": value, "label": labels[value], "count": counts[value]} for value in labels]
            found.append({"name": name, "label": word(f"facet.{name}", scene.language), "options": options})
    return found
