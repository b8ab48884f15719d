"""Reads an archive's export or a dump of a feed, in which a label stands before each field: "Tiêu đề: …", "title: …".

Between a label and its words stands a colon, a bar, a tab, an equals sign or several blanks, or a line end.
"""

import re
from collections.abc import Sequence
from typing import Final

from articles.importer.frozen import dataclass
from articles.importer.layout.lines import LABELS, Line, make_line, marked_as
from articles.importer.layout.words import begins_with, keyed, keys_of
from articles.importer.values import MarkKind
from people.names import folded_key

_LONGEST: Final = 24  # characters of a label
_FEWEST: Final = 2  # labels, the title's among them, by which an export is known
_HEAD: Final = 15  # lines in which the labels of the title, the day and the author stand
_SUBJECT: Final = "subject"  # of a letter: its words may be the title, but do not prove to be
_OF_THE_PAGE: Final = "page"  # what the page or the archive says of itself
_TITLES: Final = (MarkKind.TITLE, _SUBJECT)
_SIGN = re.compile(r":(?![a-z])|[|=\t\n\]：]| {2,}")  # "content:encoded" is one label
_TO_THE_WORDS = re.compile(r"[\s:|=\]：]*(?:\*\*\s*|__\s*)?")
_QUOTES: Final = "\"'"
_ALWAYS: Final = ("", "\n", ":")  # signs that stand beside others in one export


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    kind: str  # what it announces; empty where other rules read its line: of a day, of a signature
    key: str
    sign: str  # between the label and its words; empty where it stands alone
    start: int  # where its words begin in the text


def without_field_labels(text: str, lines: Sequence[Line]) -> list[Line]:
    """Each line that a label opens cut behind it and marked; lines of a page without labels as they are."""
    head = [label_on(text, line) for line in lines[:_HEAD]]
    sign = next((label.sign for label in head if label and label.kind in _TITLES), None)
    if sign is None or len({label.key for label in head if label}) < _FEWEST:
        return list(lines)
    joined = with_words(text, lines) if sign in ("", ":") else list(lines)
    labels = [label_on(text, line) for line in joined]
    title = title_among(text, joined[:_HEAD], labels)
    return [
        cut_behind(text, line, label)
        if label and label.sign in (*_ALWAYS, sign) and (label.kind not in _TITLES or number == title)
        else line
        for number, (line, label) in enumerate(zip(joined, labels, strict=True))
    ]


def title_among(text: str, lines: Sequence[Line], labels: Sequence[Label | None]) -> int | None:
    """The line whose label announces the report's title: the first, where it is not the name of the feed."""
    titles = [n for n, label in enumerate(labels[: len(lines)]) if label and label.kind in _TITLES and label.sign]
    own = (n for n in titles if (label := labels[n]) and not names_feed(text[label.start : lines[n].end]))
    return next(own, next(iter(titles), None))


def names_feed(words: str) -> bool:
    return begins_with(words, "page_mastheads.tsv")


def label_on(text: str, line: Line) -> Label | None:
    """The label that opens the line, of whichever kind, or that is all of it."""
    start, end = line.stretches[0]
    for sign in _SIGN.finditer(text, start, min(end, start + _LONGEST)):
        key = folded_key(text[start : sign.start()])
        if key in keys_of(LABELS):
            words = _TO_THE_WORDS.match(text, sign.start(), end)
            place = words.end() if words else end
            return label_of_kind(key, sign.group()[0] if place < end else "", place)
    if line.key and end - start <= _LONGEST and line.key in keys_of(LABELS):
        return label_of_kind(line.key, "", end)
    return None


def label_of_kind(key: str, sign: str, start: int) -> Label:
    return Label(kind=keyed("page_field_labels.tsv").get(key, ""), key=key, sign=sign, start=start)


def with_words(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines above the text, a label that stands alone made one with the line of its words, and the rest."""
    found: list[Line] = []
    alone: Line | None = None
    for number, line in enumerate(lines):
        label = label_on(text, line)
        if number > 2 * _HEAD or (label and label.kind == MarkKind.BODY):
            return [*found, *lines[number:]]
        if alone is not None and label is None and len(line.stretches) == 1:
            found[-1] = make_line(text, ((alone.start, line.end),), parted=alone.parted, indent=alone.indent)
            alone = None
            continue
        alone = line if label and not label.sign else None
        found.append(line)
    return found


def cut_behind(text: str, line: Line, label: Label) -> Line:
    if not label.kind:
        return line
    if not label.sign:
        return marked_as(line, line.marks | {MarkKind.NAVIGATION})
    start, end = label.start, line.stretches[0][1]
    if text[start] in _QUOTES and text[end - 1] == text[start] and text.count(text[start], start, end) == 2:
        start, end = start + 1, end - 1  # title: "…", as a site's generator keeps it
    stretches = ((start, end), *line.stretches[1:])
    cut = make_line(text, stretches, parted=True, indent=line.indent)
    mark = MarkKind.NAVIGATION if label.kind in (_SUBJECT, _OF_THE_PAGE) else MarkKind(label.kind)
    return marked_as(cut, line.marks | {mark})
