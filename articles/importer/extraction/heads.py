"""The heads that names of bodies begin with: "Ban", "Sở", "Hội Nông dân", with what may follow them."""

from functools import cache

from articles.importer.extraction.passages import Passage
from articles.importer.extraction.phrases import Entry, Tag, all_lengths, heads_of_bodies, longest, phrases
from articles.importer.extraction.tokens import words_of
from articles.importer.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    name: str
    kind: str
    tail: str
    level: str
    needs_tail: bool


def head_at(passage: Passage, index: int) -> tuple[Head, int] | None:
    """The longest head of a body that begins at token `index`, with its end."""
    for entry in longest(heads_of_bodies(), passage.keys, index):
        return head_of(entry), index + entry.length
    return None


def heads_at(passage: Passage, index: int) -> list[tuple[Head, int]]:
    """The heads of bodies that begin at token `index`, longest first, with their ends."""
    return [
        (head_of(entry), index + entry.length)
        for entries in all_lengths(heads_of_bodies(), passage.keys, index)
        for entry in entries
    ]


@cache
def head_of(entry: Entry) -> Head:
    name, kind, tail, *level = entry.cells
    return Head(name, kind, tail.rstrip("!"), level[0] if level else "", tail.endswith("!"))


@cache
def head_named(name: str) -> Head:
    """The head that a post swallows: "Ban" of "Trưởng Ban"."""
    keys = [*words_of(name), ""]
    for entry in longest(phrases(), keys, 0):
        if entry.tag is Tag.BODY and entry.length == len(keys) - 1:
            return head_of(entry)
    return Head(name, "other", "owner", "", needs_tail=False)
