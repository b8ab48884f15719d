"""HTML pages: their whole text with marks on what the markup tells apart, and what their head says of the report."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from articles.importer.readers.admission import admit
from articles.importer.readers.decoding import Decoded, decode
from articles.importer.readers.door import clean
from articles.importer.readers.failures import binary, failure, megabytes
from articles.importer.readers.flow import in_nfc, in_order
from articles.importer.readers.formats import Format, Found
from articles.importer.readers.markup import BEGINS_A_PAGE, keeps_lines, prepared
from articles.importer.readers.page_facts import page_facts, window_title
from articles.importer.readers.page_marks import page_marks
from articles.importer.readers.page_walk import Walk
from articles.importer.readers.repair import SIGNS_OF_MARKUP, charset_repair, without_mojibake, without_references
from articles.importer.readers.stream import LARGEST_REPORT, Input, Stream
from articles.importer.values import Failure, FileFacts, Mark, MarkKind, RawReport
from people.names import exact_key

_DECLARED: Final = re.compile(rb"<meta[^<>]{0,300}charset\s{0,9}=\s{0,9}[\"']?([\w:.-]{1,40})", re.IGNORECASE)
_ELEMENT: Final = re.compile(r"</?(?:p|div|table|tr|td|span|br|h[1-6]|article|ul|li|body)\b[^<>]*>", re.IGNORECASE)
_FEWEST_ELEMENTS: Final = 3
_FEWEST_WORDS: Final = 6  # of a window whose title in capitals is the report’s
_SHORTEST_TITLE: Final = 12
_BEFORE_SITE: Final = " -–—|·•»:"  # between the report's title and the site's name


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    text: str
    marks: tuple[Mark, ...]
    facts: FileFacts


def read_markup(markup: str) -> Page:
    """The page that `markup` is, or the part of one. `markup` has passed the door."""
    markup = prepared(markup)
    tree = LexborHTMLParser(markup)
    walk = Walk(tree, keeps_lines=keeps_lines(markup))
    text = walk.flow.text()
    facts = page_facts(tree, markup)
    marks = page_marks(walk, text)
    text, marks = in_nfc(text, marks)
    window = window_title(tree)
    return _of_site(_titled(Page(text=text, marks=marks, facts=facts), window), window)


def is_markup(text: str) -> bool:
    """Whether `text` is written in HTML, a page or the body of one."""
    if "<" not in text:
        return False
    if BEGINS_A_PAGE.match(text):
        return True
    return sum(1 for _ in zip(_ELEMENT.finditer(text), range(_FEWEST_ELEMENTS), strict=False)) == _FEWEST_ELEMENTS


def _titled(page: Page, window: str) -> Page:
    """The page with the title that its window shows, where the markup tells none and a line of the text has it."""
    if not window or page.facts.title or any(mark.kind is MarkKind.TITLE for mark in page.marks):
        return page
    if window.isupper() and window.count(" ") < _FEWEST_WORDS:
        return page  # the owner of the site
    shown = exact_key(window)
    position = 0
    for line in page.text.split("\n"):
        key = exact_key(line) if _SHORTEST_TITLE <= len(line) <= len(window) + 20 else ""
        if len(key) >= _SHORTEST_TITLE and shown.startswith(key):
            mark = Mark(kind=MarkKind.TITLE, start=position, end=position + len(line))
            return replace(page, marks=in_order([*page.marks, mark]))
        position += len(line) + 1
    return page


def _of_site(page: Page, window: str) -> Page:
    """The page with the name of its site, where only the window tells it: "Họp dân - Cổng thông tin điện tử tỉnh X"."""
    if not window or page.facts.site_name:
        return page
    marked = (page.text[mark.start : mark.end] for mark in page.marks if mark.kind is MarkKind.TITLE)
    for title in filter(None, (page.facts.title, *marked)):
        site = window[len(title) :].strip()
        if window.lower().startswith(title.lower()) and site[:1] in _BEFORE_SITE and site.strip(_BEFORE_SITE):
            return replace(page, facts=replace(page.facts, site_name=site.strip(_BEFORE_SITE)))
    return page


def _read(item: Input, stream: Stream) -> Iterator[Found]:
    content = stream.read_all()
    if content is None:
        yield failure(item.path, "too_large", limit=megabytes(LARGEST_REPORT))
        return
    declared = _DECLARED.search(content, 0, 8_000)
    decoded = decode(content, declared[1].decode("ascii", "ignore") if declared else None)
    if decoded is None:
        yield binary(item.path)
        return
    admitted = admit(_raw(item.path, content, decoded))
    if isinstance(admitted, Failure) and (mended := _mended(decoded)):
        admitted = admit(_raw(item.path, content, mended))
    yield admitted


def _raw(path: str, content: bytes, decoded: Decoded) -> RawReport:
    page = read_markup(clean(decoded.text))
    return RawReport(
        path=path,
        text=page.text,
        content=content,
        format=FORMAT.name,
        encoding=decoded.encoding,
        facts=page.facts,
        marks=page.marks,
    )


def _mended(decoded: Decoded) -> Decoded | None:
    """The markup with its references made letters, and then read in the encoding that these letters betray."""
    plain = without_references(decoded.text, keeping=SIGNS_OF_MARKUP)
    mended = without_mojibake(plain)
    if mended != plain:
        return Decoded(mended, f"{decoded.encoding}+windows-1252")
    repair = charset_repair(plain)
    return Decoded(repair[1](plain), f"{decoded.encoding}+{repair[0]}") if repair else None


def _recognises(stream: Stream, ending: str) -> bool:
    return b"<" in stream.head and is_markup(stream.head_text)


FORMAT = Format(
    name="html", endings=("html", "htm", "xhtml", "shtml", "php", "aspx"), recognises=_recognises, read=_read
)
