"""Successions by rule: what must not be linked, what an editor undid, and what is linked once."""

from typing import Any

import pytest
from django.core.management import call_command

from people.admin.desk import strike_out
from people.models import Organization, OrganizationSuccession, Territory, TerritorySuccession
from people.models.provenance import Origin, Status
from people.successions import link_successions

pytestmark = pytest.mark.django_db


def body(name: str, place: str = "", kind: str = "government", **more: Any) -> Organization:
    territory = Territory.objects.get(slug=place) if place else None
    return Organization.objects.create(name=name, kind=kind, territory=territory, **more)


def linked() -> list[str]:
    return sorted(str(row) for row in OrganizationSuccession.objects.standing())


@pytest.fixture
def two() -> tuple[Organization, Organization]:
    return (
        body("Ủy ban nhân dân tỉnh Bình Phước", "tinh-binh-phuoc"),
        body("Ủy ban nhân dân tỉnh Đồng Nai", "tinh-dong-nai"),
    )


# What is not linked


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"name": "Sở Y tế tỉnh Bình Phước", "place": "tinh-binh-phuoc"}, {"name": "Sở Tư pháp tỉnh Đồng Nai"}),
        ({"name": "Sở Y tế tỉnh Cao Bằng", "place": "tinh-cao-bang"}, {"name": "Sở Y tế tỉnh Đồng Nai"}),
        # Companies and schools of two provinces are not one because their names are alike.
        ({"name": "Công ty Mẫu Bình Phước", "place": "tinh-binh-phuoc", "kind": "company"},
         {"name": "Công ty Mẫu Đồng Nai", "kind": "company"}),
        ({"name": "Ban Chỉ đạo Bình Phước", "place": "tinh-binh-phuoc", "kind": "committee"},
         {"name": "Ban Chỉ đạo Đồng Nai", "kind": "committee"}),
        ({"name": "Sở Y tế tỉnh Bình Phước", "place": "tinh-binh-phuoc", "status": Status.REJECTED},
         {"name": "Sở Y tế tỉnh Đồng Nai"}),
    ],
)  # fmt: skip
def test_what_is_not_the_same_body_is_not_linked(one: dict[str, Any], other: dict[str, Any]) -> None:
    body(**one)
    body(**{"place": "tinh-dong-nai", **other})
    assert link_successions() == 0


def test_an_open_body_is_not_linked() -> None:
    body("Bộ Giao thông vận tải", kind="ministry", open_scope="source:bao-mau")
    body("Bộ Xây dựng", kind="ministry")
    assert link_successions() == 0


def test_the_commissions_of_a_province_that_is_of_later_are_not_linked() -> None:
    body("Ban Dân vận Tỉnh ủy Đồng Nai", "tinh-dong-nai", "party_board")
    body("Ban Tuyên giáo và Dân vận Tỉnh ủy Đồng Nai", "tinh-dong-nai", "party_board")
    assert link_successions() == 0


def test_a_divided_territory_does_not_tell_where_its_bodies_went(two: Any) -> None:
    old = Territory.objects.get(slug="tinh-binh-phuoc")
    TerritorySuccession.objects.create(predecessor=old, successor=Territory.objects.get(slug="tinh-cao-bang"))
    assert link_successions() == 0


def test_what_an_editor_rejected_or_deleted_is_not_made_again(two: tuple[Organization, Organization]) -> None:
    assert link_successions() == 1
    row = OrganizationSuccession.objects.get()
    row.status = Status.REJECTED
    row.save()
    assert link_successions() == 0
    assert linked() == []
    row.delete()
    assert link_successions() == 0


def test_struck_out_at_the_desk_it_is_rejected(two: Any) -> None:
    link_successions()
    strike_out(OrganizationSuccession.objects.get())
    assert OrganizationSuccession.objects.get().status == Status.REJECTED
    assert link_successions() == 0


def test_what_an_editor_linked_is_left_as_it_is(two: tuple[Organization, Organization]) -> None:
    OrganizationSuccession.objects.create(predecessor=two[0], successor=two[1], on="2025-07-02")
    assert link_successions() == 0
    row = OrganizationSuccession.objects.get()
    assert (str(row.on), row.origin) == ("2025-07-02", Origin.EDITOR)


# What is


def test_a_body_follows_its_province(two: tuple[Organization, Organization]) -> None:
    assert link_successions() == 1
    row = OrganizationSuccession.objects.get()
    assert (row.predecessor, row.successor) == two
    assert (str(row.on), row.legal_basis) == ("2025-07-01", "Nghị quyết 202/2025/QH15")
    assert (row.origin, row.status) == (Origin.MACHINE, Status.CONFIRMED)
    assert row.history.get().history_change_reason == "Kế thừa theo quy tắc"


def test_again_it_makes_nothing(two: Any) -> None:
    call_command("link_successions")
    call_command("link_successions")
    assert OrganizationSuccession.objects.count() == 1


@pytest.mark.parametrize("which", [0, 1])
def test_whichever_of_the_two_is_new_finds_the_other(two: tuple[Organization, Organization], which: int) -> None:
    assert link_successions([]) == 0
    assert link_successions([two[which].pk]) == 1


def test_a_province_s_committee_follows_into_a_city() -> None:
    body("Tỉnh ủy Bình Dương", "tinh-binh-duong", "party_committee")
    body("Thành ủy Thành phố Hồ Chí Minh", "thanh-pho-ho-chi-minh", "party_committee")
    link_successions()
    assert linked() == ["Tỉnh ủy Bình Dương → Thành ủy Thành phố Hồ Chí Minh"]


def test_both_commissions_become_one_and_that_the_new_province_s() -> None:
    for name in ("Ban Dân vận", "Ban Tuyên giáo", "Ban Tuyên giáo và Dân vận"):
        body(f"{name} Tỉnh ủy Bắc Giang", "tinh-bac-giang", "party_board")
    body("Ban Tuyên giáo và Dân vận Tỉnh ủy Bắc Ninh", "tinh-bac-ninh", "party_board")
    assert link_successions() == 3
    rows = OrganizationSuccession.objects.order_by("on", "predecessor__name")
    assert [(row.predecessor.name, str(row.on), row.legal_basis) for row in rows] == [
        ("Ban Dân vận Tỉnh ủy Bắc Giang", "2025-03-01", "Quyết định 983-QĐ/TU"),
        ("Ban Tuyên giáo Tỉnh ủy Bắc Giang", "2025-03-01", "Quyết định 983-QĐ/TU"),
        ("Ban Tuyên giáo và Dân vận Tỉnh ủy Bắc Giang", "2025-07-01", "Nghị quyết 202/2025/QH15"),
    ]


def test_a_province_whose_day_is_not_known_has_the_year() -> None:
    body("Ban Dân vận Tỉnh ủy Cao Bằng", "tinh-cao-bang", "party_board")
    body("Ban Tuyên giáo và Dân vận Tỉnh ủy Cao Bằng", "tinh-cao-bang", "party_board")
    link_successions()
    assert [str(row.on) for row in OrganizationSuccession.objects.all()] == ["2025"]


def test_national_bodies_by_their_whole_names() -> None:
    for name in (
        "Bộ Tài nguyên và Môi trường",
        "Bộ Nông nghiệp và Phát triển nông thôn",
        "Bộ Nông nghiệp và Môi trường",
    ):
        body(name, kind="ministry", level="central")
    assert link_successions() == 2


def test_the_number_of_questions_does_not_grow_with_the_catalogue(two: Any, django_assert_max_num_queries: Any) -> None:
    for number in range(40):
        body(f"Sở Mẫu số {number} tỉnh Bình Phước", "tinh-binh-phuoc", "department")
        body(f"Sở Mẫu số {number} tỉnh Đồng Nai", "tinh-dong-nai", "department")
    with django_assert_max_num_queries(12):
        assert link_successions() == 41
    with django_assert_max_num_queries(10):
        assert link_successions(row.pk for row in two) == 0
