"""A page that was scraped into one line: parts its title and its date from the text that follows them."""

import re
from collections.abc import Sequence

from articles.importer.layout.dates import alternatives, find_moments, find_times
from articles.importer.layout.letters import LOWER, UPPER
from articles.importer.layout.lines import Line, make_line

_HEAD = 360  # characters in which a title and a date stand
_LONG = 400  # characters of a line that holds more than one thing
_LABELS = f"{alternatives('page_weekdays.tsv')}|{alternatives('page_date_labels.tsv')}|ngày|lúc"
_BEFORE = re.compile(rf"(?:(?<!\w)\(?(?:{_LABELS})[\s,|:–-]{{0,4}}){{1,3}}$", re.IGNORECASE)
_FULL_DAY = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")
# A title has no full stop: the first sentence begins where a day is told, or a dateline stands.
_OPENING = re.compile(
    rf"(?<=[{LOWER}\d)”]) (?=(?:Sáng|Chiều|Tối|Trưa|Ngày|Hôm nay|Mới đây|Vừa qua|Trong (?:hai |ba |[23] )?ngày|Từ ngày)\s"
    rf"|\([^()]{{2,30}}\)\s?[-–]\s|[{UPPER}]{{2,9}}\s?[-–]\s?[{UPPER}])"
)
_AFTER = re.compile(
    r"\)?[\s|,–-]{0,4}(?:\(?(?:GMT|UTC)\s?\+?\d{0,2}\)?|\d{1,9} lượt (?:xem|đọc)|lượt xem:? \d{1,9})?[\s|,–-]{0,4}",
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
    cuts = ((start, start + place[0]), place_in(start, place), (start + place[1], end))
    parts = [make_line(text, (trimmed(text, *cut),), parted=True) for cut in cuts if text[slice(*cut)].strip()]
    return [*parts, *lines[1:]]


def place_in(start: int, place: tuple[int, int]) -> tuple[int, int]:
    return start + place[0], start + place[1]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return end - len(words.lstrip()), start + len(words.rstrip())


def stamp_within(head: str) -> tuple[int, int] | None:
    """Where the page's date stands in `head`, or where the first sentence begins: a day of the text's own is none."""
    for moment in reversed(find_moments(head)):
        times = [t for t in find_times(head) if max(moment.start - t.end, t.start - moment.end) <= 6]
        start = min([moment.start, *(time.start for time in times)])
        end = max([moment.end, *(time.end for time in times)])
        before, after = _BEFORE.search(head[:start]), _AFTER.match(head, end)
        labelled = before is not None and before.group().strip().lower() != "ngày"
        start, end = before.start() if before else start, after.end() if after else end
        alone = _FULL_DAY.match(head, moment.start) and head[end : end + 1].isupper()
        if (times or labelled or (alone and not before)) and (start >= 15 or start == 0):
            return start, end
    opening = _OPENING.search(head, 15)
    return (opening.end(), opening.end()) if opening else None
