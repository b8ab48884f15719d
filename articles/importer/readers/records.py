"""From a record to a report: its fields put together to one text, with a mark on each.

* A blob (`raw`, `html`, …) is a page as scraped: it is the text, alone.
* Else title, section, date, lead, body, captions, byline and tags stand in this order, parted by blank lines; what
  the main text has already, as a line or at length, is not said again.
* The main text bears the mark BODY where its field is one of a body (`content`, `nội dung`) and it does not begin
  with the title or a date of its own, as a scraped page does; otherwise the layout judges it.
"""

import re
from dataclasses import replace
from typing import Final

from articles.importer.readers.admission import admit
from articles.importer.readers.door import clean, one_line
from articles.importer.readers.failures import failure
from articles.importer.readers.fields import Fields, Record, fields_of, mapped
from articles.importer.readers.flow import in_order
from articles.importer.readers.page import is_markup, read_markup
from articles.importer.readers.repair import charset_repair, without_mojibake, without_references
from articles.importer.values import Failure, FileFacts, Mark, MarkKind, RawReport

_ELEMENT: Final = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
_FULL_DATE: Final = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b")
_LONGEST_DATE_LINE: Final = 60
_HEAD_LINES: Final = 8  # in which a scraped page has its title and date
_LONG: Final = 40  # characters that no other sentence has by chance
_SAMPLE: Final = 40_000


def report_of(record: Record, received: RawReport) -> RawReport | Failure:
    """The report that `record` is, in `received`, which has all but the text. The record has not passed the door."""
    record = mapped(record, without_mojibake)
    admitted = _report(record, received)
    if isinstance(admitted, Failure) and (repair := charset_repair(_sample(record))):
        name, repaired = repair
        admitted = _report(mapped(record, repaired), replace(received, encoding=f"{received.encoding}+{name}"))
    return admitted


def _sample(record: Record) -> str:
    fields = fields_of(record)
    return f"{fields.title}\n{fields.lead}\n{fields.main}"[:_SAMPLE]


def _report(record: Record, received: RawReport) -> RawReport | Failure:
    fields = fields_of(record)
    if not fields.speaks:
        return failure(received.path, "bad_record", reason="không có trường nào là văn bản của báo cáo")
    text, marks, facts = _composed(fields)
    return admit(replace(received, text=text, facts=facts, marks=marks))


class _Composition:
    """A text under construction, its parts parted by blank lines."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.marks: list[Mark] = []
        self._length = 0

    def add(self, text: str, kind: MarkKind | None, inner: tuple[Mark, ...] = ()) -> None:
        if not text:
            return
        start = self._length + 2 if self.parts else 0
        if kind:
            self.marks.append(Mark(kind=kind, start=start, end=start + len(text)))
        self.marks += (Mark(kind=mark.kind, start=start + mark.start, end=start + mark.end) for mark in inner)
        self.parts.append(text)
        self._length = start + len(text)


def _composed(fields: Fields) -> tuple[str, tuple[Mark, ...], FileFacts]:
    main, inner, page = _main(fields.main)
    facts = _facts(fields, page)
    if main and fields.main_kind == "blob":
        return main, inner, facts
    said = main.lower()
    composition = _Composition()

    def add(text: str, kind: MarkKind) -> None:
        # A title is often the report's first words, too; it is said only where it stands as a line.
        if text and not _says(said, text.lower(), anywhere=kind is not MarkKind.TITLE):
            composition.add(text, kind)

    add(_plain(fields.section), MarkKind.SECTION)
    add(_plain(fields.title), MarkKind.TITLE)
    add(_plain(fields.published), MarkKind.PUBLISHED)
    add(_plain_lines(fields.lead), MarkKind.LEAD)
    composition.add(main, MarkKind.BODY if _is_body(fields, main) else None, inner)
    for caption in fields.captions:
        add(_plain(caption), MarkKind.CAPTION)
    add(", ".join(map(_plain, fields.byline)), MarkKind.BYLINE)
    add(", ".join(map(_plain, fields.tags)), MarkKind.TAGS)
    return "\n\n".join(composition.parts), in_order(composition.marks), facts


def _says(said: str, words: str, *, anywhere: bool) -> bool:
    """Whether the text has these words as a line, or, where they may stand anywhere, at length in one."""
    if words not in said:
        return False
    return (anywhere and len(words) >= _LONG) or bool(
        re.search(rf"^[ \t]{{0,20}}{re.escape(words)}[ \t]{{0,20}}$", said, re.MULTILINE)
    )


def _main(text: str) -> tuple[str, tuple[Mark, ...], FileFacts]:
    """The main text without markup, with the marks and facts that its markup gave."""
    if "<" in text and (is_markup(text) or _ELEMENT.search(text)):
        page = read_markup(clean(text))
        return page.text, page.marks, page.facts
    return clean(without_references(text)).strip("\n"), (), FileFacts()


def _plain_lines(text: str) -> str:
    return _main(text)[0]


def _plain(text: str) -> str:
    return one_line(_plain_lines(text))


def _is_body(fields: Fields, main: str) -> bool:
    if fields.main_kind != "body":
        return False
    head = [line.strip() for line in main.split("\n", 2 * _HEAD_LINES) if line.strip()][:_HEAD_LINES]
    title = _plain(fields.title).lower()
    return not any(
        (title and line.lower() == title) or (len(line) <= _LONGEST_DATE_LINE and _FULL_DATE.search(line))
        for line in head
    )


def _facts(fields: Fields, page: FileFacts) -> FileFacts:
    """What the record says, before what a page within it says."""
    return FileFacts(
        url=one_line(fields.url) or page.url,
        title=_plain(fields.title) or page.title,
        section=_plain(fields.section) or page.section,
        published=_plain(fields.published) or page.published,
        byline=tuple(map(_plain, fields.byline)) or page.byline,
        tags=tuple(map(_plain, fields.tags)) or page.tags,
        site_name=_plain(fields.source) or page.site_name,
    )
