"""Reads a passage into what a grammar of officialese is made of: names, posts, honorifics, ranks, events, bodies."""

from articles.importer.extraction.bodies import Body, read_body
from articles.importer.extraction.capitals import read_capitals, within_credit
from articles.importer.extraction.heads import head_at
from articles.importer.extraction.items import Item, Kind, Reading
from articles.importer.extraction.names import begins_post, run_end, surname
from articles.importer.extraction.namesakes import hangs_on_bare_name, named_in_full
from articles.importer.extraction.passages import Passage
from articles.importer.extraction.phrases import Entry, Tag, longest, phrases
from articles.importer.extraction.places import read_place, unit_entry
from articles.importer.extraction.posts import Post, read_memberships, read_post, terms_end
from articles.importer.lexicon import load

_MANY = frozenset({"các", "những", "hai", "ba", "bốn", "năm", "hầu"})
_MOST_BEFORE_JOINING = 8  # items
_MOST_BEFORE_COLON = 8  # tokens: "gồm 15 đồng chí có tên sau:"
_NO_NAMES = frozenset({Tag.POST, Tag.BODY})

_BOARDS = ("party_boards.txt", "council_boards.txt")


def read_passage(passage: Passage) -> Reading:
    """Everything in `passage`, read from left to right, each token once."""
    reading = Reading(passage)
    tree, keys, capitals = phrases(), passage.keys, passage.capitals
    past = 0
    for index in passage.beginnings:
        if index < past:
            continue
        capital, node = index in capitals, tree.get(keys[index])
        begins = node is not None and (node.entries or keys[index + 1] in node.then)
        if begins or capital:
            past = _read_at(reading, index, longest(tree, keys, index) if begins else (), capital=capital)
    return reading


def _read_at(reading: Reading, index: int, entries: tuple[Entry, ...], *, capital: bool) -> int:
    """Takes in what begins at `index`, a phrase or a word in capitals; its end, or `index` where nothing does."""
    for entry in entries:
        end = _TAKERS[entry.tag](reading, index, entry)
        if end > index:
            return end
    if capital and not (entries and any(entry.tag in _NO_NAMES for entry in entries)):
        return read_capitals(reading, index)
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
    if hangs_on_bare_name(reading, index):
        post = named_in_full(passage, post)
    before = passage.keys[post.first - 1] if post.first else ""
    many = before in _MANY or (
        before.isdigit()
        and len(before) <= 2
        and passage.keys[post.first - 2] not in ("ngày", "tháng", "/", "-")
        and not (passage.keys[post.first - 2] == "." and passage.glued(post.first - 1))
    )
    past = _wider_place_end(reading, post, terms_end(passage, post.end))
    many = many or (post.title.startswith("Đại biểu") and passage.keys[past] == ":")  # "có đại biểu HĐND tỉnh: bà A, …"
    reading.items.append(Item(Kind.POST, index, post.end, past, post=post, many=many))
    return past


def _wider_place_end(reading: Reading, post: Post, index: int) -> int:
    """ "Chủ tịch UBND phường 5, quận 10": the district says where, and is no part of the body."""
    passage = reading.passage
    if post.title.endswith("Đại biểu Quốc hội") and unit_entry(passage, index) is not None:  # "các ĐBQH tỉnh: A"
        elected = read_place(passage, index, person_may_follow=True)
        if elected is not None and elected.level == "province":
            reading.places.extend([elected] if elected.name else [])
            index = elected.end
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
    if within_credit(reading.passage, index):
        return run_end(reading.passage, index)
    if _ends_number(reading.passage, index):
        return index
    body = read_body(reading.passage, index)
    if body is None or not _stands_apart(reading.passage, body):
        return index
    reading.bodies.append(body)
    _note_places(reading, body)
    return body.end


def _ends_number(passage: Passage, index: int) -> bool:
    """Letters at the end of a document's number: "1099-QĐ/TU"."""
    return index > 1 and passage.keys[index - 1] == "/" and passage.glued(index) and passage.glued(index - 1)


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
    if body.core == "Công đoàn" and body.owner is None and body.place is None:
        return False
    if before in ("các", "những") and passage.keys[body.end - 1] in ("tỉnh", "huyện", "xã", "phường", "phố"):
        return False
    if (
        body.owner is None
        and body.place is None
        and not body.national
        and (body.tail == "owner" or any(body.core in load.entries(name) for name in _BOARDS))
    ):
        return False
    many = passage.keys[body.end] == "các" or (passage.keys[body.end].isdigit() and body.place is None)
    if many and body.tail in ("unit", "name", "owner"):  # "UBND các xã", "Bộ CHQS 11 tỉnh"
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
    if reading.passage.keys[end - 1] == "quyền" and begins_post(reading.passage, end):
        end -= 1  # "giao quyền Giám đốc": he is the acting one
    if entry.cells[0] == "join" and entry.cells[1:] and not _joins_here(reading, index, end):
        return index
    reading.items.append(Item(Kind.EVENT, index, end, end, word=entry.cells[0]))
    if entry.cells[0] == "elect":
        return _board_of_named(reading, end)
    if entry.cells[0] != "join":
        return end
    for post in read_memberships(reading.passage, end):
        reading.items.append(Item(Kind.POST, post.first, post.end, post.end, post=post))
        end = post.end
    return end


def _board_of_named(reading: Reading, index: int) -> int:
    """ "bầu Ban Thường vụ gồm 3 đồng chí: A, B, C": each is of the board; without the names nothing is told."""
    passage = reading.passage
    found = head_at(passage, index) if passage.keys[index] in ("ban", "btv") else None
    if found is None or found[0].name != "Ban Thường vụ" or passage.keys[found[1]] != "gồm":
        return index
    colon = passage.sign(":", found[1], found[1] + _MOST_BEFORE_COLON)
    if not colon or not passage.capital(colon + 1):
        return index
    post = Post(index, found[1], "Ủy viên Ban Thường vụ", None, party=True)
    reading.items.append(Item(Kind.POST, index, found[1], colon, post=post, many=True))
    return colon


def _joins_here(reading: Reading, index: int, end: int) -> bool:
    """ "bầu đồng chí A vào Ban Thường vụ Tỉnh ủy": someone of the sentence, a board."""
    passage = reading.passage
    return passage.keys[end] in ("ban", "bch", "btv") and any(
        item.kind is Kind.NAME and passage.sentences[item.first] == passage.sentences[index]
        for item in reading.items[-_MOST_BEFORE_JOINING:]
    )


_TAKERS = {
    Tag.HISTORY: _history, Tag.WORD: _word, Tag.POST: _post, Tag.PREFIX: _post, Tag.RANK: _rank, Tag.BODY: _body,
    Tag.HONORIFIC: _honorific, Tag.UNIT: _unit, Tag.EVENT: _event,
}  # fmt: skip
