"""Builds a text from pieces in reading order, with the gaps between them and the marks on them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from articles.importer.readers.door import clean
from articles.importer.values import Mark, MarkKind


class Gap(IntEnum):
    """What stands between two pieces; of several wishes the widest counts."""

    NONE = 0
    SPACE = 1
    CELL = 2
    LINE = 3
    PARAGRAPH = 4


_SIGNS = ("", " ", "\t", "\n", "\n\n")  # by gap
_KINDS = tuple(MarkKind)


@dataclass(slots=True)
class Stretch:
    """A stretch under construction: begins with the first piece that follows, ends with the last before it closes."""

    start: int = -1
    end: int = -1

    @property
    def length(self) -> int:
        return self.end - self.start

    def holds(self, other: "Stretch") -> bool:
        return self.start <= other.start and other.end <= self.end


class Flow:
    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._gap = Gap.NONE
        self._opened: list[Stretch] = []
        self.length = 0

    def part(self, gap: Gap) -> None:
        """Wishes for `gap` before the next piece."""
        if gap > self._gap:
            self._gap = gap

    def break_line(self) -> None:
        """A line break; the second in a row ends the paragraph."""
        self.part(Gap.PARAGRAPH if self._gap >= Gap.LINE else Gap.LINE)

    def join(self) -> None:
        """Takes back the wish for a gap: what follows belongs to what stands before."""
        self._gap = Gap.NONE

    def add(self, text: str) -> None:
        """Adds `text`, white space squeezed; blanks at its ends part it from its neighbours."""
        words = " ".join(text.split())
        if not words:
            if text:
                self.part(Gap.SPACE)
            return
        if text[0].isspace():
            self.part(Gap.SPACE)
        self._append(words)
        if text[-1].isspace():
            self.part(Gap.SPACE)

    def add_lines(self, text: str) -> None:
        """Adds `text` with its own line breaks."""
        for number, line in enumerate(text.split("\n")):
            if number:
                self.break_line()
            self.add(line)

    def _append(self, words: str) -> None:
        if self.length:
            self._pieces.append(_SIGNS[self._gap])
            self.length += len(_SIGNS[self._gap])
        for stretch in self._opened:
            stretch.start = self.length
        self._opened.clear()
        self._pieces.append(words)
        self.length += len(words)
        self._gap = Gap.NONE

    def open(self) -> Stretch:
        stretch = Stretch()
        self._opened.append(stretch)
        return stretch

    def close(self, stretch: Stretch) -> None:
        stretch.end = self.length if stretch.start >= 0 else stretch.start

    def text(self) -> str:
        return "".join(self._pieces)


def in_nfc(text: str, marks: tuple[Mark, ...]) -> tuple[str, tuple[Mark, ...]]:
    """Both as they are after the door; offsets move where letters were put together from references."""
    cleaned = clean(text)
    if cleaned == text:
        return text, marks
    offsets = sorted({offset for mark in marks for offset in (mark.start, mark.end)})
    moved = dict(zip(offsets, _moved(text, offsets), strict=True))
    return cleaned, tuple(
        Mark(kind=mark.kind, start=moved[mark.start], end=min(moved[mark.end], len(cleaned)))
        for mark in marks
        if moved[mark.start] < min(moved[mark.end], len(cleaned))
    )


def _moved(text: str, offsets: list[int]) -> Iterator[int]:
    before = moved = 0
    for offset in offsets:
        moved += len(clean(text[before:offset]))
        before = offset
        yield moved


def in_order(marks: list[Mark]) -> tuple[Mark, ...]:
    """By start, the outer before the inner."""
    return tuple(sorted(set(marks), key=lambda mark: (mark.start, -mark.end, _KINDS.index(mark.kind))))
