"""Words that a page prints with a picture, and the paragraphs that only stand near one."""

import pytest

from articles.importer.layout import lay_out
from articles.importer.values import Mark, MarkKind, RawReport

HEAD = "Xã Trà Bồng Hạ làm đường bê tông\n\n"
FIRST = (
    "Sáng 3-4, UBND xã Trà Bồng Hạ khởi công tuyến đường bê tông dài 2 km vào thôn Ba. Người dân trong thôn đã hiến "
    "hơn 1.200 m2 đất vườn để mở rộng mặt đường.\n\n"
)
LAST = (
    "Theo kế hoạch, công trình hoàn thành trước mùa mưa năm nay. Ông Vi Đình Sáo, Chủ tịch UBND xã cho biết vốn đầu tư "
    "là 3,4 tỷ đồng, trong đó dân góp một phần ba.\n\nThảo Nguyên"
)


def captions(middle: str, *, marked: str = "") -> tuple[str, ...]:
    text = f"{HEAD}{FIRST}{middle}\n\n{LAST}"
    start = text.find(marked) if marked else 0
    marks = (Mark(kind=MarkKind.PICTURE, start=start, end=start + len(marked)),) if marked else ()
    raw = RawReport(path="p", text=text, content=b"", format="text", encoding="utf-8", marks=marks)
    return tuple(caption.text for caption in lay_out(raw).captions)


@pytest.mark.parametrize(
    "words",
    [
        "Bà con thôn Ba mang cuốc xẻng ra góp công từ sáng sớm. Đến trưa, nền đường đã xong",
        "Ông Vi Đình Sáo nói dân trong thôn đã góp đất và góp công. Dịp này, UBND xã tặng giấy khen cho 15 hộ gia đình.",
    ],
)
def test_a_paragraph_beside_a_picture(words: str) -> None:
    assert captions(words, marked=words) == ()


def test_a_closed_paragraph_below_a_picture() -> None:
    words = "Bà con thôn Ba mang cuốc xẻng ra góp công từ sáng sớm. Đến trưa, nền đường đã xong."
    assert captions(f"[Ảnh]\n{words}") == ()


def test_the_words_framed_with_a_picture() -> None:
    words = "Máy xúc san nền đoạn qua suối Nước Trong"
    assert captions(words) == ()
    assert captions(words, marked=words) == (words,)


@pytest.mark.parametrize(
    ("printed", "caption"),
    [
        ("![Máy xúc san nền đoạn qua suối](https://anh.example.vn/1.jpg)", "Máy xúc san nền đoạn qua suối"),
        ("▲ Máy xúc san nền đoạn qua suối", "Máy xúc san nền đoạn qua suối"),
        ("[img]Máy xúc san nền đoạn qua suối[/img]", "Máy xúc san nền đoạn qua suối"),
        ("📷 Máy xúc san nền đoạn qua suối", "Máy xúc san nền đoạn qua suối"),
        ("Dân làng đào móng bằng tay. Hình: N. Tâm", "Dân làng đào móng bằng tay. Hình: N. Tâm"),
        ("Dân làng đào móng bằng tay.Ảnh: N. TÂM", "Dân làng đào móng bằng tay.Ảnh: N. TÂM"),
    ],
)
def test_signs_of_a_picture(printed: str, caption: str) -> None:
    assert captions(printed) == (caption,)


def test_a_caption_glued_behind_a_roman_number() -> None:
    sentence = "Hội nghị thông qua danh sách đi dự đại hội Đảng bộ tỉnh lần thứ XVIII."
    assert captions(f"{sentence}Ông Vi Đình Sáo tặng hoa các đại biểu. Ảnh: B.H") == (
        "Ông Vi Đình Sáo tặng hoa các đại biểu. Ảnh: B.H",
    )


def test_a_closed_line_of_what_a_paragraph_tells_again() -> None:
    line = "Chủ tịch UBND xã Vi Đình Sáo kết luận hội nghị."
    told = (
        "Kết luận hội nghị, ông Vi Đình Sáo giao thôn Ba hoàn thành giải phóng mặt bằng trước ngày 15 tháng 5 năm nay."
    )
    assert captions(f"{line}\n\n{told}") == (line,)
    assert captions(line) == ()
