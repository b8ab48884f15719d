"""A wrongly joined official is taken apart by the words that mean somebody else."""

from typing import Any

import pytest
from django.test import Client

from articles.models import Article, Mention
from articles.splitting import SplitRefusedError, split
from people.models import Decision, FieldLock, Official, Position
from people.models.decision import Verdict
from people.models.provenance import Origin
from tests.catalogue import Catalogue, make_catalogue

pytestmark = pytest.mark.django_db


@pytest.fixture
def made() -> Catalogue:
    return make_catalogue()


@pytest.fixture
def second(made: Catalogue) -> Article:
    """A later report of a namesake, joined to the first one by mistake, which alone proves a second post."""
    article = Article.objects.create(
        source=made.source, title="Bài khác", body="Đặng Thị Hoài Mẫu, Chủ tịch UBND huyện Lắk, dự.",
        published="2021-03-04", status="published", identity_path="khac.txt",
    )  # fmt: skip
    other = Position.objects.create(official=made.official, title="Chủ tịch", origin=Origin.MACHINE)
    Mention.objects.create(
        article=article, field="body", start=0, end=17, text="Đặng Thị Hoài Mẫu", official=made.official
    )
    Mention.objects.create(article=article, field="body", start=19, end=27, text="Chủ tịch", position=other)
    Mention.objects.create(article=article, field="body", start=28, end=32, text="UBND", position=made.position)
    return article


def of(article: Article, official: Official) -> list[Mention]:
    return list(official.mentions.filter(article=article))


def test_some_words_must_stay_and_all_must_be_the_officials(made: Catalogue, second: Article) -> None:
    for chosen in ([], list(made.official.mentions.all()), list(made.meeting.mentions.all())):
        with pytest.raises(SplitRefusedError):
            split(made.official, chosen)
    assert Official.objects.count() == 1


def test_the_new_person_takes_what_only_those_reports_say(made: Catalogue, second: Article) -> None:
    namesake = split(made.official, of(second, made.official))
    assert namesake.name == "Đặng Thị Hoài Mẫu"
    assert namesake.slug == "dang-thi-hoai-mau-2"
    assert {position.title for position in namesake.positions.all()} == {"Chủ tịch", "Phó Bí thư Thường trực"}
    assert [position.title for position in made.official.positions.all()] == ["Phó Bí thư Thường trực"]
    assert {str(position.first_attested) for position in namesake.positions.all()} == {"2021-03-04"}
    made.position.refresh_from_db()
    assert str(made.position.last_attested) == "2020-06-29"


def test_a_split_is_a_decision(made: Catalogue, second: Article) -> None:
    namesake = split(made.official, of(second, made.official), reason="khác người")
    decision = Decision.objects.get()
    assert (decision.verdict, decision.second_id) == (Verdict.DIFFERENT, namesake.pk)
    mention = namesake.mentions.get()
    assert FieldLock.objects.of(Mention, [mention.pk]).by_object() == {mention.pk: {"official"}}


def test_an_editor_splits_by_choosing_mentions(client: Client, editor: Any, made: Catalogue, second: Article) -> None:
    client.force_login(editor)
    mention = of(second, made.official)[0]
    data = {"action": "split_off", "_selected_action": [mention.pk]}
    response = client.post("/admin/articles/mention/", data, follow=True)
    assert Official.objects.count() == 2
    assert "Đã tách" in response.content.decode()
    wrong = {"action": "split_off", "_selected_action": [made.meeting.mentions.get().pk]}
    assert "cùng một cán bộ" in client.post("/admin/articles/mention/", wrong, follow=True).content.decode()
