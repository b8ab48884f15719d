"""The report's province, and the places it names."""

import pytest

from articles.importer.extraction.people_and_bodies import find_people_and_bodies
from articles.importer.extraction.territories import provinces
from articles.importer.lexicon import load
from articles.importer.values import FieldText, Layout, SourceKnowledge
from tests.importer.extraction.reading import officials, read

UNKNOWN = [
    "UBND tỉnh tổ chức hội nghị.",
    "Đại biểu các tỉnh Hà Nam, Thái Bình, Nam Định và Ninh Bình dự hội nghị toàn quốc.",
    "Nhân dân mong muốn hòa bình, an lành.",
    "Hội nghị diễn ra tại Hà Nội.",
]


@pytest.mark.parametrize("text", UNKNOWN)
def test_no_province_is_guessed(text: str) -> None:
    assert read(text).province is None


KNOWN = [
    ("Tỉnh ủy Hà Nam tổ chức hội nghị. Dự có lãnh đạo UBND tỉnh.", "Hà Nam"),
    ("Hội nghị diễn ra trên địa bàn tỉnh Hà Nam.", "Hà Nam"),
    ("UBND tỉnh Thừa Thiên - Huế họp.", "Thừa Thiên Huế"),
    ("Thành ủy TP.HCM họp.", "Thành phố Hồ Chí Minh"),
    ("Tỉnh ủy Đắc Lắc họp với UBND tỉnh Đăk Lăk.", "Đắk Lắk"),
]


@pytest.mark.parametrize(("text", "province"), KNOWN)
def test_the_text_tells_the_province(text: str, province: str) -> None:
    assert read(text).province == province


def test_the_page_outweighs_a_guest() -> None:
    text = "Ông Lê An, Bí thư Tỉnh ủy Hà Nam đến thăm, trao đổi kinh nghiệm với Tỉnh ủy. Ông Lê An, Bí thư Tỉnh ủy Hà Nam cảm ơn."
    assert read(text, page=("Báo Nam Định điện tử",)).province == "Nam Định"


def test_a_report_since_july_2025_belongs_to_the_new_province() -> None:
    assert read("Tỉnh ủy họp.", page=("Bình Phước",), published="2025-08-01").province == "Đồng Nai"
    assert read("Tỉnh ủy họp.", page=("Bình Phước",), published="2025-06-30").province == "Bình Phước"


def test_what_a_source_has_taught_counts_first() -> None:
    layout = Layout(zones=(), body=FieldText(name="body", text="Tỉnh ủy họp."))
    found = find_people_and_bodies(layout, SourceKnowledge(province="Hà Nam"))
    assert [one.name for one in found.organizations] == ["Tỉnh ủy Hà Nam"]


def test_a_round_up_passes_from_province_to_province() -> None:
    text = "Hà Nam: Ông Lê An, Bí thư Tỉnh ủy trao quyết định.\n\nKon Tum: Ông Đỗ Hà, Bí thư Tỉnh ủy trao quyết định."
    assert officials(text) == {"Lê An": ["Bí thư | Tỉnh ủy Hà Nam"], "Đỗ Hà": ["Bí thư | Tỉnh ủy Kon Tum"]}


def test_what_is_printed_beats_what_is_filled_in() -> None:
    text = "Bí thư Tỉnh ủy Thái Bình Lê An dự. Đồng chí Lê An, Bí thư Tỉnh ủy phát biểu. UBND tỉnh Hà Nam cảm ơn."
    assert officials(text, page=("Hà Nam",)) == {"Lê An": ["Bí thư | Tỉnh ủy Thái Bình"]}


def test_places_have_their_unit_and_province() -> None:
    places = read("Đoàn thăm xã An Mỹ, huyện Tuy An, tỉnh Phú Yên và đường Nguyễn Huệ.").places
    assert [(place.name, place.unit, place.province) for place in places] == [
        ("An Mỹ", "xã", "Phú Yên"),
        ("Tuy An", "huyện", "Phú Yên"),
        ("Phú Yên", "tỉnh", "Phú Yên"),
    ]


def test_there_were_63_provinces_and_are_34() -> None:
    former = load.lines("former_provinces.tsv")
    known = provinces().values()
    assert len([one for one in known if one.name not in ("Huế", *former)]) == 63
    assert len({one.since for one in known}) == 34


def test_a_province_of_its_time() -> None:
    found = read("Tỉnh ủy Hà Tây họp. Bà Lã Thị Sim, Phó Chủ tịch UBND tỉnh dự.", published="2005-03-12")
    assert found.province == "Hà Tây"
    assert [organization.name for organization in found.organizations] == ["Tỉnh ủy Hà Tây", "UBND tỉnh Hà Tây"]


def test_a_battle_is_no_province() -> None:
    found = read(
        "Kỷ niệm chiến thắng Điện Biên Phủ, Huyện ủy Phù Cừ tỉnh Hưng Yên gặp mặt cựu chiến binh Điện Biên Phủ."
    )
    assert found.province == "Hưng Yên"


def test_the_name_of_a_site_says_its_province() -> None:
    assert read("Bí thư Tỉnh ủy Lã Thị Sim dự.", page=("baohungyen.vn",)).province == "Hưng Yên"
    assert read("Bí thư Tỉnh ủy Lã Thị Sim dự.", page=("tinquocgia.vn",)).province is None
