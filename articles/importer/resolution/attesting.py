"""What a report proves of an official's posts: held on its day, begun or ended where it says so. Pure."""

import datetime as dt
from dataclasses import replace

from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.known import Choice, PostKnown, Ref, Standing
from articles.importer.values import OfficialFound, RoleEvent, RoleFound
from people.names import exact_key

_BEGINS = {RoleEvent.APPOINTED, RoleEvent.ELECTED}
_ENDS = {RoleEvent.ENDED, RoleEvent.RETIRED}


def attest(
    catalogue: Catalogue,
    choice: Choice,
    found: OfficialFound,
    bodies: dict[str, Ref | None],
    on: dt.date | None,
    *,
    is_stated: bool,
) -> tuple[Ref | None, ...]:
    """The official's posts that the roles are, each made or widened in `catalogue`; None for one an editor rejected.

    `is_stated`: the day is one on which the report tells of something held, not merely that of its publication.
    """
    if choice.ref is None:
        return ()
    refs: list[Ref | None] = []
    for role in found.roles:
        official = catalogue.officials[choice.ref]
        body = None if role.organization is None else bodies.get(role.organization)
        known = _known(official.posts, role, body)
        if known is not None and known.standing is Standing.REJECTED:
            refs.append(None)
            continue
        post = _told(known or _new(catalogue, role, body, choice.confidence), role, on, is_stated=is_stated)
        others = tuple(other for other in official.posts if other.ref != post.ref)
        catalogue.put_official(replace(official, posts=(*others, post)))
        refs.append(post.ref)
    return tuple(refs)


def proper_title(role: RoleFound) -> str:
    """The post itself: "nguyên Bí thư" held the post Bí thư."""
    return role.title.removeprefix("nguyên ").strip()[:300]


def _known(posts: tuple[PostKnown, ...], role: RoleFound, body: Ref | None) -> PostKnown | None:
    key = exact_key(proper_title(role))
    same = [post for post in posts if post.title_key == key and post.body == body]
    return max(same, key=lambda post: (post.last or post.first, post.since)) if same else None


def _new(catalogue: Catalogue, role: RoleFound, body: Ref | None, confidence: float) -> PostKnown:
    title = proper_title(role)
    return PostKnown(ref=catalogue.new_ref(), title=title, title_key=exact_key(title), body=body, confidence=confidence)


def _told(post: PostKnown, role: RoleFound, on: dt.date | None, *, is_stated: bool) -> PostKnown:
    """`post` with what this report says of its time. A start or end that someone stated is never moved."""
    if on is None:
        return post
    day = on.isoformat()
    if role.event is RoleEvent.FORMER:
        ended = not post.until and (not post.last or post.last <= day)
        return replace(post, until=day, until_basis="attested") if ended else post
    if role.event in _ENDS:
        if post.until_basis in ("stated", "edited"):
            return post
        return replace(post, until=day, until_basis="stated" if is_stated else "attested")
    first = min(filter(None, (post.first, day)))
    last = max(filter(None, (post.last, day)))
    post = replace(post, first=first, last=last)
    if role.event in _BEGINS and not post.since and is_stated:
        return replace(post, since=day, since_basis="stated")
    return post
