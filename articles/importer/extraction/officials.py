"""Puts the mentions of each person together: one official, each post once in its fullest form."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from articles.importer.extraction.found import PersonMention, PostMention
from articles.importer.extraction.held import AFTER_VERB
from articles.importer.extraction.names import name_key
from articles.importer.lexicon import load
from articles.importer.values import OfficialFound, RoleEvent, RoleFound, Span
from people.names import one_tone_placement

_OFFICIAL_RANKS = ("military", "clerical")


def is_rank_of_office(rank: str) -> bool:
    """A military or clerical rank makes a person an official by itself, a degree does not."""
    return _rank_kinds().get(rank, "") in _OFFICIAL_RANKS


@cache
def _rank_kinds() -> dict[str, str]:
    return {name: kind for _, name, kind in load.table("ranks.tsv")}


def find_officials(persons: Sequence[PersonMention], texts: Mapping[str, str]) -> tuple[OfficialFound, ...]:
    """The officials in the order in which they are first named; `texts` are those of the fields, by name."""
    grouped: dict[str, list[PersonMention]] = {}
    for person in persons:
        grouped.setdefault(person.name, []).append(person)
    return tuple(
        _official(name, mentions, texts)
        for name, mentions in grouped.items()
        if any(m.posts or any(is_rank_of_office(rank) for rank in m.ranks) for m in mentions)
    )


def _official(name: str, mentions: list[PersonMention], texts: Mapping[str, str]) -> OfficialFound:
    by_name = [m for m in mentions if m.by_name]
    forms = dict.fromkeys(texts[m.field][m.start : m.end] for m in by_name)
    full = [form for form in forms if name_key(form) == name_key(name)]
    return OfficialFound(
        name=name,
        as_printed=tuple(full),
        roles=merged_roles(post for m in mentions for post in m.posts),
        mentions=tuple(Span(field=m.field, start=m.start, end=m.end) for m in by_name),
        ranks=tuple(dict.fromkeys(rank for m in mentions for rank in m.ranks)),
        honorific=next((m.honorific for m in mentions if m.honorific), None),
        rule=next((m.rule for m in mentions if m.posts), "tên có cấp bậc"),
    )


def merged_roles(posts: Iterable[PostMention]) -> tuple[RoleFound, ...]:
    """Each post once, in its fullest form: one without its place is the same post as one with it."""
    told = list(posts)
    if len(told) == 1:
        return (_role(told),)
    kept: list[list[PostMention]] = []
    places: dict[tuple[object, ...], list[PostMention]] = {}  # a post printed alike was placed before
    kinds: list[tuple[PostMention, list[PostMention]]] = []  # one of each kind, with its group
    for post in told:
        kind = (
            post.title,
            post.organization,
            post.bare,
            post.explicit,
            post.of_house,
            post.event,
            post.rule == AFTER_VERB,
        )
        group = places.get(kind)
        if group is None:
            group = next((same for one, same in kinds if _same_post(one, post)), None)
            if group is None:
                group = []
                kept.append(group)
            places[kind] = group
            kinds.append((post, group))
        group.append(post)
    return tuple(_role(same) for same in kept)


def _same_post(one: PostMention, other: PostMention) -> bool:
    if one.title != other.title and not _is_said_short(one, other):
        return False
    if {one.event, other.event} == {RoleEvent.ENDED, RoleEvent.APPOINTED}:
        return False
    if one.organization is None or other.organization is None:
        bare, full = (one, other) if one.organization is None else (other, one)
        if full.rule == AFTER_VERB and full.event is not None and full.organization is not None:
            return bare.rule != AFTER_VERB and bare.event is None  # the new "Chủ tịch", spoken of
        return AFTER_VERB not in (one.rule, other.rule)
    if one.of_house != other.of_house and AFTER_VERB not in (one.rule, other.rule):
        return True  # "Thứ trưởng Bộ X" of the guest, then "Thứ trưởng A" on another ministry's page
    if one.bare == other.bare and not (one.explicit and other.explicit):
        return True  # what was filled in yields to what is printed
    a, b = _with_one_tone(one.organization), _with_one_tone(other.organization)
    return a == b or a.startswith(b + " ") or b.startswith(a + " ")


def _is_said_short(one: PostMention, other: PostMention) -> bool:
    """ "Thứ trưởng Thường trực A", then "Thứ trưởng A": one post, unless the report tells that it is got or left."""
    if one.event or other.event or one.organization != other.organization:
        return False
    return f"{one.title} Thường trực" == other.title or f"{other.title} Thường trực" == one.title


@lru_cache(maxsize=1024)  # the bodies of a report, and of an outlet's reports, come again and again
def _with_one_tone(name: str) -> str:
    return one_tone_placement(name)


def _role(posts: list[PostMention]) -> RoleFound:
    fullest = max(posts, key=lambda post: (post.organization is not None, post.explicit, len(post.organization or "")))
    return RoleFound(
        title=max((post.title for post in posts), key=len),
        organization=fullest.organization,
        text=max((post.text for post in posts), key=len),
        event=next((post.event for post in posts if post.event), None),
        spans=tuple(Span(field=post.field, start=post.start, end=post.end) for post in posts),
        rule=posts[0].rule,
    )
