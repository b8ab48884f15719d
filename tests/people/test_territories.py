"""Which provinces there were on which day, and what became of them."""

import datetime as dt

import pytest

from people.models import Territory, TerritorySuccession
from people.names import exact_key
from people.territory_data import province_facts

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("day", "number"),
    [("2024-06-30", 63), ("2024-12-31", 63), ("2025-01-01", 63), ("2025-06-30", 63), ("2025-07-01", 34)],
)
def test_so_many_provinces_on_that_day(day: str, number: int) -> None:
    assert Territory.objects.provinces().current(on=dt.date.fromisoformat(day)).count() == number


def test_an_enlarged_province_is_a_new_row_of_the_old_name() -> None:
    old, new = Territory.objects.provinces().filter(exact_key=exact_key("Đồng Nai")).order_by("dissolved_on")
    if old.established_on:
        old, new = new, old
    assert (old.dissolved_on, new.established_on) == (dt.date(2025, 7, 1), dt.date(2025, 7, 1))
    assert old.slug != new.slug
    assert new.slug == "tinh-dong-nai"


def test_an_unchanged_province_is_one_row() -> None:
    assert Territory.objects.provinces().filter(exact_key=exact_key("Cao Bằng")).count() == 1


def test_twenty_three_are_new_and_hue_besides() -> None:
    new = Territory.objects.provinces().filter(established_on__isnull=False)
    assert new.filter(established_on=dt.date(2025, 7, 1)).count() == 23
    assert new.get(established_on=dt.date(2025, 1, 1)).full_name() == "thành phố Huế"


def test_a_merger_has_its_date_and_its_act() -> None:
    successions = TerritorySuccession.objects.filter(successor__slug="tinh-dong-nai")
    assert sorted(row.predecessor.name for row in successions) == ["Bình Phước", "Đồng Nai"]
    assert {(str(row.on), row.legal_basis) for row in successions} == {("2025-07-01", "Nghị quyết 202/2025/QH15")}


def test_slugs_are_unique() -> None:
    slugs = [fact.slug for fact in province_facts()[0]]
    assert len(slugs) == len(set(slugs)) == 63 + 23 + 1


def test_other_spellings_are_known() -> None:
    names = Territory.objects.get(slug="thanh-pho-ho-chi-minh").other_names.values_list("name", flat=True)
    assert "TP.HCM" in names
