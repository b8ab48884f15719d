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


def without_field_labels(text: str, lines: Sequence[Line]) -> list[Line]:
    """Each line that a label opens cut behind it and marked; lines of a page without labels as they are."""
    labels = [label_before(text, line) for line in lines]
    kinds = {kind for kind, _ in labels if kind}
    if MarkKind.TITLE not in kinds or len(kinds) < _FEWEST:
        return list(lines)
    return [cut_behind(text, line, *label) for line, label in zip(lines, labels, strict=True)]


def label_before(text: str, line: Line) -> tuple[MarkKind | None, int]:
    """What the label that opens the line announces, and where its words begin in `text`."""
    start, end = line.stretches[0]
    colon = text.find(":", start, min(end, start + _LONGEST))
    kind = keyed("page_field_labels.tsv").get(folded_key(text[start:colon])) if colon > 0 else None
    if kind is None or not text[colon + 1 : end].strip():
        return None, start
    return MarkKind(kind), end - len(text[colon + 1 : end].lstrip())


def cut_behind(text: str, line: Line, kind: MarkKind | None, start: int) -> Line:
    if kind is None:
        return line
    stretches = ((start, line.stretches[0][1]), *line.stretches[1:])
    cut = make_line(text, stretches, parted=True, indent=line.indent)
    return replace(cut, marks=line.marks | {kind})
