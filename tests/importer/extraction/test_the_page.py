"""What a page says of itself: its province, its district, the body whose page it is."""

import pytest

from articles.importer.extraction.people_and_bodies import find_people_and_bodies
from articles.importer.values import FieldText, Layout, SourceKnowledge
from tests.importer.extraction.reading import officials, read

PAGES = [
    ("Phó Chủ tịch UBND huyện Mạc Phi Yến chủ trì.", "CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN VĨNH BẢO",
     {"Mạc Phi Yến": ["Phó Chủ tịch | UBND huyện Vĩnh Bảo"]}),
    ("Chủ tịch HĐND thành phố Phạm Văn Lậm dự.", "Cổng thông tin điện tử quận Lê Chân - thành phố Hải Phòng",
     {"Phạm Văn Lậm": ["Chủ tịch | HĐND thành phố Hải Phòng"]}),
    ("Đại tá Lê Hồng Quế, Trưởng phòng Cảnh sát hình sự được biểu dương.", "CÔNG AN TỈNH NAM ĐỊNH",
     {"Lê Hồng Quế": ["Trưởng phòng | Phòng Cảnh sát hình sự Công an tỉnh Nam Định"]}),
    ("Bà Chu Thị Phượng, Phó Chánh án báo cáo. Tòa án nhân dân tối cao và Tòa án nhân dân huyện Lộc Bình cùng dự.",
     "TÒA ÁN NHÂN DÂN TỈNH LẠNG SƠN", {"Chu Thị Phượng": ["Phó Chánh án | Tòa án nhân dân tỉnh Lạng Sơn"]}),
    ("Trung tướng Mạc Văn Toại, Bí thư Đảng ủy, Chính ủy dự. Bộ CHQS tỉnh Hà Nam báo cáo.", "BÁO QUÂN KHU 4",
     {"Mạc Văn Toại": ["Bí thư | Đảng ủy Quân khu 4", "Chính ủy | Quân khu 4"]}),
    ("Bà Lã Thị Sim, Phó Bí thư Đảng ủy dự.", "BÁO HÀ NAM", {"Lã Thị Sim": ["Phó Bí thư | Đảng ủy"]}),
    ("Ông Lã Văn Sơ, Giám đốc Công ty; bà Mạc Thị Na, Trưởng phòng Vật tư dự. Sở Y tế tỉnh Hà Nam góp ý.",
     "CÔNG TY THỦY NÔNG BẮC HÀ - Vì mùa vàng",
     {"Lã Văn Sơ": ["Giám đốc | Công ty Thủy Nông Bắc Hà"],
      "Mạc Thị Na": ["Trưởng phòng | Phòng Vật tư Công ty Thủy Nông Bắc Hà"]}),
    ("Ông Lã Văn Sơ, Bí thư Đảng ủy, Chủ tịch Công đoàn Bệnh viện; bà Mạc Thị Na, Phó Giám đốc dự.", "BỆNH VIỆN SẢN NHI HÀ NAM",
     {"Lã Văn Sơ": ["Bí thư | Đảng ủy Bệnh viện Sản Nhi Hà Nam", "Chủ tịch | Công đoàn Bệnh viện Sản Nhi Hà Nam"],
      "Mạc Thị Na": ["Phó Giám đốc | Bệnh viện Sản Nhi Hà Nam"]}),
    ("Phó Chủ tịch UBND huyện Mạc Phi Yến chủ trì.", "HUYỆN ỦY SÌN HỒ     ĐẢNG CỘNG SẢN VIỆT NAM",
     {"Mạc Phi Yến": ["Phó Chủ tịch | UBND huyện Sìn Hồ"]}),
    ("Ông Lã Văn Sơ, Thứ trưởng Bộ Công Thương dự. Thứ trưởng Lã Văn Sơ phát biểu. Bộ Tài chính góp ý.", "BỘ Y TẾ",
     {"Lã Văn Sơ": ["Thứ trưởng | Bộ Công Thương"]}),
    ("(baohungyen.vn) - Bí thư Tỉnh ủy Trần Văn Lực dự.", "", {"Trần Văn Lực": ["Bí thư | Tỉnh ủy Hưng Yên"]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "expected"), PAGES, ids=[line or text for text, line, _ in PAGES])
def test_the_page_says_where_its_report_is(text: str, line: str, expected: dict[str, list[str]]) -> None:
    assert officials(text, page=(line,)) == expected


def test_the_institution_that_acts_first_is_the_house() -> None:
    text = (
        "Ngày 5/3/2021, Trường Đại học Mai Hoa phối hợp với Trường Đại học Bến Trà tổ chức hội thảo. "
        "Dự có ông Lã Văn Sơ, Bí thư Đảng ủy; bà Mạc Thị Na, Hiệu trưởng."
    )
    assert officials(text) == {
        "Lã Văn Sơ": ["Bí thư | Đảng ủy Trường Đại học Mai Hoa"],
        "Mạc Thị Na": ["Hiệu trưởng | Trường Đại học Mai Hoa"],
    }


def test_what_an_embassy_does() -> None:
    text = "Đại sứ quán Việt Nam tại Na Uy tổ chức gặp mặt. Dự có ông Lã Văn Sơ, Tham tán Công sứ."
    assert officials(text) == {"Lã Văn Sơ": ["Tham tán Công sứ | Đại sứ quán Việt Nam tại Na Uy"]}


def test_an_office_on_its_own_is_of_the_house() -> None:
    text = "Hiệu trưởng giao Phòng Đào tạo lập kế hoạch, phối hợp với Phòng Nội vụ và Phòng Y tế huyện Tuy An."
    found = [one.name for one in read(text, page=("TRƯỜNG CAO ĐẲNG MAI HOA",)).organizations]
    assert found == ["Phòng Đào tạo Trường Cao đẳng Mai Hoa", "Phòng Nội vụ huyện Tuy An", "Phòng Y tế huyện Tuy An"]


def test_a_general_director_is_rather_of_the_house_above() -> None:
    text = "Ông Lã Văn Sơ, Phó Tổng Giám đốc dự và phát biểu."
    assert officials(text, page=("CÔNG TY ĐIỆN LỰC HÀ NAM",)) == {"Lã Văn Sơ": ["Phó Tổng Giám đốc | -"]}


def test_a_tinh_uy_is_of_no_city() -> None:
    found = read("Tàu chở quân vào TP Hồ Chí Minh ghé tỉnh Bình Định. Phó Chủ tịch UBND tỉnh Lâm Hải Giang đón đoàn.")
    assert found.province == "Bình Định"


def test_a_department_of_a_district_is_of_the_one_that_is_named() -> None:
    text = "Huyện ủy Trùng Khánh bổ nhiệm ông Châu Văn Long, Phó Trưởng phòng Nội vụ."
    assert officials(text) == {"Châu Văn Long": ["Phó Trưởng phòng | Phòng Nội vụ huyện Trùng Khánh"]}


def test_the_nearest_body_of_its_head() -> None:
    text = "Ban Văn hóa - Xã hội HĐND tỉnh do bà Toàn Thị Chơn, Trưởng ban dẫn đầu khảo sát. Ban Pháp chế HĐND tỉnh cùng đi."
    assert officials(text) == {"Toàn Thị Chơn": ["Trưởng Ban | Ban Văn hóa - Xã hội HĐND tỉnh"]}


def test_a_full_stop_ends_a_unit() -> None:
    text = "Thái Nguyên: Ông Lê An giữ chức Giám đốc Sở Y tế tỉnh. Đồng Nai: Bí thư Tỉnh ủy Vũ Bình dự hội nghị."
    assert officials(text)["Vũ Bình"] == ["Bí thư | Tỉnh ủy Đồng Nai"]


def test_a_longer_name_that_the_report_gives_elsewhere() -> None:
    text = "Đoàn làm việc tại huyện Mỹ Xuyên Đông. Chủ tịch UBND huyện Mỹ Xuyên Đông Kiều Mạnh Nam báo cáo."
    assert officials(text) == {"Kiều Mạnh Nam": ["Chủ tịch | UBND huyện Mỹ Xuyên Đông"]}


def test_communes_with_a_number() -> None:
    text = "Bí thư Đảng ủy xã Đam Rông 5, Chủ tịch HĐND xã Đam Rông 5 là ông Liêng Hót Ha. Xã Tân Lập 5 hộ nghèo."
    names = [organization.name for organization in read(text).organizations]
    assert names == ["Đảng ủy xã Đam Rông 5", "HĐND xã Đam Rông 5"]


def test_the_commune_of_the_title_is_meant_rather_than_those_named_in_passing() -> None:
    text = "Công an phường giữ trật tự. " + "Đại biểu thảo luận. " * 30 + "Có các phường Bến Trà, Định Tân và Hòa Lâm."
    found = read(text, title="Đảng bộ phường Hòa Lâm đại hội")
    assert [one.name for one in found.organizations] == ["Đảng bộ phường Hòa Lâm", "Công an phường Hòa Lâm"]
    found = read("Đảng ủy xã họp. Có xã Định Tân.", title="Đại hội Đảng bộ xã Đam Rông 5 lần thứ I")
    assert [one.name for one in found.organizations] == ["Đảng bộ xã Đam Rông 5", "Đảng ủy xã Đam Rông 5"]


def test_the_district_of_the_dateline_is_meant_where_no_other_is_named() -> None:
    body = FieldText(
        name="body", text="Sáng nay, Bí thư Huyện ủy Mạc Văn Toại dự. Phó Chủ tịch UBND huyện Lã Thị Sim nói."
    )
    layout = Layout(zones=(), title=None, body=body, dateline="Tuy An -")
    found = find_people_and_bodies(layout, SourceKnowledge())
    assert [one.name for one in found.organizations] == ["Huyện ủy Tuy An", "UBND huyện Tuy An"]


def test_a_department_of_a_round_up_is_of_the_province_in_force() -> None:
    text = (
        "Bình Thuận: Bà Huỳnh Thơ giữ chức Phó Giám đốc Sở Công Thương.\n"
        "Hà Tĩnh: Bà Phạm Thị Trang thôi giữ chức Giám đốc Sở Công Thương tỉnh Hà Tĩnh."
    )
    assert officials(text)["Huỳnh Thơ"] == ["Phó Giám đốc | Sở Công Thương tỉnh Bình Thuận"]


def test_a_ward_may_bear_the_name_of_a_hero() -> None:
    text = "Ông Đinh Chí Nhật giữ chức Bí thư Đảng ủy xã Ngô Quyền."
    assert officials(text) == {"Đinh Chí Nhật": ["Bí thư | Đảng ủy xã Ngô Quyền"]}


def test_a_committee_ends_the_matter_of_a_steering_board() -> None:
    text = "Ông Lê An, Trưởng Ban Chỉ đạo 35 Tỉnh ủy Bắc Ninh chủ trì."
    assert officials(text) == {"Lê An": ["Trưởng Ban | Ban Chỉ đạo 35 Tỉnh ủy Bắc Ninh"]}
