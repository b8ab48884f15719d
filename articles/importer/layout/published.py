"""Decides which of a page's dates is the day of publication. A wrong date is worse than none."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from articles.importer.frozen import dataclass
from articles.importer.layout.dates import Moment, find_moments
from articles.importer.layout.looks import Look
from articles.importer.layout.page import Page, Placed
from articles.importer.layout.stamps import WEATHER, Claim, Part, Stamp
from articles.importer.values import Basis, DateFound, FileFacts, MarkKind, ZoneKind

ENOUGH: Final = 2.0
_OF_THE_REPORT: Final = (ZoneKind.BODY, ZoneKind.LEAD, ZoneKind.TITLE)
_PROSE_READ: Final = 6000
_MOST_DAYS: Final = 6
_DAY_IN_TEXT = re.compile(r"(\d(?<![\d/.-]\d)\d?)\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?(?![\d%])")
_OF_A_DOCUMENT = re.compile(  # the day of a decree is no day of the report's: "22-CTr/TU ngày 14/8/2003"
    r"\d(?:/\d{4})?[-/][A-ZĐ][\w-]{1,12}(?:/[\w-]{1,12})?,?\s(?:ngày\s)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
)
_WORDED_DAY = re.compile(
    r"(\d(?<!\d\d)\d?)\s{0,2}tháng\s{0,2}(\d{1,2})(?:\s{0,2}năm\s{0,2}(\d{4}))?(?!\d)", re.IGNORECASE
)
_BEFORE_DAY = re.compile(
    r"(?:(?<!\w)(?:ngày|sáng|chiều|trưa|tối|đêm|nay|qua|khuya)[\s,(]{0,3}|\(|\d\s?(?:và|,|-|–|đến)\s?)$", re.IGNORECASE
)
_YEAR_IN_TEXT = re.compile(r"(?:1(?<!\d1)9|2(?<!\d2)0)\d\d(?!\d)")
_RANGE_AFTER = re.compile(r"\s?[-–]\s?\d")
_RANGE_BEFORE = re.compile(r"\d\s?[-–]\s?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    moment: Moment
    text: str
    score: float
    reason: str
    page: bool = False  # said to be the day of the fetch or the print
    updated: bool = False  # said to be the day of the last change


@dataclass(frozen=True, slots=True, kw_only=True)
class TextDays:
    """The days and years that the report itself speaks of."""

    days: tuple[tuple[int, int, int | None], ...]
    years: frozenset[int]

    def agreement(self, moment: Moment) -> float:
        """Points for a day shortly after one the text tells of; negative where the text's years rule it out."""
        told = date(moment.year, moment.month, moment.day)
        gaps = [gap for day in self.days if (gap := days_after(told, *day)) is not None]
        if any(0 <= gap <= 3 for gap in gaps):
            return 4.0
        near = {moment.year, moment.year - 1}
        if not self.years & near and any(2 <= moment.year - year <= 12 for year in self.years):
            return -4.0
        if any(0 <= gap <= 20 for gap in gaps):
            return 2.0
        return 0.5 if moment.year in self.years else 0.0


def days_after(told: date, day: int, month: int, year: int | None) -> int | None:
    """How many days `told` is after the day of the text, a day without a year taken before `told`."""
    try:
        spoken = date(year or told.year, month, day)
        if year is None and spoken > told:
            spoken = spoken.replace(year=told.year - 1)
    except ValueError:
        return None
    return (told - spoken).days


def days_of(texts: Sequence[str]) -> TextDays:
    words = _OF_A_DOCUMENT.sub(" ", "\n".join(texts)[:_PROSE_READ])
    days: list[tuple[int, int, int | None]] = []
    for match in sorted((*_DAY_IN_TEXT.finditer(words), *_WORDED_DAY.finditer(words)), key=re.Match.start):
        if len(days) < _MOST_DAYS and _BEFORE_DAY.search(words[max(0, match.start() - 10) : match.start()]):
            days.append((int(match[1]), int(match[2]), int(match[3]) if match[3] else None))
    years = (match for match in _YEAR_IN_TEXT.finditer(words) if not in_range(words, match.start(), match.end()))
    return TextDays(days=tuple(days), years=frozenset(int(match.group()) for match in years))


def in_range(words: str, start: int, end: int) -> bool:
    """Whether the year is one end of a term or a period ("nhiệm kỳ 2021-2026"), which says little of the day."""
    return bool(_RANGE_AFTER.match(words, end) or _RANGE_BEFORE.search(words[max(0, start - 4) : start]))


def decide_published(page: Page, placed: Sequence[Placed], facts: FileFacts) -> tuple[DateFound, tuple[DateFound, ...]]:
    """The day of publication, and the other dates of the page with what speaks against them."""
    if not facts.published and not any(p.seen.stamp for p in placed):
        return DateFound(), ()
    told = days_of([p.text for p in placed if p.kind in _OF_THE_REPORT])
    candidates = [found for number, p in enumerate(placed) if p.seen.stamp for found in on_line(page, number, p, told)]
    candidates += stated(facts, told)
    ranked = sorted((c for c in candidates if not c.page and c.score >= ENOUGH), key=lambda c: -c.score)
    if not ranked:
        return DateFound(), tuple(other(c) for c in candidates)
    best = before_its_update(ranked)
    finest = max((c for c in ranked if c.moment.iso_day == best.moment.iso_day), key=lambda c: bool(c.moment.time))
    basis = Basis.INFERRED if finest.moment.short_year else Basis.STATED
    found = DateFound(value=finest.moment.value, basis=basis, reason=best.reason, text=finest.text)
    return found, tuple(other(c) for c in candidates if c.moment.iso_day != best.moment.iso_day)


def before_its_update(ranked: Sequence[Candidate]) -> Candidate:
    """The best candidate; for the day of a change the day printed below the title, where there is an earlier one."""
    best = ranked[0]
    earlier = (c for c in ranked if c.moment.iso_day < best.moment.iso_day and not c.updated)
    under = next((c for c in earlier if c.reason.endswith(("below_the_title", "below_the_lead"))), None)
    return under if best.updated and under is not None else best


def other(candidate: Candidate) -> DateFound:
    reason = candidate.reason if candidate.page else f"{candidate.reason}: too weak ({candidate.score:+.1f})"
    return DateFound(value=candidate.moment.value, basis=Basis.STATED, reason=reason, text=candidate.text)


def stated(facts: FileFacts, told: TextDays) -> list[Candidate]:
    moments = find_moments(facts.published or "")
    if not moments or facts.published is None:
        return []
    score = 6 + told.agreement(moments[0])
    return [Candidate(moment=moments[0], text=facts.published, score=score, reason="stated_by_the_file")]


def on_line(page: Page, number: int, placed: Placed, told: TextDays) -> list[Candidate]:
    stamp = placed.seen.stamp
    if stamp is None or placed.kind is not ZoneKind.DATES or dates_comment(page, number, stamp):
        return []
    found = []
    for moment, claim in stamp.moments:
        if not moment.time:
            moment = with_time_beside(page, number, moment)
        place, score = score_of_place(page, number)
        agreement = told.agreement(moment)
        if place == "above_the_title":
            score += score_above(page, number, moment) if claim is Claim.SILENT else 1
        elif agreement < 0:
            score -= 1
        score += agreement if place == "above_the_title" else max(agreement, 0)
        score += {Claim.PUBLISHED: 5.0, Claim.UPDATED: 3.0, Claim.PAGE: -9.0, Claim.SILENT: 0.0}[claim]
        score += 3 if MarkKind.PUBLISHED in placed.seen.line.marks else 0
        score += 2 if stamp.counted else 0
        reason = "page_label" if claim is Claim.PAGE else f"{claim}_{place}" if claim is not Claim.SILENT else place
        found.append(Candidate(moment=moment, text=placed.text, score=score, reason=reason,
                               page=claim is Claim.PAGE, updated=claim is Claim.UPDATED))  # fmt: skip
    return found


def dates_comment(page: Page, number: int, stamp: Stamp) -> bool:
    """Whether the date is a reader's: beside a name or an address, below the words that end the report."""
    signed = any(piece.part in (Part.NAME, Part.UNKNOWN) for piece in stamp.pieces)
    if not signed or any(claim is not Claim.SILENT for _, claim in stamp.moments):
        return False
    return any(one.look is Look.FOOT for one in page.seen[page.extent.end : number])


def with_time_beside(page: Page, number: int, moment: Moment) -> Moment:
    """`moment` with a time that stands alone on the line before or after."""
    for near in (number + 1, number - 1):
        if 0 <= near < len(page.seen):
            stamp = page.seen[near].stamp
            if stamp and not stamp.moments and len(stamp.times) == 1 and not stamp.pieces:
                return replace(moment, time=stamp.times[0])
    return moment


def score_of_place(page: Page, number: int) -> tuple[str, float]:
    if page.title is None:
        return ("above_the_title", 0.0) if number < page.extent.first + 1 and number < 3 else ("without_a_title", 2.0)
    if number < page.title:
        return "above_the_title", 0.0
    if number >= page.extent.end:
        return "below_the_report", 2.0
    if any(one.look is Look.PROSE for one in page.seen[page.extent.first : number][-3:]):
        return "below_the_lead", 3.0
    return "below_the_title", 4.0


def score_above(page: Page, number: int, moment: Moment) -> float:
    """What tells a date printed above its report from the clock of the page."""
    stamp = page.seen[number].stamp
    if stamp is None:
        return 0.0
    score = 1.0 if number >= page.extent.first - 3 else 0.0
    score += 3 if stamp.has_section else 0
    above = page.seen[number - 1] if number else None
    score += 1 if above is not None and above.look in (Look.SECTION, Look.CRUMB) else 0
    score -= 1 if number == 0 else 0
    if moment.time:
        score += -2 if moment.to_the_second else 0 if stamp.weekday else 2
    elif stamp.weekday:
        score -= 2
    around = [one.line.text for one in page.seen[max(0, number - 1) : number + 3]]
    return score - (3 if stamp.weather or any(WEATHER.search(text) for text in around) else 0)
