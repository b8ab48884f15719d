"""Point 4: bad files among good ones. Each is told in Vietnamese, the others are imported, nothing is half-written."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from articles.models import Article, ImportItem, RawReport, Reading

pytestmark = pytest.mark.django_db
OURS = Path(__file__).resolve().parents[2] / "articles/demo/reports/mien-cao-su"
# What is wrong, and words of the message that tells what to do about it.
BAD = {
    "khong-co.txt": ("not_found", "Không tìm thấy tệp"),
    "loi-dia.txt": ("unreadable", "Không mở hoặc không đọc được"),
    "nhi-phan.txt": ("binary", "Tệp nhị phân"),
    "rong.txt": ("empty", "Không có chữ nào"),
    "tieng-anh.txt": ("not_vietnamese", "Không nhận ra tiếng Việt"),
    "tieng-anh.zip": ("bad_archive", "Tệp nén bị hỏng"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for report in OURS.glob("*.txt"):
        (tmp_path / report.name).write_bytes(report.read_bytes())
    (tmp_path / "loi-dia.txt").symlink_to("/proc/self/mem")  # opens, and fails to be read, for root too
    (tmp_path / "nhi-phan.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "rong.txt").write_bytes(b"")
    (tmp_path / "tieng-anh.txt").write_text("The committee met on Monday and adjourned without a vote. " * 20)
    (tmp_path / "tieng-anh.zip").write_bytes(b"PK\x03\x04 cut off")
    return tmp_path


def run(*paths: Path) -> tuple[dict[str, Any], list[str]]:
    """The summary, and the lines on standard error."""
    out, err = StringIO(), StringIO()
    call_command("import_reports", *map(str, paths), json=True, publish=True, stdout=out, stderr=err)
    assert len(out.getvalue().splitlines()) == 1
    return json.loads(out.getvalue()), err.getvalue().splitlines()


def test_bad_files_among_good_ones(folder: Path, client: Client) -> None:
    good = len(list(OURS.glob("*.txt")))
    for created, unchanged in ((good, 0), (0, good)):
        summary, told = run(folder, folder / "khong-co.txt")
        assert {**summary, "seconds": 0, "run": 0} == {
            "read": good + len(BAD), "created": created, "updated": 0, "unchanged": unchanged, "duplicates": 0,
            "held": 0, "failed": len(BAD), "seconds": 0, "run": 0,
        }  # fmt: skip
        assert len(told) == len(BAD)
        for name, (code, words) in BAD.items():
            [line] = [line for line in told if line.startswith(f"{folder / name}: ")]
            assert words in line
            assert line.endswith(f"[{code}]")
    for model in (Article, RawReport, Reading):
        assert model._default_manager.count() == good
    assert ImportItem.objects.filter(code="empty", article=None).count() == 2
    assert client.get("/bai-viet/").content.decode().count('<li class="row">') == good


def test_nothing_but_bad_files_changes_nothing(folder: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        run(folder / "rong.txt", folder / "khong-co.txt")
    assert ended.value.code == 1
    assert not Article.objects.exists()
