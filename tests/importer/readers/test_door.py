"""What a text is after the door: NFC, LF, plain blanks, nothing invisible, nothing visible lost."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.importer.readers.door import clean, one_line


@pytest.mark.parametrize(
    "text",
    [
        "Đường Nguyễn Văn Quẩy, số 12\n\tThôn Ngữ Lĩnh",
        "“Dân vận khéo” – phong trào… ‘của’ «chúng ta» №1 ½ 30°C m² →",
        "H’Lim, K'Thanh, Y-Biêr; a/b \\ c_d #e @f 100% 5 € £",
        "chữ 漢 và ก",
        "",
    ],
)
def test_clean_text_stays(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("một\r\nhai\rba\u2028bốn\x0cnăm\x85sáu", "một\nhai\nba\nbốn\nnăm\nsáu"),
        ("a\r\r\nb", "a\n\nb"),
        ("Bí\u00a0thư\u2009Tỉnh\u3000ủy", "Bí thư Tỉnh ủy"),
        ("\ufeffHội\u200b ng\u00adhị\u200e\x00\x07", "Hội nghị"),
        (unicodedata.normalize("NFD", "Hội nghị ở Đắk Ưởng"), "Hội nghị ở Đắk Ưởng"),
        ("Ðảng bộ Ðồng Bẩm", "Đảng bộ Đồng Bẩm"),
        ("Hô\u200b\u0323i", "Hội"),
        ("lẻ \ud83d loi", "lẻ \ufffd loi"),
    ],
)
def test_is_put_right(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_one_line() -> None:
    assert one_line(" Hội \n\t nghị\u00a0\r\n") == "Hội nghị"


@given(st.text())
def test_once_is_enough(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not {"\r", "\x00", "\u00a0", "\ufeff", "\u200b"} & set(cleaned)
    cleaned.encode()
