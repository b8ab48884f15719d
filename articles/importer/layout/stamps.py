"""Reads a line that is about the date of the page: what it dates, and what else stands on it."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache, lru_cache

from articles.importer.frozen import dataclass
from articles.importer.layout.dates import Moment, alternatives, find_moments, find_times
from articles.importer.layout.letters import UPPER
from articles.importer.layout.owners import names_owner
from articles.importer.layout.signatures import UNNAMED, is_page_word, names_of, unparted_names
from articles.importer.layout.words import begins_with, keyed, label_of
from articles.importer.lexicon.load import lines
from articles.importer.lexicon.patterns import lower_in_place, whole_words
from people.names import folded_key

LONGEST = 200  # characters of a line that is a stamp
_LONGEST_TIME = 40  # characters of a line that prints a time alone
_MOST_WORDS = 32
_MOST_SMALL = 14  # words in small letters: a label, an outlet and its motto have fewer
_MOST_SMALL_OF_ITEM = 5
_ITEM = re.compile(r"\(\d[\d/.-]{2,9}\)$")  # "Họp dân bàn việc làm đường liên bản (28/04/2018)"
_LONGEST_DAY = 12  # characters, in its brackets
_SHORT_WEEKDAY = 3  # letters: Mon, Thu
_MOST_OF_OWNER = 9  # blanks in its name


class Claim(StrEnum):
    PUBLISHED = "published"
    UPDATED = "updated"
    PAGE = "page"
    SILENT = "silent"


class Part(StrEnum):
    SECTION = "section"
    NAME = "name"
    CHROME = "chrome"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What stands beside the date on its line; offsets in the line's raw text."""

    part: Part
    start: int
    end: int
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    moments: tuple[tuple[Moment, Claim], ...]
    times: tuple[str, ...] = ()  # of a line that prints a time alone
    pieces: tuple[Piece, ...] = ()
    weekday: bool = False
    weather: bool = False
    counted: bool = False  # "347 lượt xem" stands on the line

    @property
    def has_section(self) -> bool:
        return any(piece.part is Part.SECTION for piece in self.pieces)


COUNTER = re.compile(  # for text in lower case
    r"(?:lượt\s)?(?:xem|đọc|bình luận|views?|ý kiến|phản hồi|thích|chia sẻ)?\s?:?\s?\d[\d.,]{0,9}\s*"
    r"(?:lượt(?:\s(?:xem|đọc|truy cập|chia sẻ|thích))?|lần xem|lần đọc|người xem|người đọc|bình luận|ý kiến|phản hồi|"
    r"views?|comments?|likes?|thích|chia sẻ|xem|đọc)(?!\w)"
    r"|\d{1,3} phút đọc(?!\w)"
    r"|(?:lượt xem|lượt đọc|đã xem|số lượt xem|số lần xem|bình luận|ý kiến|views?|xem|đọc)\s?[:(]\s?\d{0,9}\)?",
)
_COUNTED = ("bình luận", "chia sẻ", "comment", "like", "lượt", "thích", "view", "xem", "ý kiến", "đọc")
WEATHER = re.compile(r"\d\s?[°º˚oO]\s?C\b")
_DIGIT = re.compile(r"\d")
_ZONE = re.compile(r"\(?\s?(?:GMT|UTC)\s?(?:[+-]\s?\d{1,2}(?::?\d\d)?)?\s?\)?", re.IGNORECASE)
_OFFSET = re.compile(r"[+-]\d{2}:?\d{2}(?!\d)")
_STEMS, _BRANCHES = "giáp ất bính đinh mậu kỷ canh tân nhâm quý", "tý sửu dần mão thìn tỵ tị ngọ mùi thân dậu tuất hợi"
_YEAR_OF_LUNAR = rf"(?:{'|'.join(_STEMS.split())})\s(?:{'|'.join(_BRANCHES.split())})"
_LUNAR = re.compile(
    rf"\(?(?:tức\s|nhằm\s)?(?:ngày\s)?\d{{1,2}}[/.-]\d{{1,2}}\s(?:năm\s)?{_YEAR_OF_LUNAR}\)?", re.IGNORECASE
)
_SMALL_WORDS = re.compile(whole_words("ngày lúc vào hồi giờ phút on at am pm sa ch năm".split()))  # in lower case
_NUMBER = re.compile(  # of a bulletin, of a letter, at the head of its line
    r"^\W{0,3}số\s?:?\s?\d{1,5}(?:/\d{4})?(?:\s?[-/]\s?[^\W\d_][\w&.]{0,12}(?:[-/][\w&.]{1,12}){0,3})?(?!\w)",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?<!\w)số\s?:?\s?\d{1,5}.{0,60},\s?ngày\s\d{1,2}\stháng\s\d{1,2}\snăm\s\d{4}"
)  # the head of a letter
_ACCOUNT = re.compile(r"(?<!\w)(?:[Bb]ởi|[Bb]y|[Nn]gười đăng:?)\s[a-z][a-z0-9._-]{2,20}(?!\w)")  # a log-in, no name
# What else may stand beside a date, each behind signs of which one must stand in the text in lower case.
_ASIDES = (
    (_ZONE, ("gmt", "utc")),
    (_OFFSET, ("+", "-")),
    (_LUNAR, tuple(f"{stem} " for stem in _STEMS.split())),
    (_ACCOUNT, ("bởi", "by", "người đăng")),
    (_NUMBER, ("số",)),
)
_BETWEEN = re.compile(
    r"[|•·–—\t/»>\u23e9-\u23fa\u2600-\u27bf\U0001f300-\U0001faff\ufe0f]+"
    r"|\s-\s|\s{2,}|(?<!\w)[-,:;()\[\].*'’T]+(?!\w)|[,;()]+"
)


@cache
def _weekday() -> re.Pattern[str]:
    """For text in lower case."""
    return re.compile(whole_words(map(str.lower, lines("page_weekdays.tsv"))))


@cache
def _given_name() -> re.Pattern[str]:
    """What begins with a weekday of three letters and is none: "Thu Huyền Mai"."""
    months = alternatives("page_months_english.tsv")
    return re.compile(rf"[A-Z][a-z][a-z] (?!(?:{months})(?!\w))[{UPPER}]")


def _is_weekday(text: str, day: re.Match[str]) -> bool:
    """Not "thu" of "thu hoạch", nor of "Thu Huyền Mai"."""
    short = len(day.group()) == _SHORT_WEEKDAY and day.group().isascii()
    return not (short and text[day.start()].islower()) and not _given_name().match(text, day.start())


@cache
def _label() -> re.Pattern[str]:
    """For text in lower case."""
    return re.compile(whole_words(map(str.lower, lines("page_date_labels.tsv"))) + r"\s?:?")


@lru_cache(maxsize=16)  # a line is asked whether it is one, then for what it says
def read_stamp(text: str) -> Stamp | None:
    """The stamp that the line `text` is, or None where the line is about something else."""
    if len(text) > LONGEST or not _DIGIT.search(text) or text.count(" ") > _MOST_WORDS:
        return None
    most_small = _MOST_SMALL_OF_ITEM if _ITEM.search(text, max(0, len(text) - _LONGEST_DAY)) else _MOST_SMALL
    if text.count(" ") > most_small and sum(map(str.islower, text.split())) > most_small:
        return None  # a sentence, an entry of a list
    moments = find_moments(text)
    times = find_times(text) if moments or len(text) <= _LONGEST_TIME else []
    if not moments and not times:
        return None
    low = lower_in_place(text)
    weekdays = [day for day in _weekday().finditer(low) if _is_weekday(text, day)]
    labels = list(_label().finditer(low))
    taken = [(moment.start, moment.end) for moment in moments] + [(time.start, time.end) for time in times]
    counters = counters_of(low, moments, taken) if may_count(low) else []
    taken += [match.span() for match in _SMALL_WORDS.finditer(low)]
    for pattern, signs in _ASIDES:
        if any(map(low.__contains__, signs)):
            taken += [match.span() for match in pattern.finditer(text)]
    taken += [match.span() for match in (*weekdays, *labels)]
    sure = bool(weekdays or labels or times or counters) and bool(moments)
    most = 4 if sure else 2 if moments and text[: moments[0].start].rstrip().endswith(",") else 0
    pieces = pieces_of(text, taken + counters, most)
    if pieces is None:
        return None
    signed = not weekdays and not times and _SIGNED.search(low) is not None
    claims = tuple((moment, Claim.PUBLISHED if signed else claim_of(moment, labels)) for moment in moments)
    chrome = tuple(Piece(part=Part.CHROME, start=start, end=end) for start, end in counters)
    return Stamp(
        moments=claims, times=tuple(time.time for time in times), pieces=pieces + chrome, weekday=bool(weekdays),
        weather=bool(WEATHER.search(text)), counted=bool(counters),
    )  # fmt: skip


def may_count(low: str) -> bool:
    """Whether a word stands in the text without which there is no counter: asked before the pattern, which is slow."""
    return any(map(low.__contains__, _COUNTED))


def counters_of(text: str, moments: list[Moment], taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The counts on the line, one glued to the year too."""
    glued = (COUNTER.match(text, moment.end) for moment in moments if text[moment.end : moment.end + 1].isdigit())
    spans = [match.span() for match in (*COUNTER.finditer(text), *glued) if match]
    return [span for span in spans if not overlaps(span, taken)]


def overlaps(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in taken)


def claim_of(moment: Moment, labels: list[re.Match[str]]) -> Claim:
    """What the label next before the date says of it."""
    before = [label for label in labels if label.end() <= moment.start and moment.start - label.end() <= 30]
    if not before:
        return Claim.SILENT
    kind = keyed("page_date_labels.tsv").get(folded_key(before[-1].group()))
    return Claim(kind) if kind else Claim.SILENT


def pieces_of(text: str, taken: list[tuple[int, int]], most: int) -> tuple[Piece, ...] | None:
    """The stretches of `text` between those taken, each with what it is; None where over `most` words are unknown."""
    pieces: list[Piece] = []
    unknown = position = 0
    for start, end in [*sorted(taken), (len(text), len(text))]:
        for found in cut(text, position, start) if start > position else ():
            pieces.append(found)
            unknown += len(text[found.start : found.end].split()) if found.part is Part.UNKNOWN else 0
            if unknown > most:  # most sentences that print a date: nothing further is looked up
                return None
        position = max(position, end)
    return tuple(pieces)


def cut(text: str, start: int, end: int) -> Iterator[Piece]:
    """A stretch as one piece where it is one thing ("Chính trị - Xã hội"), else cut at its separators."""
    whole = trimmed(text, start, end)
    if whole is None:
        return
    first = piece(text, *whole)
    if first.part is not Part.UNKNOWN:
        yield first
        return
    position = whole[0]
    for separator in [*_BETWEEN.finditer(text, *whole), None]:
        inner = trimmed(text, position, separator.start() if separator else whole[1])
        if inner:
            yield piece(text, *inner)
        position = separator.end() if separator else position


def trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    inner = text[start:end]
    bare = inner.strip(" \t\xa0\ufe0f|•·–—-/»>,:;()[].*'’\"\u200b")
    if not bare:
        return None
    start += inner.index(bare)
    return start, start + len(bare)


def is_owner(words: str) -> bool:
    """Whether the words beside a date name the outlet or the body whose page it is."""
    if words.count(" ") > _MOST_OF_OWNER:
        return False
    ends = words.lower().endswith((" điện tử", " online", " tổng hợp"))
    named = ends or begins_with(words, "page_outlets.tsv") or begins_with(words, "page_mastheads.tsv")
    return named or names_owner(words)


def piece(text: str, start: int, end: int) -> Piece:
    words = " ".join(text[start:end].split())
    if words in UNNAMED:
        return Piece(part=Part.NAME, start=start, end=end, names=(words,))
    key = folded_key(words)
    if key in keyed("page_sections.tsv"):
        return Piece(part=Part.SECTION, start=start, end=end)
    if not key or key.isdigit() or is_page_word(words) or WEATHER.search(words) or is_owner(words):
        return Piece(part=Part.CHROME, start=start, end=end)
    label = label_of(words)
    if label and label[0] in keyed("page_chrome.tsv") and label[0] not in keyed("page_byline_labels.tsv"):
        return Piece(part=Part.CHROME, start=start, end=end)
    if label and label[0] in keyed("page_byline_labels.tsv"):
        return Piece(part=Part.NAME, start=start, end=end, names=names_of(words, labelled=True) or ())
    if names := unparted_names(words) or names_of(words):
        return Piece(part=Part.NAME, start=start, end=end, names=names)
    return Piece(part=Part.UNKNOWN, start=start, end=end)
