"""Fields that an editor set: kept, and what the importer would have written there put beside them as a proposal."""

from collections.abc import Mapping
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q

from people.models import FieldLock, Proposal
from people.partial_dates import PartialDate


class Locks:
    """The locks on some rows, in one query, and the proposals that come up while writing them.

    `rows`: ids by model; None for all of a model.
    """

    def __init__(self, rows: Mapping[type[models.Model], list[int] | None]) -> None:
        self._types = ContentType.objects.get_for_models(*rows) if rows else {}
        wanted = Q(pk__in=[])
        for model, ids in rows.items():
            these = Q() if ids is None else Q(object_id__in=ids)
            wanted |= Q(content_type=self._types[model]) & these
        self._locked = {
            (type_id, object_id, field)
            for type_id, object_id, field in FieldLock.objects.filter(wanted).values_list(
                "content_type", "object_id", "field"
            )
        }
        self._rows = {(type_id, object_id) for type_id, object_id, _field in self._locked}
        self._proposals: dict[tuple[int, int, str], Any] = {}

    def has(self, row: models.Model, field: str) -> bool:
        content_type = self._types.get(type(row))
        return content_type is not None and (content_type.pk, row.pk, field) in self._locked

    def any_on(self, row: models.Model) -> bool:
        content_type = self._types.get(type(row))
        return content_type is not None and (content_type.pk, row.pk) in self._rows

    def set(self, row: Any, values: Mapping[str, Any]) -> set[str]:
        """Write what differs and is not locked to `row` (not yet saved). Returns the names of the changed fields."""
        changed = set()
        for field, value in values.items():
            current = getattr(row, field)
            if _same(current, value):
                continue
            if self.has(row, field.removesuffix("_id")):
                if field != "status":
                    self._proposals[self._types[type(row)].pk, row.pk, field.removesuffix("_id")] = _plain(value)
                continue
            setattr(row, field, value)
            changed.add(field)
        return changed

    def write_proposals(self) -> None:
        rows = [
            Proposal(content_type_id=type_id, object_id=object_id, field=field, value=value)
            for (type_id, object_id, field), value in self._proposals.items()
        ]
        Proposal.objects.bulk_create(
            rows,
            update_conflicts=True,
            unique_fields=["content_type", "object_id", "field"],
            update_fields=["value", "proposed_at"],
        )


def _same(one: Any, other: Any) -> bool:
    return bool(_plain(one) == _plain(other))


def _plain(value: Any) -> Any:
    """As JSON keeps it; an unknown date is the empty text."""
    if value is None or value == "":
        return ""
    if isinstance(value, PartialDate) or hasattr(value, "isoformat"):
        return str(value)
    return value
