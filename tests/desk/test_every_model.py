"""Every model of ours has its pages at the desk, and they answer."""

from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.test import Client

from tests.catalogue import make_catalogue

pytestmark = pytest.mark.django_db
# Edited on the page of what they belong to, or never seen.
WITHIN_OTHERS = {"Caption", "OfficialName", "OrganizationName", "OrganizationSuccession", "TerritoryName",
                 "TerritorySuccession", "SearchDocument"}  # fmt: skip
OURS = [
    model
    for label in ("people", "events", "articles")
    for model in apps.get_app_config(label).get_models()
    if not model.__name__.startswith("Historical") and model.__name__ not in WITHIN_OTHERS
]


@pytest.fixture
def desk(client: Client, editor: Any) -> Client:
    client.force_login(editor)
    return client


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_a_model_has_a_list_that_can_be_searched(desk: Client, model: Any) -> None:
    make_catalogue()
    address = f"/admin/{model._meta.app_label}/{model._meta.model_name}/"
    assert desk.get(address).status_code == 200
    assert desk.get(address, {"q": "binh phuoc"}).status_code in (200, 302)
    row = model._default_manager.first()
    if row is not None:
        assert desk.get(f"{address}{row.pk}/change/").status_code == 200
        if hasattr(row, "history"):
            assert desk.get(f"{address}{row.pk}/history/").status_code == 200
    if admin.site.get_model_admin(model).has_add_permission(desk.get(address).wsgi_request):
        assert desk.get(f"{address}add/").status_code == 200


@pytest.mark.parametrize(
    ("model", "typed"),
    [("people/official", "dang hoai mau"), ("people/organization", "tinh uy"), ("events/meeting", "so ket"),
     ("articles/article", "gan dan"), ("people/position", "pho bi thu"), ("people/territory", "binh phuoc")],
)  # fmt: skip
def test_search_at_the_desk_ignores_marks_and_knows_đ(desk: Client, model: str, typed: str) -> None:
    make_catalogue()
    for asked, found in ((typed, 1), (typed + " khac", 0)):
        response = desk.get(f"/admin/{model}/", {"q": asked})
        assert min(1, response.context["cl"].result_count) == found
