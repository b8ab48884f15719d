"""Time grows with the length of a text, not with its square, on texts made to trip the rules."""

import pytest

from articles.importer.layout import lay_out
from articles.importer.values import RawReport
from tests.importer.growth import grows_linearly

PARAGRAPH = "Sáng nay đã diễn ra hội nghị tổng kết công tác của tỉnh và các huyện trong năm 2020.\n"
UNITS = {
    "capitals": "A",
    "commas": "a,",
    "digits": "1/2/2020 ",
    "captions": "Đồng chí Nguyễn Văn A phát biểu tại hội nghị\n",
    "closed captions": "Đồng chí Nguyễn Văn An chủ trì hội nghị.\n",
    "boxes": f"Tin liên quan\nKhởi công cầu lớn\n{PARAGRAPH}",
    "signatures": f"{PARAGRAPH}Lê Văn An\n",
    "broken lines": f"{'x' * 60} yy\n",
    "openers": "AB cd EF. Theo ",
}


def laid_out(text: str) -> object:
    return lay_out(RawReport(path="p", text=text, content=b"", format="text", encoding="utf-8"))


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_time_is_linear_in_length(unit: str) -> None:
    assert grows_linearly(laid_out, lambda length: unit * (length // len(unit)), 10_000)
