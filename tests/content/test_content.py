"""The real content: it loads, its schemas are current, and what was promised is there."""

from functools import cache

from catalog.catalog import read_catalog
from catalog.records.common import Citation
from catalog.schema import schemas
from catalog.site import memory_of
from tests.content.pages import ROOT


@cache
def catalog():
    return read_catalog(ROOT / "content", memory_of(ROOT))


def test_the_schemas_for_editors_are_current():
    written = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "schemas").glob("*.json")}
    assert written == schemas(), "run: make schemas"


def test_all_eight_certification_bodies_are_there_with_their_day():
    bodies = catalog().all("certification_bodies")
    assert len(bodies) == 8
    assert {body.cite.as_of for body in bodies.values()} == {"2025-09-30"}


def test_the_five_support_measures_hold_old_and_new_terms():
    wanted = {"monodzukuri-subsidy", "new-business-subsidy", "go-tech", "jfc-it-loan", "expert-dispatch"}
    incentives = catalog().all("incentives")
    assert wanted <= set(incentives)
    for id in ("monodzukuri-subsidy", "go-tech"):
        assert {"S2", "S0"} <= {edition.cite.source for edition in incentives[id].editions}, id
    dispatch = [v.cite.source for _, id, figure in catalog().figures() if figure.id == "expert-dispatch-visits" for v in figure.values]
    assert dispatch == ["S2", "S0"]


def test_the_official_cases_and_items_are_there():
    cases = {case.number for case in catalog().all("best_practices").values() if case.origin == "official_case"}
    items = {item.number for item in catalog().all("guidance").values() if item.origin == "published"}
    assert cases == {1, 14, 42}
    assert items == {"1-1-①", "1-1-②"}


def test_the_leak_cases_and_incidents_of_the_deck_are_there():
    forms = [case.form for case in catalog().all("leak_cases").values()]
    assert forms.count("pattern") == 4
    assert forms.count("incident") >= 3


def test_the_first_checklist_has_forty_items_eight_axes_and_ten_quick_questions():
    checklist = catalog().get("checklists", "technical-information")
    items = [item for section in checklist.sections for item in section.items]
    assert (len(items), len(checklist.axes), sum(item.quick for item in items)) == (40, 8, 10)
    assert {axis for item in items if item.quick for axis in item.axes} == {axis.id for axis in checklist.axes}


def test_every_control_is_asked_told_or_guided():
    used = {item.control for checklist in catalog().all("checklists").values() for s in checklist.sections for item in s.items}
    for kind in ("best_practices", "leak_cases", "guidance"):
        used |= {id for record in catalog().all(kind).values() for id in record.controls}
    assert set(catalog().all("controls")) - used == set()


def test_figure_ids_stand_once():
    ids = [figure.id for _, _, figure in catalog().figures()]
    assert len(ids) == len(set(ids))


def test_everything_said_is_cited_with_a_day():
    count = sum(1 for _ in catalog().citations())
    assert count > 300
    assert all(isinstance(c, Citation) and c.as_of and c.at for _, _, c in catalog().citations())


def test_values_that_expire_have_a_day_to_look_again():
    forgotten = [f"{id}: {figure.id}" for kind, id, figure in catalog().figures() if kind == "incentives"
                 for value in figure.values[:1]
                 if value.cite.as_of >= "2025" and not (value.cite.check_again_on or value.cite.until)]
    assert forgotten == []


def test_no_source_is_left_unused():
    used = {citation.source for _, _, citation in catalog().citations()}
    links = {link.source for kind in catalog().records for record in catalog().all(kind).values()
             for link in getattr(record, "links", ()) + getattr(record, "confirm_at", ())}
    assert set(catalog().all("sources")) - used - links == set()
