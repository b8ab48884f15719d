"""Writes what a re-linking found, chunk by chunk, and clears away machine-made rows of which nothing is left."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType

from articles.importer.relinking.scope import Scope
from articles.importer.relinking.settled import Settled
from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.known import Ref
from articles.importer.storing.editions import Edition
from articles.importer.storing.evidence import refs_by_name
from articles.importer.storing.locks import Locks
from articles.importer.storing.questions import ask, close_settled
from articles.importer.storing.targets import Targets
from articles.importer.storing.write_catalogue import Ids, confirm, write_catalogue
from articles.importer.storing.write_documents import Documents
from articles.importer.storing.write_mentions import write_mentions
from articles.importer.storing.write_parts import Parts
from articles.models import Article, Mention
from articles.publishing import BEYOND_QUESTION
from articles.search.index import index_around
from events.models import Meeting, MeetingHost, Participation
from people.models import FormerAddress, Official, Organization, Position
from people.models.provenance import Origin

if TYPE_CHECKING:
    from articles.importer.relinking.relink import Relinked

CHUNK = 200


def rewrite(
    catalogue: Catalogue,
    editions: Sequence[Edition],
    changed: Sequence[Edition],
    settled: Settled,
    after: dict[str, dict[Ref, Ref]],
    scope: Scope | None,
    *,
    reason: str,
) -> "Relinked":
    """Write the catalogue as it is now, the links of the `changed` editions, and clear away what is left."""
    from articles.importer.relinking.relink import Relinked

    for edition in editions:
        if edition.stored.status == Article.Status.PUBLISHED:
            confirm(catalogue, edition.resolved, BEYOND_QUESTION)
    locks = Locks(_lockable(catalogue))
    made = tuple(sum(ref < 0 for ref in known) for known in (catalogue.officials, catalogue.meetings))
    ids = write_catalogue(catalogue, locks, reason=reason)
    for first in range(0, len(changed), CHUNK):
        _rewrite_chunk(changed[first : first + CHUNK], ids, reason)
    ask(editions, catalogue, ids)
    gone = _clear_away(editions, ids, settled, after, scope)
    close_settled()
    number = sum("mentions" in edition.changed for edition in changed)
    return Relinked(len(editions), number, (made[0], gone["official"]), (made[1], gone["meeting"]))


def _lockable(catalogue: Catalogue) -> dict[Any, list[int]]:
    return {
        Official: [ref for ref in catalogue.officials if ref > 0],
        Organization: [ref for ref in catalogue.bodies if ref > 0],
        Meeting: [ref for ref in catalogue.meetings if ref > 0],
        Position: [post.ref for known in catalogue.officials.values() for post in known.posts if post.ref > 0],
    }


def _rewrite_chunk(editions: Sequence[Edition], ids: Ids, reason: str) -> None:
    mentions: dict[int, list[Mention]] = defaultdict(list)
    for mention in Mention.objects.filter(article__in=[edition.stored.pk for edition in editions]):
        mentions[mention.article_id].append(mention)
    for edition in editions:
        edition.mentions = mentions[edition.stored.pk]
    locks = Locks({Mention: [mention.pk for edition in editions for mention in edition.mentions]})
    documents = Documents(editions, locks, publish=True, reason=reason)
    parts = Parts(editions, ids, beyond_question=BEYOND_QUESTION, reason=reason)
    find = Targets(ids, parts, documents)
    write_mentions(editions, find, locks, beyond_question=BEYOND_QUESTION, reason=reason, relinks=True)
    index_around(edition.stored.pk for edition in editions)


def _clear_away(
    editions: Sequence[Edition],
    ids: Ids,
    settled: Settled,
    after: dict[str, dict[Ref, Ref]],
    scope: Scope | None,
) -> dict[str, int]:
    """Delete what no reading speaks of any more; an address leads on to the row that took its place."""
    wanted = _wanted(editions, ids)
    of_scope = {} if scope is None else {"official__in": scope.officials}
    for model, name, kept in (
        (Participation, "participation", settled.participations),
        (Position, "position", settled.positions),
    ):
        _left(model, name, kept).filter(**of_scope).exclude(pk__in=wanted[name]).delete()
    people = _left(Official, "official", settled.officials).exclude(pk__in=wanted["official"])
    if scope is not None:
        return {"official": _drop(people.filter(pk__in=scope.officials), after["official"], ids), "meeting": 0}
    _left(MeetingHost, "meeting_host", settled.hosts).exclude(pk__in=wanted["meeting_host"]).delete()
    held = _left(Meeting, "meeting", settled.meetings).exclude(pk__in=wanted["meeting"])
    gone = {"official": _drop(people, after["official"], ids), "meeting": _drop(held, after["meeting"], ids)}
    left = _left(Organization, "organization", set()).exclude(open_scope="")
    left.filter(positions=None, hostings=None, children=None, participations=None).delete()
    return gone


def _drop(rows: Any, after: dict[Ref, Ref], ids: Ids) -> int:
    number = 0
    for row in rows:
        _lead_on(row, after.get(row.pk), ids)
        row.delete()
        number += 1
    return number


def _left(model: Any, name: str, kept: set[int]) -> Any:
    """Machine-made rows of the model that no editor touched and no words stand for."""
    used = Mention.objects.filter(**{f"{name}__isnull": False}).values(name)
    return model._default_manager.filter(origin=Origin.MACHINE).exclude(pk__in=kept).exclude(pk__in=used)


def _wanted(editions: Sequence[Edition], ids: Ids) -> dict[str, set[int]]:
    """The rows that the readings speak of, with or without words of their own."""
    officials = {ids(ref) for edition in editions for choice in edition.resolved.officials if (ref := choice.ref)}
    meetings = {ids(ref) for edition in editions for choice in edition.resolved.meetings if (ref := choice.ref)}
    posts = {ids(post) for edition in editions for held in edition.resolved.posts for post in held if post}
    told = set(_parts(editions, ids))
    rows = Participation.objects.filter(meeting__in=meetings).values_list("pk", "meeting", "official", "part")
    hosted = set(_hosts(editions, ids))
    hosts = MeetingHost.objects.filter(meeting__in=meetings).values_list("pk", "meeting", "organization")
    return {
        "official": officials,
        "meeting": meetings,
        "position": posts,
        "participation": {pk for pk, *key in rows if tuple(key) in told},
        "meeting_host": {pk for pk, *key in hosts if tuple(key) in hosted},
    }


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


def _lead_on(row: Any, heir: Ref | None, ids: Ids) -> None:
    """The old address shows, for ever, what the row's words stand for now."""
    if heir is None or ids(heir) == row.pk:
        return
    content_type = ContentType.objects.get_for_model(row)
    FormerAddress.objects.filter(content_type=content_type, object_id=row.pk).update(object_id=ids(heir))
    FormerAddress.objects.update_or_create(
        path=row.get_absolute_url(), defaults={"content_type": content_type, "object_id": ids(heir)}
    )
