"""What editors settled: rows that they touched, links that they set or refused, pairs that they told apart."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q

from articles.models import Mention
from events.models import Meeting, MeetingHost, Participation
from people.models import Decision, FieldLock, MergeRecord, Official, Organization, Position
from people.models.decision import Verdict
from people.models.provenance import Origin, Status
from people.names import exact_key


@dataclass(slots=True)
class Settled:
    officials: set[int] = field(default_factory=set)
    organizations: set[int] = field(default_factory=set)
    meetings: set[int] = field(default_factory=set)
    positions: set[int] = field(default_factory=set)
    hosts: set[int] = field(default_factory=set)
    participations: set[int] = field(default_factory=set)
    mentions: set[int] = field(default_factory=set)
    apart: set[tuple[str, int, int]] = field(default_factory=set)


def settled_rows() -> Settled:
    """Twenty-odd small queries, whatever the size of the catalogue."""
    found = Settled(
        officials=_touched(Official),
        organizations=_touched(Organization),
        meetings=_touched(Meeting),
        positions=_touched(Position),
        hosts=_touched(MeetingHost),
        participations=_touched(Participation),
        mentions=_touched(Mention),
    )
    found.officials |= set(Position.objects.filter(pk__in=found.positions).values_list("official", flat=True))
    parts = Participation.objects.filter(pk__in=found.participations)
    found.officials |= set(parts.exclude(official=None).values_list("official", flat=True))
    found.meetings |= set(parts.values_list("meeting", flat=True))
    found.meetings |= set(MeetingHost.objects.filter(pk__in=found.hosts).values_list("meeting", flat=True))
    linked = Mention.objects.filter(pk__in=found.mentions).exclude(status=Status.REJECTED)
    found.officials |= set(linked.exclude(official=None).values_list("official", flat=True))
    found.meetings |= set(linked.exclude(meeting=None).values_list("meeting", flat=True))
    for model, name in ((Official, "official"), (Meeting, "meeting")):
        pairs = Decision.objects.about(model).exclude(verdict=Verdict.UNSURE)
        for first, second, verdict in pairs.values_list("first_id", "second_id", "verdict"):
            (found.officials if name == "official" else found.meetings).update((first, second))
            if verdict == Verdict.DIFFERENT:
                found.apart.add((name, first, second))
    return found


def _touched(model: type[Any]) -> set[int]:
    content_type = ContentType.objects.get_for_model(model)
    theirs = Q(origin=Origin.EDITOR) | Q(status=Status.REJECTED)
    rows = set(model._default_manager.filter(theirs).values_list("pk", flat=True))
    rows |= set(FieldLock.objects.filter(content_type=content_type).values_list("object_id", flat=True))
    merged = MergeRecord.objects.filter(content_type=content_type, undone_at=None)
    return rows | set(merged.values_list("kept_id", flat=True))


@dataclass(slots=True)
class Links:
    """What the words of one article stand for now, by their exact key."""

    officials: dict[str, int] = field(default_factory=dict)
    meetings: dict[str, int] = field(default_factory=dict)
    bodies: set[int] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)


def links_now(articles: list[int]) -> dict[int, Links]:
    links: dict[int, Links] = defaultdict(Links)
    named = Q(official__isnull=False) | Q(meeting__isnull=False) | Q(organization__isnull=False)
    rows = Mention.objects.filter(named, article__in=articles).order_by("pk")
    columns = ("article", "text", "status", "official", "meeting", "organization")
    for article, text, status, official, meeting, body in rows.values_list(*columns):
        key, known = exact_key(text), links[article]
        if status == Status.REJECTED:
            if official is not None:
                known.refused.add(key)
        elif official is not None:
            known.officials.setdefault(key, official)
        elif meeting is not None:
            known.meetings.setdefault(key, meeting)
        else:
            known.bodies.add(body)
    return links
