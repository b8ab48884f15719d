"""What scrapes and exports of other outlets leave on their lines: glued counts, desks, menus, captions of others."""

import pytest

from articles.importer.readers.repair import without_escapes
from articles.importer.values import Layout, Mark, MarkKind
from tests.importer.layout.pages import read_page, title_of

TITLE = "Huyện Sông Lũy đối thoại với nông dân về sầu riêng"
FIRST = (
    "Sáng 12/8, UBND huyện Sông Lũy tổ chức hội nghị đối thoại với nông dân về tiêu thụ sầu riêng. Ông Vi Đình Sáo, "
    "Phó Chủ tịch UBND huyện chủ trì hội nghị."
)
SECOND = (
    "Nông dân các xã nêu 17 ý kiến, tập trung vào giá thu mua, mã số vùng trồng và đường vào rẫy. Ông Sáo giao Phòng "
    "Nông nghiệp rà soát lại mã số vùng trồng trước ngày 30/8."
)


def read(page: str, *marks: Mark) -> Layout:
    return read_page(page, *marks, words=(TITLE, FIRST, SECOND))


def title(page: str) -> str | None:
    return title_of(read(page))


def captions(line: str) -> list[str]:
    return [caption.text for caption in read(f"@T\n\n@1\n\n{line}\n\n@2\n").captions]


# ------------------------------------------------------------------------------------------------- titles


@pytest.mark.parametrize("name", ["Tin vắn hoạt động của lãnh đạo", "Tin hoạt động", "Tin tổng hợp"])
def test_a_round_up_may_be_called_as_a_section_is(name: str) -> None:
    assert title(f"CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN SÔNG LŨY\n{name}\nNgày đăng: 13/08/2024\n\n* @1\n\n* @2\n") == name


def test_a_section_over_the_date_is_no_title() -> None:
    assert title("Vì đại ngàn xanh\n13/08/2024 10:24\n@T\n\n@1\n\n@2\n") == TITLE


def test_a_title_of_one_element_broken_by_the_page() -> None:
    page = "Huyện Sông Lũy đối thoại với\nNông dân về\nSầu riêng\n13/08/2024\n\n@1\n\n@2\n"
    mark = Mark(kind=MarkKind.TITLE, start=0, end=page.index("\n13/08"))
    found = read(page, mark).title
    assert found is not None
    assert found.text == "Huyện Sông Lũy đối thoại với Nông dân về Sầu riêng"


def test_a_title_that_is_a_link() -> None:
    assert title("# [@T](https://song-luy.example/tin-12.html)\n\n13/08/2024\n\n@1\n\n@2\n") == TITLE


# -------------------------------------------------------------------------------------------------- dates


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("Thứ Ba, ngày 13 tháng 8 năm 2024522 lượt xem", "2024-08-13"),
        ("Ngày đăng: 13-08-20241.708 lượt xem", "2024-08-13"),
        ("10:24 13/08/202435 lượt xem", "2024-08-13T10:24:00+07:00"),
        ("13.08.2024 • 2 phút đọc", "2024-08-13"),
        ("13/08/20245", None),
    ],
)
def test_what_is_glued_to_a_year(printed: str, value: str | None) -> None:
    assert read(f"@T\n{printed}\n\n@1\n\n@2\n").published.value == value


def test_the_day_behind_another_day_of_the_text() -> None:
    page = f"Thứ Tư, 14/08/2024 - 10:24\nChính trị\n@T\n\n{FIRST.replace('Sáng 12/8', 'Trong 2 ngày 11 và 12/8/2024')}\n\n@2\n"
    assert read(page).published.value == "2024-08-14T10:24:00+07:00"


# ------------------------------------------------------------------------------------------------ bylines


@pytest.mark.parametrize(
    ("signed", "names"),
    [
        ("Anh Thư", ("Anh Thư",)),
        ("Phòng Tuyên truyền", ("Phòng Tuyên truyền",)),
        ("Phòng Tuyên truyền - Kim Thoa", ("Phòng Tuyên truyền", "Kim Thoa")),
        ("Tác giả: UBKT Huyện ủy", ("UBKT Huyện ủy",)),
        ("Tin: Phòng TCCB, TĐKT - TAND huyện", ("Phòng TCCB, TĐKT - TAND huyện",)),
        ("Kim Thoa - Trường Giang", ("Kim Thoa", "Trường Giang")),
        ("Kim Thoa - Trường Chính trị tỉnh", ("Kim Thoa",)),
        ("Kim Thoa - PX03", ("Kim Thoa",)),
        ("Kim Thoa/VOV-Tây Nguyên", ("Kim Thoa",)),
        ("Ban Biên tập", ("Ban Biên tập",)),
        ("ANH HUY", ("ANH HUY",)),
        ("IN TRANG", ()),
        ("Văn phòng Huyện ủy", ("Văn phòng Huyện ủy",)),
        ("Ban biên tập", ()),
    ],
)
def test_who_signs(signed: str, names: tuple[str, ...]) -> None:
    assert read(f"@T\n\n@1\n\n@2\n\n{signed}\n").byline == names


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Thu Kim Thoa • 13/08/2024 17:52", ("Thu Kim Thoa",)),
        ("Tue Aug 13 2024 17:52", ()),
        ("Tue, 13/08/2024 17:52", ()),
    ],
)
def test_an_english_weekday_or_a_name(printed: str, names: tuple[str, ...]) -> None:
    found = read(f"@T\n{printed}\n\n@1\n\n@2\n")
    assert (found.byline, found.published.value) == (names, "2024-08-13T17:52:00+07:00")


def test_a_page_in_one_line_parted_by_bars() -> None:
    found = read("Trang tin huyện Sông Lũy | Tin tức | @T 13/08/2024 @1 @2 Các tin đã đưa")
    assert found.title is not None
    assert (found.title.text, found.body.text) == (TITLE, f"{FIRST} {SECOND}")


@pytest.mark.parametrize("outlet", ["Biên phòng - ", "Sông Trà - "])
def test_an_outlet_before_a_sentence_that_tells_its_day(outlet: str) -> None:
    lead = read(f"@T\n\n{outlet}@1\n\n@2\n").lead
    assert lead is not None
    assert lead.text == FIRST


def test_a_sentence_that_begins_with_two_names_is_no_signature() -> None:
    sentence = "Tại Sông Lũy, Hội nghị được kết nối tới 12 điểm cầu cấp xã, với 400 đại biểu dự."
    found = read(f"@T\n\n@1\n\n{sentence}\n\n@2\n")
    assert (found.byline, found.body.text) == ((), f"{FIRST}\n\n{sentence}\n\n{SECOND}")


def test_a_heading_of_names_does_not_end_the_report() -> None:
    page = f"@T\n\n@1\n\n@2\n\nChuyện Kim Thoa\n\nKhách hỏi\n\n{FIRST}..\n\n{SECOND}..\n\n{FIRST}...\n\n{SECOND}...\n"
    assert read(page).byline == ()


def test_the_outlet_before_the_time_is_not_the_author() -> None:
    assert read("@T\nQĐND - Thứ Ba, 13/08/2024 | 15:09:27\n@1\n@2\nTin, ảnh: Kim Thoa\n").byline == ("Kim Thoa",)


# ----------------------------------------------------------------------------------------------- captions


@pytest.mark.parametrize(
    "line",
    [
        "Ban Chấp hành Đảng bộ huyện khóa XXII ra mắt Đại hội. Ảnh: Kim Thoa",
        "Nhà văn Y Blui Êban phát biểu tại hội nghị.",
        "Lê Việt Hải - Chủ tịch Hội Nông dân phát biểu tại hội nghị",
        "Nông dân xã Đắk Rê nêu ý kiến",
        "Ông Vi Đình Sáo trao kỷ niệm chương cho các điển hình.",
        "Ông Vi Đình Sáo trao huân chương lao động cho các điển hình.",
    ],
)
def test_a_caption(line: str) -> None:
    assert captions(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Ông Tô Hữu Lực phát biểu tham luận về kinh nghiệm ở cơ sở.",
        "Ông Vi Đình Sáo phát biểu chúc sức khỏe và trao tặng 17 phần quà cho các hộ khó khăn.",
        "Bà Kim Thị Sen thay mặt lãnh đạo Hội trao giấy khen cho các hội viên.",
        "Không khí làm việc diễn ra dân chủ, thẳng thắn, trách nhiệm.",
        "Chủ trì buổi tọa đàm là PGS.TS Chu Minh Lâm, Hiệu trưởng Trường Cao đẳng, kiểm tra tiến độ tại xã",
        'Hội nghị tặng huyện bức trướng mang dòng chữ "Đoàn kết"; bà Kim Thị Sen trao quà cho các cháu.',
    ],
)
def test_no_caption(line: str) -> None:
    assert captions(line) == []


def test_a_line_above_a_credit_of_its_own() -> None:
    assert captions("Bà Kim Thị Sen chúc mừng ông Sáo.\n(Ảnh: Hà Nhân)") == [
        "Bà Kim Thị Sen chúc mừng ông Sáo.\n(Ảnh: Hà Nhân)"
    ]


# ------------------------------------------------------------------------------------------------ the rest


@pytest.mark.parametrize("printed", ["NDO -", "Sông Lũy (TTXVN) -"])
def test_a_dateline_on_a_line_of_its_own(printed: str) -> None:
    found = read(f"@T\n\n{printed}\n@1\n\n@2\n")
    assert (found.dateline, found.lead and found.lead.text) == (printed.rstrip(" -"), FIRST)


def test_a_place_before_the_day() -> None:
    assert read("@T\n\nSông Lũy - @1\n\n@2\n").dateline == "Sông Lũy"


def test_a_section_behind_double_blanks() -> None:
    assert read("@T\n13/08/2024   |   Chính trị   |   10:24\n\n@1\n\n@2\n").section == "Chính trị"


def test_keywords_of_a_plain_text_export() -> None:
    page = "@T\n\n@1\n\n@2\n\n**Tags:** [sầu riêng](/tag/1), [Sông Lũy](/tag/2)\n"
    assert read(page).tags == ("sầu riêng", "Sông Lũy")


def test_escapes_of_a_programming_language() -> None:
    assert without_escapes(r"Một\nHai\r\nBa\nB\u1ed1n \"năm\"") == 'Một\nHai\n\nBa\nBốn "năm"'
    assert without_escapes("Một\nC:\\nam\\nu") == "Một\nC:\\nam\\nu"


def test_a_signature_below_the_lead_does_not_end_the_report() -> None:
    found = read("@T\n@1\nThứ Ba, 09:13, 13/08/2024\nKim Thoa/VOV-Tây Nguyên\nQuảng cáo\n@2\nKim Thoa/VOV-Tây Nguyên\n")
    assert (found.byline, found.body.text) == (("Kim Thoa",), f"{FIRST}\n\n{SECOND}")


def test_author_and_date_below_the_lead_do_not_end_the_report() -> None:
    found = read(
        "@T\n\n@1\n\nKim Thoa, Y Bhăm\n\n13/08/2024 17:48 GMT+7\n\nTheo dõi trên Google News\n\n@2\n\n@2 Hết.\n"
    )
    assert found.body.text == f"{FIRST}\n\n{SECOND}\n\n{SECOND} Hết."


def test_author_and_date_below_the_text_end_it() -> None:
    found = read("13/08/2024\n\n@T\n\n@1\n\nKim Thoa\n\n14/08/2024 17:48\n\nKhánh thành cầu treo bản Nà Sản\n\n@2\n")
    assert found.body.text == FIRST


def test_the_owner_beside_the_date_and_a_word_that_begins_small() -> None:
    found = read(
        "THUẾ TỈNH BÌNH THUẬN\neTax Mobile • Góp ý\n@T\nHội Nông dân tỉnh Bình Thuận - 13/08/2024 09:20\n\n@1\n\n@2\n"
    )
    assert found.title is not None
    assert (found.title.text, found.published.value) == (TITLE, "2024-08-13T09:20:00+07:00")
    assert found.body.text == f"{FIRST}\n\n{SECOND}"


def test_the_last_of_a_list_above_the_page_is_no_title() -> None:
    listed = "Tin mới\nPhó Chủ tịch huyện Vi Đình Sáo kiểm tra cống\nBế giảng lớp bồi dưỡng lý luận chính trị\nHuyện họp bàn giá mía vụ tới"
    assert title(f"{listed}\nBạn đang xem: Trang chi tiết\n@T\n\n@1\n\n@2\n") == TITLE
