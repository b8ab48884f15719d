"""An official goes by the spelling that most reports print, unless an editor has a hand in the row."""

import pytest
from django.utils.timezone import now

from articles.importer.relinking import relink
from articles.importer.relinking.spelling import most_printed
from articles.models import Article, Mention
from articles.models.search_document import SearchDocument
from articles.search.index import index_everything
from people.models import Official, OfficialName, Position
from people.models.editing import lock_fields
from people.models.provenance import Status
from tests.importer.relinking.test_relink import DIRECTOR, NAME, told
from tests.importer.storing.told import store

pytestmark = pytest.mark.django_db
MISPRINT = "Tòng Văn Khơi"


@pytest.fixture(autouse=True)
def printed() -> None:
    """The report that is the first in every order has the name misprinted."""
    store([told("a", DIRECTOR, name=MISPRINT, day="2021-05-01")], publish=True)
    store([told(path, DIRECTOR, day=f"2021-06-0{number}") for number, path in enumerate("bcd", start=1)], publish=True)


def names() -> list[tuple[str, list[str]]]:
    found = Official.objects.order_by("pk")
    return [(official.name, sorted(other.name for other in official.other_names.all())) for official in found]


def test_the_first_one_met_is_not_the_one_that_stays() -> None:
    assert names() == [(MISPRINT, [NAME])]
    address = Official.objects.get().get_absolute_url()
    relink()
    assert names() == [(NAME, [MISPRINT])]
    official = Official.objects.get()
    assert (official.exact_key, official.get_absolute_url()) == ("tòng văn khởi", address)
    assert OfficialName.objects.get().folded_key == "tong van khoi"
    relink()
    assert names() == [(NAME, [MISPRINT])]


def test_the_search_finds_the_new_name() -> None:
    for model in (Official, Position, Mention):
        model._default_manager.update(status=Status.CONFIRMED)
    Article.objects.update(status=Article.Status.PUBLISHED, shown_at=now())
    index_everything()
    titles = SearchDocument.objects.filter(kind="official").values_list("exact_title", flat=True)
    assert list(titles) == ["tòng văn khơi"]
    relink()
    assert list(titles.all()) == ["tòng văn khởi"]


def test_a_locked_name_stands() -> None:
    official = Official.objects.get()
    lock_fields(official, ["name"])
    relink()
    assert names() == [(MISPRINT, [NAME])]


@pytest.mark.parametrize(
    ("counts", "name"),
    [
        ({"Lò Thị Hoa": 1, "Lò Thị Hòa": 2}, "Lò Thị Hòa"),
        ({"Lò Thị Hoa": 2, "Lò Thị Hòa": 2}, "Lò Thị Hoa"),
        ({"Lò Thị Hoa": 3, "Lò Thị Hoà": 2, "Lò Thị Hòa": 2}, "Lò Thị Hoà"),
    ],
    ids=["the most", "the first of as many", "two placements of a tone are one"],
)
def test_the_spelling_printed_most(counts: dict[str, int], name: str) -> None:
    assert most_printed(counts) == name
