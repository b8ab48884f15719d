"""The five real reports, each of a source of its own: whose committee is meant is known, or asked once and answered."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from articles.models import Article, Question, Source
from articles.search import find
from people.models import Organization, Territory

pytestmark = pytest.mark.django_db
FOURTH = "bao-4"


@pytest.fixture
def seeds(shared: Path) -> list[Path]:
    paths = sorted((shared / "seeds").glob("*.txt"))
    for number, path in enumerate(paths, start=1):
        out = StringIO()
        call_command("import_reports", str(path), source=f"bao-{number}", publish=True, stdout=out, stderr=out)
    return paths


def bodies_of(number: int) -> set[tuple[str, str]]:
    """The bodies of which the report's words speak: name and province, empty where that is open."""
    found: Any = Organization.objects.filter(mentions__article__source__slug=f"bao-{number}").distinct()
    return {(body.name, body.territory.name if body.territory else "") for body in found.select_related("territory")}


def test_a_committee_is_its_provinces_wherever_the_report_lets_one_know(seeds: list[Path]) -> None:
    committees = {
        number: sorted(found for found in bodies_of(number) if found[0].startswith(("Tỉnh ủy", "Thành ủy")))
        for number in (1, 2, 3, 5)
    }
    assert committees == {
        1: [("Tỉnh ủy Bình Phước", "Bình Phước")],
        2: [("Tỉnh ủy Hà Nam", "Hà Nam"), ("Tỉnh ủy Thái Bình", "Thái Bình")],
        3: [("Tỉnh ủy Đắk Lắk", "Đắk Lắk")],
        5: [("Thành ủy Hải Phòng", "Hải Phòng")],
    }


def test_the_fourth_is_asked_once_and_answered_by_its_source(seeds: list[Path]) -> None:
    places = Question.objects.open().filter(kind=Question.Kind.PLACE)
    question = places.get()
    assert question.subject == Source.objects.get(slug=FOURTH)
    assert {("Ủy ban nhân dân tỉnh", ""), ("Tỉnh ủy", "")} <= bodies_of(4)
    Source.objects.filter(slug=FOURTH).update(territory=Territory.objects.get(slug="tinh-ninh-thuan"))
    call_command("relink", stdout=StringIO(), stderr=StringIO())
    assert {("Ủy ban nhân dân tỉnh Ninh Thuận", "Ninh Thuận"), ("Tỉnh ủy Ninh Thuận", "Ninh Thuận")} <= bodies_of(4)
    assert not places.all().exists()
    assert not Organization.objects.filter(open_scope=f"source:{FOURTH}").exists()


def test_asking_for_dong_nai_with_mergers_finds_the_report_of_binh_phuoc(seeds: list[Path], client: Client) -> None:
    article = Article.objects.get(territory__slug="tinh-binh-phuoc")
    assert article not in [hit.page for hit in find("Đồng Nai").hits]
    assert article in [hit.page for hit in find("Đồng Nai", with_mergers=True).hits]
    page = client.get("/tim-kiem/", {"q": "Đồng Nai", "with_mergers": "true"}).content.decode()
    assert article.get_absolute_url() in page
    assert "gồm cả tỉnh Bình Phước trước 01/07/2025" in page
