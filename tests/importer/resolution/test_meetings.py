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


def test_a_further_report_fills_in_what_nobody_had_said() -> None:
    known = catalogue()
    resolved(known, report(WHO, meetings=(TOLD,)))
    more = meeting(TOLD.name, WHO.name, kind="tổng kết", session="sáng", place="Hội trường lớn", **HOME)
    ref = resolved(known, report(WHO, meetings=(more,))).meetings[0].ref
    assert ref is not None
    assert (known.meetings[ref].session, known.meetings[ref].venue) == ("sáng", "Hội trường lớn")
