"""The day of publication: what must not be taken for it, then the forms in which pages print it."""

import pytest

from articles.importer.layout import lay_out
from articles.importer.values import Basis, FileFacts, Layout, Mark, MarkKind, RawReport

TITLE = "Huyện ủy Sông Trà tổng kết công tác dân vận"
OF_2019 = (
    "Sáng 12-12, Huyện ủy Sông Trà tổ chức hội nghị tổng kết công tác dân vận năm 2019, triển khai nhiệm vụ năm 2020. "
    "Đồng chí Đinh Văn Khoát, Bí thư Huyện ủy chủ trì hội nghị."
)
TIMELESS = (
    "Huyện ủy Sông Trà vừa tổ chức hội nghị tổng kết công tác dân vận. Đồng chí Đinh Văn Khoát, Bí thư Huyện ủy "
    "chủ trì hội nghị và phát biểu kết luận."
)


def read(text: str, facts: FileFacts = FileFacts(), marks: tuple[Mark, ...] = ()) -> Layout:  # noqa: B008
    return lay_out(
        RawReport(path="p", text=text, content=b"", format="text", encoding="utf-8", facts=facts, marks=marks)
    )


REFUSED = {
    "clock of a later year above the title": f"Thứ Bảy, 22/6/2024\n{TITLE}\n\n{OF_2019}",
    "clock with seconds": f"Thứ 6, 07/11/2025 19:06:18 GMT+7\nSông Trà, 28°C\n\n{TITLE}\n\n{OF_2019}",
    "weekday above a text that tells no day": f"Thứ Bảy, 22/6/2024\n{TITLE}\n\n{TIMELESS}",
    "day of the print": f"{TITLE}\n\n{OF_2019}\n\nThảo Nguyên\n\nNgày in: 13/12/2019 08:00",
    "day of the fetch": f"{TITLE}\nTruy cập ngày 13/12/2019\n\n{OF_2019}",
    "days of other reports": f"{TITLE}\n\n{OF_2019}\n\nThảo Nguyên\n\nTin đã đưa\n\nKhởi công cầu Bến Gỗ\n\n13/12/2019",
    "licence": f"{TITLE}\n\n{OF_2019}\n\nThảo Nguyên\n\nGiấy phép số 1/GP-TTĐT ngày 13/12/2019",
    "the meeting's own day": f"{TITLE}\n\nNgày 12/12/2019, {OF_2019}",
    "impossible day": f"{TITLE}\n31/02/2019 08:00\n\n{OF_2019}",
    "impossible month": f"{TITLE}\n12/13/2019 08:00\n\n{OF_2019}",
    "count that looks like a day": f"{TITLE}\n(19/02)\n\n{OF_2019}",
    "anniversary": f"{TITLE}\n\nKỷ niệm 90 năm (15/10/1930 - 15/10/2020)\n\n{OF_2019}",
}

PRINTED = {
    "29/06/2020 14:49": "2020-06-29T14:49:00+07:00",
    "14:49, 29/06/2020": "2020-06-29T14:49:00+07:00",
    "14h49' | 29-6-2020": "2020-06-29T14:49:00+07:00",
    "29-06-2020 | 14:49 GMT+7": "2020-06-29T14:49:00+07:00",
    "2020-06-29T14:49:07+07:00": "2020-06-29T14:49:07+07:00",
    "2020-06-29T07:49:00Z": "2020-06-29T14:49:00+07:00",
    "Mon, 29 Jun 2020 14:49:00 +0700": "2020-06-29T14:49:00+07:00",
    "Thứ Hai, ngày 29 tháng 6 năm 2020": "2020-06-29",
    "29 Tháng Sáu, 2020": "2020-06-29",
    "Đăng ngày: 29.6.2020": "2020-06-29",
    "Số ra ngày 29/6/2020": "2020-06-29",
    "29/06/2020 (9/5 Canh Tý)": "2020-06-29",
    "Thứ hai, 29 Tháng 6 2020 14:49   Viết bởi Minh Anh": "2020-06-29T14:49:00+07:00",
    "(Ngày đăng: 29/06/2020)": "2020-06-29",
    "29/06/2020 2:05:33 CH": "2020-06-29T14:05:33+07:00",
    "6/29/2020 2:05:33 PM": "2020-06-29T14:05:33+07:00",
    "Cập nhật lúc 08:00, Thứ Hai, 29/06/2020 (GMT+7)": "2020-06-29T08:00:00+07:00",
    "Đăng: 29/06/2020 08:00 | Cập nhật: 30/06/2020 09:00": "2020-06-29T08:00:00+07:00",
    "Chính trị - Xã hội | 29/06/2020 08:00 | Lượt xem: 1204": "2020-06-29T08:00:00+07:00",
    "29/06/2020\n\n14:49": "2020-06-29T14:49:00+07:00",
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED.keys())
def test_no_date_rather_than_a_wrong_one(text: str) -> None:
    found = read(text).published
    assert found.value is None
    assert found.basis is Basis.UNKNOWN


def test_a_refused_date_is_kept_with_its_reason() -> None:
    layout = read(REFUSED["clock of a later year above the title"])
    assert [date.value for date in layout.page_dates] == ["2024-06-22"]
    assert layout.page_dates[0].reason
    assert "publication_date_unsure" in [warning.code for warning in layout.warnings]


@pytest.mark.parametrize(("printed", "value"), PRINTED.items(), ids=PRINTED.keys())
def test_date_below_the_title(printed: str, value: str) -> None:
    found = read(f"{TITLE}\n\n{printed}\n\n{TIMELESS}").published
    assert found.value == value
    assert found.basis is Basis.STATED


def test_short_year_is_inferred() -> None:
    found = read(f"{TITLE}\n\n12/12/19 16:05\n\n{OF_2019}").published
    assert (found.value, found.basis) == ("2019-12-12T16:05:00+07:00", Basis.INFERRED)


def test_day_above_the_title_stands_when_the_text_bears_it_out() -> None:
    assert read(f"Thứ Sáu, 13/12/2019\n{TITLE}\n\n{OF_2019}").published.value == "2019-12-13"


def test_the_file_itself_may_state_it() -> None:
    facts = FileFacts(published="2019-12-12T16:05:00+07:00")
    assert read(f"{TITLE}\n\n{OF_2019}", facts).published.value == "2019-12-12T16:05:00+07:00"


def test_a_mark_on_the_clock_does_not_outweigh_the_text() -> None:
    clock = "Thứ Bảy, 22/6/2024 10:11:12"
    marks = (Mark(kind=MarkKind.PUBLISHED, start=0, end=len(clock)),)
    assert read(f"{clock}\n\n{TITLE}\n\n{OF_2019}", marks=marks).published.value is None
