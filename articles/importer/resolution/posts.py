"""Which posts one person can hold at one time, and for how long a post is known to be held. Pure."""

import datetime as dt
from dataclasses import dataclass
from functools import cache

from articles.importer.lexicon.load import table
from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.known import PostKnown, Ref
from people.names import exact_key

# Bodies whose heads and deputies work full time: one post leaves no room for another of these.
_FULL_TIME = {
    "party_board", "department", "police", "military", "court", "procuracy", "ministry", "company", "school",
    "mass_organization", "government",
}  # fmt: skip
TURN = 31  # days
# Pairs of kinds that one person does head at one time.
_JOINED = {frozenset({"party_board", "front"}), frozenset({"party_board", "council"})}


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A post with the stretch of days on which it is known to be held; empty where no day is known."""

    title_key: str
    body: Ref | None
    start: str = ""
    end: str = ""
    is_turn: bool = False  # it begins or ends on a stated day, on which the post before or after is held too


@cache
def _ranks() -> tuple[tuple[str, str], ...]:
    return tuple((exact_key(row[0]), row[1]) for row in table("post_ranks.tsv"))


def rank(title_key: str) -> str:
    """member, deputy or head."""
    return next((rank for begins, rank in _ranks() if title_key.startswith(begins)), "head")


def held(post: PostKnown) -> Held:
    days = sorted(day for day in (post.first, post.last, post.since, post.until) if len(day) == 10)
    if post.first == "" and post.until and not post.since:
        # "nguyên Bí thư": held at some time before, nobody says when.
        days = []
    return Held(
        title_key=post.title_key,
        body=post.body,
        start=days[0] if days else "",
        end=days[-1] if days else "",
        is_turn=bool(post.since or post.until),
    )


def at_one_time(one: Held, other: Held) -> bool:
    if not (one.start and other.start):
        return False
    latest_start, first_end = max(one.start, other.start), min(one.end, other.end)
    if latest_start == first_end:
        if any(post.start < latest_start < post.end for post in (one, other)):
            return True
        # The day on which one post is left and the other taken; two posts known from that day alone are no such turn.
        return one.start == one.end and other.start == other.end and not (one.is_turn or other.is_turn)
    if one.is_turn or other.is_turn:
        # For some weeks after a turn reports still print the post that was left, or the other outlet's day of it.
        return _days(latest_start, first_end) > TURN
    return latest_start < first_end


def _days(start: str, end: str) -> int:
    return (dt.date.fromisoformat(end) - dt.date.fromisoformat(start)).days


def is_same_post(one: Held, other: Held) -> bool:
    return one.title_key == other.title_key and one.body == other.body


def exclude_each_other(catalogue: Catalogue, one: Held, other: Held) -> bool:
    """Whether nobody holds both at one time."""
    if one.body is None or other.body is None or "member" in (rank(one.title_key), rank(other.title_key)):
        return False
    if one.body == other.body:
        return rank(one.title_key) != rank(other.title_key)
    a, b = catalogue.bodies[one.body], catalogue.bodies[other.body]
    if a.territory is not None and b.territory is not None and a.territory != b.territory:
        return not _holds(catalogue, a.territory, b.territory) or a.level != b.level
    kinds = frozenset({a.kind, b.kind})
    return kinds <= _FULL_TIME and kinds not in _JOINED and a.level == b.level


def _holds(catalogue: Catalogue, one: Ref, other: Ref) -> bool:
    """Whether one of two territories lies in the other."""
    return catalogue.territories[one].parent == other or catalogue.territories[other].parent == one


def contradictions(catalogue: Catalogue, known: list[Held], new: list[Held]) -> list[tuple[Held, Held]]:
    """Pairs of posts that nobody holds at one time, were `new` held by who holds `known`.

    What one report says of a person by itself is never held against them: it may tell of the turn from post to post.
    """
    said = [_joined_with(post, known) for post in _joined(new)]
    others = [post for post in _joined(known) if not any(is_same_post(post, own) for own in said)]
    found = [(own, other) for own in said for other in others if _clash(catalogue, own, other)]
    for number, one in enumerate(said):
        for other in said[number + 1 :]:
            if max(one.start, other.start) < min(one.end, other.end) and _clash(catalogue, one, other):
                found.append((one, other))
    return found


def _clash(catalogue: Catalogue, one: Held, other: Held) -> bool:
    return at_one_time(one, other) and exclude_each_other(catalogue, one, other)


def _joined(posts: list[Held]) -> list[Held]:
    """Each post once, over all the days on which it is held."""
    joined: list[Held] = []
    for post in posts:
        same = next((place for place, found in enumerate(joined) if is_same_post(found, post)), None)
        if same is None:
            joined.append(post)
        else:
            joined[same] = _spanning(joined[same], post)
    return joined


def _joined_with(post: Held, known: list[Held]) -> Held:
    for other in known:
        if is_same_post(post, other):
            post = _spanning(post, other)
    return post


def _spanning(one: Held, other: Held) -> Held:
    days = sorted(day for day in (one.start, one.end, other.start, other.end) if day)
    return Held(
        title_key=one.title_key,
        body=one.body,
        start=days[0] if days else "",
        end=days[-1] if days else "",
        is_turn=one.is_turn or other.is_turn,
    )
