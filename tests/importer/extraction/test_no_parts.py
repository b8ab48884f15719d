"""What only looks like a part: a table of sentences, as in test_parts.py."""

import pytest

from tests.importer.extraction.marked import cases, expected_parts, told

REFUSED = """
verb in the content of speech
  [Ông {An Văn Bốn}] đề nghị <Sở Y tế> báo cáo kết quả trước ngày 30/6.
  => An Văn Bốn: spoke

a person told to do something
  [Bà {An Thị Ba}] giao nhiệm vụ cho [ông {Bế Văn Tư}] chủ trì, phối hợp rà soát.
  => An Thị Ba: spoke

owner of instructions
  Thực hiện ý kiến chỉ đạo của [Bí thư Tỉnh ủy {An Văn Bốn}], các đơn vị đã rà soát.
  =>

absent
  [Ông {An Văn Bốn}] vắng mặt tại hội nghị.
  =>

signs a document
  Nghị quyết do [ông {An Văn Bốn}] ký ban hành.
  =>

stands in for somebody
  Thay mặt [Bí thư Huyện ủy {An Văn Bốn}], [đồng chí {Bế Văn Tư}] phát biểu khai mạc.
  => Bế Văn Tư: spoke

other subject
  [Ông {An Văn Bốn}] chủ trì hội nghị, các đại biểu đã thảo luận sôi nổi.
  => An Văn Bốn: chaired

project, not attendance
  [Ông {An Văn Bốn}] dự án đường liên xã.
  =>

what is asked about a person
  [Ông {An Văn Bốn}] bị đề nghị xem xét kỷ luật; [bà {An Thị Ba}] được giới thiệu ứng cử.
  =>

a line of work that begins like a verb
  [Ông {An Văn Bốn}] có 20 năm công tác trong ngành Giao thông vận tải, là tấm gương nêu gương sáng.
  =>

about whom something was concluded
  Kỳ họp cho ý kiến về kết quả kiểm tra khi có dấu hiệu vi phạm đối với [ông {An Văn Bốn}, Phó Bí thư].
  =>

an appointment of its own day is none of this meeting
  * Cùng ngày, UBND tỉnh trao quyết định bổ nhiệm [ông {An Văn Bốn}] làm Phó Giám đốc Sở.
  =>

election
  [Ông {An Văn Bốn}] được bầu giữ chức Chủ tịch.
  =>
"""


@pytest.mark.parametrize(("name", "marked", "expected"), cases(REFUSED))
def test_refuses_what_is_no_part(name: str, marked: str, expected: str) -> None:
    assert told(marked) == expected_parts(expected)
