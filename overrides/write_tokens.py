"""Copy the few design tokens this theme uses out of the npm package into ``assets/tokens.css``.

Run it after changing ``USED`` or after a new version of the package:  ``python overrides/write_tokens.py``
The result is committed, so a build needs no npm; ``tests/theme/test_tokens.py`` fails when the two drift apart.
"""

import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "node_modules" / "@digital-go-jp" / "design-tokens"
TARGET = ROOT / "overrides" / "assets" / "tokens.css"

# Families of custom properties, as "prefix: steps". Nothing is renamed on the way.
USED = {
    "color-primitive-cyan": (50, 100, 300, 1000, 1200),
    "color-primitive-green": (50, 300, 900),
    "color-primitive-yellow": (100, 300, 1100),
    "color-primitive-orange": (50, 300, 1000),
    "color-primitive-red": (50, 300, 1000),
    "color-neutral-solid-gray": (50, 200, 300, 420, 536, 700, 900),
    "font-size": (14, 16, 17, 18, 20, 24, 28, 32, 36, 45),
    "line-height": (130, 140, 150, 160, 175),
    "border-radius": (4, 8, 12),
}


def used_names() -> list[str]:
    """Every custom property to copy, in the order of ``USED``."""
    return [f"--{family}-{step}" for family, steps in USED.items() for step in steps]


def package_values() -> dict[str, str]:
    """All custom properties of the package; raises FileNotFoundError before ``npm ci`` has run."""
    css = (PACKAGE / "dist" / "tokens.css").read_text(encoding="utf-8")
    return dict(re.findall(r"(--[\w-]+):\s*([^;]+);", css))


def render() -> str:
    """The text of ``tokens.css``; raises KeyError when the package dropped a token we use."""
    values = package_values()
    version = json.loads((PACKAGE / "package.json").read_text(encoding="utf-8"))["version"]
    lines = [f"  {name}: {values[name]};" for name in used_names()]
    head = (
        f"/* Written by overrides/write_tokens.py from @digital-go-jp/design-tokens {version}"
        " (MIT, Digital Agency of Japan). Do not edit. */"
    )
    return "\n".join([head, ":root {", *lines, "}", ""])


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="utf-8")
    print(f"wrote {TARGET.relative_to(ROOT)}")
