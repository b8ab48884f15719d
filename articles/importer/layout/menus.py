"""Knows a row of a menu's entries, the numbers of a list's pages, and what a forum counts beside a member's name."""

import re
from functools import cache
from typing import Final

from articles.importer.layout.lines import Line
from articles.importer.layout.words import consists_of, exact, keys, keys_of
from people.names import exact_key, folded_key

_PAGES = re.compile(r"(?:trang|page)\s\d{1,4}\s?(?:/|trên|của|trong|of)\s?\d{1,4}(?!\d)", re.IGNORECASE)
_FIGURED = re.compile(r"((?:[^\W\d_]{1,12} ){0,3}[^\W\d_]{1,12})\s?:\s?(?=\d)")
_NO_WORD = re.compile(r"[\W_]+")
_LONGEST_NAME: Final = 3  # words
MENUS: Final = ("page_sections.tsv", "page_chrome.tsv", "page_lists.tsv")


def is_pager(text: str) -> bool:
    """ "Trang 1/3", "Page 1 of 3"."""
    return _PAGES.fullmatch(text) is not None


def counts_of_poster(text: str) -> bool:
    """Whether the line says how long somebody has been in a forum or how much that person wrote: "Bài gửi: 12"."""
    counts = keys("page_chrome.tsv", "figure")
    said = (folded_key(match[1]).split() for match in _FIGURED.finditer(text))
    return any(" ".join(words[first:]) in counts for words in said for first in range(len(words)))


@cache
def spelt_menu_entries() -> frozenset[str]:
    return frozenset().union(*(exact(name) for name in MENUS))


def lists_entries(line: Line) -> bool:
    """Whether the line is a row of entries, marks counted where it has any, each with a capital if the first has."""
    text, key = line.text, line.key
    if "trang" in key and (paged := _PAGES.sub("Trang sau", text)) != text:  # an entry as its neighbours are
        text, key = paged, folded_key(paged)
    starts = consists_of(key, keys_of(MENUS))
    if starts and (not text.isascii() or len(key.split()) <= _LONGEST_NAME):  # "ANH HUY" is a name
        starts = consists_of(exact_key(text), spelt_menu_entries())
    words = _NO_WORD.sub(" ", text).split() if starts else []
    return bool(words) and (words[0][0].islower() or not any(words[start][0].islower() for start in starts))
