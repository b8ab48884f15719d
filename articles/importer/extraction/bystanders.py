"""Tells a bystander, whom a report shows as a resident or a household, from a person with a part in the meeting."""

from functools import cache

from articles.importer.extraction.held import Person
from articles.importer.extraction.passages import Passage
from articles.importer.extraction.phrases import Entry, Tag, Tree, add, longest
from articles.importer.extraction.tokens import words_of
from articles.importer.lexicon import load

_OLDEST = 3  # digits of an age
_BEFORE = ("before", "both")
_AFTER = ("after", "both")


@cache
def _after_names() -> Tree:
    tree: Tree = {}
    for words, side in load.table("bystanders.tsv"):
        if side in _AFTER:
            add(tree, words_of(words), Entry(Tag.WORD, (words,)))
    return tree


@cache
def _before_names() -> dict[str, list[tuple[str, ...]]]:
    """The words in front of a name, by the last of them."""
    ends: dict[str, list[tuple[str, ...]]] = {}
    for words, side in load.table("bystanders.tsv"):
        if side in _BEFORE:
            ends.setdefault(words_of(words)[-1], []).append(words_of(words))
    return ends


def is_bystander(passage: Passage, person: Person) -> bool:
    return (
        _told_after(passage, person.end)
        or _told_before(passage, person.first)
        or (person.group_first < person.first and _told_before(passage, person.group_first))
    )


def _told_before(passage: Passage, end: int) -> bool:
    """ "gia đình liệt sĩ A", "tặng quà nạn nhân, bà B"."""
    if not end:
        return False
    known = _before_names().get(passage.keys[end - 1], ())
    return any(tuple(passage.keys[max(0, end - len(words)) : end]) == words for words in known)


def _told_after(passage: Passage, index: int) -> bool:
    """ "bà A, người dân ấp B", "ông C (61 tuổi, thôn D)"."""
    keys = passage.keys
    if keys[index] not in (",", "(", "-"):
        return False
    index += 1
    if keys[index].isdigit() and len(keys[index]) <= _OLDEST and keys[index + 1] == "tuổi":
        return True
    return bool(longest(_after_names(), keys, index))
