"""A page once its title and its report's extent are known, and a line of it once its zone is."""

from typing import Final

from articles.importer.frozen import dataclass
from articles.importer.layout.ending import Extent
from articles.importer.layout.looks import Look, Seen
from articles.importer.layout.title import first_of
from articles.importer.values import MarkKind, ZoneKind

OF_THE_REPORT: Final = frozenset({ZoneKind.LEAD, ZoneKind.BODY, ZoneKind.CAPTION})
_OF_PICTURES: Final = frozenset({MarkKind.PICTURE, MarkKind.CAPTION})
_SIGNED: Final = frozenset({Look.NAME, Look.BYLINE})
_FEWEST_OF_HEAD: Final = 3  # words
MOST_SHORT = 200  # short lines of a report, above which none is held against its text


@dataclass(frozen=True, slots=True)
class Placed:
    seen: Seen
    kind: ZoneKind
    rule: str
    names: tuple[str, ...] = ()  # of a byline
    new: bool = True  # False for a caption's second line, and for words said before

    @property
    def text(self) -> str:
        return self.seen.line.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    seen: tuple[Seen, ...]
    title: int | None
    extent: Extent
    first_prose: int  # within the report; -1 where it has none
    last_prose: int
    first_said: dict[str, int]  # line within the report by its words, without their full stop
    repeated: frozenset[str]  # such words that stand there again
    short_lines: int  # within the report
    first_list: int  # heading of other reports below the report
    first_stamp: int  # the first date of the page
    signatures: int  # lines of names within the report
    pictured: bool  # whether the page itself says where its pictures stand
    heads: frozenset[str]  # keys of the lines above the title: they stand again on the next printed page


def make_page(seen: tuple[Seen, ...], title: int | None, extent: Extent) -> Page:
    prose = [n for n in range(extent.first, extent.end) if seen[n].look is Look.PROSE and not extent.in_box(n)]
    said: dict[str, int] = {}
    repeated = set()
    for number in range(extent.first, extent.end):
        words = unstopped(seen[number].line.text)
        if said.setdefault(words, number) != number:
            repeated.add(words)
    lists = (n for n in range(extent.end, len(seen)) if seen[n].look in (Look.LIST, Look.BOX))
    return Page(
        seen=seen, title=title, extent=extent, first_prose=prose[0] if prose else -1,
        last_prose=prose[-1] if prose else -1, first_said=said, repeated=frozenset(repeated),
        first_list=next(lists, len(seen)),
        first_stamp=first_of(seen, Look.STAMP),
        signatures=sum(one.look in _SIGNED for one in seen[extent.first : extent.end]),
        pictured=any(not _OF_PICTURES.isdisjoint(one.line.marks) for one in seen if one.line.marks),
        heads=frozenset(one.line.key for one in seen[: title or 0] if one.line.words >= _FEWEST_OF_HEAD),
        short_lines=sum(len(one.line.text) <= 160 for one in seen[extent.first : extent.end]),
    )  # fmt: skip


def unstopped(text: str) -> str:
    return text.rstrip(" .…")


def is_named(page: Page, name: str) -> bool:
    """Whether a paragraph or the title has this name, in capitals or not; no where that would take too long."""
    if page.short_lines > MOST_SHORT or len(page.seen) - page.extent.end > 4 * MOST_SHORT:
        return False
    around = page.seen[max(page.extent.first - 1, 0) : page.last_prose + 1]
    return any(name.lower() in one.line.text.lower() for one in around)
