"""What is remembered is used only for the same file with the same bytes; a damaged memory is no fault."""

from catalog.remember import Memory


def reader(calls, value):
    return lambda: calls.append(value) or value


def test_a_file_is_read_again_only_when_it_changed(tmp_path):
    calls = []
    for raw, value in ((b"one", 1), (b"one", 2), (b"two", 3)):
        memory = Memory(tmp_path / "memory")
        memory.get("a.yml", raw, reader(calls, value))
        memory.save()
    assert calls == [1, 3]


def test_another_version_of_the_reader_reads_anew(tmp_path):
    version = tmp_path / "version"
    calls = []
    for text in ("1", "2"):
        version.write_text(text)
        memory = Memory(tmp_path / "memory", version)
        memory.get("a.yml", b"one", reader(calls, text))
        memory.save()
    assert calls == ["1", "2"]


def test_a_damaged_memory_is_forgotten(tmp_path):
    (tmp_path / "memory").write_bytes(b"\x80damaged")
    assert Memory(tmp_path / "memory").get("a.yml", b"one", lambda: 7) == 7
