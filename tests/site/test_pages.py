"""What the pages say, and how many questions they ask of the database."""

import pytest
from django.test import Client

from articles.importer.storing.rows import create
from articles.models import Article
from articles.search.index import index_everything
from people.models import Official
from tests.catalogue import Catalogue, make_catalogue

pytestmark = pytest.mark.django_db


@pytest.fixture
def made() -> Catalogue:
    return make_catalogue()


def html(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def test_an_article_links_its_names_where_they_stand(client: Client, made: Catalogue) -> None:
    page = html(client, made.article.get_absolute_url())
    assert f'Thường trực <a href="{made.organization.get_absolute_url()}">' not in page
    assert f'<a href="{made.official.get_absolute_url()}">Đặng Thị Hoài Mẫu</a> chủ trì hội nghị.' in page
    assert f'Sáng 29-6, <a href="{made.organization.get_absolute_url()}">Tỉnh ủy Bình Phước</a> tổ chức' in page


def test_what_a_report_holds_is_escaped(client: Client, made: Catalogue) -> None:
    Article.objects.filter(pk=made.article.pk).update(
        title="<script>alert(1)</script>", body=made.article.body + '\n\n<img src=x onerror="alert(1)">'
    )
    for address in (made.article.get_absolute_url(), "/", "/bai-viet/", made.official.get_absolute_url()):
        assert "<script>alert" not in html(client, address)
        assert "<img src=x" not in html(client, address)


@pytest.mark.parametrize("what", ["official", "meeting", "organization"])
def test_each_statement_shows_its_sentence_and_its_report(client: Client, made: Catalogue, what: str) -> None:
    page = html(client, getattr(made, what).get_absolute_url())
    assert "<mark>Phó Bí thư Thường trực Tỉnh ủy Bình Phước</mark> Đặng Thị" in page or what == "meeting"
    assert "<mark>chủ trì hội nghị</mark>" in page or what == "organization"
    assert made.article.title in page
    assert "29/6/2020" in page


def test_a_report_attests_a_post_and_does_not_begin_it(client: Client, made: Catalogue) -> None:
    page = html(client, made.official.get_absolute_url())
    assert "được nhắc ngày 29/6/2020" in page
    assert "từ 29/6/2020" not in page


def test_an_undated_article_lives_under_its_own_word(client: Client, made: Catalogue) -> None:
    made.article.published = None  # type: ignore[assignment]
    made.article.save()
    assert made.article.get_absolute_url().startswith("/bai-viet/khong-ro-ngay/")
    assert "Không rõ ngày" in html(client, made.article.get_absolute_url())


def test_an_old_address_redirects(client: Client, made: Catalogue) -> None:
    before = [made.article.get_absolute_url(), made.official.get_absolute_url()]
    made.article.published = "2021"
    made.article.save()
    made.official.slug = "dang-hoai-mau"
    made.official.save()
    for old, row in zip(before, (made.article, made.official), strict=True):
        response = client.get(old)
        assert (response.status_code, response["Location"]) == (301, row.get_absolute_url())


def test_two_articles_of_one_title_have_two_addresses(client: Client, made: Catalogue) -> None:
    other = Article.objects.create(source=made.source, title=made.article.title, identity_path="b.txt")
    assert (made.article.slug, other.slug) == ("gan-dan-sat-dan", "gan-dan-sat-dan-2")


def test_an_address_once_used_leads_on_whoever_comes_after(client: Client, made: Catalogue) -> None:
    old = made.official.get_absolute_url()
    made.official.slug = "dang-hoai-mau"
    made.official.save()
    namesakes = [Official.objects.create(name=made.official.name), Official(name=made.official.name)]
    create(Official, namesakes[1:], reason="read")
    assert [row.slug for row in namesakes] == ["dang-thi-hoai-mau-2", "dang-thi-hoai-mau-3"]
    assert client.get(old)["Location"] == made.official.get_absolute_url()


def test_a_found_meeting_is_told_as_its_list_tells_it(client: Client, made: Catalogue) -> None:
    made.meeting.name = "hội nghị sơ kết"
    made.meeting.save()
    index_everything()
    page = html(client, "/tim-kiem/?q=ket&loai=meeting")
    assert "Hội nghị sơ <mark>kết</mark>" in page


@pytest.mark.parametrize(
    ("address", "queries"),
    [
        ("/", 9),
        ("/bai-viet/", 4),
        ("/can-bo/", 4),
        ("/to-chuc/", 3),
        ("/hoi-nghi/", 5),
        ("/tim-kiem/?q=dan+van", 8),
        ("/api/v1/articles/", 3),
        ("/api/v1/officials/", 5),
        ("/api/v1/organizations/", 2),
        ("/api/v1/meetings/", 7),
    ],
)
def test_the_number_of_queries_does_not_grow_with_the_catalogue(
    client: Client, made: Catalogue, django_assert_max_num_queries: object, address: str, queries: int
) -> None:
    for number in range(12):
        article = Article.objects.create(
            source=made.source, title=f"Công tác dân vận {number}", body=made.article.body, status="published",
            identity_path=f"{number}.txt",
        )  # fmt: skip
        for mention in made.article.mentions.all():
            mention.pk = None
            mention.article = article
            mention._state.adding = True
            mention.save()
    with django_assert_max_num_queries(queries):  # type: ignore[operator]
        html(client, address)


@pytest.mark.parametrize(("what", "queries"), [("article", 9), ("official", 9), ("organization", 13), ("meeting", 10)])
def test_an_item_asks_a_fixed_number_of_questions(
    client: Client, made: Catalogue, django_assert_max_num_queries: object, what: str, queries: int
) -> None:
    with django_assert_max_num_queries(queries):  # type: ignore[operator]
        html(client, getattr(made, what).get_absolute_url())


@pytest.mark.parametrize(
    ("query", "found"),
    [("territory=tinh-binh-phuoc", True), ("since=2020-06-29&until=2020-06-29", True), ("since=2020-06-30", False),
     ("q=gan dan", True), ("q=không có", False), ("official=dang-thi-hoai-mau", True), ("official=ai-khac", False)],
)  # fmt: skip
def test_articles_are_narrowed(client: Client, made: Catalogue, query: str, found: bool) -> None:  # noqa: FBT001
    assert (made.article.get_absolute_url() in html(client, f"/bai-viet/?{query}")) is found


def test_a_broken_filter_is_explained_and_not_an_error(client: Client, made: Catalogue) -> None:
    assert "errorlist" in html(client, "/bai-viet/?since=hom-qua")
    assert client.get("/api/v1/articles/?since=hom-qua").status_code == 400
