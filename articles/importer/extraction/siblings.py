"""A post printed without its body takes it from the posts beside it: "UVBTV, Trưởng Ban Dân vận Tỉnh ủy Hà Nam"."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from articles.importer.extraction.bodies import Body, places_of
from articles.importer.extraction.body_names import bare_name
from articles.importer.extraction.heads import head_named
from articles.importer.extraction.house_letters import letters_key
from articles.importer.extraction.houses import (
    directed_by,
    heads_of,
    house_in,
    house_of,
    houses_of,
    institution_in,
    is_institution,
    parts_of_house,
)
from articles.importer.extraction.posts import Post
from articles.importer.lexicon import load

_COMMITTEES = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy", "huyện": "Huyện ủy", "quận": "Quận ủy", "thị xã": "Thị ủy"}
_COMMITTEE_NAMES = frozenset(_COMMITTEES.values())
_PARTY_GROUPS = ("Ban Cán sự đảng", "Đảng đoàn")  # of the body whose head sits beside them
_WITHIN = ("owner", "domain")  # what stands within another body; a Sở is rather of the province in force
_MOST_BESIDE = 12  # posts on either side: nobody holds more, and a row without end stays linear
_COMMAND_OF = "Bộ Tư lệnh "
_UNIONS = ("Liên đoàn Lao động", "Tổng Liên đoàn Lao động", "Công đoàn")
_WITH_PRESIDIUM = frozenset({"mass_organization", "front"})
_ELSEWHERE = frozenset({"company", "school", "religious", "other"})
_CENTRAL = ("Trung ương Hội", "Trung ương Đoàn")
_OF_COMMANDS = "Bộ Chỉ huy"
_LOCAL = frozenset({"xã", "phường", "thị trấn", "đặc khu"})


def completed(
    posts: Sequence[Post], named: Mapping[str, Body], before: Sequence[Body] = (), side: Body | None = None
) -> list[Post]:
    """`posts` of one person, with the bodies that their neighbours let one know.

    `named`: the one body of the report that has a head, by that head; `before`: bodies named shortly before the person,
    the nearest first; `side`: the body whose people are told of ("Về phía Công ty X có ông A, Giám đốc").
    """
    near = {head: body for body in reversed(before) for head in _heads_of(body)} | dict(named)
    housed = [_housed(post, _others(posts, index), near) if post.of else post for index, post in enumerate(posts)]
    return _of_one_command(
        [_completed(post, _others(housed, index), named, near, side) for index, post in enumerate(housed)]
    )


def _of_one_command(posts: list[Post]) -> list[Post]:
    """ "Phó Tư lệnh, Tham mưu trưởng": of one command, of which only the first tells which it is."""
    if all(post.body is not None for post in posts):
        return posts
    command = next((post.body for post in posts if post.body is not None and post.body.kind == "military"), None)
    if command is None:
        return posts
    return [
        replace(post, body=command) if post.body is None and not post.of and _OF_COMMANDS in houses_of(post) else post
        for post in posts
    ]


def is_whole(post: Post) -> bool:
    """Does its body need nothing of the neighbours?"""
    body = post.body
    return not post.of and body is not None and (body.owner is not None or body.place is not None) and _is_placed(body)


def _is_placed(body: Body) -> bool:
    """Is it known whose the last of its owners is? Not of the "Đảng ủy" in "Ủy ban Kiểm tra Đảng ủy"."""
    outer = _outermost(body)
    return outer.place is not None or outer.national or bool(outer.level) or outer.tail in ("fixed", "open", "number")


def only_bodies(bodies: Iterable[Body]) -> dict[str, Body]:
    """The bodies that are the only ones of a head, by that head: what "Giám đốc Sở", "Phó Bí thư Đảng ủy" are of."""
    by_head: dict[str, dict[str, Body]] = {}
    for body in bodies:
        for inner in _bodies_within(body):
            name, places = bare_name(inner), {place.name for place in places_of(inner)}
            for head in _heads_of(inner):
                rows = by_head.setdefault(head, {})
                known = {place.name for place in places_of(rows[name])} if name in rows else None
                if not known:
                    rows[name] = inner
                elif places and places != known:
                    rows[f"…{name}"] = inner  # two of the name, in two places
    return {head: only for head, rows in by_head.items() if (only := _only(rows)) is not None}


def _bodies_within(body: Body) -> Iterator[Body]:
    """The body, those that it belongs to, and the military region that its command is of."""
    inner: Body | None = body
    while inner is not None:
        yield inner
        region = inner.core.removeprefix(_COMMAND_OF)
        if region.startswith("Quân khu ") and region != inner.core:
            yield replace(inner, core=region)
        inner = inner.owner


def _only(rows: Mapping[str, Body]) -> Body | None:
    """The one body of the rows by their names; a name said short ("Ban Pháp chế") is the longer one's."""
    if len(rows) == 1:
        return next(iter(rows.values()))
    names = sorted(rows)
    whole = [
        name for name, longer in pairwise((*names, "")) if rows[name].national or not longer.startswith(f"{name} ")
    ]
    return rows[whole[0]] if len(whole) == 1 else None


def with_house(named: dict[str, Body], house: Body) -> dict[str, Body]:
    """`named`, with what the page's own body is meant by where the report names no other; under "" the body itself."""
    return {**dict.fromkeys(_heads_of(house), house), **named, "": house}


def _heads_of(body: Body) -> tuple[str, ...]:
    return heads_of(body, _COMMITTEE_NAMES)


def _others(posts: Sequence[Post], index: int) -> list[Body]:
    """The bodies of the posts beside it, the following ones first."""
    before = posts[max(0, index - _MOST_BESIDE) : index]
    rest = (*posts[index + 1 : index + 1 + _MOST_BESIDE], *reversed(before))
    return [post.body for post in rest if post.body is not None]


def _completed(
    post: Post, others: list[Body], named: Mapping[str, Body], near: Mapping[str, Body], side: Body | None
) -> Post:
    body = post.body
    if post.of:
        return post
    if body is None:
        found = (
            _party_committee(post, others, named)
            if post.party
            else _same_body(post, others) or house_of(post, near) or side or directed_by(post, near)
        )
        return replace(post, body=found) if found is not None else post
    letters = letters_key(body)
    if letters and letters in named:
        return replace(post, body=named[letters])
    if body.core == "Đảng ủy" and body.owner is None and body.place is None and institution_in(named):
        beside = _party_beside(body, [_institution(other) for other in others])
        return replace(post, body=in_full(body, named) if beside is body else beside)
    whole = in_full(body, named)
    if whole is not body:
        return replace(post, body=whole)
    if body.owner is not None or body.place is not None:
        return post
    owner = _owner_beside(body, others, named)
    if owner is not None:
        return replace(post, body=replace(body, owner=owner))
    if body.core in ("Đảng ủy", "Đảng bộ"):
        return replace(post, body=_party_of(post, body, others, named))
    if body.core in _PARTY_GROUPS:
        served = next((other for other in others if not other.kind.startswith("party")), None)
        return replace(post, body=replace(body, owner=served)) if served is not None else post
    if not (body.national or body.level) and (body.tail in _WITHIN or body.core.startswith("Khoa ")):
        house = side or house_in(named)
        if house is not None and body.core.startswith(parts_of_house()) and not _is_known(body, named):
            return replace(post, body=replace(body, owner=house))
        known = named.get(body.core)
        return replace(post, body=known) if known is not None and known.core == body.core else post
    return post


def _owner_beside(body: Body, others: list[Body], named: Mapping[str, Body]) -> Body | None:
    """Whose a board is: of the union or association beside it, the only party committee or council of the report."""
    owner: Body | None = None
    if body.core == "Ủy ban Kiểm tra":
        owner = next((outer for outer in map(_outermost, others) if outer.core.startswith(_UNIONS)), None)
    elif body.core.startswith("Ban ") and body.tail == "domain":
        owner = next((other for other in others if other.core.startswith(_CENTRAL)), None)
    if owner is None and body.core in load.entries("party_boards.txt") and not body.national:
        owner = _committee_of(others) or _only_committee(named)
    if owner is None and body.core in load.entries("council_boards.txt"):
        owner = next((other for other in others if other.kind == "council"), None) or named.get("HĐND")
    return owner


def at_home(body: Body, named: Mapping[str, Body]) -> Body:
    """ "… giao Phòng Đào tạo": an office on its own is of the report's house; "Phòng Nội vụ" rather of a district."""
    house, alone = house_in(named), body.owner is None and body.place is None and not body.level
    is_part = house is not None and alone and body.core.startswith(parts_of_house()) and not _is_known(body, named)
    of_districts = body.core in load.entries("district_departments.txt")
    return replace(body, owner=house) if is_part and " " in body.core and not of_districts else body


def _is_known(body: Body, named: Mapping[str, Body]) -> bool:
    """Does the report name it elsewhere with its house or place?"""
    known = named.get(body.core)
    return known is not None and (known.core != body.core or known.owner is not None or known.place is not None)


def _institution(body: Body) -> Body:
    """The company that a union or an office beside a post is of; else the body itself."""
    outer = _outermost(body)
    return outer if is_institution(outer) else body


def _outermost(body: Body) -> Body:
    while body.owner is not None:
        body = body.owner
    return body


def in_full(body: Body, named: Mapping[str, Body]) -> Body:
    """A board or office printed without its house ("Vụ Tổ chức cán bộ"), as the report names it with it elsewhere."""
    if body.place is not None or (body.owner is not None and _is_placed(body)):
        return body
    if body.owner is not None:
        return replace(body, owner=in_full(body.owner, named))
    known, house = named.get(body.core), institution_in(named)
    if body.core == "Đảng ủy" and house is not None:
        return replace(body, owner=house)
    if known is None:
        return body
    if body.core == known.core == "Đảng ủy":
        return known
    if (body.tail == "number" or body.core == "Bộ Tư lệnh") and f"{known.core} ".startswith(f"{body.core} "):
        return known
    if body.kind == "mass_organization" and body.tail == "unit" and not body.national and known.core == body.core:
        return known
    if body.tail not in _WITHIN:
        return body
    return known if known.kind == "religious" or (known.core == body.core and known.owner is not None) else body


def _housed(post: Post, others: list[Body], named: Mapping[str, Body]) -> Post:
    """ "Giám đốc Sở", "Thứ trưởng", "Chủ tịch Công đoàn Công ty": with the body whose head is printed or swallowed."""
    if post.body is not None:
        owner = named.get(post.of)
        return replace(post, body=replace(post.body, owner=owner)) if owner is not None else post
    if post.of == "Ủy ban" and "Chủ nhiệm" in post.title:  # of the committees those that have such chiefs
        of_chiefs = [named[head] for head in load.lines("commissions.txt") if head in named]
        return replace(post, body=of_chiefs[0]) if len(of_chiefs) == 1 else post
    fit = (other for other in others if other.core.startswith(post.of) and other.kind != "party_committee")
    found = next(fit, None) or _of_place_beside(post, others) or named.get(post.of) or _same_body(post, others)
    return post if found is None or found.kind == "party_committee" else replace(post, body=found)


def _of_place_beside(post: Post, others: list[Body]) -> Body | None:
    """ "Phó Chủ tịch UBND, Trưởng Công an xã X": two bodies of one place, printed once."""
    head = head_named(post.of)
    place = others[0].place if others else None
    if head.tail != "unit" or head.level or place is None or not place.unit or others[0].kind in _ELSEWHERE:
        return None
    return Body(post.first, post.end, head.name, head.kind, head.tail, place=place)


def _same_body(post: Post, others: list[Body]) -> Body | None:
    """ "Chủ tịch, Tổng Giám đốc Công ty X": two posts of one body, the second named."""
    if post.title == "Ủy viên Đoàn Chủ tịch":  # of an association; its next post may be of a board of it
        return next((outer for outer in map(_outermost, others) if outer.kind in _WITH_PRESIDIUM), None)
    if post.title.removeprefix("Phó ").removesuffix(" Thường trực") in load.entries("post_chiefs.txt") and others:
        first = others[0]
        return (
            first
            if not first.kind.startswith("party") and first.first > post.end and first.first - post.end <= 6
            else None
        )
    return None


def _committee_of(others: list[Body]) -> Body | None:
    """The party committee among the bodies, within one of them, or of the same level as one of them."""
    for body in others:
        inner: Body | None = body
        while inner is not None:
            if inner.core in _COMMITTEE_NAMES or inner.core == "Đảng ủy":
                return inner
            if inner.core.endswith(" Tỉnh ủy"):  # "Ban DVTU"
                return replace(inner, core="Tỉnh ủy", kind="party_committee")
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


def _party_committee(post: Post, others: list[Body], named: Mapping[str, Body]) -> Body | None:
    """Of which committee a post of the party is: of the one beside it, of the house's own, of the report's only one."""
    found = _union_of(post, others) or _committee_of(others)
    house = institution_in(named)
    if found is None and house is not None:
        return Body(post.first, post.first, "Đảng ủy", "party_committee", "owner", owner=house)
    return found or _only_committee(named)


def _union_of(post: Post, others: list[Body]) -> Body | None:
    """ "Ủy viên Ban Thường vụ, Trưởng Ban Nữ công LĐLĐ tỉnh": of the union whose own board the next post is of."""
    owner = others[0].owner if others and others[0].core.startswith("Ban ") else None
    unions = owner is not None and owner.kind == "mass_organization" and others[0].first > post.first
    return owner if unions and post.title.startswith("Ủy viên") else None


def _only_committee(named: Mapping[str, Body]) -> Body | None:
    """The party committee of the report, where it speaks of one."""
    found = [body for head, body in named.items() if head in _COMMITTEE_NAMES]
    return found[0] if len(found) == 1 else None


def _party_of(post: Post, body: Body, others: list[Body], named: Mapping[str, Body]) -> Body:
    """Of which house a Đảng ủy is that stands without one: a member's is rather the one that the report names."""
    known = named.get("Đảng ủy")
    if known is not None and post.title.startswith("Ủy viên") and all(other.kind == "department" for other in others):
        return known
    own = _party_beside(body, others)
    if own is not body:
        return own
    house = house_in(named)
    return known or (replace(body, owner=house) if house is not None else body)


def _party_beside(body: Body, others: list[Body]) -> Body:
    """ "Bí thư Đảng ủy, Chủ tịch UBND xã X" is of the Đảng ủy xã X; "…, Giám đốc Sở Y tế" of the Đảng ủy Sở Y tế."""
    for other in others:
        if other.place is not None and other.place.unit in _LOCAL:
            return replace(body, tail="unit", place=other.place)
        has_own = other.kind in ("party_committee", "council", "front") or other.core.startswith("Ban Chấp hành")
        if has_own or body.core == "Đảng bộ":
            continue
        return replace(body, owner=other)
    return body
