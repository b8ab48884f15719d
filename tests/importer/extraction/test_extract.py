"""The assembled report: what stands where, that it is the same twice, and that time grows with length alone."""

import pytest

from articles.importer.extraction import extract
from articles.importer.extraction.meetings import find_meetings
from articles.importer.extraction.sentences import lower_in_place, sentences_of
from articles.importer.values import Basis, DateFound, FieldText, Layout, Report, Span
from tests.importer.extraction.marked import report, unmarked
from tests.importer.growth import grows_linearly

BODY = (
    "Sáng 5/4, UBND huyện Mẫu Sơn phối hợp với Hợp tác xã Hương Rừng tổ chức hội nghị giao ban quý I. "
    "Ông Bế Văn Tư, Chủ tịch UBND huyện Mẫu Sơn chủ trì hội nghị.\n\n"
    "Tại hội nghị, ông Cao Thanh Năm đề nghị sửa đường theo Chỉ thị số 16/CT-TTg của Thủ tướng Chính phủ."
)


def _laid_out(body: str, published: str | None = "2022-04-06") -> Layout:
    basis = Basis.STATED if published else Basis.UNKNOWN
    return Layout(
        zones=(),
        title=FieldText(name="title", text="Giao ban quý I"),
        body=FieldText(name="body", text=body),
        published=DateFound(value=published, basis=basis),
    )


def _words(found: Report, span: Span) -> str:
    texts = {field.name: field.text for field in found.layout.fields()}
    return texts[span.field][span.start : span.end]


def test_a_report_without_a_meeting_has_none() -> None:
    body = FieldText(name="body", text="Xã có 19 tiêu chí nông thôn mới, thu nhập bình quân 60 triệu đồng.")
    found = extract("a.txt", Layout(zones=(), title=FieldText(name="title", text="Mẫu Sơn đổi thay"), body=body))
    assert (found.meetings, found.documents) == ((), ())


def test_it_puts_the_parts_of_a_report_together() -> None:
    found = extract("a.txt", _laid_out(BODY))
    (meeting,) = found.meetings
    assert (meeting.kind, meeting.date.value, meeting.session) == ("giao ban", "2022-04-05", "sáng")
    assert {one.name: {part.part.value for part in one.parts} for one in meeting.participants} == {
        "Bế Văn Tư": {"chaired"},
        "Cao Thanh Năm": {"spoke"},
    }
    assert [document.number for document in found.documents] == ["16/CT-TTg"]


def test_who_takes_part_without_a_post_stands_among_the_officials() -> None:
    officials = {official.name: official.roles for official in extract("a.txt", _laid_out(BODY)).officials}
    assert officials["Cao Thanh Năm"] == ()
    assert officials["Bế Văn Tư"]


def test_hosts_stand_among_the_organizations() -> None:
    found = extract("a.txt", _laid_out(BODY))
    assert set(found.meetings[0].hosts) <= {organization.name for organization in found.organizations}


def test_every_statement_points_at_its_words() -> None:
    found = extract("a.txt", _laid_out(BODY))
    (meeting,) = found.meetings
    assert "hội nghị" in _words(found, meeting.mentions[0])
    for participant in meeting.participants:
        assert all(part.span and participant.name in _words(found, part.span) for part in participant.parts)
    assert "16/CT-TTg" in _words(found, found.documents[0].mentions[0])


def test_the_same_text_gives_the_same_report() -> None:
    assert extract("a.txt", _laid_out(BODY)) == extract("a.txt", _laid_out(BODY))


def test_the_second_meeting_of_a_day_is_another() -> None:
    layout, people = report(
        "Sáng 30/3, [ông {An Văn Bốn}, Phó Chủ tịch HĐND tỉnh] tiếp xúc cử tri tại xã Mẫu.",
        "Chiều cùng ngày, [ông {An Văn Bốn}] dự hội nghị sơ kết công tác Hội do <Hội Nông dân huyện Mẫu> tổ chức.",
        published="2021-03-31",
    )
    found = find_meetings(
        sentences_of(layout, people.persons, people.bodies), published="2021-03-31", province=None, low=""
    )
    assert [(one.kind, one.date.value, one.session) for one in found] == [
        ("tiếp xúc cử tri", "2021-03-30", "sáng"),
        ("sơ kết", "2021-03-30", "chiều"),
    ]
    assert found[1].hosts == ("Hội Nông dân huyện Mẫu",)


@pytest.mark.parametrize(
    "unit",
    [
        "hội nghị ", "tổ chức ", "A B C ", ", ", "5/6, ", "phát biểu, ", "điểm cầu A ", "tại A ", "Chỉ thị 16/CT-TTg ",
        "Luật A, b ", "(", "“", "giữa ", "[ông {An Văn Bốn}], ", "[ông {An Văn Bốn}] và <UBND xã>, ", "<UBND xã> tổ chức ",
        "có [bà {An Thị Ba}]; ", "a\n",
    ],
)  # fmt: skip
def test_time_is_linear_in_length(unit: str) -> None:
    def read(marked: str) -> None:
        text, persons, bodies = unmarked("body", marked)
        sentences = sentences_of(_laid_out(text), persons, bodies)
        find_meetings(sentences, published=None, province=None, low=lower_in_place(text))

    assert grows_linearly(read, lambda length: unit * (length // len(unit)), 10_000)
