"""Dates in running text: what day is printed where, how fully, and what it belongs to. Pure and linear.

A date without a year counts only after a word that announces one ("ngày 22.4", "sáng 13-7"): 22.4 alone is a number.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from enum import StrEnum

from articles.importer.extraction.words import alternation
from articles.importer.frozen import dataclass
from articles.importer.lexicon.load import table


class DateRole(StrEnum):
    """What a date belongs to."""

    EVENT = "event"  # the day of what the sentence tells: a meeting's day, if a meeting is told there
    DOCUMENT = "document"
    ANNIVERSARY = "anniversary"
    DEADLINE = "deadline"
    BIRTH = "birth"
    SINCE = "since"  # the beginning of something that lasts: a post, a party branch


@dataclass(frozen=True, slots=True, kw_only=True)
class TextDate:
    """A date or a range of days as printed. `offset` is in days from the publication, for "hôm nay", "hôm qua"."""

    start: int
    end: int
    text: str
    day: int | None = None
    month: int | None = None
    year: int | None = None
    end_day: int | None = None
    end_month: int | None = None
    end_year: int | None = None
    offset: int | None = None
    same_day: bool = False  # "cùng ngày"
    session: str | None = None  # sáng, chiều, tối
    role: DateRole = DateRole.EVENT
    rule: str = ""


_JOIN = r"\s{0,2}(?:[-–—,]|và(?:\sngày)?|đến(?:\shết)?(?:\sngày)?|[-–]\sngày)\s{0,2}"
_WITHIN_NUMBER = ("/", ".", ",")  # before digits: they go on with a number or a fraction
_DIGITS = re.compile(r"\d\d*")  # begins with one character: so the engine skips to it
_DATE = re.compile(
    r"(?:(?P<d0>\d{1,2})(?:\s?[/.\-]\s?(?P<m0>\d{1,2})(?:\s?[/.\-]\s?(?P<y0>\d{4}))?)?" + _JOIN + r")?"
    r"(?P<d>\d{1,2})"
    r"(?:\s?(?P<s>[/.\-])\s?(?P<m>\d{1,2})(?:\s?(?P=s)\s?(?P<y>\d{4}|\d{2}))?"
    r"|\s{1,2}tháng\s{1,2}(?P<mw>\d{1,2})(?:(?:\s{1,2}năm\s{1,2}|\s?[/\-]\s?)(?P<yw>\d{4}))?)"
    r"(?!\d)(?!\s?[/%]\s?\w)",
    re.IGNORECASE,
)
_PLAIN_DATE = re.compile(
    r"(?P<d>\d{1,2})\s?(?P<s>[/.\-])\s?(?P<m>\d{1,2})(?:\s?(?P=s)\s?(?P<y>\d{4}|\d{2}))?(?!\d)(?!\s?[/%]\s?\w)"
)
_RELATIVE_OFFSETS = {phrase: int(offset) for phrase, offset in table("date_relative.tsv")}
_RELATIVE = re.compile(alternation([*_RELATIVE_OFFSETS, "cùng ngày"]))
_RELATIVE_LAST = tuple(sorted({phrase.split()[-1] for phrase in _RELATIVE_OFFSETS} | {"cùng ngày"}))
_PART_OF_DAY_BEFORE = re.compile(r"(?<!\w)(?:buổi\s)?(?P<part>sáng|trưa|chiều|tối|đêm)\s$")
_DAY_WORDS = r"ngày|sáng|chiều|tối|trưa|đêm|hôm|nay|qua|mùng|mồng|buổi|chủ nhật|thứ \w{2,4}"
_LEAD = re.compile(rf"(?<!\w)(?:{_DAY_WORDS}|ngày làm việc)[\s:,(]{{0,3}}$")
_LONGEST_LEAD = 20  # characters
_WEAK_LEAD = re.compile(r"(?<!\w)(?:từ|vào)\s{1,2}$")  # before decimals too ("từ 5.6 tỷ"): only where a slash parts
_SESSION = re.compile(
    r"(?<!\w)(sáng|trưa|chiều|tối|đêm)"
    r"(?:\s(?:cùng\s)?ngày|\s(?:hôm\s)?(?:nay|qua)|\sthứ \w{2,4}|\schủ nhật)?[\s:,(]{0,3}(?:ngày\s)?$"
)
_SESSION_NAMES = {"sáng": "sáng", "chiều": "chiều", "tối": "tối", "đêm": "tối"}
_HAPPENS = re.compile(r"(?<!\w)(?:diễn ra|tổ chức|khai mạc|bế mạc)(?!\w)")
_LOOK_BACK = 90


def _owners(role: DateRole) -> str:
    return alternation(word for word, owner in table("date_owners.tsv") if owner == role)


# Nearest first: a number of a document beats the kind of its kind, both beat what the clause is about.
_OF_NUMBER = r"(?:\d[/-][^\W\d_][\w./&-]{0,25}|(?<!\w)số\s\d{1,5}),?\s\(?(?:ban hành\s|ký\s)?ngày\s$"
_OF_KIND = _owners(DateRole.DOCUMENT) + r"\s(?:được\s)?(?:ban hành\s|ký\s)?ngày\s$"
_ROLE_BEFORE = tuple(
    (role, rule, re.compile(pattern))
    for role, rule, pattern in (
        (DateRole.BIRTH, "ngày sinh", _owners(DateRole.BIRTH) + r"\s(?:ngày)?\s?:?\s?$"),
        (DateRole.DOCUMENT, "ngày của số hiệu", _OF_NUMBER),
        (DateRole.DOCUMENT, "ngày của văn bản", _OF_KIND),
        (DateRole.DEADLINE, "kỳ hạn", _owners(DateRole.DEADLINE) + r"\s(?:ngày\s)?$"),
        (DateRole.SINCE, "từ ngày", _owners(DateRole.SINCE) + r"\s(?:từ\s|vào\s)?ngày\s$"),
        (DateRole.ANNIVERSARY, "ngày kỷ niệm", _owners(DateRole.ANNIVERSARY) + r"[^,;.]{0,60}[(,\s]\s?$"),
    )
)


def find_dates(text: str, low: str | None = None) -> tuple[TextDate, ...]:
    """The dates of `text` in order of their place. `low` is its lower case, where the caller has it already."""
    lowered = text.lower() if low is None else low
    found = list(_absolute(text, lowered)) if _DIGITS.search(text) else []
    if any(map(lowered.__contains__, _RELATIVE_LAST)):
        found += _relative(text, lowered)
        found.sort(key=lambda one: one.start)
    return tuple(found)


def date_at(text: str, start: int) -> TextDate | None:
    """The one date that begins exactly at `start`, whatever it belongs to."""
    match = _DATE.match(text, start)
    return None if match is None else _read(match) or _read_plain(text, match)


def _absolute(text: str, low: str) -> Iterator[TextDate]:
    position = 0
    for digits in _DIGITS.finditer(text):
        start = digits.start()
        if start < position or len(digits.group()) > 2 or text[start - 1 : start] in _WITHIN_NUMBER:
            continue
        match = _DATE.match(text, start)
        if match is None:
            continue
        dated = _read(match) or _read_plain(text, match)
        if dated is None:
            continue
        position = dated.end
        before = low[max(0, dated.start - _LOOK_BACK) : dated.start]
        if dated.year is not None or _is_announced(before, dated.text):
            yield _placed(dated, before, low)


def _is_announced(before: str, printed: str) -> bool:
    return bool(
        _LEAD.search(before, max(0, len(before) - _LONGEST_LEAD)) or ("/" in printed and _WEAK_LEAD.search(before))
    )


def _read(match: re.Match[str]) -> TextDate | None:
    """The day or range that the groups of `match` give, or None where they are no dates."""
    groups = match.groupdict()
    day, month = int(groups["d"]), int(groups["m"] or groups["mw"])
    year = _year(groups["y"] or groups["yw"])
    if not _is_day(day, month, year):
        return None
    if groups["d0"] is None:
        return _one_day(match, day, month, year)
    first_day, first_month = int(groups["d0"]), int(groups["m0"] or month)
    first_year = _year(groups["y0"]) or year
    if not _is_day(first_day, first_month, first_year) or (first_day, first_month, first_year) == (day, month, year):
        return None
    return TextDate(
        start=match.start(), end=match.end(), text=match.group(), day=first_day, month=first_month, year=first_year,
        end_day=day, end_month=month, end_year=year, rule="nhiều ngày",
    )  # fmt: skip


def _read_plain(text: str, match: re.Match[str]) -> TextDate | None:
    """The one date at the beginning or the end of what looked like two ("21, 5/6": the first is no day of it)."""
    for start in (match.start(), match.start("d")):
        plain = _PLAIN_DATE.match(text, start)
        if plain is None:
            continue
        day, month, year = int(plain["d"]), int(plain["m"]), _year(plain["y"])
        if _is_day(day, month, year):
            return _one_day(plain, day, month, year)
    return None


def _one_day(match: re.Match[str], day: int, month: int, year: int | None) -> TextDate:
    start, end = match.span()
    return TextDate(start=start, end=end, text=match.group(), day=day, month=month, year=year, rule="một ngày")


def _year(digits: str | None) -> int | None:
    if digits is None:
        return None
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _is_day(day: int, month: int, year: int | None) -> bool:
    try:
        date(year or 2000, month, day)
    except ValueError:
        return False
    return year is None or 1850 <= year <= 2100


def _placed(dated: TextDate, before: str, low: str) -> TextDate:
    """`dated` with its part of the day and what it belongs to, from the words around it."""
    session = _SESSION.search(before)
    if session:
        return replace(dated, session=_SESSION_NAMES.get(session.group(1)), rule=f"buổi, {dated.rule}")
    for role, rule, pattern in _ROLE_BEFORE:
        owner = pattern.search(before)
        if owner and not (role is DateRole.ANNIVERSARY and _HAPPENS.search(before, owner.start())):
            return replace(dated, role=role, rule=rule)
    if _is_span_of_years(dated) or _is_in_brackets(before, low[dated.end : dated.end + 30]):
        return replace(dated, role=DateRole.ANNIVERSARY, rule="trong ngoặc")
    return dated


def _is_span_of_years(dated: TextDate) -> bool:
    return dated.end_year is not None and dated.year is not None and dated.end_year - dated.year > 1


def _is_in_brackets(before: str, after: str) -> bool:
    """Whether the date stands alone in brackets: "(27/7)"; not "(sáng 27/7)" nor "trong 2 ngày (27 và 28/7)"."""
    opened = before.rstrip().endswith("(") and not _LEAD.search(before)
    return opened and after.lstrip()[:1] in (")", "-", "–", ",")


def _relative(text: str, low: str) -> Iterator[TextDate]:
    for match in _RELATIVE.finditer(low):
        word = re.sub(r"\s", " ", match.group())
        before = _PART_OF_DAY_BEFORE.search(low, max(0, match.start() - 12), match.start())
        session = _SESSION_NAMES.get(before["part"] if before else word.split()[0])
        start = before.start() if before else match.start()
        same_day = word == "cùng ngày"
        yield TextDate(
            start=start, end=match.end(), text=text[start : match.end()], session=session, same_day=same_day,
            offset=None if same_day else _RELATIVE_OFFSETS[word], rule="cùng ngày" if same_day else "hôm nay, hôm qua",
        )  # fmt: skip
