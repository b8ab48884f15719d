"""Every post split into title and body, given to the right person, with what happened to it."""

import pytest

from tests.importer.extraction.reading import officials, read

SPLIT = [
    ("UVBTV, Trưởng Ban Dân vận Tỉnh ủy Hà Nam",
     ["Ủy viên Ban Thường vụ | Tỉnh ủy Hà Nam", "Trưởng Ban | Ban Dân vận Tỉnh ủy Hà Nam"]),
    ("TUV, Chánh Văn phòng Tỉnh ủy Hà Nam", ["Ủy viên | Tỉnh ủy Hà Nam", "Chánh Văn phòng | Văn phòng Tỉnh ủy Hà Nam"]),
    ("Ủy viên Trung ương Đảng", ["Ủy viên | Ban Chấp hành Trung ương Đảng"]),
    ("UVBCH TƯ Đảng", ["Ủy viên | Ban Chấp hành Trung ương Đảng"]),
    ("Bí thư Trung ương Đảng", ["Bí thư | Ban Chấp hành Trung ương Đảng"]),
    ("Ủy viên Bộ Chính trị", ["Ủy viên | Bộ Chính trị"]),
    ("Phó Chủ tịch - Tổng Thư ký UBTƯ MTTQ Việt Nam", ["Phó Chủ tịch - Tổng Thư ký | Ủy ban Trung ương MTTQ Việt Nam"]),
    ("Trưởng phòng Nghiệp vụ 3, UB Kiểm tra Tỉnh ủy Hà Nam",
     ["Trưởng phòng | Phòng Nghiệp vụ 3 Ủy ban Kiểm tra Tỉnh ủy Hà Nam"]),
    ("Phó Giám đốc Sở Văn hóa, Thể thao và Du lịch tỉnh Hà Nam",
     ["Phó Giám đốc | Sở Văn hóa, Thể thao và Du lịch tỉnh Hà Nam"]),
    ("Giám đốc Sở NN&PTNT Hà Nam", ["Giám đốc | Sở Nông nghiệp và Phát triển nông thôn tỉnh Hà Nam"]),
    ("Trưởng Đoàn ĐBQH tỉnh Hà Nam", ["Trưởng Đoàn | Đoàn đại biểu Quốc hội tỉnh Hà Nam"]),
    ("Chỉ huy trưởng Bộ CHQS tỉnh Hà Nam", ["Chỉ huy trưởng | Bộ Chỉ huy Quân sự tỉnh Hà Nam"]),
    ("Viện trưởng VKSND tỉnh Hà Nam", ["Viện trưởng | Viện kiểm sát nhân dân tỉnh Hà Nam"]),
    ("Chánh án TAND huyện Tuy An", ["Chánh án | Tòa án nhân dân huyện Tuy An"]),
    ("Phó trưởng Ban Thường trực Ban Tổ chức Tỉnh ủy Hà Nam",
     ["Phó Trưởng Ban Thường trực | Ban Tổ chức Tỉnh ủy Hà Nam"]),
    ("Bộ trưởng Công an", ["Bộ trưởng | Bộ Công an"]),
    ("nguyên Thứ trưởng Bộ Nội vụ", ["nguyên Thứ trưởng | Bộ Nội vụ [former]"]),
    ("quyền Giám đốc Sở Y tế tỉnh Hà Nam", ["Quyền Giám đốc | Sở Y tế tỉnh Hà Nam"]),
    ("Bí thư Đảng ủy, Chủ tịch UBND xã Định Tân", ["Bí thư | Đảng ủy xã Định Tân", "Chủ tịch | UBND xã Định Tân"]),
    ("Bí thư Huyện ủy, Chủ tịch HĐND huyện Tuy An", ["Bí thư | Huyện ủy Tuy An", "Chủ tịch | HĐND huyện Tuy An"]),
    ("Phó Ban Tổ chức Quận ủy Quận 4", ["Phó Trưởng Ban | Ban Tổ chức Quận ủy Quận 4"]),
    ("Chủ tịch Công đoàn Bưu điện TP Hà Nội", ["Chủ tịch | Công đoàn Bưu điện thành phố Hà Nội"]),
    ("Chủ tịch Ủy ban MTTQ tỉnh Hà Nam", ["Chủ tịch | Ủy ban MTTQ Việt Nam tỉnh Hà Nam"]),
    ("Đồn trưởng Đồn Biên phòng Cửa khẩu quốc tế La Sơn", ["Đồn trưởng | Đồn Biên phòng Cửa khẩu quốc tế La Sơn"]),
    ("Phó Chánh án TAND cấp cao tại Đà Nẵng", ["Phó Chánh án | Tòa án nhân dân cấp cao tại Đà Nẵng"]),
    ("Kiểm toán trưởng Kiểm toán Nhà nước khu vực XI", ["Kiểm toán trưởng | Kiểm toán Nhà nước khu vực XI"]),
    ("Bí thư Huyện ủy Ý Yên", ["Bí thư | Huyện ủy Ý Yên"]),
    ("Hiệu trưởng Trường THPT chuyên Lê Quý Đôn", ["Hiệu trưởng | Trường THPT chuyên Lê Quý Đôn"]),
    ("Chủ tịch UBND phường Trần Tế Xương, thành phố Nam Định", ["Chủ tịch | UBND phường Trần Tế Xương"]),
    ("Chủ tịch UBND xã Nguyễn Huệ", ["Chủ tịch | UBND xã Nguyễn Huệ"]),
    ("Trưởng khoa Kinh tế Trường Đại học Hoa Lư", ["Trưởng khoa | Khoa Kinh tế Trường Đại học Hoa Lư"]),
    ("Hiệu trưởng Trường Đại học Y Dược Thái Bình", ["Hiệu trưởng | Trường Đại học Y Dược Thái Bình"]),
    ("Đội trưởng Đội Quản lý thị trường số 3", ["Đội trưởng | Đội Quản lý thị trường số 3"]),
    ("Viện trưởng Viện Nghiên cứu phát triển kinh tế - xã hội",
     ["Viện trưởng | Viện Nghiên cứu phát triển kinh tế - xã hội"]),
    ("Chủ tịch Công đoàn ngành Giáo dục tỉnh Hà Nam", ["Chủ tịch | Công đoàn ngành Giáo dục tỉnh Hà Nam"]),
    ("Vụ trưởng Vụ Địa phương I, Ban Tổ chức Trung ương", ["Vụ trưởng | Vụ Địa phương I Ban Tổ chức Trung ương"]),
    ("Giám đốc Ngân hàng Nhà nước chi nhánh tỉnh Hà Nam", ["Giám đốc | Ngân hàng Nhà nước chi nhánh tỉnh Hà Nam"]),
    ("Bí thư Đảng bộ, Chủ tịch HĐND xã Định Tân", ["Bí thư | Đảng bộ xã Định Tân", "Chủ tịch | HĐND xã Định Tân"]),
    ("CT UBND tỉnh Hà Nam", ["Chủ tịch | UBND tỉnh Hà Nam"]),
    ("Trưởng Phân ban Ni giới tỉnh Hà Nam", ["Trưởng Phân ban | Phân ban Ni giới tỉnh Hà Nam"]),
    ("Đại đội trưởng Đại đội Biên phòng 214", ["Đại đội trưởng | Đại đội Biên phòng 214"]),
    ("Ủy viên Ban Thường vụ, Trưởng Ban Nữ công LĐLĐ tỉnh Hà Nam",
     ["Ủy viên Ban Thường vụ | Liên đoàn Lao động tỉnh Hà Nam",
      "Trưởng Ban | Ban Nữ công Liên đoàn Lao động tỉnh Hà Nam"]),
    ("Trưởng Ban đại diện HĐQT NHCSXH tỉnh Hà Nam",
     ["Trưởng Ban | Ban Đại diện Hội đồng quản trị Ngân hàng Chính sách xã hội tỉnh Hà Nam"]),
    ("Phó Tư lệnh Quân chủng Hải quân kiêm Tư lệnh Vùng 2 Hải quân",
     ["Phó Tư lệnh | Quân chủng Hải quân", "Tư lệnh | Vùng 2 Hải quân"]),
    ("Cố vấn kỹ thuật Hội Chữ thập đỏ Na Uy", ["Cố vấn kỹ thuật | Hội Chữ thập đỏ Na Uy"]),
    ("Phó Trưởng Thuế tỉnh Hà Nam", ["Phó Trưởng Thuế | Thuế tỉnh Hà Nam"]),
    ("Trưởng Thuế cơ sở 7 tỉnh Hà Nam", ["Trưởng Thuế | Thuế cơ sở 7 tỉnh Hà Nam"]),
    ("Trưởng THADS tỉnh Hà Nam", ["Trưởng Thi hành án dân sự | Thi hành án dân sự tỉnh Hà Nam"]),
    ("Vụ trưởng Vụ Pháp chế (KBNN)", ["Vụ trưởng | Vụ Pháp chế Kho bạc Nhà nước"]),
    ("Trưởng khoa Quản lý đất đai của Trường Đại học Hoa Lư",
     ["Trưởng khoa | Khoa Quản lý đất đai Trường Đại học Hoa Lư"]),
    ("Phó Chủ tịch Hiệp hội Giao nhận hàng hóa Việt Nam", ["Phó Chủ tịch | Hiệp hội Giao nhận hàng hóa Việt Nam"]),
    ("Phó Viện trưởng Viện Nghiên cứu giống cây ăn quả vùng trung du miền núi phía Bắc",
     ["Phó Viện trưởng | Viện Nghiên cứu giống cây ăn quả vùng trung du miền núi phía Bắc"]),
    ("Giám đốc Điện lực Mai Hoa về an toàn hành lang lưới điện cao áp qua vườn cà phê",
     ["Giám đốc | Điện lực Mai Hoa"]),
    ("Tham tán thương mại Đại sứ quán Việt Nam tại Lào", ["Tham tán thương mại | Đại sứ quán Việt Nam tại Lào"]),
    ("Bí thư Đoàn Thanh niên Công ty Điện lực Hà Nam tham luận về an toàn",
     ["Bí thư | Đoàn Thanh niên Cộng sản Hồ Chí Minh Công ty Điện lực Hà Nam"]),
    ("Tổng đại diện Giáo phận Hưng Hóa", ["Tổng đại diện | Giáo phận Hưng Hóa"]),
    ("Trưởng phòng Xây dựng chính quyền Sở Nội vụ tỉnh Hà Nam",
     ["Trưởng phòng | Phòng Xây dựng chính quyền Sở Nội vụ tỉnh Hà Nam"]),
    ("Phó Tư lệnh, Tham mưu trưởng Quân khu 4", ["Phó Tư lệnh | Quân khu 4", "Tham mưu trưởng | Quân khu 4"]),
    ("Bí thư Chi đoàn Trường THPT Bến Trà", ["Bí thư | Chi đoàn Trường THPT Bến Trà"]),
    ("Ủy viên Đoàn Chủ tịch, Trưởng ban Tổ chức Tổng LĐLĐ Việt Nam",
     ["Ủy viên Đoàn Chủ tịch | Tổng Liên đoàn Lao động Việt Nam",
      "Trưởng Ban | Ban Tổ chức Tổng Liên đoàn Lao động Việt Nam"]),
    ("Trưởng ban Nữ công LĐLĐ tỉnh Hà Nam, Phó Chủ nhiệm Ủy ban Kiểm tra",
     ["Trưởng Ban | Ban Nữ công Liên đoàn Lao động tỉnh Hà Nam",
      "Phó Chủ nhiệm | Ủy ban Kiểm tra Liên đoàn Lao động tỉnh Hà Nam"]),
    ("Ủy viên Thường vụ Trung ương Đoàn, Trưởng ban Thanh niên nông thôn",
     ["Ủy viên Ban Thường vụ | Trung ương Đoàn", "Trưởng Ban | Ban Thanh niên nông thôn Trung ương Đoàn"]),
    ("Phó Chủ tịch Ủy ban MTTQ Việt Nam, Chủ tịch Hội Nông dân xã Định Tân",
     ["Phó Chủ tịch | Ủy ban MTTQ Việt Nam xã Định Tân", "Chủ tịch | Hội Nông dân xã Định Tân"]),
    ("Bí thư Huyện ủy Tuy An, Chủ tịch HĐND", ["Bí thư | Huyện ủy Tuy An", "Chủ tịch | HĐND huyện Tuy An"]),
    ("Bí thư Đoàn xã La Bằng", ["Bí thư | Đoàn xã La Bằng"]),
    ("Trưởng phòng Pháp chế (Sở Nội vụ tỉnh Hà Nam)", ["Trưởng phòng | Phòng Pháp chế Sở Nội vụ tỉnh Hà Nam"]),
    ("Viện trưởng Viện Nước sạch và các vấn đề đô thị, Trường Đại học Hoa Lư",
     ["Viện trưởng | Viện Nước sạch và các vấn đề đô thị Trường Đại học Hoa Lư"]),
    ("Chủ tịch Hội Phụ nữ Công an tỉnh Hà Nam", ["Chủ tịch | Hội Phụ nữ Công an tỉnh Hà Nam"]),
    ("Phó Tổng Biên tập Báo và phát thanh, truyền hình Hà Nam",
     ["Phó Tổng Biên tập | Báo và phát thanh, truyền hình Hà Nam"]),
    ("Kiểm sát viên cao cấp, Phó Viện trưởng VKSND tỉnh Hà Nam",
     ["Kiểm sát viên cao cấp | -", "Phó Viện trưởng | Viện kiểm sát nhân dân tỉnh Hà Nam"]),
    ("Phó Giám đốc, Thủ trưởng Cơ quan CSĐT Công an tỉnh Hà Nam",
     ["Phó Giám đốc | Công an tỉnh Hà Nam", "Thủ trưởng Cơ quan Cảnh sát điều tra | Công an tỉnh Hà Nam"]),
    ("Giám đốc Ngân hàng NN&PTNT chi nhánh Tuy An",
     ["Giám đốc | Ngân hàng Nông nghiệp và Phát triển nông thôn chi nhánh Tuy An"]),
    ("Trưởng ban DVTU Hà Nam", ["Trưởng Ban | Ban Dân vận Tỉnh ủy Hà Nam"]),
    ("Phó Trưởng Đoàn chuyên trách Đoàn ĐBQH tỉnh Hà Nam",
     ["Phó Trưởng Đoàn chuyên trách | Đoàn đại biểu Quốc hội tỉnh Hà Nam"]),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "expected"), SPLIT, ids=[printed for printed, _ in SPLIT])
def test_a_post_is_split_into_title_and_body(printed: str, expected: list[str]) -> None:
    assert officials(f"Dự có ông Đỗ Hữu Khoa, {printed}.") == {"Đỗ Hữu Khoa": expected}


@pytest.mark.parametrize("mark", [", ", " - ", " – ", "-", "- ", " ", " (", " là "])
def test_a_post_follows_its_name_after_any_mark(mark: str) -> None:
    text = f"Đồng chí Đỗ Hữu Khoa{mark}Bí thư Tỉnh ủy Hà Nam{')' if '(' in mark else ''} phát biểu."
    assert officials(text) == {"Đỗ Hữu Khoa": ["Bí thư | Tỉnh ủy Hà Nam"]}


def test_posts_before_and_after_names_in_one_list() -> None:
    text = "Dự có Đại tá Ngô Xuân Bền - Chỉ huy trưởng Bộ CHQS tỉnh, Bí thư Thành ủy Hà Tĩnh Phan Tất Đạt."
    found = officials(text)
    assert found["Ngô Xuân Bền"] == ["Chỉ huy trưởng | Bộ Chỉ huy Quân sự tỉnh Hà Tĩnh"]
    assert found["Phan Tất Đạt"] == ["Bí thư | Thành ủy Hà Tĩnh"]


def test_names_after_their_posts_take_all_that_stand_between() -> None:
    text = "Bí thư Tỉnh ủy Lê Văn An, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Trần Bình và các sở dự."
    assert officials(text) == {
        "Lê Văn An": ["Bí thư | Tỉnh ủy"],
        "Trần Bình": ["Phó Bí thư | Tỉnh ủy", "Chủ tịch | UBND tỉnh"],
    }


def test_a_bracket_is_of_the_name_before_it() -> None:
    text = "Cùng dự có đồng chí Lê Văn An (Ủy viên Ban Thường vụ; Trưởng Ban Dân vận Tỉnh ủy Hà Nam), cùng các sở."
    assert officials(text) == {
        "Lê Văn An": ["Ủy viên Ban Thường vụ | Tỉnh ủy Hà Nam", "Trưởng Ban | Ban Dân vận Tỉnh ủy Hà Nam"]
    }


def test_a_post_of_many_bodies_is_nobodys() -> None:
    text = "Dự có ông Lê Văn An, Phó Giám đốc Sở Nội vụ, Trưởng ban Tuyên giáo các huyện ủy."
    assert officials(text) == {"Lê Văn An": ["Phó Giám đốc | Sở Nội vụ"]}


def test_at_the_same_time() -> None:
    text = "Ông Lê Văn An, Bí thư Huyện ủy Tuy An, đồng thời là Chủ tịch HĐND huyện dự."
    assert officials(text) == {"Lê Văn An": ["Bí thư | Huyện ủy Tuy An", "Chủ tịch | HĐND huyện Tuy An"]}


def test_posts_after_cùng_are_of_the_next_person() -> None:
    text = "Dự có ông Lê Văn An, Bí thư Tỉnh ủy, cùng Giám đốc Sở Nội vụ, bà Trần Thị Nga."
    assert officials(text) == {"Lê Văn An": ["Bí thư | Tỉnh ủy"], "Trần Thị Nga": ["Giám đốc | Sở Nội vụ"]}


SHARED = [
    ("các Phó Chủ tịch HĐND huyện Tuy An: Lê Văn An, K’Brơi và Đỗ Hà", ["Lê Văn An", "K’Brơi", "Đỗ Hà"]),
    ("các đồng chí Phó Chủ tịch HĐND huyện Tuy An: Lê Văn An, Đỗ Hà", ["Lê Văn An", "Đỗ Hà"]),
    ("2 Phó Chủ tịch HĐND huyện Tuy An gồm các ông bà: Lê Văn An, Đỗ Hà", ["Lê Văn An", "Đỗ Hà"]),
    ("ông Lê Văn An và bà Đỗ Thị Hà, các Phó Chủ tịch HĐND huyện Tuy An", ["Lê Văn An", "Đỗ Thị Hà"]),
]


@pytest.mark.parametrize(("printed", "names"), SHARED, ids=[printed for printed, _ in SHARED])
def test_a_shared_head_belongs_to_each(printed: str, names: list[str]) -> None:
    assert officials(f"Dự có {printed}.") == {name: ["Phó Chủ tịch | HĐND huyện Tuy An"] for name in names}


def test_a_shared_head_holds_over_semicolons_where_each_has_posts_of_his_own() -> None:
    text = (
        "Dự có các đồng chí Ủy viên Bộ Chính trị: Lê An, Thường trực Ban Bí thư; Đại tướng Đỗ Hà, Bộ trưởng Bộ Công an."
        " Ông Trần Bình, Bí thư Tỉnh ủy cùng dự."
    )
    assert officials(text) == {
        "Lê An": ["Ủy viên | Bộ Chính trị", "Thường trực | Ban Bí thư"],
        "Đỗ Hà": ["Ủy viên | Bộ Chính trị", "Bộ trưởng | Bộ Công an"],
        "Trần Bình": ["Bí thư | Tỉnh ủy"],
    }


EVENTS = [
    ("Kỳ họp bầu ông Lê An, Phó Bí thư Tỉnh ủy Hà Nam, giữ chức Chủ tịch UBND tỉnh.",
     ["Phó Bí thư | Tỉnh ủy Hà Nam", "Chủ tịch | UBND tỉnh Hà Nam [elected]"]),
    ("Ông Lê An được bầu làm Chủ tịch UBND huyện Tuy An.", ["Chủ tịch | UBND huyện Tuy An [elected]"]),
    ("Quyết định điều động, bổ nhiệm ông Lê An, Trưởng phòng Nội vụ huyện Tuy An giữ chức vụ Chánh Thanh tra huyện Tuy An.",
     ["Trưởng phòng | Phòng Nội vụ huyện Tuy An", "Chánh Thanh tra | Thanh tra huyện Tuy An [appointed]"]),
    ("HĐND miễn nhiệm chức danh Phó Chủ tịch UBND huyện Tuy An đối với ông Lê An.",
     ["Phó Chủ tịch | UBND huyện Tuy An [ended]"]),
    ("Ông Lê An thôi giữ chức Bí thư Huyện ủy Tuy An.", ["Bí thư | Huyện ủy Tuy An [ended]"]),
    ("Lễ trao quyết định nghỉ hưu cho Phó Giám đốc Công an tỉnh Hà Nam Lê An.",
     ["Phó Giám đốc | Công an tỉnh Hà Nam [retired]"]),
    ("Trao quyết định nghỉ hưu theo chế độ đối với ông Lê An, Phó Giám đốc Công an tỉnh Hà Nam.",
     ["Phó Giám đốc | Công an tỉnh Hà Nam [retired]"]),
    ("Ban Bí thư chuẩn y, chỉ định ông Lê An tham gia Ban Chấp hành, Ban Thường vụ Huyện ủy Tuy An.",
     ["Ủy viên | Ban Chấp hành Đảng bộ huyện Tuy An [appointed]", "Ủy viên Ban Thường vụ | Huyện ủy Tuy An [appointed]"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), EVENTS, ids=[text for text, _ in EVENTS])
def test_what_happened_to_a_post(text: str, expected: list[str]) -> None:
    assert officials(text) == {"Lê An": expected}


def test_who_hands_over_the_decision_does_not_take_the_post() -> None:
    text = "Ông Đỗ Hà, Bí thư Huyện ủy Tuy An trao quyết định bổ nhiệm chức vụ Trưởng phòng Y tế huyện Tuy An cho bà Lê An."
    assert officials(text) == {
        "Đỗ Hà": ["Bí thư | Huyện ủy Tuy An"],
        "Lê An": ["Trưởng phòng | Phòng Y tế huyện Tuy An [appointed]"],
    }


def test_posts_of_a_life_story_and_of_who_is_only_proposed_are_left_out() -> None:
    text = "Ông Lê An, Bí thư Huyện ủy Tuy An, từng giữ chức Chủ tịch UBND xã An Mỹ, Trưởng phòng Nội vụ huyện Tuy An."
    assert officials(text) == {"Lê An": ["Bí thư | Huyện ủy Tuy An"]}
    assert officials("Huyện ủy giới thiệu để bầu giữ chức Chủ tịch UBND huyện.") == {}


def test_one_post_printed_shorter_and_longer_is_one_role() -> None:
    found = read("Ông Lê An, Bí thư Tỉnh ủy dự.", title="Bí thư Tỉnh ủy Hà Nam Lê An dự hội nghị")
    (role,) = found.officials[0].roles
    assert (role.organization, role.text, len(role.spans)) == ("Tỉnh ủy Hà Nam", "Bí thư Tỉnh ủy Hà Nam", 2)


def test_a_head_alone_is_the_one_body_of_that_head() -> None:
    text = "Học viện Tân Lập tiếp khách. Ông Lê An, Giám đốc Học viện chủ trì. Giám đốc Sở cùng dự."
    assert officials(text) == {"Lê An": ["Giám đốc | Học viện Tân Lập"]}
    assert [person.name for person in read(text).persons] == ["Lê An"]
    assert officials("Ông Lê An, Giám đốc Sở. Sở Y tế và Sở Nội vụ dự.") == {"Lê An": ["Giám đốc | -"]}


ROWS = [
    ("Dự có Phó Chủ tịch HĐND huyện Võ Thúy Đào, Trưởng Ban Dân tộc HĐND tỉnh - Đoàn Văn Khoa và lãnh đạo các xã.",
     {"Võ Thúy Đào": ["Phó Chủ tịch | HĐND huyện"], "Đoàn Văn Khoa": ["Trưởng Ban | Ban Dân tộc HĐND tỉnh"]}),
    ("Chủ trì là Trưởng Ban Dân vận Tỉnh ủy - Y Hoanh.", {"Y Hoanh": ["Trưởng Ban | Ban Dân vận Tỉnh ủy"]}),
    ("Đại hội đã bầu Ban Chấp hành gồm 45 ủy viên; đồng chí Lưu Minh Đông được bầu giữ chức Bí thư Huyện đoàn.",
     {"Lưu Minh Đông": ["Bí thư | Huyện đoàn [elected]"]}),
    ("Phó Giám đốc Công an tỉnh Đặng Hữu Sáng cho biết như vậy.", {"Đặng Hữu Sáng": ["Phó Giám đốc | Công an tỉnh"]}),
    ("Chủ tịch UBND huyện PGS.TS Huỳnh Văn Toàn chủ trì.", {"Huỳnh Văn Toàn": ["Chủ tịch | UBND huyện"]}),
    ("Bầu bổ sung Phó Chủ tịch UBND TP. Ông Lê An, Trưởng Ban Dân vận Thành ủy nhận nhiệm vụ.",
     {"Lê An": ["Trưởng Ban | Ban Dân vận Thành ủy"]}),
    ("Bà Ngô Thúy, Bí thư Ban Cán sự đảng, Cục trưởng Cục Thuế tỉnh dự.",
     {"Ngô Thúy": ["Bí thư | Ban Cán sự đảng Cục Thuế tỉnh", "Cục trưởng | Cục Thuế tỉnh"]}),
    ("Ông Đinh Công Sứ, Phó Trưởng Ban Dân vận Tỉnh ủy dự.", {"Đinh Công Sứ": ["Phó Trưởng Ban | Ban Dân vận Tỉnh ủy"]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text for text, _ in ROWS])
def test_each_has_the_posts_of_his_own(text: str, expected: dict[str, list[str]]) -> None:
    assert officials(text) == expected
