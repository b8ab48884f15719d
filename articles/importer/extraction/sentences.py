"""The sentences of a report's fields, with the persons and bodies that stand in them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Protocol, TypeVar

from articles.importer.extraction.found import BodyMention, PersonMention
from articles.importer.frozen import dataclass
from articles.importer.lexicon import patterns
from articles.importer.lexicon.load import lines
from articles.importer.values import FieldText, Layout, Span

_BREAK = re.compile(r"[.!?…\n](?:(?<=\n)\n*|(?<!\n)[.!?…]*)")  # begins with one class: the engine skips to it
_BETWEEN_WORDS = re.compile(r"[\s(“\"/,;:.]")
_CLOSERS = "”\"’')]»"
_ABBREVIATIONS = frozenset(lines("meeting_abbreviations.txt"))
_LONGEST_ABBREVIATION = 8


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
    return tuple(
        sentence
        for field in layout.fields()
        for sentence in _of_field(field, persons_of.get(field.name, []), bodies_of.get(field.name, []))
    )


def _by_field(mentions: Iterable[_Mention]) -> dict[str, list[_Mention]]:
    placed: dict[str, list[_Mention]] = {}
    for mention in mentions:
        placed.setdefault(mention.field, []).append(mention)
    for found in placed.values():
        found.sort(key=lambda mention: (mention.start, -mention.end))
    return placed


def _of_field(field: FieldText, persons: list[PersonMention], bodies: list[BodyMention]) -> Iterator[Sentence]:
    low = lower_in_place(field.text)
    person_starts = [mention.start for mention in persons]
    body_starts = [mention.start for mention in bodies]
    for start, end, opens in _stretches(field.text):
        yield Sentence(
            field=field.name,
            start=start,
            end=end,
            text=field.text[start:end],
            low=low[start:end],
            opens_paragraph=opens,
            persons=_within(persons, person_starts, start, end),
            bodies=_within(bodies, body_starts, start, end),
        )


def _within(mentions: Sequence[_Mention], starts: list[int], start: int, end: int) -> tuple[_Mention, ...]:
    return tuple(mentions[bisect_left(starts, start) : bisect_left(starts, end)])


def _stretches(text: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, whether it opens a paragraph) of each sentence, without the white space around it."""
    start, opens = 0, True
    for found in _BREAK.finditer(text):
        if not _is_break(text, found):
            continue
        stop = found.end()
        while stop < len(text) and text[stop] in _CLOSERS:
            stop += 1
        if stop > start and text[start:stop].strip():
            yield *_trimmed(text, start, stop), opens
            opens = False
        if text[found.start()] == "\n":
            opens = True
        start = max(start, stop)
    if text[start:].strip():
        yield *_trimmed(text, start, len(text)), opens


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


def _is_break(text: str, found: re.Match[str]) -> bool:
    """Whether a sentence ends here: not at 22.4, N.H, TP. Huế, nor at a line that goes on in lower case."""
    after = text[found.end() : found.end() + 3]
    if text[found.start()] == "\n":
        return found.end() - found.start() > 1 or not after[:1].islower()
    if not after:
        return True
    next_up = after.lstrip(" \u00a0" + _CLOSERS + "“\"‘'([«-–—•*+")[:1]
    if after[0].isspace() or after[0] in _CLOSERS:
        return not next_up.islower() and not _is_abbreviation(text, found)
    # "năm 2021.Tham dự": a lost space, but only before a capitalised word.
    return after[0].isupper() and after[1:2].islower() and not _is_abbreviation(text, found)


def _is_abbreviation(text: str, found: re.Match[str]) -> bool:
    if found.group() != ".":
        return False
    word = _BETWEEN_WORDS.split(text[max(0, found.start() - _LONGEST_ABBREVIATION) : found.start()])[-1]
    return (len(word) == 1 and word.isupper()) or word.lower() in _ABBREVIATIONS
