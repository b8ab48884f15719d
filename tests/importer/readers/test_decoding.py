"""Bytes become the text that was written, in whatever encoding of the last thirty years."""

import codecs

import pytest

from articles.importer.readers.decoding import decode
from articles.importer.readers.door import clean
from tests.importer.readers.conftest import Read
from tests.importer.readers.samples import (
    REPORT,
    TITLE,
    TITLE_IN_TCVN3,
    TITLE_IN_VISCII,
    TITLE_IN_VNI,
    in_windows_1258,
)


def decoded(content: bytes, declared: str | None = None) -> tuple[str, str]:
    found = decode(content, declared)
    assert found is not None
    return clean(found.text), found.encoding


@pytest.mark.parametrize(
    "text",
    [
        REPORT,
        "Ông nói: «Hoá ra thế á» rồi thôi",  # looks like UTF-8 taken for Latin-1, and is not
        "GIÁ BÁN ÂM LỊCH: Ã, Ä, Æ, â€ là những chữ hỏng thường gặp",
        "“Dân vận khéo” – thì việc gì cũng thành công…",
        "Le comité; São Tomé; Zürich; và Hội nghị",
    ],
)
def test_right_text_is_left_alone(text: str) -> None:
    assert decoded(text.encode()) == (text, "utf-8")


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (REPORT.encode(), "utf-8"),
        (REPORT.encode("utf-8-sig"), "utf-8-sig"),
        (REPORT.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + REPORT.encode("utf-16-be"), "utf-16"),
        (REPORT.encode("utf-16-le"), "utf-16-le"),
        (REPORT.encode("utf-16-be"), "utf-16-be"),
        (REPORT.encode("utf-32"), "utf-32"),
        (in_windows_1258(REPORT), "windows-1258"),
        (REPORT.encode().decode("latin-1").encode(), "utf-8+windows-1252"),
        (REPORT.encode().decode("latin-1").encode().decode("latin-1").encode(), "utf-8+windows-1252"),
        (REPORT.encode().decode("latin-1").encode("utf-16"), "utf-16+windows-1252"),
    ],
)
def test_a_report_in_each_encoding(content: bytes, encoding: str) -> None:
    assert decoded(content) == (REPORT, encoding)


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TITLE_IN_TCVN3.encode("cp1252"), "tcvn3"),
        (TITLE_IN_VNI.encode("cp1252"), "vni"),
        (TITLE_IN_VISCII, "viscii"),
        (in_windows_1258(TITLE), "windows-1258"),
    ],
)
def test_one_line_is_enough(content: bytes, encoding: str) -> None:
    assert decoded(content) == (TITLE, encoding)


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("§¹i biÓu Quèc héi", "Đại biểu Quốc hội"),
        ("HéI NGHÞ T¹I Hµ NéI\nBµ Hµ Nam ë Hµ Nam", "HỘI NGHỊ TẠI HÀ NỘI\nBà Hà Nam ở Hà Nam"),
        ("ñy ban nh©n d©n tØnh, ñY BAN NH¢N D¢N TØNH", "ủy ban nhân dân tỉnh, ỦY BAN NHÂN DÂN TỈNH"),
        ("“D©n vËn khÐo” – “tèt”", "“Dân vận khéo” – “tốt”"),
    ],
)
def test_tcvn3_with_its_missing_capitals(shown: str, text: str) -> None:
    assert decoded(shown.encode("cp1252")) == (text, "tcvn3")


def test_vni_in_capitals() -> None:
    assert decoded("ÑAÛNG BOÄ TÆNH, Ñaûng boä tænh, ÖÔÙC NGUYEÄN, ngöôøi".encode("cp1252")) == (
        "ĐẢNG BỘ TỈNH, Đảng bộ tỉnh, ƯỚC NGUYỆN, người",
        "vni",
    )


@pytest.mark.parametrize("cut", [-1, -2])
def test_utf8_cut_off_within_a_letter_is_still_utf8(cut: int) -> None:
    text, encoding = decoded((REPORT + "ộ").encode()[:cut])
    assert (text, encoding) == (REPORT + "\ufffd", "utf-8")


def test_a_stray_byte_does_not_change_the_encoding() -> None:
    text, encoding = decoded(REPORT.encode() + b" \xa9 2019")
    assert text.startswith(REPORT)
    assert encoding == "utf-8"


def test_only_the_broken_lines_are_repaired() -> None:
    broken = TITLE.encode().decode("latin-1")
    assert decoded(f"{TITLE}\n{broken}\nNói «á» thôi".encode())[0] == f"{TITLE}\n{TITLE}\nNói «á» thôi"


@pytest.mark.parametrize("content", [bytes(range(256)) * 8, b"\0" * 500, b"\x89PNG\r\n" + bytes(300)])
def test_binary_is_no_text(content: bytes) -> None:
    assert decode(content) is None


@pytest.mark.parametrize("declared", ["punycode", "rot13", "no-such", "zlib", "utf-7", ""])
def test_what_a_page_declares_is_not_trusted(declared: str) -> None:
    assert decoded(in_windows_1258(REPORT), declared) == (REPORT, "windows-1258")


@pytest.mark.parametrize("shown", [TITLE_IN_TCVN3, TITLE_IN_VNI])
def test_an_old_encoding_saved_as_utf8(read: Read, shown: str) -> None:
    [report] = read(shown)
    assert report.text == TITLE  # type: ignore[union-attr]
