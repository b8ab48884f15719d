"""Reads an archive's export, in which a label stands before each field: "Tiêu đề: …", "Tóm tắt: …"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from articles.importer.layout.lines import Line, make_line
from articles.importer.layout.words import keyed
from articles.importer.values import MarkKind
from people.names import folded_key

_LONGEST: Final = 24  # characters of a label
_FEWEST: Final = 2  # labels, the title's among them, by which an export is known
_HEAD: Final = 15  # lines in which the labels of the title, the day and the author stand


_SUBJECT: Final = "subject"  # of a letter: its words may be the title, but do not prove to be
_TITLES: Final = (MarkKind.TITLE, _SUBJECT)
_LABELS: Final = ("page_field_labels.tsv", "page_byline_labels.tsv", "page_date_labels.tsv", "page_letter_labels.tsv")


def without_field_labels(text: str, lines: Sequence[Line]) -> list[Line]:
    """Each line that a label opens cut behind it and marked; lines of a page without labels as they are."""
    labels = [label_before(text, line) for line in lines]
    title = next((number for number, (kind, _) in enumerate(labels[:_HEAD]) if kind in _TITLES), None)
    if title is None or len({key for line in lines[:_HEAD] if (key := known_label(text, line))}) < _FEWEST:
        return list(lines)
    return [
        cut_behind(text, line, *label) if label[0] not in _TITLES or number == title else line
        for number, (line, label) in enumerate(zip(lines, labels, strict=True))
    ]


def known_label(text: str, line: Line) -> str:
    """The label that opens the line, of whichever kind: of a field, of a signature, of a day, of a letter."""
    start, end = line.stretches[0]
    colon = text.find(":", start, min(end, start + _LONGEST))
    key = folded_key(text[start:colon]) if colon > 0 else ""
    return key if any(key in keyed(file) for file in _LABELS) else ""


def label_before(text: str, line: Line) -> tuple[str, int]:
    """What the label that opens the line announces, and where its words begin in `text`."""
    start, end = line.stretches[0]
    colon = text.find(":", start, min(end, start + _LONGEST))
    kind = keyed("page_field_labels.tsv").get(folded_key(text[start:colon])) if colon > 0 else None
    if kind is None or not text[colon + 1 : end].strip():
        return "", start
    return kind, end - len(text[colon + 1 : end].lstrip())


def cut_behind(text: str, line: Line, kind: str, start: int) -> Line:
    if not kind:
        return line
    stretches = ((start, line.stretches[0][1]), *line.stretches[1:])
    cut = make_line(text, stretches, parted=True, indent=line.indent)
    mark = MarkKind.NAVIGATION if kind == _SUBJECT else MarkKind(kind)
    return replace(cut, marks=line.marks | {mark})
