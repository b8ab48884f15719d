"""Finds the dates that a page prints on a line of their own: the day, the time, the words around them."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from typing import Final

from articles.importer.frozen import dataclass
from articles.importer.layout.words import keyed
from articles.importer.lexicon.load import table
from people.names import folded_key

FIRST_YEAR: Final = 1990  # no page of the web is older
LAST_YEAR: Final = 2099
_COUNTED: Final = r"[\d.,]{0,9}\s?(?:lượt|người xem|views?\b)"
_HANOI: Final = 7 * 60  # minutes ahead of UTC


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A day, with the time of day where one is printed; `start` and `end` in the text that was searched."""

    year: int
    month: int
    day: int
    time: str = ""  # "14:49:00", or empty
    start: int
    end: int
    to_the_second: bool = False
    short_year: bool = False

    @property
    def iso_day(self) -> str:
        return f"{self.year:04}-{self.month:02}-{self.day:02}"

    @property
    def value(self) -> str:
        return f"{self.iso_day}T{self.time}+07:00" if self.time else self.iso_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    time: str
    start: int
    end: int
    to_the_second: bool = False
    ahead: int = _HANOI  # minutes ahead of UTC


def alternatives(name: str) -> str:
    """The first cells of a data file as alternatives of a pattern, the longest first."""
    return "|".join(re.escape(row[0]).replace(r"\ ", r"\s+") for row in sorted(table(name), key=by_length))


def by_length(row: tuple[str, ...]) -> int:
    return -len(row[0])


@cache
def day_patterns() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    """The patterns of a day, each behind signs of which one must stand in the text in lower case."""
    month_words = alternatives("page_months.tsv")
    english = alternatives("page_months_english.tsv")
    first_letters = tuple(sorted({row[0][:3].lower() for row in table("page_months_english.tsv")}))
    glued = rf"(?!\d(?!{_COUNTED}))"  # "20/7/2024522 lượt xem": what two cells of a page leave on one line
    day, of_year = r"(?P<d>\d(?<!\d\d)\d?)", rf"(?P<y>\d{{4}}){glued}"
    in_words = rf"(?P<word>{month_words})\s{{0,3}},?"
    in_digits = (
        r"(?P<d>\d(?<![\d/.-]\d)\d?)\s?(?P<sep>[/.-])\s?(?P<m>\d{1,2})\s?(?P=sep)\s?(?P<y>\d{4}|\d{2})"
        rf"{glued}(?![/-])(?!\.\d)"
    )
    sources = (
        (("-",), r"(?P<y>\d(?<!\d\d)\d{3})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)"),
        (("/", ".", "-"), in_digits),
        (
            ("th",),
            rf"{day}\s{{0,3}}(?:tháng|thg)\s{{0,3}}(?P<m>\d{{1,2}})\s{{0,3}}[,/-]?\s{{0,3}}(?:năm\s{{0,3}})?{of_year}",
        ),
        (("tháng",), rf"{day}\s{{0,3}}tháng\s{{1,3}}{in_words}\s{{0,3}}(?:năm\s{{0,3}})?{of_year}"),
        (
            ("tháng",),
            rf"tháng\s{{1,3}}(?P<word>{month_words}|\d{{1,2}})\s{{1,3}}(?P<d>\d\d?)\s?,\s{{0,3}}{of_year}",
        ),
        (first_letters, rf"(?<!\w)(?P<english>{english})\.?\s{{1,3}}(?P<d>\d{{1,2}}),?\s{{1,3}}{of_year}"),
        (first_letters, rf"{day}\s{{1,3}}(?P<english>{english})\.?,?\s{{1,3}}{of_year}"),
    )
    return tuple((signs, re.compile(source, re.IGNORECASE)) for signs, source in sources)


_TIME = re.compile(
    r"(?P<h>\d(?<![\d/.:-]\d)\d?)\s?(?::|h|g|giờ)\s?(?P<m>\d{2})(?!\d)"
    r"(?:\s?(?::|phút)\s?(?P<s>\d{2})(?![\d/])(?:\.\d{1,7})?)?(?:\s?(?:'|’|phút))?"
    r"(?:\s?(?P<half>AM|PM|SA|CH)\b)?(?:\s?(?P<zone>Z\b|[+-]\d{2}:?\d{2}(?!\d)|(?:GMT|UTC)(?!\s?\+)))?",
    re.IGNORECASE,
)
_HALF_OF_DAY = re.compile(r"\b[AP]M\b")
_PERHAPS = re.compile(r"\d(?:\d{3}|\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d\d)")  # without a year, no date of a page
_ISO_TIME = re.compile(r"T(?=\d{2}:\d{2})")


def find_moments(text: str) -> list[Moment]:
    """The days printed in `text`, in order, each with the time nearest to it; impossible days are none."""
    days = sorted(find_days(text), key=lambda day: day.start)
    if not days:
        return []
    apart = [day for number, day in enumerate(days) if not number or day.start >= days[number - 1].end]
    times = [clock for clock in find_times(text) if not any(day.start < clock.end <= day.end for day in apart)]
    return [timed(day, [clock for clock in times if nearest(clock, apart) is day]) for day in apart]


def nearest(clock: Clock, days: list[Moment]) -> Moment:
    return min(days, key=lambda day: gap(day, clock))


def find_days(text: str) -> Iterator[Moment]:
    if not _PERHAPS.search(text):
        return
    low = text.lower()
    for signs, pattern in day_patterns():
        if any(map(low.__contains__, signs)):
            for match in pattern.finditer(text):
                moment = day_of(match)
                if moment:
                    yield moment


def day_of(match: re.Match[str]) -> Moment | None:
    cells = match.groupdict()
    year, day = int(cells["y"]), int(cells["d"])
    short = len(cells["y"]) == 2
    if short:
        year += 2000
    month = month_of(cells)
    if month > 12 >= day and _HALF_OF_DAY.search(match.string):  # 6/29/2020 2:05 PM: a server that speaks English
        month, day = day, month
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return Moment(year=year, month=month, day=day, start=match.start(), end=match.end(), short_year=short)


def month_of(cells: dict[str, str | None]) -> int:
    if word := cells.get("english"):
        return int(keyed("page_months_english.tsv")[folded_key(word)])
    if word := cells.get("word"):
        return int(word) if word.isdigit() else int(keyed("page_months.tsv").get(folded_key(word), 0))
    return int(cells["m"] or 0)


def find_times(text: str) -> list[Clock]:
    found = []
    for match in _TIME.finditer(_ISO_TIME.sub(" ", text)):
        hour, minute, second = int(match["h"]), int(match["m"]), int(match["s"] or 0)
        half = (match["half"] or "").upper()
        if half in ("PM", "CH") and hour < 12:
            hour += 12
        elif half in ("AM", "SA") and hour == 12:
            hour = 0
        if hour < 24 and minute < 60 and second < 60:
            time = f"{hour:02}:{minute:02}:{second:02}"
            exact = bool(match["s"])
            ahead = minutes_ahead(match["zone"])
            found.append(Clock(time=time, start=match.start(), end=match.end(), to_the_second=exact, ahead=ahead))
    return found


def minutes_ahead(zone: str | None) -> int:
    if zone is None:
        return _HANOI
    digits = zone.replace(":", "")
    return int(digits[:3]) * 60 + int(digits[0] + digits[3:]) if digits[0] in "+-" else 0


def timed(day: Moment, times: list[Clock]) -> Moment:
    """`day` at the nearest of its times, in the time of Hà Nội."""
    clock = min(times, key=lambda clock: gap(day, clock), default=None)
    if clock is None:
        return day
    year, month, day_of_month, time = day.year, day.month, day.day, clock.time
    if clock.ahead != _HANOI:
        moment = datetime.fromisoformat(f"{day.iso_day}T{time}+00:00")
        local = moment + timedelta(minutes=_HANOI - clock.ahead)
        year, month, day_of_month, time = local.year, local.month, local.day, f"{local:%H:%M:%S}"
    return Moment(
        year=year, month=month, day=day_of_month, time=time, start=day.start, end=day.end,
        to_the_second=clock.to_the_second, short_year=day.short_year,
    )  # fmt: skip


def gap(day: Moment, clock: Clock) -> int:
    return max(day.start - clock.end, clock.start - day.end, 0)
