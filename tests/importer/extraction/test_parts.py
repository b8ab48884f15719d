"""Who takes which part: a table of sentences. `[…{Name}…]` marks a person as the finder of persons would."""

import pytest

from tests.importer.extraction.marked import cases, expected_parts, told

TOLD = """
verb after
  [Đồng chí {An Văn Bốn} – Phó Chủ tịch UBND tỉnh] chủ trì hội nghị.
  => An Văn Bốn: chaired

two verbs
  [Bà {An Thị Ba}] đến dự và phát biểu chỉ đạo hội nghị.
  => An Thị Ba: attended directed spoke

two persons
  [Ông {An Văn Bốn}, Bí thư] và [bà {An Thị Ba}, Phó Bí thư] đồng chủ trì hội nghị.
  => An Văn Bốn: chaired; An Thị Ba: chaired

list before the verb
  [Các đồng chí: {An Văn Bốn}, Bí thư]; [{Bế Văn Tư}, Phó Bí thư] chủ trì Hội nghị.
  => An Văn Bốn: chaired; Bế Văn Tư: chaired

list after the verb
  Tham dự hội nghị có [các đồng chí: {An Văn Bốn}, Bí thư]; [{Bế Văn Tư}, Phó Bí thư]; [{Cao Thị Năm}], cùng
  lãnh đạo các sở.
  => An Văn Bốn: attended; Bế Văn Tư: attended; Cao Thị Năm: attended

two verbs before a list
  Đến dự và chỉ đạo Đại hội có [đồng chí {An Văn Bốn}]; [đồng chí {Cao Thị Năm}].
  => An Văn Bốn: attended directed; Cao Thị Năm: attended directed

list with a stray semicolon
  Tham dự hội nghị có; [ông {An Văn Bốn}, Bí thư Tỉnh ủy] chỉ đạo hội nghị.
  => An Văn Bốn: attended directed

chair after the verb
  Chủ trì hội nghị là [ông {An Văn Bốn}, Bí thư Đảng ủy].
  => An Văn Bốn: chaired

under the chair of
  Hội nghị diễn ra dưới sự chủ trì của [đồng chí {An Văn Bốn}] và [đồng chí {Cao Thị Năm}].
  => An Văn Bốn: chaired; Cao Thị Năm: chaired

under the chair of a group
  Hội nghị dưới sự chủ trì của các đồng chí Thường trực Huyện ủy: [{An Văn Bốn} - Bí thư]; [{Bế Văn Tư} - Phó Bí
  thư].
  => An Văn Bốn: chaired; Bế Văn Tư: chaired

chaired by
  Phiên họp do [ông {An Văn Bốn}, Chủ tịch UBND huyện] chủ trì.
  => An Văn Bốn: chaired

leads a delegation
  Đoàn giám sát do [bà {An Thị Ba}, Phó Chủ tịch HĐND tỉnh] làm trưởng đoàn đã làm việc với xã.
  => An Thị Ba: chaired

with the attendance of
  Hội nghị có sự tham dự của [đồng chí {An Văn Bốn}] và [đồng chí {Bế Văn Tư}].
  => An Văn Bốn: attended; Bế Văn Tư: attended

speech before the name
  Phát biểu chỉ đạo tại hội nghị, [đồng chí {An Văn Bốn}, Bí thư Tỉnh ủy] nhấn mạnh ba nhiệm vụ.
  => An Văn Bốn: directed spoke

conclusion before the name
  Kết luận Hội nghị, [đồng chí {An Văn Bốn}] biểu dương các đơn vị.
  => An Văn Bốn: concluded spoke

report before the name
  Báo cáo tại buổi lễ, [ông {An Văn Bốn}] cho biết xã đã đạt 19 tiêu chí.
  => An Văn Bốn: reported spoke

caption
  [Bí thư Tỉnh ủy {An Văn Bốn}] phát biểu kết luận tại Hội nghị
  => An Văn Bốn: concluded spoke

caption with place in the picture
  [Ông {An Văn Bốn}] (thứ hai từ trái sang) trao Bằng khen cho các tập thể.
  => An Văn Bốn: awarded

gives and receives
  [Bí thư {An Văn Bốn}] trao quyết định cho [đồng chí {Bế Văn Tư}].
  => An Văn Bốn: awarded; Bế Văn Tư: received

flowers
  [Ông {An Văn Bốn}] tặng hoa chúc mừng [bà {An Thị Ba}].
  => An Văn Bốn: awarded; An Thị Ba: received

receives
  [Bà {An Thị Ba}] vinh dự đón nhận Huân chương Lao động hạng Ba.
  => An Thị Ba: received

presents
  [Phó Giám đốc Sở {An Văn Bốn}] trình bày báo cáo kết quả 6 tháng.
  => An Văn Bốn: reported

in a speech
  Trong phát biểu chỉ đạo, [Chủ tịch UBND huyện {An Văn Bốn}] yêu cầu quyết liệt hơn.
  => An Văn Bốn: directed spoke

heard reporting
  Hội nghị đã nghe [đồng chí {An Văn Bốn}] thông qua báo cáo tổng kết.
  => An Văn Bốn: reported

both in one sentence
  Sau khi nghe [ông {An Văn Bốn}] báo cáo kết quả, [bà {An Thị Ba}] kết luận buổi làm việc.
  => An Văn Bốn: reported; An Thị Ba: concluded

two who say
  [Ông {An Văn Bốn}] khẳng định quyết tâm; [bà {An Thị Ba}] cho rằng cần thêm vốn.
  => An Văn Bốn: spoke; An Thị Ba: spoke

opinion of
  Đó là ý kiến của [Trưởng Ban Dân vận {An Thị Ba}] tại hội nghị.
  => An Thị Ba: spoke

side of a meeting
  Về phía huyện có [đồng chí {An Văn Bốn}, Bí thư Huyện ủy].
  => An Văn Bốn: attended

also present
  Cùng dự có [đồng chí {An Văn Bốn}].
  => An Văn Bốn: attended

with adverbs
  [Đồng chí {An Văn Bốn}] cũng đề nghị các xã tập trung.
  => An Văn Bốn: spoke

guest who is met
  [Chủ tịch UBND tỉnh {An Văn Bốn}] đã tiếp [ngài {Giôn Mít}, Đại sứ].
  => An Văn Bốn: attended; Giôn Mít: attended

accompanied
  [Đồng chí {An Văn Bốn}] cùng đoàn công tác đã đến thăm, tặng quà gia đình chính sách.
  => An Văn Bốn: attended awarded

in the name of another, who is named first
  Thừa ủy quyền của [Chủ tịch nước, Thượng tướng {An Văn Bốn}] trao Huân chương tặng đơn vị.
  => An Văn Bốn: awarded

on behalf of a body whose name holds a word of another subject
  [Chị {An Thị Ba}], thay mặt Ban Chấp hành, phát biểu nhận nhiệm vụ.
  => An Thị Ba: spoke

entrusted by another
  [Bà {An Thị Ba}] thừa ủy quyền của lãnh đạo tỉnh trao Bằng khen cho 20 tập thể.
  => An Thị Ba: awarded

in the company of sectors
  [Ông {An Văn Bốn}, Phó Chủ tịch UBND tỉnh] cùng đại diện các Sở, Ban, Ngành đã đến dự.
  => An Văn Bốn: attended

the list goes on from two verbs
  Dự và giải đáp thắc mắc có các ông: [{An Văn Bốn}, Giám đốc]; [{Bế Văn Tư}, Phó Giám đốc].
  => An Văn Bốn: attended spoke; Bế Văn Tư: attended spoke

a badge is presented
  Dịp này, [bà {An Thị Ba}] đã trao Kỷ niệm chương tặng [ông {An Văn Bốn}, nguyên Chủ tịch Hội].
  => An Thị Ba: awarded; An Văn Bốn: received

a decision that appoints is handed over
  [Bà {An Thị Ba}] công bố và trao Quyết định của UBND huyện bổ nhiệm [ông {An Văn Bốn}] giữ chức Trưởng phòng.
  => An Thị Ba: attended awarded; An Văn Bốn: received

members of a team
  Thành viên đoàn có [ông {An Văn Bốn}] và [bà {An Thị Ba}].
  => An Văn Bốn: attended; An Thị Ba: attended

has a working session
  [Ông {An Văn Bốn}] cùng các đại biểu đã có buổi làm việc với xã Mẫu.
  => An Văn Bốn: attended

speaks, wishes and gives
  [Ông {An Văn Bốn}] phát biểu chúc sức khỏe và trao tặng 20 phần quà.
  => An Văn Bốn: spoke awarded

the meeting is the subject after the chairs
  Dưới sự chủ trì của [ông {An Văn Bốn}], chiều 5/3, hội nghị sơ kết và triển khai nhiệm vụ mới đã diễn ra.
  => An Văn Bốn: chaired

chairs, with posts in brackets
  Buổi gặp mặt do [ông {An Văn Bốn}] (Bí thư; Chủ tịch) chủ trì.
  => An Văn Bốn: chaired

one hands over together with another
  [Ông {An Văn Bốn}] phát biểu chúc mừng và cùng [bà {An Thị Ba}] trao giải Nhì.
  => An Văn Bốn: spoke awarded; An Thị Ba: awarded

a prize is given
  Giải Nhất được trao cho thí sinh [{An Văn Bốn}, Bí thư chi bộ].
  => An Văn Bốn: received

the agent of a clause within does no more than that
  [Ông {An Văn Bốn}] trao 20 triệu đồng do [bà {An Thị Ba}] đại diện thôn nhận; tặng quà cho học sinh.
  => An Văn Bốn: awarded

whose report is quoted
  Theo báo cáo của [bà {An Thị Ba}, Phó Chủ tịch Hội], phong trào có nhiều chuyển biến.
  => An Thị Ba: reported

who is quoted
  Theo [ông {An Văn Bốn}], xã đang lập đề án.
  => An Văn Bốn: spoke

while reading a report
  [Ông {An Văn Bốn}, Chủ tịch Hội], khi đọc báo cáo trước đại hội cũng thừa nhận phong trào chưa đều.
  => An Văn Bốn: reported

opinions that were heard
  Đại hội đã nghe các ý kiến tham luận: [ông {An Văn Bốn}, Chủ tịch Hội xã Mẫu] với cây quế;
  [ông {Bế Văn Tư}] với chuyện làm đường.
  => An Văn Bốn: spoke; Bế Văn Tư: spoke

a team of several acts
  Tổ đại biểu gồm các ông, bà: [{An Văn Bốn}, Giám đốc]; [{An Thị Ba}, Bí thư] đã tiếp xúc cử tri xã Mẫu.
  => An Văn Bốn: attended; An Thị Ba: attended

not yet said later in the sentence
  Về kinh phí, [ông {An Văn Bốn}] thông tin tổng chi 38 tỷ đồng, ngân sách chưa đến một phần ba.
  => An Văn Bốn: spoke

given by a body
  [Bà {An Thị Ba}] được Trung ương Hội tặng Kỷ niệm chương.
  => An Thị Ba: received

who is given a decision gives none
  [Ông {Bế Văn Tư}] trao quyết định bổ nhiệm [đồng chí {An Thị Ba}, Phó Giám đốc] và tặng hoa chúc mừng.
  => Bế Văn Tư: awarded; An Thị Ba: received

a head with a colon is told of all
  Chủ trì hội nghị: [bà {An Thị Ba}, Chủ tịch] cùng các [Phó Chủ tịch {Bế Văn Tư}], [{An Văn Bốn}].
  => An Thị Ba: chaired; Bế Văn Tư: chaired; An Văn Bốn: chaired

a roll of names
  Các [đại biểu Quốc hội gồm: ông {An Văn Bốn}, Phó Trưởng đoàn]; [bà {An Thị Ba}, Giám đốc].
  => An Văn Bốn: attended; An Thị Ba: attended

a vote of others
  Kỳ họp bầu [ông {An Văn Bốn} giữ chức Chủ tịch], với 100% đại biểu có mặt tán thành.
  =>

sums up
  Tổng kết hội thảo, [ông {An Văn Bốn}] cho rằng kết quả là thiết thực.
  => An Văn Bốn: concluded spoke

concludes on the grounds of what others said
  Từ ý kiến của các đại biểu, [ông {An Văn Bốn}, Phó Bí thư Huyện ủy] đã kết luận, yêu cầu các xã rà soát.
  => An Văn Bốn: concluded

a speech by its name
  Trong bài phát biểu chỉ đạo, [bà {An Thị Ba}] đề nghị các xã giữ rừng.
  => An Thị Ba: directed spoke

a paper that is read out is no report
  Trình bày tham luận, [bà {An Thị Ba}] nêu ba kinh nghiệm. Diễn văn do [ông {An Văn Bốn}] trình bày ôn lại truyền thống.
  => An Thị Ba: spoke; An Văn Bốn: spoke

agrees with the contents of a report
  [Ông {An Văn Bốn}] thống nhất với nội dung báo cáo và giao các xã thực hiện.
  => An Văn Bốn: spoke

hands over a decision, then speaks
  Trao quyết định cho [ông {Bế Văn Tư}] và phát biểu giao nhiệm vụ, [bà {An Thị Ba}] mong tập thể đoàn kết.
  => Bế Văn Tư: received; An Thị Ba: awarded spoke

who the guests are made up of
  Thành phần tham dự buổi lễ gồm các đồng chí Phó Chủ tịch UBND huyện Sông Lũy: [{An Văn Bốn}] và [{Bế Văn Tư}].
  => An Văn Bốn: attended; Bế Văn Tư: attended

heads the deputies of a constituency
  Tổ đại biểu HĐND huyện do [ông {An Văn Bốn}, Chủ tịch HĐND huyện] làm tổ trưởng đã tiếp xúc cử tri xã Mẫu.
  => An Văn Bốn: chaired attended
"""


@pytest.mark.parametrize(("name", "marked", "expected"), cases(TOLD))
def test_reads_the_part(name: str, marked: str, expected: str) -> None:
    assert told(marked) == expected_parts(expected)
