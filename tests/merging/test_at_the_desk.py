"""An editor compares two rows, merges them or tells them apart, and undoes a merge."""

from typing import Any

import pytest
from django.test import Client

from people.models import Decision, MergeRecord, Official
from people.models.decision import Verdict
from tests.catalogue import Catalogue, make_catalogue

pytestmark = pytest.mark.django_db


@pytest.fixture
def made() -> Catalogue:
    return make_catalogue()


@pytest.fixture
def double(made: Catalogue) -> Official:
    return Official.objects.create(name="Đặng Thị Hoài Mẩu")


@pytest.fixture
def desk(client: Client, editor: Any) -> Client:
    client.force_login(editor)
    return client


def address(made: Catalogue, double: Official) -> str:
    return f"/admin/people/official/{made.official.pk}/gop/{double.pk}/"


def test_exactly_two_are_compared(desk: Client, made: Catalogue, double: Official) -> None:
    one: dict[str, Any] = {"action": "compare", "_selected_action": [made.official.pk]}
    two = one | {"_selected_action": [made.official.pk, double.pk]}
    assert "đúng hai" in desk.post("/admin/people/official/", one, follow=True).content.decode()
    assert desk.post("/admin/people/official/", two)["Location"] == address(made, double)


def test_what_differs_is_told_in_words(desk: Client, made: Catalogue, double: Official) -> None:
    Official.objects.filter(pk=double.pk).update(status="rejected", is_hidden=True)
    page = desk.get(address(made, double)).content.decode()
    for told in ("đã xác nhận", "đã bác", "Không", "Có"):
        assert f"> {told}</label>" in page


def test_they_are_compared_field_by_field_and_merged(desk: Client, made: Catalogue, double: Official) -> None:
    assert "Đặng Thị Hoài Mẩu" in desk.get(address(made, double)).content.decode()
    desk.post(address(made, double), {"verdict": "same", "name": "folded", "reason": "cùng một người"})
    made.official.refresh_from_db()
    assert made.official.name == "Đặng Thị Hoài Mẩu"
    record = MergeRecord.objects.get()
    assert (record.merged_by.username, record.reason) == ("editor", "cùng một người")  # type: ignore[union-attr]
    assert "Hoàn tác" in desk.get(f"/admin/people/mergerecord/{record.pk}/change/").content.decode()
    desk.post(f"/admin/people/mergerecord/{record.pk}/hoan-tac/")
    assert Official.objects.filter(pk=double.pk).exists()


@pytest.mark.parametrize("verdict", [Verdict.DIFFERENT, Verdict.UNSURE])
def test_two_can_be_told_apart(desk: Client, made: Catalogue, double: Official, verdict: str) -> None:
    desk.post(address(made, double), {"verdict": verdict})
    assert Decision.objects.get().verdict == verdict
    assert Official.objects.count() == 2


def test_merging_asks_for_permission(client: Client, django_user_model: Any, made: Catalogue, double: Official) -> None:
    client.force_login(django_user_model.objects.create_user("khach", is_staff=True))
    assert client.post(address(made, double), {"verdict": "same"}).status_code == 403
    assert Official.objects.count() == 2
