"""The rows that the readings speak of, with or without words of their own; gathered a chunk at a time, as ids."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from articles.importer.storing.editions import Edition
from articles.importer.storing.evidence import refs_by_name
from articles.importer.storing.write_catalogue import Ids
from events.models import MeetingHost, Participation


@dataclass(slots=True)
class SpokenOf:
    officials: set[int] = field(default_factory=set)
    meetings: set[int] = field(default_factory=set)
    positions: set[int] = field(default_factory=set)
    participations: set[int] = field(default_factory=set)
    hosts: set[int] = field(default_factory=set)

    def add(self, editions: Sequence[Edition], ids: Ids) -> None:
        """What `editions` speak of, once it is written. Two queries."""
        plans = [edition.resolved for edition in editions]
        meetings = {ids(choice.ref) for plan in plans for choice in plan.meetings if choice.ref is not None}
        self.officials |= {ids(choice.ref) for plan in plans for choice in plan.officials if choice.ref is not None}
        self.meetings |= meetings
        self.positions |= {ids(post) for plan in plans for held in plan.posts for post in held if post is not None}
        parts = set(_parts(editions, ids))
        rows = Participation.objects.filter(meeting__in=meetings).values_list("pk", "meeting", "official", "part")
        self.participations |= {pk for pk, *key in rows if tuple(key) in parts}
        hosted = set(_hosts(editions, ids))
        hosts = MeetingHost.objects.filter(meeting__in=meetings).values_list("pk", "meeting", "organization")
        self.hosts |= {pk for pk, *key in hosts if tuple(key) in hosted}


def _parts(editions: Sequence[Edition], ids: Ids) -> Iterator[tuple[int, int, str]]:
    for edition in editions:
        people = refs_by_name(edition.parsed.report, edition.resolved)
        for found, choice in zip(edition.parsed.report.meetings, edition.resolved.meetings, strict=True):
            for person in found.participants:
                official = people.get(person.name)
                if choice.ref is not None and official is not None:
                    yield from ((ids(choice.ref), ids(official), part.part.value) for part in person.parts)


def _hosts(editions: Sequence[Edition], ids: Ids) -> Iterator[tuple[int, int]]:
    for edition in editions:
        for found, choice in zip(edition.parsed.report.meetings, edition.resolved.meetings, strict=True):
            for host in found.hosts:
                body = edition.resolved.bodies.get(host)
                if choice.ref is not None and body is not None:
                    yield ids(choice.ref), ids(body)
