"""Why a report was read as it was: each line with its zone and rule, then each fact with its rule and its words.

What `read_reports --explain` prints. Labels are Vietnamese; names of rules are those of the code and the docs.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from articles.importer.values import (
    DateFound,
    Fact,
    Layout,
    MeetingFound,
    OfficialFound,
    OrganizationFound,
    Part,
    RawReport,
    Report,
    RoleFound,
    Span,
    ZoneKind,
)

_ZONES: Final = {
    ZoneKind.SECTION: "chuyên mục",
    ZoneKind.TITLE: "tiêu đề",
    ZoneKind.DATES: "ngày tháng",
    ZoneKind.DATELINE: "đầu tin",
    ZoneKind.LEAD: "sapô",
    ZoneKind.BODY: "nội dung",
    ZoneKind.CAPTION: "chú thích",
    ZoneKind.BYLINE: "tác giả",
    ZoneKind.TAGS: "từ khóa",
    ZoneKind.CHROME: "khung trang",
    ZoneKind.TEASER: "tin khác",
    ZoneKind.BLANK: "trống",
}
_PARTS: Final = {
    Part.CHAIRED: "chủ trì",
    Part.DIRECTED: "chỉ đạo",
    Part.CONCLUDED: "kết luận",
    Part.SPOKE: "phát biểu",
    Part.REPORTED: "báo cáo",
    Part.ATTENDED: "dự",
    Part.AWARDED: "trao tặng",
    Part.RECEIVED: "được nhận",
}
_TOLD: Final = {
    Fact.END_DATE: "Đến ngày",
    Fact.FORMAT: "Hình thức",
    Fact.PLACE: "Nơi họp",
    Fact.SITE: "Điểm cầu",
    Fact.HOST: "Tổ chức bởi",
}
_LONGEST_QUOTATION: Final = 160
_INDENT: Final = "    "


def explain(raw: RawReport, report: Report) -> str:
    """The explanation of `report`, read from `raw`, as lines of text."""
    return "\n".join(
        (
            f"── {report.path}",
            *_lines(raw.text, report.layout),
            "",
            *_page_facts(report.layout),
            _fact(
                "Tỉnh, thành của bài", report.province or "không rõ", report.province_rule, _line_with_province(report)
            ),
            *_officials(report),
            *_organizations(report),
            *_meetings(report),
            *_documents(report),
            *(f"Cảnh báo: {warning.message} [{warning.code}]" for warning in dict.fromkeys(report.warnings)),
            "",
        )
    )


def _lines(text: str, layout: Layout) -> Iterator[str]:
    """Each line of the text, cut where a zone begins within it."""
    for zone in layout.zones:
        if zone.kind is ZoneKind.BLANK:
            continue
        for line in text[zone.start : zone.end].split("\n"):
            if line.strip():
                yield f"{_ZONES[zone.kind]:<12}{zone.rule:<28} {line.strip()}"


def _line_with_province(report: Report) -> str:
    """The first line of the page's own, or of the report, that names its province."""
    layout = report.layout
    texts = (layout.dateline or "", *layout.furniture, *(field.text for field in layout.fields()))
    lines = (line for text in texts for line in text.split("\n"))
    return next((line for line in lines if report.province and report.province in line), "")


def _fact(label: str, value: object, rule: str = "", words: str = "") -> str:
    why = f"  [{rule}]" if rule else ""
    quoted = f"  “{_shortened(words)}”" if words else ""
    return f"{label}: {value}{why}{quoted}"


def _shortened(words: str) -> str:
    squeezed = " ".join(words.split())
    return squeezed if len(squeezed) <= _LONGEST_QUOTATION else squeezed[: _LONGEST_QUOTATION - 1] + "…"


def _date(label: str, date: DateFound) -> str:
    return _fact(label, f"{date.value or 'không rõ'} ({date.basis})", date.reason, date.text)


def _page_facts(layout: Layout) -> Iterator[str]:
    yield _date("Ngày đăng", layout.published)
    for date in layout.page_dates:
        yield _date("Ngày của trang, không phải ngày đăng", date)
    if layout.byline:
        yield _fact("Tác giả", "; ".join(layout.byline))


def _words(report: Report, spans: Iterable[Span]) -> str:
    texts = {field.name: field.text for field in report.layout.fields()}
    return " | ".join(dict.fromkeys(texts.get(span.field, "")[span.start : span.end] for span in spans))


def _officials(report: Report) -> Iterator[str]:
    for official in report.officials:
        yield _official(report, official)
        for role in official.roles:
            yield _INDENT + _role(report, role)


def _official(report: Report, official: OfficialFound) -> str:
    return _fact("Cán bộ", official.name, official.rule, _words(report, official.mentions))


def _role(report: Report, role: RoleFound) -> str:
    event = f" ({role.event})" if role.event else ""
    post = f"{role.title} — {role.organization or 'không rõ tổ chức'}{event}"
    return _fact("Chức vụ", post, role.rule, _words(report, role.spans) or role.text)


def _organizations(report: Report) -> Iterator[str]:
    for organization in report.organizations:
        yield _organization(report, organization)


def _organization(report: Report, organization: OrganizationFound) -> str:
    named = f"{organization.name} ({organization.kind})"
    return _fact("Tổ chức", named, organization.rule, _words(report, organization.mentions))


def _meetings(report: Report) -> Iterator[str]:
    for meeting in report.meetings:
        yield _fact("Cuộc họp", f"{meeting.name} ({meeting.kind})", meeting.rule, _words(report, meeting.mentions))
        yield from (_INDENT + line for line in _meeting(report, meeting))


def _meeting(report: Report, meeting: MeetingFound) -> Iterator[str]:
    yield _date("Ngày họp", meeting.date)
    own_end = not any(told.fact is Fact.END_DATE for told in meeting.told)
    with_the_day = {"Đến ngày": meeting.end_date if own_end else None, "Buổi": meeting.session}
    for label, value in with_the_day.items():
        if value:
            yield _fact(label, value, "cùng ngày họp", meeting.date.text)
    if meeting.period:
        yield _fact("Kỳ, nhiệm kỳ", meeting.period, "trong tên cuộc họp", meeting.name)
    for told in meeting.told:
        yield _fact(_TOLD[told.fact], told.value, told.rule, _words(report, (told.span,)))
    if meeting.province:
        yield _fact("Tỉnh, thành", meeting.province, meeting.province_rule)
    for participant in meeting.participants:
        for found in participant.parts:
            words = _words(report, () if found.span is None else (found.span,))
            yield _fact(_PARTS[found.part].capitalize(), participant.name, found.rule, words)


def _documents(report: Report) -> Iterator[str]:
    for document in report.documents:
        named = " ".join(filter(None, (document.kind, document.number, document.name)))
        named = ", ".join(filter(None, (named, document.date, document.issuer)))
        yield _fact("Văn bản", named, document.rule, _words(report, document.mentions))
