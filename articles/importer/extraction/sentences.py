"""The sentences of a report's fields, with the persons and bodies that stand in them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Protocol, TypeVar

from articles.importer.extraction.found import BodyMention, PersonMention
from articles.importer.frozen import dataclass
from articles.importer.lexicon import patterns
from articles.importer.lexicon.load import lines
from articles.importer.values import FieldText, Layout, Span

_BREAK = re.compile(r"[.!?…\n](?:(?<=\n)\n*|(?<!\n)[.!?…]*)")  # begins with one class: the engine skips to it
_BETWEEN_WORDS = re.compile(r"[\s(“\"/,;:.]")
_CLOSERS = frozenset("”\"’')]»")
_AROUND_OPENERS = " \u00a0“\"‘'([«-–—•*+”’)]»"  # between a sentence's end and the next one's first letter
_ABBREVIATIONS = frozenset(lines("meeting_abbreviations.txt"))
_LONGEST_ABBREVIATION = 8
_PLAIN_WORD = 4  # letters: no abbreviation without a dot in it has so many


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence: `start`/`end` in its field; `text` and `low` (lower case) have the same length."""

    field: str
    start: int
    end: int
    text: str
    low: str
    opens_paragraph: bool
    persons: tuple[PersonMention, ...] = ()
    bodies: tuple[BodyMention, ...] = ()

    @property
    def span(self) -> Span:
        return Span(field=self.field, start=self.start, end=self.end)


class _Placed(Protocol):
    @property
    def field(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_Mention = TypeVar("_Mention", bound=_Placed)


lower_in_place = lru_cache(maxsize=8)(patterns.lower_in_place)  # several finders ask for the same fields of a report


def sentences_of(
    layout: Layout, persons: Iterable[PersonMention] = (), bodies: Iterable[BodyMention] = ()
) -> tuple[Sentence, ...]:
    """All sentences in reading order: title, lead, body, captions."""
    persons_of, bodies_of = _by_field(persons), _by_field(bodies)
    found: list[Sentence] = []
    for field in layout.fields():
        found += _of_field(field, persons_of.get(field.name, ()), bodies_of.get(field.name, ()))
    return tuple(found)


def _by_field(mentions: Iterable[_Mention]) -> dict[str, tuple[_Mention, ...]]:
    placed: dict[str, list[_Mention]] = {}
    for mention in mentions:
        placed.setdefault(mention.field, []).append(mention)
    return {
        field: tuple(sorted(found, key=lambda mention: (mention.start, -mention.end)))
        for field, found in placed.items()
    }


def _of_field(
    field: FieldText, persons: tuple[PersonMention, ...], bodies: tuple[BodyMention, ...]
) -> Iterator[Sentence]:
    text, low = field.text, lower_in_place(field.text)
    person_starts = [mention.start for mention in persons]
    body_starts = [mention.start for mention in bodies]
    for start, end, opens in _stretches(text):
        yield Sentence(
            field=field.name,
            start=start,
            end=end,
            text=text[start:end],
            low=low[start:end],
            opens_paragraph=opens,
            persons=persons[bisect_left(person_starts, start) : bisect_left(person_starts, end)],
            bodies=bodies[bisect_left(body_starts, start) : bisect_left(body_starts, end)],
        )


def _stretches(text: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, whether it opens a paragraph) of each sentence, without the white space around it."""
    start, opens = 0, True
    for found in _BREAK.finditer(text):
        if not _is_break(text, found):
            continue
        stop = found.end()
        while text[stop : stop + 1] in _CLOSERS:
            stop += 1
        piece = text[start:stop].rstrip()
        if piece:
            end = start + len(piece)
            yield end - len(piece.lstrip()), end, opens
            opens = False
        if text[found.start()] == "\n":
            opens = True
        start = max(start, stop)
    piece = text[start:].rstrip()
    if piece:
        end = start + len(piece)
        yield end - len(piece.lstrip()), end, opens


def _is_break(text: str, found: re.Match[str]) -> bool:
    """Whether a sentence ends here: not at 22.4, N.H, TP. Huế, nor at a line that goes on in lower case."""
    after = text[found.end() : found.end() + 3]
    if text[found.start()] == "\n":
        return found.end() - found.start() > 1 or not after[:1].islower()
    if not after:
        return True
    if after[0].isspace() or after[0] in _CLOSERS:
        return not after.lstrip(_AROUND_OPENERS)[:1].islower() and not _is_abbreviation(text, found)
    # "năm 2021.Tham dự": a lost space, but only before a capitalised word.
    return after[0].isupper() and after[1:2].islower() and not _is_abbreviation(text, found)


def _is_abbreviation(text: str, found: re.Match[str]) -> bool:
    if found.group() != ".":
        return False
    before = text[max(0, found.start() - _LONGEST_ABBREVIATION) : found.start()]
    if before[-_PLAIN_WORD:].isalpha() and len(before) >= _PLAIN_WORD:
        return False
    word = _BETWEEN_WORDS.split(before)[-1]
    return (len(word) == 1 and word.isupper()) or word.lower() in _ABBREVIATIONS
