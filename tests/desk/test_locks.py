"""What an editor sets is locked, what an editor strikes out stays struck out, and the history says who and why."""

from typing import Any

import pytest
from django.db.models.fields.files import FieldFile
from django.test import Client
from django.utils.timezone import localtime

from articles.models import Article, Mention
from people.models import FieldLock, Official, OfficialName, Position, Proposal
from people.models.editing import lock_fields
from people.models.provenance import Origin, Status
from tests.catalogue import Catalogue, make_catalogue

pytestmark = pytest.mark.django_db


@pytest.fixture
def made() -> Catalogue:
    return make_catalogue()


@pytest.fixture
def desk(client: Client, editor: Any) -> Client:
    client.force_login(editor)
    return client


def fill(desk: Client, row: Any, **changes: str) -> Any:
    """Open a row's form at the desk, change some fields, save."""
    meta = row._meta
    address = f"/admin/{meta.app_label}/{meta.model_name}/{row.pk}/change/"
    response = desk.get(address)
    form = response.context["adminform"].form
    data = {name: form[name].value() for name in form.fields}
    for formset in response.context["inline_admin_formsets"]:
        management = formset.formset.management_form
        data.update({management.add_prefix(name): management[name].value() for name in management.fields})
        for inline in formset.formset.initial_forms:
            data.update({inline.add_prefix(name): inline[name].value() for name in inline.fields})
    for name in ("shown_at", "published_time"):
        data.pop(name, None)
    if getattr(row, "shown_at", None):
        shown = localtime(row.shown_at)
        data.update({"shown_at_0": f"{shown:%Y-%m-%d}", "shown_at_1": f"{shown:%H:%M:%S}"})
    data.update(changes)
    posted = {
        name: value
        for name, value in data.items()
        if value is not None and value is not False and not isinstance(value, FieldFile)
    }
    saved = desk.post(address, posted)
    assert saved.status_code == 302, saved.context["errors"]
    row.refresh_from_db()
    return row


def locked(row: Any) -> set[str]:
    return FieldLock.objects.of(type(row), [row.pk]).by_object().get(row.pk, set())


def test_what_was_not_changed_is_not_locked(desk: Client, made: Catalogue) -> None:
    fill(desk, made.official)
    assert locked(made.official) == set()


def test_a_corrected_name_is_locked_and_the_old_one_stays_known(desk: Client, made: Catalogue) -> None:
    official = fill(desk, made.official, name="Đặng Thị Hoài Mẩu", change_reason="in sai")
    assert official.name == "Đặng Thị Hoài Mẩu"
    assert locked(official) == {"name"}
    assert OfficialName.objects.get().name == "Đặng Thị Hoài Mẫu"
    newest = official.history.first()
    assert (newest.history_user.username, newest.history_change_reason) == ("editor", "in sai")


def test_a_corrected_date_says_that_an_editor_set_it(desk: Client, made: Catalogue) -> None:
    article = fill(desk, made.article, published="2020-06-30")
    assert (str(article.published), article.published_basis) == ("2020-06-30", "edited")
    assert locked(article) == {"published", "published_basis"}


def test_every_date_says_that_an_editor_set_it(desk: Client, made: Catalogue) -> None:
    meeting = fill(desk, made.meeting, end_date="30/6/2020")
    assert (str(meeting.end_date), meeting.date_basis) == ("2020-06-30", "edited")
    fill(desk, made.official, **{"positions-0-since": "2019", "change_reason": "theo quyết định"})
    made.position.refresh_from_db()
    assert (str(made.position.since), made.position.since_basis) == ("2019", "edited")
    assert locked(made.position) == {"since", "since_basis"}
    assert made.position.history.first().history_change_reason == "theo quyết định"


def test_the_basis_that_an_editor_chooses_stands(desk: Client, made: Catalogue) -> None:
    meeting = fill(desk, made.meeting, date="30/6/2020", date_basis="inferred")
    assert meeting.date_basis == "inferred"


def test_a_malformed_date_is_refused_in_vietnamese(desk: Client, made: Catalogue) -> None:
    address = f"/admin/articles/article/{made.article.pk}/change/"
    response = desk.post(address, {"published": "hôm qua"})
    assert "Hãy ghi ngày" in str(response.context["adminform"].form.errors["published"])


def test_an_inline_row_is_locked_too(desk: Client, made: Catalogue) -> None:
    fill(desk, made.official, **{"positions-0-title": "Bí thư"})
    made.position.refresh_from_db()
    assert made.position.title == "Bí thư"
    assert locked(made.position) == {"title"}


def test_a_machines_row_is_rejected_where_an_editor_deletes_it(desk: Client, made: Catalogue) -> None:
    Position.objects.update(origin=Origin.MACHINE)
    fill(desk, made.official, **{"positions-0-DELETE": "on"})
    assert Position.objects.get().status == Status.REJECTED
    mention = made.official.mentions.get()
    Mention.objects.filter(pk=mention.pk).update(origin=Origin.MACHINE)
    desk.post(f"/admin/articles/mention/{mention.pk}/delete/", {"post": "yes"})
    assert Mention.objects.get(pk=mention.pk).status == Status.REJECTED


def test_an_editors_own_row_is_deleted_for_good(desk: Client, made: Catalogue) -> None:
    fill(desk, made.official, **{"positions-0-DELETE": "on"})
    assert not Position.objects.exists()


def test_setting_a_field_answers_its_proposal(desk: Client, made: Catalogue) -> None:
    lock_fields(made.official, ["name"])
    proposal = Proposal(target=made.official, field="name", value="Khác")
    proposal.save()
    assert "Khác" in desk.get(f"/admin/people/official/{made.official.pk}/change/").content.decode()
    fill(desk, made.official, name="Khác")
    assert not Proposal.objects.exists()


def test_a_revert_brings_the_old_value_back_and_is_a_change_like_any_other(desk: Client, made: Catalogue) -> None:
    fill(desk, made.official, summary="Nhầm")
    FieldLock.objects.all().delete()
    oldest = made.official.history.last()
    address = f"/admin/people/official/{made.official.pk}/history/{oldest.pk}/"
    form = desk.get(address).context["adminform"].form
    data = {name: form[name].value() or "" for name in form.fields if name not in ("portrait", "is_hidden")}
    desk.post(address, data)
    made.official.refresh_from_db()
    assert made.official.summary == ""
    assert locked(made.official) == {"summary"}


@pytest.mark.parametrize(("action", "status"), [("confirm_rows", Status.CONFIRMED), ("reject_rows", Status.REJECTED)])
def test_rows_are_decided_in_the_list(desk: Client, made: Catalogue, action: str, status: str) -> None:
    Official.objects.update(status=Status.SUGGESTED)
    desk.post("/admin/people/official/", {"action": action, "_selected_action": [made.official.pk]})
    made.official.refresh_from_db()
    assert made.official.status == status
    assert locked(made.official) == {"status"}


def test_publishing_in_the_form_confirms_links_as_the_list_does(desk: Client, made: Catalogue) -> None:
    Article.objects.update(status="in_review", shown_at=None)
    Mention.objects.update(status=Status.SUGGESTED, confidence=0.9)
    made.article.refresh_from_db()
    fill(desk, made.article, status="published")
    assert set(Mention.objects.values_list("status", flat=True)) == {Status.CONFIRMED}


def test_publishing_asks_for_its_permission(client: Client, django_user_model: Any, made: Catalogue) -> None:
    from django.contrib.auth.models import Permission

    user = django_user_model.objects.create_user("tap-su", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=("view_article", "change_article")))
    client.force_login(user)
    Article.objects.update(status="in_review")
    client.post("/admin/articles/article/", {"action": "publish_articles", "_selected_action": [made.article.pk]})
    made.article.refresh_from_db()
    assert made.article.status == "in_review"
    assert (
        "status"
        not in client.get(f"/admin/articles/article/{made.article.pk}/change/").context["adminform"].form.fields
    )
