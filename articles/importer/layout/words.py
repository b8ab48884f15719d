"""The page's words, looked up by folded key."""

from functools import cache, lru_cache
from typing import Final

from articles.importer.lexicon.load import lines, table
from people.names import exact_key, folded_key

LONGEST_LABEL: Final = 60  # characters
_LONGEST_ENTRY: Final = 8  # words of the longest entry that begins a line


@cache
def keyed(name: str) -> dict[str, str]:
    """The entries of a data file by folded key, each with its second cell ("" where it has none)."""
    return {folded_key(row[0]): row[1] if len(row) > 1 else "" for row in table(name)}


@cache
def beginnings(name: str) -> frozenset[str]:
    """The entries whose second cell says that a line begins so."""
    return frozenset(key for key, kind in keyed(name).items() if kind.endswith("begin"))


@cache
def keys(name: str, kind: str) -> frozenset[str]:
    return frozenset(folded_key(row[0]) for row in table(name) if row[1:2] == (kind,))


@cache
def spelt(name: str) -> frozenset[str]:
    """The entries as they are spelt, in lower case: "báo" is not "bảo"."""
    return frozenset(" ".join(spelling(entry)) for entry in lines(name))


@cache
def exact(name: str) -> frozenset[str]:
    return frozenset(exact_key(entry) for entry in lines(name))


@cache
def keys_of(names: tuple[str, ...]) -> frozenset[str]:
    """The folded keys of the entries of all these files."""
    return frozenset().union(*map(keyed, names))


def is_entry(text: str, *names: str) -> bool:
    """Whether `text` is an entry of one of the files, marks counted where it has any: VĂN HÒA is not "Văn hóa"."""
    key = folded_key(text)
    if key not in keys_of(names):
        return False
    return text.isascii() or any(exact_key(text) in exact(name) for name in names if key in keyed(name))


def spelling(text: str) -> list[str]:
    return [spelt_word(word) for word in text.split(" ", _LONGEST_ENTRY)[:_LONGEST_ENTRY]]


def spelt_word(word: str) -> str:
    return word.lower().strip(",.:;()")


def begins_with(text: str, name: str) -> bool:
    """Whether `text` begins with an entry of the file, marks counted and case not."""
    if spelt_word(text.partition(" ")[0]) not in first_words(spelt(name)):
        return False
    return beginning(" ".join(spelling(text)), spelt(name)) is not None


def beginning(key: str, entries: frozenset[str]) -> str | None:
    """The longest of `entries` with which `key` begins, word by word."""
    if key.partition(" ")[0] not in first_words(entries):
        return None
    words = key.split(" ", _LONGEST_ENTRY)[:_LONGEST_ENTRY]
    for count in range(len(words), 0, -1):
        candidate = " ".join(words[:count])
        if candidate in entries:
            return candidate
    return None


@cache
def first_words(entries: frozenset[str]) -> frozenset[str]:
    return frozenset(entry.partition(" ")[0] for entry in entries)


@lru_cache(maxsize=64)  # several rules ask it of one line
def label_of(text: str) -> tuple[str, str] | None:
    """The folded words before an early colon, and what follows it."""
    colon = text.find(":", 0, LONGEST_LABEL)
    return (folded_key(text[:colon]), text[colon + 1 :].strip()) if colon >= 0 else None


def consists_of(key: str, entries: frozenset[str]) -> list[int]:
    """Where the entries begin, as numbers of words, of which `key` is a row of two or more, as in a menu; else none."""
    if key.partition(" ")[0] not in first_words(entries):
        return []
    words = key.split()
    if len(words) > 80:
        return []
    position, starts = 0, []
    while position < len(words):
        ends = range(min(len(words), position + 6), position, -1)
        end = next((end for end in ends if " ".join(words[position:end]) in entries), 0)
        if not end:
            return []
        starts.append(position)
        position = end
    return starts if len(starts) >= 2 else []
