"""Asking for a province with what was merged into it: lists, search and API alike, and the page says so in words."""

from typing import Any

import pytest
from django.test import Client

from articles.models import Article
from articles.search import find
from articles.search.index import index_everything
from people.models import Organization, OrganizationSuccession, Territory
from tests.catalogue import Catalogue, make_catalogue

pytestmark = pytest.mark.django_db
LISTS = ("bai-viet", "can-bo", "to-chuc", "hoi-nghi")
API = ("articles", "officials", "organizations", "meetings")
TOLD = "gồm cả tỉnh Bình Phước trước 01/07/2025"


@pytest.fixture
def made() -> Catalogue:
    """A report of the old Bình Phước."""
    made = make_catalogue()
    index_everything()
    return made


def html(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def pages(made: Catalogue) -> dict[str, str]:
    rows: tuple[Any, ...] = (made.article, made.official, made.organization, made.meeting)
    return {name: row.get_absolute_url() for name, row in zip(LISTS, rows, strict=True)}


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("query", ["", "&with_mergers=false", "&with_mergers=0"])
def test_the_new_province_is_itself_alone_unless_asked(client: Client, made: Catalogue, name: str, query: str) -> None:
    page = html(client, f"/{name}/?territory=tinh-dong-nai{query}")
    assert f'href="{pages(made)[name]}"' not in page
    assert TOLD not in page
    assert "Chỉ tính từ 01/07/2025." in page


@pytest.mark.parametrize("name", LISTS)
def test_with_mergers_it_has_its_predecessors_reports_and_says_so(client: Client, made: Catalogue, name: str) -> None:
    page = html(client, f"/{name}/?territory=tinh-dong-nai&with_mergers=true")
    assert f'href="{pages(made)[name]}"' in page
    assert TOLD in page


@pytest.mark.parametrize("name", LISTS)
def test_another_province_does_not_have_them(client: Client, made: Catalogue, name: str) -> None:
    page = html(client, f"/{name}/?territory=tinh-dong-thap&with_mergers=true")
    assert f'href="{pages(made)[name]}"' not in page


@pytest.mark.parametrize("name", LISTS)
def test_the_old_province_stays_what_it_was_and_leads_on(client: Client, made: Catalogue, name: str) -> None:
    page = html(client, f"/{name}/?territory=tinh-binh-phuoc")
    assert f'href="{pages(made)[name]}"' in page
    assert "Từ 01/07/2025: tỉnh Đồng Nai." in page


@pytest.mark.parametrize("name", LISTS)
def test_the_choice_shows_old_and_new(client: Client, made: Catalogue, name: str) -> None:
    page = html(client, f"/{name}/")
    assert ">Đồng Nai (từ 01/07/2025)</option>" in page
    assert ">Đồng Nai (đến 30/06/2025)</option>" in page
    assert page.index(">Đồng Nai (từ") < page.index(">Đồng Nai (đến")
    assert ">Cao Bằng</option>" in page


@pytest.mark.parametrize("kind", API)
def test_the_api_asks_alike(client: Client, made: Catalogue, kind: str) -> None:
    alone = client.get(f"/api/v1/{kind}/?territory=tinh-dong-nai").json()
    together = client.get(f"/api/v1/{kind}/?territory=tinh-dong-nai&with_mergers=true").json()
    assert (alone["count"], together["count"]) == (0, 1)


@pytest.mark.parametrize("query", ["territory=khong-co&with_mergers=true", "with_mergers=true", "with_mergers=la"])
def test_any_input_is_answered(client: Client, made: Catalogue, query: str) -> None:
    for name in LISTS:
        html(client, f"/{name}/?{query}")


@pytest.mark.parametrize(("name", "queries"), [("bai-viet", 7), ("can-bo", 7), ("to-chuc", 6), ("hoi-nghi", 8)])
def test_a_fixed_number_of_questions(
    client: Client, made: Catalogue, django_assert_max_num_queries: Any, name: str, queries: int
) -> None:
    with django_assert_max_num_queries(queries):
        html(client, f"/{name}/?territory=tinh-dong-nai&with_mergers=true")


# The search


@pytest.mark.parametrize("typed", ["Đồng Nai", "dong nai", "tỉnh Đồng Nai", "công tác dân vận Đồng Nai"])
def test_the_search_finds_what_was_merged_only_when_asked(client: Client, made: Catalogue, typed: str) -> None:
    assert find(typed).hits == ()
    hits = {hit.page for hit in find(typed, with_mergers=True).hits}
    assert made.article in hits
    page = html(client, f"/tim-kiem/?q={typed}&with_mergers=true")
    assert TOLD in page
    assert made.article.get_absolute_url() in page


@pytest.mark.parametrize("typed", ["Đồng Tháp", "Đồng", "Nai", "Đồng Nai 1999 không hề có", "", "!!!"])
def test_the_search_widens_nothing_else(made: Catalogue, typed: str) -> None:
    assert find(typed, with_mergers=True).hits == ()


def test_a_city_stands_for_a_province_that_was_merged_into_it(made: Catalogue) -> None:
    article = Article.objects.create(
        source=made.source, title="Giao ban ở tỉnh Quảng Nam", status="published", identity_path="qn"
    )
    index_everything()
    assert [hit.page for hit in find("giao ban thành phố Đà Nẵng", with_mergers=True).hits] == [article]


def test_the_search_asks_a_fixed_number_of_questions(made: Catalogue, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(11):
        find("Đồng Nai", with_mergers=True)


# A body's page


def test_a_body_shows_what_was_before_and_after_it(client: Client, made: Catalogue) -> None:
    new = Territory.objects.get(slug="tinh-dong-nai")
    after = Organization.objects.create(name="Tỉnh ủy Đồng Nai", kind="party_committee", territory=new)
    OrganizationSuccession.objects.create(
        predecessor=made.organization, successor=after, on="2025-07-01", legal_basis="Nghị quyết 202/2025/QH15"
    )
    page = html(client, made.organization.get_absolute_url())
    assert "từ 1/7/2025 · Nghị quyết 202/2025/QH15" in page
    assert "Tỉnh ủy Đồng Nai" in page
    assert after.get_absolute_url() not in page  # not public: no report tells of it
    made.mention("UBND các cấp", organization=after)
    assert f'<a href="{after.get_absolute_url()}">Tỉnh ủy Đồng Nai</a>' in html(
        client, made.organization.get_absolute_url()
    )
    assert f'<a href="{made.organization.get_absolute_url()}">' in html(client, after.get_absolute_url())
    assert "trước 1/7/2025" in html(client, after.get_absolute_url())


@pytest.mark.parametrize(("on", "told"), [("2025-03-01", "trước 1/3/2025"), ("2025", "đến 2025"), ("", "")])
def test_a_body_that_ended_some_time_in_a_year_was_there_in_it(
    client: Client, made: Catalogue, on: str, told: str
) -> None:
    before = Organization.objects.create(name="Ban Mẫu")
    OrganizationSuccession.objects.create(predecessor=before, successor=made.organization, on=on)
    page = html(client, made.organization.get_absolute_url())
    assert "Ban Mẫu" in page
    assert (told or '<p class="meta"></p>') in page
    assert ("trước 2025" in page) is False


def test_a_body_without_a_chain_has_no_strip(client: Client, made: Catalogue) -> None:
    assert 'class="lineage"' not in html(client, made.organization.get_absolute_url())
