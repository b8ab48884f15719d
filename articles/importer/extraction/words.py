"""Word lists as regular expressions: longest word first, either placement of the tone mark, spaces of any kind."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar

from articles.importer.lexicon.load import table
from people.names import exact_key, old_tone_placement, one_tone_placement

_Value = TypeVar("_Value")
_ASKED_AFTER = 3  # letters


def _spellings(word: str) -> set[str]:
    return {word, one_tone_placement(word), old_tone_placement(word)}


def alternation(words: Iterable[str]) -> str:
    """The pattern of any of `words` (plain, lower case) as a whole word, in either spelling (hoà, hòa).

    A tree of letters, the longest word first: what begins alike is compared once, and the engine skips to the next
    letter that begins any. "Not within a word" is asked after the third letter, when most are refused already: in front
    it would be asked at every character.
    """
    return f"(?:{_any_of({spelling for word in words for spelling in _spellings(word)}, '')})(?!\\w)"


def _any_of(endings: set[str], before: str) -> str:
    """The pattern of `endings`, the rests of words that begin with `before`."""
    by_letter: dict[str, set[str]] = {}
    for ending in filter(None, endings):
        by_letter.setdefault(ending[0], set()).add(ending[1:])
    branches: list[str] = []
    for letter in sorted(by_letter):
        rests, so_far = by_letter[letter], before + letter
        asked = len(so_far) == _ASKED_AFTER or (len(so_far) < _ASKED_AFTER and "" in rests)
        guard = rf"(?<!\w{_plain(so_far)})" if asked else ""
        branches.append(f"{_plain(letter)}{guard}{_any_of(rests, so_far)}")
    pattern = "|".join(branches)
    if "" in endings:
        return f"(?:{pattern})?" if pattern else ""
    return pattern if len(by_letter) == 1 else f"(?:{pattern})"


def _plain(letters: str) -> str:
    return re.escape(letters).replace(r"\ ", r"\s")


def grouped(group: str) -> str:
    """The pattern of the words of `group` in meeting_context.tsv."""
    (words,) = (row[1] for row in table("meeting_context.tsv") if row[0] == group)
    return alternation(word.strip() for word in words.split(";"))


def pairs(name: str) -> dict[str, str]:
    """The first two cells of each row of the lexicon file `name`."""
    return {row[0]: row[1] for row in table(name)}


class Found(NamedTuple, Generic[_Value]):
    start: int
    end: int
    word: str
    value: _Value


class WordTable(Generic[_Value]):
    """Words and what each of them stands for, found in lower-case text."""

    def __init__(self, values: Mapping[str, _Value]) -> None:
        self._values = {spelling: value for word, value in values.items() for spelling in _spellings(word)}
        self._by_key = {exact_key(word): value for word, value in values.items()}
        self._pattern = re.compile(alternation(values))

    def _read(self, match: re.Match[str]) -> Found[_Value]:
        word = match.group()
        value = self._values[word] if word in self._values else self._by_key[exact_key(word)]
        return Found(match.start(), match.end(), word, value)

    def find(self, low: str, start: int = 0, end: int | None = None) -> Iterator[Found[_Value]]:
        """Every word of the table in `low`, from left to right."""
        return map(self._read, self._pattern.finditer(low, start, len(low) if end is None else end))

    def at(self, low: str, start: int) -> Found[_Value] | None:
        """The word of the table that begins exactly at `start`."""
        match = self._pattern.match(low, start)
        return None if match is None else self._read(match)
