"""Cuts a raw text into the lines that the rules of layout judge: trimmed, marked, and unwrapped."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from articles.importer.frozen import dataclass
from articles.importer.layout.words import keys_of
from articles.importer.values import Mark, MarkKind
from people.names import folded_key

Stretch = tuple[int, int]  # start and end in RawReport.text

KEYED_LENGTH = 320  # longer lines are prose: nothing is looked up by their key
_FEWEST_BROKEN = 5  # broken lines by which a narrow page is known
_LONGEST_LABEL = 4  # words of a head that is no title: "Thông tin nội bộ"
_REST_OF_TITLE = re.compile(r"(?:19|20)\d\d(?!\S)|\d{1,5}(?:/\d{4})?[-/][A-ZĐ]")  # "… giai đoạn 2016 - / 2020"
_OFF_CENTRE = 2.0  # characters
_MOST_WIDTHS = 24  # widths that are tried
_DECORATION_BEFORE = re.compile(r"(?:#{1,6}\s+|>\s+|\*\*|__|\*(?=\S)|_(?=\S)|\|\s+)+")
_SIGN = re.compile(
    "[\u25b2\u25b3\u2b06\u2328\u231a\u231b\u23e9-\u23fa\u2600-\u2617\u2700-\u2712\U0001f300-\U0001faff]\ufe0f?\\s{0,3}"
)
_PICTURE = re.compile("!\\[(?=[^\\]\n]{15})|[\u25b2\u25b3\u2b06\U0001f4f7\U0001f4f8\U0001f5bc]\ufe0f?\\s{0,3}")
_LINKED_LINE = re.compile(r"\[(?P<words>[^\[\]\n]{8,300})\]\((?:https?:/|/)[^()\s]{1,500}\)")
_PICTURE_AFTER = re.compile(r"\]\([^()\n]{0,500}\)$")
_DECORATION_AFTER = re.compile(r"(?:\*\*|__|(?<=\S)\*|(?<=\S)_|\s\|)+$")
_FRAMES = "/~"  # around words that were in italics or struck: "/Quang cảnh hội nghị/"
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_ANY_INVISIBLE = re.compile(f"[{_INVISIBLE}]")
_WITHOUT_INVISIBLE = dict.fromkeys(map(ord, _INVISIBLE))
_UNMARKED: Final[frozenset[MarkKind]] = frozenset()
_OF_PICTURE: Final = frozenset((MarkKind.PICTURE,))
_ENDS_SENTENCE = tuple('.!?…:;”"»)')
LABELS: Final = ("page_field_labels.tsv", "page_byline_labels.tsv", "page_date_labels.tsv", "page_letter_labels.tsv")
_FIELD = re.compile(r"([a-z][A-Za-z_]{1,15}(?::[a-z][A-Za-z]{2,11})?)\s?[:=](?=\s|$)")  # "pubDate: ", "dc:creator: "


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or several that are one line broken by a narrow page; `text` has its white space squeezed."""

    stretches: tuple[Stretch, ...]
    text: str
    key: str  # folded; empty for long lines
    words: int
    parted: bool  # a blank line, or nothing, stands before it
    indent: int = 0
    marks: frozenset[MarkKind] = frozenset()

    @property
    def start(self) -> int:
        return self.stretches[0][0]

    @property
    def end(self) -> int:
        return self.stretches[-1][1]

    @property
    def reach(self) -> int:
        """How far to the right the line goes on its page, in characters."""
        return self.indent + len(self.text)


def squeezed(text: str) -> str:
    """`text` on one line: white space squeezed, invisible characters dropped."""
    if text.isprintable():  # neither invisible characters nor white space other than spaces
        return " ".join(text.split()) if "  " in text else text.strip()
    visible = text.translate(_WITHOUT_INVISIBLE) if _ANY_INVISIBLE.search(text) else text
    return " ".join(visible.split())


def make_line(
    text: str,
    stretches: tuple[Stretch, ...],
    *,
    parted: bool,
    indent: int = 0,
    marks: frozenset[MarkKind] = frozenset(),
) -> Line:
    start, end = stretches[0]
    printed = text[start:end] if len(stretches) == 1 else " ".join([text[start:end] for start, end in stretches])
    words = squeezed(printed)
    key = folded_key(words) if len(words) <= KEYED_LENGTH else ""
    return Line(stretches, words, key, words.count(" ") + bool(words), parted, indent, marks)


def read_lines(text: str) -> list[Line]:
    """The lines of `text` that are not blank, in order, broken lines joined again."""
    return unwrapped(text, list(physical_lines(text)))


def physical_lines(text: str) -> Iterable[Line]:
    parted = True
    position = 0
    for row in text.split("\n"):
        start, end = position, position + len(row)
        position = end + 1
        trimmed = row.strip()
        if not trimmed or (trimmed[0] in _INVISIBLE and not squeezed(trimmed)):
            parted = True
            continue
        indent = len(row) - len(row.lstrip())
        start += indent
        end = start + len(trimmed)
        marks = _UNMARKED
        if not trimmed[0].isalnum() or trimmed[-1] in "*_|":
            marks = _OF_PICTURE if _PICTURE.match(text, start, end) else _UNMARKED
            start, end = unlinked(text, *undecorated(text, *without_signs(text, start, end)))
        yield make_line(text, ((start, end),), parted=parted, indent=indent, marks=marks)
        parted = False


def without_signs(text: str, start: int, end: int) -> Stretch:
    """Without the pictogram before a line, and without what a plain-text export puts around the words of a picture."""
    if text[start].isalnum():
        return start, end
    if text[start] == "!" and (opening := _PICTURE.match(text, start, end)):
        closing = _PICTURE_AFTER.search(text, max(opening.end(), end - 520), end)
        bare = (opening.end(), closing.start()) if closing else (start, end)
    else:
        sign = _SIGN.match(text, start, end)
        bare = (sign.end() if sign else start, end)
    return bare if squeezed(text[slice(*bare)]) else (start, end)


def unlinked(text: str, start: int, end: int) -> Stretch:
    """The words of a line that a plain-text export writes as a link: "[…](https://…)"."""
    linked = _LINKED_LINE.fullmatch(text, start, end) if text[start] == "[" else None
    return linked.span("words") if linked else (start, end)


def undecorated(text: str, start: int, end: int) -> Stretch:
    """Without the signs of emphasis and headings that plain-text exports leave around a line."""
    if text[start] in _FRAMES and text[end - 1] == text[start] and " " in text[start + 1 : end - 1]:
        start, end = start + 1, end - 1
    if text[start] not in "#>*_|" and text[end - 1] not in "*_|":
        return start, end
    before = _DECORATION_BEFORE.match(text, start, end)
    inner = before.end() if before else start
    after = _DECORATION_AFTER.search(text[max(inner, end - 8) : end])
    outer = end - (after.end() - after.start()) if after else end
    return (inner, outer) if squeezed(text[inner:outer]) else (start, end)


# ------------------------------------------------------------------------------------------- broken lines


def unwrapped(text: str, lines: list[Line]) -> list[Line]:
    """Joins lines broken by a page of fixed width, and a line that only goes on in lower case."""
    width = wrapping_width(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and continues(groups[-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [joined(text, group) for group in groups]


def joined(text: str, group: list[Line]) -> Line:
    first = group[0]
    if len(group) == 1:
        return first
    stretches = tuple(stretch for line in group for stretch in line.stretches)
    return make_line(text, stretches, parted=first.parted, indent=first.indent)


def wrapping_width(lines: Sequence[Line]) -> int:
    """The width at which this text was wrapped, in characters, or 0 where it was not."""
    pairs = [
        (before, after)
        for before, after in pairwise(lines)
        if not after.parted and 45 <= before.reach <= 130 and not (after.indent and is_centred_below(before, after))
    ]
    if len(pairs) < _FEWEST_BROKEN:
        return 0
    lengths = sorted((before.reach for before, _ in pairs), reverse=True)
    clusters = [length for rank, length in enumerate(lengths[:-3]) if length - lengths[rank + 3] <= 8]
    best, most = 0, _FEWEST_BROKEN - 1
    for width in list(dict.fromkeys(clusters))[:_MOST_WIDTHS]:
        broken = [pair for pair in pairs if 0.7 * width <= pair[0].reach <= width]
        full = sum(would_not_fit(before, after, before.reach, width) for before, after in broken)
        if full > most and full >= 0.8 * len(broken) and weighs_more(broken, lines, width):
            best, most = width, full
    return best


def weighs_more(broken: Sequence[tuple[Line, Line]], lines: Sequence[Line], width: int) -> bool:
    """Whether more stands in the broken lines than in lines that such a page would have broken too."""
    longer = sum(len(line.text) for line in lines if len(line.text) > width + 2)
    return sum(len(before.text) for before, _ in broken) > longer


def would_not_fit(before: Line, after: Line, length: int, width: int) -> bool:
    """Whether a wrapper of this width had to break where the line breaks."""
    return length <= width and length + 1 + len(after.text.partition(" ")[0]) > width - 1


def continues(group: list[Line], line: Line, width: int) -> bool:
    """Whether `line` goes on with the lines of `group`."""
    before, length = group[-1], group[-1].reach
    if line.parted:
        return False
    if is_centred_below(before, line) and (line.text[0].islower() or _REST_OF_TITLE.match(line.text)):
        return True
    if line.indent > before.indent and len(group) == 1 and width:
        return False
    if width and would_not_fit(before, line, length, width):
        return line.words > 4 or line.text[0].islower() or line.text.endswith(_ENDS_SENTENCE)
    small = line.text[0].islower() and not line.text[1:2].isupper()  # "eTax Mobile" begins a line
    goes_on = small and "://" not in line.text and "@" not in line.text
    enough = line.words >= 3 or (length >= 55 and line.text.endswith("."))
    goes_on = goes_on and enough and before.words >= 4 and not before.text.endswith(_ENDS_SENTENCE)
    return goes_on and not opens_field(line.text)


def is_centred_below(before: Line, line: Line) -> bool:
    """Whether both lines stand in the middle of the page: a title that is longer than a line."""
    if not before.indent or before.indent == line.indent or before.words <= _LONGEST_LABEL:
        return False
    gap = (line.indent + len(line.text) / 2) - (before.indent + len(before.text) / 2)
    return abs(gap) <= _OFF_CENTRE and not before.text.endswith(_ENDS_SENTENCE)


def opens_field(text: str) -> bool:
    """Whether a label in a machine's small letters opens the line: a field of a feed, not the rest of a sentence."""
    label = _FIELD.match(text)
    return label is not None and folded_key(label[1]) in keys_of(LABELS)


# -------------------------------------------------------------------------------------------------- marks


def with_marks(lines: Sequence[Line], marks: Sequence[Mark]) -> tuple[Line, ...]:
    """Each line with the kinds of mark that cover most of it."""
    if not marks:
        return tuple(lines)
    stretches: dict[MarkKind, list[Stretch]] = defaultdict(list)
    for mark in marks:
        stretches[mark.kind].append((mark.start, mark.end))
    kinds: list[set[MarkKind]] = [set(line.marks) for line in lines]
    for kind, found in stretches.items():
        for number in covered_lines(lines, merged(found)):
            kinds[number].add(kind)
    marked = zip(lines, kinds, strict=True)
    return tuple(marked_as(line, frozenset(found)) if found != line.marks else line for line, found in marked)


def marked_as(line: Line, marks: frozenset[MarkKind]) -> Line:
    return Line(line.stretches, line.text, line.key, line.words, line.parted, line.indent, marks)


def merged(stretches: list[Stretch]) -> list[Stretch]:
    result: list[Stretch] = []
    for start, end in sorted(stretches):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def covered_lines(lines: Sequence[Line], stretches: list[Stretch]) -> Iterable[int]:
    """The numbers of the lines that lie for at least four fifths in `stretches`; both are in order."""
    first = 0
    for number, line in enumerate(lines):
        while first < len(stretches) and stretches[first][1] <= line.start:
            first += 1
        if first == len(stretches):
            return
        inside = 0
        for start, end in stretches[first:]:
            if start >= line.end:
                break
            inside += min(end, line.end) - max(start, line.start)
        if inside * 5 >= (line.end - line.start) * 4:
            yield number
