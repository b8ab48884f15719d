"""Knows a line that is no more than the name of a body or a place: a page is headed by its owner, not titled by it."""

import re
from collections.abc import Container
from functools import cache
from typing import Final

from articles.importer.lexicon.load import table
from people.names import one_tone_placement

_LONGEST: Final = 120  # characters
_MOST_WORDS: Final = 12  # of a head
_NAME: Final = 4  # words of a school's or a company's own name
_PICTURE = re.compile(r"^\[[^\]]{0,40}\]\s*")  # "[Logo] HỘI NÔNG DÂN TỈNH …"
_WORD = re.compile(r"[\w’'&.-]*\w")
_PAGE_OF: Final = ["thông", "tin"]  # "Thông tin huyện Sông Trà", a page of a social network
_COMMITTEE: Final = one_tone_placement("ủy")
_NUMBER = re.compile(r"\d{1,2}|[ivx]{1,5}")
_UNITS: Final = (
    "tỉnh", "thành phố", "tp", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu", "tại", "việt nam",
)  # fmt: skip
_NAMED: Final = frozenset(("school", "company"))


def names_owner(text: str) -> bool:
    """Whether the line is the name of a body, with its place or without, or of a place with its unit."""
    if len(text) > _LONGEST:
        return False
    bare = _without_motto(_PICTURE.sub("", text))
    words = _WORD.findall(one_tone_placement(bare))
    if not words or (words[0] not in _first_words() and words[0] != _PAGE_OF[0]):
        return False
    if words[:2] == _PAGE_OF:
        words = words[2:]
    if words[:1] == ["ban"]:
        words = _committee_of(words)
    head = _beginning(words, _kinds())
    rest = words[len(head.split()) :] if head else words
    if head and rest and _kinds()[head] in _NAMED and _is_a_name(text, len(rest)):
        return True
    return (bool(head) or (bool(rest) and " ".join(rest[:2]).startswith(_UNITS))) and _are_places(rest)


def _committee_of(words: list[str]) -> list[str]:
    """ "Ban Tuyên giáo Tỉnh ủy Sông Trà" from its committee on: whose board it is says no more of the line."""
    committees = (place for place in range(2, min(len(words), _MOST_WORDS)) if words[place] == _COMMITTEE)
    return words[next(committees, 1) - 1 :]


def _without_motto(text: str) -> str:
    """ "CÔNG ĐOÀN SÔNG TRÀ - Vì quyền lợi đoàn viên": the name in capitals, what follows it not."""
    name, dash, motto = text.partition(" - ")
    return name if dash and name.isupper() and not motto.isupper() and " " in name else text


def is_place(text: str) -> bool:
    """Whether the words are the name of a province or a district."""
    return one_tone_placement(text) in _places()


def _beginning(words: list[str], entries: Container[str]) -> str | None:
    """The longest of `entries` with which `words` begin."""
    if not words or words[0] not in _first_words():
        return None
    heads = (" ".join(words[:count]) for count in range(min(len(words), _MOST_WORDS), 0, -1))
    return next((head for head in heads if head in entries), None)


def _is_a_name(text: str, count: int) -> bool:
    return count <= _NAME and all(word[0].isupper() or word[0].isdigit() for word in _WORD.findall(text)[-count:])


def _are_places(words: list[str]) -> bool:
    """Whether `words` are places one after another, each with its unit or without."""
    position = 0
    while position < len(words):
        rest = words[position:]
        found = _beginning(rest, _places()) or _beginning(rest, _UNITS) or _number(rest[0])
        if found is None:
            return False
        position += len(found.split())
    return True


def _number(word: str) -> str | None:
    """ "Chi cục Hải quan khu vực VI", "Quận 3"."""
    return word if _NUMBER.fullmatch(word) else None


@cache
def _first_words() -> frozenset[str]:
    return frozenset(entry.partition(" ")[0] for entries in (_kinds(), _places(), _UNITS) for entry in entries)


@cache
def _kinds() -> dict[str, str]:
    """The kind of body by its head in lower case."""
    return {" ".join(_WORD.findall(one_tone_placement(row[0]))): row[2] for row in table("bodies.tsv")}


@cache
def _places() -> frozenset[str]:
    names = (row[0] for file in ("page_places.tsv", "districts.tsv") for row in table(file))
    return frozenset(" ".join(_WORD.findall(one_tone_placement(name))) for name in names)
