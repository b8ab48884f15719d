"""From the chunk's catalogue as resolution left it to rows: what is new is made, what differs is updated."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from django.db import models
from django.db.models import F

from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.known import (
    BodyKnown,
    MeetingKnown,
    OfficialKnown,
    Plan,
    PostKnown,
    Ref,
    Standing,
    TerritoryKnown,
)
from articles.importer.storing.locks import Locks
from articles.importer.storing.rows import create, update
from articles.search.index import Kind, index_pages
from events.models import Meeting
from people.models import Official, OfficialName, Organization, Position, Territory
from people.models.provenance import Origin
from people.partial_dates import PartialDate
from people.successions import link_successions
from people.territory_data import DISTRICTS_ENDED_ON

MOST_AT_ONCE = 5000  # rows in memory; no chunk of an import has so many


class Ids:
    """The id of each ref: of a row that stands it is the ref itself, of a new one what the database gave."""

    def __init__(self) -> None:
        self._made: dict[Ref, int] = {}

    def learn(self, refs: Iterable[Ref], rows: Iterable[models.Model]) -> None:
        self._made |= {ref: row.pk for ref, row in zip(refs, rows, strict=True)}

    def __call__(self, ref: Ref) -> int:
        return ref if ref > 0 else self._made[ref]

    def maybe(self, ref: Ref | None) -> int | None:
        return None if ref is None else self(ref)


def write_catalogue(catalogue: Catalogue, locks: Locks, *, reason: str) -> Ids:
    ids = Ids()
    for level in ("district", "commune"):
        new = [found for found in catalogue.territories.values() if found.ref < 0 and found.level == level]
        rows = [_territory(found, ids) for found in new]
        ids.learn((found.ref for found in new), create(Territory, rows, reason=reason))
    _write_bodies(catalogue, locks, ids, reason)
    _write_officials(catalogue, locks, ids, reason)
    _write_posts(catalogue, locks, ids, reason)
    _write_meetings(catalogue, locks, ids, reason)
    link_successions(ids(ref) for ref in catalogue.bodies if ref < 0)
    return ids


def _territory(found: TerritoryKnown, ids: Ids) -> Territory:
    return Territory(
        name=found.name,
        unit=found.unit,
        level=found.level,
        parent_id=ids.maybe(found.parent),
        dissolved_on=DISTRICTS_ENDED_ON if found.level == "district" else None,
    )


def _write_bodies(catalogue: Catalogue, locks: Locks, ids: Ids, reason: str) -> None:
    waiting = [body for body in catalogue.bodies.values() if body.ref < 0]
    while waiting:  # parents first
        refs = {body.ref for body in waiting}
        new = [body for body in waiting if body.parent not in refs]
        ids.learn((body.ref for body in new), create(Organization, [_body(body, ids) for body in new], reason=reason))
        waiting = [body for body in waiting if body.parent in refs]
    before = catalogue.fetched.bodies
    changed = {ref: body for ref, body in catalogue.bodies.items() if ref > 0 and body != before[ref]}
    _update(Organization, changed, lambda body: {"status": body.standing.value}, locks, reason)


def _body(body: BodyKnown, ids: Ids) -> Organization:
    return Organization(
        name=body.name,
        kind=body.kind,
        level=body.level,
        territory_id=ids.maybe(body.territory),
        open_scope=body.open_scope,
        parent_id=ids.maybe(body.parent),
        **_provenance(body),
    )


def _write_officials(catalogue: Catalogue, locks: Locks, ids: Ids, reason: str) -> None:
    new = [official for official in catalogue.officials.values() if official.ref < 0]
    rows = [Official(name=official.name, **_provenance(official)) for official in new]
    ids.learn((official.ref for official in new), create(Official, rows, reason=reason))
    names = [
        OfficialName(official_id=ids(official.ref), name=name)
        for official in catalogue.officials.values()
        for name in official.new_names
    ]
    create(OfficialName, names, reason=reason)
    before = catalogue.fetched.officials
    changed = {
        ref: found
        for ref, found in catalogue.officials.items()
        if ref > 0 and (found.name, found.standing) != (before[ref].name, before[ref].standing)
    }
    called = {ref for ref, found in changed.items() if found.name != before[ref].name}
    _update(Official, changed, lambda known: {"name": known.name, "status": known.standing.value}, locks, reason)
    _tidy_names(called)


def _tidy_names(called: Collection[int]) -> None:
    """Of officials who are called otherwise than before: the name by which they go is no other name."""
    ids = sorted(called)
    for first in range(0, len(ids), MOST_AT_ONCE):
        some = ids[first : first + MOST_AT_ONCE]
        OfficialName.objects.filter(official__in=some, exact_key=F("official__exact_key")).delete()
    index_pages(Kind.OFFICIAL, ids)


def _write_posts(catalogue: Catalogue, locks: Locks, ids: Ids, reason: str) -> None:
    new: list[tuple[OfficialKnown, PostKnown]] = []
    changed: dict[Ref, PostKnown] = {}
    for official in catalogue.officials.values():
        before = catalogue.fetched.officials.get(official.ref)
        known = {} if before is None else {post.ref: post for post in before.posts}
        new += [(official, post) for post in official.posts if post.ref < 0]
        changed |= {post.ref: post for post in official.posts if post.ref > 0 and post != known[post.ref]}
    rows = [
        Position(
            official_id=ids(official.ref),
            organization_id=ids.maybe(post.body),
            title=post.title,
            **_times(post),
            **_provenance(post),
        )
        for official, post in new
    ]
    ids.learn((post.ref for _official, post in new), create(Position, rows, reason=reason))
    _update(Position, changed, lambda post: {**_times(post), "status": post.standing.value}, locks, reason)


def _times(post: PostKnown) -> dict[str, Any]:
    return {
        "since": _date(post.since),
        "since_basis": post.since_basis,
        "until": _date(post.until),
        "until_basis": post.until_basis,
        "first_attested": _date(post.first),
        "last_attested": _date(post.last),
    }


def _write_meetings(catalogue: Catalogue, locks: Locks, ids: Ids, reason: str) -> None:
    new = [meeting for meeting in catalogue.meetings.values() if meeting.ref < 0]
    rows = [Meeting(name=found.name, kind=found.kind[:60], **_facts(found), **_provenance(found)) for found in new]
    ids.learn((found.ref for found in new), create(Meeting, rows, reason=reason))
    before = catalogue.fetched.meetings
    changed = {ref: found for ref, found in catalogue.meetings.items() if ref > 0 and _own(found) != _own(before[ref])}
    _update(Meeting, changed, lambda found: {**_facts(found), "status": found.standing.value}, locks, reason)


def _own(meeting: MeetingKnown) -> tuple[Any, ...]:
    return (*_facts(meeting).values(), meeting.standing)


def _facts(meeting: MeetingKnown) -> dict[str, Any]:
    return {
        "period": meeting.period[:120],
        "date": _date(meeting.date),
        "end_date": _date(meeting.end_date),
        "date_basis": meeting.date_basis,
        "session": meeting.session,
        "format": meeting.format,
        "venue": meeting.venue[:300],
        "territory_id": meeting.territory,
    }


def _date(iso: str) -> PartialDate | None:
    return PartialDate(iso) if iso else None


def _provenance(known: BodyKnown | OfficialKnown | PostKnown | MeetingKnown) -> dict[str, Any]:
    return {"origin": Origin.MACHINE, "status": known.standing.value, "confidence": known.confidence}


def _update(model: type[Any], wanted: dict[Ref, Any], values: Any, locks: Locks, reason: str) -> None:
    """Bring the rows of `wanted` to what `values` says of each, save where an editor locked the field."""
    refs = sorted(wanted)
    for first in range(0, len(refs), MOST_AT_ONCE):
        changed: set[str] = set()
        rows = []
        for row in model._default_manager.filter(pk__in=refs[first : first + MOST_AT_ONCE]):
            fields = locks.set(row, values(wanted[row.pk]))
            if fields:
                rows.append(row)
                changed |= fields
        update(model, rows, {field.removesuffix("_id") for field in changed}, reason=reason)


def confirm(catalogue: Catalogue, plan: Plan, beyond_question: float) -> None:
    """Confirm what a published report links beyond question, where nobody has decided otherwise."""

    def settled(known: Any, link: float = 1.0) -> Any:
        sure = link >= beyond_question and (known.confidence is None or known.confidence >= beyond_question)
        return replace(known, standing=Standing.CONFIRMED) if sure and known.standing is Standing.SUGGESTED else known

    for ref in plan.bodies.values():
        if ref is not None:
            catalogue.put_body(settled(catalogue.bodies[ref]))
    for choice, posts in zip(plan.officials, plan.posts, strict=True):
        if choice.ref is not None:
            official = settled(catalogue.officials[choice.ref], choice.confidence)
            held = (settled(post, choice.confidence) if post.ref in posts else post for post in official.posts)
            catalogue.put_official(replace(official, posts=tuple(held)))
    for choice in plan.meetings:
        if choice.ref is not None:
            catalogue.put_meeting(settled(catalogue.meetings[choice.ref], choice.confidence))
