"""What a meeting decided about posts: who gets one, who leaves one, told in one sentence after the other."""

import pytest

from tests.importer.extraction.reading import officials

CHIEF, DEPUTY = "Bí thư | Huyện ủy Tuy An", "Phó Bí thư | Huyện ủy Tuy An"

RESULTS = [
    ("Ông Mạc Văn Toại trúng cử Bí thư Huyện ủy Tuy An. Các ông Lã Bá Sim, Đỗ Hữu Kha trúng cử Phó Bí thư.",
     {"Mạc Văn Toại": [f"{CHIEF} [elected]"], "Lã Bá Sim": [f"{DEPUTY} [elected]"], "Đỗ Hữu Kha": [f"{DEPUTY} [elected]"]}),
    ("Bà Lã Thị Sim được bầu giữ chức Bí thư Huyện ủy Tuy An; giữ chức Phó Bí thư là các đồng chí Đỗ Kha, Mạc Toại.",
     {"Lã Thị Sim": [f"{CHIEF} [elected]"], "Đỗ Kha": [f"{DEPUTY} [elected]"], "Mạc Toại": [f"{DEPUTY} [elected]"]}),
    ("Bà Lã Thị Sim được bầu làm Bí thư Huyện ủy Tuy An. Phó Bí thư là đồng chí Mạc Văn Toại.",
     {"Lã Thị Sim": [f"{CHIEF} [elected]"], "Mạc Văn Toại": [f"{DEPUTY} [elected]"]}),
    ("Bà Lã Thị Sim được bầu làm Bí thư Huyện ủy Tuy An. Hai Phó Bí thư gồm: Mạc Văn Toại, Đỗ Hữu Kha.",
     {"Lã Thị Sim": [f"{CHIEF} [elected]"], "Mạc Văn Toại": [f"{DEPUTY} [elected]"], "Đỗ Hữu Kha": [f"{DEPUTY} [elected]"]}),
    ("Đại hội đã bầu:\n- Bí thư Huyện ủy Tuy An: ông Mạc Văn Toại\n- Phó Bí thư: bà Lã Thị Sim",
     {"Mạc Văn Toại": [f"{CHIEF} [elected]"], "Lã Thị Sim": [f"{DEPUTY} [elected]"]}),
    ("Ông Mạc Văn Toại, bà Lã Thị Sim được chỉ định giữ chức Phó Bí thư Huyện ủy Tuy An.",
     {"Mạc Văn Toại": [f"{DEPUTY} [appointed]"], "Lã Thị Sim": [f"{DEPUTY} [appointed]"]}),
    ("Các Phó Chủ tịch UBND huyện Tuy An được bầu: Mạc Văn Toại (30 phiếu), Lã Thị Sim (29 phiếu).",
     {name: ["Phó Chủ tịch | UBND huyện Tuy An [elected]"] for name in ("Mạc Văn Toại", "Lã Thị Sim")}),
    (("Hòa thượng Thích Tâm Hỷ được suy cử làm Trưởng Ban Trị sự GHPGVN tỉnh Hà Nam; các vị Thượng tọa Thích Minh Bửu,"
     " Thượng tọa Thích Minh Đạt được suy cử làm Phó Trưởng Ban Thường trực."),
     {"Thích Tâm Hỷ": ["Trưởng Ban | Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh Hà Nam [elected]"],
      "Thích Minh Bửu": ["Phó Trưởng Ban Thường trực | Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh Hà Nam [elected]"],
      "Thích Minh Đạt": ["Phó Trưởng Ban Thường trực | Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh Hà Nam [elected]"]}),
    (("Công ty Gốm Bến Trà tổ chức đại hội. Ban Chấp hành bầu Ban Thường vụ gồm 2 đồng chí: Mạc Văn Toại, Lã Thị Sim."
     " Ông Mạc Văn Toại tái đắc cử Bí thư Đảng ủy."),
     {"Mạc Văn Toại": ["Ủy viên Ban Thường vụ | Đảng ủy Công ty Gốm Bến Trà [elected]",
                       "Bí thư | Đảng ủy Công ty Gốm Bến Trà [elected]"],
      "Lã Thị Sim": ["Ủy viên Ban Thường vụ | Đảng ủy Công ty Gốm Bến Trà [elected]"]}),
    ("Ban Chấp hành gồm 36 ủy viên đã họp phiên đầu, bầu đồng chí Lã Thị Sim làm Chủ tịch Hội Nông dân huyện Tuy An.",
     {"Lã Thị Sim": ["Chủ tịch | Hội Nông dân huyện Tuy An [elected]"]}),
    ("Ông Mạc Văn Toại chúc Tết. Phó Bí thư là đồng chí Đỗ Hữu Kha.",
     {"Đỗ Hữu Kha": ["Phó Bí thư | -"]}),
]  # fmt: skip

DEEDS = [
    ("Miễn nhiệm chức danh Bí thư Huyện ủy Tuy An đối với ông Mạc Toại; bầu bà Lã Thị Sim giữ chức danh này.",
     {"Mạc Toại": [f"{CHIEF} [ended]"], "Lã Thị Sim": [f"{CHIEF} [elected]"]}),
    ("HĐND bầu Ủy viên UBND huyện Tuy An đối với ông Mạc Toại - Trưởng Công an huyện và bà Lã Sim - Chánh Thanh tra huyện.",
     {"Mạc Toại": ["Ủy viên | UBND huyện Tuy An [elected]", "Trưởng Công an | Công an huyện Tuy An"],
      "Lã Sim": ["Ủy viên | UBND huyện Tuy An [elected]", "Chánh Thanh tra | Thanh tra huyện Tuy An"]}),
    ("Bà Lã Thị Sim được bầu làm Bí thư Huyện ủy Tuy An thay ông Mạc Văn Toại nghỉ hưu.",
     {"Lã Thị Sim": [f"{CHIEF} [elected]"], "Mạc Văn Toại": [f"{CHIEF} [retired]"]}),
    ("Bà Lã Thị Sim được bầu làm Bí thư Huyện ủy Tuy An thay ông Mạc Văn Toại.",
     {"Lã Thị Sim": [f"{CHIEF} [elected]"], "Mạc Văn Toại": [f"{CHIEF} [ended]"]}),
    ("Trao quyết định nghỉ hưu hưởng chế độ bảo hiểm xã hội cho ông Mạc Văn Toại, Bí thư Huyện ủy Tuy An.",
     {"Mạc Văn Toại": [f"{CHIEF} [retired]"]}),
    ("Ông Mạc Văn Toại, Bí thư Huyện ủy Tuy An đã nhận quyết định nghỉ hưu.", {"Mạc Văn Toại": [f"{CHIEF} [retired]"]}),
    ("Hội nghị bầu bổ sung đồng chí Mạc Văn Toại vào Ban Thường vụ Huyện ủy Tuy An.",
     {"Mạc Văn Toại": ["Ủy viên Ban Thường vụ | Huyện ủy Tuy An [elected]"]}),
    ("Chỉ định ông Mạc Văn Toại tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Bí thư Huyện ủy Tuy An.",
     {"Mạc Văn Toại": ["Ủy viên | Ban Chấp hành Đảng bộ huyện Tuy An [appointed]",
                       "Ủy viên Ban Thường vụ | Huyện ủy Tuy An [appointed]", f"{CHIEF} [appointed]"]}),
    ("Ông Mạc Văn Toại được chỉ định tham gia Ban Chấp hành, giữ chức Bí thư Đảng ủy xã Tân Lập.",
     {"Mạc Văn Toại": ["Ủy viên | Ban Chấp hành Đảng bộ xã Tân Lập [appointed]", "Bí thư | Đảng ủy xã Tân Lập [appointed]"]}),
    ("Hai xã có tân Bí thư lần lượt là ông Mạc Văn Toại và bà Lã Thị Sim.",
     {"Mạc Văn Toại": ["Bí thư | -"], "Lã Thị Sim": ["Bí thư | -"]}),
    ("Ông Mạc Văn Toại được giao quyền Giám đốc Sở Y tế tỉnh Hà Nam.",
     {"Mạc Văn Toại": ["Quyền Giám đốc | Sở Y tế tỉnh Hà Nam [appointed]"]}),
    ("Bà Lã Thị Sim tái đắc cử chức Chủ tịch; ông Đỗ Hữu Kha được bầu làm Phó Chủ tịch Hội Nông dân huyện Tuy An.",
     {"Lã Thị Sim": ["Chủ tịch | Hội Nông dân huyện Tuy An [elected]"],
      "Đỗ Hữu Kha": ["Phó Chủ tịch | Hội Nông dân huyện Tuy An [elected]"]}),
    ("Bầu BCH Hội Nông dân huyện Tuy An. Ông Mạc Văn Toại tái cử Chủ tịch. Hai Phó Chủ tịch gồm Lã Thị Sim, Đỗ Hữu Kha.",
     {"Mạc Văn Toại": ["Chủ tịch | Hội Nông dân huyện Tuy An [elected]"],
      "Lã Thị Sim": ["Phó Chủ tịch | Hội Nông dân huyện Tuy An [elected]"],
      "Đỗ Hữu Kha": ["Phó Chủ tịch | Hội Nông dân huyện Tuy An [elected]"]}),
    ("Đại hội hiệp thương cử 60 vị tham gia Ủy ban MTTQ huyện Tuy An. Ông Mạc Văn Toại được cử giữ chức Chủ tịch.",
     {"Mạc Văn Toại": ["Chủ tịch | Ủy ban MTTQ Việt Nam huyện Tuy An [elected]"]}),
    ("Kỳ họp bầu ông Mạc Văn Toại, Huyện ủy viên và bà Lã Thị Sim làm Phó Chủ tịch HĐND huyện Tuy An.",
     {"Mạc Văn Toại": ["Ủy viên | Huyện ủy Tuy An", "Phó Chủ tịch | HĐND huyện Tuy An [elected]"],
      "Lã Thị Sim": ["Phó Chủ tịch | HĐND huyện Tuy An [elected]"]}),
    ("Mạc Văn Toại và Lã Bá Sim, Trưởng Ban Dân vận Huyện ủy, được bầu giữ chức Phó Bí thư Huyện ủy Tuy An.",
     {"Mạc Văn Toại": ["Phó Bí thư | Huyện ủy Tuy An [elected]"],
      "Lã Bá Sim": ["Trưởng Ban | Ban Dân vận Huyện ủy Tuy An", "Phó Bí thư | Huyện ủy Tuy An [elected]"]}),
    ("Ông Mạc Văn Toại được bầu giữ chức Bí thư Huyện ủy Tuy An. Tân Bí thư Mạc Văn Toại phát biểu nhận nhiệm vụ.",
     {"Mạc Văn Toại": [f"{CHIEF} [elected]"]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RESULTS, ids=[text for text, _ in RESULTS])
def test_a_result_goes_on_in_the_next_sentence(text: str, expected: dict[str, list[str]]) -> None:
    assert officials(text) == expected


@pytest.mark.parametrize(("text", "expected"), DEEDS, ids=[text for text, _ in DEEDS])
def test_a_deed_gives_or_takes_the_post(text: str, expected: dict[str, list[str]]) -> None:
    assert officials(text) == expected


def test_a_list_ends_with_its_paragraph() -> None:
    text = (
        "Ông Mạc Văn Toại được bầu làm Bí thư Huyện ủy Tuy An. Hai Phó Bí thư gồm: Đỗ Hữu Kha, Lã Bá Sim.\n\n"
        "Thay mặt Ban Chấp hành, ông Mạc Văn Toại phát biểu."
    )
    assert officials(text)["Mạc Văn Toại"] == [f"{CHIEF} [elected]"]


def test_a_deed_is_of_its_sentence() -> None:
    text = "Miễn nhiệm Bí thư Huyện ủy Tuy An đối với ông Mạc Toại do nghỉ hưu.\n\nÔng Lã Sim, Phó Chủ tịch UBND huyện, nói."
    assert officials(text) == {
        "Mạc Toại": [f"{CHIEF} [ended]"],
        "Lã Sim": ["Phó Chủ tịch | UBND huyện Tuy An"],
    }
