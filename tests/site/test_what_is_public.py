"""The public sees published articles and, through them, what is confirmed; nothing else, at any address."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from people.models import Organization
from people.models.provenance import Status
from tests.catalogue import Catalogue, make_catalogue

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_once")]
LISTS = ("/bai-viet/", "/can-bo/", "/to-chuc/", "/hoi-nghi/", "/tim-kiem/?q=hoai+mau", "/", "/sitemap.xml")
API = ("/api/v1/articles/", "/api/v1/officials/", "/api/v1/organizations/", "/api/v1/meetings/")


def pages(made: Catalogue) -> list[str]:
    return [row.get_absolute_url() for row in (made.article, made.official, made.organization, made.meeting)]


def told(client: Client) -> str:
    return "".join(client.get(address).content.decode() for address in (*LISTS, *API))


def test_a_published_article_shows_all_that_it_states(client: Client) -> None:
    made = make_catalogue()
    assert [client.get(page).status_code for page in pages(made)] == [200] * 4
    for row in (made.article.title, made.official.name, made.organization.name, made.meeting.name):
        assert row in told(client)


@pytest.mark.parametrize("status", ["imported", "in_review"])
def test_what_only_an_unpublished_article_states_is_hidden(client: Client, status: str) -> None:
    made = make_catalogue(status=status)
    assert [client.get(page).status_code for page in pages(made)] == [404] * 4
    assert "Hoài Mẫu" not in told(client)
    assert "sơ kết" not in told(client)


def test_a_withdrawn_article_says_so_and_takes_what_it_alone_stated_with_it(client: Client) -> None:
    made = make_catalogue(status="withdrawn")
    assert [client.get(page).status_code for page in pages(made)] == [410, 404, 404, 404]
    assert "đã được rút" in client.get(made.article.get_absolute_url()).content.decode()


@pytest.mark.parametrize("status", [Status.SUGGESTED, Status.REJECTED])
@pytest.mark.parametrize("what", ["official", "organization", "meeting"])
def test_what_is_not_confirmed_has_no_page_and_no_link(client: Client, what: str, status: str) -> None:
    made = make_catalogue()
    row: Any = getattr(made, what)
    row.status = status
    row.save()
    assert client.get(row.get_absolute_url()).status_code == 404
    assert row.get_absolute_url() not in client.get(made.article.get_absolute_url()).content.decode()
    assert row.get_absolute_url() not in told(client)


def test_a_body_without_a_page_is_named_and_not_linked(client: Client) -> None:
    made = make_catalogue()
    body = made.organization
    child = Organization.objects.create(name="Ban Dân vận Tỉnh ủy Bình Phước", parent=body)
    made.mention("dân vận", organization=child)
    Organization.objects.filter(pk=body.pk).update(status=Status.SUGGESTED)
    for row in (made.official, made.meeting, child):
        page = client.get(row.get_absolute_url()).content.decode()
        assert body.name in page
        assert body.get_absolute_url() not in page
    api = [client.get(address).json()["results"][0] for address in API[1:]]
    assert api[0]["positions"][0]["organization"] is None
    assert api[0]["positions"][0]["organization_name"] == body.name
    assert api[1]["parent"] is None
    assert api[2]["hosts"] == [{"name": body.name, "organization": None}]


def test_a_person_without_a_page_is_not_linked_in_the_api(client: Client) -> None:
    made = make_catalogue()
    made.position.delete()
    [meeting] = client.get("/api/v1/meetings/").json()["results"]
    assert [(who["name"], who["official"]) for who in meeting["participations"]] == [("Đặng Thị Hoài Mẫu", None)]


def test_an_article_waits_for_the_hour_it_is_shown_from(client: Client) -> None:
    made = make_catalogue()
    made.article.shown_at = timezone.now() + timedelta(hours=1)
    made.article.save()
    assert [client.get(page).status_code for page in pages(made)] == [404] * 4
    assert "Hoài Mẫu" not in told(client)


@pytest.mark.parametrize("status", [Status.SUGGESTED, Status.REJECTED])
def test_a_link_that_is_not_confirmed_makes_nothing_public(client: Client, status: str) -> None:
    made = make_catalogue()
    for mention in made.official.mentions.all():
        mention.status = status
        mention.save()
    assert client.get(made.official.get_absolute_url()).status_code == 404


def test_a_hidden_person_is_nowhere_but_in_the_words_of_the_report(client: Client) -> None:
    made = make_catalogue()
    made.official.is_hidden = True
    made.official.save()
    assert client.get(made.official.get_absolute_url()).status_code == 404
    for page in (made.meeting, made.organization, made.article):
        assert made.official.get_absolute_url() not in client.get(page.get_absolute_url()).content.decode()
    assert ">Đặng Thị Hoài Mẫu<" not in client.get(made.meeting.get_absolute_url()).content.decode()
    assert "Hoài Mẫu" not in client.get("/api/v1/meetings/").content.decode()


def test_a_person_without_a_post_has_no_page(client: Client) -> None:
    made = make_catalogue()
    made.position.delete()
    assert client.get(made.official.get_absolute_url()).status_code == 404


def test_a_source_that_lets_only_titles_be_shown_keeps_its_text(client: Client) -> None:
    made = make_catalogue()
    made.source.showing = "title"
    made.source.save()
    made.article.save()
    for address in (made.article.get_absolute_url(), "/", "/bai-viet/", "/api/v1/articles/", "/tim-kiem/?q=gan+dan"):
        page = client.get(address).content.decode()
        assert "Gần dân" in page.replace("<mark>", "").replace("</mark>", "")
        assert "phối hợp chặt chẽ" not in page
    assert "Gần dân" not in client.get("/tim-kiem/?q=phoi+hop+chat+che").content.decode()
