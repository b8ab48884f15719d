"""Who is named, and who is not: names of every people, and what only looks like a name."""

import pytest

from tests.importer.extraction.reading import officials, read

NO_PERSON = [
    "Sáng nay, tại đường Nguyễn Huệ, đoàn thăm Trường THPT Trần Văn Quan, huyện Dương Minh Châu.",
    "Cuộc vận động học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh tiếp tục lan tỏa.",
    "Chủ tịch Hồ Chí Minh về thăm tỉnh năm 1961; Thành phố Hồ Chí Minh phát triển nhanh.",
    "Ảnh: Trần Hữu Nam",
    "Giải thưởng Lê Văn Hưu và học bổng Nguyễn Thái Bình được trao cho học sinh.",
    "Hội nghị yêu cầu Sở Y tế, UBND huyện Hòa Vang và Công an tỉnh phối hợp.",
    "Cầu Hàm Rồng, chợ Đông Ba, bệnh viện Bạch Mai và khu đô thị Linh Đàm.",
    "Bà Rịa - Vũng Tàu và Cao Bằng cùng tham gia.",
    "Khai mạc kỳ họp thứ 9 của HĐND thị xã Lã Hòa Đông khóa XI, nhiệm kỳ 2021 - 2026.",
    "Buổi gặp mặt nhân dịp đón Xuân Bính Thân 2016.",
    "Đoàn Chủ tọa điều hành hội nghị; Đoàn Nghi lễ đón khách.",
]


@pytest.mark.parametrize("text", NO_PERSON)
def test_it_is_no_person(text: str) -> None:
    assert [person.name for person in read(text).persons] == []


BYSTANDERS = [
    ("Đoàn thăm gia đình thương binh Đinh Văn Kía ở xã Ya Hội.", ["Đinh Văn Kía"]),
    ("Cử tri Nguyễn Thị Bưởi đề nghị sớm sửa đường.", ["Nguyễn Thị Bưởi"]),
    ("Ông Lò Văn Ót, hộ nghèo ở bản Nà Sản, được tặng quà.", ["Lò Văn Ót"]),
    ("Bà Lã Thị Sim (71 tuổi, ở xóm Đồi) chia sẻ niềm vui.", ["Lã Thị Sim"]),
]


@pytest.mark.parametrize(("text", "names"), BYSTANDERS)
def test_a_bystander_is_a_person_but_no_official(text: str, names: list[str]) -> None:
    found = read(text)
    assert [person.name for person in found.persons] == names
    assert found.officials == ()


LAY = [
    ("Bà Lã Thị Sim (71 tuổi, ở xóm Đồi) chia sẻ niềm vui.", True),
    ("Ông Đỗ Hữu Kha, người dân ấp Bảy, cho biết.", True),
    ("Đoàn đến nhà gia đình liệt sĩ Đỗ Hữu Kha ở xóm Đồi.", True),
    ("Ông Đỗ Hữu Kha, đại diện doanh nghiệp, phát biểu.", False),
    ("Ông Đỗ Hữu Kha (71 tuổi), nguyên Bí thư Huyện ủy Tuy An, chia sẻ.", False),
]


@pytest.mark.parametrize(("text", "lay"), LAY)
def test_who_is_told_of_as_a_resident_takes_no_part(text: str, *, lay: bool) -> None:
    assert [person.lay for person in read(text).persons] == [lay]


NAMES = [
    ("Bí thư Huyện ủy PGS.TS Mạc Văn Toại dự.", "Mạc Văn Toại"),
    ("Dự có NGƯT.PGS.TS Mạc Văn Toại, Phó Hiệu trưởng.", "Mạc Văn Toại"),
    ("Tham gia đoàn có các ĐBQH tỉnh: Thào Bá Lủ; lãnh đạo Sở Y tế.", "Thào Bá Lủ"),
    ("Phó Giám đốc Sở Tài chính tỉnh Đoàn Bá Lậm dự.", "Đoàn Bá Lậm"),
    ("Lãnh đạo tỉnh cùng dự; K’ Brơn, Chủ tịch UBND huyện Bù Đăng.", "K’Brơn"),
    ("Bí thư Huyện ủy Ninh Hải Tùng phát biểu.", "Ninh Hải Tùng"),
    ("Chủ tịch Ủy ban MTTQ tỉnh Lã Trọng Sáng cùng các đại biểu dự.", "Lã Trọng Sáng"),
    ("Bí thư Huyện ủy K’Brét đề nghị sửa đường.", "K’Brét"),
    ("Bí thư Tỉnh ủy Đắk Lắk Êban Mlô phát biểu.", "Êban Mlô"),
    ("Trưởng ban Diza Lê Văn Danh Tuấn ký kết.", "Lê Văn Danh Tuấn"),
    ("Dự họp có các vị sau: Đồng Văn Thanh Hải, Phó Bí thư Huyện ủy.", "Đồng Văn Thanh Hải"),
    ("Ông K’ Brơn, Chủ tịch UBND huyện Bù Đăng, dự.", "K’Brơn"),
    ("Ông Điểu K’Rút, Chủ tịch UBND huyện Bù Đăng, dự.", "Điểu K’Rút"),
    ("Ông Điểu K'Rút, Chủ tịch UBND huyện Bù Đăng, dự.", "Điểu K'Rút"),
    ("Dự có K’Brơi, Phó Chủ tịch HĐND huyện Di Linh.", "K’Brơi"),
    ("Bà H’Yim Kđoh, Phó Chủ tịch UBND tỉnh, chủ trì.", "H’Yim Kđoh"),
    ("Y Biêr Hà Niê Kđăm - Phó Bí thư Tỉnh ủy Đắk Lắk kết luận.", "Y Biêr Hà Niê Kđăm"),
    ("Đồng chí Giàng A Chu, Bí thư Huyện ủy Mù Cang Chải dự.", "Giàng A Chu"),
    ("Chủ tịch UBND huyện Đức Cơ Rơ Châm H'Út kiểm tra.", "Rơ Châm H'Út"),
    ("Phó Chủ tịch UBND huyện Huỳnh Mười Ba dự.", "Huỳnh Mười Ba"),
    ("Chủ tịch UBND tỉnh Ngô Nam dự.", "Ngô Nam"),
    ("Đồng chí Lê trí Dũng - Phó Bí thư Thành ủy chủ trì.", "Lê Trí Dũng"),
    ("Đồng chí NGUYỄN VĂN BẢO, Bí thư Tỉnh ủy, dự.", "Nguyễn Văn Bảo"),
    ("PHÓ BÍ THƯ TỈNH ỦY LÒ THỊ MÂY DỰ HỘI NGHỊ", "Lò Thị Mây"),
    ("Đại sứ Cuba tại Việt Nam Rafael Ortega Marín cảm ơn.", "Rafael Ortega Marín"),
    ("Đồng chí Bun-thoong Chít-ma-ni, Bí thư Tỉnh ủy Hủa Phăn, dự.", "Bun-thoong Chít-ma-ni"),
    ("Hòa thượng Thích Huệ Tâm, Trưởng Ban Trị sự GHPGVN tỉnh, chúc Tết.", "Thích Huệ Tâm"),
    ("Linh mục Giuse Trần Văn Đạo, Chánh xứ Giáo xứ Tân Lập, tiếp đoàn.", "Giuse Trần Văn Đạo"),
    ("Chủ tịch UBND thành phố Hồ Chí Minh Trần Văn Hữu tiếp đoàn.", "Trần Văn Hữu"),
    ("Phó Chủ tịch Hội Nông dân tỉnh Đoàn Thị Lụa dự.", "Đoàn Thị Lụa"),
    ("Dự có đồng chí Ông Diệu Hòa, Giám đốc Sở Y tế.", "Ông Diệu Hòa"),
    ("Dự có: Vũ trọng Khiêm - Phó Chủ tịch UBND huyện Tuy An; lãnh đạo các xã.", "Vũ Trọng Khiêm"),
    ("Ni sư Thích nữ Diệu Tánh, Phó Trưởng Ban Trị sự GHPGVN tỉnh nói.", "Thích Nữ Diệu Tánh"),
    ("Lễ trao giải có: Vũ Thư, Phó Chủ tịch UBND huyện Tuy An.", "Vũ Thư"),
    ("Bà Lã Thị Sim, sinh ngày 2/3/1970, quê Hà Nam, Chủ tịch UBND huyện Tuy An dự.", "Lã Thị Sim"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_the_name_is_read(text: str, name: str) -> None:
    assert list(officials(text)) == [name]


def test_a_misprint_is_kept_as_printed() -> None:
    (official,) = read("Đồng chí Lê trí Dũng - Phó Bí thư Thành ủy chủ trì.").officials
    assert official.as_printed == ("Lê trí Dũng",)


def test_a_district_that_bears_a_name_is_no_official() -> None:
    text = "Hội nghị do UBND huyện Võ Văn An tổ chức. Ông Đỗ Hữu Khoa, Bí thư Huyện ủy Võ Văn An chủ trì."
    assert officials(text) == {"Đỗ Hữu Khoa": ["Bí thư | Huyện ủy Võ Văn An"]}


def test_offsets_give_back_the_printed_words() -> None:
    text = "Dự có Thiếu tướng, TS. Lê Văn Khải - Giám đốc Công an tỉnh; bà Trần Thị Nga."
    found = read(text)
    assert [text[person.start : person.end] for person in found.persons] == ["Lê Văn Khải", "Trần Thị Nga"]
    assert found.officials[0].ranks == ("Thiếu tướng", "TS")
    assert [text[body.start : body.end] for body in found.bodies] == ["Công an tỉnh"]


def test_a_military_rank_makes_an_official_a_degree_does_not() -> None:
    assert officials("Đại tá Ngô Văn Bền phát biểu; TS. Lê Thị Mơ trình bày.") == {"Ngô Văn Bền": []}


SHORT = [
    ("Ông Lê Văn Long, Chủ tịch UBND tỉnh chủ trì. Ông Long nhấn mạnh.", "Ông Long", "Lê Văn Long"),
    ("Bà Trần Thị Nga, Phó Giám đốc Sở Y tế dự. Bà Nga cho biết.", "Bà Nga", "Trần Thị Nga"),
]


@pytest.mark.parametrize(("text", "_words", "name"), SHORT)
def test_a_given_name_means_the_one_who_bears_it(text: str, _words: str, name: str) -> None:
    assert [person.name for person in read(text).persons] == [name, name]


def test_a_given_name_that_two_bear_means_no_one() -> None:
    text = "Ông Lê Văn Long, Chủ tịch UBND tỉnh và ông Trần Đức Long, Bí thư Tỉnh ủy dự. Ông Long nhấn mạnh."
    assert len(read(text).persons) == 2


def test_a_post_alone_means_its_holder() -> None:
    text = "Ông Lê Văn Bình – Phó Chủ tịch UBND tỉnh chủ trì. Đồng chí Phó Chủ tịch UBND tỉnh yêu cầu các sở rà soát."
    short = [person for person in read(text).persons if not person.by_name]
    assert [(text[p.start : p.end], p.name) for p in short] == [("Phó Chủ tịch UBND tỉnh", "Lê Văn Bình")]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Lê Văn Bình, Chủ tịch UBND tỉnh dự. Theo Quyết định của Chủ tịch UBND tỉnh, dự án được giao đất.",
        "Các ông Lê An, Phó Chủ tịch UBND tỉnh; Đỗ Hà, Phó Chủ tịch UBND tỉnh dự. Phó Chủ tịch UBND tỉnh yêu cầu rà soát.",
    ],
)
def test_a_post_alone_means_no_one_where_it_is_an_office_or_two_hold_it(text: str) -> None:
    assert [person for person in read(text).persons if not person.by_name] == []


KNOWN_FROM_ELSEWHERE = [
    ("Ông Kim Sóc - Bí thư Đảng ủy xã phát biểu. Bí thư Đảng ủy xã Kim Sóc cảm ơn.", "Kim Sóc"),
    ("Chủ trì có các đ/c: K’Brun - Chủ tịch UBND xã Đạ Nông. Chủ tịch UBND xã Đạ Nông K’Brun kết luận.", "K’Brun"),
    ("Đoàn do bà Greta Holm dẫn đầu. Đáp lời, Giám đốc Dự án Rừng xanh tại Việt Nam Greta Holm cảm ơn.", "Greta Holm"),
    ("Ông Vi Văn Ún, Bí thư Thị ủy Buôn Hồ dự. Bí thư Thị ủy Buôn Hồ Vi Văn Ún phát biểu.", "Vi Văn Ún"),
    ("Dự lễ có các Phó Chủ tịch UBND xã: Ma Seo Tráng và Lã Văn Sim.", "Ma Seo Tráng"),
]


@pytest.mark.parametrize(("text", "name"), KNOWN_FROM_ELSEWHERE)
def test_a_name_is_told_from_the_place_before_it(text: str, name: str) -> None:
    assert [person.name for person in read(text).persons].count(name) == text.count(name)


def test_a_commune_keeps_its_name_where_no_person_bears_it() -> None:
    text = "Bà Lã Thị Sim, Bí thư Đảng ủy xã Kim Sóc phát biểu. UBND xã Kim Sóc tổ chức lễ."
    assert [person.name for person in read(text).persons] == ["Lã Thị Sim"]
