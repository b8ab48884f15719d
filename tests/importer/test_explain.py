"""An explanation accounts for every line, and gives each fact with its rule and its words."""

from articles.importer.explain import explain
from articles.importer.parse import parse
from articles.importer.values import (
    DateFound,
    DocumentFound,
    FieldText,
    Layout,
    MeetingFound,
    OfficialFound,
    Part,
    PartFound,
    ParticipantFound,
    RawReport,
    Report,
    RoleEvent,
    RoleFound,
    Span,
    ZoneKind,
)
from tests.importer.readers.samples import REPORT

BODY = "Bí thư Đỗ Văn Quẩy chủ trì hội nghị theo Chỉ thị 5."


def raw(text: str) -> RawReport:
    return RawReport(path="kho/1.txt", text=text, content=b"", format="text", encoding="utf-8")


def test_every_line_is_accounted_for() -> None:
    told = explain(raw(REPORT), parse(raw(REPORT)))
    assert told.startswith("── kho/1.txt\n")
    for line in REPORT.split("\n"):
        assert line.strip() in told
    assert "tiêu đề" in told


def _official() -> OfficialFound:
    return OfficialFound(
        name="Đỗ Văn Quẩy",
        rule="tên sau chức danh",
        mentions=(Span(field="body", start=7, end=18),),
        roles=(
            RoleFound(
                title="Bí thư",
                organization=None,
                text="Bí thư",
                event=RoleEvent.ELECTED,
                rule="chức danh",
                spans=(Span(field="body", start=0, end=6),),
            ),
        ),
    )


def test_every_fact_has_its_rule_and_its_words() -> None:
    meeting = MeetingFound(
        name="hội nghị",
        kind="hội nghị",
        rule="danh từ",
        date=DateFound(value="2019-12-12", reason="ngày đăng", text="sáng nay"),
        participants=(
            ParticipantFound(
                name="Đỗ Văn Quẩy",
                parts=(PartFound(part=Part.CHAIRED, rule="động từ", span=Span(field="body", start=0, end=36)),),
            ),
        ),
    )
    report = Report(
        path="kho/1.txt",
        layout=Layout(zones=(), body=FieldText(name="body", text=BODY)),
        officials=(_official(),),
        meetings=(meeting,),
        documents=(
            DocumentFound(kind="Chỉ thị", number="5", date="2019-01-02", issuer="Bộ Chính trị", rule="số văn bản"),
        ),
    )
    told = explain(raw(""), report).split("\n")
    for line in (
        "Ngày đăng: không rõ (unknown)",
        "Cán bộ: Đỗ Văn Quẩy  [tên sau chức danh]  “Đỗ Văn Quẩy”",
        "    Chức vụ: Bí thư — không rõ tổ chức (elected)  [chức danh]  “Bí thư”",
        "Cuộc họp: hội nghị (hội nghị)  [danh từ]",
        "    Ngày họp: 2019-12-12 (unknown)  [ngày đăng]  “sáng nay”",
        "    Chủ trì: Đỗ Văn Quẩy  [động từ]  “Bí thư Đỗ Văn Quẩy chủ trì hội nghị”",
        "Văn bản: Chỉ thị 5, 2019-01-02, Bộ Chính trị  [số văn bản]",
    ):
        assert line in told


def test_what_a_meeting_is_told_beside_its_day() -> None:
    meeting = MeetingFound(
        name="hội nghị",
        kind="hội nghị",
        period="quý I",
        end_date="2019-12-13",
        session="sáng",
        format="trực tuyến",
        hosts=("UBND tỉnh Phú Yên", "Sở Y tế tỉnh Phú Yên"),
        place="Hội trường tỉnh",
        sites=("huyện Tuy An",),
    )
    layout = Layout(zones=(), body=FieldText(name="body", text=BODY))
    told = explain(raw(""), Report(path="kho/1.txt", layout=layout, meetings=(meeting,), province="Phú Yên"))
    assert "Tỉnh, thành của bài: Phú Yên" in told.split("\n")
    assert [line.strip() for line in told.split("\n")[-8:-1]] == [
        "Kỳ, nhiệm kỳ: quý I",
        "Đến ngày: 2019-12-13",
        "Buổi: sáng",
        "Hình thức: trực tuyến",
        "Nơi họp: Hội trường tỉnh",
        "Điểm cầu: huyện Tuy An",
        "Tổ chức bởi: UBND tỉnh Phú Yên; Sở Y tế tỉnh Phú Yên",
    ]


def test_every_zone_and_part_has_a_label() -> None:
    from articles.importer import explain as rendering

    assert set(rendering._ZONES) == set(ZoneKind)
    assert set(rendering._PARTS) == set(Part)
