"""What counts as Vietnamese, and how much of a decoding is."""

import pytest

from articles.importer.readers.vietnamese import balance, is_vietnamese

ENGLISH = (
    "The committee met on Monday to review the programme and the budget for the coming year. "
    "Members asked questions about schools, roads and hospitals, and the chairman promised answers. "
)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12/05/2020 - 14:30",
        "Hello",
        "to do",
        ENGLISH,
        ENGLISH + "Among them were Đỗ Văn Quẩy and Lương Thị Ngát of Suối Mây.",
        "Le comité s'est réuni là où il l'avait décidé, à la mairie, après avoir été élu; très bien, dit-il à ceux-là.",
        "A comissão não se reuniu até já, são três as razões que há, e é só isso que nós sabemos até à data de hoje.",
        "Комитет собрался в понедельник, чтобы обсудить программу и бюджет.",
        "委员会星期一开会讨论预算。",
        "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore",
    ],
)
def test_is_not_vietnamese(text: str) -> None:
    assert not is_vietnamese(text)


@pytest.mark.parametrize(
    "text",
    [
        "Họp dân",
        "Bí thư",
        "HỘI NGHỊ TỔNG KẾT CÔNG TÁC DÂN VẬN",
        "Hoi nghi tong ket cong tac dan van huyen Suoi May nam 2019",
        "HOI NGHI TONG KET CONG TAC DAN VAN",
        "Giữa giờ, giêng hai, quyết định, quốc ca, khuya khoắt, nghiêng ngả, ngoằn ngoèo",
        "Uỷ ban và uỷ viên thoả thuận về hoà giải",
        ENGLISH * 4 + " ".join(["các đại biểu đã thảo luận sôi nổi về nhiệm vụ của huyện trong thời gian tới"] * 5),
    ],
)
def test_is_vietnamese(text: str) -> None:
    assert is_vietnamese(text)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Héi nghÞ tæng kÕt", "Hội nghị tổng kết"),
        ("Hoäi nghò toång keát", "Hội nghị tổng kết"),
        ("Há»™i nghá»‹", "Hội nghị"),
        ("các tặc lác", "các tặc lạc"),  # a syllable closed by a stop has two tones to choose from, both are right
        ("càc tạt", "các tạt"),
    ],
)
def test_the_right_decoding_has_the_higher_balance(wrong: str, right: str) -> None:
    assert balance(wrong) <= balance(right)
    assert balance(right) > 0
