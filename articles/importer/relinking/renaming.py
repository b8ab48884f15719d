"""Gives the groups found anew the ids of the rows that they are, and tells storing what stood there before."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, TypeVar

from articles.importer.relinking.slices import slices
from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.fetch import meeting_values
from articles.importer.resolution.fetch_officials import official_values
from articles.importer.resolution.known import Choice, MeetingKnown, OfficialKnown, Plan, PostKnown, Ref
from events.models import Meeting
from people.models import Official
from people.names import exact_key

Names = dict[Ref, Ref]
K = TypeVar("K", OfficialKnown, MeetingKnown)


def officials_of(refs: Iterable[Ref]) -> list[OfficialKnown]:
    return _values(official_values, Official.objects, refs)


def meetings_of(refs: Iterable[Ref]) -> list[MeetingKnown]:
    return _values(meeting_values, Meeting.objects, refs)


def _values(values: Callable[[Any], list[K]], rows: Any, refs: Iterable[Ref]) -> list[K]:
    return [known for some in slices(refs) for known in values(rows.filter(pk__in=some))]


def rename_officials(catalogue: Catalogue, officials: Names) -> Names:
    """Rewrite `catalogue` in place. Returns the posts that are rows of their officials: new ref → row."""
    rows = {row.ref: row for row in officials_of(officials.values())}
    posts: Names = {}
    renamed: dict[Ref, OfficialKnown] = {}
    for ref, known in catalogue.officials.items():
        row = rows.get(officials.get(ref, 0))
        new = known if row is None else _as_row(known, row, posts)
        renamed[new.ref] = new
    catalogue.officials = renamed
    catalogue.fetched.officials.update(rows)
    return posts


def rename_meetings(catalogue: Catalogue, meetings: Names) -> None:
    rows = {row.ref: row for row in meetings_of(meetings.values())}
    catalogue.meetings = {
        new.ref: new
        for ref, known in catalogue.meetings.items()
        for new in [_meeting(known, rows.get(meetings.get(ref, 0)))]
    }
    catalogue.fetched.meetings.update(rows)


def _as_row(known: OfficialKnown, row: OfficialKnown, posts: Names) -> OfficialKnown:
    free = list(row.posts)
    renamed: list[PostKnown] = []
    for post in known.posts:
        same = next((old for old in free if (old.body, old.title_key) == (post.body, post.title_key)), None)
        if same is None:
            renamed.append(post)
            continue
        free.remove(same)
        posts[post.ref] = same.ref
        renamed.append(replace(post, ref=same.ref, standing=same.standing, confidence=same.confidence))
    names = {exact_key(name): name for name in (row.name, *known.new_names)}
    own = {exact_key(known.name), *(row.exact_keys - {exact_key(row.name)})}
    return replace(
        known,
        ref=row.ref,
        posts=tuple(renamed),
        new_names=tuple(name for key, name in names.items() if key not in own),
        standing=row.standing,
        confidence=row.confidence,
    )


def _meeting(known: MeetingKnown, row: MeetingKnown | None) -> MeetingKnown:
    return known if row is None else replace(known, ref=row.ref, standing=row.standing, confidence=row.confidence)


def renamed_plan(plan: Plan, officials: Names, posts: Names, meetings: Names) -> Plan:
    return replace(
        plan,
        officials=tuple(_choice(choice, officials) for choice in plan.officials),
        posts=tuple(tuple(None if post is None else posts.get(post, post) for post in held) for held in plan.posts),
        meetings=tuple(_choice(choice, meetings) for choice in plan.meetings),
    )


def _choice(choice: Choice, names: Names) -> Choice:
    near = tuple((names.get(ref, ref), score) for ref, score in choice.runners_up)
    return replace(choice, ref=None if choice.ref is None else names.get(choice.ref, choice.ref), runners_up=near)
