"""The chain behind a checklist's controls, as the core reads it (src/selfcheck/chain_codec.py): ids, days and kinds, no words."""

import re


def chain_of(catalog, controls, audience: str) -> dict:
    """The chain of some controls for an audience ("firm" or "university"); everything in the order of the records' ids."""
    incentives = catalog.all("incentives")
    return {
        "controls": [_control(catalog, id, audience) for id in catalog.all("controls") if id in controls],
        "incentives": [{"id": id, "editions": [_edition(edition) for edition in one.editions]} for id, one in incentives.items()],
        "bodies": [{"id": id, "scope": body.scope} for id, body in catalog.all("certification_bodies").items()],
    }


def _control(catalog, id, audience):
    record = catalog.get("controls", id)
    return {
        "id": id,
        "measures": [{"id": m.id, "role": m.role, "effort": m.effort, "cost": m.cost} for m in record.measures],
        "cases": [_case(kind, case_id, case) for kind in ("best_practices", "leak_cases")
                  for case_id, case in catalog.all(kind).items() if id in case.controls],
        "incentives": [one for one, incentive in catalog.all("incentives").items() if id in incentive.controls],
        "offices": [one for one, office in catalog.all("offices").items()
                    if id in office.controls and {audience, "anyone"} & set(office.for_whom)],
    }


def _case(kind, id, case):
    trades = {trade_id(example.industry) for example in getattr(case, "examples", ())}
    return {"kind": kind, "id": id.lower(), "routes": list(case.routes), "trades": sorted(trades)}


def _edition(edition):
    return {"id": edition.id, "opens": edition.opens, "closes": edition.closes}


def trade_id(industry) -> str:
    """The id of a line of business, from its English name: "Electrical equipment" → electrical-equipment."""
    return re.sub(r"[^a-z0-9]+", "-", industry.en.lower()).strip("-")
