"""What the desk shows is worded for people: fields, dates and times, in the order in which one reads."""

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article, ImportRun, Mention
from events.models import Participation
from people.models import FieldLock, Official, Proposal
from people.models.editing import lock_fields
from tests.catalogue import Catalogue, make_catalogue

pytestmark = pytest.mark.django_db


@pytest.fixture
def made() -> Catalogue:
    return make_catalogue()


@pytest.fixture
def desk(client: Client, editor: Any) -> Client:
    client.force_login(editor)
    return client


def html(desk: Client, address: str, **query: Any) -> str:
    response = desk.get(address, query)
    assert response.status_code == 200
    return response.content.decode()


def mention_in(article: Article, field: str, words: str, **target: Any) -> Mention:
    start = article.field_text(field).index(words)
    place = {"field": field, "start": start, "end": start + len(words), "text": words}
    return Mention.objects.create(article=article, **place, **target)


def test_mentions_stand_in_reading_order(made: Catalogue) -> None:
    for field, words in (("caption:0", "hội nghị"), ("title", "Gần dân")):
        mention_in(made.article, field, words, meeting=made.meeting)
    fields = [mention.field for mention in made.article.mentions.in_reading_order()]
    assert fields == ["title", *["body"] * 6, "caption:0"]


def test_a_field_has_a_name_and_a_mention_can_be_put_into_any(desk: Client, made: Catalogue) -> None:
    mention = mention_in(made.article, "caption:0", "hội nghị", meeting=made.meeting)
    page = html(desk, f"/admin/articles/mention/{mention.pk}/change/")
    for value, name in (("title", "tiêu đề"), ("body", "nội dung"), ("caption:0", "chú thích ảnh 1")):
        assert f'<option value="{value}"{" selected" if value == mention.field else ""}>{name}</option>' in page
    assert "caption:1" not in html(desk, "/admin/articles/mention/add/", article=made.article.pk)
    assert 'class="field-shown_field">chú thích ảnh 1' in html(desk, "/admin/articles/mention/")


@pytest.mark.parametrize(("target", "found"), [("official", True), ("document", False), ("nonsense", True)])
def test_mentions_are_narrowed_by_what_they_stand_for(
    desk: Client, made: Catalogue, target: str, *, found: bool
) -> None:
    page = html(desk, "/admin/articles/mention/", target=target)
    assert (f"/admin/articles/mention/{made.official.mentions.get().pk}/change/" in page) is found


@pytest.mark.parametrize("address", ["/admin/articles/article/", "/admin/people/position/", "/admin/events/meeting/"])
def test_dates_are_shown_as_people_write_them(desk: Client, made: Catalogue, address: str) -> None:
    assert "29/6/2020" in html(desk, address)
    assert "2020-06-29" not in html(desk, address)


def test_the_history_tells_changes_in_words(desk: Client, made: Catalogue) -> None:
    made.meeting.date, made.meeting.status, made.meeting.name = "2020-07", "rejected", "Hội nghị " + 30 * "rất dài "
    made.meeting.save()
    made.official.is_hidden = True
    made.official.save()
    told = html(desk, f"/admin/events/meeting/{made.meeting.pk}/history/")
    assert "29/6/2020 → 7/2020" in told
    assert "đã xác nhận → đã bác" in told
    assert "chars" not in told
    assert "Không → Có" in html(desk, f"/admin/people/official/{made.official.pk}/history/")


def test_a_participant_more_costs_a_question_for_each_of_its_boxes(
    desk: Client, made: Catalogue, django_assert_max_num_queries: Any
) -> None:
    address = f"/admin/events/meeting/{made.meeting.pk}/change/"
    with CaptureQueriesContext(connection) as before:
        html(desk, address)
    for part in ("spoke", "attended", "reported"):
        row = {"official": made.official, "position": made.position}
        Participation.objects.create(meeting=made.meeting, part=part, **row)
    with django_assert_max_num_queries(len(before) + 3 * len(("official", "position"))):
        html(desk, address)


def test_only_what_is_public_leads_to_the_site(desk: Client, made: Catalogue) -> None:
    rows: list[Any] = [made.article, made.official, made.organization, made.meeting, made.official.mentions.get()]
    for published in (True, False):
        for row in rows:
            page = html(desk, f"/admin/{row._meta.app_label}/{row._meta.model_name}/{row.pk}/change/")
            assert ("viewsitelink" in page) is published, row
        Article.objects.update(status="imported")


def test_a_run_is_named_by_the_hour_of_the_newsroom() -> None:
    run = ImportRun(pk=7, started_at=dt.datetime(2026, 11, 23, 22, 5, tzinfo=dt.UTC))
    assert str(run) == "#7 24/11/2026 05:05"


def test_locks_are_narrowed_by_kinds_that_there_are(desk: Client, made: Catalogue) -> None:
    lock_fields(made.official, ["name"])
    page = html(desk, "/admin/people/fieldlock/")
    lock = FieldLock.objects.get()
    assert f"?kind={lock.content_type_id}" in page
    assert page.count("?kind=") == 1
    for kind, number in ((lock.content_type_id, 1), (0, 0), ("nonsense", 1)):
        response = desk.get("/admin/people/fieldlock/", {"kind": kind})
        assert response.context["cl"].result_count == number
    page = html(desk, f"/admin/people/fieldlock/{lock.pk}/change/")
    assert "tên" in page
    assert f"/admin/people/official/{Official.objects.get().pk}/change/" in page


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("byline", ["Lệ Mẫu", "Hoài Phố"], "Lệ Mẫu; Hoài Phố"),
        ("byline", [], "–"),
        ("published", "2020-06", "6/2020"),
        ("published", "", "–"),
        ("published_basis", "stated", "nêu rõ"),
        ("territory", 0, "–"),
        ("title", "Gần dân", "Gần dân"),
    ],
)
def test_a_proposal_is_told_in_words(made: Catalogue, field: str, value: Any, told: str) -> None:
    proposal = Proposal(target=made.article, field=field, value=value)
    assert proposal.told() == told


def test_a_proposed_row_is_told_by_its_name(desk: Client, made: Catalogue) -> None:
    Proposal.objects.create(target=made.article, field="territory", value=made.province.pk)
    for address in ("/admin/people/proposal/", f"/admin/articles/article/{made.article.pk}/change/"):
        assert str(made.province) in html(desk, address)


def test_the_queue_says_what_it_shows(desk: Client) -> None:
    page = html(desk, "/admin/articles/question/")
    assert page.count(">Tất cả</a>") == 2  # of the answers, and of the kinds: not what nothing chosen shows
    assert ">Chưa</a>" in page


def test_days_are_shown_as_they_are_typed_everywhere(desk: Client, made: Catalogue) -> None:
    made.article.shown_at = dt.datetime(2026, 11, 9, 3, tzinfo=dt.UTC)
    made.article.save()
    page = html(desk, f"/admin/articles/article/{made.article.pk}/change/")
    assert 'name="shown_at_0" value="09/11/2026"' in page


def test_taking_into_review_says_how_many(desk: Client, made: Catalogue) -> None:
    Article.objects.update(status="imported")
    data = {"action": "take_into_review", "_selected_action": [made.article.pk]}
    page = desk.post("/admin/articles/article/", data, follow=True).content.decode()
    assert "Đã đưa 1 bài vào duyệt." in page
