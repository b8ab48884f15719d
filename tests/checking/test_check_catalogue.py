"""What is reported as impossible, and first what is not; how the command tells it."""

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from articles.checking import check_catalogue
from articles.checking.circles import circles
from articles.checking.dates import ends_before_it_starts
from articles.models import Mention
from events.models import Meeting, Participation
from people.models import Official, Organization, OrganizationSuccession, Position, Territory, TerritorySuccession
from people.models.provenance import Status
from tests.catalogue import Catalogue, make_catalogue

pytestmark = pytest.mark.django_db


@pytest.fixture
def made() -> Catalogue:
    return make_catalogue()


def found(check: str = "") -> list[str]:
    return [one.message for one in check_catalogue() if check in ("", one.check)]


def holder(
    made: Catalogue, name: str, title: str = "Bí thư", body: Organization | None = None, **dates: Any
) -> Position:
    """Somebody in a post of the committee, with a report's words for both."""
    official = Official.objects.create(name=name)
    position = Position.objects.create(
        official=official, organization=body or made.organization, title=title, **dates
    )  # fmt: skip
    made.mention("dân vận", official=official)
    made.mention("hội nghị", position=position)
    return position


def test_a_sound_catalogue_has_nothing(made: Catalogue) -> None:
    assert found() == []


# Two heads of one body at one time


HANDOVERS = [
    # (first of the one, last of the one, first of the other, last of the other)
    ({"since": "2019-01-01", "until": "2020-06-29"}, {"since": "2020-06-29"}),
    ({"first_attested": "2019-05-01", "last_attested": "2020-06-29"}, {"first_attested": "2020-06-29"}),
    ({"first_attested": "2019-05-01"}, {"first_attested": "2020-06-29"}),
    ({"since": "2018", "until": "2020"}, {"since": "2020", "until": "2022"}),
    ({"since": "2020-01-01"}, {"first_attested": "2021-05-01", "last_attested": "2022-01-01"}),  # nobody says it lasted
    ({}, {"since": "2020-01-01", "until": "2021-01-01"}),
]


@pytest.mark.parametrize(("one", "other"), HANDOVERS)
def test_one_head_after_another_is_none(made: Catalogue, one: dict[str, Any], other: dict[str, Any]) -> None:
    holder(made, "Lò Văn Mẫu", **one)
    holder(made, "Sùng Thị Mẫu", **other)
    assert found("two_heads") == []


@pytest.mark.parametrize("title", ["Phó Bí thư", "Ủy viên", "nguyên Bí thư"])
def test_a_post_of_several_is_none(made: Catalogue, title: str) -> None:
    for name in ("Lò Văn Mẫu", "Sùng Thị Mẫu"):
        holder(made, name, title, first_attested="2020-01-01", last_attested="2021-01-01")
    assert found("two_heads") == []


def test_secretaries_at_the_centre_and_rejected_posts_are_none(made: Catalogue) -> None:
    term: dict[str, Any] = {"first_attested": "2020-01-01", "last_attested": "2021-01-01"}
    centre = Organization.objects.create(name="Ban Chấp hành Mẫu", kind="party_committee", level="central")
    for name in ("Lò Văn Mẫu", "Sùng Thị Mẫu"):
        holder(made, name, body=centre, **term)
    holder(made, "Giàng A Mẫu", **term)
    holder(made, "Vừ Thị Mẫu", status=Status.REJECTED, **term)
    assert found("two_heads") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"first_attested": "2020-01-01", "last_attested": "2021-01-01"}, {"first_attested": "2020-06-01"}),
        ({"since": "2020-01-01", "until": "2021-01-01"}, {"since": "2020-12-01", "until": "2022-01-01"}),
        ({"since": "2019", "until": "2022"}, {"first_attested": "2020-06-01", "last_attested": "2020-07-01"}),
    ],
)
def test_two_heads_at_one_time(made: Catalogue, one: dict[str, Any], other: dict[str, Any]) -> None:
    holder(made, "Lò Văn Mẫu", **one)
    holder(made, "Sùng Thị Mẫu", **other)
    (message,) = found("two_heads")
    assert "Lò Văn Mẫu và Sùng Thị Mẫu cùng giữ chức Bí thư của Tỉnh ủy Bình Phước" in message


# A post in a body that was not there


@pytest.mark.parametrize(
    "dates",
    [{"first_attested": "2025-06-30"}, {"since": "2025"}, {"first_attested": "2020"},
     {"first_attested": "2020-01-01", "last_attested": "2025-07"}],
)  # fmt: skip
def test_a_post_within_its_body_s_life_is_none(made: Catalogue, dates: dict[str, Any]) -> None:
    made.province.dissolved_on = None
    made.province.save()
    made.organization.founded, made.organization.dissolved = "1997-01-01", "2025-07-01"
    made.organization.save()
    holder(made, "Lò Văn Mẫu", **dates)
    assert found("post_out_of_life") == []


def test_a_former_post_may_be_told_of_later(made: Catalogue) -> None:
    holder(made, "Lò Văn Mẫu", "nguyên Bí thư", first_attested="2025-09-01", last_attested="2025-09-01")
    assert found("post_out_of_life") == []


def test_a_post_before_its_body(made: Catalogue) -> None:
    made.organization.founded = "2021-01-01"
    made.organization.save()
    assert len(found("post_out_of_life")) == 1


def test_a_post_after_its_body_or_its_territory_or_its_succession(made: Catalogue) -> None:
    def late(name: str, **more: Any) -> Organization:
        body = Organization.objects.create(name=name, kind="party_board", **more)
        holder(made, f"Người của {name}", body=body, first_attested="2025-06-01", last_attested="2025-09-01")
        return body

    late("Ban Mẫu Một", dissolved="2025-07-01")
    late("Ban Mẫu Hai", territory=Territory.objects.get(slug="tinh-binh-phuoc"))
    third = late("Ban Mẫu Ba")
    late("Ban Mẫu Bốn")
    OrganizationSuccession.objects.create(predecessor=third, successor=made.organization, on="2025-07-01")
    messages = found("post_out_of_life")
    assert [name for name in ("Một", "Hai", "Ba", "Bốn") if any(f"của Ban Mẫu {name} đến" in m for m in messages)] == [
        "Một", "Hai", "Ba",
    ]  # fmt: skip


# Dates out of order


@pytest.mark.parametrize(
    "dates",
    [{"since": "2020", "until": "2020-01"}, {"since": "2020-06-29", "until": "2020-06-29"}, {"until": "2019"},
     {"first_attested": "2020-06", "last_attested": "2020"}, {"until": "2021", "last_attested": "2021-12-31"}],
)  # fmt: skip
def test_vague_dates_may_be_in_order(made: Catalogue, dates: dict[str, Any]) -> None:
    holder(made, "Lò Văn Mẫu", **dates)
    assert found("dates_out_of_order") == []


@pytest.mark.parametrize(
    "dates",
    [{"since": "2021", "until": "2020-12-31"}, {"first_attested": "2020-06", "last_attested": "2020-05-31"},
     {"until": "2020", "first_attested": "2019", "last_attested": "2021-01-01"}],
)  # fmt: skip
def test_a_post_that_ends_before_it_begins(made: Catalogue, dates: dict[str, Any]) -> None:
    holder(made, "Lò Văn Mẫu", **dates)
    assert len(found("dates_out_of_order")) == 1


def test_a_body_dissolved_before_it_was_founded(made: Catalogue) -> None:
    Organization.objects.filter(pk=made.organization.pk).update(founded="2021", dissolved="2020-01-01")
    assert any("giải thể (1/1/2020) trước khi thành lập (2021)" in message for message in found("dates_out_of_order"))


@pytest.mark.parametrize(
    ("date", "end", "wrong"),
    [("2020-06-29", "2020-06-30", False), ("2020-06-29", "2020", False), ("--12-30", "--01-02", False),
     ("--06-29", "--06-30", False), ("2020-06-29", "2020-06-28", True), ("--06-29", "--06-01", True)],
)  # fmt: skip
def test_a_meeting_that_ends_before_it_starts(date: str, end: str, *, wrong: bool) -> None:
    """The database refuses most of these; what came by another way is told all the same."""
    meeting = Meeting(name="Hội nghị mẫu", date=date, end_date=end)
    meeting.clean_fields(exclude={"exact_key", "folded_key", "slug", "starts_on"})
    assert ends_before_it_starts(meeting) is wrong


@pytest.mark.parametrize(("published", "wrong"), [("2020-06-29", 0), ("2020", 0), ("", 0), ("2020-06-28", 1)])
def test_a_report_older_than_what_it_tells(made: Catalogue, published: str, wrong: int) -> None:
    made.article.published = published
    made.article.save()
    assert len(found("dates_out_of_order")) == wrong


def test_a_report_may_announce_a_meeting(made: Catalogue) -> None:
    made.article.published = "2020-06-20"
    made.article.save()
    Participation.objects.all().delete()
    assert found("dates_out_of_order") == []


# Names without words, statements without evidence, words without a place


def test_a_body_that_others_belong_to_need_not_be_named(made: Catalogue) -> None:
    parent = Organization.objects.create(name="Đảng bộ Mẫu")
    made.organization.parent = parent
    made.organization.save()
    assert found("never_linked") == []


def test_a_rejected_row_needs_no_words(made: Catalogue) -> None:
    Official.objects.create(name="Lò Văn Mẫu", status=Status.REJECTED)
    Organization.objects.create(name="Ban Mẫu", status=Status.REJECTED)
    Position.objects.create(official=made.official, title="Ủy viên", status=Status.REJECTED)
    assert found() == []


def test_names_that_no_report_has(made: Catalogue) -> None:
    Official.objects.create(name="Lò Văn Mẫu")
    Organization.objects.create(name="Ban Mẫu")
    assert found("never_linked") == [
        "Không bài nào nhắc đến cán bộ Lò Văn Mẫu.",
        "Không bài nào nhắc đến tổ chức Ban Mẫu.",
    ]


def test_words_that_an_editor_rejected_are_no_evidence(made: Catalogue) -> None:
    made.position.mentions.update(status=Status.REJECTED)
    assert found("no_evidence") == [f"Không câu nào của bài nào cho biết: {made.position}."]


def test_an_orphaned_mention_unless_it_is_rejected(made: Catalogue) -> None:
    mention = Mention.objects.filter(official=made.official).get()
    mention.is_orphaned = True
    mention.save()
    assert len(found("orphaned")) == 1
    mention.status = Status.REJECTED
    mention.save()
    assert found("orphaned") == []


# An open body


@pytest.mark.parametrize(
    ("name", "place", "wrong"),
    [("Ủy ban nhân dân tỉnh", "tinh-binh-phuoc", 1), ("Tỉnh ủy", "tinh-binh-phuoc", 1),
     # A city's committee is none of a province, and a source without a territory does not answer.
     ("Thành ủy", "tinh-binh-phuoc", 0), ("Ủy ban nhân dân huyện", "tinh-binh-phuoc", 0), ("Tỉnh ủy", "", 0)],
)  # fmt: skip
def test_an_open_body_of_which_the_source_tells_the_place(made: Catalogue, name: str, place: str, wrong: int) -> None:
    made.source.territory = Territory.objects.filter(slug=place).first()
    made.source.save()
    body = Organization.objects.create(name=name, kind="government", open_scope="source:bao-mau")
    made.mention("UBND các cấp", organization=body)
    assert len(found("open_body")) == wrong


# Circles


@pytest.mark.parametrize(
    ("edges", "groups"),
    [([], []), ([(1, 2), (2, 3), (1, 3)], []), ([(1, 2), (2, 1)], [(1, 2)]),
     ([(1, 2), (2, 3), (3, 2), (3, 4)], [(2, 3)]), ([(1, 2), (2, 1), (2, 3), (3, 4), (4, 3)], [(1, 2), (3, 4)])],
)  # fmt: skip
def test_circles(edges: list[tuple[int, int]], groups: list[tuple[int, ...]]) -> None:
    assert circles(edges) == groups


def test_circles_of_successions_and_of_parents(made: Catalogue) -> None:
    one, two = (Organization.objects.create(name=f"Ban Mẫu {n}", parent=made.organization) for n in "AB")
    OrganizationSuccession.objects.create(predecessor=one, successor=two)
    assert found("circle") == []
    OrganizationSuccession.objects.create(predecessor=two, successor=one)
    Organization.objects.filter(pk=made.organization.pk).update(parent=one)
    Organization.objects.filter(pk=two.pk).update(parent=None)
    old, new = Territory.objects.get(slug="tinh-binh-phuoc"), Territory.objects.get(slug="tinh-dong-nai")
    TerritorySuccession.objects.create(predecessor=new, successor=old)
    assert [message.partition(":")[0] for message in found("circle")] == [
        "Kế thừa thành vòng", "Kế thừa thành vòng", "Trực thuộc thành vòng",
    ]  # fmt: skip


def test_a_rejected_succession_closes_no_circle(made: Catalogue) -> None:
    one, two = (Organization.objects.create(name=f"Ban Mẫu {n}") for n in "AB")
    OrganizationSuccession.objects.create(predecessor=one, successor=two)
    OrganizationSuccession.objects.create(predecessor=two, successor=one, status=Status.REJECTED)
    assert found("circle") == []


# The command


def test_nothing_found_is_a_success(made: Catalogue) -> None:
    told = StringIO()
    call_command("check_catalogue", stdout=told, stderr=told)
    assert told.getvalue().strip() == "Không thấy gì sai."


def test_what_is_found_is_told_with_its_page_at_the_desk(made: Catalogue, client: Client, editor: Any) -> None:
    lost = Official.objects.create(name="Lò Văn Mẫu")
    plain, rows = StringIO(), StringIO()
    for out, as_json in ((plain, False), (rows, True)):
        with pytest.raises(SystemExit) as stopped:
            call_command("check_catalogue", json=as_json, stdout=out, stderr=StringIO())
        assert stopped.value.code == 1
    assert "Không bài nào nhắc đến cán bộ Lò Văn Mẫu." in plain.getvalue()
    (row,) = [json.loads(line) for line in rows.getvalue().splitlines()]
    assert (row["check"], row["model"], row["ids"]) == ("never_linked", "people.official", [lost.pk])
    client.force_login(editor)
    assert client.get(row["address"]).status_code == 200


def test_the_number_of_questions_does_not_grow_with_what_is_found(
    made: Catalogue, django_assert_max_num_queries: Any
) -> None:
    for number in range(30):
        holder(made, f"Lò Văn Mẫu {number}", first_attested="2020-01-01", last_attested="2021-01-01")
        Official.objects.create(name=f"Sùng Thị Mẫu {number}")
    with django_assert_max_num_queries(18):
        assert len(found()) == 20 + 30  # of one post, no more than the first twenty pairs
