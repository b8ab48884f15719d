"""What a report proves of a post: that it was held on its day, and a start or an end only where it says so."""

import pytest

from articles.importer.resolution.known import PostKnown
from articles.importer.values import RoleEvent
from tests.importer.resolution.values import catalogue, meeting, official, report, resolved

NAME, BODY = "Tòng Văn Khởi", "Tỉnh ủy Bình Phước"


def posts(*told: tuple[str, str, RoleEvent | None], meeting_day: bool = True) -> dict[str, PostKnown]:
    """The posts after reports of (title, day, event), by title."""
    known = catalogue()
    ref = None
    for title, day, event in told:
        role = (title, BODY) if event is None else (title, BODY, event)
        held = (meeting("Hội nghị", NAME, date=day, province="Bình Phước"),) if meeting_day else ()
        ref = resolved(known, report(official(NAME, role), day=day, meetings=held, path=day)).officials[0].ref
    assert ref is not None
    return {post.title: post for post in known.officials[ref].posts}


def test_a_mention_attests_its_day_and_states_nothing() -> None:
    post = posts(("Bí thư", "2021-05-10", None), ("Bí thư", "2021-03-01", None))["Bí thư"]
    assert (post.first, post.last, post.since, post.until) == ("2021-03-01", "2021-05-10", "", "")


@pytest.mark.parametrize("event", [RoleEvent.APPOINTED, RoleEvent.ELECTED])
def test_an_appointment_is_a_stated_start(event: RoleEvent) -> None:
    post = posts(("Phó Bí thư", "2021-05-10", event))["Phó Bí thư"]
    assert (post.since, post.since_basis) == ("2021-05-10", "stated")


def test_an_appointment_without_a_day_of_its_own_is_only_attested() -> None:
    post = posts(("Phó Bí thư", "2021-05-10", RoleEvent.APPOINTED), meeting_day=False)["Phó Bí thư"]
    assert (post.since, post.first) == ("", "2021-05-10")


@pytest.mark.parametrize("event", [RoleEvent.ENDED, RoleEvent.RETIRED])
def test_a_farewell_is_a_stated_end(event: RoleEvent) -> None:
    post = posts(("Bí thư", "2021-03-01", None), ("Bí thư", "2021-05-10", event))["Bí thư"]
    assert (post.last, post.until, post.until_basis) == ("2021-03-01", "2021-05-10", "stated")


def test_former_says_no_more_than_that_it_is_over() -> None:
    post = posts(("nguyên Bí thư", "2021-05-10", RoleEvent.FORMER))["Bí thư"]
    assert (post.first, post.last, post.until, post.until_basis) == ("", "", "2021-05-10", "attested")


def test_a_stated_start_is_not_moved_by_a_later_report() -> None:
    post = posts(("Bí thư", "2021-03-01", RoleEvent.ELECTED), ("Bí thư", "2021-05-10", RoleEvent.ELECTED))["Bí thư"]
    assert post.since == "2021-03-01"
