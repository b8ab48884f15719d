"""A post that stands once for several names, and a post printed without the body that the report names elsewhere."""

import pytest

from tests.importer.extraction.reading import officials

ALONE = {
    "a leader of a visit": "Đoàn do bà Lã Thị Sim, Phó Bí thư Huyện ủy Tuy An làm Trưởng đoàn đến thăm.",
    "ranks of two houses": "Dự có TS. Mạc Vĩnh và Đại tá Lã Thị Sim, Phó Bí thư Huyện ủy Tuy An.",
    "a chief of whose leave one speaks": "Thừa ủy quyền của Bí thư Huyện ủy Tuy An, Phó Bí thư Huyện ủy Lã Thị Sim nói.",
    "a plural post of others": "Dự có các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy; Lã Thị Sim - Phó Bí thư Huyện ủy Tuy An.",
    "a name with its own address": "Ông Mạc Vĩnh và bà Lã Thị Sim, Phó Bí thư Huyện ủy Tuy An đến thăm.",
}
SHARED = {
    "Dự có Mạc Văn Toại và Lã Thị Sim, Phó Bí thư Huyện ủy Tuy An.": ("Mạc Văn Toại", "Lã Thị Sim"),
    "Dự có Đại tá Mạc Văn Toại, Đại tá Lã Bá Sim, Phó Bí thư Huyện ủy Tuy An.": ("Mạc Văn Toại", "Lã Bá Sim"),
    "Dự có các ông Mạc Văn Toại, Lã Bá Sim - Phó Bí thư Huyện ủy Tuy An.": ("Mạc Văn Toại", "Lã Bá Sim"),
    "Có các Phó Bí thư Huyện ủy Tuy An: Mạc Văn Toại (Phó Bí thư), Y Bích Hoa, Lã Bá Sim.": (
        "Mạc Văn Toại",
        "Y Bích Hoa",
        "Lã Bá Sim",
    ),
    "Các ông: Mạc Văn Toại, Lã Bá Sim hiện giữ chức Phó Bí thư Huyện ủy Tuy An.": ("Mạc Văn Toại", "Lã Bá Sim"),
}
HOUSED = {
    "Tòa án nhân dân tỉnh Hà Nam họp. Ông Mạc Văn Toại, Phó Chánh án chủ trì.": "Phó Chánh án | Tòa án nhân dân tỉnh Hà Nam",
    "Quân chủng Hải quân họp. Ông Mạc Văn Toại, Phó Chính ủy Quân chủng dự.": "Phó Chính ủy | Quân chủng Hải quân",
    "Bộ Y tế họp do Thứ trưởng Mạc Văn Toại chủ trì.": "Thứ trưởng | Bộ Y tế",
    "Công ty Gốm Bến Trà họp. Ông Mạc Văn Toại, Chủ tịch Công đoàn Công ty dự.": "Chủ tịch | Công đoàn Công ty Gốm Bến Trà",
    "Bí thư Đảng ủy Quân khu 4 dự. Ông Mạc Văn Toại, Phó Bí thư Đảng ủy nói.": "Phó Bí thư | Đảng ủy Quân khu 4",
    "Tập đoàn Chè Bến Trà (BTG) họp. Tổng Giám đốc BTG Mạc Văn Toại nói.": "Tổng Giám đốc | Tập đoàn Chè Bến Trà",
    "Về phía Công ty Gốm Bến Trà (GBT) có ông Mạc Văn Toại, Giám đốc.": "Giám đốc | Công ty Gốm Bến Trà",
    "Bộ CHQS tỉnh Hà Nam họp. Đại tá Mạc Văn Toại, Chỉ huy trưởng nói.": "Chỉ huy trưởng | Bộ Chỉ huy Quân sự tỉnh Hà Nam",
    "Bộ Tư lệnh Quân khu 4 họp. Trung tướng Mạc Văn Toại, Tư lệnh Quân khu nói.": "Tư lệnh | Quân khu 4",
    "HĐND tỉnh Hà Nam họp. Trưởng ban Pháp chế Mạc Văn Toại báo cáo.": "Trưởng Ban | Ban Pháp chế HĐND tỉnh Hà Nam",
    "Ban Pháp chế HĐND tỉnh Hà Nam và ông Lã Sim, Phó Trưởng Ban Pháp chế đi. Mạc Văn Toại, Ủy viên Ban nói.": "Ủy viên | Ban Pháp chế HĐND tỉnh Hà Nam",
    "Ban Thường vụ Huyện ủy Tuy An và Ban Dân vận Huyện ủy họp. Ông Mạc Văn Toại, Phó Trưởng Ban dự.": "Phó Trưởng Ban | Ban Dân vận Huyện ủy Tuy An",
    "Trường Đại học Hoa Lư nhiệm kỳ 2020 - 2025. Phó Hiệu trưởng Mạc Văn Toại nói.": "Phó Hiệu trưởng | Trường Đại học Hoa Lư",
    "Theo báo cáo của Sở Y tế tỉnh Hà Nam do Giám đốc Mạc Văn Toại trình bày, dịch giảm.": "Giám đốc | Sở Y tế tỉnh Hà Nam",
    "Đảng ủy xã Định Tân họp. Mạc Văn Toại, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy nói.": "Chủ nhiệm | Ủy ban Kiểm tra Đảng ủy xã Định Tân",
    "Ủy ban Kiểm tra Huyện ủy Tuy An họp. Ông Mạc Văn Toại, Phó Chủ nhiệm Thường trực nói.": "Phó Chủ nhiệm Thường trực | Ủy ban Kiểm tra Huyện ủy Tuy An",
    "Vụ Pháp chế Bộ Y tế họp. Ông Mạc Văn Toại, Vụ trưởng Vụ Pháp chế nói.": "Vụ trưởng | Vụ Pháp chế Bộ Y tế",
    "Thứ trưởng Thường trực Bộ Y tế Mạc Văn Toại dự. Thứ trưởng Bộ Y tế Mạc Văn Toại nói.": "Thứ trưởng Thường trực | Bộ Y tế",
    "Đại tá Mạc Văn Toại, Phó Tư lệnh, Tham mưu trưởng Sư đoàn 305B nói.": "Phó Tư lệnh | Sư đoàn 305B",
}


@pytest.mark.parametrize("text", ALONE.values(), ids=ALONE.keys())
def test_a_post_of_one(text: str) -> None:
    assert officials(text) == {"Lã Thị Sim": ["Phó Bí thư | Huyện ủy Tuy An"]}


@pytest.mark.parametrize(("text", "names"), SHARED.items())
def test_a_post_behind_a_row_of_names(text: str, names: tuple[str, ...]) -> None:
    assert officials(text) == {name: ["Phó Bí thư | Huyện ủy Tuy An"] for name in names}


def test_posts_before_names_with_a_rank() -> None:
    found = officials("Dự có Phó Chủ tịch HĐND huyện Tuy An Lã Thị Sim, Trưởng Công an huyện Tuy An, Đại tá Mạc Toại.")
    assert found["Lã Thị Sim"] == ["Phó Chủ tịch | HĐND huyện Tuy An"]
    assert found["Mạc Toại"] == ["Trưởng Công an | Công an huyện Tuy An"]


@pytest.mark.parametrize(("text", "post"), HOUSED.items())
def test_a_post_without_its_body(text: str, post: str) -> None:
    assert post in officials(text)["Mạc Văn Toại"]


def test_a_post_before_its_name_ends_a_shared_one() -> None:
    text = (
        "Trường Đại học Hoa Lư có các Phó Hiệu trưởng: TS. Mạc Toại, TS. Lã Sim; nguyên Hiệu trưởng Tạ Bá Sơ cùng dự."
    )
    assert officials(text) == {
        "Mạc Toại": ["Phó Hiệu trưởng | Trường Đại học Hoa Lư"],
        "Lã Sim": ["Phó Hiệu trưởng | Trường Đại học Hoa Lư"],
        "Tạ Bá Sơ": ["nguyên Hiệu trưởng | Trường Đại học Hoa Lư [former]"],
    }


def test_elected_line_by_line() -> None:
    text = (
        "HĐND huyện Tuy An đã bầu:\n- Ông MẠC VĂN TOẠI, giữ chức Chủ tịch HĐND huyện;\n"
        "- Bà LÃ THỊ SIM giữ chức Phó Chủ tịch HĐND huyện."
    )
    assert officials(text) == {
        "Mạc Văn Toại": ["Chủ tịch | HĐND huyện Tuy An [elected]"],
        "Lã Thị Sim": ["Phó Chủ tịch | HĐND huyện Tuy An [elected]"],
    }
