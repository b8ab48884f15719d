"""Two rows become one with all their evidence, and come apart again row for row."""

from typing import Any

import pytest
from django.apps import apps
from django.db import models
from django.test import Client

from articles.models import Mention
from events.models import Meeting, MeetingHost, MeetingSite, Participation
from people.merging import MergeRefusedError, merge, undo
from people.merging.relations import MAP, Moved, UnknownRelationError, moved_relations
from people.models import (
    Decision,
    FieldLock,
    FormerAddress,
    MergeRecord,
    Official,
    OfficialName,
    Organization,
    OrganizationName,
    OrganizationSuccession,
    Position,
    Proposal,
)
from people.models.decision import Verdict, decide
from people.models.editing import lock_fields
from people.models.provenance import Status
from tests.catalogue import Catalogue, make_catalogue

pytestmark = pytest.mark.django_db
OURS = ("people", "events", "articles")
# What an undone merge may leave behind, and what the search derives.
LEFT = {"MergeRecord", "FormerAddress", "SearchDocument"}
Rows = dict[str, dict[Any, dict[str, Any]]]


def everything() -> Rows:
    """Every row of every table of ours but histories, by table and key."""
    found: Rows = {}
    for label in OURS:
        for model in apps.get_app_config(label).get_models():
            if not model.__name__.startswith("Historical") and model.__name__ not in LEFT:
                found[model.__name__] = {row["id"]: row for row in model._default_manager.values()}
    return found


@pytest.fixture
def made() -> Catalogue:
    return make_catalogue()


@pytest.fixture
def doubles(made: Catalogue) -> dict[str, Any]:
    """A second official, body and meeting; each has rows that equal the first one's, and rows of its own."""
    body = Organization.objects.create(name="Tỉnh ủy tỉnh Bình Phước", kind="party_committee", territory=made.province)
    office = Organization.objects.create(name="Văn phòng Tỉnh ủy", parent=body, territory=made.province)
    later = Organization.objects.create(name="Tỉnh ủy Đồng Nai", parent=made.organization)
    OrganizationName.objects.create(organization=body, name="TU Bình Phước", kind="abbreviation")
    OrganizationSuccession.objects.create(predecessor=body, successor=later)
    OrganizationSuccession.objects.create(predecessor=made.organization, successor=body)
    person = Official.objects.create(name="Đặng Thị Hoài Mẩu", summary="Quê ở Lộc Ninh", status=Status.CONFIRMED)
    OfficialName.objects.create(official=person, name="Hoài Mẩu")
    same = Position.objects.create(
        official=person, organization=made.organization, title="Phó Bí thư Thường trực", first_attested="2019-01-05",
        last_attested="2021",
    )  # fmt: skip
    own = Position.objects.create(official=person, organization=body, title="Trưởng Ban")
    gathering = Meeting.objects.create(name="Hội nghị sơ kết dân vận", kind="sơ kết", date="2020-06-29")
    site = MeetingSite.objects.create(meeting=gathering, name="Đồng Xoài")
    MeetingSite.objects.create(meeting=made.meeting, name="Đồng Xoài")
    host = MeetingHost.objects.create(meeting=gathering, organization=made.organization)
    MeetingHost.objects.create(meeting=gathering, organization=body)
    equal = Participation.objects.create(meeting=made.meeting, official=person, part="chaired", position=same)
    Participation.objects.create(meeting=gathering, official=made.official, part="chaired", site=site)
    Participation.objects.create(meeting=gathering, organization=body, part="attended")
    made.mention("Sáng 29-6", official=person)
    made.mention("Theo báo cáo", position=same)
    made.mention("UBND các cấp", position=own)
    made.mention("Thường trực", participation=equal)
    made.mention("phối hợp", meeting_host=host)
    made.mention("hội nghị", meeting=gathering)
    made.mention("Bình Phước tổ chức", organization=body)
    lock_fields(person, ["name", "summary"])
    lock_fields(made.official, ["name"])
    Proposal(target=person, field="name", value="Đặng Hoài Mẫu").save()
    decide(person, Official.objects.create(name="Người Thứ Ba"), Verdict.DIFFERENT)
    return {"official": person, "organization": body, "meeting": gathering, "office": office}


@pytest.mark.parametrize("what", ["official", "organization", "meeting"])
def test_a_merge_undone_leaves_every_row_as_it_was(made: Catalogue, doubles: dict[str, Any], what: str) -> None:
    before = everything()
    record = merge(getattr(made, what), doubles[what], reason="cùng một người")
    assert everything() != before
    assert undo(record) == []
    assert everything() == before


def test_rows_that_become_equal_are_folded_with_all_their_evidence(made: Catalogue, doubles: dict[str, Any]) -> None:
    merge(made.official, doubles["official"])
    made.position.refresh_from_db()
    assert (str(made.position.first_attested), str(made.position.last_attested)) == ("2019-01-05", "2021")
    assert {mention.text for mention in made.position.mentions.all()} == {
        "Phó Bí thư Thường trực Tỉnh ủy Bình Phước",
        "Theo báo cáo",
    }
    assert {mention.text for mention in made.participation.mentions.all()} == {"chủ trì hội nghị", "Thường trực"}
    assert made.official.positions.count() == 2


def test_field_by_field_the_chosen_values_stand_and_empty_ones_are_filled(
    made: Catalogue, doubles: dict[str, Any]
) -> None:
    merge(made.official, doubles["official"], taken=["name"])
    made.official.refresh_from_db()
    assert (made.official.name, made.official.summary) == ("Đặng Thị Hoài Mẩu", "Quê ở Lộc Ninh")
    assert {name.name for name in made.official.other_names.all()} == {"Hoài Mẩu", "Đặng Thị Hoài Mẫu"}


def test_the_old_address_leads_to_the_kept_row(client: Client, made: Catalogue, doubles: dict[str, Any]) -> None:
    address = doubles["official"].get_absolute_url()
    record = merge(made.official, doubles["official"])
    assert client.get(address)["Location"] == made.official.get_absolute_url()
    undo(record)
    assert not FormerAddress.objects.exists()


def test_a_moved_link_is_the_editors(made: Catalogue, doubles: dict[str, Any]) -> None:
    merge(made.official, doubles["official"])
    mention = Mention.objects.get(text="Sáng 29-6")
    assert mention.official == made.official
    assert FieldLock.objects.of(Mention, [mention.pk]).by_object() == {mention.pk: {"official"}}


def test_a_merge_leaves_no_body_its_own_parent_or_successor(made: Catalogue, doubles: dict[str, Any]) -> None:
    made.organization.parent = doubles["organization"]
    made.organization.save()
    merge(made.organization, doubles["organization"])
    made.organization.refresh_from_db()
    assert made.organization.parent is None
    assert OrganizationSuccession.objects.get().successor.name == "Tỉnh ủy Đồng Nai"


def test_an_undo_keeps_what_was_changed_since_and_says_so(made: Catalogue, doubles: dict[str, Any]) -> None:
    record = merge(made.official, doubles["official"], taken=["name"])
    made.official.refresh_from_db()
    made.official.name = "Đặng Hoài"
    made.official.save()
    left = undo(record)
    made.official.refresh_from_db()
    assert made.official.name == "Đặng Hoài"
    assert any("tên" in problem for problem in left)
    assert Official.objects.filter(pk=record.folded_id).exists()
    assert MergeRecord.objects.get().not_undone == left


def test_a_merge_is_undone_once(made: Catalogue, doubles: dict[str, Any]) -> None:
    record = merge(made.meeting, doubles["meeting"])
    undo(record)
    with pytest.raises(ValueError, match="undone"):
        undo(record)


def test_two_that_an_editor_told_apart_are_not_merged(made: Catalogue, doubles: dict[str, Any]) -> None:
    decide(made.official, doubles["official"], Verdict.DIFFERENT)
    with pytest.raises(MergeRefusedError, match="không phải là một"):
        merge(made.official, doubles["official"])


@pytest.mark.parametrize("pair", [("official", "official"), ("official", "meeting")])
def test_what_cannot_be_merged_is_refused(made: Catalogue, pair: tuple[str, str]) -> None:
    with pytest.raises(MergeRefusedError):
        merge(getattr(made, pair[0]), getattr(made, pair[1]))


def test_a_verdict_on_the_folded_row_binds_the_kept_one(made: Catalogue, doubles: dict[str, Any]) -> None:
    merge(made.official, doubles["official"])
    third = Official.objects.get(name="Người Thứ Ba")
    decision = Decision.objects.get()
    assert {decision.first_id, decision.second_id} == {made.official.pk, third.pk}


@pytest.mark.parametrize("label", MAP)
def test_the_map_knows_every_relation(label: str) -> None:
    moved_relations(apps.get_model(label))


def test_a_relation_that_the_map_does_not_know_stops_a_merge(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(MAP, "people.official", {"positions": Moved.MOVE})
    with pytest.raises(UnknownRelationError, match="mentions"):
        moved_relations(Official)


def test_every_table_that_points_at_a_mergeable_row_is_in_the_map() -> None:
    """What is moved may itself be folded, so whatever stands behind a moved relation is in the map, too."""
    for label in MAP:
        for relation in moved_relations(apps.get_model(label)):
            model: type[models.Model] = relation.related_model
            assert model._meta.label_lower in MAP


def test_every_table_that_points_by_kind_and_id_is_known() -> None:
    """No relation of Django's shows these; a new one has to be moved by a merge, or left for a reason."""
    moved = {"fieldlock", "proposal", "formeraddress", "decision"}
    # A record and its redirects are what a merge writes; a question about a row that is gone is closed by `relink`.
    left = {"mergerecord", "question"}
    found = {
        model._meta.model_name
        for label in OURS
        for model in apps.get_app_config(label).get_models()
        if not model.__name__.startswith("Historical")
        and "content_type" in {field.name for field in model._meta.concrete_fields}
    }
    assert found == moved | left
