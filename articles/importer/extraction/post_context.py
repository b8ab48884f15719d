"""What the words right before and after a post say of it: of whom it is, whether it begins a line of a list."""

from collections.abc import Sequence

from articles.importer.extraction.bodies import places_of
from articles.importer.extraction.held import Held, Person
from articles.importer.extraction.items import Item, Kind
from articles.importer.extraction.links import Link
from articles.importer.extraction.names import begins_person
from articles.importer.extraction.passages import Passage
from articles.importer.extraction.posts import terms_end

_LONGEST_BRACKET = 60  # tokens
_TIMES = frozenset({"thời", "khoá", "nhiệm"})  # "nguyên Bí thư Tỉnh đoàn các thời kỳ"


def new_line_of_list(passage: Passage, last: Item | None, item: Item) -> bool:
    """ "Các Phó Chủ tịch:" with a name on each line below."""
    if last is None or item.first - last.past > 3:
        return False
    gap = passage.keys[last.past : item.first]
    ended = gap[:1] == ["."] and not has_list_mark(passage, item)  # a paragraph of its own
    return not ended and any(key[0] == "\n" for key in gap) and all(key[0] in "\n-;,.:+*" for key in gap)


def has_list_mark(passage: Passage, item: Item) -> bool:
    return passage.keys[item.first - 1] in ("-", "+", "*")


def named_next(passage: Passage, item: Item) -> bool:
    """ "…; giữ chức Phó Chủ tịch là các đồng chí B, C": of those who are named next."""
    index = terms_end(passage, item.past)
    return passage.keys[index] == "là" and begins_person(passage, index + 1)


def for_another(passage: Passage, item: Item) -> bool:
    """ "… chức danh Phó Chủ tịch đối với ông B", "trao quyết định bổ nhiệm … cho bà C": not of the subject."""
    index = terms_end(passage, item.past)
    keys = passage.keys
    return keys[index] == "cho" or (keys[index] == "đối" and keys[index + 1] == "với")


def of_many(passage: Passage, item: Item) -> bool:
    """ "…, Trưởng ban Tuyên giáo các huyện ủy", "đại biểu HĐND các cấp": of many bodies, so of nobody named."""
    index, post = item.past, item.post
    if passage.keys[index] != "các" or passage.capital(index) or passage.keys[index + 1] in _TIMES:
        return False
    return post is not None and not any(places_of(post.body))


def rank_after_name(passage: Passage, item: Item, last: Item | None, between: Link) -> bool:
    """ "A, Thiếu tướng, Giám đốc …": a rank among what follows the name."""
    named = last is not None and last.kind is Kind.NAME
    return named and between in (Link.COMMA, Link.DASH, Link.OPEN) and passage.keys[item.end] in (",", ")")


def by_leave(passage: Passage, front: Sequence[tuple[Held, Item]]) -> bool:
    """ "Thừa ủy quyền của Chủ tịch UBND tỉnh, Phó Chủ tịch UBND tỉnh A": is the first post another's?"""
    if len(front) < 2 or not issued(passage, front[0][1]):
        return False
    (chief, _), (deputy, _) = front[:2]
    return deputy.post.title.startswith(f"Phó {chief.post.title}")


def opens_own_group(between: Link, current: Person | None, tail: Sequence[object]) -> bool:
    """ "Các Phó Hiệu trưởng: A, B; nguyên Hiệu trưởng C": does a post before its name end what the list shares?"""
    return between is Link.SEMICOLON and current is not None and not tail and all(held.listed for held in current.held)


def within_bracket(passage: Passage, first: int, end: int) -> bool:
    """Is a bracket still open at `end` that opened after `first`? "A (Ủy viên Ban Thường vụ; Trưởng Ban …)"."""
    if end - first > _LONGEST_BRACKET:
        return False
    keys = passage.keys[first:end]
    return keys.count("(") > keys.count(")")


def issued(passage: Passage, item: Item) -> bool:
    """ "Theo Quyết định ngày 5/12 của Chủ tịch UBND tỉnh, ông A …", "Thừa ủy quyền của …": not his."""
    before = passage.keys[max(0, item.first - 2) : item.first]
    return before[1:] == ["của"] and (before[0].isdigit() or before[0] in ("định", "quyết", "thị", "quyền"))
