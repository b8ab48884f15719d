"""Reports of our own about invented people, written to files as a scraper would have saved them."""

from pathlib import Path

from django.core.management import call_command

from articles.models import Article

TITLE = "Sơn Dã: Tổng kết công tác dân vận năm 2022"
LEAD = (
    "Sáng 12/1/2023, Ban Dân vận Tỉnh ủy Bình Phước tổ chức Hội nghị tổng kết công tác dân vận năm 2022. "
    "Đồng chí Lò Thị Mẫu Đơn, Phó Bí thư Thường trực Tỉnh ủy dự và chỉ đạo hội nghị."
)
BODY = (
    "Theo báo cáo, năm qua các cấp ủy đã tổ chức nhiều cuộc đối thoại với nhân dân, giải quyết kịp thời kiến nghị.\n\n"
    "Phát biểu tại hội nghị, đồng chí Tạ Quang Khởi, Trưởng Ban Dân vận Tỉnh ủy đề nghị các địa phương sâu sát cơ sở."
)


def text(*, title: str = TITLE, lead: str = LEAD, body: str = BODY, day: str = "12/01/2023", ending: str = "") -> str:
    return f"Chính trị\n\n{title}\n\nThứ Năm, {day} | 15:30:00\n\n{lead}\n\n{body}{ending}\n\nHoài Phố\n"


def write(folder: Path, name: str = "mot.txt", **parts: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text(**parts), encoding="utf-8")
    return path


def imported(path: Path, *, source: str = "bao-son-da", publish: bool = False) -> Article:
    """Import what is at `path` and return the newest article."""
    call_command("import_reports", str(path), source=source, publish=publish, verbosity=0)
    return Article.objects.latest("pk")
