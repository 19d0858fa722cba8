"""JSON Schemas of all kinds, for editors. Generated from the dataclasses, never edited by hand."""

import json
from pathlib import Path

from catalog.records.kinds import FILES, FOLDERS
from catalog.validate import adapter


def schemas() -> dict[str, str]:
    """File name → text of the schema of one content file of that kind."""
    found = {f"{kind}.schema.json": _text(adapter(record_type).json_schema()) for kind, record_type in FOLDERS.items()}
    for kind, record_type in FILES.items():
        inner = adapter(record_type).json_schema(ref_template="#/$defs/{model}")
        definitions = inner.pop("$defs", {}) | {record_type.__name__: inner}
        found[f"{kind}.schema.json"] = _text({
            "type": "object", "additionalProperties": {"$ref": f"#/$defs/{record_type.__name__}"}, "$defs": definitions})
    return found


def write_schemas(folder: Path) -> None:
    """Write all schemas below `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")


def _text(schema):
    return json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema"} | schema, ensure_ascii=False, indent=1,
                      sort_keys=True) + "\n"
