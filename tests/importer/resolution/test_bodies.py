"""Which body a name is: its full name in its place, and nothing guessed where no place is known."""

import pytest

from articles.importer.resolution.known import BodyKnown
from tests.importer.resolution.values import catalogue, report, resolved


def body(
    name: str,
    *,
    province: str | None = "Bình Phước",
    day: str | None = "2021-05-10",
    source_province: str | None = None,
) -> tuple[BodyKnown, str]:
    """The body, and its territory's name in full."""
    known = catalogue()
    plan = resolved(
        known, report(bodies=(name,), province=province, day=day), source="bao-a", source_province=source_province
    )
    ref = plan.bodies[name]
    assert ref is not None
    found = known.bodies[ref]
    place = known.territories.get(found.territory) if found.territory else None
    return found, "" if place is None else f"{place.unit} {place.name}"


@pytest.mark.parametrize("name", ["UBND tỉnh", "Tỉnh ủy", "Ban Dân vận Tỉnh ủy", "Sở Nội vụ", "HĐND huyện"])
def test_without_a_known_province_its_place_stays_open(name: str) -> None:
    found, place = body(name, province=None)
    assert (place, found.open_scope) == ("", "source:bao-a")
    assert found.confidence is not None
    assert found.confidence < 0.8


def test_a_district_body_is_not_the_provinces() -> None:
    found, place = body("UBND huyện")
    assert (place, found.open_scope) == ("", "source:bao-a")


def test_a_body_of_a_province_is_not_that_of_a_city() -> None:
    found, place = body("UBND tỉnh", province="Hải Phòng")
    assert (place, found.open_scope) == ("", "source:bao-a")


def test_open_bodies_of_two_reports_without_a_source_are_two() -> None:
    known = catalogue()
    one = resolved(known, report(bodies=("Tỉnh ủy",), province=None, path="a"))
    other = resolved(known, report(bodies=("Tỉnh ủy",), province=None, path="b"))
    assert one.bodies != other.bodies


@pytest.mark.parametrize("name", ["Ban Chấp hành Trung ương Đảng", "Ban Dân vận Trung ương", "Quốc hội"])
def test_a_national_body_has_no_place_and_none_is_open(name: str) -> None:
    found, place = body(name)
    assert (place, found.open_scope, found.level) == ("", "", "central")


@pytest.mark.parametrize(
    ("name", "full", "place"),
    [
        ("UBND tỉnh Bình Phước", "Ủy ban nhân dân tỉnh Bình Phước", "tỉnh Bình Phước"),
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh Bình Phước", "tỉnh Bình Phước"),
        ("Tỉnh ủy", "Tỉnh ủy Bình Phước", "tỉnh Bình Phước"),
        ("Sở Nội vụ", "Sở Nội vụ tỉnh Bình Phước", "tỉnh Bình Phước"),
        ("Ban Dân vận Tỉnh ủy", "Ban Dân vận Tỉnh ủy Bình Phước", "tỉnh Bình Phước"),
        ("UBND huyện Khe Trắng", "Ủy ban nhân dân huyện Khe Trắng", "huyện Khe Trắng"),
        ("Thành ủy Đồng Lau", "Thành ủy Đồng Lau", "thành phố Đồng Lau"),
        ("UBND TP.HCM", "Ủy ban nhân dân Thành phố Hồ Chí Minh", "thành phố Thành phố Hồ Chí Minh"),
        ("Ủy ban MTTQ tỉnh Long An", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Long An", "tỉnh Long An"),
    ],
)
def test_its_full_name_and_place(name: str, full: str, place: str) -> None:
    found, where = body(name)
    assert (found.name, where) == (full, place)


def test_the_sources_province_counts_where_the_report_is_silent() -> None:
    assert body("UBND tỉnh", province=None, source_province="Sơn La")[1] == "tỉnh Sơn La"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UBND tỉnh Bình Phước", "Ủy ban nhân dân tỉnh Bình Phước"),
        ("UBND tỉnh", "UBND tỉnh Bình Phước"),
        ("Thành ủy Huế", "Thành ủy thành phố Huế"),
        ("UBND huyện Khe Trắng", "UBND huyện Khe Trắng, tỉnh Bình Phước"),
    ],
)
def test_two_names_of_one_body(one: str, other: str) -> None:
    plan = resolved(catalogue(), report(bodies=(one, other)))
    assert plan.bodies[one] == plan.bodies[other]


def test_a_district_of_one_name_in_two_provinces_is_two() -> None:
    known = catalogue()
    name = "UBND huyện Khe Trắng"
    one = resolved(known, report(bodies=(name,)))
    other = resolved(known, report(bodies=(name,), province="Sơn La"))
    assert one.bodies[name] != other.bodies[name]


@pytest.mark.parametrize(("day", "same"), [("2025-06-30", True), ("2025-07-01", False)])
def test_an_enlarged_provinces_bodies_are_new_ones(day: str, *, same: bool) -> None:
    known = catalogue()
    name = "Tỉnh ủy Đồng Nai"
    one = resolved(known, report(bodies=(name,), province="Đồng Nai", day="2021-01-01"))
    other = resolved(known, report(bodies=(name,), province="Đồng Nai", day=day))
    assert (one.bodies[name] == other.bodies[name]) is same


def test_an_unchanged_provinces_bodies_are_the_same_for_ever() -> None:
    known = catalogue()
    name = "Tỉnh ủy Cao Bằng"
    one = resolved(known, report(bodies=(name,), province="Cao Bằng", day="2021-01-01"))
    other = resolved(known, report(bodies=(name,), province="Cao Bằng", day="2026-01-01"))
    assert one.bodies == other.bodies


@pytest.mark.parametrize(
    ("name", "parent"),
    [
        ("Ban Dân vận Tỉnh ủy Bình Phước", "Tỉnh ủy Bình Phước"),
        ("Sở Nội vụ tỉnh Bình Phước", "Ủy ban nhân dân tỉnh Bình Phước"),
        ("Văn phòng HĐND tỉnh Bình Phước", "Hội đồng nhân dân tỉnh Bình Phước"),
    ],
)
def test_its_parent_is_made_with_it(name: str, parent: str) -> None:
    known = catalogue()
    ref = resolved(known, report(bodies=(name,))).bodies[name]
    assert ref is not None
    above = known.bodies[ref].parent
    assert above is not None
    assert known.bodies[above].name == parent
