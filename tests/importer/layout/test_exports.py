"""Dumps of feeds, metadata tables, forum pages and telephone pages: labels, poster boxes, marks around captions."""

import pytest

from articles.importer.extraction.own_page import read_own_page
from articles.importer.values import Layout
from tests.importer.layout.pages import read_page, title_of

TITLE = "Xã Tân Lũng mở lớp học nghề đan lát"
FIRST = (
    "Sáng 5/4, UBND xã Tân Lũng khai giảng lớp học nghề đan lát cho 40 hội viên phụ nữ. Bà Lục Thị Sính, Phó Chủ tịch "
    "UBND xã dự và trao tài liệu cho học viên."
)
SECOND = (
    "Lớp học kéo dài ba tháng, do nghệ nhân Vi Văn Ỏn đứng lớp. Sản phẩm làm ra được hợp tác xã bao tiêu, mỗi học viên "
    "có thể thu nhập thêm 2 triệu đồng một tháng."
)


def read(page: str) -> Layout:
    page = page.replace("@F", "link: https://tan-lung.example/1\ndescription: @1\ncontent:\n@2\nguid: 71\n")
    page = page.replace("@B", "Nội dung |\n@2\n\nTệp đính kèm | Không\n")
    return read_page(page, words=(TITLE, FIRST, SECOND))


def fields(page: str) -> tuple[str | None, str | None, str, str | None, tuple[str, ...]]:
    found = read(page)
    lead = found.lead.text if found.lead else None
    return title_of(found), lead, found.body.text, found.published.value, found.byline


# --------------------------------------------------------------------------------------------------- labels


@pytest.mark.parametrize(
    "page",
    [
        "Báo Quảng Ninh điện tử | RSS\ntitle: @T\npubDate: Sat, 06 Apr 2024 07:30:00 +0700\nauthor: Kim Thoa\n@F",
        "title = @T\ndc:creator = Kim Thoa\npublished = 2024-04-06 07:30\nsummary = @1\ncontent:encoded = @2\n",
        "Tiêu đề\t@T\nNgày đăng\t06/04/2024 07:30\nNgày truy cập\t09/09/2025\nTác giả\tKim Thoa\nTóm tắt\t@1\nNội dung\n@2",
        "Đơn vị | Xã Tân Lũng\nTiêu đề | @T\nNgày đăng | 06/04/2024 07:30\nTác giả | Kim Thoa\nTóm tắt | @1\n@B",
        "**Tiêu đề:** @T\n**Ngày đăng:** 06/04/2024 07:30\n**Tác giả:** Kim Thoa\n**Sapo:** @1\n**Nội dung:** @2\n",
        "Nhan đề\n@T\nNgày truy cập\n09/09/2025\nNgày đăng\n06/04/2024 07:30\nTác giả\nKim Thoa\nTóm tắt\n@1\nNội dung\n@2\n",
    ],
    ids=["feed", "equals", "tab", "bar", "bold", "lines"],
)
def test_labels_before_the_fields(page: str) -> None:
    assert fields(page) == (TITLE, FIRST, SECOND, "2024-04-06T07:30:00+07:00", ("Kim Thoa",))


def test_the_name_of_a_feed_is_not_its_report() -> None:
    page = "title: Trang tin xã Tân Lũng\nlink: https://tan-lung.example\ntitle: @T\ndescription: @1\ncontent: @2\n"
    assert fields(page)[0] == TITLE


def test_a_title_between_quotes_behind_its_label() -> None:
    page = '---\ntitle: "@T"\ndate: 2024-04-06\nauthor: Kim Thoa\n---\n\n@1\n\n@2\n'
    assert fields(page) == (TITLE, None, f"{FIRST}\n\n{SECOND}", "2024-04-06", ("Kim Thoa",))


def test_a_title_said_again_over_a_post() -> None:
    assert fields("@T\n#1   06-04-2024, 07:30\nĐề: @T\n\n@1\n\n@2\n")[2] == f"{FIRST}\n\n{SECOND}"


def test_a_broken_sentence_is_no_field_of_a_feed() -> None:
    broken = "Lớp học nghề đan lát ở xã Tân Lũng gồm các phần như\nsau: chọn mây, chẻ nan, đan và nhuộm màu tại nhà."
    assert broken.replace("\n", " ") in read(f"@T\n\n@1\n\n{broken}\n\n@2\n").body.text


def test_a_summary_that_begins_with_a_bullet_keeps_it() -> None:
    assert fields("Tiêu đề\t@T\nTác giả\tKim Thoa\nTóm tắt\t* @1\nNội dung\n@2\n")[1] == f"* {FIRST}"


# ------------------------------------------------------------------------------------------- the page's owner


@pytest.mark.parametrize(
    "head",
    [
        "≡  Trang thông tin điện tử Tỉnh ủy Hà Giang  🔍\n@T\n",
        "Báo Hà Giang điện tử » Diễn đàn » Tin tức - Thời sự » Tin trong tỉnh\n@T\n",
        "Cổng Thông tin điện tử tỉnh Hà Giang » Thời sự\n@T\n",
        "# CỔNG THÔNG TIN ĐIỆN TỬ TỈNH HÀ GIANG | RSS | Tin mới nhất\n@T\n",
        "Trang thông tin điện tử của Đảng bộ và nhân dân tỉnh Hà Giang | Tin mới nhất trong ngày | RSS\n@T\n",
        "Cơ quan: Báo Hà Giang điện tử\nTiêu đề: @T\nTóm tắt: @1\nNội dung:\n",
    ],
    ids=["telephone", "crumbs", "long crumb", "feed", "long feed", "table"],
)
def test_an_outlet_beside_other_words(head: str) -> None:
    assert read_own_page(read(f"{head}\n@1\n\n@2\n")).provinces == ("Hà Giang",)


# ------------------------------------------------------------------------------------------------- forums


def test_what_a_forum_puts_around_a_post() -> None:
    page = (
        "Diễn đàn Tân Lũng » Tin tức » Tin trong xã\nTrả lời   Ðề tài mới   Trang 1/1\n#1   06-04-2024, 07:30 AM\n"
        "meolao\nThành viên chính thức   Tham gia ngày: 03-2019   Bài gửi: 512\n@T\n\n@1\n\n@2\n\nTin, ảnh: Kim Thoa\n"
        "__________________\nSống là cho\nĐề tài tương tự\nHội trại thanh niên ở bến Thủy - gửi bởi suoi_nguon\n"
    )
    expected = (TITLE, None, f"{FIRST}\n\n{SECOND}", "2024-04-06T07:30:00+07:00", ("Kim Thoa",))
    assert fields(page) == expected


def test_english_words_around_a_round_up() -> None:
    page = (
        "You are here: Home > Tin tức\n\nTin hoạt động\nCreated on 06 April 2024 07:30\nWritten by Kim Thoa\nHits: 22\n"
        "Print   Email   Tweet\n\n* @1\n\n* @2\n\n< Prev   Next >\nAdd comment\n"
    )
    body = f"* {FIRST}\n\n* {SECOND}"
    assert fields(page) == ("Tin hoạt động", None, body, "2024-04-06T07:30:00+07:00", ("Kim Thoa",))


# ------------------------------------------------------------------------------------------------ captions


@pytest.mark.parametrize(
    ("printed", "caption"),
    [
        ("/Học viên tập chẻ nan. Ảnh: Kim Thoa/", "Học viên tập chẻ nan. Ảnh: Kim Thoa"),
        ("/Các đại biểu dự lễ khai giảng./", "Các đại biểu dự lễ khai giảng."),
        ("[image] Học viên tập chẻ nan", "Học viên tập chẻ nan"),
        ("[Ảnh 2] Nghệ nhân Vi Văn Ỏn cầm tay chỉ việc.", "Nghệ nhân Vi Văn Ỏn cầm tay chỉ việc."),
        ("(Hình): Học viên tập chẻ nan. Ảnh: K.T", "Học viên tập chẻ nan. Ảnh: K.T"),
        ("[Hình ảnh: Học viên tập chẻ nan ở nhà sàn]", "Học viên tập chẻ nan ở nhà sàn"),
    ],
)
def test_the_marks_of_a_picture_are_no_part_of_its_caption(printed: str, caption: str) -> None:
    found = read(f"@T\n\n@1\n\n{printed}\n\n@2\n")
    assert [one.text for one in found.captions] == [caption]
    assert found.body.text == f"{FIRST}\n\n{SECOND}"


def test_a_paragraph_behind_the_place_of_a_picture() -> None:
    found = read("@T\n\n@1\n\n[Ảnh] @2\n")
    assert (found.captions, found.body.text) == ((), f"{FIRST}\n\n{SECOND}")


def test_a_title_keeps_the_brackets_before_it() -> None:
    found = read("[Ảnh] @T\n06/04/2024\n\n@1\n\n@2\n")
    assert found.title is not None
    assert found.title.text == f"[Ảnh] {TITLE}"


@pytest.mark.parametrize(
    "sentence",
    [
        "Bà Lục Thị Sính, Phó Chủ tịch UBND xã chủ trì và phát biểu khai mạc hội nghị.",
        "Ông Vi Đình Sáo trao quyết định, tặng hoa và phát biểu chúc mừng.",
        "Không khí lớp học đông vui, rộn ràng; học viên hỏi nhiều về đầu ra.",
        "Giám đốc Hợp tác xã giải đáp các kiến nghị của học viên.",
    ],
)
def test_a_short_paragraph_that_tells_on(sentence: str) -> None:
    found = read(f"@T\n\n@1\n\n{sentence}\n\n@2\n")
    assert (found.captions, found.body.text) == ((), f"{FIRST}\n\n{sentence}\n\n{SECOND}")
