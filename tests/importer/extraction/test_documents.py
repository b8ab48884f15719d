"""The documents that a report cites. Expected: kind | number | name | date | issuer, "-" where there is none."""

import pytest

from articles.importer.extraction.documents import find_documents
from articles.importer.values import DocumentFound, FieldText
from tests.importer.extraction.marked import cases, unmarked

REFUSED = """
kinds alone
  Các nghị quyết, chỉ thị của Đảng; báo cáo, kế hoạch và chương trình hành động.
  =>

a span of years
  Kế hoạch 5 năm, chương trình 135 hộ, báo cáo 6 tháng, Kế hoạch 3 tháng.
  =>

a law in the making
  cho ý kiến về dự án Luật Mẫu (sửa đổi) và dự thảo Nghị quyết
  =>

regulations spoken of in general
  thực hiện quy chế dân chủ ở cơ sở
  =>
"""

READ = """
number with issuer
  thực hiện Chỉ thị số 16/CT-TTg của Thủ tướng Chính phủ
  => Chỉ thị | 16/CT-TTg | - | - | Thủ tướng Chính phủ

issuer beyond doubt from the number
  theo Nghị định 158/2016/NÐ-CP và Luật số 10/2022/QH15
  => Nghị định | 158/2016/NĐ-CP | - | - | Chính phủ; Luật | 10/2022/QH15 | - | - | Quốc hội

issuer that many bodies share
  Kế hoạch số 12/KH-UBND và Chương trình 05-CTr/TU
  => Kế hoạch | 12/KH-UBND | - | - | -; Chương trình | 05-CTr/TU | - | - | -

date after the number
  Quyết định 1666/QĐ-TTg, ngày 19/11/2019 phê chuẩn
  => Quyết định | 1666/QĐ-TTg | - | 2019-11-19 | Thủ tướng Chính phủ

date, issuer and subject
  Nghị quyết số 29-NQ/TW ngày 4/11/2013 của Ban Chấp hành Trung ương về đổi mới giáo dục.
  => Nghị quyết | 29-NQ/TW | về đổi mới giáo dục | 2013-11-04 | Ban Chấp hành Trung ương Đảng

a body as issuer
  Nghị quyết 11/2017/NQ-HĐND của <HĐND tỉnh Mẫu>
  => Nghị quyết | 11/2017/NQ-HĐND | - | - | HĐND tỉnh Mẫu

several numbers under one kind
  các Nghị quyết số 18-NQ/TW, 19-NQ/TW
  => Nghị quyết | 18-NQ/TW | - | - | -; Nghị quyết | 19-NQ/TW | - | - | -

the same one three times
  Chỉ thị số 35-CT/TW của Bộ Chính trị; theo Chỉ thị 35-CT/TW; Chỉ thị 35 của Bộ Chính trị
  => Chỉ thị | 35-CT/TW | - | - | Bộ Chính trị

a bare number
  triển khai Đề án 06 và nghị quyết số 9
  => Đề án | 06 | - | - | -; Nghị quyết | 9 | - | - | -

of a plenum
  Nghị quyết Trung ương 6 (khóa XII)
  => Nghị quyết | - | Trung ương 6 (khóa XII) | - | Ban Chấp hành Trung ương Đảng

laws by name
  Luật Phòng, chống tham nhũng và Luật Thực hiện dân chủ ở cơ sở được phổ biến
  => Luật | - | Luật Phòng, chống tham nhũng | - | -; Luật | - | Luật Thực hiện dân chủ ở cơ sở | - | -

a name in quotation marks
  Đề án “Xây dựng làng văn hóa kiểu mẫu”
  => Đề án | - | Xây dựng làng văn hóa kiểu mẫu | - | -

capitals of a heading
  CHỈ THỊ SỐ 05-CT/TW
  => Chỉ thị | 05-CT/TW | - | - | -

spaces within the number
  Nghị quyết 18 - NQ/TW
  => Nghị quyết | 18-NQ/TW | - | - | -
"""


def _show(document: DocumentFound) -> str:
    cells = (document.kind, document.number, document.name, document.date, document.issuer)
    return " | ".join(cell or "-" for cell in cells)


@pytest.mark.parametrize(("name", "marked", "expected"), [*cases(REFUSED), *cases(READ)])
def test_documents(name: str, marked: str, expected: str) -> None:
    text, _, bodies = unmarked("body", marked)
    found = find_documents([FieldText(name="body", text=text)], bodies)
    assert "; ".join(map(_show, found)) == expected


def test_mentions_of_one_document_stand_together() -> None:
    fields = [
        FieldText(name="title", text="Học tập Chỉ thị 05-CT/TW"),
        FieldText(name="body", text="Theo Chỉ thị số 05-CT/TW, mỗi chi bộ"),
    ]
    (document,) = find_documents(fields)
    assert [mention.field for mention in document.mentions] == ["title", "body"]
    assert all(
        "05-CT/TW" in field.text[mention.start : mention.end]
        for field, mention in zip(fields, document.mentions, strict=True)
    )
