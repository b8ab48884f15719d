"""The place that ends the name of a body: with its unit, by its name alone, "Trung ương", "Việt Nam"."""

from dataclasses import replace

from articles.importer.extraction.names import begins_title, run_end, split_run, surname
from articles.importer.extraction.passages import Passage
from articles.importer.extraction.places import Place, known_place_end, read_country, read_district, read_place

_CENTRAL = frozenset({"tư", "tw"})


def place_after(passage: Passage, index: int, tail: str, level: str, *, in_post: bool) -> Place | None:
    """The place that ends the name of a body: with its unit, or a province or district by its name alone."""
    place = read_place(passage, index, person_may_follow=in_post)
    if place is not None and tail == "name" and place.level == "province" and place.unit != level != "tỉnh":
        return replace(place, unit=level, level=_district_level(level))  # "Thành ủy Hải Dương": the city
    if place is not None:
        return None if place.level in ("thing", "village") and not place.name else place
    if tail == "name" and level == "tỉnh":
        return read_country(passage, index)
    if tail == "name":
        return _bare_district(passage, index, level, in_post=in_post)
    if tail == "unit":
        return _district_unless_person(passage, index, in_post=in_post)
    return None


def _district_unless_person(passage: Passage, index: int, *, in_post: bool) -> Place | None:
    """ "Hội Nông dân Tuy An"; but in "Hội Nông dân Kim Thành Tài" a name."""
    place = read_district(passage, index)
    if place is None or not in_post:
        return place
    run = run_end(passage, index)
    return place if run == place.end or split_run(passage, index, run, at_least=0) == place.end else None


def _bare_district(passage: Passage, index: int, unit: str, *, in_post: bool) -> Place | None:
    """ "Huyện ủy Tuy An", "Quận ủy 4", "Thành ủy Mỹ Tho": the unit is in the head."""
    if passage.keys[index].isdigit():
        return Place(index, index + 1, passage.keys[index], unit, "district")
    if in_post and _is_longer_name(passage, index):
        return None
    known, named = read_district(passage, index), known_place_end(passage, index)
    if named > (known.end if known else index):
        return Place(index, named, passage.printed(index, named), unit, _district_level(unit))
    if known:
        return replace(known, unit=unit, level=_district_level(unit))
    abroad = read_country(passage, index)
    if abroad:
        return abroad
    if in_post and ("'" in passage.keys[index] or begins_title(passage, index)):
        return None  # "Bí thư Huyện ủy K’Brọp", "Bí thư Huyện ủy PGS.TS Lê A": a person
    end = run_end(passage, index, most=8)
    if in_post:
        end = split_run(passage, index, end, at_least=0)
    if end == index:
        return None
    end = min(end, index + 4)
    return Place(index, end, passage.printed(index, end), unit, _district_level(unit))


def _is_longer_name(passage: Passage, index: int) -> bool:
    """ "Bí thư Huyện ủy Ninh Hải Tùng": a name of three words of which two are a district's."""
    known = read_district(passage, index)
    if known is None or known.end - index != 2 or not surname(passage.keys[index]):
        return False
    return run_end(passage, index) - known.end == 1 and known_place_end(passage, index) == index


def _district_level(unit: str) -> str:
    return "city" if unit == "thành phố" else "district"


def central_length(passage: Passage, index: int) -> int:
    """How many tokens say "of the centre": "Trung ương", "TƯ", "Trung ương Đảng"."""
    keys = passage.keys
    if keys[index] in _CENTRAL and passage.all_capitals(index):
        count = 1
    elif keys[index] == "trung" and keys[index + 1] == "ương":
        count = 2
    else:
        return 0
    return count + 1 if keys[index + count] == "đảng" and passage.capital(index + count) else count


def says_vietnam(passage: Passage, index: int) -> bool:
    return passage.keys[index] == "việt" and passage.keys[index + 1] == "nam" and passage.capital(index)
