"""Successions of bodies that follow from rules: when both bodies stand in the catalogue, the row between them is made.

Nothing is moved: a report of 2020 stays linked to the body of 2020. What an editor rejected or deleted is not made
again: a rejected row stays, a deleted one stands in the history.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Count, Q
from simple_history.utils import bulk_create_with_history

from people.models import Organization, OrganizationSuccession, Territory, TerritoryName, TerritorySuccession
from people.models.organization import OrganizationKind as Kind
from people.models.provenance import Origin, Status
from people.models.territory import TerritoryLevel
from people.succession_rules import Place, head_of, names_of, national_rules, rules_in

CHUNK = 500
# By law and public data, not by a reading: nobody has to confirm that one government followed another.
CONFIDENCE = 0.95
REASON = "Kế thừa theo quy tắc"
# Bodies that a territory has once, so that its successor's body of the same head follows it.
FOLLOWING = (
    Kind.PARTY_COMMITTEE, Kind.PARTY_BOARD, Kind.COUNCIL, Kind.GOVERNMENT, Kind.DEPARTMENT, Kind.FRONT,
    Kind.MASS_ORGANIZATION, Kind.ASSEMBLY_DELEGATION, Kind.POLICE, Kind.MILITARY, Kind.COURT, Kind.PROCURACY,
)  # fmt: skip

Key = tuple[str, int | None]  # a body by the exact key of its name and its territory


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A succession that there is if a body stands under both keys."""

    before: Key
    after: Key
    on: str
    legal_basis: str


def link_successions(bodies: Iterable[int] | None = None) -> int:
    """Make the successions of these bodies, or of all. How many were made; a fixed number of queries for 500 bodies."""
    ids = Organization.objects.order_by("pk").values_list("pk", flat=True) if bodies is None else sorted(set(bodies))
    return sum(_link(list(ids[first : first + CHUNK])) for first in range(0, len(ids), CHUNK))


@transaction.atomic
def _link(ids: list[int]) -> int:
    rows = list(Organization.objects.standing().filter(pk__in=ids, open_scope="").select_related("territory"))
    steps = list(_steps(rows))
    standing = _bodies({key for step in steps for key in (step.before, step.after)})
    found: dict[tuple[int, int], Step] = {}
    for step in steps:
        before, after = standing.get(step.before), standing.get(step.after)
        if before is not None and after is not None and before != after:
            found.setdefault((before, after), step)
    new = found.keys() - _settled(found)
    made = [_row(before, after, found[before, after]) for before, after in sorted(new)]
    if made:
        bulk_create_with_history(made, OrganizationSuccession, batch_size=CHUNK, default_change_reason=REASON)
    return len(made)


def _row(before: int, after: int, step: Step) -> OrganizationSuccession:
    return OrganizationSuccession(
        predecessor_id=before,
        successor_id=after,
        on=step.on,
        legal_basis=step.legal_basis,
        origin=Origin.MACHINE,
        status=Status.CONFIRMED,
        confidence=CONFIDENCE,
    )


def _settled(pairs: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
    """Pairs of which a row stands, rejected or not, or stood until someone deleted it."""
    before = {pair[0] for pair in pairs}
    if not before:
        return set()
    standing = OrganizationSuccession.objects.filter(predecessor__in=before)
    deleted = OrganizationSuccession.history.filter(predecessor__in=before, history_type="-")
    columns = ("predecessor_id", "successor_id")
    return {*standing.values_list(*columns), *deleted.values_list(*columns)}


def _bodies(keys: set[Key]) -> dict[Key, int]:
    rows = Organization.objects.standing().filter(exact_key__in={name for name, _place in keys}, open_scope="")
    return {(name, place): pk for pk, name, place in rows.values_list("pk", "exact_key", "territory_id")}


# What may have been before each body, and what after it.


def _steps(bodies: list[Organization]) -> Iterator[Step]:
    geography = _Geography({body.territory_id: body.territory for body in bodies if body.territory is not None})
    for body in bodies:
        if body.territory_id is None:
            yield from _national(body.exact_key)
            continue
        head = head_of(body.exact_key, geography.place(body.territory_id))
        if head is not None:
            yield from _by_rule(body, head, geography.place(body.territory_id))
            if body.kind in FOLLOWING:
                yield from _by_merger(body, head, geography)


def _national(key: str) -> Iterator[Step]:
    for rule in national_rules():
        if key in (rule.before, rule.after):
            yield Step(
                before=(rule.before, None), after=(rule.after, None), on=str(rule.on), legal_basis=rule.legal_basis
            )


def _by_rule(body: Organization, head: str, place: Place) -> Iterator[Step]:
    """Within the body's own territory."""
    mine: Key = (body.exact_key, body.territory_id)
    for rule in rules_in(place):
        on, legal_basis = str(rule.on), rule.legal_basis
        if head == rule.before:
            for name in names_of(rule.after, place):
                yield Step(before=mine, after=(name, body.territory_id), on=on, legal_basis=legal_basis)
        elif head == rule.after:
            for name in names_of(rule.before, place):
                yield Step(before=(name, body.territory_id), after=mine, on=on, legal_basis=legal_basis)


def _by_merger(body: Organization, head: str, geography: "_Geography") -> Iterator[Step]:
    """From the territory's predecessors, and on to its successor."""
    mine: Key = (body.exact_key, body.territory_id)
    for merger in geography.mergers:
        on, legal_basis = str(merger.on or ""), merger.legal_basis
        if merger.predecessor_id == body.territory_id:
            for name in names_of(head, geography.place(merger.successor_id)):
                yield Step(before=mine, after=(name, merger.successor_id), on=on, legal_basis=legal_basis)
        elif merger.successor_id == body.territory_id:
            for name in names_of(head, geography.place(merger.predecessor_id)):
                yield Step(before=(name, merger.predecessor_id), after=mine, on=on, legal_basis=legal_basis)


class _Geography:
    """Some territories with their names, and the mergers by which they came or went. Three queries."""

    def __init__(self, territories: dict[int | None, Territory]) -> None:
        near = Q(predecessor__in=territories) | Q(successor__in=territories)
        steps = list(TerritorySuccession.objects.filter(near).select_related("predecessor", "successor"))
        heirs = TerritorySuccession.objects.filter(predecessor__in={step.predecessor_id for step in steps})
        counts = heirs.values("predecessor").annotate(number=Count("pk"))
        divided = {row["predecessor"] for row in counts if row["number"] > 1}
        # Which part of a divided territory a body went to, its name does not tell.
        self.mergers = [step for step in steps if step.predecessor_id not in divided]
        known = {row.pk: row for row in territories.values()}
        known |= {row.pk: row for step in steps for row in (step.predecessor, step.successor)}
        names: dict[int, list[str]] = defaultdict(list)
        for pk, key in TerritoryName.objects.filter(territory__in=known).values_list("territory", "exact_key"):
            names[pk].append(key)
        self._places = {pk: _place(row, names[pk]) for pk, row in known.items()}

    def place(self, territory: int) -> Place:
        return self._places[territory]


def _place(territory: Territory, names: list[str]) -> Place:
    return Place(
        unit=territory.unit,
        keys=(territory.exact_key, *names),
        is_province=territory.level == TerritoryLevel.PROVINCE,
        established_on=territory.established_on,
        dissolved_on=territory.dissolved_on,
    )
