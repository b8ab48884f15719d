"""Gives every line its zone, once the title and the extent of the report are known."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from articles.importer.layout.around import PLAIN, photographer, place_above, place_below
from articles.importer.layout.captions import (
    LONGEST,
    act_of,
    begins_with_people,
    closes_like_caption,
    has_credit,
    has_sentence_within,
    is_credit,
    name_tail,
    names_bare_act,
    shows_delegates,
    shows_group,
    shows_people,
)
from articles.importer.layout.dateline import lone_dateline
from articles.importer.layout.ending import stands_over_date
from articles.importer.layout.looks import Look
from articles.importer.layout.page import MOST_SHORT, OF_THE_REPORT, Page, Placed, is_named, unstopped
from articles.importer.layout.signatures import DESKS, office_signature, opens_with_surname
from articles.importer.values import MarkKind, ZoneKind

_OF_SPEAKERS: Final = ("bế mạc", "khai mạc", "kết luận", "phát biểu")  # "Kết luận hội nghị, ông A nhấn mạnh …"
_LONGEST_REPLY = 9  # characters of a label before a title that is said again
_ACT_BEFORE = 60  # characters before a name in which its bearer's act is told
_ENDS_SENTENCE = re.compile(r"[.!?…:;][”\"’')\]]?$")
_NUMBER_AT_END = re.compile(r" (?:(?:so|trang) )?\d{1,5}$")  # of a folded key
_STARTS_ITEM = re.compile(r"[-–+•*]\s|\d{1,2}[.)]\s|[a-zđ][.)]\s")


_OF_A_TEXT: Final = frozenset({Look.PROSE, Look.SHORT, Look.NAME, Look.CAPTION})


def place_lines(page: Page) -> list[Placed]:
    """Every line of the page with its zone, in order."""
    placed: list[Placed] = []
    for number, one in enumerate(page.seen):
        if number == page.title:
            found = Placed(one, ZoneKind.TITLE, "title")
        elif repeats_title(page, number):
            found = Placed(one, ZoneKind.TITLE, "title_repeated", new=False)
        elif number < page.extent.first:
            found = place_above(page, number)
        elif number >= page.extent.end:
            found = place_below(page, number, placed)
        elif page.extent.in_box(number):
            found = Placed(one, ZoneKind.TEASER, "box_within_the_report")
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
    if number > page.title:  # "Re: …", "Đề: …" over a post
        return (
            key.endswith(" " + title) and len(key) <= len(title) + _LONGEST_REPLY and ":" in page.seen[number].line.text
        )
    return key.startswith(title + " ") and len(key) <= len(title) + 60


# ------------------------------------------------------------------------------------------ within the report

Rule = Callable[[Page, int, Sequence[Placed]], Placed | None]


def by_mark(page: Page, number: int, placed: Sequence[Placed]) -> Placed | None:
    one = page.seen[number]
    if not one.line.marks:
        return None
    if MarkKind.LEAD in one.line.marks and one.look in (Look.PROSE, Look.SHORT):
        return Placed(one, ZoneKind.LEAD, "mark_lead")
    if MarkKind.BYLINE in one.line.marks and (names := one.names or office_signature(one.line.text)):
        return Placed(one, ZoneKind.BYLINE, "mark_byline", names)
    if MarkKind.NAVIGATION in one.line.marks and one.look is not Look.PROSE:
        return Placed(one, ZoneKind.CHROME, "mark_navigation")
    if MarkKind.LINK in one.line.marks and one.look is Look.SHORT and one.line.words >= 4:
        return Placed(one, ZoneKind.TEASER, "mark_link")
    return None


def credit_below_caption(page: Page, number: int, placed: Sequence[Placed]) -> Placed | None:
    """A photographer's name, or "Ảnh: …", on the line after a caption."""
    one = page.seen[number]
    if not placed or placed[-1].kind is not ZoneKind.CAPTION:
        return None
    if one.line.parted and placed[-1].rule != "caption_above_credit":
        return None
    short = one.line.words <= 8 and one.line.key.startswith(("anh ", "nguon anh")) and has_credit(one.line.text)
    unsigned = one.look in (Look.NAME, Look.SHORT) and one.line.words <= 3 and prose_follows(page, number)
    if short or unsigned:
        return Placed(one, ZoneKind.CAPTION, "credit_below_caption", new=False)
    return None


def dateline_alone(page: Page, number: int, placed: Sequence[Placed]) -> Placed | None:
    """The outlet's words on a line of their own, right above the first paragraph: "NDO -"."""
    one = page.seen[number]
    if number + 1 != page.first_prose or one.line.words > 6 or one.look not in (Look.NAME, Look.SHORT, Look.MASTHEAD):
        return None
    if lone_dateline(one.line.text) is None:
        return None
    return Placed(one, ZoneKind.DATELINE, "dateline_alone")


def prose_follows(page: Page, number: int) -> bool:
    return number < page.last_prose


def plain_look(page: Page, number: int, placed: Sequence[Placed]) -> Placed | None:
    one = page.seen[number]
    if one.look in _OF_A_TEXT:
        return None
    if one.look is Look.SECTION and prose_before(page, number) and prose_follows(page, number):
        return Placed(one, ZoneKind.BODY, "heading_within")
    if one.look is Look.CHROME and signs_as_office(page, number, placed) and one.line.text in DESKS:
        return Placed(one, ZoneKind.BYLINE, "desk_signs", (one.line.text,))
    kind = PLAIN.get(one.look, ZoneKind.CHROME)
    return Placed(one, kind, one.rule, one.names if one.look in PLAIN else ())


def head_again(page: Page, number: int, placed: Sequence[Placed]) -> Placed | None:
    """The head of a printed page, with its number: "THÔNG TIN NỘI BỘ   Số 203" once more between paragraphs."""
    one = page.seen[number]
    if one.look is not Look.SHORT:
        return None
    head, numbers = _NUMBER_AT_END.subn("", one.line.key)
    again = head in page.heads and (numbers or one.line.text.isupper())
    return Placed(one, ZoneKind.CHROME, "head_again", new=False) if again else None


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
    return Placed(one, kind, "said_before", new=False)


def caption(page: Page, number: int, placed: Sequence[Placed]) -> Placed | None:
    """Words under a picture: by their own look, beside an image, twice, or persons at an event between paragraphs."""
    one = page.seen[number]
    text = one.line.text
    rule = None
    if one.look is Look.CAPTION:
        rule = one.rule
    elif len(text) > LONGEST or one.look not in _OF_A_TEXT:
        return None
    elif MarkKind.PICTURE in one.line.marks and stands_by_picture(page, number):
        rule = "mark_picture"
    elif below_image(page, number, placed):
        rule = "caption_below_image"
    elif above_image(page, number):
        rule = "caption_above_image"
    elif above_credit(page, number):
        rule = "caption_above_credit"
    elif one.look is not Look.NAME and stands_twice(page, number):
        rule = "caption_twice"
    elif shows_people(text) and not of_another_report(page, number):
        rule = "caption_of_people"
    elif shows_delegates(text) or (shows_group(text) and prose_before(page, number)):
        rule = "caption_of_delegates"
    elif (names_bare_act(text) and not page.pictured) or (closes_like_caption(text) and told_elsewhere(page, number)):
        rule = "caption_closed"
    return Placed(one, ZoneKind.CAPTION, rule) if rule else None


def stands_by_picture(page: Page, number: int) -> bool:
    """Whether words that the page prints with a picture can be its caption: one sentence, with the text around it."""
    one = page.seen[number]
    if one.look is Look.NAME or has_sentence_within(one.line.text):
        return False
    return prose_before(page, number) or begins_with_people(one.line.text)


def of_another_report(page: Page, number: int) -> bool:
    """Whether a line behind the last paragraph names a person of whom the report does not tell."""
    name = name_tail(page.seen[number].line.text)
    return number > page.last_prose and name is not None and not is_named(page, name)


def told_elsewhere(page: Page, number: int) -> bool:
    """Whether a paragraph tells soon after the same name of the same act: what words under a picture repeat."""
    text = page.seen[number].line.text
    name, act = name_tail(text), act_of(text)
    if name is None or act is None or page.short_lines > MOST_SHORT:
        return False
    around = page.seen[page.extent.first : page.extent.end]
    others = (
        one.line.text for n, one in enumerate(around, page.extent.first) if n != number and one.look is Look.PROSE
    )
    return any(acts(other, name, act) for other in others)


def acts(paragraph: str, name: str, act: str) -> bool:
    place = paragraph.find(name)
    if place < 0:
        return False
    opens = act in _OF_SPEAKERS and place <= _ACT_BEFORE and paragraph[: len(act)].lower() == act
    return opens or act in paragraph[place : place + 160].lower()


def below_image(page: Page, number: int, placed: Sequence[Placed]) -> bool:
    """After the place of a picture whose caption does not stand above it; a closed one must not be long."""
    one, seen = page.seen[number], page.seen
    if number <= page.extent.first or seen[number - 1].look is not Look.IMAGE:
        return False
    open_end = not _ENDS_SENTENCE.search(one.line.text)
    if not open_end and has_sentence_within(one.line.text):
        return False
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


def above_credit(page: Page, number: int) -> bool:
    """Before a photo credit on a line of its own: a line too short for a paragraph."""
    one = page.seen[number]
    after = page.seen[number + 1] if number + 1 < page.extent.end else None
    if after is None or after.look is not Look.CAPTION or not is_credit(after.line.text):
        return False
    return one.look is Look.SHORT and prose_before(page, number) and not has_sentence_within(one.line.text)


def stands_twice(page: Page, number: int) -> bool:
    """Whether these words stand again within the report: as the picture's text and as its caption."""
    words = page.seen[number].line.text
    return 15 <= len(words) <= 260 and unstopped(words) in page.repeated


def name(page: Page, number: int, placed: Sequence[Placed]) -> Placed | None:
    one = page.seen[number]
    if one.look is not Look.NAME:
        return None
    if prose_before(page, number) and prose_follows(page, number) and not signs_below_lead(page, number):
        return Placed(one, ZoneKind.BODY, "name_within")
    return Placed(one, ZoneKind.BYLINE, one.rule, one.names)


def signs_below_lead(page: Page, number: int) -> bool:
    """Whether names between paragraphs are the author's: below the date, over it, or the only ones, below the first."""
    if number > 0 and page.seen[number - 1].look is Look.STAMP:
        return True
    if stands_over_date(number, page.first_prose, page.first_stamp):
        return True
    undated = page.first_stamp == len(page.seen) or opens_with_surname(page.seen[number].line.text)
    return number == page.first_prose + 1 and page.signatures == 1 and undated


def short(page: Page, number: int, placed: Sequence[Placed]) -> Placed | None:
    """A short line that no picture explains: a heading between paragraphs, or something of the page."""
    one = page.seen[number]
    if one.look is not Look.SHORT:
        return None
    text = one.line.text
    if not prose_before(page, number):
        if (names := office_signature(text)) and len(names) > 1:
            return Placed(one, ZoneKind.BYLINE, "office_signs", names)
        own = one.line.words >= 8 or (_ENDS_SENTENCE.search(text) and one.line.words >= 4) or _STARTS_ITEM.match(text)
        return Placed(one, ZoneKind.BODY, "short_lead") if own else Placed(one, ZoneKind.CHROME, "below_the_title")
    if prose_follows(page, number):
        return Placed(one, ZoneKind.BODY, "heading_within")
    if signs_as_office(page, number, placed) and (names := office_signature(text)):
        return Placed(one, ZoneKind.BYLINE, "office_signs", names)
    kind = ZoneKind.TEASER if one.line.words >= 6 else ZoneKind.CHROME
    if signed_before(page, number):
        return Placed(one, kind, "after_signature")
    if _ENDS_SENTENCE.search(text) or _STARTS_ITEM.match(text) or (len(text) >= 110 and not one.line.parted):
        return Placed(one, ZoneKind.BODY, "short_ending")
    return Placed(one, kind, "after_the_report")


def signs_as_office(page: Page, number: int, placed: Sequence[Placed]) -> bool:
    """Whether the line stands where a signature does: right below the last paragraph and what pictures that has."""
    if not -1 < page.last_prose < number:
        return False
    between = placed[page.last_prose + 1 : number]
    return all(one.kind is ZoneKind.CAPTION or one.seen.look is Look.IMAGE for one in between)


def signed_before(page: Page, number: int) -> bool:
    return any(one.look in (Look.NAME, Look.BYLINE) for one in page.seen[max(page.last_prose, 0) : number][-12:])


WITHIN: Final[tuple[Rule, ...]] = (
    by_mark, dateline_alone, photographer, credit_below_caption, plain_look, head_again, said_before, caption, name,
    short,
)  # fmt: skip


def place_within(page: Page, number: int, placed: Sequence[Placed]) -> Placed:
    for rule in WITHIN:
        if found := rule(page, number, placed):
            return found
    return Placed(page.seen[number], ZoneKind.BODY, "paragraph")
