"""A page that was scraped into one line: parts its title and its date from the text that follows them."""

import re
from collections.abc import Sequence

from articles.importer.layout.dates import alternatives, find_moments, find_times
from articles.importer.layout.lines import Line, make_line

_HEAD = 360  # characters in which a title and a date stand
_LONG = 400  # characters of a line that holds more than one thing
_LABELS = f"{alternatives('page_weekdays.tsv')}|{alternatives('page_date_labels.tsv')}|ngày|lúc"
_BEFORE = re.compile(rf"(?:(?<!\w)(?:{_LABELS})[\s,|:–-]{{0,4}}){{1,3}}$", re.IGNORECASE)
_AFTER = re.compile(
    r"[\s|,–-]{0,4}(?:\(?(?:GMT|UTC)\s?\+?\d{0,2}\)?|\d{1,9} lượt (?:xem|đọc)|lượt xem:? \d{1,9})?[\s|,–-]{0,4}",
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
    """Where the date and its time stand in `head`: a day alone may be the report's own."""
    for moment in reversed(find_moments(head)):
        times = [t for t in find_times(head) if max(moment.start - t.end, t.start - moment.end) <= 6]
        if not times:
            continue
        start, end = min(moment.start, times[0].start), max(moment.end, times[0].end)
        before = _BEFORE.search(head[:start])
        after = _AFTER.match(head, end)
        start, end = before.start() if before else start, after.end() if after else end
        if start >= 15 or start == 0:
            return start, end
    return None
