"""The names that a report gives to persons beyond doubt: "ông Kim Rương", "Danh sách gồm: K’Mák - Bí thư …".

They tell "Bí thư Đảng ủy xã Kim Rương", an official of the commune, from the Party's committee of a commune so named.
"""

from collections.abc import Iterable

from articles.importer.extraction.names import begins_post, begins_title, run_end
from articles.importer.extraction.passages import Passage

_HONORIFICS = frozenset({"ông", "bà", "anh", "chị"})
_OF_TWO = {"chí": "đồng", "c": "/"}  # "đồng chí", "đ/c", by their last token
_SIGNS = frozenset({*_HONORIFICS, *_OF_TWO, ":", ";"})  # before most words in capitals stands another of the name
_LONGEST = 5  # syllables


def known_names(passages: Iterable[Passage]) -> frozenset[tuple[str, ...]]:
    """The keys of names with an honorific before them, or in a list with a post behind them."""
    found: set[tuple[str, ...]] = set()
    for passage in passages:
        keys, capitals = passage.keys, passage.capitals
        for index in passage.beginnings:
            if keys[index - 1] in _SIGNS and index in capitals:
                end = run_end(passage, index)
                if _is_name(passage, index, end) and (_is_addressed(passage, index) or _has_post(passage, end)):
                    found.add(tuple(passage.keys[index:end]))
    return frozenset(found)


def _is_addressed(passage: Passage, index: int) -> bool:
    before = passage.keys[index - 1]
    return before in _HONORIFICS or (index > 1 and _OF_TWO.get(before) == passage.keys[index - 2])


def _has_post(passage: Passage, end: int) -> bool:
    return passage.keys[end] in (",", "-") and begins_post(passage, end + 1)


def _is_name(passage: Passage, index: int, end: int) -> bool:
    """A run of several words, or a word with the sign of a people's name; no post and no title."""
    long_enough = end - index > 1 or (end > index and "'" in passage.keys[index])
    return (
        long_enough and end - index <= _LONGEST and not begins_post(passage, index) and not begins_title(passage, index)
    )
