"""A reading as the JSON that `read_reports` prints and outside checks rely on: names and order of keys are fixed."""

from collections.abc import Iterable
from typing import Any

from articles.importer.values import (
    DocumentFound,
    Failure,
    FieldText,
    FileFacts,
    MeetingFound,
    OfficialFound,
    OrganizationFound,
    ParticipantFound,
    ReadingWarning,
    Report,
    RoleFound,
    Span,
)

Json = dict[str, Any]


def report_to_json(report: Report, *, facts: FileFacts | None = None, source: str = "") -> Json:
    """`report` as JSON values. `facts` adds the address that the file tells, `source` the label that was given."""
    layout = report.layout
    found: Json = {
        "path": report.path,
        "title": _text(layout.title),
        "section": layout.section,
        "dateline": layout.dateline,
        "published": {"value": layout.published.value, "basis": str(layout.published.basis)},
        "byline": list(layout.byline),
        "lead": _text(layout.lead),
        "body": layout.body.text,
        "captions": [caption.text for caption in layout.captions],
        "tags": list(layout.tags),
        "province": report.province,
        "officials": [_official(official) for official in report.officials],
        "organizations": [_organization(organization) for organization in report.organizations],
        "meetings": [_meeting(meeting) for meeting in report.meetings],
        "documents": [_document(document) for document in report.documents],
        "warnings": _warnings((*layout.warnings, *report.warnings)),
    }
    if source:
        found["source"] = source
    if facts is not None:
        found["url"] = facts.url
    return found


def failure_to_json(failure: Failure) -> Json:
    return {"path": failure.path, "error": {"code": failure.code, "message": failure.message}}


def _text(field: FieldText | None) -> str | None:
    return field.text if field is not None and field.text else None


def _spans(spans: Iterable[Span]) -> list[Json]:
    return [{"field": span.field, "start": span.start, "end": span.end} for span in spans]


def _official(official: OfficialFound) -> Json:
    return {
        "name": official.name,
        "as_printed": list(official.as_printed),
        "roles": [_role(role) for role in official.roles],
        "mentions": _spans(official.mentions),
        "ranks": list(official.ranks),
    }


def _role(role: RoleFound) -> Json:
    return {
        "title": role.title,
        "organization": role.organization,
        "text": role.text,
        "event": None if role.event is None else str(role.event),
        "mentions": _spans(role.spans),
    }


def _organization(organization: OrganizationFound) -> Json:
    return {
        "name": organization.name,
        "kind": organization.kind,
        "province": organization.province,
        "mentions": _spans(organization.mentions),
    }


def _meeting(meeting: MeetingFound) -> Json:
    return {
        "name": meeting.name,
        "kind": meeting.kind,
        "date": meeting.date.value,
        "end_date": meeting.end_date,
        "date_basis": str(meeting.date.basis),
        "session": meeting.session,
        "format": meeting.format,
        "hosts": list(meeting.hosts),
        "place": meeting.place,
        "province": meeting.province,
        "sites": list(meeting.sites),
        "participants": [_participant(participant) for participant in meeting.participants],
        "period": meeting.period,
        "mentions": _spans(meeting.mentions),
    }


def _participant(participant: ParticipantFound) -> Json:
    parts = dict.fromkeys(str(found.part) for found in participant.parts)
    evidence = [
        {"part": str(found.part), **_spans([found.span])[0]} for found in participant.parts if found.span is not None
    ]
    return {"name": participant.name, "parts": list(parts), "site": participant.site, "evidence": evidence}


def _document(document: DocumentFound) -> Json:
    return {
        "kind": document.kind,
        "number": document.number,
        "name": document.name,
        "date": document.date,
        "issuer": document.issuer,
        "mentions": _spans(document.mentions),
    }


def _warnings(warnings: Iterable[ReadingWarning]) -> list[Json]:
    """Each once: what the layout warned of may stand in the report too."""
    return [{"code": warning.code, "message": warning.message} for warning in dict.fromkeys(warnings)]
