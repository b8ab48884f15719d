"""A page headed by its owner is not titled by it; a title that begins with a body is one."""

import pytest

from articles.importer.layout.owners import names_owner

TITLES = (
    "UBND tỉnh Bình Thuận họp phiên thường kỳ", "Trường THPT Lê Trung Kiên đón bằng công nhận",
    "Thành phố Pleiku tổng kết năm học", "Đoàn viên hiến máu", "", "Công đoàn Hậu Giang - Gần gũi với người lao động",
)  # fmt: skip
OWNERS = (
    "TRƯỜNG TRUNG HỌC CƠ SỞ TRẦN QUỐC TOẢN", "CÔNG ĐOÀN BÌNH THUẬN", "HỘI NÔNG DÂN TỈNH HẬU GIANG",
    "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Yên Bái", "Hội đồng nhân dân huyện Tuy An - tỉnh Phú Yên",
    "THỊ XÃ GÒ CÔNG - TỈNH TIỀN GIANG", "Tòa án nhân dân tỉnh Kon Tum",
    "CHI CỤC HẢI QUAN KHU VỰC II", "CÔNG ĐOÀN HẬU GIANG - Gần gũi, sẻ chia với người lao động",
)  # fmt: skip


@pytest.mark.parametrize("line", TITLES)
def test_a_title_is_no_owner(line: str) -> None:
    assert not names_owner(line)


@pytest.mark.parametrize("line", OWNERS)
def test_owner(line: str) -> None:
    assert names_owner(line)
