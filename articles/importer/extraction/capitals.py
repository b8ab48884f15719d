"""What a word in capitals begins that begins no phrase: a name, a place by its bare name, or nothing."""

from articles.importer.extraction.items import Item, Kind, Reading
from articles.importer.extraction.names import begins_post, name_end, parted_letter, run_end, surname
from articles.importer.extraction.passages import Passage
from articles.importer.extraction.phrases import words_in
from articles.importer.extraction.places import (
    Place,
    first_words_of_places,
    read_bare_place,
    read_country,
    read_district,
)

_LONGEST_NAME = 4  # syllables
_LONGEST_CREDIT = 8  # tokens between its label and the agency
_IN_LIST = frozenset({",", ";", ":", "và", "có", "-"})


def read_capitals(reading: Reading, index: int) -> int:
    """A word in capitals that begins no phrase: a name, a place by its bare name, or nothing."""
    passage = reading.passage
    last = reading.items[-1] if reading.items else None
    anchored = last is not None and last.past == index and last.kind is not Kind.EVENT and last.kind is not Kind.NAME
    if last is not None and last.kind is Kind.POST and passage.keys[last.past] == "-" and index == last.past + 1:
        anchored = bool(surname(passage.keys[index]))  # "Trưởng Ban Dân tộc HĐND tỉnh - Y Hoanh"
    anchored = anchored or _heads_holders(reading, index)
    if not anchored and index and passage.keys[index - 1] in _IN_LIST:
        anchored = parted_letter(passage, index)  # "…; K’ Thuận, Phó Chủ tịch"
    by_title = anchored and last is not None and last.kind in (Kind.HONORIFIC, Kind.RANK)
    if not by_title and passage.keys[index] in first_words_of_places():
        place = read_bare_place(passage, index) or read_district(passage, index) or read_country(passage, index)
        if (
            place
            and not _is_name_start(passage, index, place.end, anchored=anchored)
            and not _heads_row(passage, place)
        ):
            reading.places.append(place)
            return place.end
    if not anchored:
        run = run_end(passage, index)
        if not _may_begin_name(reading, index, run):
            return run if not surname(passage.keys[index]) else index
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


def _heads_holders(reading: Reading, index: int) -> bool:
    """Whether a post of several stands before a colon here: "các đồng chí Phó Chủ tịch UBND tỉnh: Ma Seo Phừ và …"."""
    before = reading.items[-2:]
    if not before or before[-1].kind is not Kind.POST or index != before[-1].past + 1:
        return False
    many = before[-1].many or (before[0].many and before[0].past == before[-1].first)
    return many and reading.passage.keys[index - 1] == ":"


def _is_name_start(passage: Passage, index: int, place_end: int, *, anchored: bool) -> bool:
    """ "Hà Nam Ninh" is no "Hà Nam": a surname and a run longer than the place; after a post even by two."""
    longer = run_end(passage, index) - place_end
    return bool(surname(passage.keys[index])) and place_end - index < 3 and (longer == 1 or (anchored and longer == 2))


def _heads_row(passage: Passage, place: Place) -> bool:
    """ "…; Hà Trung, Phó Chủ tịch": a name that a district has too, with a post, at the head of an item of a list.

    Or one that begins with a district's: "…; Đồng Văn Thanh Hải, Phó Bí thư".
    """
    index = place.first
    if place.level == "district" and index > 0 and passage.keys[index - 1] in (";", ":"):
        run = run_end(passage, index)
        if place.end < run <= index + _LONGEST_NAME and surname(passage.keys[index]):
            return _post_follows(passage, run, index)
    return (
        place.level == "district"
        and place.end - index == 2
        and surname(passage.keys[index]) == "common"
        and index > 0
        and passage.keys[index - 1] in (";", ":")
        and _post_follows(passage, place.end, index)
    )


def _may_begin_name(reading: Reading, index: int, run: int) -> bool:
    """Could a name without honorific, rank or post begin here? Not within a run of capitals, not after a credit.

    `run` is where the capitals from here on end.
    """
    passage = reading.passage
    kind = surname(passage.keys[index])
    if _post_follows(passage, run, index) or (kind in ("people", "rare") and _in_row(reading, index)):
        return True
    if passage.known_names and tuple(passage.keys[index:run]) in passage.known_names:
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
    if after_credit(passage, index):
        return False
    length = run - index
    return 3 <= length <= 4 or (length == 2 and kind == "common") or _misprint(passage, index)


def after_credit(passage: Passage, index: int) -> bool:
    """ "Ảnh: Trường Minh"."""
    return index > 1 and passage.keys[index - 1] == ":" and passage.keys[index - 2] in words_in("credit_labels.txt")


def within_credit(passage: Passage, index: int) -> bool:
    """ "Ảnh: Trường Minh/TTXVN", "Ảnh: Trường Minh - TTXVN": whoever took a picture is no body of the report."""
    if not passage.field.startswith("caption"):
        return after_credit(passage, index)
    return any(after_credit(passage, at) for at in range(index, max(0, index - _LONGEST_CREDIT), -1))


def _in_row(reading: Reading, index: int) -> bool:
    """ "Lê Văn An, K’Brết và …", "các đại biểu HĐND tỉnh: K’Brết": right after another name of a list, or its head."""
    last = reading.items[-1] if reading.items else None
    if last is None or not 0 < index - last.past <= 2:
        return False
    between = reading.passage.keys[last.past]
    if index - last.past == 2:  # "Lê Văn An (Phó Chủ nhiệm Thường trực), Y Hoan"
        return between == ")" and last.kind is Kind.POST and reading.passage.keys[index - 1] in (",", "và", ";")
    return between in (",", "và", ";") if last.kind is Kind.NAME else last.many and between == ":"


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
    """ "Nguyễn thị Hoa"; "…; Lê trí Dũng - Phó Bí thư": a small letter, in any name that a post follows."""
    middle = passage.keys[index + 1]
    if not passage.capital(index + 2) or begins_post(passage, index + 2):
        return False
    if middle in ("thị", "văn"):
        return True
    end = run_end(passage, index + 2)
    small = not passage.capital(index + 1) and middle in words_in("middle_names.tsv")
    return small and end - index <= 4 and passage.keys[end] in (",", "-", "(") and begins_post(passage, end + 1)
