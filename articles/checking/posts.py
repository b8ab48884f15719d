"""Two heads of one body at one time; a post in a body that was not there."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from django.db.models import Q

from articles.checking.findings import BATCH, Finding, finding
from articles.checking.terms import Term, is_former, surely_before, term_of
from people.models import OrganizationSuccession, Position
from people.names import exact_key
from people.partial_dates import PartialDate

_MOST_PAIRS = 20  # told of one post
Held = tuple[Term, Position]


def two_heads() -> Iterator[Finding]:
    wanted = Q()
    for title, kinds, but in _heads():
        wanted |= Q(title_key=title, organization__kind__in=kinds) & ~Q(organization__level__in=but)
    rows = Position.objects.standing().filter(wanted).exclude(official__status="rejected")
    rows = rows.select_related("official", "organization").order_by("organization", "title_key", "pk")
    for _post, holders in groupby(rows.iterator(BATCH), key=lambda row: (row.organization_id, row.title_key)):
        yield from _at_one_time(holders)


def _at_one_time(holders: Iterable[Position]) -> Iterator[Finding]:
    held = [(term, row) for row in holders if (term := term_of(row)) is not None]
    for (term, one), (its, other) in islice(_overlapping(held), _MOST_PAIRS):
        first, last = max(term.first, its.first), min(term.last, its.last)
        when = f"ngày {first:%d/%m/%Y}" if first == last else f"từ {first:%d/%m/%Y} đến {last:%d/%m/%Y}"
        message = f"{one.official} và {other.official} cùng giữ chức {one.title} của {one.organization} {when}."
        yield finding("two_heads", Position, (one.pk, other.pk), message)


def _overlapping(held: list[Held]) -> Iterator[tuple[Held, Held]]:
    """Pairs of different persons; in the order of their first days, so that it ends where the next is surely later."""
    held.sort(key=lambda one: (one[0].first, one[1].pk))
    for number, one in enumerate(held):
        for other in islice(held, number + 1, None):
            if other[0].first >= one[0].last:
                break
            if one[1].official_id != other[1].official_id and one[0].overlaps(other[0]):
                yield one, other


@cache
def _heads() -> tuple[tuple[str, list[str], list[str]], ...]:
    lines = (Path(__file__).parent / "heads.tsv").read_text(encoding="utf-8").splitlines()
    rows = [(line + "\t").split("\t") for line in lines if line and not line.startswith("#")]
    return tuple((exact_key(row[0]), row[1].split(), row[2].split()) for row in rows)


def posts_out_of_life() -> Iterator[Finding]:
    """A post attested or begun before its body was founded, or held after the body had ended."""
    ended = {
        row.predecessor_id: row.on
        for row in OrganizationSuccession.objects.confirmed().exclude(on="").iterator(BATCH)
    }  # fmt: skip
    rows: Any = Position.objects.standing().filter(organization__isnull=False)
    rows = rows.select_related("official", "organization__territory").order_by("pk")
    for row in rows.iterator(BATCH):
        begun, over = _life(row.organization, ended.get(row.organization_id))
        first = row.since or row.first_attested
        if surely_before(first, begun):
            yield _outside(row, f"từ {first.vietnamese()}, trước khi tổ chức này ra đời ({begun.vietnamese()})")
        if not is_former(row.title_key) and surely_before(over, row.last_attested):
            yield _outside(
                row, f"đến {row.last_attested.vietnamese()}, sau khi tổ chức này kết thúc ({over.vietnamese()})"
            )


def _outside(row: Position, when: str) -> Finding:
    message = f"{row.official} giữ chức {row.title} của {row.organization} {when}."
    return finding("post_out_of_life", Position, (row.pk,), message)


def _life(body: Any, succeeded: Any) -> tuple[Any, Any]:
    """When the body began and ended: as it is told, or with its territory, or by its succession."""
    place = body.territory
    begun = body.founded or _day(place and place.established_on)
    ends = [day for day in (body.dissolved, succeeded, _day(place and place.dissolved_on)) if day]
    return begun, min(ends, key=lambda day: str(day.latest or "9999"), default=None)


def _day(day: Any) -> PartialDate | None:
    return PartialDate(day.isoformat()) if day else None
