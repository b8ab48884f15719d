"""The chain of successions: nothing where there is none, a query a generation, and no circle that does not end."""

from itertools import pairwise
from typing import Any

import pytest

from people import lineage
from people.models import Organization, OrganizationSuccession, Territory, TerritorySuccession
from people.models.provenance import Status

pytestmark = pytest.mark.django_db


def bodies(number: int) -> list[Organization]:
    return [Organization.objects.create(name=f"Ban Thử nghiệm {letter}") for letter in "ABCDEFGHIJKLMNOPQ"[:number]]


def join(one: Organization, other: Organization, *, on: str = "", status: str = Status.CONFIRMED) -> None:
    OrganizationSuccession.objects.create(predecessor=one, successor=other, on=on, status=status)


def names(generations: list[list[OrganizationSuccession]]) -> list[list[str]]:
    return [[str(step) for step in generation] for generation in generations]


def test_what_came_from_nothing_has_no_chain(django_assert_num_queries: Any) -> None:
    (body,) = bodies(1)
    with django_assert_num_queries(2):
        assert (body.predecessions(), body.successions()) == ([], [])


def test_a_rejected_succession_is_none() -> None:
    one, other = bodies(2)
    join(one, other, status=Status.REJECTED)
    assert (one.successions(), other.predecessions()) == ([], [])


def test_a_chain_is_told_from_its_middle_both_ways(django_assert_num_queries: Any) -> None:
    first, second, middle, after = bodies(4)
    join(second, middle, on="2025-03-01")
    join(first, middle, on="2025-02")
    join(middle, after, on="2025-07-01")
    with django_assert_num_queries(2):
        assert names(middle.predecessions()) == [[f"{first} → {middle}", f"{second} → {middle}"]]
    with django_assert_num_queries(3):
        assert names(first.successions()) == [[f"{first} → {middle}"], [f"{middle} → {after}"]]


def test_a_circle_ends(django_assert_max_num_queries: Any) -> None:
    one, two, three = bodies(3)
    for before, after in ((one, two), (two, three), (three, one)):
        join(before, after)
    with django_assert_max_num_queries(3):
        assert names(one.successions()) == [[f"{one} → {two}"], [f"{two} → {three}"]]


def test_a_very_long_chain_is_cut(django_assert_num_queries: Any) -> None:
    chain = bodies(17)
    for before, after in pairwise(chain):
        join(before, after)
    with django_assert_num_queries(lineage.MOST_GENERATIONS):
        assert len(chain[0].successions()) == lineage.MOST_GENERATIONS


def test_a_province_knows_what_was_merged_into_it_other_names_first(django_assert_num_queries: Any) -> None:
    new = Territory.objects.get(slug="tinh-dong-nai")
    with django_assert_num_queries(2):
        assert [step.predecessor.name for step in new.mergers] == ["Bình Phước", "Đồng Nai"]
    assert [step.successor for step in Territory.objects.get(slug="tinh-binh-phuoc").became] == [new]
    assert Territory.objects.get(slug="tinh-cao-bang").mergers == []


def test_the_new_province_reaches_its_predecessors_and_what_lay_in_them_only_when_asked() -> None:
    new, old = Territory.objects.get(slug="tinh-dong-nai"), Territory.objects.get(slug="tinh-binh-phuoc")
    district = Territory.objects.create(name="Suối Mẫu", unit="huyện", level="district", parent=old)
    commune = Territory.objects.create(name="Đồi Mẫu", unit="xã", level="commune", parent=district)
    elsewhere = Territory.objects.get(slug="tinh-cao-bang")
    assert set(Territory.objects.within(new)) == {new}
    with_mergers = set(Territory.objects.within(new, with_mergers=True))
    assert {old, district, commune} < with_mergers
    assert elsewhere not in with_mergers
    assert set(Territory.objects.within(old, with_mergers=True)) == {old, district, commune}


def test_two_provinces_of_one_name_are_told_apart() -> None:
    both = Territory.objects.filter(slug__startswith="tinh-dong-nai").order_by("established_on")
    assert {str(row) for row in both} == {"tỉnh Đồng Nai (đến 30/06/2025)", "tỉnh Đồng Nai (từ 01/07/2025)"}
    assert str(Territory.objects.get(slug="tinh-cao-bang")) == "tỉnh Cao Bằng"


def test_mergers_of_a_circle_of_territories_end() -> None:
    one, other = (Territory.objects.create(name=name, unit="xã", level="commune") for name in ("Gò Mẫu", "Đầm Mẫu"))
    TerritorySuccession.objects.create(predecessor=one, successor=other)
    TerritorySuccession.objects.create(predecessor=other, successor=one)
    assert [step.predecessor for step in one.mergers] == [other]
