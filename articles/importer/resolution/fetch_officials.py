"""The officials whom a chunk of reports may speak of, with all their posts: a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Q, QuerySet

from articles.importer.resolution.attesting import proper_title
from articles.importer.resolution.known import OfficialKnown, PostKnown, Ref, Standing
from articles.importer.resolution.posts import rank
from articles.importer.resolution.slips import Slips
from articles.importer.values import Report
from events.models import Participation
from people.models import Official, OfficialName, Position
from people.names import exact_key, folded_key

Post = tuple[Ref, str]  # a body, and the exact key of a title


def posts_told(reports: Sequence[Report], bodies: dict[str, set[Ref]]) -> set[Post]:
    """The posts that `reports` tell of; `bodies` are those that each name may mean. Of a body's many members none is
    known by that post."""
    roles = {role for report in reports for found in report.officials for role in found.roles}
    keyed = {(body, exact_key(proper_title(role))) for role in roles if (body := role.organization)}
    return {(ref, title) for body, title in keyed if rank(title) != "member" for ref in bodies.get(body, ())}


def fetch_officials(
    reports: Sequence[Report], refs: Iterable[Ref], posts: set[Post], meetings: Iterable[Ref]
) -> list[OfficialKnown]:
    """By every spelling of the chunk's names; and who has a name one slip away, if he holds a post of which the chunk
    tells or was at one of `meetings`. `refs` in any case."""
    names = {folded_key(found.name) for report in reports for found in report.officials}
    known = OfficialName.objects.filter(folded_key__in=names).values("official")
    near = _near(Slips(names), posts, list(meetings))
    wanted = Q(folded_key__in=names) | Q(pk__in=known) | Q(pk__in={*refs, *near})
    return official_values(Official.objects.filter(wanted))


def _near(slips: Slips, posts: set[Post], meetings: list[Ref]) -> set[Ref]:
    held = {"organization__in": {body for body, _title in posts}, "title_key__in": {title for _body, title in posts}}
    holders = Position.objects.filter(**held)
    there = Participation.objects.filter(meeting__in=meetings, official__isnull=False)
    found: set[Ref] = set()
    for name in ("folded_key", "other_names__folded_key"):
        has_name = {} if name == "folded_key" else {"official__other_names__isnull": False}
        columns = ("official", f"official__{name}")
        for official, body, title, key in holders.filter(**has_name).values_list(
            columns[0], "organization", "title_key", columns[1]
        ):
            if (body, title) in posts and slips.has_near(key):
                found.add(official)
        found |= {official for official, key in there.filter(**has_name).values_list(*columns) if slips.has_near(key)}
    return found


def official_values(rows: QuerySet[Official]) -> list[OfficialKnown]:
    """Officials with their names and posts. Three queries."""
    officials = list(rows.order_by("pk"))
    ids = [official.pk for official in officials]
    names: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for ref, exact, folded in OfficialName.objects.filter(official__in=ids).values_list(
        "official", "exact_key", "folded_key"
    ):
        names[ref].append((exact, folded))
    posts: dict[int, list[PostKnown]] = defaultdict(list)
    for official_id, *columns in Position.objects.filter(official__in=ids).order_by("pk").values_list(*_OF_A_POST):
        posts[official_id].append(_post(*columns))
    return [
        OfficialKnown(
            ref=official.pk,
            name=official.name,
            exact_keys=frozenset({official.exact_key, *(exact for exact, _folded in names[official.pk])}),
            folded_keys=frozenset({official.folded_key, *(folded for _exact, folded in names[official.pk])}),
            posts=tuple(posts[official.pk]),
            standing=Standing(official.status),
            confidence=official.confidence,
        )
        for official in officials
    ]


# Plain columns: rows of a model take several times as long to make.
_OF_A_POST = ("official", "pk", "title", "title_key", "organization", "since", "since_basis", "until", "until_basis",
              "first_attested", "last_attested", "status", "confidence")  # fmt: skip


def _post(
    ref: int,
    title: str,
    title_key: str,
    body: int | None,
    since: Any,
    since_basis: str,
    until: Any,
    until_basis: str,
    first: Any,
    last: Any,
    status: str,
    confidence: float | None,
) -> PostKnown:
    return PostKnown(
        ref=ref,
        title=title,
        title_key=title_key,
        body=body,
        since=iso(since),
        since_basis=since_basis,
        until=iso(until),
        until_basis=until_basis,
        first=iso(first),
        last=iso(last),
        standing=Standing(status),
        confidence=confidence,
    )


def iso(date: Any) -> str:
    return "" if date is None else str(date)
