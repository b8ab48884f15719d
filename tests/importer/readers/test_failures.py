"""What cannot be read is a value with its reason, in its place; nothing raises, and the rest is read."""

import errno
import os
from pathlib import Path

import pytest

from articles.importer.readers import read_paths, stream, walk
from articles.importer.readers.failures import CODES, failure
from articles.importer.values import Failure
from tests.importer.readers.conftest import Read
from tests.importer.readers.samples import PAGE, REPORT

PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t\r\n ", "empty"),
        ("a.txt", "\ufeff\u200b\n".encode(), "empty"),
        ("a.html", b"<html><body><script>var a = 'Chu tich';</script><p> &nbsp; </p></body></html>", "empty"),
        ("a.txt", bytes(range(256)) * 16, "binary"),
        ("a.jpg", PNG, "binary"),
        ("a.txt", PNG, "binary"),
        ("a.docx", b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml" + b"word/document.xml", "unsupported"),
        ("a.pdf", b"%PDF-1.4\n%\xe2\xe3", "unsupported"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "unsupported"),
        ("a.txt", b"{\\rtf1\\ansi Hoi nghi}", "unsupported"),
        ("a.xml", b'<?xml version="1.0"?><rss version="2.0"><channel/></rss>', "unsupported"),
        ("a.csv", "stt;đơn giá\n1;2000\n".encode(), "unsupported"),
        ("a.txt", b"The committee met on Monday to review the programme.", "not_vietnamese"),
        ("a.txt", b"12/05/2020", "not_vietnamese"),
        ("a.html", b"<html><body><p>The committee met on Monday.</p></body></html>", "not_vietnamese"),
        ("a.zip", b"PK\x03\x04" + bytes(200), "bad_archive"),
        ("a.zip", b"PK\x05\x06" + bytes(18), "empty"),
        ("a.json", b"[]", "bad_record"),
        ("a.json", b"[1, 2, 3]", "bad_record"),
        ("a.json", b'{"version": 3}', "bad_record"),
        ("a.json", b'{"title": ', "bad_record"),
    ],
)
def test_refused(read: Read, name: str, content: bytes, code: str) -> None:
    found = read(content, name)
    assert [(type(item), item.code) for item in found if isinstance(item, Failure)] == [(Failure, code)]
    assert len(found) == 1


def test_every_message_says_what_to_do() -> None:
    assert list(CODES) == sorted(CODES)
    for code in CODES:
        message = failure("x", code, reason="r", limit="l", kind="k").message
        assert "Hãy" in message
        assert message.endswith(".")
        assert "{" not in message


def test_a_missing_path_is_told(tmp_path: Path) -> None:
    missing = tmp_path / "không có.txt"
    [found] = read_paths([missing])
    assert isinstance(found, Failure)
    assert (found.path, found.code) == (str(missing), "not_found")


@pytest.mark.parametrize("path", ["", "a\0b", "x" * 5_000])
def test_an_impossible_path_is_told(path: str) -> None:
    [found] = read_paths([path])
    assert isinstance(found, Failure)
    assert found.code in ("not_found", "unreadable")


def test_a_report_may_be_only_so_large(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream.Stream.read_all, "__defaults__", (100_000,))
    [found] = read(REPORT * 300)
    assert isinstance(found, Failure)
    assert found.code == "too_large"


def test_an_unreadable_file_does_not_stop_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("1.txt", "2.txt", "3.txt"):
        (tmp_path / name).write_text(REPORT, "utf-8")

    opened = walk._open

    def refuse(path: str):  # type: ignore[no-untyped-def]  # the tests run as root, whom permissions do not stop
        if path.endswith("2.txt"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        return opened(path)

    monkeypatch.setattr(walk, "_open", refuse)
    found = list(read_paths([tmp_path]))
    assert [item.code if isinstance(item, Failure) else "read" for item in found] == ["read", "unreadable", "read"]
    assert "Permission denied" in found[1].message  # type: ignore[union-attr]


def test_a_file_whose_disk_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: stream.Stream, handle: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    (tmp_path / "1.txt").write_text(REPORT, "utf-8")
    monkeypatch.setattr(stream.Stream, "__init__", fail)
    [found] = read_paths([tmp_path])
    assert isinstance(found, Failure)
    assert found.code == "unreadable"


def test_a_fault_of_ours_is_a_failure_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(stream: object) -> bool:
        raise KeyError("ours")

    (tmp_path / "1.txt").write_text(REPORT, "utf-8")
    monkeypatch.setattr(stream.Stream, "first_words", property(fail))
    [found] = read_paths([tmp_path])
    assert isinstance(found, Failure)
    assert found.code == "internal"
    assert "KeyError" in found.message
    assert "test_failures.py" in found.message


def test_short_but_vietnamese_is_fine(read: Read) -> None:
    assert not any(isinstance(item, Failure) for text in ("Họp dân.", PAGE) for item in read(text))
