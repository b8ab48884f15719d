"""Which bodies are particular ones, their full names and kinds, and the places that complete them."""

import pytest

from tests.importer.extraction.reading import organizations, read

GENERAL = [
    "Các sở, ban, ngành, Mặt trận Tổ quốc và các đoàn thể phối hợp với các địa phương.",
    "UBND các cấp, các Sở và các hội đồng cần chủ động.",
    "Lực lượng công an, bộ đội và các trường học tham gia phòng, chống dịch.",
    "Cấp ủy, chi bộ, đảng bộ trực thuộc tổ chức sinh hoạt; ban tổ chức trao giải.",
    "Giao ban Thường trực các huyện; một số Ban HĐND cấp huyện chưa có trưởng ban.",
    "Dự có chỉ huy Bộ CHQS 11 tỉnh và lãnh đạo UBND 3 huyện.",
    "Ban Chủ tọa điều hành hội nghị; Ban Kiểm phiếu làm việc.",
    "Báo cáo tại hội trường, hội thảo khoa học về nông thôn mới.",
    "Theo Quyết định số 912/QĐ-BTC ngày 3/2/2021, Đội ngũ giảng viên được kiện toàn; Chi cục đạt kế hoạch.",
]


@pytest.mark.parametrize("text", GENERAL)
def test_bodies_spoken_of_in_general_are_none(text: str) -> None:
    assert organizations(text) == {}


PARTICULAR = [
    ("Sở LĐ-TB&XH tỉnh Hà Nam tổ chức", "Sở Lao động - Thương binh và Xã hội tỉnh Hà Nam", "department"),
    ("UBMTTQ Việt Nam huyện Tuy An tổ chức", "Ủy ban MTTQ Việt Nam huyện Tuy An", "front"),
    ("Hội đồng nhân dân tỉnh Hà Nam họp", "HĐND tỉnh Hà Nam", "council"),
    ("Ban Pháp chế HĐND tỉnh Hà Nam giám sát", "Ban Pháp chế HĐND tỉnh Hà Nam", "council"),
    ("Văn phòng UBND tỉnh Hà Nam báo cáo", "Văn phòng UBND tỉnh Hà Nam", "government"),
    ("Ban Thường vụ Tỉnh ủy Hà Nam họp", "Ban Thường vụ Tỉnh ủy Hà Nam", "party_committee"),
    ("BCHQS thị xã Sông Cầu tổ chức", "Bộ Chỉ huy Quân sự thị xã Sông Cầu", "military"),
    ("Hội LHPN tỉnh Hà Nam tổ chức", "Hội Liên hiệp Phụ nữ tỉnh Hà Nam", "mass_organization"),
    ("Tỉnh đoàn Hà Nam ra quân", "Tỉnh đoàn Hà Nam", "mass_organization"),
    ("Ban Chỉ đạo 35 tỉnh Hà Nam họp", "Ban Chỉ đạo 35 tỉnh Hà Nam", "committee"),
    ("Công ty Cổ phần May Phú Lâm tài trợ", "Công ty cổ phần May Phú Lâm", "company"),
    ("Hội Doanh nhân Hà Nam tại Hà Nội họp mặt", "Hội Doanh nhân Hà Nam tại thành phố Hà Nội", "mass_organization"),
    ("Bộ Tư lệnh Cảnh vệ diễn tập", "Bộ Tư lệnh Cảnh vệ", "police"),
    ("Quỹ Đầu tư phát triển tỉnh Hà Nam cho vay", "Quỹ Đầu tư phát triển tỉnh Hà Nam", "other"),
    ("Tòa Dân sự TAND tỉnh Hà Nam xét xử", "Tòa Dân sự Tòa án nhân dân tỉnh Hà Nam", "court"),
    ("Ban Quản lý các khu công nghiệp Hà Nam họp", "Ban Quản lý các khu công nghiệp Hà Nam", "department"),
    ("Ngân hàng CSXH chi nhánh tỉnh Hà Nam giao ban", "Ngân hàng Chính sách xã hội chi nhánh tỉnh Hà Nam", "company"),
    ("Công an tỉnh Xiêng Khoảng chúc Tết", "Công an tỉnh Xiêng Khoảng", "police"),
    ("Quân khu 7 hội thao", "Quân khu 7", "military"),
    ("Trường Chính trị tỉnh Hà Nam khai giảng", "Trường Chính trị tỉnh Hà Nam", "school"),
    ("Quỹ Nhi đồng Liên hợp quốc tài trợ", "Quỹ Nhi đồng Liên hợp quốc", "other"),
    ("Ban Quản lý dự án đường thủy tỉnh Hà Nam cho biết", "Ban Quản lý dự án đường thủy tỉnh Hà Nam", "department"),
    ("Binh đoàn Bến Trà kỷ niệm 50 năm", "Binh đoàn Bến Trà", "military"),
    ("Tỉnh trao Đồn Biên phòng Bến Trà một tủ sách", "Đồn Biên phòng Bến Trà", "military"),
    ("Ngân hàng Nông nghiệp tỉnh Hà Nam cho vay", "Ngân hàng Nông nghiệp tỉnh Hà Nam", "company"),
    ("Ban Trị sự GHPGVN tỉnh Hà Nam tổ chức", "Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh Hà Nam", "religious"),
    ("Thuế cơ sở 7 tỉnh Hà Nam đối thoại", "Thuế cơ sở 7 tỉnh Hà Nam", "department"),
    ("TAND khu vực 5 - Hà Nam xét xử", "Tòa án nhân dân khu vực 5 - Hà Nam", "court"),
    ("Hội Chữ thập đỏ Na Uy tại Việt Nam tài trợ", "Hội Chữ thập đỏ Na Uy tại Việt Nam", "mass_organization"),
    ("Hội Phụ nữ Việt Nam tại Lào họp mặt", "Hội Phụ nữ Việt Nam tại Lào", "mass_organization"),
    ("Ban Chỉ đạo Chuyển đổi số tỉnh Hà Nam quý III/2023 họp", "Ban Chỉ đạo Chuyển đổi số tỉnh Hà Nam", "committee"),
    ("UBND HUYỆN TUY AN TỔ CHỨC HỘI NGHỊ", "UBND huyện Tuy An", "government"),
    ("Đại sứ quán Lào tại Việt Nam chúc Tết", "Đại sứ quán Lào tại Việt Nam", "other"),
    ("Bệnh viện Đa khoa Trung ương Hà Nam khám", "Bệnh viện Đa khoa Trung ương Hà Nam", "other"),
    ("Ban Quản lý Khu kinh tế cửa khẩu Na Mèo - Hà Nam họp", "Ban Quản lý Khu kinh tế cửa khẩu Na Mèo - Hà Nam",
     "department"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "kind"), PARTICULAR, ids=[name for _, name, _ in PARTICULAR])
def test_a_particular_body_by_its_full_name(text: str, name: str, kind: str) -> None:
    assert organizations(f"Sáng nay, {text} hằng năm.") == {name: kind}


def test_the_youth_union_by_its_long_and_short_name() -> None:
    text = "Đại hội Đoàn TNCS Hồ Chí Minh huyện Sông Hinh do Huyện đoàn Sông Hinh tổ chức."
    assert organizations(text) == {"Huyện đoàn Sông Hinh": "mass_organization"}


def test_a_verb_in_capitals_is_no_place() -> None:
    text = "Sáng nay, UBND huyện Sông Hinh họp."
    assert organizations(text, title="HĐND HUYỆN TIẾP XÚC CỬ TRI") == {
        "HĐND huyện Sông Hinh": "council",
        "UBND huyện Sông Hinh": "government",
    }


def test_the_reports_province_completes_a_body() -> None:
    text = "UBND tỉnh và Sở Nội vụ phối hợp với Ban Tuyên giáo Tỉnh ủy tổ chức hội nghị."
    assert organizations(text, page=("Bình Phước, 30°C",)) == {
        "UBND tỉnh Bình Phước": "government",
        "Sở Nội vụ tỉnh Bình Phước": "department",
        "Ban Tuyên giáo Tỉnh ủy Bình Phước": "party_board",
    }


def test_a_numbered_committee_of_the_party_is_of_its_province() -> None:
    text = "Sở Y tế tỉnh Hà Nam báo cáo. Ban Chỉ đạo 35 Tỉnh ủy tổ chức hội nghị."
    assert "Ban Chỉ đạo 35 Tỉnh ủy Hà Nam" in organizations(text)


def test_without_a_province_a_body_stays_without() -> None:
    assert list(organizations("UBND tỉnh và Sở Nội vụ phối hợp tổ chức.")) == ["UBND tỉnh", "Sở Nội vụ"]


def test_a_district_body_takes_its_district_from_the_text() -> None:
    assert list(organizations("Đoàn đến thăm huyện Tuy An. UBND huyện và Huyện ủy tiếp đoàn.")) == [
        "UBND huyện Tuy An",
        "Huyện ủy Tuy An",
    ]


def test_a_body_within_anothers_name_is_not_listed_apart() -> None:
    assert list(organizations("Ban Dân vận Tỉnh ủy Hà Nam tổ chức hội nghị.")) == ["Ban Dân vận Tỉnh ủy Hà Nam"]


def test_a_committee_is_of_the_unit_at_its_end() -> None:
    text = "Ban chỉ đạo phòng, chống tội phạm thành phố họp."
    assert list(organizations(text, page=("Hải Phòng, 30°C",))) == [
        "Ban Chỉ đạo phòng, chống tội phạm thành phố Hải Phòng"
    ]


def test_a_part_of_a_house_is_the_one_named_with_it_elsewhere() -> None:
    assert list(organizations("Vụ Pháp chế Bộ Y tế báo cáo. Vụ Pháp chế sẽ tiếp thu.")) == ["Vụ Pháp chế Bộ Y tế"]


def test_an_association_without_its_place_is_the_one_named_with_it() -> None:
    text = "Hội Nông dân tỉnh Hà Nam gặp mặt cán bộ Hội Nông dân qua các thời kỳ."
    assert list(organizations(text)) == ["Hội Nông dân tỉnh Hà Nam"]


def test_a_board_of_a_committee_without_its_place_is_of_the_one_named_with_it() -> None:
    text = "Đảng ủy xã Định Tân họp. Ban Thường vụ Đảng ủy báo cáo."
    assert list(organizations(text)) == ["Đảng ủy xã Định Tân", "Ban Thường vụ Đảng ủy xã Định Tân"]


def test_a_command_is_of_the_military_region_named_with_its_number() -> None:
    text = "Bộ Tư lệnh Quân khu 4 họp. Bộ Tư lệnh Quân khu trao Bằng khen, Bộ Tư lệnh biểu dương."
    assert list(organizations(text)) == ["Bộ Tư lệnh Quân khu 4"]


def test_two_spellings_are_one_body() -> None:
    found = read("Uỷ ban nhân dân tỉnh Hà Nam họp. UBND tỉnh Hà Nam kết luận.").organizations
    assert [(one.name, one.as_printed) for one in found] == [
        ("UBND tỉnh Hà Nam", ("Uỷ ban nhân dân tỉnh Hà Nam", "UBND tỉnh Hà Nam"))
    ]


def test_the_issuer_of_a_document_is_named_in_passing() -> None:
    found = read("Hội nghị quán triệt Nghị quyết 29-NQ/TW của Bộ Chính trị.")
    assert [(body.name, body.named_in_passing) for body in found.bodies] == [("Bộ Chính trị", True)]
    assert found.organizations == ()


def test_a_national_body_of_which_somebody_holds_a_post_is_listed() -> None:
    """The organization of every role is among the organizations."""
    text = "Ông Tạ Văn Sơ, Tổng Giám đốc Đài Tiếng nói Việt Nam và bà An Thị Ba, Đại sứ Lào tại Việt Nam cùng dự."
    assert organizations(text) == {"Đài Tiếng nói Việt Nam": "other", "Đại sứ quán Lào tại Việt Nam": "other"}


def test_a_house_known_by_its_own_letters_alone_is_not_listed() -> None:
    assert organizations("Ông Tạ Văn Sơ, Chủ tịch XYZ phát biểu.") == {}


def test_a_branch_is_read_with_whose_it_is() -> None:
    assert organizations("Sáng nay, Chi nhánh Viettel Phú Yên tổ chức hội nghị.") == {
        "Chi nhánh Viettel Phú Yên": "company"
    }
