"""Reports that tell of several meetings: each has its own day and hosts."""

from articles.importer.extraction.meetings import find_meetings
from articles.importer.extraction.sentences import sentences_of
from tests.importer.extraction.marked import report


def test_two_days_are_two_meetings_of_one_name() -> None:
    held = "[ông {An Văn Bốn}, Bí thư] chủ trì hội nghị công bố quyết định về công tác cán bộ tại xã Mẫu."
    layout, people = report("Tin", f"Sáng 16/9/2021, {held} Chiều 17/9/2021, {held}")
    meetings = find_meetings(sentences_of(layout, people.persons, people.bodies), published=None, province=None, low="")
    assert [one.date.value for one in meetings] == ["2021-09-16", "2021-09-17"]


def test_the_parts_of_a_round_up_each_tell_their_meeting() -> None:
    layout, people = report(
        "Hà Mẫu", "Chiều 8/3/2022, <UBND tỉnh Hà Mẫu> tổ chức hội nghị công bố quyết định về công tác cán bộ.",
        "Sông Mẫu", "Ngày 9/3/2022, tại kỳ họp thứ tư, <HĐND tỉnh Sông Mẫu> bầu [ông {An Văn Bốn}] giữ chức Phó Chủ tịch.",
        "Núi Mẫu", "Sáng 10/3/2022, <Thành ủy Núi Mẫu> công bố quyết định của Ban Bí thư chuẩn y [bà {An Thị Ba}].",
    )  # fmt: skip
    meetings = find_meetings(sentences_of(layout, people.persons, people.bodies), published=None, province=None, low="")
    assert [(one.kind, one.date.value, one.hosts) for one in meetings] == [
        ("công bố", "2022-03-08", ("UBND tỉnh Hà Mẫu",)),
        ("kỳ họp", "2022-03-09", ("HĐND tỉnh Sông Mẫu",)),
        ("công bố", "2022-03-10", ("Thành ủy Núi Mẫu",)),
    ]
