"""ZIPs are walked in place, whatever is in them."""

import io
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from articles.importer.readers import archive, read_paths
from articles.importer.values import Failure, RawReport
from tests.importer.readers.conftest import Read
from tests.importer.readers.samples import PAGE, REPORT

Members = Mapping[str, str | bytes]


def zipped(members: Members) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in members.items():
            target.writestr(name, content)
    return packed.getvalue()


def outcome(item: RawReport | Failure) -> tuple[str, str]:
    return item.path.partition(".zip/")[2], item.code if isinstance(item, Failure) else item.format


def flagged(packed: bytes, flag: int) -> bytes:
    """The archive with a flag set on every member, in its local and its central header."""
    changed = bytearray(packed)
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        position = -1
        while (position := packed.find(sign, position + 1)) >= 0:
            value = struct.unpack_from("<H", packed, position + offset)[0] | flag
            struct.pack_into("<H", changed, position + offset, value)
    return bytes(changed)


def test_encrypted_members_are_told_each(read: Read) -> None:
    found = read(flagged(zipped({"a.txt": REPORT, "b.txt": REPORT}), 1), "kho.zip")
    assert [outcome(item) for item in found] == [("a.txt", "encrypted"), ("b.txt", "encrypted")]


def test_a_bomb_is_not_unpacked(read: Read) -> None:
    found = read(zipped({"bom.txt": bytes(30_000_000), "bài.txt": REPORT}), "kho.zip")
    assert [outcome(item) for item in found] == [("bom.txt", "bad_archive"), ("bài.txt", "text")]


def test_a_member_that_lies_about_its_size_is_told(read: Read) -> None:
    packed = zipped({"a.txt": REPORT * 40})
    size = struct.pack("<L", len(REPORT.encode()) * 40)
    found = read(packed.replace(size, struct.pack("<L", 100)), "kho.zip")
    assert [outcome(item) for item in found] == [("a.txt", "bad_archive")]


def test_a_damaged_member_does_not_stop_the_others(read: Read) -> None:
    packed = bytearray(zipped({"a.txt": REPORT, "b.txt": REPORT}))
    packed[80] ^= 0xFF
    assert [outcome(item) for item in read(bytes(packed), "kho.zip")] == [("a.txt", "bad_archive"), ("b.txt", "text")]


@pytest.mark.parametrize("length", [10, 100, 400, -1])
def test_a_cut_off_archive_is_told(read: Read, length: int) -> None:
    [found] = read(zipped({"a.txt": REPORT})[:length], "kho.zip")
    assert isinstance(found, Failure)
    assert found.code == "bad_archive"


def test_too_many_members_are_told(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_MOST_MEMBERS", 2)
    [found] = read(zipped(dict.fromkeys("abc", REPORT)), "kho.zip")
    assert isinstance(found, Failure)
    assert found.code == "too_large"


def test_names_that_lead_elsewhere_are_labels(read: Read, tmp_path: Path) -> None:
    found = read(zipped({"../../ngoài.txt": REPORT, "/etc/tuyệt đối.txt": REPORT, "a\\b.txt": REPORT}), "kho.zip")
    assert [outcome(item)[0] for item in found] == ["../../ngoài.txt", "/etc/tuyệt đối.txt", "a/b.txt"]
    assert [path.name for path in tmp_path.rglob("*")] == ["kho.zip"]


def test_hidden_members_are_left_out(read: Read) -> None:
    found = read(
        zipped({"__MACOSX/._a.txt": b"\0\0", ".DS_Store": b"\0", "a/.b/c.txt": REPORT, "a.txt": REPORT}), "k.zip"
    )
    assert [outcome(item) for item in found] == [("a.txt", "text")]


def test_members_of_every_format_in_sorted_order(read: Read) -> None:
    inner = zipped({"trong.txt": REPORT})
    found = read(
        zipped(
            {
                "d.zip": inner,
                "b/trang.html": PAGE,
                "c.jsonl": '{"id": 7, "text": "Họp dân ở bản Pù Lưng"}\nhỏng\n',
                "a.csv": "tiêu đề,nội dung\nHọp dân,Sáng nay họp dân ở bản Pù Lưng\n",
            }
        ),
        "kho.zip",
    )
    assert [outcome(item) for item in found] == [
        ("a.csv#1", "csv"),
        ("b/trang.html", "html"),
        ("c.jsonl#7", "jsonl"),
        ("c.jsonl#2", "bad_record"),
        ("d.zip/trong.txt", "text"),
    ]


def test_archives_nest_only_so_deep(read: Read) -> None:
    packed = zipped({"a.txt": REPORT})
    for _ in range(5):
        packed = zipped({"a.txt": REPORT, "trong.zip": packed})
    found = [outcome(item) for item in read(packed, "kho.zip")]
    assert found[-1] == ("trong.zip/trong.zip/trong.zip", "bad_archive")
    assert [code for _, code in found] == ["text", "text", "text", "bad_archive"]


def test_old_names_in_utf8_without_the_flag(tmp_path: Path) -> None:
    packed = zipped({"x" * len("bản tin.txt".encode()): REPORT})
    packed = packed.replace(b"x" * len("bản tin.txt".encode()), "bản tin.txt".encode())
    (tmp_path / "k.zip").write_bytes(packed)
    assert [outcome(item)[0] for item in read_paths([tmp_path])] == ["bản tin.txt"]


def test_the_ending_does_not_matter(read: Read) -> None:
    found = read(zipped({"a.txt": REPORT}), "kho.dat")
    assert [item.path.rpartition("/")[2] for item in found] == ["a.txt"]
    assert isinstance(found[0], RawReport)
    assert found[0].content == REPORT.encode()
