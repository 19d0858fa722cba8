"""A checklist with everything that one can have: chain, earlier versions, items that came or changed later."""

from tests.selfcheck.samples import DEMO

SINCE = {"back-up": {"since": "2026.2"}, "train-staff": {"revised": "2026.2", "routes": ["people"]}}

CHAIN = {
    "controls": [
        {
            "id": f"for-{item['id']}",
            "measures": [
                {"id": "write-it-down", "role": "owner", "effort": "hour", "cost": "none"},
                {"id": "buy-a-lock", "role": "factory", "effort": "week", "cost": "invest"},
            ],
            "cases": [
                {"kind": "leak_cases", "id": "l-01", "routes": ["people"], "trades": []},
                {"kind": "best_practices", "id": "b-01", "routes": [], "trades": ["metals", "food"]},
            ],
            "incentives": ["grant", "loan"],
            "offices": ["desk", "ministry"],
        }
        for item in DEMO["items"]
    ],
    "incentives": [
        {"id": "grant", "editions": [{"id": "2025", "opens": "2025-04-01", "closes": "2026-03"}]},
        {"id": "loan", "editions": [{"id": "2026", "opens": "2026-04", "closes": "2027"}, {"id": "2025", "opens": None, "closes": None}]},
    ],
    "bodies": [{"id": "any", "scope": "all"}, {"id": "wings", "scope": "aerospace_defence"}, {"id": "works", "scope": "manufacturing"}],
}

RICH = DEMO | {
    "items": [item | SINCE.get(item["id"], {}) for item in DEMO["items"]],
    "orders": {"2026.1": ["old-lock", "lock-room", "train-staff", "guard-visitors"]},
    "chain": CHAIN,
}
