"""When two printed forms count as the same thing, and when they do not."""

import pytest

from articles.importer.scoring.comparing import body_key, levelled, person_key, same_day, squeezed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sở Tư pháp", "Sở Trung ương pháp"),  # TƯ is an abbreviation only in capitals
        ("UBND tỉnh", "UBND tỉnh Phú Yên"),  # a province that is known has to be given
        ("Ban Dân vận Tỉnh ủy", "Tỉnh ủy"),
        ("UBND huyện Tân Khê", "UBND huyện Tân Kha"),
    ],
)
def test_different_bodies_differ(one: str, other: str) -> None:
    assert body_key(one) != body_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UBND tỉnh Phú Yên", "Uỷ ban nhân dân tỉnh Phú Yên"),
        ("Ủy ban MTTQ Việt Nam tỉnh", "UBMTTQVN tỉnh"),
        ("Đoàn Thanh niên phường Hòa Lâm", "Đoàn Thanh niên Cộng sản Hồ Chí Minh phường Hòa Lâm"),
        ("Ban Tổ chức TW", "Ban Tổ chức Trung ương"),
        ("UBND TP. Mỹ Tho", "UBND thành phố Mỹ Tho"),
        ("UBND huyện Tuy Lâm", "UBND huyện Tuy Lâm, tỉnh Phú Yên"),
        ("Sở Văn hóa, Thể thao và Du lịch", "sở văn hoá thể thao và du lịch"),
    ],
)
def test_one_body_in_two_forms_is_the_same(one: str, other: str) -> None:
    assert body_key(one) == body_key(other)


def test_names_are_compared_without_case_and_apostrophe() -> None:
    assert person_key("H’LIM NIÊ") == person_key("H'Lim Niê")
    assert person_key("Phạm Văn Phúc") != person_key("Phạm Văn Phước")


def test_printed_text_keeps_its_case() -> None:
    assert squeezed("Hoà  Bình\u00a0xanh") == squeezed("Hòa Bình xanh")
    assert squeezed("HỘI NGHỊ") != squeezed("Hội nghị")
    assert levelled("HỘI NGHỊ") == levelled("Hội nghị")


@pytest.mark.parametrize(
    ("given", "expected", "right"),
    [
        ("2020-06-29", "2020-06-29T14:49:00+07:00", True),  # the time is not held against a reading that leaves it out
        ("2020-06-29T14:50:00+07:00", "2020-06-29T14:49:00+07:00", False),
        ("2024-06-22", None, False),
        (None, "2020-06-29", False),
        (None, None, True),
        ("2020-07", "2020-07-01", False),
    ],
)
def test_days(given: str | None, expected: str | None, *, right: bool) -> None:
    assert same_day(given, expected) is right
