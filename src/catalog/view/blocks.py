"""The blocks that prose pages call by macro: figures, tables, cards, lists."""

from markupsafe import Markup

from catalog.catalog import figures_by_id
from catalog.records.common import Citation
from catalog.records.kinds import FOLDERS
from catalog.rules import TABLE_KINDS, no_such_record
from catalog.view.cards import card, facets_of
from catalog.view.formats import head_count, quantity
from catalog.view.order import english_key, grouped, japanese_key
from catalog.view.picture import timeline_picture  # noqa: F401  a block like the others
from catalog.view.place import ADDRESSES, CHAPTERS
from catalog.view.render import render, word
from catalog.view.scene import last_day

SCOPES = {
    "manufacturer": ("all", "manufacturing"),
    "sme": ("all", "smes"),
    "aerospace_defence": ("all", "manufacturing", "aerospace_defence"),
    "other": ("all",),
}
"""What a reader may say of the firm → the scopes of bodies that may certify it (for a firm that is only that)."""


def find_figure(catalog, id):
    """A figure by id. Raises KeyError with the nearest id when there is none."""
    known = figures_by_id(catalog)
    if id not in known:
        raise KeyError(no_such_record("figures", id, known))
    return known[id]


def figure(scene, id):
    """The newest value of a figure, inline, with its source mark."""
    return render("figure.html", scene, newest=find_figure(scene.catalog, id).values[0])


def figure_versions(scene, id):
    """All values of a figure side by side, newest first."""
    return render("versions.html", scene, figure=find_figure(scene.catalog, id))


def table(scene, id):
    """A generic table with a source on every row and links to its open data."""
    kind = next((kind for kind in TABLE_KINDS if id in scene.catalog.all(kind)), None)
    if kind is None:
        raise KeyError(no_such_record("tables", id, scene.catalog.tables()))
    return render("table.html", scene, id=id, kind=kind, table=scene.catalog.get(kind, id))


def cards(scene, kind, **wanted):
    """Cards of all records of a kind, or of those whose fields equal the wanted values."""
    chosen = [(id, record) for id, record in scene.catalog.all(kind).items() if _matches(record, wanted)]
    return render("cards.html", scene, cards=[card(scene, kind, id, record) for id, record in chosen])


def _matches(record, wanted):
    return all(value == getattr(record, name) or value in _several(getattr(record, name)) for name, value in wanted.items())


def _several(value):
    return value if isinstance(value, tuple) else ()


def filterable(scene, kind):
    """Cards with filters; without JavaScript all are shown."""
    found = [card(scene, kind, id, record) for id, record in scene.catalog.all(kind).items()]
    return render("filterable.html", scene, kind=kind, cards=found, facets=facets_of(scene, kind, found))


def control_index(scene):
    """The controls grouped by area."""
    groups = {}
    for id, record in scene.catalog.all("controls").items():
        groups.setdefault(record.area, []).append(card(scene, "controls", id, record))
    areas = FOLDERS["controls"].__annotations__["area"].__args__
    return "\n\n".join(f"## {word('area.' + area, scene.language)} {{ #{area.replace('_', '-')} }}\n\n"
                       + render("cards.html", scene, cards=groups[area]) for area in areas if area in groups)


def bodies(scene):
    """The certification bodies with a filter by what the reader's firm is."""
    rows = [(id, {"record": record, "fits": [name for name, scopes in SCOPES.items() if record.scope in scopes]})
            for id, record in scene.catalog.all("certification_bodies").items()]
    scopes = [{"value": name, "label": word(f"scope.{name}", scene.language),
               "count": sum(name in row["fits"] for _, row in rows)} for name in SCOPES]
    return render("bodies.html", scene, bodies=rows, scopes=scopes)


def compare_schemes(scene, *ids):
    """Schemes side by side, one row an aspect."""
    schemes = [scene.catalog.get("schemes", id) for id in ids]
    aspects = list(dict.fromkeys(a.aspect for scheme in schemes for a in scheme.aspects))
    rows = [{"aspect": aspect, "cells": [next((a.statement for a in scheme.aspects if a.aspect == aspect), None)
                                         for scheme in schemes]} for aspect in aspects]
    names = word("comma", scene.language).join(scheme.short[scene.language] for scheme in schemes)
    return render("compare.html", scene, schemes=schemes, rows=rows, names=names)


def scheme_steps(scene, id):
    """The steps of a scheme as a numbered list."""
    return render("steps.html", scene, steps=scene.catalog.get("schemes", id).steps)


def edition_state(edition, on):
    """open, closed, or confirm where the source gives no dates."""
    if edition.closes and last_day(edition.closes) < on:
        return "closed"
    if edition.opens and edition.closes and last_day(edition.opens) <= on:
        return "open"
    return "confirm"


def incentives(scene):
    """All support measures in one table."""
    rows = [(id, record, edition_state(record.editions[0], scene.on))
            for id, record in sorted(scene.catalog.all("incentives").items(), key=lambda pair: (pair[1].place, pair[0]))]
    return render("incentives.html", scene, rows=rows)


def caps(scene, id, edition=0):
    """My head count → my ceiling, for one edition of a programme (0 is the newest)."""
    record = scene.catalog.get("incentives", id)
    terms = record.editions[edition]
    rows = [row for frame in terms.frames for row in _cap_rows(frame, scene.language)]
    return render("caps.html", scene, record=record, edition=terms, rows=rows, special=any(r["special"] for r in rows),
                  closed=edition_state(terms, scene.on) == "closed")


def _cap_rows(frame, language):
    if not frame.bands:
        return [{"frame": frame, "staff": word("no_bands", language), "cap": frame.cap, "floor": None, "special": None}]
    return [{"frame": frame, "staff": head_count(b.staff_from, b.staff_to, language), "cap": b.cap, "floor": b.floor,
             "special": b.cap_special} for b in frame.bands]


def offices(scene, reader=None):
    """Whom to ask; only those for one kind of reader when it is named (firm, university)."""
    by_place = sorted(scene.catalog.all("offices").items(), key=lambda pair: (pair[1].place, pair[0]))
    chosen = [(id, record) for id, record in by_place
              if reader is None or {reader, "anyone"} & set(record.for_whom)]
    return render("offices.html", scene, offices=chosen)


def timeline(scene, area=None):
    """Events, newest year first."""
    events = [(id, e) for id, e in scene.catalog.all("timeline").items() if area in (None, e.area)]
    years = {}
    for id, event in sorted(events, key=lambda pair: (pair[1].date, pair[0]), reverse=True):
        years.setdefault(event.date[:4], []).append((id, event))
    return render("timeline.html", scene, years=list(years.items()), area=area)


def glossary(scene):
    """All terms in dictionary order, with a row of headings to jump to."""
    key = (lambda pair: japanese_key(pair[1].reading)) if scene.language == "ja" else (lambda pair: english_key(pair[1].en))
    return render("glossary.html", scene, groups=grouped(scene.catalog.all("glossary").items(), key))


def sources(scene):
    """Every source with everything cited from it, in records and in prose."""
    uses = {}
    for kind, id, citation in scene.catalog.citations():
        uses.setdefault(citation.source, {}).setdefault((kind, id, citation.at), _use(scene, kind, id, citation))
    for use in scene.prose:
        uses.setdefault(use["source"], {})[use["url"], use["at"]] = {
            "title": use["title"], "href": scene.to(use["url"]), "at": use["at"]}
    return render("sources.html", scene, sources=[(id, record, list(uses.get(id, {}).values()))
                                                  for id, record in scene.catalog.all("sources").items()])


def _use(scene, kind, id, citation):
    record = scene.catalog.get(kind, id)
    href = scene.place.record(kind, id) if kind in ADDRESSES else None
    return {"title": title_of(record, scene.language), "href": href, "at": citation.at}


def title_of(record, language):
    """The name of any record in one language."""
    for name in ("title", "name"):
        if hasattr(record, name):
            return getattr(record, name)[language]
    return record.ja if language == "ja" else record.en


def figure_ages(scene):
    """All values of all figures and all numbers in tables, oldest first, with the day on which to look again."""
    rows = list(_table_numbers(scene))
    for kind, id, figure in scene.catalog.figures():
        for value in figure.values:
            due = value.cite.check_again_on
            rows.append({"label": figure.label[scene.language], "cite": value.cite,
                         "href": scene.place.record(kind, id) if kind in ADDRESSES else None,
                         "value": quantity(value.quantity, scene.language) if value.quantity else value.words[scene.language],
                         "due": due is not None and last_day(due) <= scene.on})
    return render("ages.html", scene, rows=sorted(rows, key=lambda row: (row["cite"].as_of, row["label"])))


def _table_numbers(scene):
    """The numbers of every table: a row bears its citations, the first of which dates it."""
    language = scene.language
    for table in scene.catalog.tables().values():
        for row in table.rows:
            head = row.cells[table.columns[0].id]
            for column in table.columns:
                cell = row.cells.get(column.id)
                if cell is not None and cell.quantity:
                    due = row.cite[0].check_again_on
                    label = word("ages_cell", language, table=table.title[language], column=column.label[language],
                                 row=head.text[language] if head.text else quantity(head.quantity, language))
                    yield {"label": label, "cite": row.cite[0], "href": None, "value": quantity(cell.quantity, language),
                           "due": due is not None and last_day(due) <= scene.on}


def link(scene, kind, id):
    """A link to a record, named by its title."""
    return Markup('<a href="{}">{}</a>').format(scene.link(kind, id), title_of(scene.catalog.get(kind, id), scene.language))


def term(scene, id, shown=None):
    """A link to a glossary term."""
    entry = scene.catalog.get("glossary", id)
    return Markup('<a class="mg-term" href="{}" title="{}">{}</a>').format(
        scene.link("glossary", id), entry.meaning[scene.language], shown or title_of(entry, scene.language))


def cite(scene, source, at, as_of):
    """A source mark in running text."""
    scene.catalog.get("sources", source)
    return render("cite.html", scene, citation=Citation(source=source, at=at, as_of=as_of))


def lessons(scene):
    """The trainers' hours, in the order of the chapters."""
    return render("lessons.html", scene, lessons=[(scene.link("lessons", id), scene.catalog.get("lessons", id))
                                                  for id in CHAPTERS if id in scene.catalog.all("lessons")])


def selfcheck_card(scene, id):
    """A card that leads to a self-check."""
    return render("cards.html", scene, cards=[card(scene, "checklists", id, scene.catalog.get("checklists", id))])
