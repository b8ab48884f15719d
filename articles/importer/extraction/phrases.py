"""The lexicon as one tree of words: what phrases begin at a token, longest first."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from articles.importer.extraction.tokens import words_of
from articles.importer.lexicon import load


class Tag(StrEnum):
    HONORIFIC = "honorific"
    RANK = "rank"
    POST = "post"
    PREFIX = "prefix"  # nguyên, quyền, phó before a post
    BODY = "body"
    UNIT = "unit"
    EVENT = "event"
    HISTORY = "history"
    WORD = "word"


@dataclass(frozen=True, slots=True, eq=False)  # each is made once: what is kept of one is found by its identity
class Entry:
    """One meaning of a phrase: its tag, the cells of its row after the words, and its length in tokens."""

    tag: Tag
    cells: tuple[str, ...]
    length: int = 0


class Node:
    """A word in the tree: what ends here, and what may follow."""

    __slots__ = ("entries", "then")

    def __init__(self) -> None:
        self.entries: tuple[Entry, ...] = ()
        self.then: dict[str, Node] = {}


Tree = dict[str, Node]


def add(tree: Tree, words: tuple[str, ...], entry: Entry) -> None:
    """Puts `entry` into `tree` under `words`; several meanings keep the order in which they came."""
    node = Node()
    for word in words:
        node = tree.setdefault(word, Node())
        tree = node.then
    node.entries = (*node.entries, Entry(entry.tag, entry.cells, len(words)))


def longest(tree: Tree, keys: list[str], index: int) -> tuple[Entry, ...]:
    """The meanings of the longest phrase of `tree` that begins at token `index`; none: ()."""
    node = tree.get(keys[index])
    if node is None:
        return ()
    found, then = node.entries, node.then
    while then:
        index += 1
        node = then.get(keys[index])
        if node is None:
            return found
        found, then = node.entries or found, node.then
    return found


def all_lengths(tree: Tree, keys: list[str], index: int) -> list[tuple[Entry, ...]]:
    """The meanings of every phrase that begins at token `index`, longest first."""
    found: list[tuple[Entry, ...]] = []
    node = tree.get(keys[index])
    while node is not None:
        if node.entries:
            found.insert(0, node.entries)
        index += 1
        node = node.then.get(keys[index])
    return found


@cache
def phrases() -> Tree:
    """All phrases that begin something: of one phrase with several meanings, the earlier tag is tried first."""
    tree: Tree = {}
    for tag, name in (
        (Tag.HISTORY, "not_persons.tsv"), (Tag.POST, "posts.tsv"), (Tag.PREFIX, "post_modifiers.tsv"),
        (Tag.RANK, "ranks.tsv"), (Tag.BODY, "bodies.tsv"), (Tag.HONORIFIC, "honorifics.tsv"),
        (Tag.UNIT, "place_units.tsv"), (Tag.EVENT, "role_events.tsv"),
    ):  # fmt: skip
        for words, *cells in load.table(name):
            if tag is Tag.PREFIX and cells[0] not in ("before", "former", "skip"):
                continue
            kind = Tag.WORD if cells and cells[0] == "word" and tag is Tag.HISTORY else tag
            add(tree, words_of(words), Entry(kind, tuple(cells)))
    return tree


@cache
def heads_of_bodies() -> Tree:
    """The phrases that may be the head of a body, with no other meanings."""
    tree: Tree = {}
    for words, *cells in load.table("bodies.tsv"):
        add(tree, words_of(words), Entry(Tag.BODY, tuple(cells)))
    return tree


@cache
def one_kind(name: str) -> Tree:
    """The tree of one lexicon file."""
    tree: Tree = {}
    for words, *cells in load.table(name):
        add(tree, words_of(words), Entry(Tag.WORD, tuple(cells) or (words,)))
    return tree


@cache
def modifiers_after() -> Tree:
    """What may follow the head of a post and belongs to its title."""
    tree: Tree = {}
    for words, place, *cells in load.table("post_modifiers.tsv"):
        if place == "after":
            add(tree, words_of(words), Entry(Tag.WORD, tuple(cells)))
    return tree


@cache
def words_in(name: str) -> dict[str, str]:
    """The single words of a lexicon file under their keys, with the second cell (or nothing)."""
    return {" ".join(words_of(row[0])): (row[1] if len(row) > 1 else "") for row in load.table(name)}
