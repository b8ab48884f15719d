"""A page that was scraped into one line: parts its title and its date from the text that follows them."""

import re
from collections.abc import Iterator, Sequence

from articles.importer.layout.dates import Moment, alternatives, find_moments
from articles.importer.layout.letters import LOWER, UPPER
from articles.importer.layout.lines import Line, make_line
from articles.importer.layout.menus import MENUS
from articles.importer.layout.signatures import names_of
from articles.importer.layout.stamps import COUNTER
from articles.importer.layout.words import beginning, begins_with, is_entry, keyed
from articles.importer.lexicon.patterns import lower_in_place
from people.names import folded_key

_HEAD = 360  # characters in which a title and a date stand
_TAIL = 240  # characters in which the page's words behind the text stand
_OF_A_SECTION = 5  # words between a menu and a date that are no title
_LONG = 400  # characters of a line that holds more than one thing
_LABELS = f"{alternatives('page_weekdays.tsv')}|{alternatives('page_date_labels.tsv')}|ngày|lúc"
_BEFORE = re.compile(
    rf"(?:(?<!\w)(?:\(?(?:{_LABELS}|sáng|chiều|tối)|\d{{1,2}}(?:[:h]|giờ)\d{{2}}(?::\d{{2}})?)[\s,|:–-]{{0,4}}){{1,4}}$",
    re.IGNORECASE,
)
_CLOSE = re.compile(rf"[{LOWER}\d)][.!?…]/?\.?[”\"]?\s(?=[{UPPER}])")
_BETWEEN = " \t\n\xa0|»›>"  # the parts of a page
_WORD = re.compile(r"\S+")
_FULL_DAY = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")
# A title has no full stop: the first sentence begins where a day is told, or a dateline stands.
_OPENING = re.compile(
    rf"(?<=[{LOWER}\d)”]) (?=(?:Sáng|Chiều|Tối|Trưa|Ngày|Hôm nay|Mới đây|Vừa qua|Trong (?:hai |ba |[23] )?ngày|"
    rf"Từ ngày)\s|\([^()]{{2,30}}\)\s?[-–]\s|[{UPPER}]{{2,9}}\s?[-–]\s?[{UPPER}])"
)
_AFTER = re.compile(
    r"(?:[\s|,–-]{1,4}\d{1,2}(?::|h|giờ)\s?\d{2}(?::\d{2})?)?\)?[\s|,–-]{0,4}"
    r"(?:\(?(?:GMT|UTC)\s?\+?\d{0,2}\)?|\d{1,9} lượt (?:xem|đọc)|lượt xem:? \d{1,9})?[\s|,–-]{0,4}",
    re.IGNORECASE,
)


def part_head(text: str, lines: Sequence[Line]) -> list[Line]:
    """`lines` with the first cut around the date and time near its beginning, where all stands on that line."""
    first = lines[0] if lines else None
    if first is None or len(lines) > 4 or len(first.text) < _LONG:
        return list(lines)
    start, end = first.stretches[0]
    place = stamp_within(text[start : min(end, start + _HEAD)])
    if place is None:
        return list(lines)
    top = start + masthead_end(text[start : start + place[0]])
    menu = top + menu_end(text[top : start + place[0]])
    opening = start + place[1]
    if len(text[menu : start + place[0]].split()) <= _OF_A_SECTION:
        opening += title_end(text[opening : opening + _HEAD])
    tail = tail_start(text, opening, end)
    cuts = ((start, top), (top, menu), (menu, start + place[0]), (start + place[0], start + place[1]),
            (start + place[1], opening), (opening, tail), *tail_cuts(text, tail, end))  # fmt: skip
    parts = [make_line(text, (trimmed(text, *cut),), parted=True) for cut in cuts if text[slice(*cut)].strip(_BETWEEN)]
    return [*parts, *lines[1:]]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return end - len(words.lstrip(_BETWEEN)), start + len(words.rstrip(_BETWEEN))


def stamp_within(head: str) -> tuple[int, int] | None:
    """Where the page's dates stand in `head`, or where the first sentence begins: a day of the text's own is none."""
    found: tuple[int, int] | None = None
    for moment in find_moments(head):
        start, end, sure = around(head, moment)
        if found is None and sure and (start >= 15 or start == 0):
            found = start, end
        elif found is not None and start - found[1] <= 3 and sure:
            found = found[0], end
    if found is not None:
        return found
    opening = _OPENING.search(head, 15)
    return (opening.end(), opening.end()) if opening else None


def title_end(words: str) -> int:
    """Where the title that opens `words`, behind the date, ends and the first sentence begins; 0 where none does."""
    opening = _OPENING.search(words, 15)
    return opening.end() if opening and not _CLOSE.search(words, 0, opening.end()) else 0


def around(head: str, moment: Moment) -> tuple[int, int, bool]:
    """The date with its weekday, its label and its time, and whether these show that it is the page's."""
    before, after = _BEFORE.search(head[: moment.start]), _AFTER.match(head, moment.end)
    start, end = before.start() if before else moment.start, after.end() if after else moment.end
    of_the_text = before is not None and before.group().strip().lower() in ("ngày", "sáng", "chiều", "tối")
    alone = not before and _FULL_DAY.match(head, moment.start) and head[end : end + 1].isupper()
    return start, end, not of_the_text and bool(before or alone or (after and ":" in after.group()))


def menu_end(head: str) -> int:
    """Where the entries of the page's menu that stand before a title end; 0 where none does."""
    end = head.rfind("|") + 1
    end = end if head.count(" ", end) >= _OF_A_SECTION else 0  # a title stands behind the last bar
    words = head[end:].split()
    while words:
        count = next((n for n in range(min(5, len(words) - 3), 0, -1) if is_entry(" ".join(words[:n]), *MENUS)), 0)
        if not count:
            break
        end = head.index(" ".join(words[:count]).rpartition(" ")[2], end) + len(words[count - 1])
        words = words[count:]
    return end


def tail_start(text: str, start: int, end: int) -> int:
    """Where the page's words behind the last sentence begin: a signature, counts, buttons; `end` where none do."""
    last = max(start, end - _TAIL)
    stops = [match.end() for match in _CLOSE.finditer(text, last, end)]
    if not stops or not text[stops[-1] : end].strip():
        return end
    first, *others = [text[slice(*cut)].strip() for cut in tail_cuts(text, stops[-1], end)]
    if is_entry(first, "page_lists.tsv"):
        return stops[-1]
    return stops[-1] if others and (names_of(first) or of_the_page(first)) else end


def of_the_page(words: str) -> bool:
    """Whether `words` begin as a page's own do: a button, a count of readers."""
    words = words[:60]
    if COUNTER.match(words.lower()) or begins_with(words, "page_chrome.tsv"):
        return True
    return words.isascii() and beginning(folded_key(words), frozenset(keyed("page_chrome.tsv"))) is not None


def tail_cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The tail cut before each of the page's own words."""
    words = list(_WORD.finditer(text, start, end))
    first = past = start
    for word in words:
        if word.start() > max(start + 1, past) and of_the_page(text[word.start() : min(end, word.start() + 60)]):
            count = COUNTER.match(lower_in_place(text[word.start() : min(end, word.start() + 60)]))
            past = word.start() + count.end() if count else word.end()
            yield first, word.start()
            first = word.start()
    if first < end:
        yield first, end


def masthead_end(head: str) -> int:
    """Where the name of the outlet that opens `head` ends: its capitals, or the place it names; 0 where none does."""
    if not begins_with(head, "page_mastheads.tsv"):
        return 0
    if (bar := head.find("|")) > 0:
        return bar
    words = head.split(" ")
    capitals = next((n for n, word in enumerate(words) if not word.isupper()), 0)
    if capitals >= 2:
        return len(" ".join(words[:capitals]))
    for count in range(min(len(words), 12), 1, -1):
        for size in (4, 3, 2):
            if folded_key(" ".join(words[max(0, count - size) : count])) in keyed("page_places.tsv"):
                while count < len(words) and words[count] in ("Online", "điện", "tử"):
                    count += 1
                return len(" ".join(words[:count]))
    return 0
