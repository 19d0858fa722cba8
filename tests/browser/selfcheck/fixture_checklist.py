"""A small checklist for the browser tests: eight axes, ten items, one screening question."""

ID = "trial-check"
VERSION = "2026.1"

_AXES = [
    ("plan", "体制と方針", "Roles and policy", "体制", "Policy"),
    ("identify", "守る情報の特定", "Knowing what to protect", "特定", "Identify"),
    ("access", "アクセスの制限", "Limiting access", "アクセス", "Access"),
    ("people", "働く人への対策", "Measures for people", "人", "People"),
    ("place", "建物と区画", "Buildings and rooms", "場所", "Place"),
    ("systems", "情報システム", "IT systems", "システム", "Systems"),
    ("partners", "取引先との約束", "Agreements with partners", "取引先", "Partners"),
    ("response", "漏えい時の対応", "Response to leaks", "対応", "Response"),
]

# (id, Japanese label, English label, axes, quick, essential, may not apply)
_ITEMS = [
    ("responsible-person", "責任者を決める", "Name a responsible person", ["plan"], True, True, False),
    ("rules-in-writing", "ルールを文書にする", "Put the rules in writing", ["plan"], False, False, False),
    ("list-of-information", "守る情報の一覧", "List what must be protected", ["identify"], True, True, False),
    ("limit-access", "見られる人を限る", "Limit who can see it", ["access", "systems"], True, True, False),
    ("leaving-staff", "退職時の確認", "Checks when people leave", ["people"], True, False, False),
    ("visitor-record", "来訪者の記録", "Record of visitors", ["place"], False, False, True),
    ("lock-rooms", "区画の施錠", "Locked rooms", ["place"], False, False, True),
    ("logs", "操作記録の保存", "Keep logs", ["systems"], False, False, False),
    ("contract-clauses", "契約の秘密保持条項", "Confidentiality clauses", ["partners"], False, False, True),
    ("report-route", "連絡の道筋", "Reporting route", ["response"], True, False, False),
]


def _both(ja: str, en: str) -> dict[str, str]:
    return {"ja": ja, "en": en}


CHECKLIST = {
    "format": "mamoru-gijutsu-checklist",
    "id": ID,
    "version": VERSION,
    "title": _both("ためしのチェック", "Trial check"),
    "axes": [{"id": id, "label": _both(ja, en), "short": _both(sja, sen)} for id, ja, en, sja, sen in _AXES],
    "items": [
        {
            "id": id,
            "number": number,
            "label": _both(ja, en),
            "control": f"control-{id}",
            "axes": axes,
            "weight": 1,
            "essential": essential,
            "quick": quick,
            "may_not_apply": may_not_apply,
        }
        for number, (id, ja, en, axes, quick, essential, may_not_apply) in enumerate(_ITEMS, 1)
    ],
    "screening": [{"id": "own-premises", "items": ["visitor-record", "lock-rooms"]}],
    "retired": [{"id": "old-item", "replaced_by": "report-route"}],
}

QUICK = [item["id"] for item in CHECKLIST["items"] if item["quick"]]
ALL = [item["id"] for item in CHECKLIST["items"]]
