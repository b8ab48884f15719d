"""Which posts one person holds side by side; what two reports print of one name at one time is else two persons."""

import pytest

from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.combining import contradictions, exclude_each_other
from articles.importer.resolution.posts import Held, at_one_time
from people.names import exact_key
from tests.importer.resolution.values import catalogue, report, resolved

Post = tuple[str, str]
SECRETARY = ("Bí thư", "Tỉnh ủy Bình Phước")
DEPUTY_SECRETARY = ("Phó Bí thư Thường trực", "Tỉnh ủy Bình Phước")
MEMBER = ("Ủy viên", "Tỉnh ủy Bình Phước")
STANDING = ("Ủy viên Ban Thường vụ", "Tỉnh ủy Bình Phước")
COUNCIL = ("Chủ tịch", "HĐND tỉnh Bình Phước")
COUNCIL_DEPUTY = ("Phó Chủ tịch", "HĐND tỉnh Bình Phước")
CHAIRMAN = ("Chủ tịch", "UBND tỉnh Bình Phước")
DEPUTY = ("Phó Chủ tịch", "UBND tỉnh Bình Phước")
FRONT = ("Chủ tịch", "Ủy ban MTTQ Việt Nam tỉnh Bình Phước")
BOARD = ("Trưởng Ban", "Ban Dân vận Tỉnh ủy Bình Phước")
BOARD_DEPUTY = ("Phó Trưởng Ban", "Ban Dân vận Tỉnh ủy Bình Phước")
POLICE = ("Giám đốc", "Công an tỉnh Bình Phước")
DIRECTOR = ("Giám đốc", "Sở Nội vụ tỉnh Bình Phước")
STEERING = ("Trưởng Ban", "Ban Chỉ đạo phòng, chống dịch bệnh tỉnh Bình Phước")


def held(known: Catalogue, post: Post, start: str = "2021-01-10", end: str = "", *, is_turn: bool = False) -> Held:
    body = resolved(known, report(bodies=(post[1],))).bodies[post[1]]
    return Held(title_key=exact_key(post[0]), body=body, start=start, end=end or start, is_turn=is_turn)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SECRETARY, BOARD),
        (DEPUTY_SECRETARY, DIRECTOR),
        (DEPUTY_SECRETARY, MEMBER),
        (DEPUTY_SECRETARY, DEPUTY),
        (SECRETARY, DEPUTY_SECRETARY),
        (COUNCIL_DEPUTY, BOARD_DEPUTY),
        (COUNCIL, CHAIRMAN),
        (FRONT, POLICE),
        (FRONT, BOARD_DEPUTY),
        (POLICE, DIRECTOR),
        (BOARD, ("Bí thư", "Huyện ủy Đồng Phú")),
        (DIRECTOR, ("Phó Giám đốc", "Sở Nội vụ")),
    ],
)
def test_nobody_holds_both(one: Post, other: Post) -> None:
    known = catalogue()
    assert exclude_each_other(known, held(known, one), held(known, other))
    assert exclude_each_other(known, held(known, other), held(known, one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SECRETARY, COUNCIL),
        (DEPUTY_SECRETARY, COUNCIL),
        (("Phó Bí thư", "Tỉnh ủy Bình Phước"), CHAIRMAN),
        (BOARD, FRONT),
        (STANDING, POLICE),
        (MEMBER, STANDING),
        (MEMBER, DIRECTOR),
        (DEPUTY, STEERING),
        (("Ủy viên", "Ban Chấp hành Trung ương Đảng"), ("Bí thư", "Ban Chấp hành Trung ương Đảng")),
        (SECRETARY, ("Bí thư", "Ban Chấp hành Trung ương Đảng")),
    ],
)
def test_one_person_holds_both(one: Post, other: Post) -> None:
    known = catalogue()
    assert not exclude_each_other(known, held(known, one), held(known, other))
    assert not exclude_each_other(known, held(known, other), held(known, one))


def test_what_one_report_prints_of_one_person_is_held_side_by_side() -> None:
    known = catalogue()
    first, second = held(known, FRONT, "2021-01-10", "2021-12-10"), held(known, POLICE, "2021-06-10", "2021-12-10")
    later = [held(known, POLICE, "2021-09-10")]
    assert contradictions(known, [first], later)
    assert not contradictions(known, [first, second], later)
    assert not contradictions(known, [first], [held(known, FRONT, "2021-09-10"), *later])


@pytest.mark.parametrize(("last", "clashes"), [("2021-06-20", False), ("2021-09-20", True)])
def test_the_post_that_was_left_may_be_printed_for_some_weeks(last: str, clashes: bool) -> None:  # noqa: FBT001
    known = catalogue()
    left, taken = held(known, DEPUTY, "2021-01-10", last), held(known, DIRECTOR, "2021-06-01", is_turn=True)
    assert at_one_time(left, taken) is clashes
