"""Who a name is: never by the name alone, never two posts that nobody holds at one time."""

import pytest

from articles.importer.values import RoleEvent
from tests.importer.resolution.values import catalogue, meeting, official, report, resolved, who

NAME = "Tòng Văn Khởi"
DIRECTOR = ("Giám đốc", "Sở Nội vụ tỉnh Bình Phước")
DEPUTY = ("Phó Giám đốc", "Sở Nội vụ tỉnh Bình Phước")
HEALTH = ("Giám đốc", "Sở Y tế tỉnh Bình Phước")
ELSEWHERE = ("Giám đốc", "Sở Nội vụ tỉnh Sơn La")
STANDING = ("Ủy viên Ban Thường vụ", "Tỉnh ủy Bình Phước")


def test_a_name_alone_does_not_link_across_provinces() -> None:
    one, other = who(
        catalogue(),
        report(official(NAME, DIRECTOR)),
        report(official(NAME, ELSEWHERE), province="Sơn La", day="2021-08-01"),
    )
    assert one != other


def test_a_name_without_a_post_does_not_link_across_provinces() -> None:
    one, other = who(catalogue(), report(official(NAME, DIRECTOR)), report(official(NAME), province="Sơn La"))
    assert one != other


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (DIRECTOR, HEALTH),
        (DIRECTOR, DEPUTY),
        (DIRECTOR, ("Phó Chủ tịch", "UBND huyện Khe Trắng")),
        (("Bí thư", "Huyện ủy Khe Trắng"), ("Bí thư", "Huyện ủy Nậm Cắn")),
        (("Giám đốc", "Công an tỉnh Bình Phước"), DIRECTOR),
    ],
)
def test_two_posts_that_nobody_holds_at_one_time_are_two_persons(
    first: tuple[str, str], second: tuple[str, str]
) -> None:
    one, _again, other = who(
        catalogue(),
        report(official(NAME, first), day="2021-01-10"),
        report(official(NAME, first), day="2021-12-10"),
        report(official(NAME, second), day="2021-06-10"),
    )
    assert one != other


def test_a_post_before_and_after_another_is_no_change_of_post() -> None:
    one, other, again = who(
        catalogue(),
        report(official(NAME, DIRECTOR), day="2021-01-10"),
        report(official(NAME, HEALTH), day="2021-06-10"),
        report(official(NAME, DIRECTOR), day="2021-12-10"),
    )
    assert again != other or one != other


def test_a_common_name_is_not_taken_for_a_change_of_post() -> None:
    known = catalogue()
    who(known, report(official(NAME, ELSEWHERE), province="Sơn La"))
    one, other = who(
        known, report(official(NAME, DIRECTOR)), report(official(NAME, HEALTH), day="2022-05-10", path="hai.txt")
    )
    assert one != other


def test_marks_make_another_name() -> None:
    one, other = who(catalogue(), report(official(NAME, DIRECTOR)), report(official("Tòng Văn Khôi", STANDING)))
    assert one != other


def test_two_of_a_name_in_one_report_are_two() -> None:
    plan = resolved(catalogue(), report(official(NAME, DIRECTOR), official(NAME, HEALTH)))
    assert plan.officials[0].ref != plan.officials[1].ref


def test_a_doubt_is_asked_about() -> None:
    known = catalogue()
    who(known, report(official(NAME, ELSEWHERE), province="Sơn La"), report(official(NAME, DIRECTOR)))
    choice = resolved(known, report(official(NAME, HEALTH), day="2022-05-10")).officials[0]
    assert choice.is_open
    assert choice.confidence < 0.8
    assert choice.reasons


# What does link


@pytest.mark.parametrize(
    "second",
    [
        official(NAME, DIRECTOR),
        official(NAME, STANDING, DIRECTOR),
        official(NAME.upper().title(), DIRECTOR),
        official("Tong Van Khoi", DIRECTOR),
        official("Tòng Văn Khởii", DIRECTOR),
        official(NAME, HEALTH),
        official(NAME),
    ],
    ids=["same post", "more posts", "capitals", "no marks", "misprint", "change of post", "no post, same province"],
)
def test_the_same_person_later_in_one_province(second: object) -> None:
    one, other = who(
        catalogue(),
        report(official(NAME, DIRECTOR)),
        report(second, day="2021-11-10"),  # type: ignore[arg-type]
    )
    assert one == other


def test_an_appointment_ties_the_old_post_to_the_new() -> None:
    known = catalogue()
    who(known, report(official(NAME, ELSEWHERE), province="Sơn La"))
    one, turn, after = who(
        known,
        report(official(NAME, DIRECTOR), day="2021-01-10"),
        report(official(NAME, DIRECTOR, (*HEALTH, RoleEvent.APPOINTED)), day="2021-06-01"),
        report(official(NAME, HEALTH), day="2021-12-10"),
    )
    assert one == turn == after


def test_the_old_post_may_still_be_printed_for_some_days() -> None:
    appointed = official(NAME, (*DIRECTOR, RoleEvent.APPOINTED))
    held = meeting("Hội nghị công bố quyết định", NAME, date="2021-06-01", province="Bình Phước")
    one, turn, late = who(
        catalogue(),
        report(official(NAME, DEPUTY), day="2021-01-10"),
        report(appointed, day="2021-06-01", meetings=(held,)),
        report(official(NAME, DEPUTY, DIRECTOR), day="2021-06-05"),
    )
    assert one == turn == late


def test_a_province_and_what_it_became() -> None:
    one, other = who(
        catalogue(),
        report(official(NAME, ("Phó Bí thư", "Tỉnh ủy Bình Phước")), day="2025-03-01"),
        report(official(NAME, ("Phó Bí thư", "Tỉnh ủy Đồng Nai")), province="Đồng Nai", day="2025-08-01"),
    )
    assert one == other


def test_who_was_at_the_same_meeting() -> None:
    known = catalogue()
    who(known, report(official(NAME, ELSEWHERE), province="Sơn La"))
    held = meeting("Hội nghị tổng kết", NAME, province="Bình Phước")
    one, other = who(
        known, report(official(NAME, DIRECTOR), meetings=(held,)), report(official(NAME), meetings=(held,), path="b")
    )
    assert one == other


def test_every_decision_says_why() -> None:
    known = catalogue()
    for found in (report(official(NAME, DIRECTOR)), report(official(NAME, DIRECTOR), day="2021-11-10")):
        assert resolved(known, found).officials[0].reasons
