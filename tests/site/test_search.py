"""The search forgives missing marks and other placements of tones, knows abbreviations, and never fails."""

import pytest
from django.db import connection
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import Article, SearchDocument
from articles.search import find
from articles.search.fulltext import ensure_fulltext
from articles.search.index import index_everything
from articles.search.query import parse
from tests.catalogue import Catalogue, make_catalogue

pytestmark = pytest.mark.django_db


@pytest.fixture
def made() -> Catalogue:
    made = make_catalogue()
    index_everything()
    return made


def kinds(typed: str) -> set[str]:
    return {hit.kind for hit in find(typed).hits}


@pytest.mark.parametrize("typed", ["không hề có", "dân vận 1999", "", "   ", "!!!", "'\"()*:^", "\x00", "a & | b"])
def test_nothing_is_found_where_nothing_fits(made: Catalogue, typed: str) -> None:
    assert find(typed).hits == ()


@pytest.mark.parametrize(
    "typed",
    ["dan van", "dân vận", "DÂN VẬN", "dak lak", "Đắk Lắk", "uỷ ban nhân dân", "ủy ban nhân dân", "ubnd",
     "UBND các cấp", "ủy ban nhân dân các cấp"],
)  # fmt: skip
def test_an_article_is_found_however_it_is_typed(made: Catalogue, typed: str) -> None:
    assert "article" in kinds(typed)


def test_every_kind_of_page_is_found(made: Catalogue) -> None:
    assert kinds("hoai mau") == {"article", "official"}
    assert "organization" in kinds("tinh uy binh phuoc")
    assert "meeting" in kinds("so ket dan van")


@pytest.mark.usefixtures("at_once")
def test_typed_marks_rank_first(made: Catalogue) -> None:
    for title in ("Ban đẹp", "Bản đẹp", "Bán đẹp"):
        Article.objects.create(source=made.source, title=title, status="published", identity_path=title)
    assert find("bản đẹp").hits[0].page.title == "Bản đẹp"


def test_the_found_words_are_marked(client: Client, made: Catalogue) -> None:
    assert "công tác <mark>dân vận</mark>" in client.get("/tim-kiem/?q=dan+van").content.decode()


@pytest.mark.django_db(transaction=True)
def test_a_withdrawn_article_leaves_the_search_at_once(made: Catalogue) -> None:
    made.article.status = "withdrawn"
    made.article.save()
    assert kinds("dan van") == set()
    assert not SearchDocument.objects.filter(kind="article").exists()


@pytest.mark.django_db(transaction=True)
def test_the_index_survives_a_change_of_its_table(made: Catalogue) -> None:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("DROP TRIGGER articles_searchdocument_inserted")
    ensure_fulltext()
    Article.objects.create(source=made.source, title="Chuyện mới hẳn", status="published", identity_path="moi")
    assert "article" in kinds("chuyen moi han")


@pytest.mark.parametrize("number", ["0", "-1", "x", "999999999999999999", "²", ""])
def test_any_page_number_is_answered(client: Client, made: Catalogue, number: str) -> None:
    assert client.get("/tim-kiem/", {"q": "dan van", "trang": number, "loai": "gi-do"}).status_code == 200


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=80))
def test_no_input_is_an_error(made: Catalogue, typed: str) -> None:
    find(typed)


def test_an_abbreviation_stands_for_its_words_both_ways() -> None:
    assert parse("UBND tỉnh").groups == ((("ubnd",), ("uy", "ban", "nhan", "dan")), (("tinh",),))
    assert parse("ủy ban nhân dân").groups == ((("uy", "ban", "nhan", "dan"), ("ubnd",)),)
