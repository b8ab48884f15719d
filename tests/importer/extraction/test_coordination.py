"""Bodies whose place is printed once for a row of them, or behind an abbreviation."""

import pytest

from tests.importer.extraction.reading import organizations

ROWS = [
    (
        "Tỉnh ủy, HĐND, UBND, Ủy ban MTTQ tỉnh Hà Nam chúc Tết.",
        ["Tỉnh ủy Hà Nam", "HĐND tỉnh Hà Nam", "UBND tỉnh Hà Nam", "Ủy ban MTTQ Việt Nam tỉnh Hà Nam"],
    ),
    (
        "Huyện ủy - HĐND - UBND huyện Tuy An đã chúc mừng.",
        ["Huyện ủy Tuy An", "HĐND huyện Tuy An", "UBND huyện Tuy An"],
    ),
    (
        "Đảng ủy, HĐND, UBND, UBMTTQ Việt Nam xã Yên Bình chúc mừng.",
        ["Đảng ủy xã Yên Bình", "HĐND xã Yên Bình", "UBND xã Yên Bình", "Ủy ban MTTQ Việt Nam xã Yên Bình"],
    ),
    (
        "Thường trực HĐND, lãnh đạo UBND và UBMTTQ huyện Tuy An họp.",
        ["Thường trực HĐND huyện Tuy An", "UBND huyện Tuy An", "Ủy ban MTTQ Việt Nam huyện Tuy An"],
    ),
    ("Hội Nông dân, Hội LHPN xã Yên Bình thi đua.", ["Hội Nông dân xã Yên Bình", "Hội Liên hiệp Phụ nữ xã Yên Bình"]),
]


@pytest.mark.parametrize(("text", "names"), ROWS, ids=[text for text, _ in ROWS])
def test_the_place_of_a_row_is_of_each_of_its_bodies(text: str, names: list[str]) -> None:
    assert list(organizations(text)) == names


BRACKETS = [
    ("Viện kiểm sát nhân dân (VKSND) tỉnh Hà Nam họp.", "Viện kiểm sát nhân dân tỉnh Hà Nam"),
    ("Hội đồng nhân dân (HĐND) huyện Tuy An họp.", "HĐND huyện Tuy An"),
    ("Sở Giáo dục và Đào tạo (GD&ĐT) tỉnh Hà Nam họp.", "Sở Giáo dục và Đào tạo tỉnh Hà Nam"),
    (
        "Ban Trị sự Giáo hội Phật giáo Việt Nam (GHPGVN) tỉnh Hà Nam họp.",
        "Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh Hà Nam",
    ),
    ("Hội Cựu chiến binh (CCB) xã Yên Bình họp.", "Hội Cựu chiến binh xã Yên Bình"),
]


@pytest.mark.parametrize(("text", "name"), BRACKETS, ids=[name for _, name in BRACKETS])
def test_an_abbreviation_does_not_part_a_body_from_its_place(text: str, name: str) -> None:
    assert list(organizations(text)) == [name]


def test_a_department_of_the_province_is_not_of_the_district_beside_it() -> None:
    assert list(organizations("Sở Y tế, UBND huyện Tuy An bàn giao.")) == ["Sở Y tế", "UBND huyện Tuy An"]


def test_a_row_of_kinds_of_bodies_is_none() -> None:
    assert list(organizations("Các HĐND, UBND xã Yên Bình rà soát.")) == ["UBND xã Yên Bình"]
