"""The values that pass between the stages of the importer. Frozen, and pure: no Django, no files.

    bytes ──readers──> RawReport ──layout──> Layout ──extraction──> Report ──resolution──> Plan ──storing──> rows

Offsets are in characters. A `Span` names a field of the report (`title`, `lead`, `body`, `caption:0`, …) and a
stretch of that field's text as it stands in `Report`; a `Zone` and a `Mark` are stretches of `RawReport.text`.
"""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from articles.importer.frozen import dataclass as light_dataclass  # of values that come by the dozen

# ------------------------------------------------------------------------------------------------ readers


class MarkKind(StrEnum):
    """What the file's own format says about a stretch of the text."""

    TITLE = "title"  # h1, a title column
    SECTION = "section"  # breadcrumb, article:section
    PUBLISHED = "published"  # time element, a date column
    BYLINE = "byline"
    LEAD = "lead"  # sapo, a summary column
    CAPTION = "caption"  # figcaption
    PICTURE = "picture"  # words right behind a picture, or framed with it: perhaps its caption
    TAGS = "tags"
    BODY = "body"  # a body column, an article element
    NAVIGATION = "navigation"  # nav, header, footer, aside, form, script-free page furniture
    LINK = "link"  # an anchor that is a line of its own


@light_dataclass(frozen=True, slots=True)
class Mark:
    kind: MarkKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFacts:
    """What a file says of its report outright, as printed there; None where it is silent."""

    url: str | None = None
    title: str | None = None
    section: str | None = None
    published: str | None = None
    byline: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    site_name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RawReport:
    """One report as received: `path` is its locator for ever, `text` its whole text in NFC with LF line ends."""

    path: str
    text: str
    content: bytes  # as received; of a file of several, the record's own bytes
    format: str  # text, html, jsonl, json, csv
    encoding: str  # as decoded: utf-8, utf-8-sig, utf-16, windows-1258, tcvn3, …; "utf-8+tcvn3" where it was repaired
    facts: FileFacts = FileFacts()
    marks: tuple[Mark, ...] = ()  # in order of start; they may nest

    @property
    def content_sha256(self) -> str:
        return sha256(self.content).hexdigest()

    @property
    def text_sha256(self) -> str:
        """Of the text with white space squeezed, so that a re-saved copy is the same text."""
        return sha256(" ".join(self.text.split()).encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A report that could not be read: a value in the stream beside the readings."""

    path: str
    code: str  # not_found, empty, binary, not_vietnamese, unreadable, bad_record, too_large, …
    message: str  # Vietnamese: what, where, what to do


# ------------------------------------------------------------------------------------------------- dates


class Basis(StrEnum):
    STATED = "stated"  # every part printed
    INFERRED = "inferred"  # any part supplied from elsewhere in the report
    UNKNOWN = "unknown"
    EDITED = "edited"


@light_dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of a field: `field` is title, lead, body, caption:N, …; offsets in characters of that field."""

    field: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DateFound:
    """`value` is ISO 8601, full or partial: 2020-06-29T14:49:00+07:00, 2020-06-29, 2020-06, 2020, --06-29."""

    value: str | None = None
    basis: Basis = Basis.UNKNOWN
    reason: str = ""  # the rule that chose it, and from which words
    text: str = ""  # as printed


# ------------------------------------------------------------------------------------------------ layout


class ZoneKind(StrEnum):
    SECTION = "section"
    TITLE = "title"
    DATES = "dates"  # dates of the page and of publication
    DATELINE = "dateline"  # "BPO - ", "(BĐ) - "
    LEAD = "lead"
    BODY = "body"
    CAPTION = "caption"
    BYLINE = "byline"
    TAGS = "tags"
    CHROME = "chrome"  # menus, counters, forms, link lists: what the page put around the report
    TEASER = "teaser"  # words of another report
    BLANK = "blank"  # white space between zones


@light_dataclass(frozen=True, slots=True)
class Zone:
    kind: ZoneKind
    start: int  # in RawReport.text
    end: int
    rule: str  # the rule that chose it: a name that docs and --explain share


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldText:
    """A field of the report: its cleaned text, and where each of its characters stands in the raw text."""

    name: str  # title, lead, body, caption:0, …
    text: str
    # Runs (offset in this text, offset in RawReport.text, length), in order; characters between runs were supplied
    # (the blank line between two paragraphs).
    runs: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Every character of the raw text in exactly one zone, and the report's fields put together from them."""

    zones: tuple[Zone, ...]  # in order, gapless: zones[0].start == 0, zones[-1].end == len(text)
    title: FieldText | None = None
    lead: FieldText | None = None
    body: FieldText = FieldText(name="body", text="")
    captions: tuple[FieldText, ...] = ()
    section: str | None = None
    dateline: str | None = None
    published: DateFound = DateFound()
    page_dates: tuple[DateFound, ...] = ()  # dates of the fetch or the print, kept with their reason
    byline: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()  # masthead, dateline and own-page chrome lines: a place may be read off them
    warnings: tuple["ReadingWarning", ...] = ()

    def fields(self) -> tuple[FieldText, ...]:
        """The fields that speak, in reading order: title, lead, body, captions; absent ones left out."""
        candidates = (self.title, self.lead, self.body, *self.captions)
        return tuple(found for found in candidates if found is not None and found.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingWarning:
    code: str
    message: str  # Vietnamese


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceKnowledge:
    """What a source has taught, as one frozen value; without it a report is judged alone."""

    slug: str = ""
    province: str | None = None  # the territory the source writes about
    chrome_lines: frozenset[str] = frozenset()  # folded keys of lines that are page chrome on this source


# -------------------------------------------------------------------------------------------- extraction


class RoleEvent(StrEnum):
    APPOINTED = "appointed"
    ELECTED = "elected"
    ENDED = "ended"
    RETIRED = "retired"
    FORMER = "former"


@light_dataclass(frozen=True, slots=True, kw_only=True)
class RoleFound:
    title: str  # the post's proper full name: "Phó Bí thư Thường trực"
    organization: str | None  # the body in full, with its place where the report lets one know it
    text: str  # the fullest form printed, title and body
    event: RoleEvent | None = None
    spans: tuple[Span, ...] = ()  # where the post is printed for this person
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialFound:
    name: str  # spelt properly, without honorific, rank or role
    as_printed: tuple[str, ...] = ()  # the different forms in the text
    roles: tuple[RoleFound, ...] = ()
    mentions: tuple[Span, ...] = ()  # of the name itself, in reading order
    ranks: tuple[str, ...] = ()  # Đại tá, GS.TS, Hòa thượng: of the person at that time
    honorific: str | None = None  # ông, bà, đồng chí
    rule: str = ""


@light_dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationFound:
    name: str  # full proper name with its place where known
    kind: str  # one of ORGANIZATION_KINDS
    province: str | None = None
    mentions: tuple[Span, ...] = ()
    as_printed: tuple[str, ...] = ()
    rule: str = ""


ORGANIZATION_KINDS = (
    "party_committee", "party_board", "council", "government", "department", "front", "mass_organization",
    "assembly", "assembly_delegation", "police", "military", "court", "procuracy", "ministry", "committee",
    "religious", "company", "school", "other",
)  # fmt: skip


class Part(StrEnum):
    CHAIRED = "chaired"
    DIRECTED = "directed"
    CONCLUDED = "concluded"
    SPOKE = "spoke"
    REPORTED = "reported"
    ATTENDED = "attended"
    AWARDED = "awarded"
    RECEIVED = "received"


@light_dataclass(frozen=True, slots=True, kw_only=True)
class PartFound:
    part: Part
    span: Span | None = None  # the words that say so: the sentence or the caption
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantFound:
    name: str  # an official's name as in Report.officials
    parts: tuple[PartFound, ...] = ()
    site: str | None = None


class Fact(StrEnum):
    """What is told of a meeting in words of its own."""

    HOST = "host"
    PLACE = "place"
    SITE = "site"
    FORMAT = "format"
    END_DATE = "end_date"


@light_dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A fact with the words that say so."""

    fact: Fact
    value: str
    span: Span
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFound:
    name: str
    kind: str
    period: str | None = None  # what it is about, as its name says: 6 tháng đầu năm 2020, nhiệm kỳ 2020 - 2025
    date: DateFound = DateFound()
    end_date: str | None = None
    session: str | None = None  # sáng, chiều, tối
    format: str | None = None  # trực tuyến, trực tiếp kết hợp trực tuyến
    hosts: tuple[str, ...] = ()
    place: str | None = None
    province: str | None = None
    sites: tuple[str, ...] = ()
    participants: tuple[ParticipantFound, ...] = ()
    mentions: tuple[Span, ...] = ()
    rule: str = ""
    told: tuple[Told, ...] = ()  # why its hosts, venue, sites, form and last day are what they are
    province_rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFound:
    kind: str  # Chỉ thị, Nghị quyết, Quyết định, …
    number: str | None = None
    name: str | None = None
    date: str | None = None
    issuer: str | None = None
    mentions: tuple[Span, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that is read out of one report. The same raw text gives an equal Report anywhere."""

    path: str
    layout: Layout
    province: str | None = None
    province_rule: str = ""
    officials: tuple[OfficialFound, ...] = ()
    organizations: tuple[OrganizationFound, ...] = ()
    meetings: tuple[MeetingFound, ...] = ()
    documents: tuple[DocumentFound, ...] = ()
    warnings: tuple[ReadingWarning, ...] = ()
