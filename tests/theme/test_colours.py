"""Tokens are the package's, dark is one set of values, and every pair of ink and ground can be read."""

import importlib.util
import re
from pathlib import Path

import pytest

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"
PALETTE = (OVERRIDES / "assets" / "styles" / "palette.css").read_text(encoding="utf-8")
TOKENS = (OVERRIDES / "assets" / "tokens.css").read_text(encoding="utf-8")
GROUNDS = ("--mg-surface", "--mg-surface-raised", "--mg-surface-sunken", "--mg-tint")
INKS = ("--mg-ink", "--mg-ink-muted", "--mg-accent", "--mg-accent-strong")


def declarations(block):
    return dict(re.findall(r"(--[\w-]+):\s*([^;]+);", block))


def blocks():
    """Light, dark by the device, dark by choice."""
    light = PALETTE[PALETTE.index(":root {"):PALETTE.index("@media")]
    device = PALETTE[PALETTE.index("@media"):PALETTE.index(':root[data-palette="dark"]')]
    return [declarations(part) for part in (light, device, PALETTE[PALETTE.index(':root[data-palette="dark"]'):])]


def resolve(value):
    name = re.fullmatch(r"var\((--[\w-]+)\)", value)
    return declarations(TOKENS)[name[1]] if name else value


def luminance(value):
    digits = value.lstrip("#")
    digits = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (int(digits[i:i + 2], 16) / 255 for i in (0, 2, 4))]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(resolve(one)), luminance(resolve(other))), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_tokens_are_those_of_the_installed_package():
    spec = importlib.util.spec_from_file_location("write_tokens", OVERRIDES / "write_tokens.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.render() == TOKENS


def test_no_token_is_carried_for_nothing():
    sheets = "".join(path.read_text(encoding="utf-8") for path in [*(OVERRIDES / "assets" / "styles").glob("*.css"), OVERRIDES / "assets" / "print.css"])
    assert {name for name in declarations(TOKENS) if f"var({name})" not in sheets} == set()


def test_both_dark_blocks_are_equal():
    _, device, chosen = blocks()
    assert device == chosen and len(device) == 20


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_ink_can_be_read_on_every_ground(scheme):
    light, dark, _ = blocks()
    values = (light, light | dark)[scheme]
    pairs = [(ink, ground) for ink in INKS for ground in GROUNDS]
    pairs += [(f"--mg-{name}", ground) for name in ("ok", "warn", "bad") for ground in ("--mg-surface", "--mg-surface-sunken", f"--mg-{name}-tint")]
    pairs += [("--mg-accent-ink", "--mg-accent"), ("--mg-accent-ink", "--mg-accent-strong"), ("--mg-ink", "--mg-mark")]
    low = {pair: contrast(values[pair[0]], values[pair[1]]) for pair in pairs}
    assert {pair: round(ratio, 2) for pair, ratio in low.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_edges_of_controls_and_focus_can_be_seen(scheme):
    light, dark, _ = blocks()
    values = (light, light | dark)[scheme]
    for edge in ("--mg-line-strong", "--mg-focus", "--mg-accent"):
        for ground in GROUNDS:
            assert contrast(values[edge], values[ground]) >= 3, (edge, ground)


def test_every_standing_of_the_views_has_a_drawn_sign():
    words = (OVERRIDES.parent / "src" / "catalog" / "view" / "words.yml").read_text(encoding="utf-8")
    sheet = (OVERRIDES / "assets" / "styles" / "components.css").read_text(encoding="utf-8")
    signed = {name for rule in re.findall(r"([^{}]+)::before\s*{[^}]*content: \"[^\"]", sheet) for name in re.findall(r"mg-standing--([\w-]+)", rule)}
    used = {name.replace("_", "-") for name in re.findall(r"^(?:standing|english)\.(\w+):", words, re.M)} | {"newest", "unopened"}
    assert len(used) > 15 and used - signed == set()


def test_the_delivered_sheet_holds_every_part(site):
    sheet = (site / "assets" / "mamoru.css").read_text(encoding="utf-8")
    for part in [*(OVERRIDES / "assets" / "styles").glob("*.css"), OVERRIDES / "assets" / "tokens.css"]:
        assert part.read_text(encoding="utf-8").strip() in sheet, part.name
    assert not (site / "assets" / "styles").exists()
