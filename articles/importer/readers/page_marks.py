"""From what a page's elements say to marks; what cannot be true of a stretch so long, or standing there, is not."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Final

from articles.importer.readers.flow import Stretch, in_order
from articles.importer.readers.page_walk import Element, Holder, Walk
from articles.importer.values import Mark, MarkKind

_SHORTEST_BODY: Final = 200
_SHORTEST_LEAD: Final = 30
_LONGEST: Final = {
    MarkKind.TITLE: 400,
    MarkKind.SECTION: 300,
    MarkKind.PUBLISHED: 150,
    MarkKind.BYLINE: 150,
    MarkKind.LEAD: 2_500,
    MarkKind.CAPTION: 800,
    MarkKind.TAGS: 2_000,
}
_SHORTEST_PARAGRAPH: Final = 80  # characters
_LONGEST_FRAMED: Final = 300
_MOST_FURNITURE: Final = 0.6  # of the text, in one element that only its name calls furniture
_FURNITURE_TAGS: Final = frozenset("nav header footer aside form button select textarea menu".split())
_FEWEST_IN_PARAGRAPHS: Final = 400
_MOST_PARAGRAPHS: Final = 0.6  # of all that stands in paragraphs
_OPENING: Final = 0.2  # of the body, in which its title may stand
_INNER_BODY: Final = 0.8  # of the outer: the wrapper is given up for what it mostly consists of
_LONGEST_BULLET: Final = 8
_SHOWN_IN_FURNITURE: Final = frozenset((MarkKind.NAVIGATION, MarkKind.SECTION, MarkKind.LINK))


def page_marks(walk: Walk, text: str) -> tuple[Mark, ...]:
    """The marks of the page that was walked to `text`."""
    told = [element for element in walk.elements if element.stretch.length > 0]
    body = _body(told, walk.holders)
    title = _title(told, body)
    furniture = _outermost(_furniture(told, body, title, len(text)))
    marks = [_mark(MarkKind.NAVIGATION, stretch) for stretch in furniture]
    marks += [_mark(MarkKind.BODY, body)] if body else []
    marks += [_mark(MarkKind.TITLE, title)] if title else []
    marks += [_mark(MarkKind.LINK, anchor) for anchor in walk.anchors if _is_a_line(text, anchor)]
    framed = list(_framed(walk, body))
    marks += [_mark(MarkKind.CAPTION if body else MarkKind.PICTURE, stretch) for stretch in framed]
    marks += [_mark(MarkKind.PICTURE, stretch) for stretch in _behind_pictures(text, walk.pictures)]
    marks += _within(furniture, _plain_marks(text, told, body, title))
    return in_order(marks)


def _mark(kind: MarkKind, stretch: Stretch) -> Mark:
    return Mark(kind, stretch.start, stretch.end)


def _of_kind(elements: Iterable[Element], kind: MarkKind) -> list[Element]:
    return [element for element in elements if element.kind is kind]


def _body(elements: list[Element], holders: Iterable[Holder]) -> Stretch | None:
    """The longest element that calls itself the report, or what it mostly consists of.

    Where none does, the element in which most of the page's paragraphs stand.
    """
    bodies = [element.stretch for element in _of_kind(elements, MarkKind.BODY)]
    body = max(bodies, key=lambda stretch: stretch.length, default=None)
    if body is None or body.length < _SHORTEST_BODY:
        return _home_of_paragraphs([holder for holder in holders if holder.paragraphs])
    for inner in bodies:  # in the order in which they begin: the outer ones first
        if body.holds(inner) and inner.length >= _INNER_BODY * body.length:
            body = inner
    return body


def _home_of_paragraphs(holders: list[Holder]) -> Stretch | None:
    home = max(holders, key=lambda holder: holder.paragraphs, default=None)
    if home is None or home.paragraphs < _FEWEST_IN_PARAGRAPHS:
        return None
    return home.stretch if home.paragraphs >= _MOST_PARAGRAPHS * sum(found.paragraphs for found in holders) else None


def _title(elements: list[Element], body: Stretch | None) -> Stretch | None:
    """A heading of the first rank, else an element that is named for a title, that opens the body or stands above it.

    Above the body the nearest counts: the first may be the name of the site.
    """
    titles = [
        element for element in _of_kind(elements, MarkKind.TITLE) if element.stretch.length <= _LONGEST[MarkKind.TITLE]
    ]
    for named in ([title.stretch for title in titles if title.tag == "h1"], [title.stretch for title in titles]):
        opening = [title for title in named if body and 0 <= title.start - body.start <= body.length * _OPENING]
        above = [title for title in named if body and title.start < body.start]
        if found := opening[:1] or above[-1:] or ([] if body else named[:1]):
            return found[0]
    return None


def _furniture(elements: list[Element], body: Stretch | None, title: Stretch | None, length: int) -> Iterator[Stretch]:
    """Furniture, and the articles that stand beside the one that the page is about."""
    for element in elements:
        stretch = element.stretch
        if any(core and stretch.holds(core) for core in (body, title)):
            continue
        if element.kind is MarkKind.NAVIGATION:
            if element.tag in _FURNITURE_TAGS or stretch.length <= _MOST_FURNITURE * length:
                yield stretch
        elif element.tag == "article" and body and not body.holds(stretch):
            yield stretch


def _framed(walk: Walk, body: Stretch | None) -> Iterator[Stretch]:
    """The short words that stand with a picture in a frame of their own; not the link of a teaser.

    Where a body is known, within it.
    """
    links = {(anchor.start, anchor.end) for anchor in walk.anchors}
    told = [element.stretch.start for element in walk.elements if element.kind is MarkKind.CAPTION]
    last = Stretch()
    for framed in walk.framed:
        first = bisect_left(told, framed.start)
        is_told = (first < len(told) and told[first] < framed.end) or framed.holds(last)
        if framed.length <= 0 or is_told or (framed.start, framed.end) in links or (body and not body.holds(framed)):
            continue
        last = framed
        if framed.length <= _LONGEST_FRAMED:
            yield framed


def _behind_pictures(text: str, pictures: Iterable[int]) -> Iterator[Stretch]:
    """The lines right behind a picture that no full stop closes, or that are too short for a paragraph."""
    for place in dict.fromkeys(pictures):
        start = place
        while start < len(text) and text[start].isspace():
            start += 1
        end = text.find("\n", start, start + _LONGEST_FRAMED + 1)
        end = min(len(text), start + _LONGEST_FRAMED + 1) if end < 0 else end
        opens_line = start == 0 or "\n" in text[place:start] or text[place - 1 : place] == "\n"
        short = text[end - 1] == "." and end - start <= _SHORTEST_PARAGRAPH
        if opens_line and 0 < end - start <= _LONGEST_FRAMED and (text[end - 1] not in ".!?…:;" or short):
            yield Stretch(start=start, end=end)


def _outermost(stretches: Iterable[Stretch]) -> list[Stretch]:
    outermost: list[Stretch] = []
    for stretch in stretches:
        if not outermost or not outermost[-1].holds(stretch):
            outermost.append(stretch)
    return outermost


def _plain_marks(text: str, elements: list[Element], body: Stretch | None, title: Stretch | None) -> Iterator[Mark]:
    captions: list[Stretch] = []
    for element in elements:
        kind, stretch = element.kind, element.stretch
        if kind not in _LONGEST or kind is MarkKind.TITLE or stretch.length > _LONGEST[kind]:
            continue
        if any(core and core is not stretch and stretch.holds(core) for core in (body, title)):
            continue
        words = text[stretch.start : stretch.end]
        if kind is MarkKind.PUBLISHED and not any(map(str.isdigit, words)):
            continue
        if kind is MarkKind.LEAD and (stretch.length < _SHORTEST_LEAD or (captions and captions[-1].holds(stretch))):
            continue
        captions += [stretch] if kind is MarkKind.CAPTION else []
        yield _mark(kind, stretch)


def _within(furniture: list[Stretch], marks: Iterable[Mark]) -> Iterator[Mark]:
    """The marks that do not stand in furniture: the lead of a teaser is not this report's."""
    following = 0
    for mark in marks:
        while following < len(furniture) and furniture[following].end <= mark.start:
            following += 1
        stands_in = following < len(furniture) and furniture[following].start <= mark.start
        if not stands_in or mark.kind in _SHOWN_IN_FURNITURE:
            yield mark


def _is_a_line(text: str, anchor: Stretch) -> bool:
    """Whether the anchor is all that its line has, but for a bullet."""
    if anchor.length <= 0:
        return False
    before = text[max(anchor.start - _LONGEST_BULLET, 0) : anchor.start].rpartition("\n")
    begins = (bool(before[1]) or anchor.start < _LONGEST_BULLET) and not before[2].strip(" -*•»›>+")
    return begins and text[anchor.end : anchor.end + 1] in ("", "\n")
