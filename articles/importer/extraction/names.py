"""Where a person's name begins and ends among capitalised words, and how it is spelt properly."""

import re
from functools import cache, lru_cache

from articles.importer.extraction.passages import Passage
from articles.importer.extraction.phrases import Tag, longest, phrases, words_in
from articles.importer.extraction.tokens import in_capitals
from people.names import exact_key

MOST_PREFIXES = 3  # "nguyên quyền Phó …"
_LONGEST = 5  # syllables of a Kinh name
_LONGEST_OTHER = 6  # "Y Thanh Hà Niê Kđăm" and foreign guests
_HALF_PARTS = re.compile(r"^([KHYÊ])(['’‘ʼ´`])(\w)(.*)$")
_PARTED = re.compile(r"\b([KH]['’‘ʼ´`])\s(\w)")  # "K’ Thuận"
# How likely a name or a place has so many syllables: weights for telling "Tuy An" from "Nguyễn Văn A" in one run.
_NAME_LENGTHS = {2: 0.3, 3: 1.0, 4: 0.7, 5: 0.05}
_PLACE_LENGTHS = {1: 0.03, 2: 1.0, 3: 0.25, 4: 0.1, 5: 0.05}
_BRAND_LENGTHS = {**_PLACE_LENGTHS, 1: 0.3}
_PERSONS_PLACE_LENGTHS = {1: 0.1, 2: 0.3, 3: 1.0, 4: 0.3}  # a place named after a person
_SURNAME_WEIGHTS = {"common": 1.0, "rare": 0.15, "people": 0.2}
_DAY_WORDS = frozenset({"nay", "ngày", "mai", "qua", "hôm"})
TERMS = frozenset({("lần", "thứ"), ("nhiệm", "kỳ"), ("nhiệm", "kì")})
_NO_PERSON = 0.045  # what a person must outweigh


@cache
def _surnames() -> dict[str, str]:
    return words_in("surnames.tsv")


@cache
def _stops() -> frozenset[str]:
    return frozenset(words_in("after_person.tsv")) | {
        "quê",
        "gốc",
        "kiêm",
        "hiện",
        "thôi",
        "xin",
        "chụp",
        "sinh",
        "nguyên",
    }


def surname(key: str) -> str:
    """common, rare, people; "" for a word that is no surname."""
    return _surnames().get(key) or ("people" if key[1:2] == "'" else "")


def begins_post(passage: Passage, index: int) -> bool:
    """Does a post or a rank begin here, so that a name cannot go on?"""
    if passage.keys[index] not in phrases():  # most words
        return False
    for _ in range(MOST_PREFIXES + 1):
        prefix = 0
        for entry in longest(phrases(), passage.keys, index):
            if entry.tag in (Tag.POST, Tag.RANK):
                return True
            if entry.tag is Tag.PREFIX:
                prefix = entry.length
        if not prefix:
            return False
        index += prefix
    return False


def begins_person(passage: Passage, index: int) -> bool:
    """Does a name begin here, or an honorific or rank before one?"""
    return passage.capital(index) or begins_title(passage, index)


def begins_title(passage: Passage, index: int) -> bool:
    """Does an honorific or a rank begin here?"""
    if passage.keys[index] not in phrases():  # most words
        return False
    return any(entry.tag in (Tag.HONORIFIC, Tag.RANK) for entry in longest(phrases(), passage.keys, index))


def run_end(passage: Passage, first: int, most: int = 12) -> int:
    """The end of the run of capitalised words, parted by blanks only, that begins at `first`."""
    index, past, capitals = first, min(passage.count, first + most), passage.capitals
    while index < past and index in capitals:
        if index > first and (
            not passage.spaced(index)
            or (begins_post(passage, index) and not (index == first + 1 and _middle_of_name(passage, index)))
            or _sentence_goes_on(passage, index)
        ):
            break
        index += 1
    return index


def _middle_of_name(passage: Passage, index: int) -> bool:
    """ "Đinh Công Sứ": a middle name and a given name that together are the words of a post."""
    return (
        bool(surname(passage.keys[index - 1]))
        and passage.keys[index] in words_in("middle_names.tsv")
        and passage.capital(index + 1)
        and not passage.all_capitals(index + 1)
    )


def _sentence_goes_on(passage: Passage, index: int) -> bool:
    """Is the capital word at `index` no name? "TRẦN VĂN A DỰ HỘI NGHỊ"; "… Nguyễn Văn A Dịp này"."""
    return _opens_sentence(passage, index) or _verb_in_capitals(passage, index)


@cache
def _first_words_of_openers() -> frozenset[str]:
    return frozenset(words.split(" ")[0] for words in words_in("sentence_openers.tsv"))


def _opens_sentence(passage: Passage, index: int) -> bool:
    key, following = passage.keys[index], passage.keys[index + 1]
    if key not in _first_words_of_openers():  # most words
        return False
    openers = words_in("sentence_openers.tsv")
    if f"{key} {following}" in openers:
        return True
    if openers.get(key) == "day":  # "… Sáng 12/4", "… Sáng nay"; but "ông Lê Sáng cho biết"
        if following == "cùng":  # "… Sáng cùng ngày"; but "ông Lê Sáng cùng các đại biểu"
            return passage.keys[index + 2] == "ngày"
        return following.isdigit() or following in _DAY_WORDS
    return key in openers and passage.word(index + 1) and not passage.capital(index + 1)


def _verb_in_capitals(passage: Passage, index: int) -> bool:
    if not passage.all_capitals(index) or len(passage.keys[index]) < 2:
        return False
    key = passage.keys[index]
    return key in _stops() or f"{key} {passage.keys[index + 1]}" in _stops()


def name_end(passage: Passage, first: int, *, anchored: bool) -> int:
    """The end of the name that begins at `first`; `first` itself where none does.

    `anchored`: an honorific, a rank or a post stands before it, so that foreign names, names of one surname that the
    lexicon does not know, and a misprinted small letter are names too.
    """
    if anchored and parted_letter(passage, first):
        return run_end(passage, first + 2, most=3)
    known = surname(passage.keys[first])
    if (
        not passage.capital(first)
        or not (known or anchored)
        or (known != "common" and _verb_in_capitals(passage, first))
    ):
        return first
    most = _LONGEST if known == "common" else _LONGEST_OTHER
    index = _syllables_end(passage, first, anchored=anchored, most=most)
    if known and not anchored:  # "…: Đinh Văn minh Đức, Giám đốc": the post after it vouches for the misprint
        wider = _syllables_end(passage, first, anchored=True, most=most)
        index = wider if _post_after(passage, wider) else index
    if passage.all_capitals(first) and len(passage.keys[first]) > 1:
        index = _within_capitals(passage, first, index)
    return index


def parted_letter(passage: Passage, index: int) -> bool:
    """ "K’ Thuận": the letter of a people's name, its sign and a blank."""
    return (
        passage.keys[index] in ("k", "h") and passage.keys[index + 1] == "'" and passage.glued(index + 1)
        and passage.capital(index + 2) and passage.spaced(index + 2)
    )  # fmt: skip


def _post_after(passage: Passage, index: int) -> bool:
    return passage.keys[index] in (",", "-", "(") and begins_post(passage, index + 1)


def _syllables_end(passage: Passage, first: int, *, anchored: bool, most: int) -> int:
    index = first
    while index < passage.count and index - first < most:
        if index > first and not _goes_on(passage, first, index, anchored=anchored):
            break
        index += 1
        while anchored and _joined(passage, index):
            index += 2
    return index


def _joined(passage: Passage, index: int) -> bool:
    """ "Sang-sik": a hyphen without spaces within a foreign name, not one that stands for a comma before a post."""
    return (
        passage.keys[index] == "-" and passage.glued(index) and passage.glued(index + 1) and passage.word(index + 1)
        and not begins_post(passage, index + 1)
    )  # fmt: skip


def _goes_on(passage: Passage, first: int, index: int, *, anchored: bool) -> bool:
    if not (passage.spaced(index) and passage.word(index)):
        return False
    if passage.capital(index):
        mixed = passage.all_capitals(index) and len(passage.keys[index]) > 1 and not passage.all_capitals(first)
        return (
            not mixed
            and not _opens_sentence(passage, index)
            and not (index > first + 1 and begins_post(passage, index))
        )
    key = passage.keys[index]  # "Lê trí Vũ", "Nguyễn thị Hoa", "Trần Minh ý, Giám đốc"
    known = surname(passage.keys[first])
    if key == "nữ" and passage.keys[first] == "thích":  # "Thích nữ Huệ Ngộ"
        return passage.capital(index + 1) and passage.spaced(index + 1)
    if not known or (key not in ("thị", "văn") and (not anchored or known == "rare")):
        return False
    if key not in ("thị", "văn") and (key in _stops() or _phrase(passage, index)):
        return False
    if passage.capital(index + 1) and passage.spaced(index + 1):
        return index < first + 4 and not begins_post(passage, index + 1) and not _territory(passage, index + 1)
    return index > first + 1 and _post_after(passage, index + 1)


def _territory(passage: Passage, index: int) -> bool:
    return any(entry.tag in (Tag.UNIT, Tag.BODY) for entry in longest(phrases(), passage.keys, index))


def _phrase(passage: Passage, index: int) -> bool:
    return bool(longest(phrases(), passage.keys, index))


def _within_capitals(passage: Passage, first: int, end: int) -> int:
    """In a line of capitals a verb follows the name without a mark: "NGUYỄN VĂN A PHÁT BIỂU"."""
    for index in range(first + 2, end):
        key = passage.keys[index]
        if key in _stops() or f"{key} {passage.keys[index + 1]}" in _stops():
            return index
        if any(entry.length > 1 for entry in longest(phrases(), passage.keys, index)):
            return index
    closed = end - first <= _LONGEST and passage.keys[end] in (",", ";", ")", "(", "-")
    return end if closed else min(end, first + 4)


def known_name_start(passage: Passage, first: int, end: int) -> int:
    """Where in the run of capitals `first`..`end` a name known from elsewhere begins that closes it; else `end`."""
    for index in range(first, end) if passage.known_names else ():
        if tuple(passage.keys[index:end]) in passage.known_names:
            return index
    return end


def split_run(passage: Passage, first: int, end: int, *, at_least: int = 1, brand: bool = False) -> int:
    """Where in the run `first`..`end` the name of a person begins after that of a place or a body; `end` if nowhere.

    At least `at_least` syllables belong to the place; a company's name, a `brand`, may well be one.
    """
    for length in range(min(4, end - first), 0, -1):
        if tuple(passage.keys[first : first + length]) in passage.known_places:
            return first + length
    named = known_name_start(passage, first + at_least, end)
    if named < end or _place_goes_on(passage, end):
        return named
    best, where = _NO_PERSON, end
    middles = words_in("middle_names.tsv")
    after_person = surname(passage.keys[first]) == "common" and passage.keys[first + 1] in middles
    lengths = _PERSONS_PLACE_LENGTHS if after_person else _BRAND_LENGTHS if brand else _PLACE_LENGTHS
    for index in range(first + at_least, end - 1):
        kind = surname(passage.keys[index])
        if not kind or _no_name(passage, index, end):
            continue
        if index > first + at_least and _is_middle_after_surname(passage, index):
            continue
        weight = 1.0 if "'" in passage.keys[index] else _SURNAME_WEIGHTS[kind]
        weight *= _NAME_LENGTHS.get(end - index, 0.02) * (lengths.get(index - first, 0.02) if index > first else 0.5)
        if passage.keys[index + 1] in middles:
            weight *= 2
        if weight > best:
            best, where = weight, index
    return where


def _is_middle_after_surname(passage: Passage, index: int) -> bool:
    """ "Ban Diza Lê Văn An": Văn begins no name there, Lê does."""
    return passage.keys[index] in ("văn", "thị") and surname(passage.keys[index - 1]) == "common"


def _place_goes_on(passage: Passage, end: int) -> bool:
    """ "HĐND thị xã Tân Hòa Đông khóa XI", "Bệnh viện Phú Mỹ Tây TS. Lê A": what stands there is said of no person."""
    following = passage.keys[end + 1] if end < passage.count else ""
    if (passage.keys[end], following) in TERMS or passage.keys[end] == "khoá":
        return True
    return passage.spaced(end) and begins_title(passage, end)


def _no_name(passage: Passage, index: int, end: int) -> bool:
    """Letters of a company within the run ("Sài Gòn TNHH"), or a place that the lexicon knows as one."""
    if any(entry.tag is Tag.WORD for entry in longest(phrases(), passage.keys, index)):
        return True
    last = end - 1
    return passage.all_capitals(last) and len(passage.keys[last]) > 1 and not passage.all_capitals(index)


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """`exact_key`, remembered: the same names and bodies come again and again."""
    return exact_key(name)


@lru_cache(maxsize=4096)
def proper_name(printed: str) -> str:
    """The name in usual spelling: `NGUYỄN VĂN A` and `Lê trí Vũ` get one capital a syllable, `K’Thanh` keeps two."""
    parts = _PARTED.sub(r"\1\2", printed).split()
    return " ".join(_proper_syllable(part) for part in parts)


def _proper_syllable(part: str) -> str:
    if "-" in part:
        return part
    split = _HALF_PARTS.match(part)
    if split:
        return split[1] + split[2] + split[3].upper() + split[4].lower()
    if (len(part) > 1 and in_capitals(part)) or part.islower():
        return part.capitalize()
    return part
