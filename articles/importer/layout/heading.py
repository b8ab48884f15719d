"""The small facts around a report: its section, its authors, its keywords, and the page's own lines."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from articles.importer.layout.assembling import Cut
from articles.importer.layout.fields import field_text
from articles.importer.layout.lines import squeezed
from articles.importer.layout.looks import Look, Seen
from articles.importer.layout.page import Page, Placed
from articles.importer.layout.signatures import is_page_word, labelled_names, names_of
from articles.importer.layout.title import ends_with_site, without_site
from articles.importer.layout.words import begins_with, keyed, label_of
from articles.importer.values import FieldText, FileFacts, MarkKind, ZoneKind
from people.names import folded_key

_MOST_FURNITURE: Final = 40  # lines
_BULLET = re.compile(r"[*•+▪■♦–-]\s+(?=\w)")  # before each of several short reports
_CRUMB_SIGNS = re.compile(r"\s*[>»›→|\\]\s*|\s+[/-]\s+|/")
_ARROW = re.compile(r"\s*[>»›→]")
_SITE = re.compile(r"https?://(?:www\.)?([\w.-]{4,80})", re.IGNORECASE)
_LINKED = re.compile(r"\[([^\[\]\n]{1,100})\]\([^()\s]{0,500}\)")  # as a plain-text export writes a link
_TAG_SIGNS = re.compile(r"\s*[,;|#•]\s*|\t|\s{3,}")


# --------------------------------------------------------------------------------------------------- title


def title_field(text: str, cuts: Sequence[Cut], facts: FileFacts) -> FieldText | None:
    """The title as printed on its line, without the name of the site; the file's own where no line says it."""
    cut = next((cut for cut in cuts if cut.kind is ZoneKind.TITLE and cut.says), None)
    if cut is None:
        stated = without_site(" ".join(facts.title.split())) if facts.title else ""
        return FieldText(name="title", text=stated) if stated else None
    bullet = _BULLET.match(text, *cut.stretches[0])
    first = (bullet.end() if bullet else cut.stretches[0][0], cut.stretches[0][1])
    *others, (start, end) = (first, *cut.stretches[1:])
    printed = text[start:end]
    kept = without_site(printed) if ends_with_site(printed) else printed
    return field_text("title", text, [[*others, (start, start + len(kept))]])


# ------------------------------------------------------------------------------------------------- section


def find_section(text: str, page: Page, placed: Sequence[Placed], cuts: Sequence[Cut], facts: FileFacts) -> str | None:
    """The section as the file states it, beside the date, the last crumb, or a line of its own by the title."""
    if facts.section:
        return last_crumb(facts.section, "")
    marked = [p.text for p in placed if MarkKind.SECTION in p.seen.line.marks and p.kind is not ZoneKind.TITLE]
    title = page.seen[page.title].line.key if page.title is not None else ""
    if marked and (crumb := last_crumb(marked[-1], title)):
        return crumb
    last = max(page.extent.first, page.first_prose)
    beside = [cut for cut in cuts if cut.rule == "section_beside_the_date" and cut.line <= last]
    if beside:
        return squeezed(text[slice(*beside[0].stretches[0])])
    crumbs = [one.line.text for one in page.seen[: last + 1] if one.look is Look.CRUMB]
    for crumb in reversed(crumbs):
        if found := last_crumb(crumb, title):
            return found
    return lone_section(page, last)


def last_crumb(crumbs: str, title: str) -> str | None:
    """The last of the crumbs that is neither the home page nor the report's own title."""
    if folded_key(crumbs) in keyed("page_sections.tsv"):
        return squeezed(crumbs)
    arrows = [part for part in re.split(r"\s*[>»›→\\]\s*", crumbs) if part]
    parts = arrows if len(arrows) > 1 else [part for part in _CRUMB_SIGNS.split(crumbs) if part.strip()]
    for part in reversed(parts):
        key = folded_key(part)
        own = bool(title) and (key == title or (title.startswith(key) and len(key.split()) >= 5))
        if key and not own and len(key.split()) <= 8 and keyed("page_chrome.tsv").get(key) is None:
            return squeezed(part).strip(" .…")
    return None


def lone_section(page: Page, last: int) -> str | None:
    """The section on a line of its own next to the title or the date; one of a menu's lines is none."""
    best = None
    for number, one in enumerate(page.seen[: last + 1]):
        if one.look is Look.SECTION and MarkKind.NAVIGATION not in one.line.marks and not in_menu(page, number):
            best = one.line.text.strip(" :|-")
    return best


def in_menu(page: Page, number: int) -> bool:
    """Whether another entry of the page stands on the line before or after, with no blank line between."""
    menu = (Look.SECTION, Look.CHROME, Look.LIST, Look.BOX)
    before = page.seen[number - 1] if number else None
    after = page.seen[number + 1] if number + 1 < len(page.seen) else None
    if after is not None and after.look in menu:
        return True
    return before is not None and before.look is Look.SECTION and not page.seen[number].line.parted


# ------------------------------------------------------------------------------------------------- authors


def find_byline(page: Page, placed: Sequence[Placed], cuts: Sequence[Cut], facts: FileFacts) -> tuple[str, ...]:
    """The authors: as marked or labelled, signed at the end, or named by the title."""
    bylines = [cut for cut in cuts if cut.kind is ZoneKind.BYLINE and cut.names]
    marked = [cut for cut in bylines if MarkKind.BYLINE in placed[cut.line].seen.line.marks]
    labelled = [cut for cut in bylines if is_labelled(placed[cut.line])]
    signed = [cut for cut in bylines if cut.line >= max(page.last_prose, page.extent.first)]
    for found in (marked, labelled, signed, bylines):
        if found:
            below = [cut for cut in bylines if cut.rule == "photographer" and cut.line == found[0].line + 1]
            return unique(name for cut in (found[0], *below) for name in cut.names)
    names = (labelled_names(entry) or names_of(entry, labelled=True) for entry in facts.byline)
    return unique(name for found in names for name in found or ())


def is_labelled(one: Placed) -> bool:
    """Whether the line says that it names the authors; the colon of a time of day does not."""
    label = label_of(one.text)
    return label is not None and (one.seen.look is not Look.STAMP or label[0] in keyed("page_byline_labels.tsv"))


def unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


# ---------------------------------------------------------------------------------------------- keywords


def find_tags(text: str, cuts: Sequence[Cut], facts: FileFacts) -> tuple[str, ...]:
    if facts.tags:
        return facts.tags
    found: list[str] = []
    for cut in cuts:
        if cut.kind is ZoneKind.TAGS:
            for start, end in cut.stretches:
                found += tags_in(squeezed_lines(text[start:end]))
    return unique(found)


def squeezed_lines(words: str) -> str:
    label = label_of(squeezed(words))
    if label and label[0] in keyed("page_tag_labels.tsv"):
        return words.partition(":")[2]
    return words


def tags_in(words: str) -> list[str]:
    words = _LINKED.sub(r"\1", words).replace("**", "") if "](" in words else words
    parts = (squeezed(part).strip(" .-•") for part in _TAG_SIGNS.split(words))
    return [part for part in parts if part and not part.isdigit() and not is_label(part)]


def is_label(part: str) -> bool:
    return folded_key(part) in keyed("page_tag_labels.tsv") or (is_page_word(part) and part.islower())


# -------------------------------------------------------------------------------------------- furniture


def host_of(url: str | None) -> str | None:
    """The name of the site in an address."""
    match = _SITE.match(url) if url else None
    return match[1] if match else None


def outlet_on(one: Seen, words: str) -> str:
    """The outlet named before today's date or the crumbs in a line: "Báo Sông Trà » Diễn đàn", "Báo Sông Trà, 3/7"."""
    if len(words) > 300 or not begins_with(words, "page_mastheads.tsv"):
        return ""
    return _ARROW.split(words, maxsplit=1)[0].strip() if one.look is Look.CRUMB else words


def is_furniture(page: Page, cut: Cut) -> bool:
    """Whether the page says in these words of its own where it is from."""
    if cut.kind is not ZoneKind.CHROME:
        return cut.kind is ZoneKind.DATELINE
    of_the_page = cut.line < page.first_list and not page.extent.in_box(cut.line)
    return of_the_page or page.seen[cut.line].look in (Look.FOOT, Look.MASTHEAD)


def find_furniture(text: str, page: Page, cuts: Sequence[Cut], facts: FileFacts) -> tuple[str, ...]:
    """The page's own lines of which a place may be read: the dateline, the masthead, the owner, the weather."""
    found = [name for name in (facts.site_name, host_of(facts.url)) if name]
    for cut in cuts:
        if is_furniture(page, cut):
            words = squeezed(text[cut.stretches[0][0] : cut.stretches[-1][1]])
        elif cut.kind in (ZoneKind.DATES, ZoneKind.SECTION):
            words = outlet_on(page.seen[cut.line], page.seen[cut.line].line.text)
        else:
            continue
        if any(character.isalpha() for character in words) and len(words) <= 300:
            found.append(words)
    return unique(found)[:_MOST_FURNITURE]
