"""A post printed without its body takes it from the posts beside it: "UVBTV, Trưởng Ban Dân vận Tỉnh ủy Hà Nam"."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from articles.importer.extraction.bodies import BOARDS, Body
from articles.importer.extraction.posts import Post

_COMMITTEES = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "huyện": "Huyện ủy", "quận": "Quận ủy", "thị xã": "Thị ủy"}
_COMMITTEE_NAMES = frozenset(_COMMITTEES.values())
_PARTY_GROUPS = ("Ban Cán sự đảng", "Đảng đoàn")  # of the body whose head sits beside them
_LOCAL = frozenset({"xã", "phường", "thị trấn", "đặc khu"})


def completed(posts: Sequence[Post], named: Mapping[str, Body]) -> list[Post]:
    """`posts` of one person, with the bodies that their neighbours let one know.

    `named`: the one body of the report that has a head, by that head.
    """
    return [_completed(post, _others(posts, index), named) for index, post in enumerate(posts)]


def only_bodies(bodies: Iterable[Body]) -> dict[str, Body]:
    """By the first word of their names the bodies that are the only ones of their head: what "Giám đốc Sở" is of."""
    by_head: dict[str, dict[str, Body]] = {}
    for body in bodies:
        inner: Body | None = body
        while inner is not None:
            if inner.core != inner.core.split(" ")[0] or inner.place is not None:
                by_head.setdefault(inner.core.split(" ")[0], {}).setdefault(inner.core, inner)
            inner = inner.owner
    return {head: next(iter(rows.values())) for head, rows in by_head.items() if len(rows) == 1}


def _others(posts: Sequence[Post], index: int) -> list[Body]:
    """The bodies of the other posts, the following ones first."""
    rest = (*posts[index + 1 :], *reversed(posts[:index]))
    return [post.body for post in rest if post.body is not None]


def _completed(post: Post, others: list[Body], named: Mapping[str, Body]) -> Post:
    body = post.body
    if post.of:
        found = next((other for other in others if other.core.startswith(post.of)), None)
        return replace(post, body=found or _named(post.of, named))
    if body is None:
        found = _committee_of(others) if post.party else _same_body(post, others)
        return replace(post, body=found) if found is not None else post
    if body.core == "Đảng ủy" and body.owner is None and body.place is None:
        return replace(post, body=_party_of(body, others))
    if body.core in _PARTY_GROUPS and body.owner is None and body.place is None:
        served = next((other for other in others if not other.kind.startswith("party")), None)
        return replace(post, body=replace(body, owner=served)) if served is not None else post
    if body.core in BOARDS and body.owner is None and body.place is None and not body.national:
        committee = _committee_of(others)
        return replace(post, body=replace(body, owner=committee)) if committee is not None else post
    return post


def _named(head: str, named: Mapping[str, Body]) -> Body | None:
    body = named.get(head.split(" ")[0])
    return body if body is not None and body.core.startswith(head) else None


def _same_body(post: Post, others: list[Body]) -> Body | None:
    """ "Chủ tịch, Tổng Giám đốc Công ty X": two posts of one body, the second named."""
    if post.title in ("Chủ tịch", "Phó Chủ tịch", "Phó Chủ tịch Thường trực", "Giám đốc") and others:
        first = others[0]
        return first if first.first > post.end and first.first - post.end <= 6 else None
    return None


def _committee_of(others: list[Body]) -> Body | None:
    """The party committee among the bodies, within one of them, or of the same level as one of them."""
    for body in others:
        inner: Body | None = body
        while inner is not None:
            if inner.core in _COMMITTEE_NAMES or inner.core == "Đảng ủy":
                return inner
            inner = inner.owner
    for body in others:
        place = body.place
        if place is not None and place.unit in _COMMITTEES:
            return Body(
                body.first,
                body.first,
                _COMMITTEES[place.unit],
                "party_committee",
                "name",
                place.unit,
                place if place.name else None,
            )
        if place is not None and place.unit in _LOCAL:
            return Body(body.first, body.first, "Đảng ủy", "party_committee", "unit", place.unit, place)
    return None


def _party_of(body: Body, others: list[Body]) -> Body:
    """ "Bí thư Đảng ủy, Chủ tịch UBND xã X" is of the Đảng ủy xã X; "…, Giám đốc Sở Y tế" of the Đảng ủy Sở Y tế."""
    for other in others:
        if other.place is not None and other.place.unit in _LOCAL:
            return replace(body, tail="unit", place=other.place)
        if other.core.startswith(("Tỉnh ủy", "Thành ủy", "Ban Chấp hành", "Huyện ủy", "Quận ủy")) or other.kind in (
            "party_committee",
            "council",
            "front",
        ):
            continue
        return replace(body, owner=other)
    return body
