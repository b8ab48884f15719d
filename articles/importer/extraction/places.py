"""Reads a place at a token: "tỉnh Bình Phước", "Quận 4", "Tuy An", "huyện" alone; streets and schools are no place."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from articles.importer.extraction.names import (
    begins_post,
    begins_title,
    known_name_start,
    run_end,
    split_run,
    surname,
)
from articles.importer.extraction.passages import Passage
from articles.importer.extraction.phrases import Entry, Tag, all_lengths, longest, one_kind, phrases, words_in
from articles.importer.extraction.territories import district_names, province_names, provinces, unit_of
from articles.importer.frozen import dataclass

_BEGIN_OTHERS = frozenset({Tag.BODY, Tag.POST, Tag.PREFIX, Tag.HONORIFIC, Tag.RANK})
LOCAL_LEVELS = frozenset({"city", "district", "commune"})
_DIRECTIONS = frozenset({"đông", "tây", "nam", "bắc", "thượng", "hạ"})
_UNIT_WORDS = frozenset({"tỉnh", "thành", "huyện", "quận", "thị", "xã", "phường", "đặc"})
_LONGEST = 4  # syllables of a place
_PLAIN_VERBS = frozenset({"đã", "đang", "được", "họp", "sẽ", "và", "với"})


@dataclass(frozen=True, slots=True)
class Place:
    """`first`..`end` are tokens. `name` is "" where only the unit is printed ("UBND tỉnh")."""

    first: int
    end: int
    name: str
    unit: str
    level: str  # province, city, district, commune, village, thing, country
    provinces: tuple[str, ...] = ()  # in which it may lie


def unit_entry(passage: Passage, index: int) -> Entry | None:
    """The unit word that begins here."""
    for entries in all_lengths(phrases(), passage.keys, index):
        for entry in entries:
            if entry.tag is Tag.UNIT:
                return None if passage.capital(index) and read_district(passage, index) else entry  # "Buôn Hồ"
        if passage.capital(index) or not (passage.capital(index + 1) and passage.capital(index + 2)):
            return None  # a longer phrase: "tỉnh ủy"; but not "tỉnh Đoàn Văn A", "tỉnh Thành Văn B"
    return None


def read_place(passage: Passage, index: int, *, person_may_follow: bool = False) -> Place | None:
    """The place at token `index`, with or without its unit word."""
    entry = unit_entry(passage, index)
    if entry is None:
        return read_bare_place(passage, index)
    unit, level = entry.cells
    if level == "thing":
        return _thing(passage, index, entry)
    whole = read_bare_place(passage, index)  # "TP Hồ Chí Minh" is a name with its unit in it
    if whole is not None:
        return whole
    begin = index + entry.length
    if passage.keys[begin] == "." and passage.glued(begin) and passage.keys[index] not in _UNIT_WORDS:
        begin += 1  # "TP. Vinh"; but "… của tỉnh. Đồng Nai: …"
    known = _listed(passage, index, begin, unit, level)
    if known is not None:
        return known
    if level == "province":  # the lexicon knows them all
        abroad = read_country(passage, begin)
        if abroad is not None:
            return replace(abroad, first=index, unit=unit)
        return Place(index, index + entry.length, "", unit, level)
    alone = index + entry.length - (passage.keys[index + entry.length - 1] == ".")  # "… UBND TP. Ông A …"
    end = _run(passage, begin)
    if level == "commune" and end > begin and _is_number_of_name(passage, end):
        return Place(index, end + 1, _proper(passage.printed(begin, end + 1)), unit, level)
    if passage.keys[begin - 1] == "." and end - begin == 1:  # "… của TP. Đến dự": another sentence
        return Place(index, index + 1, "", unit, level)
    if end > begin and passage.keys[begin] not in ("ubnd", "hđnd"):
        end = _place_end(passage, begin, end, person_may_follow=person_may_follow)
    if end == begin:
        return Place(index, alone, "", unit, level)
    return Place(index, end, _proper(passage.printed(begin, end)), unit, _level(unit, level))


def _listed(passage: Passage, index: int, begin: int, unit: str, level: str) -> Place | None:
    """A place that the lexicon or the report's other words know by its name, or one that has a number for its name."""
    known = read_bare_place(passage, begin, unit=unit) if level in ("province", "city", "district") else None
    named = known_place_end(passage, begin) if level in LOCAL_LEVELS else begin
    if named > (known.end if known else begin):
        return Place(index, named, _proper(passage.printed(begin, named)), unit, _level(unit, level))
    if known:
        return Place(index, known.end, known.name, known.unit, known.level, known.provinces)
    if passage.keys[begin].isdigit() and level in ("district", "commune", "village"):
        return Place(index, begin + 1, passage.keys[begin].lstrip("0") or "0", unit, level)
    return None


def _run(passage: Passage, begin: int) -> int:
    """The end of the capital words that can be a name; none where a title of a person begins there."""
    if begins_title(passage, begin) or _verb_in_capitals(passage, begin):
        return begin  # "… thành phố Bà Trần …": a lost full stop; "Chủ tịch UBND huyện PGS.TS Trần …"
    return run_end(passage, begin, most=8)


def _verb_in_capitals(passage: Passage, index: int) -> bool:
    """ "UBND HUYỆN TỔ CHỨC HỘI NGHỊ": in a line of capitals a verb right behind the unit; but "XÃ GIAO AN"."""
    if not passage.all_capitals(index):
        return False
    key = passage.keys[index]
    return key in _PLAIN_VERBS or f"{key} {passage.keys[index + 1]}" in words_in("after_person.tsv")


def known_place_end(passage: Passage, begin: int) -> int:
    """The end of the longest place at `begin` that the report names beyond doubt elsewhere; `begin` where none is."""
    if passage.known_places and passage.capital(begin):
        for length in range(_LONGEST, 1, -1):
            if tuple(passage.keys[begin : begin + length]) in passage.known_places:
                return begin + length
    return begin


def _is_number_of_name(passage: Passage, index: int) -> bool:
    """ "xã Đam Rông 5, tỉnh Lâm Đồng": communes of one name since July 2025; but "xã Tân Lập 5 hộ"."""
    key = passage.keys[index]
    if not key.isdigit() or len(key) > 1 or not passage.spaced(index):
        return False
    following = passage.keys[index + 1]
    if passage.glued(index + 1) and following in ("/", ".", "-"):
        return False
    ends = not passage.word(index + 1) or passage.capital(index + 1)
    return ends or following in ("lần", "nhiệm") or following in words_in("after_person.tsv")


def _place_end(passage: Passage, begin: int, end: int, *, person_may_follow: bool) -> int:
    if begin + history_length(passage, begin) == end:
        return end
    named = known_name_start(passage, begin, end)
    if named < end:
        return named
    if person_may_follow and not _within_wider_place(passage, end):
        end = split_run(passage, begin, end, at_least=0)
    return min(end, begin + _LONGEST)


def history_length(passage: Passage, index: int) -> int:
    """How many words name a historical figure here, after whom wards and schools are named: "xã Ngô Quyền"."""
    return max((e.length for e in longest(phrases(), passage.keys, index) if e.tag is Tag.HISTORY), default=0)


def _within_wider_place(passage: Passage, end: int) -> bool:
    """ "UBND phường Trần Tế Xương, thành phố Nam Định": what has a district behind it is no person."""
    if passage.keys[end] != ",":
        return False
    unit = unit_entry(passage, end + 1)
    return (
        unit is not None
        and unit.cells[1] in ("province", "city", "district")
        and (passage.capital(end + 1 + unit.length))
    )


def _level(unit: str, level: str) -> str:
    return "city" if unit == "thành phố" else level


def _thing(passage: Passage, index: int, entry: Entry) -> Place | None:
    if entry.length == 1 and passage.capital(index):
        return None  # "Hồ Văn A", "Cầu Giấy": a surname or a name
    begin = index + entry.length
    end = run_end(passage, begin)
    if end == begin or any(found.tag in _BEGIN_OTHERS for found in longest(phrases(), passage.keys, begin)):
        return None
    return Place(index, end, passage.printed(begin, end), entry.cells[0], "thing")


def read_bare_place(passage: Passage, index: int, *, unit: str = "") -> Place | None:
    """A province, or after its own unit a district, by its name alone; capital letters are asked for."""
    if not passage.capital(index) and passage.keys[index] not in ("thành", "tp"):
        return None
    for entry in longest(province_names(), passage.keys, index) if unit in ("", "tỉnh", "thành phố") else ():
        end = index + entry.length
        if not _in_capitals(passage, index, end) or (not unit and _begins_district(passage, index, entry.length)):
            continue
        name = entry.cells[0]
        if unit and unit_of(name) != unit and name != "Thừa Thiên Huế":
            break  # "thành phố Bắc Ninh" is not the province
        return Place(index, end, name, unit_of(name), "province", (name,))
    if unit not in ("", "tỉnh"):
        for entry in longest(district_names(), passage.keys, index):
            end = index + entry.length
            if _in_capitals(passage, index, end) and not _longer_name(passage, index, end, unit):
                return Place(
                    index, end, entry.cells[0], unit, "city" if unit == "thành phố" else "district", entry.cells[1:]
                )
    return None


def _begins_district(passage: Passage, index: int, length: int) -> bool:
    """ "Điện Biên Phủ" is not the province of Điện Biên."""
    districts = longest(district_names(), passage.keys, index)
    return any(entry.length > length and _in_capitals(passage, index, index + entry.length) for entry in districts)


def _longer_name(passage: Passage, index: int, end: int, unit: str) -> bool:
    """ "huyện Yên Bình Đông": a district that the list does not know begins like one that it knows."""
    if unit not in ("huyện", "quận", "thị xã") or end - index > 2:
        return False
    left = run_end(passage, index) - end
    return left == 1 or (left > 2 and passage.keys[end] in _DIRECTIONS and bool(surname(passage.keys[end + 1])))


def read_district(passage: Passage, index: int) -> Place | None:
    """A district or town by its bare name."""
    if passage.capital(index):
        for entry in longest(district_names(), passage.keys, index):
            if _in_capitals(passage, index, index + entry.length):
                return Place(index, index + entry.length, entry.cells[0], "", "district", entry.cells[1:])
    return None


@cache
def first_words_of_places() -> frozenset[str]:
    """What the name of a province, a district or a country begins with."""
    return frozenset(province_names()) | frozenset(district_names()) | frozenset(one_kind("countries.tsv"))


def read_country(passage: Passage, index: int) -> Place | None:
    if passage.capital(index):
        for entry in longest(one_kind("countries.tsv"), passage.keys, index):
            end = index + entry.length
            return Place(index, end, passage.printed(index, end), "", "country")
    return None


def _in_capitals(passage: Passage, first: int, end: int) -> bool:
    """Do all its words begin with a capital? "hòa bình" is peace; but "thành phố Hồ Chí Minh"."""
    return all(passage.capital(index) or not passage.word(index) or passage.keys[index] in ("thành", "phố", "tp")
               for index in range(first, end))  # fmt: skip


def _proper(printed: str) -> str:
    return " ".join(part.capitalize() if len(part) > 1 and part.isupper() else part for part in printed.split())


def is_city_province(name: str) -> bool:
    known = provinces().get(name)
    return known is not None and known.unit == "thành phố"


_UNITS_OF_RUNS = frozenset({"huyện", "xã", "phường", "quận", "phố", "trấn"})
_BEFORE_UNITS = frozenset(
    {"tại", "ở", "của", "bàn", "từ", "về", "với", ",", "đến", "thuộc", "thăm", "các", "và", "trên", "toàn", "hai"}
)


def known_places(passages: Iterable[Passage]) -> frozenset[tuple[str, ...]]:
    """The keys of places that a report names in words that leave no doubt: "tại huyện X", "UBND huyện X tổ chức".

    They tell "Bí thư Huyện ủy Võ Văn An chủ trì", an office, from an official.
    """
    found: set[tuple[str, ...]] = set()
    for passage in passages:
        if _UNITS_OF_RUNS.isdisjoint(passage.keys):
            continue
        for index, key in enumerate(passage.keys):
            if key in _UNITS_OF_RUNS and passage.capital(index + 1) and not passage.all_capitals(index):
                end = run_end(passage, index + 1)
                if end - index <= 5 and _names_no_person(passage, index, end):
                    found.add(tuple(passage.keys[index + 1 : end]))
    return frozenset(found)


def _names_no_person(passage: Passage, unit: int, end: int) -> bool:
    """Is what follows the unit the place alone? After a post it may be the person who holds it."""
    of_two = passage.keys[unit] in ("phố", "trấn") or (passage.keys[unit] == "xã" and passage.keys[unit - 1] == "thị")
    first = unit - 1 if of_two else unit
    before = passage.keys[first - 1] if first else ""
    if before in _BEFORE_UNITS:
        return True
    back = max(0, first - 9)
    if any(begins_post(passage, index) for index in range(back, first)):
        return False
    return end - unit <= 4 and before in ("ubnd", "hđnd", "dân", "an", "nam")
