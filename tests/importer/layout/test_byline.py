"""Signatures: what is none, and the shapes of those that are."""

import pytest

from articles.importer.layout import lay_out
from articles.importer.values import RawReport

TITLE = "Huyện ủy Sông Trà tổng kết công tác dân vận"
BODY = (
    "Sáng 12-12, Huyện ủy Sông Trà tổ chức hội nghị tổng kết công tác dân vận năm 2019, triển khai nhiệm vụ năm 2020. "
    "Đồng chí Đinh Văn Khoát, Bí thư Huyện ủy chủ trì hội nghị."
)

NO_SIGNATURE = (
    "(Theo TTXVN)", "Nguồn: Báo Sông Trà", "Theo Báo Sông Trà", "Bình Phước", "Chính trị", "Video clip", "Trang chủ",
    "Tin liên quan", "Từ khóa: dân vận", "Ban biên tập", "Ông Đinh Văn Khoát.", "Văn hóa - Xã hội",
    "Vũ Minh Anh, Phó Chủ tịch UBND huyện.",
)  # fmt: skip

SIGNED = {
    "Hoàng Phong": ("Hoàng Phong",),
    "Hoàng  Phong": ("Hoàng Phong",),
    "LMT": ("LMT",),
    "PV": ("PV",),
    "Thu H.": ("Thu H.",),
    "Tin, ảnh: THU H.": ("THU H.",),
    "Tiến Sĩ": ("Tiến Sĩ",),
    "T.SỸ": ("T.SỸ",),
    "HLam": ("HLam",),
    "NGUYỄN HÂN": ("NGUYỄN HÂN",),
    "Tin, ảnh: Minh Anh": ("Minh Anh",),
    "Bài và ảnh: Bảo Ngọc": ("Bảo Ngọc",),
    "Thực hiện: Trang Lê": ("Trang Lê",),
    "Lê Quyên - Trung Quang": ("Lê Quyên", "Trung Quang"),
    "Lê Quyên & Trung Quang": ("Lê Quyên", "Trung Quang"),
    "Lê Quyên, Trung Quang": ("Lê Quyên", "Trung Quang"),
    "Hương - Lan": ("Hương", "Lan"),
    "Minh Tâm/Báo Sông Trà": ("Minh Tâm",),
    "Xuân Thư – Báo Sông Trà Online": ("Xuân Thư",),
    "HỒNG HÀ (Thực hiện)": ("HỒNG HÀ",),
    "Quốc An (qan@baosongtra.example)": ("Quốc An",),
    "Phóng viên Minh Anh": ("Minh Anh",),
    "Minh Anh (Văn phòng UBND xã)": ("Minh Anh",),
    "Minh Anh - TTVH huyện": ("Minh Anh",),
    "✍ Minh Anh": ("Minh Anh",),
}


def byline(text: str) -> tuple[str, ...]:
    return lay_out(RawReport(path="p", text=text, content=b"", format="text", encoding="utf-8")).byline


@pytest.mark.parametrize("line", NO_SIGNATURE)
def test_not_a_signature(line: str) -> None:
    assert byline(f"{TITLE}\n\n{BODY}\n\n{line}") == ()


def test_a_photographer_below_a_caption_is_not_the_author() -> None:
    assert byline(f"{TITLE}\n\n{BODY}\n\nQuang cảnh hội nghị\nVăn Lộc\n\n{BODY[:-1]} sáng nay.") == ()


@pytest.mark.parametrize(("line", "names"), SIGNED.items(), ids=SIGNED.keys())
def test_signature_below_the_text(line: str, names: tuple[str, ...]) -> None:
    assert byline(f"{TITLE}\n\n{BODY}\n\n{line}\n\nTin khác\n\nKhởi công cầu Bến Gỗ qua sông Trà") == names


@pytest.mark.parametrize(("line", "names"), SIGNED.items(), ids=SIGNED.keys())
def test_signature_between_title_and_text(line: str, names: tuple[str, ...]) -> None:
    assert byline(f"{TITLE}\n\n{line}\n\n12/12/2019 16:05\n\n{BODY}") == names


def test_printed_twice_counts_once() -> None:
    assert byline(f"{TITLE}\n\n{BODY}\nTác giả: Trang Lê\n\nTrang Lê") == ("Trang Lê",)


def test_glued_to_the_last_paragraph() -> None:
    assert byline(f"{TITLE}\n\n{BODY}\n\n{BODY} NGUYỄN HÂN") == ("NGUYỄN HÂN",)


def test_author_and_date_below_the_lead() -> None:
    page = f"{TITLE}\n\nNhiều ý kiến được nêu tại hội nghị tổng kết công tác dân vận của huyện trong năm qua, theo ban tổ chức.\n\n"
    assert byline(f"{page}Văn Lộc\n\n12/12/2019 16:05\n\nNghe bài viết\n\n{BODY}\n\n{BODY}\n") == ("Văn Lộc",)


def test_the_only_name_below_the_first_paragraph() -> None:
    assert byline(f"{TITLE}\n\n{BODY}\n\nV.L\n\n{BODY[:-1]} sáng nay.\n\n{BODY[:-1]} ở huyện.") == ("V.L",)


def test_a_reporter_without_a_name_beside_the_date() -> None:
    assert byline(f"{TITLE}\n\nPV 12/12/2019 16:05\n\n{BODY}") == ("PV",)


def test_names_over_paragraphs_are_headings() -> None:
    assert byline(f"{TITLE}\n\n{BODY}\n\nĐinh Văn Khoát\n\n{BODY}\n\nVũ Minh Anh\n\n{BODY}\n\n{BODY}") == ()
