"""Puts the mentions of each person together: one official, each post once in its fullest form."""

from collections.abc import Iterable, Sequence

from articles.importer.extraction.found import PersonMention, PostMention
from articles.importer.extraction.persons import AFTER_VERB
from articles.importer.values import OfficialFound, RoleEvent, RoleFound, Span
from people.names import exact_key, one_tone_placement

_OFFICIAL_RANKS = ("military", "clerical")


def is_rank_of_office(rank: str) -> bool:
    """A military or clerical rank makes a person an official by itself, a degree does not."""
    return _rank_kinds().get(rank, "") in _OFFICIAL_RANKS


def _rank_kinds() -> dict[str, str]:
    from articles.importer.lexicon import load

    return {name: kind for _, name, kind in load.table("ranks.tsv")}


def find_officials(persons: Sequence[PersonMention], printed: dict[tuple[str, int, int], str]) -> tuple[OfficialFound, ...]:
    """The officials in the order in which they are first named; `printed` gives the words of a span."""
    grouped: dict[str, list[PersonMention]] = {}
    for person in persons:
        grouped.setdefault(person.name, []).append(person)
    return tuple(
        _official(name, mentions, printed)
        for name, mentions in grouped.items()
        if any(m.posts or any(is_rank_of_office(rank) for rank in m.ranks) for m in mentions)
    )


def _official(name: str, mentions: list[PersonMention], printed: dict[tuple[str, int, int], str]) -> OfficialFound:
    by_name = [m for m in mentions if m.by_name]
    forms = dict.fromkeys(printed[(m.field, m.start, m.end)] for m in by_name)
    full = [form for form in forms if exact_key(form) == exact_key(name)]
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
    kept: list[RoleFound] = []
    for post in posts:
        span = Span(field=post.field, start=post.start, end=post.end)
        for index, role in enumerate(kept):
            if _same_post(role, post):
                kept[index] = _fuller(role, post, span)
                break
        else:
            kept.append(RoleFound(title=post.title, organization=post.organization, text=post.text, event=post.event, spans=(span,), rule=post.rule))
    return tuple(kept)


def _same_post(role: RoleFound, post: PostMention) -> bool:
    if role.title != post.title or {role.event, post.event} == {RoleEvent.ENDED, RoleEvent.APPOINTED}:
        return False
    one, other = role.organization, post.organization
    if one is None or other is None:
        return AFTER_VERB not in (role.rule, post.rule)
    a, b = one_tone_placement(one), one_tone_placement(other)
    return a == b or a.startswith(b + " ") or b.startswith(a + " ")


def _fuller(role: RoleFound, post: PostMention, span: Span) -> RoleFound:
    longer = len(post.organization or "") > len(role.organization or "")
    return RoleFound(
        title=role.title,
        organization=post.organization if longer else role.organization,
        text=post.text if len(post.text) > len(role.text) else role.text,
        event=role.event or post.event,
        spans=(*role.spans, span),
        rule=role.rule,
    )
