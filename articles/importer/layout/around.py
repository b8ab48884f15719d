"""The zones of the lines above and below a report."""

from collections.abc import Sequence
from typing import Final

from articles.importer.layout.captions import begins_with_people, has_sentence_within, is_credit, name_tail
from articles.importer.layout.looks import Look, Seen
from articles.importer.layout.owners import is_place, names_owner
from articles.importer.layout.page import Page, Placed, is_named, unstopped
from articles.importer.layout.signatures import names_of
from articles.importer.layout.words import keyed, label_of
from articles.importer.values import MarkKind, ZoneKind

PLAIN: Final = {
    Look.STAMP: ZoneKind.DATES, Look.CRUMB: ZoneKind.SECTION, Look.SECTION: ZoneKind.SECTION, Look.TAGS: ZoneKind.TAGS,
    Look.BYLINE: ZoneKind.BYLINE, Look.MORE: ZoneKind.TEASER, Look.BOX: ZoneKind.TEASER, Look.LIST: ZoneKind.TEASER,
}  # fmt: skip
_HEADS_OTHERS: Final = (Look.LIST, Look.BOX, Look.MORE)
_TELLS: Final = (Look.PROSE, Look.CAPTION)
_SHORT: Final = (Look.SHORT, Look.NAME, Look.SECTION)


def place_above(page: Page, number: int) -> Placed:
    one = page.seen[number]
    if one.look in PLAIN:
        return Placed(one, PLAIN[one.look], one.rule, one.names)
    if one.look is Look.PROSE and leads_title(page, number):
        return Placed(one, ZoneKind.LEAD, "lead_above_the_title")
    if names_owner(one.line.text):
        return Placed(one, ZoneKind.CHROME, "owner_above_the_title")
    if one.look is Look.SHORT and one.line.text.isupper() and not title_in_capitals(page):
        return Placed(one, ZoneKind.CHROME, "capitals_above_the_title")
    if one.look is Look.PROSE or (one.look is Look.SHORT and one.line.words >= 6):
        return Placed(one, ZoneKind.TEASER, "report_above_the_title")
    return Placed(one, ZoneKind.CHROME, one.rule if one.look is not Look.SHORT else "above_the_report")


def title_in_capitals(page: Page) -> bool:
    return page.title is not None and page.seen[page.title].line.text.isupper()


def leads_title(page: Page, number: int) -> bool:
    """Whether the paragraph is the report's summary, printed above its title and under no heading of a list."""
    if page.title is None or any(one.look is not Look.STAMP for one in page.seen[number + 1 : page.title]):
        return False
    above = page.seen[max(0, number - 2) : number]
    return not any(one.look in (Look.LIST, Look.BOX, Look.SHORT, Look.PROSE) for one in above)


def place_below(page: Page, number: int, placed: Sequence[Placed]) -> Placed:
    one = page.seen[number]
    if one.look in _HEADS_OTHERS:
        return Placed(one, ZoneKind.TEASER, one.rule)
    if one.look is Look.TAGS:
        return Placed(one, ZoneKind.TAGS, one.rule)
    if follows_tag_label(page, number, placed):
        return Placed(one, ZoneKind.TAGS, "after_tag_label")
    if number < page.first_list and (credited := photographer(page, number, placed)):
        return credited
    if one.look is Look.STAMP and number < page.first_list:
        return Placed(one, ZoneKind.DATES, one.rule)
    if one.look is Look.BYLINE and number < page.first_list:
        return Placed(one, ZoneKind.BYLINE, one.rule, one.names)
    if MarkKind.BYLINE in one.line.marks and one.names and not page.signatures:
        return Placed(one, ZoneKind.BYLINE, "mark_byline", one.names)
    if number < page.first_list and shows_this_report(page, one):
        again = unstopped(one.line.text) in page.first_said
        return Placed(one, ZoneKind.CAPTION, "caption_below_the_report", new=not again)
    if one.look in _TELLS or (one.look is Look.SHORT and one.line.words >= 6):
        return Placed(one, ZoneKind.TEASER, "below_the_report")
    return Placed(one, ZoneKind.CHROME, one.rule if one.look is not Look.SHORT else "below_the_report")


def photographer(page: Page, number: int, placed: Sequence[Placed]) -> Placed | None:
    """Who took the pictures, on the line below who wrote the text."""
    one = page.seen[number]
    if not placed or placed[-1].kind is not ZoneKind.BYLINE or one.line.parted or not is_credit(one.line.text):
        return None
    label = label_of(one.line.text)
    names = names_of(label[1], labelled=True) if label else None
    return Placed(one, ZoneKind.BYLINE, "photographer", names) if names else None


def shows_this_report(page: Page, one: Seen) -> bool:
    """Whether a short line below the signature is about a person or a scene of the report above it."""
    text = one.line.text
    if one.look is Look.CAPTION:
        return True
    if one.look not in (Look.SHORT, Look.PROSE, Look.NAME) or len(text) > 220 or has_sentence_within(text):
        return False
    name = name_tail(text)
    return begins_with_people(text) and name is not None and not is_place(name) and is_named(page, name)


def follows_tag_label(page: Page, number: int, placed: Sequence[Placed]) -> bool:
    one = page.seen[number]
    if one.look not in _SHORT or not placed or placed[-1].kind is not ZoneKind.TAGS:
        return False
    label = placed[-1]
    bare = label.seen.line.key in keyed("page_tag_labels.tsv") or label.rule == "after_tag_label"
    return bare and (not one.line.parted or "," in one.line.text or "#" in one.line.text) and one.line.words <= 30
