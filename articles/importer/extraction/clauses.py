"""Reads a passage into what a grammar of officialese is made of: names, posts, honorifics, ranks, events, bodies."""

from dataclasses import dataclass, field
from enum import StrEnum

from articles.importer.extraction.bodies import BOARDS, Body, read_body
from articles.importer.extraction.names import begins_post, name_end, run_end, surname
from articles.importer.extraction.namesakes import named_in_full
from articles.importer.extraction.passages import Passage
from articles.importer.extraction.phrases import Entry, Tag, longest, phrases
from articles.importer.extraction.places import Place, read_bare_place, read_country, read_district, read_place, unit_entry
from articles.importer.extraction.posts import Post, read_memberships, read_post, terms_end


class Kind(StrEnum):
    NAME = "name"
    POST = "post"
    RANK = "rank"
    HONORIFIC = "honorific"
    EVENT = "event"


@dataclass(slots=True)
class Item:
    """`first`..`end` are tokens; `past` is the end with what belongs to it but is not said of it (a term of office)."""

    kind: Kind
    first: int
    end: int
    past: int
    post: Post | None = None
    word: str = ""  # rank's or honorific's name, the event
    many: bool = False  # "các đồng chí", "các Phó Chủ tịch"
    anchored: bool = False  # a name with an honorific, rank or post right before it


@dataclass(slots=True)
class Reading:
    """What one passage holds, in reading order."""

    passage: Passage
    items: list[Item] = field(default_factory=list)
    bodies: list[Body] = field(default_factory=list)  # printed on their own
    places: list[Place] = field(default_factory=list)


_MANY = frozenset({"các", "những", "hai", "ba", "bốn", "năm", "hầu"})
# A name after one of these is no person of the report: a signature, a photographer, a source.
_CREDITS = frozenset({"ảnh", "theo", "nguồn", "clip", "video", "đồ", "tin", "bài"})

_MOST_POSTS = 8  # of one person
_NO_NAMES = frozenset({Tag.POST, Tag.BODY})


def read_passage(passage: Passage) -> Reading:
    """Everything in `passage`, read from left to right, each token once."""
    reading = Reading(passage)
    tree, keys, capitals = phrases(), passage.keys, passage.capitals
    past = 0
    for index, (key, capital) in enumerate(zip(keys, capitals, strict=False)):  # not the end mark
        if index < past or (key not in tree and not capital):  # most words
            continue
        entries = longest(tree, keys, index)
        end = _phrase(reading, index, entries) if entries else index
        if end == index and capital and not any(entry.tag in _NO_NAMES for entry in entries):
            end = _capitals(reading, index)
        past = end
    return reading


def _phrase(reading: Reading, index: int, entries: tuple[Entry, ...]) -> int:
    """Takes in what the phrase at `index` begins; its end, or `index` where it begins nothing after all."""
    for entry in entries:
        end = _TAKERS[entry.tag](reading, index, entry)
        if end > index:
            return end
    return index


def _history(reading: Reading, index: int, entry: Entry) -> int:
    passage = reading.passage
    end = index + entry.length
    if not all(passage.capital(at) or not passage.word(at) for at in range(index, end)):
        return index
    last = reading.items[-1] if reading.items else None
    living = (
        last is not None
        and last.past == index
        and last.kind in (Kind.HONORIFIC, Kind.POST)
        and not _is_uncle_ho(passage, index, end)
    )
    return index if living or (passage.capital(end) and passage.spaced(end)) else end


def _is_uncle_ho(passage: Passage, index: int, end: int) -> bool:
    return passage.keys[end - 1] in ("minh", "hồ")


def _word(_: Reading, index: int, entry: Entry) -> int:
    return index + entry.length


def _post(reading: Reading, index: int, _: Entry) -> int:
    passage = reading.passage
    post = read_post(passage, index)
    if post is None:
        return index
    if _hangs_on_bare_name(reading, index):
        post = named_in_full(passage, post)
    before = passage.keys[post.first - 1] if post.first else ""
    many = before in _MANY or (
        before.isdigit() and len(before) <= 2 and passage.keys[post.first - 2] not in ("ngày", "tháng", "/", "-", ".")
    )
    past = _wider_place_end(reading, post, terms_end(passage, post.end))
    reading.items.append(Item(Kind.POST, index, post.end, past, post=post, many=many))
    return past


def _hangs_on_bare_name(reading: Reading, index: int) -> bool:
    """Is the post at `index` of a person named before it, who has no post before the name?"""
    keys, position = reading.passage.keys, index
    count = len(reading.items)
    for number in range(count - 1, max(-1, count - 1 - _MOST_POSTS), -1):
        item = reading.items[number]
        if item.past != position - 1 or keys[item.past] not in (",", "-", "("):
            return False
        if item.kind is Kind.NAME:
            return not _has_post_before(reading, number)
        if item.kind is not Kind.POST:
            return False
        position = item.first
    return False


def _has_post_before(reading: Reading, number: int) -> bool:
    first = reading.items[number].first
    while number and reading.items[number - 1].past == first:
        number -= 1
        if reading.items[number].kind is Kind.POST:
            return True
        first = reading.items[number].first
    return False


def _wider_place_end(reading: Reading, post: Post, index: int) -> int:
    """ "Chủ tịch UBND phường 5, quận 10": the district says where, and is no part of the body."""
    passage = reading.passage
    while post.body is not None and post.body.place is not None and passage.keys[index] == ",":
        if unit_entry(passage, index + 1) is None:
            break
        wider = read_place(passage, index + 1, person_may_follow=True)
        if wider is None or not wider.name or wider.level not in ("province", "city", "district"):
            break
        reading.places.append(wider)
        index = wider.end
    return index


def _rank(reading: Reading, index: int, entry: Entry) -> int:
    passage = reading.passage
    end = index + entry.length
    follows = (
        passage.capital(end) or passage.keys[end] in (",", ".", "-") or bool(longest(phrases(), passage.keys, end))
    )
    if not follows or (entry.length == 1 and not passage.capital(index)):
        return index
    reading.items.append(Item(Kind.RANK, index, end, end, word=entry.cells[0]))
    return end


def _honorific(reading: Reading, index: int, entry: Entry) -> int:
    passage = reading.passage
    number, *needs = entry.cells
    end = index + entry.length
    last = reading.items[-1] if reading.items else None
    if last is not None and last.past == index and passage.capital(index) and _is_surname_here(passage, index, last):
        return index
    if (
        needs
        and needs[0] == "name"
        and not (
            passage.capital(end)
            and not passage.capital(index + entry.length - 1)
            or (passage.capital(end) and passage.capital(end + 1))
        )
    ):
        return index
    reading.items.append(Item(Kind.HONORIFIC, index, end, end, word=passage.printed(index, end), many=number == "many"))
    return end


def _is_surname_here(passage: Passage, index: int, last: Item) -> bool:
    """ "đồng chí Ông Văn A", "Bí thư Tỉnh ủy Ông Phương B": Ông as a surname; but "… Tỉnh ủy Ông Nguyễn Văn C"."""
    if not surname(passage.keys[index]) or last.kind in (Kind.NAME, Kind.EVENT):
        return False
    named_in_full = surname(passage.keys[index + 1]) == "common" and run_end(passage, index + 1) - index > 3
    return last.kind is not Kind.POST or not named_in_full


def _body(reading: Reading, index: int, _: Entry) -> int:
    if _after_credit(reading.passage, index):
        return run_end(reading.passage, index)
    body = read_body(reading.passage, index)
    if body is None or not _stands_apart(reading.passage, body):
        return index
    reading.bodies.append(body)
    _note_places(reading, body)
    return body.end


def _note_places(reading: Reading, body: Body) -> None:
    inner: Body | None = body
    while inner is not None:
        if inner.place is not None and inner.place.name:
            reading.places.append(inner.place)
        inner = inner.owner


def _stands_apart(passage: Passage, body: Body) -> bool:
    """Not a kind of body: "các Sở", "UBND các cấp", "mặt trận" and "công an" in small letters without a place."""
    before = passage.keys[body.first - 1] if body.first else ""
    if (
        before in ("các", "những", "mỗi", "từng", "nhiều", "cấp")
        and body.place is None
        and body.owner is None
        and body.tail != "fixed"
    ):
        return False
    if before in ("các", "những") and passage.keys[body.end - 1] in ("tỉnh", "huyện", "xã", "phường", "phố"):
        return False
    if (
        body.owner is None
        and body.place is None
        and not body.national
        and (body.tail == "owner" or body.core in BOARDS)
    ):
        return False
    if passage.keys[body.end] == "các" and body.tail in ("unit", "name", "owner"):
        return False
    return passage.text[passage.starts[body.first]].isupper() or body.place is not None or body.owner is not None


def _unit(reading: Reading, index: int, _: Entry) -> int:
    place = read_place(reading.passage, index)
    if place is None:
        return index
    if place.name and place.level != "thing":
        reading.places.append(place)
    return place.end


def _event(reading: Reading, index: int, entry: Entry) -> int:
    end = index + entry.length
    reading.items.append(Item(Kind.EVENT, index, end, end, word=entry.cells[0]))
    if entry.cells[0] != "join":
        return end
    for post in read_memberships(reading.passage, end):
        reading.items.append(Item(Kind.POST, post.first, post.end, post.end, post=post))
        end = post.end
    return end


def _nothing(_: Reading, index: int, __: Entry) -> int:
    return index


_TAKERS = {
    Tag.HISTORY: _history, Tag.WORD: _word, Tag.POST: _post, Tag.PREFIX: _post, Tag.RANK: _rank, Tag.BODY: _body,
    Tag.HONORIFIC: _honorific, Tag.UNIT: _unit, Tag.EVENT: _event,
}  # fmt: skip


def _capitals(reading: Reading, index: int) -> int:
    """A word in capitals that begins no phrase: a name, a place by its bare name, or nothing."""
    passage = reading.passage
    last = reading.items[-1] if reading.items else None
    anchored = last is not None and last.past == index and last.kind is not Kind.EVENT and last.kind is not Kind.NAME
    by_title = anchored and last is not None and last.kind in (Kind.HONORIFIC, Kind.RANK)
    if not by_title:
        place = read_bare_place(passage, index) or read_district(passage, index) or read_country(passage, index)
        if place and not _is_name_start(passage, index, place.end, anchored=anchored):
            reading.places.append(place)
            return place.end
    if not anchored and not _may_begin_name(reading, index):
        return run_end(passage, index) if not surname(passage.keys[index]) else index
    if (
        passage.all_capitals(index)
        and len(passage.keys[index]) > 1
        and passage.capital(index + 1)
        and not passage.all_capitals(index + 1)
    ):
        return index  # letters of a body: "Chủ tịch AVG Phạm …"
    end = name_end(passage, index, anchored=anchored or not surname(passage.keys[index]))
    if end - index < 2 and not (end > index and (by_title or "'" in passage.keys[index])):
        return index
    reading.items.append(Item(Kind.NAME, index, end, end, anchored=anchored))
    return end


def _is_name_start(passage: Passage, index: int, place_end: int, *, anchored: bool) -> bool:
    """ "Hà Nam Ninh" is no "Hà Nam": a surname and a run longer than the place; after a post even by two."""
    longer = run_end(passage, index) - place_end
    return bool(surname(passage.keys[index])) and place_end - index < 3 and (longer == 1 or (anchored and longer == 2))


def _may_begin_name(reading: Reading, index: int) -> bool:
    """Could a name without honorific, rank or post begin here? Not within a run of capitals, not after a credit."""
    passage = reading.passage
    kind = surname(passage.keys[index])
    if _post_follows(passage, run_end(passage, index), index) or (kind == "people" and _in_row(reading, index)):
        return True
    if kind not in ("common", "rare"):
        return False
    if (
        index
        and passage.capital(index - 1)
        and passage.spaced(index)
        and passage.sentences[index] == passage.sentences[index - 1]
    ):
        return not (index > 1 and passage.sentences[index - 2] == passage.sentences[index])
    if _after_credit(passage, index):
        return False
    length = run_end(passage, index) - index
    return 3 <= length <= 4 or (length == 2 and kind == "common") or _misprint(passage, index)


def _after_credit(passage: Passage, index: int) -> bool:
    """ "Ảnh: Trường Minh"."""
    return index > 1 and passage.keys[index - 1] == ":" and passage.keys[index - 2] in _CREDITS


def _in_row(reading: Reading, index: int) -> bool:
    """ "Lê Văn An, K’Brết và …": right after another name of a list."""
    last = reading.items[-1] if reading.items else None
    return (
        last is not None
        and last.kind is Kind.NAME
        and index - last.past == 1
        and reading.passage.keys[last.past] in (",", "và", ";")
    )


def _post_follows(passage: Passage, end: int, index: int) -> bool:
    """ "Rah Lan Thương, Giám đốc …": a run of two to five capitals at the head of a clause, and a post after a mark."""
    if not (2 if "'" not in passage.keys[index] else 1) <= end - index <= 5 or passage.keys[end] not in (",", "-", "("):
        return False
    heads_clause = (
        index == 0
        or passage.keys[index - 1] in (",", ";", ":", "-", "và", "có", "gồm", "là", "cùng", "+", "*", ".")
        or (passage.sentences[index] != passage.sentences[index - 1])
    )
    return heads_clause and begins_post(passage, end + 1)


def _misprint(passage: Passage, index: int) -> bool:
    return (
        passage.keys[index + 1] in ("thị", "văn") and passage.capital(index + 2) and not begins_post(passage, index + 2)
    )
