"""Folding one row into another."""

from collections.abc import Collection
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models import Q, UniqueConstraint
from django.utils.translation import gettext as _

from people.merging.relations import moved_relations
from people.merging.steps import Steps
from people.models import FieldLock, FormerAddress, Proposal
from people.models.address import Addressed
from people.models.decision import Decision, MergeRecord, Verdict
from people.models.organization import NameKind
from people.models.provenance import Status

# Of two equal rows the kept one takes the wider of these.
WIDENED = {"first_attested": min, "last_attested": max}
LOCKED_BY_A_MERGE = "merge"


class MergeRefusedError(ValueError):
    """Why two rows cannot be merged, in words for an editor."""


@transaction.atomic
def merge(kept: Any, folded: Any, *, taken: Collection[str] = (), user: Any = None, reason: str = "") -> MergeRecord:
    """Fold `folded` into `kept`; of the fields in `taken` the folded row's value stands, and it fills empty ones.

    Raises MergeRefusedError for rows of two kinds, a row with itself, or two that an editor told apart.
    """
    _check(kept, folded)
    steps = Steps(user)
    label = f"{folded} → {kept}"
    address = folded.get_absolute_url()
    names = [folded.name, kept.name]
    values = _chosen_values(kept, folded, taken)
    _fold(steps, kept, folded)
    _move_generic(steps, kept, folded)
    folded_id = folded.pk
    steps.delete(folded)
    kept.refresh_from_db()
    steps.set(kept, **values)
    for name in names:
        _remember_name(steps, kept, name)
    for stale in FormerAddress.objects.filter(path=address):
        steps.delete(stale)
    steps.create(FormerAddress(path=address, target=kept))
    return MergeRecord.objects.create(
        content_type=ContentType.objects.get_for_model(kept),
        kept_id=kept.pk,
        folded_id=folded_id,
        label=label[:600],
        steps=steps.done,
        merged_by=user,
        reason=reason[:300],
    )


def _check(kept: Any, folded: Any) -> None:
    if type(kept) is not type(folded):
        raise MergeRefusedError(_("Only two of one kind can be merged."))
    if kept.pk == folded.pk:
        raise MergeRefusedError(_("A row cannot be merged with itself."))
    told_apart = Decision.objects.touching(kept).filter(verdict=Verdict.DIFFERENT)
    if {folded.pk, kept.pk} in ({row.first_id, row.second_id} for row in told_apart):
        raise MergeRefusedError(
            _("An editor has decided that these two are not the same. Withdraw that decision first.")
        )


def _chosen_values(kept: Any, folded: Any, taken: Collection[str]) -> dict[str, Any]:
    """The attributes that the kept row takes over."""
    values: dict[str, Any] = {}
    for field in kept._meta.concrete_fields:
        if field.primary_key or not field.editable or field.name == "slug":
            continue
        mine, theirs = getattr(kept, field.attname), getattr(folded, field.attname)
        if field.name in taken or (mine in (None, "") and theirs not in (None, "")):
            values[field.attname] = theirs
    if Status.CONFIRMED in (kept.status, folded.status):
        values["status"] = Status.CONFIRMED
    if getattr(folded, "is_hidden", False):
        values["is_hidden"] = True
    values.pop("parent_id", None) if values.get("parent_id") in (kept.pk, folded.pk) else None
    return values


def _fold(steps: Steps, kept: models.Model, folded: models.Model) -> None:
    """Move all that points at `folded`; what would then stand twice is folded in turn."""
    for relation in moved_relations(type(kept)):
        name = relation.field.name
        for row in list(relation.related_model._default_manager.filter(**{name: folded}).order_by("pk")):
            if _points_at_itself(row, name, kept):
                steps.delete(row) if not relation.field.null else steps.set(row, **{name: None})
                continue
            equal = _equal_row(row, name, kept)
            if equal is None:
                steps.set(row, **{name: kept})
                _keep_link(steps, row, name)
            else:
                _fold_equal(steps, equal, row)


def _points_at_itself(row: Any, name: str, kept: models.Model) -> bool:
    """A body whose parent, predecessor or successor would be itself."""
    if type(row) is type(kept):
        return bool(row.pk == kept.pk)
    others = [f for f in row._meta.concrete_fields if f.name != name and f.related_model is type(kept)]
    return any(getattr(row, field.attname) == kept.pk for field in others)


def _equal_row(row: Any, name: str, kept: models.Model) -> Any:
    """The row that already says of `kept` what `row` would say once moved there, by the model's own constraints."""
    for constraint in row._meta.constraints:
        if not isinstance(constraint, UniqueConstraint) or name not in constraint.fields:
            continue
        values = {field: getattr(row, field) for field in constraint.fields} | {name: kept}
        # An unknown partial date is the empty text, and equal to another; a null is equal to nothing.
        columns = {field: row._meta.get_field(field).get_prep_value(value) for field, value in values.items()
                   if not isinstance(value, models.Model)}  # fmt: skip
        same = values | columns
        if None not in same.values():
            rows = type(row)._default_manager.filter(constraint.condition or Q(), **same)
            if (equal := rows.exclude(pk=row.pk).first()) is not None:
                return equal
    return None


def _fold_equal(steps: Steps, kept: Any, folded: Any) -> None:
    _fold(steps, kept, folded)
    _move_generic(steps, kept, folded)
    values: dict[str, Any] = {}
    for name, wider in WIDENED.items():
        if hasattr(kept, name):
            known = [value for value in (getattr(kept, name), getattr(folded, name)) if value]
            if known and wider(known, key=str) != getattr(kept, name):
                values[name] = wider(known, key=str)
    if getattr(folded, "status", None) == Status.CONFIRMED and kept.status != Status.CONFIRMED:
        values["status"] = Status.CONFIRMED
    for field in ("position_id", "site_id"):
        if getattr(kept, field, 0) is None and getattr(folded, field) is not None:
            values[field] = getattr(folded, field)
    steps.delete(folded)
    if values:
        steps.set(kept, **values)


def _keep_link(steps: Steps, row: models.Model, name: str) -> None:
    """A link that an editor made by merging is the editor's: no import and no re-linking undoes it."""
    if row._meta.model_name == "mention":
        content_type = ContentType.objects.get_for_model(row)
        if not FieldLock.objects.filter(content_type=content_type, object_id=row.pk, field=name).exists():
            lock = FieldLock(target=row, field=name, locked_by=steps.user, reason=LOCKED_BY_A_MERGE)
            steps.create(lock)


def _move_generic(steps: Steps, kept: models.Model, folded: models.Model) -> None:
    """Locks, proposals, former addresses and decisions, which point at a row by its kind and id."""
    content_type = ContentType.objects.get_for_model(folded)
    for model in (FieldLock, Proposal):
        taken = set(
            model._default_manager.filter(content_type=content_type, object_id=kept.pk).values_list("field", flat=True)
        )
        for row in model._default_manager.filter(content_type=content_type, object_id=folded.pk):
            steps.delete(row) if row.field in taken else steps.set(row, object_id=kept.pk)
    if isinstance(folded, Addressed):
        for address in FormerAddress.objects.filter(content_type=content_type, object_id=folded.pk):
            steps.set(address, object_id=kept.pk)
    for decision in Decision.objects.touching(folded):
        _move_decision(steps, decision, kept.pk, folded.pk)


def _move_decision(steps: Steps, decision: Decision, kept_id: int, folded_id: int) -> None:
    other = decision.second_id if decision.first_id == folded_id else decision.first_id
    pair = sorted((kept_id, other))
    known = Decision.objects.filter(content_type=decision.content_type, first_id=pair[0], second_id=pair[1])
    if other == kept_id or known.exists():
        steps.delete(decision)
    else:
        steps.set(decision, first_id=pair[0], second_id=pair[1])


def _remember_name(steps: Steps, kept: Any, name: str) -> None:
    """Both names stay known, so that later reports find the one row under either."""
    names = getattr(kept, "other_names", None)
    if names is None:
        return
    other = names.model(name=name, kind=NameKind.VARIANT, **{names.field.name: kept})
    other.compute_keys()
    if other.exact_key != kept.exact_key and not names.filter(exact_key=other.exact_key).exists():
        steps.create(other)
