"""Takes away rows that nothing speaks of any more; their addresses lead on to what took their place."""

from collections.abc import Collection
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction

from articles.importer.relinking.scope import Scope
from articles.importer.relinking.settled import Settled
from articles.importer.relinking.slices import SLICE, slices
from articles.importer.relinking.spoken_of import SpokenOf
from articles.models import Mention
from events.models import Meeting, MeetingHost, Participation
from people.models import FormerAddress, Official, Organization, Position
from people.models.provenance import Origin

MODELS: dict[str, type[Any]] = {"official": Official, "meeting": Meeting}
Leading = dict[str, dict[int, int]]  # by kind: a row that loses its links, and the row that takes most of them


def lead_on(model: type[Any], heirs: dict[int, int]) -> dict[int, int]:
    """Let the addresses of these rows lead to their heirs once the rows are gone: written before their links move, so
    that a run that is stopped in between loses none. Returns those that are the importer's to take away."""
    content_type = ContentType.objects.get_for_model(model)
    found: dict[int, int] = {}
    for some in slices(heirs):
        rows = list(model._default_manager.filter(pk__in=some, origin=Origin.MACHINE))
        found |= {row.pk: heirs[row.pk] for row in rows}
        FormerAddress.objects.bulk_create(
            [
                FormerAddress(path=row.get_absolute_url(), content_type=content_type, object_id=heirs[row.pk])
                for row in rows
            ],
            update_conflicts=True,
            unique_fields=["path"],
            update_fields=["content_type", "object_id"],
        )
    return found


def take_back(leading: Leading) -> None:
    """A row that stands after all is where its address leads."""
    for kind, heirs in leading.items():
        for some in slices(heirs):
            standing = [row.get_absolute_url() for row in MODELS[kind]._default_manager.filter(pk__in=some)]
            FormerAddress.objects.filter(path__in=standing).delete()


def clear_away(spoken_of: SpokenOf, settled: Settled, leading: Leading, scope: Scope | None) -> dict[str, int]:
    """How many rows of each kind went. A slice of rows is a transaction; of a scope only what is in it."""
    _delete(Participation, "participation", settled.participations | spoken_of.participations, scope)
    gone = {
        "position": _delete(Position, "position", settled.positions | spoken_of.positions, scope),
        "official": _drop("official", settled.officials | spoken_of.officials, leading, scope),
    }
    _delete(MeetingHost, "meeting_host", settled.hosts | spoken_of.hosts, scope)
    gone["meeting"] = _drop("meeting", settled.meetings | spoken_of.meetings, leading, scope)
    gone["organization"] = 0 if scope is not None else _drop_open_bodies(settled)
    return gone


def _left(model: Any, name: str) -> Any:
    """Machine-made rows of the model for which no words stand."""
    used = Mention.objects.filter(**{f"{name}__isnull": False}).values(name)
    return model._default_manager.filter(origin=Origin.MACHINE).exclude(pk__in=used)


def _ids(rows: Any, kept: Collection[int]) -> set[int]:
    return {pk for pk in rows.values_list("pk", flat=True).iterator(SLICE) if pk not in kept}


def _delete(model: Any, name: str, kept: Collection[int], scope: Scope | None) -> int:
    rows = _left(model, name)
    if scope is None:
        gone = _ids(rows, kept)
    else:
        gone = {
            pk
            for field, anew in (("official", scope.officials), ("meeting", scope.meetings))
            if hasattr(model, f"{field}_id")
            for some in slices(anew)
            for pk in _ids(rows.filter(**{f"{field}__in": some}), kept)
        }
    for some in slices(gone):
        model._default_manager.filter(pk__in=some).delete()
    return len(gone)


def _drop(kind: str, kept: Collection[int], leading: Leading, scope: Scope | None) -> int:
    model = MODELS[kind]
    gone = _ids(_left(model, kind), kept)
    if scope is not None:
        gone &= scope.officials if kind == "official" else scope.meetings
    for some in slices(gone):
        with transaction.atomic():
            for row in model._default_manager.filter(pk__in=some):
                _pass_on_addresses(row, leading[kind].get(row.pk))
                row.delete()
    return len(gone)


def _pass_on_addresses(row: Any, heir: int | None) -> None:
    """Addresses that led to the row lead on with its own, which `lead_on` wrote, in this run or in one that stopped."""
    content_type = ContentType.objects.get_for_model(row)
    own = FormerAddress.objects.filter(path=row.get_absolute_url(), content_type=content_type)
    onward = heir or own.values_list("object_id", flat=True).first()
    led = FormerAddress.objects.filter(content_type=content_type, object_id=row.pk)
    led.delete() if onward in (None, row.pk) else led.update(object_id=onward)


def _drop_open_bodies(settled: Settled) -> int:
    """Bodies whose place was open and has become known; those that belong to one another, the lowest first."""
    number = 0
    while True:
        left = _left(Organization, "organization").exclude(open_scope="")
        free = left.filter(positions=None, hostings=None, children=None, participations=None)
        gone = _ids(free, settled.organizations)
        if not gone:
            return number
        number += len(gone)
        for some in slices(gone):
            Organization.objects.filter(pk__in=some).delete()
