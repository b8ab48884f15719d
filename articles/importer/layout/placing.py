"""Gives every line its zone, once the title and the extent of the report are known."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from articles.importer.layout.captions import (
    act_of,
    begins_with_people,
    closes_like_caption,
    has_credit,
    has_sentence_within,
    name_tail,
    names_bare_act,
    shows_delegates,
    shows_people,
)
from articles.importer.layout.ending import Extent
from articles.importer.layout.looks import Look, Seen
from articles.importer.layout.words import keyed
from articles.importer.values import MarkKind, ZoneKind

_MOST_SHORT = 200  # short lines of a report, above which none is held against its text
_LONGEST_CAPTION = 320
_ENDS_SENTENCE = re.compile(r"[.!?…:;][”\"’')\]]?$")
_STARTS_ITEM = re.compile(r"[-–+•*]\s|\d{1,2}[.)]\s|[a-zđ][.)]\s")


@dataclass(frozen=True, slots=True, kw_only=True)
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
        short_lines=sum(len(one.line.text) <= 160 for one in seen[extent.first : extent.end]),
    )  # fmt: skip


def unstopped(text: str) -> str:
    return text.rstrip(" .…")


_PLAIN: Final = {
    Look.STAMP: ZoneKind.DATES, Look.CRUMB: ZoneKind.SECTION, Look.SECTION: ZoneKind.SECTION, Look.TAGS: ZoneKind.TAGS,
    Look.BYLINE: ZoneKind.BYLINE, Look.MORE: ZoneKind.TEASER, Look.BOX: ZoneKind.TEASER, Look.LIST: ZoneKind.TEASER,
}  # fmt: skip


OF_THE_REPORT: Final = frozenset({ZoneKind.LEAD, ZoneKind.BODY, ZoneKind.CAPTION})


def place_lines(page: Page) -> list[Placed]:
    """Every line of the page with its zone, in order."""
    placed: list[Placed] = []
    for number, one in enumerate(page.seen):
        if number == page.title:
            found = Placed(seen=one, kind=ZoneKind.TITLE, rule="title")
        elif repeats_title(page, number):
            found = Placed(seen=one, kind=ZoneKind.TITLE, rule="title_repeated", new=False)
        elif number < page.extent.first:
            found = place_above(page, number)
        elif number >= page.extent.end:
            found = place_below(page, number, placed)
        elif page.extent.in_box(number):
            found = Placed(seen=one, kind=ZoneKind.TEASER, rule="box_within_the_report")
        else:
            found = place_within(page, number, placed)
        placed.append(found)
    return placed


def repeats_title(page: Page, number: int) -> bool:
    """Whether the line is the title again, or, above it, the title and the name of the site."""
    if page.title is None:
        return False
    key, title = page.seen[number].line.key, page.seen[page.title].line.key
    if not title or key == title:
        return bool(title)
    return number < page.title and key.startswith(title + " ") and len(key) <= len(title) + 60


# ------------------------------------------------------------------------------------------ around the report


def place_above(page: Page, number: int) -> Placed:
    one = page.seen[number]
    if one.look in _PLAIN:
        return Placed(seen=one, kind=_PLAIN[one.look], rule=one.rule, names=one.names)
    if one.look is Look.PROSE and leads_title(page, number):
        return Placed(seen=one, kind=ZoneKind.LEAD, rule="lead_above_the_title")
    if one.look is Look.PROSE or (one.look is Look.SHORT and one.line.words >= 6):
        return Placed(seen=one, kind=ZoneKind.TEASER, rule="report_above_the_title")
    return Placed(seen=one, kind=ZoneKind.CHROME, rule=one.rule if one.look is not Look.SHORT else "above_the_report")


def leads_title(page: Page, number: int) -> bool:
    """Whether the paragraph is the report's summary, printed above its title and under no heading of a list."""
    if page.title is None or any(one.look is not Look.STAMP for one in page.seen[number + 1 : page.title]):
        return False
    above = page.seen[max(0, number - 2) : number]
    return not any(one.look in (Look.LIST, Look.BOX, Look.SHORT, Look.PROSE) for one in above)


def place_below(page: Page, number: int, placed: Sequence[Placed]) -> Placed:
    one = page.seen[number]
    if one.look in (Look.LIST, Look.BOX, Look.MORE):
        return Placed(seen=one, kind=ZoneKind.TEASER, rule=one.rule)
    if one.look is Look.TAGS:
        return Placed(seen=one, kind=ZoneKind.TAGS, rule=one.rule)
    if follows_tag_label(page, number, placed):
        return Placed(seen=one, kind=ZoneKind.TAGS, rule="after_tag_label")
    if one.look is Look.STAMP and number < page.first_list:
        return Placed(seen=one, kind=ZoneKind.DATES, rule=one.rule)
    if one.look is Look.BYLINE and number < page.first_list:
        return Placed(seen=one, kind=ZoneKind.BYLINE, rule=one.rule, names=one.names)
    if number < page.first_list and shows_this_report(page, one):
        again = unstopped(one.line.text) in page.first_said
        return Placed(seen=one, kind=ZoneKind.CAPTION, rule="caption_below_the_report", new=not again)
    if one.look in (Look.PROSE, Look.CAPTION) or (one.look is Look.SHORT and one.line.words >= 6):
        return Placed(seen=one, kind=ZoneKind.TEASER, rule="below_the_report")
    return Placed(seen=one, kind=ZoneKind.CHROME, rule=one.rule if one.look is not Look.SHORT else "below_the_report")


def shows_this_report(page: Page, one: Seen) -> bool:
    """Whether a short line below the signature is about a person or a scene of the report above it."""
    text = one.line.text
    if one.look is Look.CAPTION:
        return True
    if one.look not in (Look.SHORT, Look.PROSE, Look.NAME) or len(text) > 220 or has_sentence_within(text):
        return False
    name = name_tail(text)
    return begins_with_people(text) and name is not None and is_named(page, name)


def follows_tag_label(page: Page, number: int, placed: Sequence[Placed]) -> bool:
    one = page.seen[number]
    if one.look not in (Look.SHORT, Look.NAME, Look.SECTION) or not placed or placed[-1].kind is not ZoneKind.TAGS:
        return False
    label = placed[-1]
    bare = label.seen.line.key in keyed("page_tag_labels.tsv") or label.rule == "after_tag_label"
    return bare and (not one.line.parted or "," in one.line.text or "#" in one.line.text) and one.line.words <= 30


# ------------------------------------------------------------------------------------------ within the report

Rule = Callable[[Page, int, Sequence[Placed]], Placed | None]


def by_mark(page: Page, number: int, placed: Sequence[Placed]) -> Placed | None:
    one = page.seen[number]
    if MarkKind.LEAD in one.line.marks and one.look in (Look.PROSE, Look.SHORT):
        return Placed(seen=one, kind=ZoneKind.LEAD, rule="mark_lead")
    if MarkKind.BYLINE in one.line.marks and one.names:
        return Placed(seen=one, kind=ZoneKind.BYLINE, rule="mark_byline", names=one.names)
    if MarkKind.NAVIGATION in one.line.marks and one.look is not Look.PROSE:
        return Placed(seen=one, kind=ZoneKind.CHROME, rule="mark_navigation")
    if MarkKind.LINK in one.line.marks and one.look is Look.SHORT and one.line.words >= 4:
        return Placed(seen=one, kind=ZoneKind.TEASER, rule="mark_link")
    return None


def credit_below_caption(page: Page, number: int, placed: Sequence[Placed]) -> Placed | None:
    """A photographer's name, or "Ảnh: …", on the line after a caption."""
    one = page.seen[number]
    if not placed or placed[-1].kind is not ZoneKind.CAPTION or one.line.parted:
        return None
    short = one.line.words <= 8 and one.line.key.startswith(("anh ", "nguon anh")) and has_credit(one.line.text)
    unsigned = one.look in (Look.NAME, Look.SHORT) and one.line.words <= 3 and prose_follows(page, number)
    if short or unsigned:
        return Placed(seen=one, kind=ZoneKind.CAPTION, rule="credit_below_caption", new=False)
    return None


def prose_follows(page: Page, number: int) -> bool:
    return number < page.last_prose


def plain_look(page: Page, number: int, placed: Sequence[Placed]) -> Placed | None:
    one = page.seen[number]
    if one.look is Look.SECTION and prose_before(page, number) and prose_follows(page, number):
        return Placed(seen=one, kind=ZoneKind.BODY, rule="heading_within")
    if one.look in _PLAIN:
        return Placed(seen=one, kind=_PLAIN[one.look], rule=one.rule, names=one.names)
    if one.look in (Look.CHROME, Look.FOOT, Look.MASTHEAD, Look.IMAGE, Look.SOURCE):
        return Placed(seen=one, kind=ZoneKind.CHROME, rule=one.rule)
    return None


def prose_before(page: Page, number: int) -> bool:
    return -1 < page.first_prose < number


def said_before(page: Page, number: int, placed: Sequence[Placed]) -> Placed | None:
    """A caption or paragraph that stands a second time."""
    one = page.seen[number]
    words = unstopped(one.line.text)
    first = page.first_said[words]
    if len(words) < 15 or first >= number or placed[first].kind not in OF_THE_REPORT:
        return None
    kind = ZoneKind.CAPTION if placed[first].kind is ZoneKind.CAPTION else ZoneKind.CHROME
    return Placed(seen=one, kind=kind, rule="said_before", new=False)


def caption(page: Page, number: int, placed: Sequence[Placed]) -> Placed | None:
    """Words under a picture: by their own look, beside an image, twice, or persons at an event between paragraphs."""
    one = page.seen[number]
    text = one.line.text
    rule = None
    if one.look is Look.CAPTION:
        rule = one.rule
    elif len(text) > _LONGEST_CAPTION or one.look not in (Look.SHORT, Look.PROSE, Look.NAME):
        return None
    elif below_image(page, number, placed):
        rule = "caption_below_image"
    elif above_image(page, number):
        rule = "caption_above_image"
    elif one.look in (Look.SHORT, Look.PROSE) and stands_twice(page, number):
        rule = "caption_twice"
    elif shows_people(text) and not of_another_report(page, number):
        rule = "caption_of_people"
    elif shows_delegates(text):
        rule = "caption_of_delegates"
    elif names_bare_act(text) or (closes_like_caption(text) and told_elsewhere(page, number)):
        rule = "caption_closed"
    return Placed(seen=one, kind=ZoneKind.CAPTION, rule=rule) if rule else None


def of_another_report(page: Page, number: int) -> bool:
    """Whether a line behind the last paragraph names a person of whom the report does not tell."""
    name = name_tail(page.seen[number].line.text)
    return number > page.last_prose and name is not None and not is_named(page, name)


def is_named(page: Page, name: str) -> bool:
    """Whether a paragraph or the title has this name, in capitals or not; no where that would take too long."""
    if page.short_lines > _MOST_SHORT or len(page.seen) - page.extent.end > 4 * _MOST_SHORT:
        return False
    around = page.seen[max(page.extent.first - 1, 0) : page.last_prose + 1]
    return any(name.lower() in one.line.text.lower() for one in around)


def told_elsewhere(page: Page, number: int) -> bool:
    """Whether a paragraph tells soon after the same name of the same act: what words under a picture repeat."""
    text = page.seen[number].line.text
    name, act = name_tail(text), act_of(text)
    if name is None or act is None or page.short_lines > _MOST_SHORT:
        return False
    around = page.seen[page.extent.first : page.extent.end]
    others = (
        one.line.text for n, one in enumerate(around, page.extent.first) if n != number and one.look is Look.PROSE
    )
    return any(acts(other, name, act) for other in others)


def acts(paragraph: str, name: str, act: str) -> bool:
    place = paragraph.find(name)
    return place >= 0 and act in paragraph[place : place + 160].lower()


def below_image(page: Page, number: int, placed: Sequence[Placed]) -> bool:
    """After the place of a picture whose caption does not stand above it; a closed one must not be long."""
    one, seen = page.seen[number], page.seen
    if number <= page.extent.first or seen[number - 1].look is not Look.IMAGE:
        return False
    open_end = not _ENDS_SENTENCE.search(one.line.text)
    above = placed[number - 2] if number - 2 >= page.extent.first else None
    if above is not None and above.kind is ZoneKind.CAPTION and above.rule != "caption_below_image":
        return open_end and not one.line.parted
    return open_end or len(one.line.text) <= 200


def above_image(page: Page, number: int) -> bool:
    """Before the place of a picture, with a paragraph behind that."""
    one, after = page.seen[number], page.seen[number + 1 : number + 3]
    if len(after) < 2 or after[0].look is not Look.IMAGE or _ENDS_SENTENCE.search(one.line.text):
        return False
    tight = not after[0].line.parted and after[1].line.parted
    return after[1].look is Look.PROSE and prose_before(page, number) and (tight or shows_people(one.line.text))


def stands_twice(page: Page, number: int) -> bool:
    """Whether these words stand again within the report: as the picture's text and as its caption."""
    words = page.seen[number].line.text
    return 15 <= len(words) <= 260 and unstopped(words) in page.repeated


def name(page: Page, number: int, placed: Sequence[Placed]) -> Placed | None:
    one = page.seen[number]
    if one.look is not Look.NAME:
        return None
    if prose_before(page, number) and prose_follows(page, number):
        return Placed(seen=one, kind=ZoneKind.BODY, rule="name_within")
    return Placed(seen=one, kind=ZoneKind.BYLINE, rule=one.rule, names=one.names)


def short(page: Page, number: int, placed: Sequence[Placed]) -> Placed | None:
    """A short line that no picture explains: a heading between paragraphs, or something of the page."""
    one = page.seen[number]
    if one.look is not Look.SHORT:
        return None
    text = one.line.text
    if not prose_before(page, number):
        own = one.line.words >= 8 or (_ENDS_SENTENCE.search(text) and one.line.words >= 4) or _STARTS_ITEM.match(text)
        return (
            Placed(seen=one, kind=ZoneKind.BODY, rule="short_lead")
            if own
            else Placed(seen=one, kind=ZoneKind.CHROME, rule="below_the_title")
        )
    if prose_follows(page, number):
        return Placed(seen=one, kind=ZoneKind.BODY, rule="heading_within")
    if signed_before(page, number):
        kind = ZoneKind.TEASER if one.line.words >= 6 else ZoneKind.CHROME
        return Placed(seen=one, kind=kind, rule="after_signature")
    if _ENDS_SENTENCE.search(text) or _STARTS_ITEM.match(text) or (len(text) >= 110 and not one.line.parted):
        return Placed(seen=one, kind=ZoneKind.BODY, rule="short_ending")
    kind = ZoneKind.TEASER if one.line.words >= 6 else ZoneKind.CHROME
    return Placed(seen=one, kind=kind, rule="after_the_report")


def signed_before(page: Page, number: int) -> bool:
    return any(one.look in (Look.NAME, Look.BYLINE) for one in page.seen[max(page.last_prose, 0) : number][-12:])


WITHIN: Final[tuple[Rule, ...]] = (by_mark, credit_below_caption, plain_look, said_before, caption, name, short)


def place_within(page: Page, number: int, placed: Sequence[Placed]) -> Placed:
    for rule in WITHIN:
        if found := rule(page, number, placed):
            return found
    return Placed(seen=page.seen[number], kind=ZoneKind.BODY, rule="paragraph")
