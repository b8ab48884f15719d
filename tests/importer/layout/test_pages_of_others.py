"""What makers of pages, exports and printed papers put around a report, and what only looks like it."""

import textwrap

import pytest

from articles.importer.values import Layout
from tests.importer.layout.pages import read_page, title_of

TITLE = "Huyện Sông Lũy tổng kết phong trào giữ rừng đầu nguồn"
FIRST = (
    "Sáng 7/3, UBND huyện Sông Lũy tổng kết phong trào giữ rừng đầu nguồn. Ông Mang Văn Thiệu, Chủ tịch UBND huyện, chủ trì "
    "và chỉ đạo hội nghị tại nhà văn hóa xã."
)
SECOND = (
    "Theo báo cáo, các thôn đã trồng lại 42 ha rừng trên đất rẫy cũ; mỗi tháng có hai lượt tuần tra chung của kiểm lâm và "
    "dân quân, nhờ vậy số vụ phá rừng giảm hẳn."
)


def read(page: str) -> Layout:
    return read_page(textwrap.dedent(page), words=(TITLE, FIRST, SECOND))


def captions(page: str) -> list[str]:
    return [caption.text for caption in read(page).captions]


def title(page: str) -> str | None:
    return title_of(read(page))


# -------------------------------------------------------------------------------------------- what is not


@pytest.mark.parametrize(
    "line",
    [
        "Nội dung: xem xét việc giao đất, giao rừng cho từng hộ dân ở ba thôn vùng cao của huyện trong năm nay.",
        "Mô tả: hàng rào bằng tre, dây thép gai dài bốn cây số, do dân quân và kiểm lâm cùng dựng trong tháng giêng.",
    ],
)
def test_a_colon_within_a_plain_report_is_no_field_label(line: str) -> None:
    assert line in read(f"@T\n\n@1\n\n{line}\n\n@2\n").body.text


def test_numbered_headings_are_no_running_heads() -> None:
    body = read("@T\n\n@1\n\nTổ thảo luận 1\n\n@2\n\nTổ thảo luận 2\n\n@1 Hội nghị bế mạc lúc trưa.\n").body.text
    assert "Tổ thảo luận 1" in body
    assert "Tổ thảo luận 2" in body


@pytest.mark.parametrize("line", ["Hội nghị bế mạc lúc trưa.", "Các đại biểu đã thảo luận sôi nổi."])
def test_a_short_sentence_is_no_caption(line: str) -> None:
    assert captions(f"@T\n\n@1\n\n{line}\n\n@2\n") == []


def test_a_period_in_a_title_is_no_day_behind_it() -> None:
    whole = f"{TITLE} (19/5/2015 - 19/5/2025)"
    assert title(f"{whole}\n\n@1\n\n@2\n") == whole


def test_a_readers_date_is_no_publication() -> None:
    page = "@T\n\n@1\n\n@2\n\nMai An\n\nÝ kiến bạn đọc\nVăn Tám (tam@mail.example) - 09/03/2019 07:30\nTôi rất mừng.\n"
    assert read(page).published.value is None


# ------------------------------------------------------------------------------------------------ what is


def test_the_fields_of_an_export() -> None:
    found = read(
        "Tiêu đề: @T\nNgày đăng: 08/03/2019\nTóm tắt: @1\nNội dung:\n@2\nChú thích ảnh: Rừng keo ở thôn Ba Hồ\n"
    )
    assert (found.title and found.title.text) == TITLE
    assert (found.lead and found.lead.text) == FIRST
    assert found.body.text == SECOND
    assert [caption.text for caption in found.captions] == ["Rừng keo ở thôn Ba Hồ"]


def test_the_running_heads_of_a_paper() -> None:
    found = read("ĐẶC SAN RỪNG XANH - XUÂN   6\n\n@T\n\n@1\n\n7   ĐẶC SAN RỪNG XANH - XUÂN\n\n@2\n")
    assert found.body.text == f"{FIRST}\n\n{SECOND}"


def test_a_kicker_before_its_colon_is_of_the_title() -> None:
    assert title("Sông Lũy:\n@T\n\n@1\n\n@2\n") == f"Sông Lũy: {TITLE}"


def test_the_bullet_before_a_title_is_none_of_it() -> None:
    assert title("* @T\n\n@1\n\n@2\n") == TITLE


@pytest.mark.parametrize("day", ["08/03/2019", "14:02 08/03/2019"])
def test_the_day_behind_a_title(day: str) -> None:
    found = read(f"@T ({day})\n\n@1\n\n@2\n")
    assert (found.title and found.title.text) == TITLE
    assert (found.published.value or "").startswith("2019-03-08")


@pytest.mark.parametrize(
    ("signed", "names"),
    [
        ("Đạt Nhân - Phòng Văn hóa và Thông tin", ("Đạt Nhân",)),
        ("Đạt Nhân (VP Huyện ủy)", ("Đạt Nhân",)),
        ("Tin: Đạt Nhân\nẢnh: Kim Thoa", ("Đạt Nhân", "Kim Thoa")),
        ("Tác giả: Tổ Văn thư", ("Tổ Văn thư",)),
        ("Văn phòng HĐND: Đạt Nhân", ("Đạt Nhân",)),
        ("Tổ 3: Đạt Nhân", ()),
        ("BBT", ("BBT",)),
        ("Viết bởi Đạt Nhân", ("Đạt Nhân",)),
        ("by Đạt Nhân", ("Đạt Nhân",)),
        ("by the way, nobody signs so", ()),
        ("Rơ Mah H'Lan", ("Rơ Mah H'Lan",)),
    ],
)
def test_who_signs(signed: str, names: tuple[str, ...]) -> None:
    assert read(f"@T\n\n@1\n\n@2\n\n{signed}\n").byline == names


@pytest.mark.parametrize("line", ["Ảnh 1: Dân quân đi tuần ven suối", "Hai bên ký kết giao ước."])
def test_captions_that_say_so_or_name_no_one(line: str) -> None:
    assert captions(f"@T\n\n@1\n\n{line}\n\n@2\n") == [line]


def test_pictograms_between_the_facts_of_a_page() -> None:
    found = read("@T\n🕒 08/03/2019 14:20 👁 56 ✍ Kim Thoa\n@1\n@2\n")
    assert (found.published.value, found.byline) == ("2019-03-08T14:20:00+07:00", ("Kim Thoa",))
