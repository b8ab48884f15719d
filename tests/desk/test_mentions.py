"""Mentions at the desk: added by their words, kept with them when the text is edited, orphaned when they are gone."""

from typing import Any

import pytest
from django.test import Client

from articles.models import Article, Mention
from articles.refitting import refit
from articles.settling import settle_mentions
from people.models import Official
from tests.catalogue import Catalogue, make_catalogue

TEXT = "Sáng nay, ông An chủ trì. Ông Bình dự."


@pytest.mark.parametrize(
    ("after", "words", "place"),
    [
        ("Sáng nay, ông An điều hành. Ông Bình dự.", "chủ trì", None),
        ("", "An", None),
        (TEXT, "An", "An"),
        ("Sáng nay, ông An chủ trì. Ông Bình vắng.", "An", "An"),
        ("Sáng 29-6, ông An chủ trì. Ông Bình dự.", "Ông Bình", "Ông Bình"),
        ("Ông An chủ trì. Ông Bình dự.", "Bình", "Bình"),
        ("Sáng nay, ông An An chủ trì. Ông Bình dự.", "chủ trì", "chủ trì"),
    ],
)
def test_words_are_followed_only_where_they_surely_went(after: str, words: str, place: str | None) -> None:
    start = TEXT.index(words)
    found = refit(TEXT, after, start, start + len(words))
    assert (found and after[found[0] : found[1]]) == place


@pytest.fixture
def made(db: None) -> Catalogue:
    return make_catalogue()


@pytest.fixture
def desk(client: Client, editor: Any) -> Client:
    client.force_login(editor)
    return client


def add(desk: Client, article: Article, **fields: Any) -> Any:
    data = {"article": article.pk, "field": "body", "status": "confirmed", "claim": "", **fields}
    return desk.post("/admin/articles/mention/add/", data)


def test_a_mention_needs_words_that_stand_there(desk: Client, made: Catalogue) -> None:
    response = add(desk, made.article, text="Không có câu này", official=made.official.pk)
    assert "không có ở chỗ đó" in response.content.decode()


def test_a_mention_stands_for_exactly_one_thing(desk: Client, made: Catalogue) -> None:
    for targets in ({}, {"official": made.official.pk, "meeting": made.meeting.pk}):
        page = add(desk, made.article, text="Theo báo cáo", **targets).content.decode()
        assert "đúng một đối tượng" in page
        assert "mention_of_exactly_one" not in page


def test_a_part_is_played_by_one(desk: Client, made: Catalogue) -> None:
    both = {"official": made.official.pk, "organization": made.organization.pk}
    for who in ({}, both):
        data = {"meeting": made.meeting.pk, "part": "spoke", "status": "confirmed", **who}
        page = desk.post("/admin/events/participation/add/", data).content.decode()
        assert "Hãy chọn một: cán bộ, tổ chức, hoặc tên như in." in page
        assert "participation_of" not in page


def test_a_mention_is_added_by_its_words(desk: Client, made: Catalogue) -> None:
    other = Official.objects.create(name="Người Khác")
    assert add(desk, made.article, text="Theo báo cáo", official=other.pk).status_code == 302
    mention = other.mentions.get()
    assert made.article.body[mention.start : mention.end] == mention.text == "Theo báo cáo"
    assert mention.origin == "editor"


def test_an_edit_moves_the_mentions_behind_it_and_orphans_those_within(made: Catalogue) -> None:
    old = made.article.body
    made.article.body = old.replace("Tỉnh ủy Bình Phước tổ chức", "Ban Tổ chức tổ chức")
    made.article.save()
    settle_mentions(made.article, {"body": old}, user=None)
    fitting = Mention.objects.filter(is_orphaned=False)
    assert {mention.text for mention in Mention.objects.filter(is_orphaned=True)} == {
        "Tỉnh ủy Bình Phước",
        "Tỉnh ủy Bình Phước tổ chức",
    }
    assert fitting.count() == 4
    assert all(made.article.body[mention.start : mention.end] == mention.text for mention in fitting)


def test_the_article_lists_its_mentions_with_what_they_stand_for(desk: Client, made: Catalogue) -> None:
    page = desk.get(f"/admin/articles/article/{made.article.pk}/change/").content.decode()
    for row in (made.official, made.organization, made.meeting):
        assert f"/admin/{row._meta.app_label}/{row._meta.model_name}/{row.pk}/change/" in page
