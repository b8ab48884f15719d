"""Once everything is read: whom weak evidence left apart, and whom it must."""

import pytest

from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.consolidate import consolidate
from articles.importer.resolution.known import Context, OfficialKnown
from articles.importer.resolution.resolve import resolve
from articles.importer.resolution.second_look import SecondLook
from articles.importer.values import OfficialFound, Report, RoleEvent
from tests.importer.resolution.values import catalogue, official, report

NAME = "Tòng Văn Khởi"
HERE, THERE = "Bình Phước", "Sơn La"
OPEN = ("Phó Giám đốc", "Sở Y tế")
MEMBER = ("Ủy viên", "Tỉnh ủy Bình Phước")
STANDING = ("Ủy viên Ban Thường vụ", "Tỉnh ủy Bình Phước")
DEPUTY = ("Phó Chủ tịch", "HĐND tỉnh Bình Phước")
BOARD = ("Phó Trưởng Ban", "Ban Dân vận Tỉnh ủy Bình Phước")
POLICE = ("Giám đốc", "Công an tỉnh Bình Phước")
FRONT = ("Chủ tịch", "Ủy ban MTTQ Việt Nam tỉnh Bình Phước")


def placed(province: str) -> tuple[str, str]:
    return ("Phó Giám đốc", f"Sở Y tế tỉnh {province}")


def groups(*reports: Report, source: str = "") -> list[int]:
    """The first official of each report, as numbers from 0 in the order of appearance."""
    known: Catalogue = catalogue()
    plans = [
        resolve(known, found, Context(identity=f"{source}:{number}", source=source, is_patient=True))
        for number, found in enumerate(reports)
    ]
    folded, _posts = consolidate(known)
    refs = [folded.get(ref, ref) for plan in plans if (ref := plan.officials[0].ref) is not None]
    seen = list(dict.fromkeys(refs))
    return [seen.index(ref) for ref in refs]


def told(day: str, *roles: tuple[str, str], name: str = NAME, province: str | None = HERE) -> Report:
    return report(official(name, *roles), day=day, province=province)


@pytest.mark.parametrize(
    ("one", "other"),
    [((STANDING, POLICE), (STANDING, FRONT)), ((MEMBER, DEPUTY), (BOARD,)), ((DEPUTY,), (POLICE,))],
    ids=["a seat in common", "a seat of one", "nothing in common"],
)
def test_namesakes_of_one_province_stay_two(
    one: tuple[tuple[str, str], ...], other: tuple[tuple[str, str], ...]
) -> None:
    days = ["2021-01-10", "2021-03-10", "2021-05-10", "2021-07-10", "2021-09-10"]
    found = groups(*(told(day, *(one, other)[number % 2]) for number, day in enumerate(days)))
    assert found == [0, 1, 0, 1, 0]


def test_a_mere_seat_is_that_of_the_one_who_has_it() -> None:
    assert groups(told("2021-01-10", STANDING), told("2021-02-10", STANDING, POLICE), told("2021-03-10", STANDING)) == [
        0,
        0,
        0,
    ]


def test_a_seat_that_two_have_is_left_open() -> None:
    days = ("2021-01-10", "2021-02-10", "2021-03-10", "2021-04-10")
    roles = ((STANDING, POLICE), (STANDING, FRONT), (STANDING, POLICE), (STANDING,))
    assert groups(*(told(day, *posts) for day, posts in zip(days, roles, strict=True))) == [0, 1, 0, 2]


def test_who_retired_takes_no_new_post() -> None:
    retired = official(NAME, (*BOARD, RoleEvent.RETIRED))
    later = told("2021-08-10", DEPUTY)
    assert groups(told("2021-01-10", BOARD), report(retired, day="2021-03-10"), later) == [0, 0, 1]
    assert groups(told("2021-01-10", BOARD), told("2021-03-10", BOARD), later) == [0, 0, 0]


def test_who_is_told_of_by_a_former_post_alone_holds_none_then() -> None:
    former = official(NAME, (BOARD[0], BOARD[1], RoleEvent.FORMER))
    found = groups(
        told("2021-01-10", BOARD),
        report(former, day="2021-06-10"),
        told("2021-08-10", DEPUTY),
    )
    assert found == [0, 0, 1]


def test_a_post_goes_on_in_what_the_province_became() -> None:
    found = groups(
        told("2025-03-10", ("Chủ tịch", "UBND tỉnh Đắk Lắk"), province="Đắk Lắk"),
        told("2025-09-10", ("Chủ tịch", "UBND tỉnh Đắk Lắk"), province="Đắk Lắk"),
        told("2025-05-10", ("Phó Bí thư", "Tỉnh ủy Nghệ An"), province="Nghệ An"),
    )
    assert found == [0, 0, 1]


# Where a report does not say of which province it is


def test_the_one_who_holds_that_post_anywhere() -> None:
    assert groups(told("2021-01-10", placed(HERE)), told("2021-02-10", OPEN, province=None)) == [0, 0]


def test_not_one_of_two_who_hold_that_post() -> None:
    found = groups(
        told("2021-02-10", placed(HERE)),
        told("2021-02-10", placed(THERE), province=THERE),
        told("2021-02-10", OPEN, province=None),
    )
    assert found == [0, 1, 2]


def test_who_is_in_the_report_tells_of_which_province_it_is() -> None:
    fellow: OfficialFound = official("Quàng Thị Lan", ("Phó Giám đốc", f"Sở Nội vụ tỉnh {THERE}"))
    unplaced = official("Quàng Thị Lan", ("Phó Giám đốc", "Sở Nội vụ"))
    found = groups(
        report(official(NAME, placed(HERE)), day="2021-02-10"),
        report(official(NAME, placed(THERE)), fellow, day="2021-03-10", province=THERE),
        report(official(NAME, OPEN), unplaced, day="2021-02-20", province=None),
    )
    assert found == [0, 1, 1]


def test_the_home_of_the_outlet_tells_it() -> None:
    others = [told(f"2021-01-1{n}", MEMBER, name=f"Quàng Thị Lan {n}") for n in range(6)]
    found = groups(
        *others,
        told("2021-02-10", placed(HERE)),
        told("2021-02-10", placed(THERE), province=THERE),
        told("2021-02-10", OPEN, province=None),
        source="bao-a",
    )
    assert found[6:] == [6, 7, 6]


def test_the_days_of_a_post_tell_it_last() -> None:
    found = groups(
        told("2021-01-10", placed(HERE)),
        told("2021-12-10", placed(HERE)),
        told("2021-10-10", placed(THERE), province=THERE),
        told("2021-05-10", OPEN, province=None),
    )
    assert found == [0, 0, 1, 0]


# Misprints


def test_a_misprint_beside_the_name_in_one_report_is_no_second_person() -> None:
    both = report(official("Tong Van Khoi", BOARD), official(NAME, BOARD), day="2021-02-10")
    known = catalogue()
    plan = resolve(known, both, Context(identity="a", is_patient=True))
    assert plan.officials[0].ref == plan.officials[1].ref
    assert groups(both, told("2021-03-10", BOARD), told("2021-04-10", BOARD)) == [0, 0, 0]


@pytest.mark.parametrize(
    ("name", "post", "is_one"),
    [
        ("Tòng Văn Khời", BOARD, True),
        ("Tòng Văn Khởii", BOARD, True),
        ("Tòng Văn Khời", DEPUTY, False),
        ("Tòng Văn Khời", MEMBER, False),
        ("Lò Văn Khởi", BOARD, False),
    ],
    ids=["a mark", "a letter", "another post", "a seat", "another family"],
)
def test_a_misprint_has_the_same_post(name: str, post: tuple[str, str], is_one: bool) -> None:  # noqa: FBT001
    found = groups(told("2021-01-10", MEMBER, BOARD), told("2021-02-10", post, name=name), told("2021-03-10", BOARD))
    assert found == ([0, 0, 0] if is_one else [0, 1, 0])


@pytest.mark.parametrize(("others", "is_one"), [((), True), (("Tòng Văn Khới",), False)], ids=["one", "two"])
def test_a_misprint_of_no_known_province_is_the_one_of_a_like_name(others: tuple[str, ...], is_one: bool) -> None:  # noqa: FBT001
    days = ("2021-01-10", "2021-02-10", "2021-03-10")
    known = [told(day, placed(HERE)) for day in days]
    known += [told(day, placed(THERE), name=name, province=THERE) for name in others for day in days]
    assert (groups(*known, told("2021-02-20", OPEN, name="Tòng Văn Khời", province=None))[-1] == 0) is is_one


def test_many_of_one_name_whose_place_is_open_cost_no_more_than_their_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    real = SecondLook.both_ways

    def counted(look: SecondLook, one: OfficialKnown, other: OfficialKnown) -> float:
        asked[-1] += 1
        return real(look, one, other)

    monkeypatch.setattr(SecondLook, "both_ways", counted)
    for number in (12, 24):
        asked.append(0)
        days = (f"2021-{1 + day // 28:02}-{1 + day % 28:02}" for day in range(number))
        assert groups(*(told(day, OPEN, province=None) for day in days)) == [0] * number
    assert asked[1] < 5 * asked[0], asked
