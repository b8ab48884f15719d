"""`manage.py read_reports`: JSON on standard output, all else on standard error, an honest exit status, no database."""

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from tests.importer.readers.samples import PAGE, REPORT

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "1.txt").write_text(REPORT, "utf-8")
    (tmp_path / "2.txt").write_bytes(b"")
    (tmp_path / "3.html").write_text(PAGE, "utf-8")
    (tmp_path / "4.jsonl").write_text(json.dumps({"id": "x9", "text": REPORT}), "utf-8")
    with zipfile.ZipFile(tmp_path / "5.zip", "w") as archive:
        archive.writestr("trong/a.txt", REPORT)
    return tmp_path


def command(*arguments: object) -> list[str]:
    return [sys.executable, str(ROOT / "manage.py"), "read_reports", *map(str, arguments)]


def environment(**changes: str) -> dict[str, str]:
    return {**os.environ, "DATABASE_URL": "sqlite:////nonexistent/no.sqlite3", **changes}


def run(*arguments: object, **changes: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(command(*arguments), capture_output=True, env=environment(**changes), cwd="/", check=False)


def called(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, list[dict[str, Any]], str]:
    try:
        call_command("read_reports", *map(str, arguments))
        status = 0
    except SystemExit as ended:
        status = int(str(ended.code))
    written = capsys.readouterr()
    return status, [json.loads(line) for line in written.out.splitlines()], written.err


def test_a_failure_is_an_object_and_a_status(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, found, messages = called(capsys, folder, folder / "none")
    assert status == 1
    assert [item.get("error", {}).get("code") for item in found] == [None, "empty", None, None, None, "not_found"]
    assert found[1] == {
        "path": str(folder / "2.txt"),
        "error": {"code": "empty", "message": found[1]["error"]["message"]},
    }
    assert f"{folder / '2.txt'}: Không có chữ nào" in messages
    assert "2 báo cáo không đọc được" in messages


def test_all_read_is_status_nought(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, found, messages = called(capsys, folder / "1.txt", folder / "3.html", "--source", "suoi-may")
    assert (status, messages) == (0, "")
    assert [item["source"] for item in found] == ["suoi-may", "suoi-may"]
    assert found[0]["title"] == REPORT.partition("\n")[0]


def test_locators(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, found, _ = called(capsys, folder)
    assert [item["path"].removeprefix(f"{folder}/") for item in found] == [
        "1.txt", "2.txt", "3.html", "4.jsonl#x9", "5.zip/trong/a.txt",
    ]  # fmt: skip


def test_several_workers_print_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert called(capsys, folder)[1] == called(capsys, folder, "--workers", 2)[1]


def test_explain_keeps_standard_output_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, found, messages = called(capsys, folder / "1.txt", "--explain")
    assert [item["path"] for item in found] == [str(folder / "1.txt")]
    assert f"── {folder / '1.txt'}" in messages
    assert "Cán bộ: Đỗ Văn Quẩy" in messages


@pytest.mark.parametrize("workers", ["0", "-1", "hai", ""])
def test_workers_are_a_number(folder: Path, workers: str) -> None:
    ended = run(folder, f"--workers={workers}")
    assert ended.returncode == 2
    assert ended.stdout == b""


def test_it_runs_without_a_database_and_writes_nothing(folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    ended = run(folder / "1.txt", LC_ALL="C", PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert json.loads(ended.stdout.decode())["title"] == REPORT.partition("\n")[0]
    assert sorted(folder.rglob("*")) == before


def test_a_reader_that_has_had_enough(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number}.txt").write_text(REPORT, "utf-8")
    with subprocess.Popen(
        command(tmp_path, "--workers", 2), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b'{"path"')
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 141


@pytest.mark.parametrize("workers", [1, 2])
def test_an_interruption_ends_it_cleanly(tmp_path: Path, workers: int) -> None:
    for number in range(3_000):
        (tmp_path / f"{number}.txt").write_text(REPORT, "utf-8")
    with subprocess.Popen(
        command(tmp_path, "--workers", workers),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(), process_group=0, bufsize=0,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)  # as Ctrl-C does
        started = time.monotonic()
        whole_lines, messages = process.communicate(timeout=30)
        assert time.monotonic() - started < 20
        assert process.returncode == 130
    assert messages.decode() == "Đã dừng theo yêu cầu.\n"
    for line in whole_lines.splitlines():
        json.loads(line)
