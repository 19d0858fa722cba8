"""A build is whole or nothing: whatever is wrong, the last good site stays as it was and the message says what to do."""

import pytest

from tests.site.small_root import build, make_root


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    root = make_root(tmp_path_factory.mktemp("project"))
    run = build(root)
    assert run.returncode == 0, run.stdout + run.stderr
    return root


def contents(root):
    return {path.relative_to(root / "site").as_posix(): path.read_bytes() for path in (root / "site").rglob("*") if path.is_file()}


def refused(root, said):
    """Build, expect a refusal that says all of `said`, and an untouched site."""
    before = contents(root)
    run = build(root)
    assert run.returncode == 1
    for words in said:
        assert words in run.stderr
    assert contents(root) == before
    return run


def test_both_languages_stand_side_by_side(built):
    for page in ("index.html", "support/sample-subsidy/index.html", "self-check/sample-check/index.html", "404.html"):
        assert (built / "site" / page).exists() and (built / "site/en" / page).exists(), page
    assert '<html lang="ja"' in (built / "site/index.html").read_text(encoding="utf-8")
    assert '<html lang="en"' in (built / "site/en/index.html").read_text(encoding="utf-8")


def test_the_selfcheck_page_knows_its_runtime(built):
    page = (built / "site/en/self-check/sample-check/index.html").read_text(encoding="utf-8")
    address = page.split('data-runtime-url="')[1].split('"')[0]
    assert (built / "site/en/self-check/sample-check" / address / "manifest.json").exists()
    assert (built / "site/en/self-check/sample-check/checklist.json").exists()


def test_a_second_build_gives_the_same_bytes(built):
    before = contents(built)
    assert build(built).returncode == 0
    assert contents(built) == before


@pytest.mark.parametrize(("name", "text", "said"), [
    ("docs/en/why/index.md", "# Why\n\n{{ tabel('sample-table') }}\n", ["why/index.md", "tabel"]),
    ("docs/ja/why/index.md", "# Why\n\n{{ figure('sample-visit') }}\n", ["why/index.md", "sample-visits"]),
    ("docs/ja/why/index.md", "# Why\n\n{{ never_defined }}\n", ["why/index.md", "never_defined"]),
    ("docs/en/why/index.md", "# Why\n\n[gone](gone.md)\n", ["gone.md"]),
    ("docs/en/why/index.md", '# Why\n\n<a href="../gone/">gone</a>\n', ["en/why/index.html → ../gone/"]),
    ("docs/ja/support/sample-subsidy.md", "# Mine\n", ["docs/ja/support/sample-subsidy.md"]),
    ("content/figures/new.yml", "title: {ja: 甲, en: A}\n", ["content/figures/new.yml:1", "figures", "This field is needed."]),
], ids=["misspelt macro", "unknown figure", "undefined variable", "missing page", "raw link", "page in a record's place",
        "record without its field"])
def test_a_fault_builds_nothing(built, name, text, said):
    path = built / name
    old = path.read_bytes() if path.exists() else None
    path.write_text(text, encoding="utf-8")
    try:
        refused(built, said)
    finally:
        path.write_bytes(old) if old is not None else path.unlink()
