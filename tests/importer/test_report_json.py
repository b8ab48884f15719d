"""The JSON that outside checks rely on: exactly these names, in this order."""

import json
from pathlib import Path

from articles.importer.report_json import failure_to_json, report_to_json
from articles.importer.values import (
    Basis,
    DateFound,
    DocumentFound,
    Failure,
    FieldText,
    FileFacts,
    Layout,
    MeetingFound,
    OfficialFound,
    OrganizationFound,
    Part,
    PartFound,
    ParticipantFound,
    ReadingWarning,
    Report,
    RoleEvent,
    RoleFound,
    Span,
    Zone,
    ZoneKind,
)

UNSURE = ReadingWarning(code="unsure", message="Không chắc.")
REPORT = Report(
    path="kho/1.txt",
    province="Suối Mây",
    layout=Layout(
        zones=(Zone(kind=ZoneKind.BODY, start=0, end=4, rule="paragraph"),),
        title=FieldText(name="title", text="Họp dân"),
        lead=FieldText(name="lead", text="Sáng nay họp."),
        body=FieldText(name="body", text="Ông Quẩy chủ trì."),
        captions=(FieldText(name="caption:0", text="Toàn cảnh"),),
        section="Xã hội",
        dateline="SMO",
        published=DateFound(value="2019-12-12T08:00:00+07:00", basis=Basis.STATED),
        byline=("Lê Quẩy",),
        tags=("bản",),
        warnings=(UNSURE,),
    ),
    officials=(
        OfficialFound(
            name="Đỗ Văn Quẩy",
            as_printed=("Đỗ văn Quẩy",),
            ranks=("Đại tá",),
            roles=(
                RoleFound(
                    title="Bí thư", organization="Huyện ủy Suối Mây", text="Bí thư Huyện ủy", event=RoleEvent.ELECTED
                ),
                RoleFound(title="Trưởng đoàn", organization=None, text="trưởng đoàn"),
            ),
            mentions=(Span(field="body", start=4, end=8),),
        ),
    ),
    organizations=(OrganizationFound(name="Huyện ủy Suối Mây", kind="party_committee", province="Suối Mây"),),
    meetings=(
        MeetingFound(
            name="Họp dân",
            kind="họp",
            date=DateFound(value="2019-12-12", basis=Basis.INFERRED),
            session="sáng",
            hosts=("Huyện ủy Suối Mây",),
            participants=(
                ParticipantFound(
                    name="Đỗ Văn Quẩy",
                    parts=(PartFound(part=Part.CHAIRED), PartFound(part=Part.SPOKE), PartFound(part=Part.CHAIRED)),
                ),
            ),
        ),
    ),
    documents=(DocumentFound(kind="Chỉ thị", number="16/CT-HU"),),
    warnings=(UNSURE, ReadingWarning(code="other", message="Khác.")),
)
# As CONTRACT.md prints it.
KEYS = (
    "path title section dateline published byline lead body captions tags province officials organizations meetings "
    "documents warnings"
).split()
MEETING_KEYS = "name kind date end_date date_basis session format hosts place province sites participants".split()


def test_an_empty_report_says_null_and_nothing() -> None:
    empty = report_to_json(Report(path="x", layout=Layout(zones=())))
    assert list(empty) == KEYS
    assert empty["published"] == {"value": None, "basis": "unknown"}
    assert [empty[key] for key in ("title", "section", "dateline", "lead", "province")] == [None] * 5
    assert [empty[key] for key in ("byline", "captions", "tags", "officials", "meetings", "warnings")] == [[]] * 6
    assert empty["body"] == ""


def test_what_the_page_says() -> None:
    found = report_to_json(REPORT)
    assert list(found) == KEYS
    assert {key: found[key] for key in KEYS[:11]} == {
        "path": "kho/1.txt",
        "title": "Họp dân",
        "section": "Xã hội",
        "dateline": "SMO",
        "published": {"value": "2019-12-12T08:00:00+07:00", "basis": "stated"},
        "byline": ["Lê Quẩy"],
        "lead": "Sáng nay họp.",
        "body": "Ông Quẩy chủ trì.",
        "captions": ["Toàn cảnh"],
        "tags": ["bản"],
        "province": "Suối Mây",
    }


def test_whom_and_what_it_names() -> None:
    found = report_to_json(REPORT)
    [official] = found["officials"]
    assert list(official)[:4] == ["name", "as_printed", "roles", "mentions"]
    assert official["mentions"] == [{"field": "body", "start": 4, "end": 8}]
    assert [list(role)[:4] for role in official["roles"]] == [["title", "organization", "text", "event"]] * 2
    assert [role["event"] for role in official["roles"]] == ["elected", None]
    assert official["roles"][1]["organization"] is None
    [organization] = found["organizations"]
    assert list(organization) == ["name", "kind", "province", "mentions"]
    [document] = found["documents"]
    assert list(document)[:5] == ["kind", "number", "name", "date", "issuer"]


def test_which_meetings_it_tells_of() -> None:
    [meeting] = report_to_json(REPORT)["meetings"]
    assert list(meeting)[: len(MEETING_KEYS)] == MEETING_KEYS
    assert (meeting["date"], meeting["date_basis"], meeting["end_date"]) == ("2019-12-12", "inferred", None)
    assert meeting["participants"] == [
        {"name": "Đỗ Văn Quẩy", "parts": ["chaired", "spoke"], "site": None, "evidence": []}
    ]


def test_each_warning_stands_once() -> None:
    assert [warning["code"] for warning in report_to_json(REPORT)["warnings"]] == ["unsure", "other"]


def test_label_and_address_are_added_behind() -> None:
    found = report_to_json(REPORT, facts=FileFacts(url="https://suoimay.example/1"), source="suoi-may")
    assert list(found) == [*KEYS, "source", "url"]
    assert (found["source"], found["url"]) == ("suoi-may", "https://suoimay.example/1")


def test_a_failure() -> None:
    assert failure_to_json(Failure(path="x", code="empty", message="Không có chữ nào.")) == {
        "path": "x",
        "error": {"code": "empty", "message": "Không có chữ nào."},
    }


def test_it_is_json() -> None:
    assert json.loads(json.dumps(report_to_json(REPORT))) == report_to_json(REPORT)
    assert not isinstance(report_to_json(REPORT)["path"], Path)
