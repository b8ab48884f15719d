"""Bodies whose place is not printed right behind their name.

In a row it is printed once, with the last: "Tỉnh ủy, HĐND, UBND, Ủy ban MTTQ tỉnh Bình Định", and is of each of them.
An abbreviation in brackets may come before it: "Viện kiểm sát nhân dân (VKSND) tỉnh Bình Định". "HĐND" alone is no
particular body: in such company it is one, and is read here.
"""

from collections.abc import Iterator
from dataclasses import replace

from articles.importer.extraction.bodies import Body
from articles.importer.extraction.heads import Head, heads_at
from articles.importer.extraction.items import Reading
from articles.importer.extraction.passages import Passage
from articles.importer.extraction.places import Place, read_place, unit_entry

_JOINTS = frozenset({",", "-", "và", "/", "&", "+"})
_SHARING = frozenset({"unit", "name", "owner"})  # what follows such a head is its place
_NO_SHARED_PLACE = frozenset({"thing", "village", "country"})
_LONGEST_HEAD = 8  # tokens
_LONGEST_ROW = 8  # bodies
_LONGEST_ABBREVIATION = 9  # tokens: "LĐ-TB&XH"
# Before a row: it tells of a kind of bodies, or its heads belong to what stands there ("Văn phòng HĐND, UBND …").
_OPENS_NO_ROW = frozenset({"các", "những", "mỗi", "từng", "nhiều", "cấp", "ngành", "lượng", "phòng", "khối"})


def complete_places(reading: Reading) -> None:
    """Gives the bodies of `reading` the place that an abbreviation or other bodies of a row part from them."""
    taken = _Taken(reading)
    past_brackets = dict(_past_brackets(reading, taken))
    if past_brackets:
        within = {at for whole in past_brackets.values() for at in range(whole.first + 1, whole.end)}
        kept = (body for body in reading.bodies if body.end not in past_brackets and body.first not in within)
        reading.bodies = sorted((*kept, *past_brackets.values()), key=lambda body: body.first)
    rows = [body for body in reading.bodies if _joint_before(reading.passage, body.first)]
    if not rows:
        return
    by_end = {body.end: body for body in reading.bodies}
    shared: dict[int, Body] = {}
    for last in rows:
        place = _place_at_end(last)
        if place is not None:
            shared.update((body.end, body) for body in _row_before(reading.passage, last, place, by_end, taken))
    if shared:
        reading.bodies = sorted((by_end | shared).values(), key=lambda body: body.first)


class _Taken:
    """The tokens that persons, posts and ranks are read from; gathered when first asked for."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._tokens: set[int] | None = None

    def __contains__(self, index: int) -> bool:
        if self._tokens is None:
            self._tokens = {at for item in self._reading.items for at in range(item.first, item.past)}
        return index in self._tokens


def _past_brackets(reading: Reading, taken: _Taken) -> Iterator[tuple[int, Body]]:
    """The bodies whose place follows an abbreviation in brackets, by the token that opens the bracket."""
    passage, keys = reading.passage, reading.passage.keys
    if "(" not in passage.text:
        return
    by_end = {body.end: body for body in reading.bodies}
    for index in _openings(keys):
        if not passage.all_capitals(index + 1):  # most brackets: dates, pictures
            continue
        closed = passage.sign(")", index + 2, index + _LONGEST_ABBREVIATION)
        if not closed or not all(passage.all_capitals(at) for at in range(index + 1, closed) if passage.word(at)):
            continue
        branch = keys[closed + 1 : closed + 3] == ["chi", "nhánh"]  # "Ngân hàng … (NHCSXH) chi nhánh tỉnh"
        begins = closed + (3 if branch else 1)
        place = read_place(passage, begins) if unit_entry(passage, begins) else None
        if place is None or place.level in _NO_SHARED_PLACE:
            continue
        known = by_end.get(index)
        if known is not None and known.tail == "unit" and known.core.endswith("Việt Nam"):
            known = replace(known, national=False)  # "Ban Trị sự Giáo hội Phật giáo Việt Nam (GHPGVN) tỉnh X"
        body = _placed(known, place) if known is not None else _unread(passage, index, place, taken)
        if body is not None:
            core = f"{body.core} chi nhánh" if branch else body.core
            yield index, replace(body, end=place.end, core=core)


def _openings(keys: list[str]) -> Iterator[int]:
    index = 0
    while True:
        try:
            index = keys.index("(", index + 1)
        except ValueError:
            return
        yield index


def _place_at_end(body: Body) -> Place | None:
    """The place that the name of `body` ends with, named or not ("UBND tỉnh")."""
    while body.owner is not None:
        body = body.owner
    place = body.place
    return None if place is None or place.level in _NO_SHARED_PLACE or not place.unit else place


def _row_before(passage: Passage, last: Body, place: Place, by_end: dict[int, Body], taken: _Taken) -> Iterator[Body]:
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


def _unread(passage: Passage, end: int, place: Place, taken: _Taken) -> Body | None:
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
