"""The QR code on the first page of every file leads to the page it belongs to."""

import subprocess

import pytest

from tests.print.reading import SITE, entries


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry["file"])
def test_the_code_is_the_address_of_the_page(entry, tmp_path):
    picture = tmp_path / "page"
    subprocess.run(["pdftoppm", "-r", "110", "-gray", "-singlefile", "-f", "1", "-l", "1", SITE / "pdf" / entry["file"], picture],
                   check=True)
    read = subprocess.run(["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", f"{picture}.pgm"], capture_output=True, text=True,
                          check=True)
    assert read.stdout.strip() == entry["address"]
