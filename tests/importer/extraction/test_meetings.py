"""Meetings: kind, name, day, hosts, form. Each case: name | published | title, the text, the facts that must be read."""

import pytest

from articles.importer.extraction.meetings import find_meetings
from articles.importer.extraction.sentences import lower_in_place, sentences_of
from articles.importer.values import MeetingFound
from tests.importer.extraction.marked import cases, report

REFUSED = """
meetings in general
  Thời gian qua, các hội nghị, cuộc họp ở cơ sở được tổ chức tiết kiệm, hiệu quả.
  => none

a meeting to come is no report of one
  Huyện chuẩn bị tổ chức các đại hội chi bộ, tiến tới đại hội đảng bộ huyện.
  => none

a portrait
  Xã có 19 tiêu chí nông thôn mới, thu nhập bình quân 60 triệu đồng/người/năm.
  => none

the day of a decree is not the meeting's
  <UBND huyện Mẫu> tổ chức hội nghị triển khai Quyết định số 12/QĐ-UBND ngày 05/3/2021 của UBND tỉnh.
  => kind=hội nghị; date=None

two years are as near: none is known
  Sáng 28/12, <UBND huyện Mẫu> tổ chức hội nghị giao ban. Đợt một làm đến ngày 10/1/2020, đợt hai đến ngày 10/1/2022.
  => kind=giao ban; date=--12-28

a day of long ago says nothing of the year
  Sáng 28/12, <UBND huyện Mẫu> tổ chức hội nghị giao ban. Ông Lê An sinh ngày 12/4/1970, vào Đảng ngày 3/2/2001.
  => kind=giao ban; date=--12-28

an anniversary is not the meeting's day
  Nhân kỷ niệm 90 năm Ngày truyền thống (15/10/1930 - 15/10/2020), <Huyện ủy Mẫu> tổ chức gặp mặt cán bộ hưu trí.
  => kind=gặp mặt; date=None; hosts=Huyện ủy Mẫu

a deadline is not the meeting's day
  <UBND xã Mẫu> tổ chức họp bàn giải phóng mặt bằng, hoàn thành trước ngày 30/6/2021.
  => kind=họp; date=None

a person is no host
  Sáng 5/3, [đồng chí {An Văn Bốn}, Bí thư Huyện ủy] tổ chức buổi gặp mặt già làng. | 2021-03-06
  => kind=gặp mặt; hosts=

the body of who chairs is no host
  Chiều 12/4, [ông {An Văn Bốn}, Phó Chủ tịch UBND tỉnh] chủ trì họp về chuyển đổi số. | 2022-04-13
  => kind=họp; date=2022-04-12; hosts=
"""

KINDS = """
from the noun's neighbour
  Sáng 5/7, <Huyện ủy Mẫu> tổ chức Hội nghị sơ kết công tác dân vận 6 tháng đầu năm 2022.
  => kind=sơ kết; name=Hội nghị sơ kết công tác dân vận 6 tháng đầu năm 2022; date=2022-07-05; session=sáng; hosts=Huyện ủy Mẫu

a dialogue of a chief, or of those who meet
  Ngày 8/8/2021, <UBND huyện Mẫu> tổ chức hội nghị Chủ tịch UBND huyện đối thoại với thanh niên năm 2021.
  => kind=đối thoại

meets and talks
  Ngày 8/8/2021, <UBND huyện Mẫu> tổ chức hội nghị gặp gỡ, đối thoại với nông dân.
  => kind=đối thoại

fillers between
  Ngày 8/8/2021, <Ban Tổ chức Tỉnh ủy Mẫu> tổ chức hội nghị trực tuyến toàn tỉnh quán triệt Quy định số 41.
  => kind=quán triệt; format=trực tuyến; date=2021-08-08

supervision as the subject is no supervision meeting
  Ngày 8/8/2021, <UBND huyện Mẫu> tổ chức hội nghị bàn nâng cao chất lượng giám sát.
  => kind=hội nghị

council session
  Sáng 7/12, <HĐND tỉnh Mẫu> khóa XVIII khai mạc kỳ họp thứ 12. | 2022-12-07
  => kind=kỳ họp; hosts=HĐND tỉnh Mẫu; date=2022-12-07

a term of office behind the body
  <Ban Chấp hành Đảng bộ huyện Mẫu> khóa XX, nhiệm kỳ 2020 - 2025 tổ chức Hội nghị lần thứ 9 vào sáng 7/12. | 2022-12-08
  => hosts=Ban Chấp hành Đảng bộ huyện Mẫu; date=2022-12-07; session=sáng

a session holds its sitting
  Ngày 8/12, Kỳ họp thứ 12, <HĐND tỉnh Mẫu> khóa X tiến hành phiên chất vấn. | 2022-12-08
  => kind=kỳ họp; hosts=HĐND tỉnh Mẫu

told in the passive, the holder between
  Sáng 2/4, hội nghị biểu dương nông dân giỏi được <Sở Mẫu> phối hợp cùng <Hội Mẫu> tổ chức. | 2022-04-02
  => kind=biểu dương; hosts=Hội Mẫu, Sở Mẫu

told in the passive, the holder not told
  Sáng 2/4, hội nghị sơ kết công tác phối hợp giữa các ban với <Tỉnh ủy Mẫu> đã được tổ chức. | 2022-04-02
  => kind=sơ kết; hosts=

a wider place before the verb
  Sáng 2/4, <Đảng bộ phường Mẫu>, TP Hà Mẫu tổ chức Đại hội lần thứ I. | 2022-04-02
  => kind=đại hội; hosts=Đảng bộ phường Mẫu

who signs is no host where another holds it
  Sáng 2/4, <Bộ Chỉ huy Mẫu> tổ chức lễ ký kết giữa <Đồn Mẫu> và <Trạm Mẫu>. | 2022-04-02
  => kind=ký kết; hosts=Bộ Chỉ huy Mẫu

council session after the noun
  Sáng 7/12, Kỳ họp thứ 12, <HĐND tỉnh Mẫu> khóa XVIII đã khai mạc. | 2022-12-08
  => kind=kỳ họp; hosts=HĐND tỉnh Mẫu

standing committee meets
  Chiều 9/5, <Thường trực HĐND tỉnh Mẫu> họp phiên thường kỳ tháng 5. | 2022-05-10
  => kind=họp; hosts=Thường trực HĐND tỉnh Mẫu

voter meeting without a noun
  Ngày 3/11, [đồng chí {An Văn Bốn}, Bí thư Tỉnh ủy] tiếp xúc cử tri xã Mẫu trước kỳ họp cuối năm. | 2022-11-04
  => kind=tiếp xúc cử tri; date=2022-11-03; hosts=

visit
  Chiều 20/1, [đồng chí {An Văn Bốn}, Bí thư Tỉnh ủy] đã đến thăm, chúc Tết các đơn vị trực Tết. | 2023-01-20
  => kind=thăm

voters met by a team, in other words
  Sáng 8/3/2022, [ông {An Văn Bốn}, Chủ tịch HĐND tỉnh] đã tiếp xúc với gần 200 cử tri xã Mẫu.
  => kind=tiếp xúc cử tri; date=2022-03-08

the title says what kind of meeting
  title: Tiếp xúc cử tri tại xã Mẫu ;; Sáng 8/3/2022, <HĐND tỉnh Mẫu> tổ chức hội nghị tại xã Mẫu sau kỳ họp.
  => kind=tiếp xúc cử tri; hosts=HĐND tỉnh Mẫu

inspection by a team
  Sáng 4/10, Đoàn giám sát của <HĐND tỉnh Mẫu> do [bà {Cao Thị Năm}] làm trưởng đoàn làm việc với <Sở Y tế>. | 2022-10-04
  => kind=giám sát; hosts=HĐND tỉnh Mẫu

congress without other year
  Chiều 10-9, <Hội Cựu chiến binh xã Mẫu> tổ chức Đại hội lần thứ V, nhiệm kỳ 2022-2027.
  => kind=đại hội; date=2022-09-10; hosts=Hội Cựu chiến binh xã Mẫu

announcement of decisions
  Sáng nay, <Tỉnh ủy Mẫu> tổ chức Lễ công bố quyết định về công tác cán bộ. | 2021-05-10
  => kind=công bố; date=2021-05-10; session=sáng

own word of a ceremony
  Ngày 2/4, <UBND xã Mẫu> tổ chức lễ khởi công cầu Mẫu. | 2021-04-02
  => kind=lễ khởi công

signing
  Sáng 2/4, <Hội Nông dân> phối hợp với <Ngân hàng Chính sách xã hội> tổ chức ký kết chương trình phối hợp. | 2021-04-02
  => kind=ký kết; hosts=Hội Nông dân, Ngân hàng Chính sách xã hội

training class
  Từ ngày 04 – 06/5/2023, <Sở Nội vụ> mở lớp bồi dưỡng nghiệp vụ cho 120 học viên.
  => kind=tập huấn; date=2023-05-04; end=2023-05-06
"""

DAYS = """
the year of a day close by
  Sáng 15/4, <Thành ủy Mẫu> tổ chức hội nghị giao ban, yêu cầu giãn cách đến hết ngày 30/4/2020.
  => kind=giao ban; date=2020-04-15

the year that is not yet over
  Sáng 2/10, <Thành ủy Mẫu> tổ chức hội nghị giao ban, bàn việc của giai đoạn còn lại của năm 2019.
  => kind=giao ban; date=2019-10-02

year of the publication
  Chiều 22.4, <UBND huyện Mẫu> tổ chức hội nghị giao ban. | 2025-04-23
  => date=2025-04-22; basis=inferred; session=chiều

the year before, in January
  Ngày 29/12, <UBND huyện Mẫu> tổ chức hội nghị tổng kết. | 2021-01-03
  => date=2020-12-29

no year to be had
  Chiều 6/10, <Chi bộ thôn Mẫu> tổ chức hội nghị chuyên đề.
  => date=--10-06; basis=stated

two days
  Đại hội Công đoàn huyện Mẫu diễn ra trong 2 ngày 21 và 22/6. | 2018-06-23
  => kind=đại hội; date=2018-06-21; end=2018-06-22

yesterday
  Chiều qua, <UBND tỉnh Mẫu> họp giao ban. | 2021-03-01
  => date=2021-02-28; kind=giao ban

summing-up of last year held in January
  Sáng 12/1, <UBND tỉnh Mẫu> tổ chức hội nghị tổng kết công tác năm 2020 và triển khai nhiệm vụ năm 2021.
  => date=2021-01-12

summing-up held in December
  Sáng 12/12, <UBND tỉnh Mẫu> tổ chức hội nghị tổng kết công tác năm 2020 và triển khai nhiệm vụ năm 2021.
  => date=2020-12-12

the studied document's year
  Chiều 26/5, <UBND tỉnh> tổ chức Hội nghị quán triệt Chỉ thị số 10/CT-TTg ngày 19/4/2023 của Thủ tướng Chính phủ.
  => date=2023-05-26

the day stands in the second sentence
  <Huyện ủy Mẫu> vừa tổ chức hội nghị giao ban quý I. Hội nghị diễn ra sáng 5/4. | 2022-04-06
  => date=2022-04-05; kind=giao ban

from when on what it is about holds
  Ngày 8/3/2022, <Chi cục Thuế Mẫu> tổ chức buổi đối thoại về việc bỏ thuế khoán từ ngày 1/1/2023.
  => date=2022-03-08; kind=đối thoại

tomorrow is no day where the report has none
  Tại kỳ họp cuối cùng vào ngày mai, <HĐND huyện Mẫu> bầu Phó Chủ tịch. Kỳ họp cuối cùng của nhiệm kỳ diễn ra trọn ngày 21/4.
  => date=--04-21; kind=kỳ họp

told of the meeting named before
  <UBND huyện Mẫu> vừa tổ chức hội nghị công bố quyết định về công tác cán bộ. Hội nghị diễn ra chiều 5/4/2022.
  => date=2022-04-05; kind=công bố; session=chiều; hosts=UBND huyện Mẫu

a gathering of voters by its noun
  Ngày 13-7-2022, <Tổ đại biểu HĐND tỉnh Mẫu> đã có buổi tiếp xúc tại xã Mẫu.
  => kind=tiếp xúc cử tri; date=2022-07-13
"""

HOSTS = """
a guest's team holds nothing
  Sáng 8/3/2022, <Bệnh viện Mẫu> tiếp và làm việc với đoàn công tác của <Bộ Mẫu> do [ông {An Văn Bốn}] làm trưởng đoàn.
  => kind=làm việc; hosts=

a body in brackets is no host
  Sáng 8/3/2022, <Quân đoàn 9> (<Binh đoàn Sông Mẫu>) tổ chức lễ kỷ niệm.
  => hosts=Quân đoàn 9

a partner behind a body in brackets
  Ngày 8/3/2022, <Trung tâm Mẫu> (<Sở Y tế>) phối hợp với <UBND xã Mẫu> tổ chức lớp tập huấn.
  => hosts=Trung tâm Mẫu, UBND xã Mẫu

an abbreviation before the verb
  Ngày 8/3/2022, <Sở Nông nghiệp> (NN&MT) tổ chức hội nghị.
  => hosts=Sở Nông nghiệp

told in the next sentence
  Sáng 8/3/2022 đã diễn ra lớp tập huấn nghiệp vụ. Lớp tập huấn do <Sở Nội vụ> tổ chức, có 50 học viên.
  => hosts=Sở Nội vụ; kind=tập huấn

whose meeting it is
  Sáng 8/3/2022, [ông {An Văn Bốn}] chủ trì cuộc họp thường kỳ của <Ban Thường vụ Huyện ủy Mẫu>.
  => hosts=Ban Thường vụ Huyện ủy Mẫu

whose decision it is, is no host
  Sáng 8/3/2022, [ông {An Văn Bốn}] dự hội nghị công bố quyết định của <Ban Thường vụ Huyện ủy Mẫu>.
  => hosts=

whose delegation visits
  Ngày 8/3/2022, Đoàn công tác của <Hội Nông dân tỉnh> do [ông {An Văn Bốn}] làm Trưởng đoàn làm việc với <UBND xã Mẫu>.
  => hosts=Hội Nông dân tỉnh; kind=làm việc

whose delegation is received
  Ngày 8/3/2022, [ông {An Văn Bốn}, Chủ tịch UBND tỉnh] làm việc với Đoàn công tác của <Bộ Y tế>.
  => hosts=; kind=làm việc

a body that surveys under its head
  Sáng 8/3/2022, <Ban Pháp chế HĐND tỉnh> do [bà {An Thị Ba}] làm trưởng đoàn, khảo sát tại xã Mẫu.
  => hosts=Ban Pháp chế HĐND tỉnh; kind=khảo sát

held by two in a place
  Buổi tiếp xúc cử tri tại huyện Mẫu vừa được <HĐND tỉnh> phối hợp với <MTTQ huyện> tổ chức sáng 8/3/2022.
  => hosts=HĐND tỉnh, MTTQ huyện

bodies that no list holds, after "do"
  Diễn đàn do Viện Sông Mẫu và Biển (SMB) phối hợp Quỹ Bến Mẫu tổ chức ngày 8/3/2022.
  => hosts=Quỹ Bến Mẫu, Viện Sông Mẫu và Biển

told where the meeting is named again
  Hội nghị đối thoại tập trung vào giá sầu riêng. Sáng 8/3/2022, <UBND huyện Mẫu> tổ chức hội nghị đối thoại với nông dân.
  => hosts=UBND huyện Mẫu; kind=đối thoại

a wish that another held one
  Sáng 8/3/2022, [ông {An Văn Bốn}] dự hội nghị trực tuyến. Ông đề nghị <Bộ Y tế> tổ chức hội nghị giao ban.
  => hosts=

by whom, after the noun
  Hội thảo phát triển du lịch do <Sở Du lịch> phối hợp với <Hiệp hội Du lịch tỉnh> tổ chức sáng 5/3. | 2021-03-06
  => kind=hội thảo; hosts=Hiệp hội Du lịch tỉnh, Sở Du lịch

three together
  Sáng 1/6, <Ban Tuyên giáo Tỉnh ủy> phối hợp với <Sở Thông tin và Truyền thông>, <Hội Nhà báo tỉnh> tổ chức giao ban báo chí. | 2023-06-01
  => hosts=Ban Tuyên giáo Tỉnh ủy, Hội Nhà báo tỉnh, Sở Thông tin và Truyền thông; kind=giao ban

on whose orders is no host
  Thực hiện kế hoạch của <UBND tỉnh>, sáng 5/3, <Sở Y tế> tổ chức tập huấn cho cán bộ trạm y tế. | 2021-03-06
  => hosts=Sở Y tế; kind=tập huấn

at a place is no host
  Sáng 5/3, tại <UBND huyện Mẫu>, <Sở Y tế> tổ chức hội nghị giao ban. | 2021-03-06
  => hosts=Sở Y tế; place=UBND huyện Mẫu

in the title
  title: <Huyện ủy Mẫu> tổng kết công tác năm 2020 ;; Sáng 5/1, hội nghị tổng kết công tác năm 2020 đã diễn ra tại Hội trường Huyện ủy. | 2021-01-06
  => hosts=Huyện ủy Mẫu; kind=tổng kết; place=Hội trường Huyện ủy

a holder that no finder knows
  Ngày 31/01/2026, Bưu điện thành phố Mẫu đã tổ chức thành công Hội nghị Người lao động năm 2026.
  => hosts=Bưu điện thành phố Mẫu; date=2026-01-31

an unknown one with a partner
  Chiều 2/11/2021, tại Hà Nội, Bảo tàng Mẫu và Nhà hát Mẫu phối hợp tổ chức hội thảo.
  => hosts=Bảo tàng Mẫu, Nhà hát Mẫu

a place is no unknown holder
  Sáng 5/3/2021, Huyện Mẫu tổ chức hội nghị giao ban.
  => hosts=

told at length
  Sáng ngày 27/04/2023, <Công đoàn Trường Cao đẳng Mẫu> đã long trọng tổ chức thành công Đại hội Công đoàn cơ sở.
  => hosts=Công đoàn Trường Cao đẳng Mẫu; date=2023-04-27; kind=đại hội
"""


def _meetings(text: str) -> tuple[MeetingFound, ...]:
    text, _, published = text.partition(" | ")
    title, separator, rest = text.partition(" ;; ")
    marked = (rest,) if separator else (text,)
    layout, people = report(
        *marked, title=title.removeprefix("title: ") if separator else "", published=published or None
    )
    return find_meetings(
        sentences_of(layout, people.persons, people.bodies),
        published=layout.published.value,
        province=None,
        low=lower_in_place(" ".join(field.text for field in layout.fields())),
    )


def _facts(meeting: MeetingFound) -> dict[str, str]:
    return {
        "kind": meeting.kind, "name": meeting.name, "date": str(meeting.date.value), "end": str(meeting.end_date),
        "basis": meeting.date.basis.value, "session": str(meeting.session), "format": str(meeting.format),
        "hosts": ", ".join(sorted(meeting.hosts)), "place": str(meeting.place),
    }  # fmt: skip


@pytest.mark.parametrize(("name", "text", "expected"), [*cases(REFUSED), *cases(KINDS), *cases(DAYS), *cases(HOSTS)])
def test_meeting(name: str, text: str, expected: str) -> None:
    meetings = _meetings(text)
    if expected == "none":
        assert meetings == ()
        return
    facts = dict(fact.strip().split("=", 1) for fact in expected.split(";"))
    found = _facts(meetings[0])
    assert {key: found[key] for key in facts} == facts


def test_the_last_of_its_days_is_no_other_meeting() -> None:
    meetings = _meetings(
        "Trong hai ngày 13 và 14/8/2021, <Sở Mẫu> tổ chức lớp tập huấn nghiệp vụ."
        " Chiều 14/8, [ông {An Văn Bốn}, Phó Giám đốc] bế mạc lớp tập huấn và trao giấy chứng nhận."
    )
    assert [(one.kind, one.date.value, one.end_date) for one in meetings] == [("tập huấn", "2021-08-13", "2021-08-14")]
