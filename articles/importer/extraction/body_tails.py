"""How far a name goes that no list can hold: of a company, a school, an association, a steering committee."""

from articles.importer.extraction.names import TERMS, begins_post, run_end, split_run
from articles.importer.extraction.passages import Passage
from articles.importer.extraction.phrases import Tag, longest, phrases, words_in
from articles.importer.extraction.places import read_bare_place, read_district

_CONNECTORS = frozenset({"và", "&", "của", "về", "cho", "vì", "-", "các"})
_SMALL_WORDS = 12  # small-letter words within a name, before the next capital: "Hiệp hội chế biến và xuất khẩu …"
_SMALL_TAIL, _SMALL_TAIL_OF_POST = 3, 11  # small words that end a name: "Quản trị", "Quản lý công sản"
_ENDS_CLAUSE = frozenset({",", ";", ".", ":", "(", ")", '"', ""})
_OTHERS = frozenset({"lãnh", "các", "một", "nhiều", "đông", "hơn", "trên", "đại"})  # "… và lãnh đạo các sở"
_COUNTS = frozenset({"một", "nhiều", "những"})
_TOPIC_TOKENS = 40
_LONGEST_OPEN = 40  # tokens
_TOPIC_SIGNS = frozenset({"-", "&", "/", "+"})
# By the last word of the unit: "Ban Chỉ đạo phòng, chống tội phạm thành phố".
_UNITS_ALONE = {
    "tỉnh": "tỉnh", "huyện": "huyện", "quận": "quận", "phố": "thành phố", "tp": "thành phố",
    "xã": "xã", "phường": "phường",
}  # fmt: skip
_TERRITORIES = frozenset({"province", "city", "district", "commune"})


def number_end(passage: Passage, index: int) -> int:
    """The end of the number that tells bodies of one name apart: "7", "5A", "XI", "số 3"."""
    first = index + 1 if passage.keys[index] == "số" else index
    if passage.keys[first].isdigit():
        lettered = passage.glued(first + 1) and passage.all_capitals(first + 1) and len(passage.keys[first + 1]) == 1
        return first + 1 + lettered
    roman = first == index and passage.all_capitals(index) and set(passage.keys[index]) <= set("ivx")
    return index + 1 if roman else index


def _stops(passage: Passage, index: int) -> bool:
    """Does the sentence go on here, or a person or a post begin?"""
    keys = passage.keys
    following = words_in("after_person.tsv")
    compounds = words_in("compounds.tsv")
    if compounds.get(f"{keys[index]} {keys[index + 1]}") in ("first", "both") or compounds.get(
        f"{keys[index - 1]} {keys[index]}"
    ) in ("second", "both"):
        return False
    if passage.capital(index) and not passage.all_capitals(index):
        return begins_post(passage, index) or _tagged(passage, index, Tag.HONORIFIC)
    if keys[index] in following or f"{keys[index]} {keys[index + 1]}" in following:
        return True
    if _is_term(passage, index):  # "Trường Đại học Tây Bắc nhiệm kỳ …", "Đảng bộ Công ty lần thứ V"
        return True
    return begins_post(passage, index) or _tagged(passage, index, Tag.HONORIFIC) or _tagged(passage, index, Tag.EVENT)


def _is_term(passage: Passage, index: int) -> bool:
    key, following = passage.keys[index], passage.keys[index + 1]
    if key == "khoá":
        return following.isdigit() or number_end(passage, index + 1) > index + 1
    return (key, following) in TERMS


def _tagged(passage: Passage, index: int, tag: Tag) -> bool:
    return any(entry.tag is tag for entry in longest(phrases(), passage.keys, index))


def open_end(passage: Passage, begin: int, *, in_post: bool, through_small: bool) -> int:
    """The end of a name in capitals from `begin`: runs of capitals, joined by connectors and a few small words."""
    end = begin
    index = begin
    while index < min(passage.count, begin + _LONGEST_OPEN):
        if _territory(passage, index):
            return index if index > begin else end
        run = _run(passage, index)
        if run > index:
            end = _person_cut(passage, index, run, begin) if in_post else run
            if end < run:
                return end
            index = run
            continue
        most = _SMALL_TAIL_OF_POST if in_post else _SMALL_TAIL
        following = _next_capital(passage, index, most, through_small=through_small or end > begin)
        if following is None:
            break
        if not passage.capital(following) or longest_is_person(passage, following):
            return following
        index = following
    return end


def _person_cut(passage: Passage, index: int, run: int, begin: int) -> int:
    """The run without the name of a person that follows the body's own name."""
    if tuple(passage.keys[index:run]) in passage.known_names:
        return index  # "Giám đốc Bệnh viện Lê Văn An": the report names him elsewhere
    named = index == begin and passage.keys[index + 1] not in ("thị", "văn")  # "Công đoàn Bệnh viện Cù Thị Mận"
    return split_run(passage, index, run, at_least=int(named), brand=True)


def _run(passage: Passage, index: int) -> int:
    end = run_end(passage, index)
    if end > index and begins_post(passage, index):
        return index
    if end == index and (passage.keys[index].isdigit() and passage.spaced(index)):
        return index + 1
    if end == index and passage.keys[index] == '"':
        return _quoted(passage, index)
    return end


def _quoted(passage: Passage, index: int) -> int:
    for end in range(index + 1, min(index + 15, passage.count)):
        if passage.keys[end] == '"':
            return end + 1
    return index


def _next_capital(passage: Passage, index: int, most: int, *, through_small: bool) -> int | None:
    """Where the name goes on in capitals after a connector or a few small words, or ends after at most `most`."""
    for offset in range(_SMALL_WORDS):
        at = index + offset
        key = passage.keys[at]
        last = at - 1 if passage.keys[at - 1] == "-" else at  # "… kinh tế - xã hội - Giám đốc"
        parts = passage.keys[last - 1] not in _CONNECTORS
        whole_word = last if through_small and index < last <= index + most and parts else None
        if at >= passage.count or (key not in _CONNECTORS and not passage.word(at)):
            return whole_word if key in _ENDS_CLAUSE or key.isdigit() or key[0] == "\n" else None
        says = f"{key} {passage.keys[at + 1]}" in words_in("after_person.tsv")
        if _stops(passage, at) and (says or key not in _CONNECTORS):
            return whole_word
        if key == "của" and _tagged(passage, at + 1, Tag.BODY):  # "Khoa Quản lý đất đai của Trường"
            return whole_word
        if at == index and key == "về" and not passage.capital(at + 1):  # "tham luận của Điện lực X về an toàn …"
            return None
        if at == index and key in _COUNTS:  # "trao Đồn Biên phòng Bờ Y một tủ sách"
            return None
        others = key == "và" and passage.keys[at + 1] in _OTHERS
        if others and passage.keys[at + 2] != "vấn":  # "… Việt Nam và lãnh đạo các công ty"; but "và các vấn đề …"
            return whole_word
        if passage.capital(at):
            return at if not longest_is_person(passage, at) else whole_word
        if key not in _CONNECTORS and not through_small:
            return None
        if key == "-" and not passage.capital(at + 1) and not (through_small and offset):
            return None
        if _territory(passage, at):
            return at if through_small and key not in _CONNECTORS and offset else None
    return None


def _territory(passage: Passage, index: int) -> bool:
    """Does a tỉnh, thành phố, huyện, xã begin here, which ends the name?"""
    return any(
        entry.tag is Tag.UNIT and entry.cells[1] in _TERRITORIES for entry in longest(phrases(), passage.keys, index)
    )


def longest_is_person(passage: Passage, index: int) -> bool:
    return begins_post(passage, index) or _tagged(passage, index, Tag.HONORIFIC) or _tagged(passage, index, Tag.BODY)


def person_begins(passage: Passage, index: int) -> bool:
    """ "Thứ trưởng Phạm Văn An": a name where the field of a ministry or a board is looked for."""
    end = run_end(passage, index)
    return 2 <= end - index <= 5 and split_run(passage, index, end, at_least=0) == index


def topic_end(passage: Passage, begin: int) -> int:
    """The end of what a committee was set up for: any words up to a verb, a person, a post or the end of the clause."""
    index = begin
    if begin >= passage.count or not passage.spaced(begin):
        return begin
    ended = False
    while not ended and index < min(begin + _TOPIC_TOKENS, passage.count):
        index, ended = _topic_step(passage, index)
    while index > begin and passage.keys[index - 1] in (",", "-", "và", "của"):
        index -= 1
    return index


def unit_alone(passage: Passage, first: int, end: int) -> tuple[str, int]:
    """The unit without a name that the topic `first`..`end` ends with, and where it begins."""
    unit = _UNITS_ALONE.get(passage.keys[end - 1], "")
    begins = end - (2 if unit == "thành phố" and passage.keys[end - 1] == "phố" else 1)
    if begins <= first or (begins == end - 2 and passage.keys[begins] != "thành"):
        return "", end
    if unit == "xã" and passage.keys[begins - 1] in ("thị", "hợp", "tác"):
        return ("thị xã", begins - 1) if passage.keys[begins - 1] == "thị" and begins - 1 > first else ("", end)
    return unit, begins


def _topic_step(passage: Passage, index: int) -> tuple[int, bool]:
    """The token after what `index` begins, and whether the topic ends there."""
    key = passage.keys[index]
    if key == '"':
        quoted = _quoted(passage, index)
        return quoted, quoted == index
    if key == ",":
        goes_on = _clause_goes_on(passage, index + 1)
        return (index + 1, False) if goes_on else (index, True)
    if key not in _TOPIC_SIGNS and not (passage.word(index) or key.isdigit()):
        return index, True
    if _topic_stops(passage, index):
        return index, True
    return _topic_capital(passage, index) if passage.capital(index) else (index + 1, False)


def _topic_capital(passage: Passage, index: int) -> tuple[int, bool]:
    """A place ends the topic when its unit is printed ("… tỉnh Hà Nam", "… tỉnh Hà Nam 2018"), a person always."""
    place = read_bare_place(passage, index) or read_district(passage, index)
    if place is not None:
        ends = passage.keys[index - 1] in ("tỉnh", "phố", "tp", "huyện", "quận", "xã")
        return place.end + (ends and passage.keys[place.end].isdigit()), ends
    run = run_end(passage, index)
    cut = split_run(passage, index, run, at_least=0)
    return cut, cut < run


def _clause_goes_on(passage: Passage, index: int) -> bool:
    return passage.word(index) and not passage.capital(index) and not _stops(passage, index)


def _topic_stops(passage: Passage, index: int) -> bool:
    key = passage.keys[index]
    if key in ("quý", "tháng") and number_end(passage, index + 1) > index + 1:  # "Ban Chỉ đạo … quý IV/2024"
        return True
    if key == "cho" and passage.keys[index + 1] in ("biết", "hay", "rằng"):
        return True
    if key in ("về", "của", "và", "cho", "đến", "để", "vì", "với", "trong", "thực") or passage.keys[index - 1] in (
        "thực",
        "tổ",
    ):
        return False
    return _stops(passage, index)
