"""Reading, laying out and extracting in one call; the same in one process and in several; no fault stops a batch."""

import os
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
from pathlib import Path

import pytest

from articles.importer import parse as parsing
from articles.importer.parse import Parsed, parse, parse_all, read_and_parse
from articles.importer.readers import read_paths
from articles.importer.values import Failure, RawReport, Report, SourceKnowledge
from tests.importer.readers.samples import PAGE, REPORT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(40):
        (tmp_path / f"{number:02}.txt").write_text(f"Bản tin số {number}\n\n{REPORT}", "utf-8")
    (tmp_path / "07.txt").write_bytes(b"")
    (tmp_path / "23.txt").write_bytes(b"Nothing of it is in this language at all.")
    (tmp_path / "40.html").write_text(PAGE, "utf-8")
    return tmp_path


def raw(text: str) -> RawReport:
    return RawReport(path="x", text=text, content=text.encode(), format="text", encoding="utf-8")


def test_a_report_is_read_whole() -> None:
    report = parse(raw(REPORT))
    assert report.path == "x"
    assert report.layout.title is not None
    assert report.layout.title.text == REPORT.partition("\n")[0]
    assert parse(raw(REPORT), SourceKnowledge(slug="suoi-may")).path == "x"


@pytest.mark.parametrize("text", ["", "\n", "x", "\ufffd"])
def test_hardly_anything_is_read_too(text: str) -> None:
    assert isinstance(parse(raw(text)), Report)


def test_damaged_letters_are_warned_of() -> None:
    assert "damaged_text" not in [warning.code for warning in parse(raw(REPORT)).warnings]
    damaged = REPORT.replace("Lương", "L\ufffdng")
    assert [warning.code for warning in parse(raw(damaged)).warnings].count("damaged_text") == 1


@pytest.mark.parametrize("start_method", [None, "fork", "spawn"])
def test_several_processes_give_the_same_in_the_same_order(folder: Path, start_method: str | None) -> None:
    alone = list(read_and_parse([folder]))
    assert len(alone) == 41
    assert [number for number, item in enumerate(alone) if isinstance(item, Failure)] == [7, 23]
    assert list(read_and_parse([folder], workers=2, start_method=start_method)) == alone
    assert [item.raw for item in alone if isinstance(item, Parsed)] == [
        item for item in read_paths([folder]) if isinstance(item, RawReport)
    ]


def test_parse_all_gives_the_readings_alone(folder: Path) -> None:
    expected = [item.report if isinstance(item, Parsed) else item for item in read_and_parse([folder])]
    assert list(parse_all([folder])) == expected
    assert list(parse_all([folder], SourceKnowledge(), 2)) == expected


@pytest.mark.parametrize("workers", [1, 2])
def test_a_fault_in_one_report_does_not_stop_the_others(
    folder: Path, monkeypatch: pytest.MonkeyPatch, workers: int
) -> None:
    def fail_on_five(item: RawReport, source: SourceKnowledge) -> Report:
        if "số 5\n" in item.text:
            raise ValueError("năm")
        return Report(path=item.path, layout=parse(raw("")).layout)

    monkeypatch.setattr(parsing, "parse", fail_on_five)
    found = list(read_and_parse([folder], workers=workers, start_method="fork"))
    failures = [item for item in found if isinstance(item, Failure) and item.code == "internal"]
    assert [failure.path for failure in failures] == [str(folder / "05.txt")]
    assert "ValueError" in failures[0].message
    assert len(found) == 41


def test_a_killed_process_costs_no_report(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = os.getpid()

    def die_elsewhere(item: RawReport, source: SourceKnowledge) -> Report:
        if os.getpid() != home and "số 20\n" in item.text:
            os._exit(9)
        return Report(path=item.path, layout=parse(raw("")).layout)

    monkeypatch.setattr(parsing, "parse", die_elsewhere)
    found = list(read_and_parse([folder], workers=2, start_method="fork"))
    assert len(found) == 41
    assert sum(isinstance(item, Parsed) for item in found) == 39


def test_a_pool_that_is_broken_from_the_start_costs_no_report(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise BrokenProcessPool("hỏng")

    monkeypatch.setattr(ProcessPoolExecutor, "submit", refuse)
    assert len(list(read_and_parse([folder], workers=2))) == 41


@pytest.mark.parametrize("workers", [1, 2])
def test_reading_looks_only_so_far_ahead(monkeypatch: pytest.MonkeyPatch, workers: int) -> None:
    taken = 0

    def endless(paths: object) -> Iterator[RawReport]:
        nonlocal taken
        while True:
            taken += 1
            yield raw(f"Bản tin số {taken}")

    monkeypatch.setattr(parsing, "read_paths", endless)
    outcomes = read_and_parse([], workers=workers)
    assert isinstance(next(outcomes), Parsed)
    outcomes.close()  # type: ignore[attr-defined]
    assert taken <= 1 if workers == 1 else taken < 200
