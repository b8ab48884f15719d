"""A post and its body are told as one reads them."""

import pytest

from people.models.position import as_one_reads


@pytest.mark.parametrize(
    ("title", "body", "read"),
    [
        ("Bí thư", "Tỉnh ủy Sơn Dã", "Bí thư Tỉnh ủy Sơn Dã"),
        ("Ủy viên Ban Thường vụ", "Tỉnh ủy Sơn Dã", "Ủy viên Ban Thường vụ Tỉnh ủy Sơn Dã"),
        ("Phó Trưởng ban", "Ban Dân vận Tỉnh ủy", "Phó Trưởng Ban Dân vận Tỉnh ủy"),
        ("Chánh Văn phòng", "Văn phòng Tỉnh ủy", "Chánh Văn phòng Tỉnh ủy"),
        ("Ủy viên Ban Chấp hành", "Ban Chấp hành Đảng bộ", "Ủy viên Ban Chấp hành Đảng bộ"),
        ("Viện trưởng", "Viện kiểm sát nhân dân", "Viện trưởng Viện kiểm sát nhân dân"),
        ("Ban", "Ban", "Ban"),
    ],
)
def test_words_that_both_have_are_said_once(title: str, body: str, read: str) -> None:
    assert as_one_reads(title, body) == read
