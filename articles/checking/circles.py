"""Circles: what came from itself, or lies in itself."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models

from articles.checking.findings import BATCH, Finding, finding
from people.models import Organization, OrganizationSuccession, Territory, TerritorySuccession

Edge = tuple[int, int]


def circles_of_successions() -> Iterator[Finding]:
    columns = ("predecessor_id", "successor_id")
    bodies = OrganizationSuccession.objects.standing().values_list(*columns).iterator(BATCH)
    yield from _told(Organization, circles(bodies), "Kế thừa thành vòng")
    places = TerritorySuccession.objects.values_list(*columns).iterator(BATCH)
    yield from _told(Territory, circles(places), "Kế thừa thành vòng")


def circles_of_parents() -> Iterator[Finding]:
    models_: tuple[Any, ...] = (Organization, Territory)
    for model in models_:
        edges = model.objects.filter(parent__isnull=False).values_list("pk", "parent_id").iterator(BATCH)
        yield from _told(model, circles(edges), "Trực thuộc thành vòng")


def circles(edges: Iterable[Edge]) -> list[tuple[int, ...]]:
    """Each group of rows that lead to one another, in the order of their ids. Time in proportion to the edges."""
    onward: dict[int, list[int]] = defaultdict(list)
    incoming: dict[int, int] = defaultdict(int)
    for one, other in edges:
        onward[one].append(other)
        incoming[other] += 1
        incoming.setdefault(one, 0)
    # What nothing leads to is in no circle; taken away, it may leave others that nothing leads to.
    free = [row for row, number in incoming.items() if number == 0]
    while free:
        row = free.pop()
        for other in onward.pop(row, ()):
            incoming[other] -= 1
            if incoming[other] == 0:
                free.append(other)
    return sorted({group for row in onward if (group := _circle(row, onward))})


def _circle(row: int, onward: dict[int, list[int]]) -> tuple[int, ...]:
    """The rows on some way from `row` back to itself; none where there is no such way."""
    forward = _reached(row, onward)
    if row not in forward:
        return ()
    return tuple(sorted(other for other in forward if row in _reached(other, onward)))


def _reached(row: int, onward: dict[int, list[int]]) -> set[int]:
    reached: set[int] = set()
    front = [row]
    while front:
        new = set(onward.get(front.pop(), ())) - reached
        reached |= new
        front += new
    return reached


def _told(model: type[models.Model], groups: list[tuple[int, ...]], what: str) -> Iterator[Finding]:
    rows = model._default_manager.in_bulk([pk for group in groups for pk in group])
    for group in groups:
        names = " → ".join(str(rows[pk]) for pk in group)
        yield finding("circle", model, group, f"{what}: {names}.")
