"""Brings what the catalogue knows of the things that a chunk of reports names, in a fixed number of queries."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db.models import Q, QuerySet

from articles.importer.resolution.body_names import BodyName, read_body_name, with_place
from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.decide_meetings import days_before
from articles.importer.resolution.fetch_officials import fetch_officials, iso, posts_told
from articles.importer.resolution.known import (
    BodyKnown,
    MeetingKnown,
    Ref,
    Standing,
    TerritoryKnown,
)
from articles.importer.values import Report
from events.models import Meeting, MeetingHost, Participation
from people.models import (
    Organization,
    OrganizationName,
    Territory,
    TerritoryName,
    TerritorySuccession,
)
from people.names import exact_key


def fetch(reports: Sequence[Report], *, meetings: Iterable[Ref] = (), officials: Iterable[Ref] = ()) -> Catalogue:
    """The part of the catalogue in which `reports` may find their things; `meetings` and `officials` in any case."""
    territories = _territories(reports)
    meant = _names_meant(reports, territories)
    bodies = _bodies(meant)
    found_meetings = _meetings(reports, meetings)
    posts = posts_told(reports, _meant(meant, bodies))
    found_officials = fetch_officials(reports, officials, posts, [meeting.ref for meeting in found_meetings])
    missing = {post.body for official in found_officials for post in official.posts if post.body is not None}
    missing |= {host for meeting in found_meetings for host in meeting.hosts}
    bodies += _bodies_of(missing - {body.ref for body in bodies})
    known = {territory.ref for territory in territories}
    territories += _territories_of({body.territory for body in bodies if body.territory is not None} - known)
    return Catalogue(
        territories=territories,
        bodies=bodies,
        officials=found_officials,
        meetings=found_meetings,
    )


# Territories: every province, and what has the name of a place in the chunk.


def _territories(reports: Sequence[Report]) -> list[TerritoryKnown]:
    names = {place.name for name in _body_names(reports) for place in read_body_name(name).places}
    places = Q(exact_key__in={exact_key(name) for name in names})
    return territory_values(Territory.objects.filter(Q(level="province") | places))


def _territories_of(refs: set[Ref]) -> list[TerritoryKnown]:
    """With the district around a commune; every province is known already."""
    return territory_values(Territory.objects.filter(Q(pk__in=refs) | Q(children__in=refs)).distinct())


def territory_values(rows: QuerySet[Territory]) -> list[TerritoryKnown]:
    territories = list(rows)
    ids = [territory.pk for territory in territories]
    keys: dict[int, set[str]] = defaultdict(set)
    for ref, key in TerritoryName.objects.filter(territory__in=ids).values_list("territory", "exact_key"):
        keys[ref].add(key)
    heirs: dict[int, set[int]] = defaultdict(set)
    succeeded = TerritorySuccession.objects.filter(predecessor__in=ids)
    for old, new in succeeded.values_list("predecessor", "successor"):
        heirs[old].add(new)
    return [
        TerritoryKnown(
            ref=territory.pk,
            name=territory.name,
            unit=territory.unit,
            level=territory.level,
            keys=frozenset({territory.exact_key, *keys[territory.pk]}),
            parent=territory.parent_id,
            established_on=territory.established_on,
            dissolved_on=territory.dissolved_on,
            successors=frozenset(heirs[territory.pk]),
        )
        for territory in territories
    ]


# Bodies: by every name that the chunk may mean.


def _body_names(reports: Sequence[Report]) -> set[str]:
    names = {body.name for report in reports for body in report.organizations}
    names |= {
        role.organization
        for report in reports
        for found in report.officials
        for role in found.roles
        if role.organization
    }
    return names | {host for report in reports for meeting in report.meetings for host in meeting.hosts}


def _names_meant(reports: Sequence[Report], territories: list[TerritoryKnown]) -> dict[str, list[BodyName]]:
    """What each name may mean: itself, and where its place is open, the body of each province."""
    homes = {(territory.unit, territory.name) for territory in territories if territory.level == "province"}
    found = {}
    for name in _body_names(reports):
        read = read_body_name(name)
        placed = (with_place(read, unit, home) for unit, home in homes if read.open_unit in (unit, "province"))
        found[name] = [read, *map(read_body_name, placed)]
    return found


def _bodies(meant: dict[str, list[BodyName]]) -> list[BodyKnown]:
    keys = {key for names in meant.values() for name in names for key in _with_parents(name)}
    named = OrganizationName.objects.filter(exact_key__in=keys).values("organization")
    return body_values(Organization.objects.filter(Q(exact_key__in=keys) | Q(pk__in=named)))


def _meant(names: dict[str, list[BodyName]], bodies: list[BodyKnown]) -> dict[str, set[Ref]]:
    """The bodies that stand for each name."""
    by_key: dict[str, set[Ref]] = defaultdict(set)
    for body in bodies:
        for key in body.keys:
            by_key[key].add(body.ref)
    return {name: {ref for one in meant for ref in by_key.get(one.key, ())} for name, meant in names.items()}


def _with_parents(name: BodyName) -> set[str]:
    keys = {name.key}
    while name.parent and name.parent != name.full:
        name = read_body_name(name.parent)
        keys.add(name.key)
    return keys


def _bodies_of(refs: set[Ref]) -> list[BodyKnown]:
    return body_values(Organization.objects.filter(pk__in=refs))


def body_values(rows: QuerySet[Organization]) -> list[BodyKnown]:
    bodies = list(rows)
    keys: dict[int, set[str]] = defaultdict(set)
    other = OrganizationName.objects.filter(organization__in=[body.pk for body in bodies])
    for ref, key in other.values_list("organization", "exact_key"):
        keys[ref].add(key)
    return [
        BodyKnown(
            ref=body.pk,
            name=body.name,
            keys=frozenset({body.exact_key, *keys[body.pk]}),
            kind=body.kind,
            level=body.level,
            territory=body.territory_id,
            open_scope=body.open_scope,
            parent=body.parent_id,
            standing=Standing(body.status),
            confidence=body.confidence,
        )
        for body in bodies
    ]


# Meetings: of the days of the chunk's meetings, with hosts and people.


def _meetings(reports: Sequence[Report], refs: Iterable[Ref]) -> list[MeetingKnown]:
    told = {(meeting.date.value or "")[:10] for report in reports for meeting in report.meetings}
    told |= {day for report in reports for day in _days_of_undated(report)}
    days = {dt.date.fromisoformat(day) for day in told if len(day) == 10}
    return meeting_values(Meeting.objects.filter(Q(starts_on__in=days) | Q(pk__in=list(refs))))


def _days_of_undated(report: Report) -> tuple[str, ...]:
    is_undated = any(not meeting.date.value for meeting in report.meetings)
    return days_before((report.layout.published.value or "")[:10]) if is_undated else ()


def meeting_values(rows: QuerySet[Meeting]) -> list[MeetingKnown]:
    """Meetings with their hosts and people. Three queries."""
    meetings = list(rows.order_by("pk"))
    ids = [meeting.pk for meeting in meetings]
    hosts: dict[int, set[int]] = defaultdict(set)
    standing_hosts = MeetingHost.objects.filter(meeting__in=ids).exclude(status="rejected")
    for meeting_id, host in standing_hosts.values_list("meeting", "organization"):
        hosts[meeting_id].add(host)
    people: dict[int, set[int]] = defaultdict(set)
    names: dict[int, set[str]] = defaultdict(set)
    taken_part = Participation.objects.filter(meeting__in=ids, official__isnull=False).exclude(status="rejected")
    for meeting_id, official, name in taken_part.values_list("meeting", "official", "official__folded_key"):
        people[meeting_id].add(official)
        names[meeting_id].add(name)
    return [
        MeetingKnown(
            ref=meeting.pk,
            name=meeting.name,
            key=meeting.folded_key,
            kind=meeting.kind,
            period=meeting.period,
            date=iso(meeting.date),
            end_date=iso(meeting.end_date),
            date_basis=meeting.date_basis,
            session=meeting.session,
            format=meeting.format,
            venue=meeting.venue,
            territory=meeting.territory_id,
            hosts=frozenset(hosts[meeting.pk]),
            officials=frozenset(people[meeting.pk]),
            names=frozenset(names[meeting.pk]),
            standing=Standing(meeting.status),
            confidence=meeting.confidence,
        )
        for meeting in meetings
    ]
