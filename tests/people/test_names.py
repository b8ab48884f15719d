"""How Vietnamese names are compared, sorted and put into addresses."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.names import exact_key, fold, folded_key, nfc, old_tone_placement, person_sort_key, slugify

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    ("one", "other"), [("Phúc", "Phước"), ("Võ Văn Thưởng", "Vũ Văn Thường"), ("quý", "quy"), ("hoàn", "hòan x")]
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert exact_key(one) != exact_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ủy ban", "uỷ ban"),
        ("Hòa", "HOÀ"),
        ("Đặng", "Ðặng"),
        ("Thúy  Vân", "Thuý Vân"),
        ("Y-Biêr", "Y Biêr"),
        ("K’Thanh", "K'Thanh"),
        (unicodedata.normalize("NFD", "Nguyễn Thị Ấn"), "Nguyễn Thị Ấn"),
    ],
)
def test_two_spellings_of_one_name_have_one_exact_key(one: str, other: str) -> None:
    assert exact_key(one) == exact_key(other)


def test_the_folded_key_knows_đ() -> None:
    assert folded_key("Đắk Lắk, ủy ban") == "dak lak uy ban"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Đặng Đình Đức", "dang-dinh-duc"),
        ("HĐND tỉnh", "hdnd-tinh"),
        ("Điểu K’Ré", "dieu-k-re"),
        ("ลาว", ""),
        ("29-NQ/TW", "29-nq-tw"),
    ],
)
def test_slugs(name: str, slug: str) -> None:
    assert slugify(name) == slug


def test_persons_sort_by_given_name_and_đ_after_d() -> None:
    names = ["Trần Văn Đạt", "Lê Ân", "Phạm An", "Bùi Dũng", "Hồ An", "Lê Ẩn", "Đỗ An"]
    assert sorted(names, key=person_sort_key) == [
        "Đỗ An", "Hồ An", "Phạm An", "Lê Ân", "Lê Ẩn", "Bùi Dũng", "Trần Văn Đạt",
    ]  # fmt: skip


def test_the_usual_placement_of_tones() -> None:
    assert old_tone_placement("uỷ ban, hoà bình, quý, quỳ, hoàn") == "ủy ban, hòa bình, quý, quỳ, hoàn"


@given(TEXT)
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(nfc(text))


def test_folding_by_way_of_bytes_is_folding_letter_by_letter() -> None:
    for letter in map(chr, range(0x2100)):
        assert fold(letter) == fold(f"{letter}☎")[:-1]  # a sign that has no byte


@given(TEXT)
def test_a_slug_is_ascii(text: str) -> None:
    assert slugify(text).isascii()
