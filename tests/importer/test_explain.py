"""An explanation accounts for every line, and gives each fact with its rule and its words."""

from articles.importer.explain import explain
from articles.importer.parse import parse
from articles.importer.values import (
    DateFound,
    DocumentFound,
    Fact,
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
    text = (
        "Sơn La: Hội nghị sơ kết quý I của Hội Nông dân\n\nSáng ngày 6 và 7/4/2022, tại Hội trường huyện Mai Sơn, "
        "Hội Nông dân tỉnh Sơn La tổ chức hội nghị trực tuyến sơ kết quý I tới điểm cầu huyện Yên Châu. "
        "Ông Quàng Văn Ỏn, Chủ tịch Hội Nông dân tỉnh chủ trì hội nghị và yêu cầu các cấp hội làm tốt việc của mình.\n"
    )
    told = [line.strip() for line in explain(raw(text), parse(raw(text))).split("\n")]
    for line in (
        "Tỉnh, thành của bài: Sơn La  [địa danh trong bài]  “Sơn La: Hội nghị sơ kết quý I của Hội Nông dân”",
        "Đến ngày: 2022-04-07  [cùng ngày họp]  “6 và 7/4/2022”",
        "Buổi: sáng  [cùng ngày họp]  “6 và 7/4/2022”",
        "Kỳ, nhiệm kỳ: quý I  [trong tên cuộc họp]  “hội nghị trực tuyến sơ kết quý I tới điểm cầu huyện Yên Châu”",
        "Hình thức: trực tuyến  [từ ngữ chỉ hình thức họp]  “trực tuyến”",
        "Nơi họp: Hội trường huyện Mai Sơn  [sau “tại”]  “Hội trường huyện Mai Sơn”",
        "Điểm cầu: huyện Yên Châu  [sau “điểm cầu”]  “điểm cầu huyện Yên Châu”",
        "Tổ chức bởi: Hội Nông dân tỉnh Sơn La  [chủ ngữ của “tổ chức”]  “Hội Nông dân tỉnh Sơn La”",
        "Tỉnh, thành: Sơn La  [theo đơn vị tổ chức]",
    ):
        assert line in told


def test_a_last_day_that_a_later_sentence_tells_is_told_once() -> None:
    text = (
        "Sơn La: Hội nghị tập huấn của Hội Nông dân\n\nSáng 6/4/2022, Hội Nông dân tỉnh Sơn La khai mạc hội nghị tập huấn "
        "cán bộ hội cơ sở. Hội nghị diễn ra trong hai ngày 6 và 7/4/2022 tại huyện Mai Sơn.\n"
    )
    told = [line.strip() for line in explain(raw(text), parse(raw(text))).split("\n")]
    assert [line for line in told if line.startswith("Đến ngày")] == [
        "Đến ngày: 2022-04-07  [các ngày họp]  “6 và 7/4/2022”"
    ]


def test_every_zone_and_part_has_a_label() -> None:
    from articles.importer import explain as rendering

    assert set(rendering._ZONES) == set(ZoneKind)
    assert set(rendering._PARTS) == set(Part)
    assert set(rendering._TOLD) == set(Fact)
