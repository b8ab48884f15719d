"""Two officials who turned out to be one, as one value. Pure."""

from collections.abc import Iterator
from dataclasses import replace

from articles.importer.resolution.known import OfficialKnown, PostKnown, Ref

Names = dict[Ref, Ref]


def folded_into(kept: OfficialKnown, folded: OfficialKnown, names: Names) -> OfficialKnown:
    posts = list(kept.posts)
    for post in folded.posts:
        same = next((place for place, own in enumerate(posts) if _key(own) == _key(post)), None)
        if same is None:
            posts.append(post)
        else:
            names[post.ref] = posts[same].ref
            posts[same] = _spanning(posts[same], post)
    return replace(
        kept,
        exact_keys=kept.exact_keys | folded.exact_keys,
        folded_keys=kept.folded_keys | folded.folded_keys,
        new_names=tuple(dict.fromkeys((*kept.new_names, *folded.new_names))),
        posts=tuple(posts),
        days=kept.days | folded.days,
        seen_in=kept.seen_in | folded.seen_in,
        retired_on=min(filter(None, (kept.retired_on, folded.retired_on)), default=""),
        fellows=kept.fellows | folded.fellows,
    )


def _key(post: PostKnown) -> tuple[Ref | None, str]:
    return post.body, post.title_key


def _spanning(one: PostKnown, other: PostKnown) -> PostKnown:
    known: Iterator[str] = (day for day in (one.first, other.first) if day)
    first = min(known, default="")
    since = one if one.since else other
    until = one if one.until else other
    return replace(
        one,
        first=first,
        last=max(one.last, other.last),
        since=since.since,
        since_basis=since.since_basis,
        until=until.until,
        until_basis=until.until_basis,
    )
