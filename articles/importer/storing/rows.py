"""Writing rows in bulk with their history, their computed keys and their addresses."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any, TypeVar

from django.db import models
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from people.models.address import Addressed, former_slugs, free_slug

M = TypeVar("M", bound=models.Model)
_TRIES = 8  # addresses looked up at once for each name
BATCH = 500


def create(model: type[M], rows: Sequence[M], *, reason: str) -> list[M]:
    """Insert `rows`; each then has its id."""
    if not rows:
        return []
    _compute(rows)
    if issubclass(model, Addressed):
        assign_slugs(model, rows)
    if hasattr(model, "history"):
        created: list[M] = bulk_create_with_history(rows, model, batch_size=BATCH, default_change_reason=reason)
        return created
    return model._default_manager.bulk_create(rows, batch_size=BATCH)


def update(model: type[M], rows: Sequence[M], fields: Collection[str], *, reason: str) -> None:
    """Write `fields` of `rows`, and what is computed from them."""
    if not rows or not fields:
        return
    _compute(rows)
    computed: Any = getattr(model, "computed_fields", tuple)
    written = sorted({*fields, *computed()})
    if hasattr(model, "history"):
        bulk_update_with_history(rows, model, written, batch_size=BATCH, default_change_reason=reason)
    else:
        model._default_manager.bulk_update(rows, written, batch_size=BATCH)


def _compute(rows: Iterable[Any]) -> None:
    for row in rows:
        if hasattr(row, "compute_keys"):
            row.compute_keys()


def assign_slugs(model: type[Any], rows: Sequence[Any]) -> None:
    """Give each row without a slug a free one: two queries, more only where a name has very many bearers."""
    fallback = str(model._meta.model_name)
    bare = [row for row in rows if not row.slug]
    bases = {free_slug(row.slug_source(), (), fallback=fallback) for row in bare}
    taken = former_slugs(model) if bare else set()
    first = 1
    while bases:
        wanted = {base: _tries(base, first) for base in bases}
        every = [slug for tries in wanted.values() for slug in tries]
        taken |= set(model._default_manager.filter(slug__in=every).values_list("slug", flat=True))
        bases = {base for base in bases if taken.issuperset(wanted[base])}
        first += _TRIES
    for row in bare:
        row.slug = free_slug(row.slug_source(), taken, fallback=fallback)
        taken.add(row.slug)


def _tries(base: str, first: int) -> list[str]:
    return [base if number == 1 else f"{base}-{number}" for number in range(first, first + _TRIES)]
