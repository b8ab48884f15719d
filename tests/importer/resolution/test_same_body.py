"""A body whose place nothing told may be one whose place is known."""

import pytest

from articles.importer.resolution.same_body import is_surely_one, may_be_one
from articles.importer.values import Report
from tests.importer.resolution.values import catalogue, official, report, resolved


@pytest.mark.parametrize(
    ("left_open", "placed", "is_possible"),
    [
        ("Sở Nội vụ", "Sở Nội vụ tỉnh Bình Phước", True),
        ("UBND tỉnh", "UBND tỉnh Bình Phước", True),
        ("Tỉnh ủy", "Tỉnh ủy Bình Phước", True),
        ("Ban Dân vận Tỉnh ủy", "Ban Dân vận Tỉnh ủy Bình Phước", True),
        ("Ủy ban MTTQ Việt Nam tỉnh", "Ủy ban MTTQ Việt Nam tỉnh Bình Phước", True),
        ("Huyện ủy", "Huyện ủy Đồng Phú", True),
        ("Sở Y tế", "Sở Nội vụ tỉnh Bình Phước", False),
        ("UBND tỉnh", "HĐND tỉnh Bình Phước", False),
        ("UBND tỉnh", "UBND thành phố Hải Phòng", False),
        ("UBND huyện", "UBND tỉnh Bình Phước", False),
    ],
)
def test_its_name_in_that_place_is_the_others(left_open: str, placed: str, is_possible: bool) -> None:  # noqa: FBT001
    known = catalogue()
    one = resolved(known, report(bodies=(left_open,), province=None), source="bao-a").bodies[left_open]
    other = resolved(known, report(bodies=(placed,))).bodies[placed]
    assert may_be_one(known, one, other) is is_possible
    assert may_be_one(known, other, one) is is_possible
    assert not is_surely_one(known, one, other)


def of(province: str | None, number: int, body: str) -> Report:
    return report(official(f"Tòng Văn Khởi {number}"), province=province, path=f"{number}", bodies=(body,))


@pytest.mark.parametrize(("told", "is_possible"), [("Bình Phước", True), ("Sơn La", False)])
def test_an_outlet_that_tells_of_one_province_means_that(told: str, is_possible: bool) -> None:  # noqa: FBT001
    known = catalogue()
    for number in range(6):
        resolved(known, of(told, number, f"Tỉnh ủy {told}"), source="bao-a")
    one = resolved(known, of(None, 7, "Sở Nội vụ"), source="bao-a").bodies["Sở Nội vụ"]
    other = resolved(known, of("Bình Phước", 8, "Sở Nội vụ tỉnh Bình Phước")).bodies["Sở Nội vụ tỉnh Bình Phước"]
    assert may_be_one(known, one, other) is is_possible
    assert is_surely_one(known, one, one)


def test_an_outlet_that_tells_of_many_provinces_has_no_home() -> None:
    known = catalogue()
    for number, province in enumerate(["Bình Phước", "Sơn La", "Nghệ An"] * 3):
        resolved(known, of(province, number, f"Tỉnh ủy {province}"), source="bao-a")
    ref = resolved(known, of(None, 10, "Sở Nội vụ"), source="bao-a").bodies["Sở Nội vụ"]
    assert ref is not None
    assert known.home_of(known.bodies[ref].open_scope) is None
    assert not is_surely_one(known, ref, ref)
