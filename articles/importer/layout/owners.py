"""Knows a line that is no more than the name of a body or a place: a page is headed by its owner, not titled by it."""

import re
from collections.abc import Container
from functools import cache
from typing import Final

from articles.importer.lexicon.load import table

_LONGEST: Final = 120  # characters
_MOST_WORDS: Final = 12  # of a head
_NAME: Final = 4  # words of a school's or a company's own name
_PICTURE = re.compile(r"^\[[^\]]{0,40}\]\s*")  # "[Logo] HỘI NÔNG DÂN TỈNH …"
_WORD = re.compile(r"[\w’'&.-]*\w")
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
    first = _WORD.search(bare)
    if first is None or first.group().lower() not in _first_words():
        return False
    words = [word.lower() for word in _WORD.findall(bare)]
    head = _beginning(words, _kinds())
    rest = words[len(head.split()) :] if head else words
    if head and rest and _kinds()[head] in _NAMED and _is_a_name(text, len(rest)):
        return True
    return (bool(head) or (bool(rest) and " ".join(rest[:2]).startswith(_UNITS))) and _are_places(rest)


def _without_motto(text: str) -> str:
    """ "CÔNG ĐOÀN SÔNG TRÀ - Vì quyền lợi đoàn viên": the name in capitals, what follows it not."""
    name, dash, motto = text.partition(" - ")
    return name if dash and name.isupper() and not motto.isupper() and " " in name else text


def is_place(text: str) -> bool:
    """Whether the words are the name of a province or a district."""
    return text.lower() in _places()


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
    return {" ".join(_WORD.findall(row[0].lower())): row[2] for row in table("bodies.tsv")}


@cache
def _places() -> frozenset[str]:
    names = (row[0] for file in ("page_places.tsv", "districts.tsv") for row in table(file))
    return frozenset(" ".join(_WORD.findall(name.lower())) for name in names)
