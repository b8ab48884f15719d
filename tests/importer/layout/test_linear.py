"""Time grows with the length of a text, not with its square, on texts made to trip the rules."""

import time

import pytest

from articles.importer.layout import lay_out
from articles.importer.values import RawReport

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


def seconds(text: str) -> float:
    raw = RawReport(path="p", text=text, content=b"", format="text", encoding="utf-8")
    start = time.process_time()
    lay_out(raw)
    return time.process_time() - start


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_four_times_the_text_takes_about_four_times_the_time(unit: str) -> None:
    small, large = 20_000 // len(unit), 80_000 // len(unit)
    seconds(unit * small)
    short = min(seconds(unit * small) for _ in range(3))
    assert seconds(unit * large) < 9 * short + 0.05
