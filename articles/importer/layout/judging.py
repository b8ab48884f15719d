"""Which rules a line is asked, in which order, and what they say of it."""

import re
from functools import cache, lru_cache
from typing import Final

from articles.importer.layout.lines import KEYED_LENGTH, Line
from articles.importer.layout.looks import (
    Look,
    Rule,
    Seen,
    is_address,
    is_byline,
    is_caption,
    is_count,
    is_crumb,
    is_dated_item,
    is_farewell,
    is_image,
    is_list_heading,
    is_masthead,
    is_menu,
    is_name,
    is_notice,
    is_of_transcript,
    is_page_furniture,
    is_prose,
    is_section,
    is_signature_mark,
    is_stamp,
    is_tags,
    is_taught,
    is_weather,
    is_words_of_picture,
    points_elsewhere,
    read_stamp_of,
    without_count,
)
from articles.importer.layout.menus import MENUS
from articles.importer.layout.signatures import labelled_names, names_of
from articles.importer.layout.words import LONGEST_LABEL, keyed
from articles.importer.values import MarkKind, SourceKnowledge

SHORT_LINES: Final[tuple[Rule, ...]] = (
    is_words_of_picture, is_image, is_of_transcript, is_stamp, is_signature_mark, is_count, is_tags, is_list_heading,
    is_byline, points_elsewhere, is_dated_item, is_section, is_page_furniture, is_farewell, is_notice, is_weather,
    is_address, is_crumb, is_menu, is_masthead, is_name, is_caption, is_prose,
)  # fmt: skip
LONG_LINES: Final[tuple[Rule, ...]] = (
    is_words_of_picture, is_of_transcript, is_tags, is_byline, points_elsewhere, is_page_furniture, is_farewell,
    is_notice, is_crumb, is_menu, is_caption, is_prose,
)  # fmt: skip
_SHORT: Final = 200  # characters; a longer line is no date, no heading and no name
# Without the one or the other sign a rule cannot hold: most lines are prose, which has none. The rest are always asked.
_OF_FIGURES: Final = frozenset((is_of_transcript, is_stamp, is_count, is_dated_item, is_notice, is_weather))
_OF_KNOWN_WORDS: Final = frozenset(
    (is_count, is_tags, is_list_heading, is_byline, points_elsewhere, is_section, is_page_furniture, is_crumb, is_menu)
)
_OF_ODD_SIGNS: Final = frozenset(
    (
        is_words_of_picture, is_image, is_signature_mark, is_count, is_tags, is_byline, points_elsewhere, is_notice,
        is_address, is_crumb, is_menu,
    )
)  # fmt: skip
_FILES_OF_WORDS: Final = (*MENUS, "page_tag_labels.tsv", "page_byline_labels.tsv")
# That open a source, a crumb, a pager, or the heading of other reports.
_OTHER_WORDS: Final = frozenset(("theo", "nguon", "home", "trang", "page", "cac", "tin", "bai", "hoat dong", "su kien"))
_ODD: Final = re.compile(r"[|•·▪♦»›→>©®\t]")
_CLOSING: Final = (".", "…", "!", "?", ",", ":", "”")
_SCRIPT: Final = ("var", "function")
_REMEMBERED: Final = 60  # characters; longer lines seldom come again
_BY_MARK: Final = {MarkKind.CAPTION: Look.CAPTION, MarkKind.TAGS: Look.TAGS}


def see(line: Line, source: SourceKnowledge) -> Seen:
    """The first rule that knows the line; a line that none knows is SHORT, or PROSE by its length."""
    for kind, look in _BY_MARK.items() if line.marks else ():
        if kind in line.marks and len(line.text) <= 700 and not is_stamp(line):
            return Seen(line, look, f"mark_{kind}")
    if len(line.text) > KEYED_LENGTH:
        return Seen(line, Look.PROSE, "is_long")
    if is_taught(line, source):
        return Seen(line, Look.CHROME, "is_taught")
    if len(line.text) > _REMEMBERED or len(line.stretches) > 1:
        return judged(line)
    known = remembered(line.text, line.key)
    return Seen(line, known.look, known.rule, known.stamp, known.names)


@lru_cache(maxsize=2048)  # an outlet's menus, headings, buttons and authors come again in each report
def remembered(text: str, key: str) -> Seen:
    """What the rules say of a short line with these words: they see no more of a line."""
    return judged(Line(((0, len(text)),), text, key, text.count(" ") + 1, parted=False))


def judged(line: Line) -> Seen:
    figures = not line.key.replace(" ", "").isalpha()
    signs = (len(line.text) <= _SHORT, figures, has_known_words(line), has_odd_signs(line))
    for rule in rules_for(signs):
        found = rule(line)
        if found is not None:
            return seen_by(rule.__name__, line, found)
    return Seen(line, Look.SHORT, "is_short")


@cache
def rules_for(signs: tuple[bool, bool, bool, bool]) -> tuple[Rule, ...]:
    """The rules that a line is asked, in their order: short or not, with figures, known words, odd signs or without."""
    short, figures, known_words, odd_signs = signs
    kinds = ((_OF_FIGURES, figures), (_OF_KNOWN_WORDS, known_words), (_OF_ODD_SIGNS, odd_signs))
    idle = frozenset().union(*(rules for rules, _ in kinds)).difference(*(rules for rules, signed in kinds if signed))
    return tuple(rule for rule in (SHORT_LINES if short else LONG_LINES) if rule not in idle)


def has_known_words(line: Line) -> bool:
    """Whether the line begins as an entry of the page's words does, or an early colon may end a label."""
    if ":" in line.text[:LONGEST_LABEL]:
        return True
    first, _, rest = without_count(line.key).partition(" ")
    return first in known_beginnings() or f"{first} {rest.partition(' ')[0]}" in known_beginnings()


@cache
def known_beginnings() -> frozenset[str]:
    """The first two words of each entry, or its only one, and what else opens a line of the page."""
    entries = (entry for name in _FILES_OF_WORDS for entry in keyed(name))
    return _OTHER_WORDS.union(" ".join(entry.split()[:2]) for entry in entries)


def has_odd_signs(line: Line) -> bool:
    """Whether the line begins or ends otherwise than words do, is one word, or has a sign that prose has not."""
    first, last = line.text[0], line.text[-1]
    ends = last.isalnum() or last in _CLOSING
    odd = not first.isalnum() or not ends or line.words == 1 or line.text.startswith(_SCRIPT)
    return odd or _ODD.search(line.text) is not None


def seen_by(rule: str, line: Line, look: Look) -> Seen:
    if look is Look.STAMP:
        return Seen(line, look, rule, read_stamp_of(line))
    if look in (Look.BYLINE, Look.NAME):
        return Seen(line, look, rule, names=labelled_names(line.text) or names_of(line.text) or ())
    return Seen(line, look, rule)
