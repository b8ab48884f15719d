"""For how long a post is known to be held, and its rank. Pure."""

import datetime as dt
from dataclasses import dataclass
from functools import cache, lru_cache

from articles.importer.lexicon.load import table
from articles.importer.resolution.known import PostKnown, Ref
from people.names import exact_key

TURN = 31  # days


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


@lru_cache(maxsize=20_000)
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
    is_turn = one.is_turn or other.is_turn
    if latest_start == first_end:
        around = next((post for post in (one, other) if post.start < latest_start < post.end), None)
        if around is not None:
            return not is_turn or min(_days(around.start, first_end), _days(first_end, around.end)) > TURN
        # The day on which one post is left and the other taken; two posts known from that day alone are no such turn.
        return one.start == one.end and other.start == other.end and not is_turn
    if is_turn:
        # For some weeks after a turn reports still print the post that was left, or the other outlet's day of it.
        return latest_start < first_end and _days(latest_start, first_end) > TURN
    return latest_start < first_end


def _days(start: str, end: str) -> int:
    return (dt.date.fromisoformat(end) - dt.date.fromisoformat(start)).days


def spanning(one: Held, other: Held) -> Held:
    days = sorted(day for day in (one.start, one.end, other.start, other.end) if day)
    return Held(
        title_key=one.title_key,
        body=one.body,
        start=days[0] if days else "",
        end=days[-1] if days else "",
        is_turn=one.is_turn or other.is_turn,
    )
