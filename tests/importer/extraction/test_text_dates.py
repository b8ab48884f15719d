"""Dates in running text: what is printed, how fully, and what it belongs to."""

import pytest

from articles.importer.extraction.text_dates import TextDate, find_dates
from tests.importer.extraction.marked import cases
from tests.importer.growth import grows_linearly

REFUSED = """
a fraction without a lead
  Tỷ lệ tán thành 78/78 phiếu, thương binh hạng 1/4, 24/7.
  =>

decimals
  Tăng từ 5.6 tỷ lên 12.5 tỷ đồng, đạt 9,8%.
  =>

the number of a document
  Chỉ thị 16/CT-TTg, Nghị định 10/2022/NĐ-CP, Luật số 10/2022/QH15.
  =>

no day of the calendar
  Ngày 31/2 và ngày 45/13/2020.
  =>

a month alone
  Giao ban tháng 6/2018, quý I/2025.
  =>
"""

READ = """
with the part of the day
  Sáng 13-7, Ban
  => 13.7. sáng event

with dots
  chiều 22.4, Ban
  => 22.4. chiều event

in words
  ngày 5 tháng 6 năm 2020
  => 5.6.2020 event

part of the day and "ngày"
  Sáng ngày 27/04/2023, Công đoàn
  => 27.4.2023 sáng event

range with one month
  Từ ngày 04 – 06/5/2023, đoàn
  => 4.5.2023-6.5.2023 event

two days
  trong 2 ngày 21 và 22/6
  => 21.6.-22.6. event

two days with hyphens
  ngày 5 và 6-7
  => 5.7.-6.7. event

two full days
  từ ngày 4/5 đến ngày 6/5/2023
  => 4.5.2023-6.5.2023 event

across months
  ngày 30/11 và 1/12
  => 30.11.-1.12. event

all hyphens
  ngày 13-7-2021
  => 13.7.2021 event

after the decree's number
  Chỉ thị số 10/CT-TTg ngày 19/4/2023 của Thủ tướng
  => 19.4.2023 document

after the kind of a document
  Nghị quyết ngày 5/6/2020 và Quyết định ban hành ngày 7/8/2020
  => 5.6.2020 document; 7.8.2020 document

anniversary in brackets
  90 năm truyền thống (15/10/1930 - 15/10/2020)
  => 15.10.1930-15.10.2020 anniversary

anniversary before the day itself
  Nhân kỷ niệm 75 năm Ngày Thương binh - Liệt sĩ 27/7/1947, sáng 26/7
  => 27.7.1947 anniversary; 26.7. sáng event

deadline
  hoàn thành trước ngày 30/6/2021, báo cáo chậm nhất ngày 5/7
  => 30.6.2021 deadline; 5.7. deadline

birth
  sinh ngày 21/3/1974
  => 21.3.1974 birth

today, with the day in brackets
  Sáng nay (5/3), UBND
  => +0 sáng event; 5.3. sáng event

yesterday
  chiều qua; sáng hôm qua
  => -1 chiều event; -1 sáng event

the same day
  Buổi chiều cùng ngày, đoàn
  => same chiều event
"""


def _show(found: TextDate) -> str:
    if found.same_day:
        day = "same"
    elif found.offset is not None:
        day = f"{found.offset:+d}"
    else:
        day = f"{found.day}.{found.month}.{found.year or ''}"
        if found.end_day is not None:
            day += f"-{found.end_day}.{found.end_month}.{found.end_year or ''}"
    return " ".join(filter(None, (day, found.session, found.role)))


@pytest.mark.parametrize(("name", "text", "expected"), [*cases(REFUSED), *cases(READ)])
def test_dates(name: str, text: str, expected: str) -> None:
    found = find_dates(text)
    assert "; ".join(map(_show, found)) == expected
    assert all(text[one.start : one.end] == one.text for one in found)


@pytest.mark.parametrize("unit", ["1 ", "12, ", "5/6, ", "22.4 - ", "ngày ", "5-", "(1/1/2000 - "])
def test_time_is_linear_in_length(unit: str) -> None:
    assert grows_linearly(find_dates, lambda length: unit * (length // len(unit)), 10_000)
