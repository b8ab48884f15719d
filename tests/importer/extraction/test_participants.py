"""What a meeting's sentences say of its participants together."""

import pytest

from articles.importer.extraction import extract
from articles.importer.extraction.participants import participants_in
from articles.importer.extraction.sentences import sentences_of
from tests.importer.extraction.marked import report
from tests.importer.extraction.reading import layout_of, sentences


def test_who_chairs_at_a_site_attends_there() -> None:
    layout, people = report("[Đồng chí {An Văn Bốn} - Phó Bí thư Thành ủy] chủ trì tại điểm cầu Hòa Bình.")
    (participant,) = participants_in(sentences_of(layout, people.persons, people.bodies))
    assert participant.site == "Hòa Bình"
    assert [part.part.value for part in participant.parts] == ["chaired", "attended"]


@pytest.mark.parametrize(
    "handed_over",
    [
        "Bí thư Huyện ủy trao quyết định cho các đồng chí có tên trên.",
        "Bí thư Huyện ủy đã trao quyết định, tặng hoa chúc mừng các cán bộ được điều động, bổ nhiệm.",
    ],
)
def test_decisions_handed_to_those_named_before(handed_over: str) -> None:
    announced = "Ban Tổ chức công bố quyết định bổ nhiệm ông Vi Văn Sáo giữ chức Trưởng phòng Nội vụ huyện Sông Lũy."
    found = participants_in(sentences(f"{announced} Ông Lò Văn Ót, Bí thư xã Nà Sản dự. {handed_over}"))
    parts = {one.name: [part.part.value for part in one.parts] for one in found}
    assert parts == {"Vi Văn Sáo": ["received"], "Lò Văn Ót": ["attended"]}


def test_decisions_handed_to_others_are_received_by_no_one_named() -> None:
    announced = "Hội nghị công bố quyết định bổ nhiệm ông Vi Văn Sáo giữ chức Trưởng phòng Nội vụ huyện Sông Lũy."
    found = participants_in(sentences(f"{announced} Bí thư Huyện ủy trao quyết định khen thưởng 12 tập thể."))
    assert [part for one in found for part in one.parts] == []


def test_each_part_has_its_sentence_and_rule() -> None:
    layout, people = report("Mở đầu. [Ông {An Văn Bốn}] chủ trì hội nghị. Kết thúc.")
    (participant,) = participants_in(sentences_of(layout, people.persons, people.bodies))
    (part,) = participant.parts
    assert part.span is not None
    assert layout.body.text[part.span.start : part.span.end] == "Ông An Văn Bốn chủ trì hội nghị."
    assert part.rule


def test_earlier_in_the_meeting_is_of_it_earlier_that_day_is_not() -> None:
    held = "Sáng 8/3/2022, UBND huyện Sông Lũy tổ chức hội nghị giao ban. Ông Vi Văn Sáo, Chủ tịch UBND huyện kết luận."
    layout = layout_of(
        f"{held} Trước đó, bà Lò Thị Sim, Chánh Văn phòng UBND huyện trình bày báo cáo. "
        "Trước đó, chiều 7/3, ông Lã Văn Ót, Bí thư Huyện ủy phát biểu tại xã Nà Sản."
    )
    meeting, *_ = extract("p", layout).meetings
    assert {one.name for one in meeting.participants} == {"Vi Văn Sáo", "Lò Thị Sim"}
