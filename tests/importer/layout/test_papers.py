"""What is not a page of the web at first: bulletins, letters, programmes of the radio, posts, transcripts of videos."""

import pytest

from articles.importer.values import Layout, Mark, MarkKind
from tests.importer.layout.pages import read_page, title_of

TITLE = "Huyện Sông Lũy bàn giải pháp giữ rừng đầu nguồn"
FIRST = (
    "Chiều 19/10, UBND huyện Sông Lũy tổ chức hội nghị bàn giải pháp giữ rừng đầu nguồn. Ông Vi Đình Sáo, Phó Chủ tịch "
    "UBND huyện chủ trì hội nghị."
)
SECOND = (
    "Các xã nêu 17 ý kiến, tập trung vào mức khoán, đường tuần tra và việc trồng lại rừng bị cháy trong mùa khô vừa qua "
    "ở hai bản Nà Sản và Pù Lưng."
)


def read(page: str, *marks: Mark) -> Layout:
    return read_page(page, *marks, words=(TITLE, FIRST, SECOND))


def title(page: str) -> str | None:
    return title_of(read(page))


def body(page: str) -> str:
    return read(page).body.text


WRAPPED = """
                    BAN TUYÊN GIÁO HUYỆN ỦY SÔNG LŨY
                        THÔNG TIN SINH HOẠT BẢN
                       Số 203 - Ra ngày 20/10/2014

        Huyện Sông Lũy bàn giải pháp giữ rừng đầu nguồn và rừng
                    phòng hộ giai đoạn 2014 - 2020

        Chiều 19/10, UBND huyện Sông Lũy tổ chức hội nghị bàn giải pháp
giữ rừng đầu nguồn theo Kế hoạch số 12/KH-UBND ngày 3/2/2004. Ông Vi Đình
Sáo, Phó Chủ tịch UBND huyện chủ trì hội nghị, cùng dự có đại diện các xã
và hai bản Nà Sản, Pù Lưng.
        Các xã nêu 17 ý kiến, tập trung vào mức khoán, đường tuần tra và
việc trồng lại rừng bị cháy trong mùa khô vừa qua ở hai bản Nà Sản và Pù

                                    5

THÔNG TIN SINH HOẠT BẢN                                           Số 203

        Ông Sáo giao Hạt Kiểm lâm huyện rà soát lại các chốt, báo cáo kết
quả trước ngày 30 tháng 11 để huyện bố trí kinh phí cho năm sau, và ký lại
hợp đồng khoán với các bản.

                                                             Văn Lộc
"""


def test_a_bulletin_of_narrow_pages() -> None:
    found = read(WRAPPED)
    assert found.title is not None
    assert found.title.text.replace("\n", " ") == (
        "Huyện Sông Lũy bàn giải pháp giữ rừng đầu nguồn và rừng phòng hộ giai đoạn 2014 - 2020"
    )
    assert (found.published.value, found.byline) == ("2014-10-20", ("Văn Lộc",))
    assert "SINH HOẠT" not in found.body.text
    paragraphs = [" ".join(paragraph.split()) for paragraph in found.body.text.split("\n\n")]
    assert [paragraph.split()[:2] for paragraph in paragraphs] == [["Chiều", "19/10,"], ["Các", "xã"], ["Ông", "Sáo"]]


def test_the_head_of_a_letter_dates_it() -> None:
    head = "UBND HUYỆN SÔNG LŨY\nSố 184/BC-UBND            Sông Lũy, ngày 20 tháng 10 năm 2014\n\n@T\n\n@1\n\n@2\n\n"
    found = read(head + "Nơi nhận:              CHÁNH VĂN PHÒNG\n- Lưu VT.               (Đã ký)\n\nLò Văn Ót\n")
    assert (found.published.value, found.body.text) == ("2014-10-20", f"{FIRST}\n\n{SECOND}")


def test_a_licence_dates_nothing() -> None:
    assert read("@T\n\n@1\n\n@2\n\nGiấy phép số 12/GP-TTĐT ngày 13/12/2019\n").published.value is None


def test_a_programme_of_the_radio() -> None:
    heads = "ĐÀI TRUYỀN THANH HUYỆN SÔNG LŨY\nCHƯƠNG TRÌNH THỜI SỰ\nPhát sóng: 18 giờ, ngày 20/10/2014\n(Nhạc hiệu)\n\n"
    found = read(
        heads + "@T\n\n@1\n\n@2\n\n(Nhạc cắt)\nChương trình đến đây là hết, cảm ơn quý vị đã chú ý lắng nghe.\n"
    )
    assert (found.title.text if found.title else None, found.published.value) == (TITLE, "2014-10-20")
    assert found.body.text == f"{FIRST}\n\n{SECOND}"


def test_a_post_on_a_page_of_a_social_network() -> None:
    page = "Thông tin huyện Di Linh, tỉnh Lâm Đồng\n17:57 20/10/2014\nĐã chia sẻ với Công khai\n@T\n\n@1\n\n@2\n"
    assert title(page) == TITLE


def test_what_a_video_says_is_no_text() -> None:
    said = "[00:05] Con suối đầu bản hôm nay trong xanh.\n[01:21] Ông Sáo thăm rẫy quế của bà con bản Pù Lưng.\n"
    assert body(f"20/10/2014\n\n@T\n\n@1\n\n{said}\n@2\n") == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize("heading", ["Tin hoạt động khác", "Các tin bài khác", "Sự kiện khác"])
def test_headings_of_other_reports(heading: str) -> None:
    listed = "Nông dân vào vụ thu hoạch trái cây (26/10/2014)\nNhịp cầu nhân ái tháng này (09/04/2014)"
    found = read(f"@T\n\n@1\n\n@2\n\n{heading}\n{listed}\n")
    assert (found.body.text, found.published.value) == (f"{FIRST}\n\n{SECOND}", None)


def test_the_year_of_a_decree_does_not_speak_against_the_day_above_the_title() -> None:
    page = f"12:54 20/10/2014\n\n@T\n\n{FIRST.removeprefix('Chiều 19/10, ')}\n\n"
    signed = "các xã đã ký lại hợp đồng khoán rừng với từng hộ ở các bản."
    cited = f"{page}Thực hiện Chỉ thị số 40-CT/HU ngày 22/11/2004, {signed}\n"
    assert read(cited).published.value == "2014-10-20T12:54:00+07:00"
    assert read(f"{page}Ngày 22/11/2004, {signed}\n").published.value is None  # the clock of a page of 2004


def test_four_words_in_capitals_are_a_name_where_a_surname_opens_them() -> None:
    assert read("@T\n\n@1\n\n@2\n\nQUYẾT TÂM GIỮ RỪNG\n").byline == ()
    assert read("@T\n\n@1\n\n@2\n\nNGUYỄN VĂN ANH SƠN\n").byline == ("NGUYỄN VĂN ANH SƠN",)


def test_where_the_page_marks_its_pictures_a_closed_line_is_text() -> None:
    line = "Ông Vi Đình Sáo phát biểu khai mạc hội nghị."
    page = f"{TITLE}\n\nQuang cảnh hội nghị\n\n{FIRST}\n\n{line}\n\n{SECOND}\n"
    start = page.index("Quang cảnh")
    mark = Mark(kind=MarkKind.CAPTION, start=start, end=start + len("Quang cảnh hội nghị"))
    assert [caption.text for caption in read(page, mark).captions] == ["Quang cảnh hội nghị"]
    assert [caption.text for caption in read(page).captions] == ["Quang cảnh hội nghị", line]


def test_items_of_an_indented_list_stay_apart() -> None:
    items = (
        "   1. Ông Vi Đình Sáo, Phó Chủ tịch UBND huyện Sông Lũy.",
        "   2. Bà Lò Thị Sim, Hạt trưởng Hạt Kiểm lâm huyện Sông Lũy.",
        "   08 giờ 30: Ông Lã Văn Ót báo cáo tình hình cháy rừng.",
    )
    found = body("@T\n\n@1\n\n" + "\n".join(items) + "\n\n@2\n")
    assert found.count("\n\n") == len(items) + 1


def test_where_papers_are_handed_in_is_text() -> None:
    told = "Nơi nhận hồ sơ: Hạt Kiểm lâm huyện Sông Lũy, trong giờ làm việc, từ ngày 20/10 đến hết ngày 30/10 năm nay."
    assert body(f"20/10/2014\n\n@T\n\n@1\n\n{told}\n\n@2\n") == f"{FIRST}\n\n{told}\n\n{SECOND}"


def test_a_subheading_below_the_first_paragraph_signs_nothing() -> None:
    assert read("20/10/2014\n\n@T\n\n@1\n\nKết Quả Chung\n\n@2\n\n@1 Hết.\n").byline == ()
