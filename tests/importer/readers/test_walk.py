"""Folders are walked in sorted order; what is hidden, looping or part of a saved page is left out."""

import os
import socket
from pathlib import Path

import pytest

from articles.importer.readers import count_inputs, read_paths
from articles.importer.values import Failure, RawReport
from tests.importer.readers.samples import PAGE, REPORT


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(PAGE if name.endswith("html") else REPORT, "utf-8")


def names(folder: Path) -> list[str]:
    return [str(Path(item.path).relative_to(folder)) for item in read_paths([folder])]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, ".an.txt", ".git/config.txt", "__MACOSX/a.txt", "b.txt")
    assert names(tmp_path) == ["b.txt"]


def test_the_parts_of_a_saved_page_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, "trang.html", "trang_files/quangcao.html", "khac_files/a.txt")
    assert names(tmp_path) == ["khac_files/a.txt", "trang.html"]


def test_sorted_by_folder_and_name(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a/z.txt", "a/10.txt", "a/2.txt", "a.txt", "Đ.txt", "c/d/e.txt")
    assert names(tmp_path) == ["a/10.txt", "a/2.txt", "a/z.txt", "a.txt", "b.txt", "c/d/e.txt", "Đ.txt"]


@pytest.mark.parametrize("given", [".", "bai", "bai/", "bai/1.txt"])
def test_paths_stay_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    write(tmp_path, "bai/1.txt")
    monkeypatch.chdir(tmp_path)
    [found] = read_paths([given])
    assert found.path == {".": "./bai/1.txt", "bai": "bai/1.txt", "bai/": "bai/1.txt"}.get(given, given)


def test_paths_are_read_in_the_order_given(tmp_path: Path) -> None:
    write(tmp_path, "1.txt", "2.txt")
    paths = [tmp_path / "2.txt", tmp_path / "0.txt", tmp_path / "1.txt"]
    assert [item.path for item in read_paths(paths)] == [str(path) for path in paths]


def test_loops_of_links_end(tmp_path: Path) -> None:
    write(tmp_path, "a/1.txt")
    (tmp_path / "a/lên").symlink_to(tmp_path)
    (tmp_path / "a/mình").symlink_to(tmp_path / "a")
    assert names(tmp_path) == ["a/1.txt"]


def test_links_are_followed_and_broken_ones_told(tmp_path: Path) -> None:
    write(tmp_path, "kho/1.txt")
    (tmp_path / "vào").mkdir()
    (tmp_path / "vào/kho").symlink_to(tmp_path / "kho")
    (tmp_path / "vào/mất.txt").symlink_to(tmp_path / "không có.txt")
    found = list(read_paths([tmp_path / "vào"]))
    assert [type(item) for item in found] == [RawReport, Failure]
    assert found[1].code == "not_found"  # type: ignore[union-attr]


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ống")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "s"))
        assert [item.code for item in read_paths([tmp_path]) if isinstance(item, Failure)] == ["unsupported"] * 2


def test_a_name_that_is_not_utf8_has_a_locator(tmp_path: Path) -> None:
    name = os.fsdecode(b"b\xe1o.txt")
    write(tmp_path, name)
    [found] = read_paths([tmp_path])
    assert found.path == f"{tmp_path}/b\ufffdo.txt"
    assert isinstance(found, RawReport)


def test_reading_is_lazy(tmp_path: Path) -> None:
    write(tmp_path, "1.txt", "2.txt")
    reports = read_paths([tmp_path])
    next(reports)
    (tmp_path / "2.txt").write_bytes(b"")
    assert isinstance(next(reports), Failure)


def test_counting(tmp_path: Path) -> None:
    write(tmp_path, "1.txt", "a/2.html", "a/.3.txt")
    assert count_inputs([tmp_path, tmp_path / "none"]) == 3
    write(tmp_path, "4.jsonl")
    assert count_inputs([tmp_path]) is None
