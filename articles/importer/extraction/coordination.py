"""Bodies in a row that print their place once, with the last: "Tỉnh ủy, HĐND, UBND, Ủy ban MTTQ tỉnh Bình Định".

Each of the row is of that place. "HĐND" alone is no particular body: within a row it is one, and is read here.
"""

from collections.abc import Iterator
from dataclasses import replace

from articles.importer.extraction.bodies import Body, Head, heads_at
from articles.importer.extraction.clauses import Reading
from articles.importer.extraction.passages import Passage
from articles.importer.extraction.places import Place

_JOINTS = frozenset({",", "-", "và", "/", "&", "+"})
_SHARING = frozenset({"unit", "name", "owner"})  # what follows such a head is its place
_NO_SHARED_PLACE = frozenset({"thing", "village", "country"})
_LONGEST_HEAD = 8  # tokens
_LONGEST_ROW = 8  # bodies
# Before a row: it tells of a kind of bodies, or its heads belong to what stands there ("Văn phòng HĐND, UBND …").
_OPENS_NO_ROW = frozenset({"các", "những", "mỗi", "từng", "nhiều", "cấp", "ngành", "lượng", "phòng", "khối"})


def share_places(reading: Reading) -> None:
    """Gives the bodies of each row of `reading` the place that ends the row."""
    by_end = {body.end: body for body in reading.bodies}
    taken: set[int] | None = None
    shared: dict[int, Body] = {}
    for last in reading.bodies:
        place = _place_at_end(last)
        if place is None or not _joint_before(reading.passage, last.first):
            continue
        if taken is None:
            taken = {at for item in reading.items for at in range(item.first, item.past)}
        shared.update((body.end, body) for body in _row_before(reading.passage, last, place, by_end, taken))
    if shared:
        reading.bodies = sorted((by_end | shared).values(), key=lambda body: body.first)


def _place_at_end(body: Body) -> Place | None:
    """The place that the name of `body` ends with, named or not ("UBND tỉnh")."""
    while body.owner is not None:
        body = body.owner
    place = body.place
    return None if place is None or place.level in _NO_SHARED_PLACE or not place.unit else place


def _row_before(passage: Passage, last: Body, place: Place, by_end: dict[int, Body], taken: set[int]) -> Iterator[Body]:
    """The bodies before `last` in its row that lack their place, with it; from right to left."""
    row: list[Body] = []
    first = last.first
    while len(row) < _LONGEST_ROW and (end := _joint_before(passage, first)) > 0:
        body = by_end.get(end)
        body = _placed(body, place) if body is not None else _unread(passage, end, place, taken)
        if body is None:
            break
        row.append(body)
        first = body.first
    return iter(() if first and passage.keys[first - 1] in _OPENS_NO_ROW else row)


def _joint_before(passage: Passage, first: int) -> int:
    """The token that joins the body at `first` to one before it: ", UBND", ", lãnh đạo UBND"; 0 where none does."""
    leaders = first > 2 and passage.keys[first - 2 : first] == ["lãnh", "đạo"]
    joint = first - 3 if leaders else first - 1
    return joint if joint > 0 and passage.keys[joint] in _JOINTS else 0


def _placed(body: Body, place: Place) -> Body | None:
    """A body that was read without a place, with the row's; None where it needs none or is of another level."""
    if body.owner is not None:
        owner = _placed(body.owner, place)
        return None if owner is None else replace(body, owner=owner)
    of_vietnam = body.national and body.kind == "front" and body.tail == "unit"
    if body.place is not None or (body.national and not of_vietnam) or body.tail not in (*_SHARING, "domain"):
        return None
    return replace(body, place=place, national=False) if _fits(body.level, place) else None


def _fits(level: str, place: Place) -> bool:
    return level in ("", place.unit) or (level == "tỉnh" and place.level == "province")


def _unread(passage: Passage, end: int, place: Place, taken: set[int]) -> Body | None:
    """The body whose head, alone no particular body, is printed just before token `end`."""
    found: Body | None = None
    for index in range(end - 1, max(end - 1 - _LONGEST_HEAD, -1), -1):
        if index in taken or not passage.word(index):
            break
        if not passage.capital(index):
            continue
        for head, head_end in heads_at(passage, index):
            if head_end == end and head.tail in _SHARING and _fits(head.level, place):
                found = _of_head(head, index, end, place)
            elif found is not None and head_end == found.first and head.tail == "owner":
                found = Body(index, end, head.name, head.kind, head.tail, head.level, owner=found)  # "Thường trực HĐND"
    return found


def _of_head(head: Head, first: int, end: int, place: Place) -> Body:
    return Body(first, end, head.name, head.kind, head.tail, head.level, place=place)
