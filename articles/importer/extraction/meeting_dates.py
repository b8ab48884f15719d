"""The day of a meeting: which date of the text it is, and where its year comes from."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from articles.importer.extraction.text_dates import DateRole, TextDate
from articles.importer.frozen import dataclass
from articles.importer.values import Basis, DateFound

_UPCOMING_DAYS = 31  # a report may announce a meeting; a day further ahead is last year's
_YEAR_WORDS = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_TERM = re.compile(r"nhiệm kỳ\s(?:\w{1,5},?\s)?(?:\()?\s?(?P<first>(?:19|20)\d{2})\s?[-–—]\s?(?:(?:19|20)\d{2})")
_YEARS_OF_OTHERS = re.compile(  # spans of years, goals, numbers and days of documents
    r"(?:giai đoạn|nhiệm kỳ|\()\s?(?:19|20)\d{2}\s?[-–—]\s?(?:19|20)\d{2}|(?:đến|tầm nhìn|trước)\snăm\s\d{4}"
    r"|\d{1,5}/(?:19|20)\d{2}/|\d{1,2}[/.\-]\d{1,2}[/.\-](?:19|20)\d{2}"
)
_SCHOOL_YEAR = re.compile(r"năm học\s(?P<first>20\d{2})\s?[-–—]\s?(?P<last>20\d{2})")
# Not "tháng 5/2019", which is as often a date of somebody's career.
_REPORT_PERIOD = re.compile(
    r"(?:(?:tháng\s(?:đầu|cuối)|còn lại)\s(?:của\s)?năm|quý\s(?:i{1,3}|iv|[1-4])(?:\snăm|[/\-])|từ đầu năm)\s?"
    r"(?P<year>20\d{2})(?!\d)"
)
_HAPPENS = re.compile(r"(?<!\w)(?:diễn ra|tổ chức|khai mạc)(?!\w)")
_FROM = re.compile(r"(?<!\w)từ\s(?:ngày\s)?$")  # "về việc xóa bỏ thuế khoán từ ngày 1/1/2026"
_DEADLINE = re.compile(
    r"(?<!\w)(?:đến|tới|trước|hết)\s(?:hết\s)?(?:ngày\s)?(\d{1,2})[/.\-](\d{1,2})[/.\-](20\d{2})(?!\d)"
)
_SOON = 90  # days from the meeting to a deadline that it sets
_DOCUMENT_YEAR = re.compile(r"ngày\s(?P<day>\d{1,2})[/.\-](?P<month>\d{1,2})[/.\-](?P<year>20\d{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class YearEvidence:
    """What a report knows of its year: its publication, the meeting's own name (lower case), the text's periods."""

    published: str | None
    name: str
    kind: str
    text: str  # lower case

    @property
    def published_on(self) -> date | None:
        match = re.match(r"(\d{4})-(\d{2})-(\d{2})", self.published or "")
        return date(*map(int, match.groups())) if match else None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDay:
    date: DateFound = DateFound()
    end_date: str | None = None
    session: str | None = None


def best_date(dates: Sequence[TextDate], near: int, low: str) -> TextDate | None:
    """Of the `dates` of a sentence, `low` in lower case, the day of the meeting told at offset `near`."""
    events = [one for one in dates if one.role is DateRole.EVENT]
    if not events:
        return None
    return min(events, key=lambda one: _distance(one, near, low))


def _distance(one: TextDate, near: int, low: str) -> tuple[bool, bool, bool, bool, int]:
    """How far a date is from being the meeting's: "diễn ra ngày …" behind it is nearest, then a part of the day."""
    told = one.start > near and _HAPPENS.search(low, max(near, one.start - 30), one.start) is not None
    of_topic = one.start > near and not told and _FROM.search(low, max(near, one.start - 12), one.start) is not None
    return one.day is None, not told, of_topic and one.end_day is None, one.session is None, abs(one.start - near)


def day_of(found: TextDate | None, evidence: YearEvidence, before: MeetingDay | None = None) -> MeetingDay:
    """The day that `found` stands for; `before` is the day of the meeting told before it ("cùng ngày")."""
    if found is None:
        return MeetingDay()
    if found.same_day:
        return _same_day(found, before)
    if found.day is None or found.month is None:
        return _relative_day(found, evidence)
    year, reason = (found.year, "") if found.year else _year_for(found, evidence)
    if year is None:
        value, basis = f"--{found.month:02d}-{found.day:02d}", Basis.STATED
        reason = "chỉ có ngày và tháng, không rõ năm"
    else:
        value = f"{year:04d}-{found.month:02d}-{found.day:02d}"
        basis = Basis.STATED if found.year else Basis.INFERRED
        reason = reason or "ngày, tháng, năm in trong bài"
    return MeetingDay(
        date=DateFound(value=value, basis=basis, reason=f"{found.rule}: {reason}", text=found.text),
        end_date=_end(found, year),
        session=found.session,
    )


def _end(found: TextDate, year: int | None) -> str | None:
    if found.end_day is None or found.end_month is None:
        return None
    if year is None:
        return f"--{found.end_month:02d}-{found.end_day:02d}"
    end_year = found.end_year or year + (found.end_month < (found.month or 0))
    return f"{end_year:04d}-{found.end_month:02d}-{found.end_day:02d}"


def _same_day(found: TextDate, before: MeetingDay | None) -> MeetingDay:
    if before is None or before.date.value is None:
        return MeetingDay(session=found.session)
    reason = f"“{found.text}”: ngày của hoạt động kể trước đó"
    known = DateFound(value=before.date.value, basis=Basis.INFERRED, reason=reason, text=found.text)
    return MeetingDay(date=known, session=found.session)


def _relative_day(found: TextDate, evidence: YearEvidence) -> MeetingDay:
    published = evidence.published_on
    if published is None or found.offset is None:
        return MeetingDay(session=found.session)
    day = published + timedelta(days=found.offset)
    reason = f"“{found.text}” tính từ ngày đăng {published.isoformat()}"
    known = DateFound(value=day.isoformat(), basis=Basis.INFERRED, reason=reason, text=found.text)
    return MeetingDay(date=known, session=found.session)


def _year_for(found: TextDate, evidence: YearEvidence) -> tuple[int | None, str]:
    for rule, reason in _YEAR_RULES:
        year = rule(found, evidence)
        if year is not None and _exists(found, year):
            return year, f"năm {reason}"
    return None, ""


def _exists(found: TextDate, year: int) -> bool:
    return (found.month, found.day) != (2, 29) or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))


def _by_publication(found: TextDate, evidence: YearEvidence) -> int | None:
    """The year in which the day lies before the publication, or at most a month after it."""
    published = evidence.published_on
    if published is None:
        match = re.match(r"(\d{4})", evidence.published or "")
        return int(match.group(1)) if match else None
    for year in (published.year + 1, published.year, published.year - 1):
        if not _exists(found, year):
            continue
        ahead = (date(year, found.month or 1, found.day or 1) - published).days
        if ahead <= (_UPCOMING_DAYS if year == published.year else 0):
            return year
    return None


def _by_school_year(found: TextDate, evidence: YearEvidence) -> int | None:
    match = _SCHOOL_YEAR.search(evidence.name)
    if match is None:
        return None
    return int(match["first"] if (found.month or 0) >= 8 else match["last"])


def _by_term(found: TextDate, evidence: YearEvidence) -> int | None:
    """A congress or election of a term is of the term's first year."""
    match = _TERM.search(evidence.name)
    opens_term = evidence.kind == "đại hội" or re.search(r"bầu cử|hiệp thương|kỳ họp thứ nhất", evidence.name)
    if match is None or not opens_term:
        return None
    return int(match["first"])


def _by_name(found: TextDate, evidence: YearEvidence) -> int | None:
    """The year of the meeting's own name: of two years the first; a summing-up in spring is of the year before."""
    name = _YEARS_OF_OTHERS.sub(" ", evidence.name)
    years = [int(year) for year in _YEAR_WORDS.findall(name)]
    if not years:
        return None
    first = min(years)
    whole_year = re.search(rf"tổng kết(?!.{{0,80}}(?:tháng|quý|chiến dịch|hè)).{{0,120}}{first}", name)
    month = found.month or 0
    if whole_year and 5 <= month <= 9:
        return None  # late for the year before, early for this one
    return first + 1 if whole_year and month <= 4 else first


def _by_document(found: TextDate, evidence: YearEvidence) -> int | None:
    """A meeting that studies a document of a printed day follows that day within a year."""
    if not re.search(r"quán triệt|triển khai|học tập|công bố|phổ biến", evidence.name):
        return None
    match = _DOCUMENT_YEAR.search(evidence.name)
    if match is None:
        return None
    year = int(match["year"])
    return year + ((found.month or 0, found.day or 0) < (int(match["month"]), int(match["day"])))


def _by_report_period(found: TextDate, evidence: YearEvidence) -> int | None:
    """The one year of whose months or quarters the text tells."""
    years = {int(year) for year in _REPORT_PERIOD.findall(evidence.text)}
    return years.pop() if len(years) == 1 else None


def _by_deadline(found: TextDate, evidence: YearEvidence) -> int | None:
    """The one year in which deadlines of the text follow soon: "… thực hiện tới ngày 30/4/2020"."""
    years: set[int] = set()
    for day, month, year in {tuple(map(int, parts)) for parts in _DEADLINE.findall(evidence.text)}:
        try:
            told = date(year, month, day)
        except ValueError:
            continue
        for held in (year - 1, year):
            if _exists(found, held) and 0 <= (told - date(held, found.month or 1, found.day or 1)).days <= _SOON:
                years.add(held)
    return years.pop() if len(years) == 1 else None


# In the order in which they are tried, each with the reason that it gives.
_YEAR_RULES = (
    (_by_publication, "theo ngày đăng"),
    (_by_school_year, "theo năm học trong tên hội nghị"),
    (_by_term, "đầu của nhiệm kỳ"),
    (_by_document, "theo ngày của văn bản được quán triệt"),
    (_by_name, "trong tên hội nghị"),
    (_by_report_period, "của kỳ báo cáo trong bài"),
    (_by_deadline, "theo thời hạn mà bài ghi đủ ngày"),
)
