"""Reports of one meeting come together; different meetings of one day and body stay apart."""

import pytest

from articles.importer.values import MeetingFound
from tests.importer.resolution.values import catalogue, meeting, official, report, resolved

WHO = official("Tòng Văn Khởi", ("Bí thư", "Tỉnh ủy Bình Phước"))
OTHER = official("Quàng Thị Lan", ("Chủ tịch", "UBND tỉnh Bình Phước"))
HOME = {"province": "Bình Phước", "hosts": ("Ban Dân vận Tỉnh ủy Bình Phước",)}
TOLD = meeting("Hội nghị tổng kết công tác dân vận năm 2021", WHO.name, kind="tổng kết", **HOME)


def are_one(one: MeetingFound, other: MeetingFound) -> bool:
    known = catalogue()
    refs = [resolved(known, report(WHO, OTHER, meetings=(found,))).meetings[0].ref for found in (one, other)]
    return refs[0] == refs[1]


@pytest.mark.parametrize(
    "other",
    [
        meeting(TOLD.name, WHO.name, kind="tổng kết", date="2021-05-11", **HOME),
        meeting(TOLD.name, WHO.name, kind="tổng kết", province="Sơn La"),
        meeting("Hội nghị giao ban công tác nội chính quý I", kind="giao ban", **HOME),
        meeting("Lễ kỷ niệm ngày thành lập ngành", OTHER.name, kind="gặp mặt", province="Bình Phước"),
        meeting("Hội nghị tổng kết", WHO.name, kind="tổng kết", date="2021-05", **HOME),
    ],
    ids=["another day", "another province", "another subject", "other people", "no full day"],
)
def test_another_meeting(other: MeetingFound) -> None:
    assert not are_one(TOLD, other)


def test_morning_and_afternoon_with_other_people_are_two() -> None:
    morning = meeting("Hội nghị công tác dân vận", WHO.name, session="sáng", **HOME)
    afternoon = meeting("Hội nghị công tác tôn giáo", OTHER.name, session="chiều", **HOME)
    assert not are_one(morning, afternoon)


def test_outlets_that_differ_in_the_part_of_the_day_tell_of_one() -> None:
    morning = meeting(TOLD.name, WHO.name, kind="tổng kết", session="sáng", **HOME)
    afternoon = meeting(TOLD.name, WHO.name, kind="tổng kết", session="chiều", **HOME)
    assert are_one(morning, afternoon)


VISIT = "Buổi giám sát việc thực hiện quy ước"
MORNING = meeting(VISIT, WHO.name, kind="giám sát", session="sáng", **HOME)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (MORNING, meeting(VISIT, WHO.name, kind="giám sát", session="chiều", **HOME)),
        (
            meeting(f"{VISIT} tại huyện Tuy An", WHO.name, kind="giám sát", **HOME),
            meeting(f"{VISIT} tại huyện Sông Hinh", WHO.name, kind="giám sát", **HOME),
        ),
    ],
    ids=["another part of the day", "another district"],
)
def test_a_round_of_one_day_is_several_meetings(one: MeetingFound, other: MeetingFound) -> None:
    assert not are_one(one, other)


@pytest.mark.parametrize(
    ("published", "name", "is_one"),
    [
        ("2021-05-11", TOLD.name, True),
        ("2021-05-30", TOLD.name, False),
        ("2021-05-09", TOLD.name, False),
        ("2021-05-11", "Hội nghị giao ban khối nội chính", False),
    ],
    ids=["the next day", "weeks later", "the day before", "another name"],
)
def test_a_meeting_told_without_its_day_is_of_the_days_before(
    published: str,
    name: str,
    is_one: bool,  # noqa: FBT001
) -> None:
    undated = meeting(name, WHO.name, date="", kind="tổng kết", **HOME)
    told = [report(WHO, meetings=(TOLD,), path="a"), report(WHO, meetings=(undated,), day=published, path="b")]
    for order in (told, told[::-1]):
        known = catalogue()
        refs = [resolved(known, found).meetings[0].ref for found in order]
        assert (refs[0] == refs[1]) is is_one


def test_a_host_whose_place_is_open_may_be_the_same() -> None:
    known = catalogue()
    unplaced = meeting(TOLD.name, WHO.name, kind="tổng kết", hosts=("Ban Dân vận Tỉnh ủy",))
    one = resolved(known, report(WHO, meetings=(TOLD,), path="a")).meetings[0].ref
    who = official(WHO.name, ("Bí thư", "Tỉnh ủy"))
    assert resolved(known, report(who, meetings=(unplaced,), province=None, path="b")).meetings[0].ref == one


def test_two_meetings_of_one_report_are_two() -> None:
    plan = resolved(catalogue(), report(WHO, meetings=(TOLD, TOLD)))
    assert plan.meetings[0].ref != plan.meetings[1].ref


@pytest.mark.parametrize(
    "other",
    [
        meeting(
            "tổng kết công tác dân vận năm 2021, triển khai nhiệm vụ năm 2022", OTHER.name, kind="tổng kết", **HOME
        ),
        meeting("Hội nghị tổng kết công tác dân vận", WHO.name, province="Bình Phước"),
        meeting(TOLD.name, WHO.name, session="sáng"),
    ],
    ids=["a longer name, other people", "a shorter name, no host", "no province"],
)
def test_the_same_meeting_in_other_words(other: MeetingFound) -> None:
    assert are_one(TOLD, other)


def test_sites_of_one_nationwide_meeting() -> None:
    name = "Hội nghị trực tuyến toàn quốc sơ kết công tác dân vận"
    here, there = (
        meeting(name, kind="sơ kết", format="trực tuyến", province=province, hosts=("Ban Dân vận Trung ương",))
        for province in ("Bình Phước", "Sơn La")
    )
    assert are_one(here, there)


@pytest.mark.parametrize(("leader", "is_one"), [("Quàng Thị Lan", True), ("Cầm Thị Mai", False)])
def test_sites_of_a_meeting_online_whose_host_is_not_told(leader: str, is_one: bool) -> None:  # noqa: FBT001
    known = catalogue()
    refs = []
    for who, province in (("Quàng Thị Lan", "Bình Phước"), (leader, "Sơn La")):
        told = meeting("Hội nghị trực tuyến tập huấn y tế", who, kind="tập huấn", province=province)
        one = official(who, ("Thứ trưởng", "Bộ Y tế"))
        refs.append(resolved(known, report(one, meetings=(told,), province=province, path=province)).meetings[0].ref)
    assert (refs[0] == refs[1]) is is_one


def test_a_further_report_fills_in_what_nobody_had_said() -> None:
    known = catalogue()
    resolved(known, report(WHO, meetings=(TOLD,)))
    more = meeting(
        TOLD.name, WHO.name, kind="tổng kết", session="sáng", place="Hội trường lớn", period="năm 2019", **HOME
    )
    ref = resolved(known, report(WHO, meetings=(more,))).meetings[0].ref
    assert ref is not None
    told = known.meetings[ref]
    assert (told.session, told.venue, told.period) == ("sáng", "Hội trường lớn", "năm 2019")
