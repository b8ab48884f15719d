"""No input makes reading quadratic: four times the text may not take much more than four times the time.

The margins are wide, so that a busy machine does not fail the suite; `make bench` has the figures.
"""

from time import process_time

import pytest

from articles.importer.parse import parse
from articles.importer.values import RawReport
from bench.adversaries import ADVERSARIES, long_report

_SIZE = 4_000
_FACTOR = 4
_MOST = 10  # times as long for four times the text: linear is 4, quadratic 16
_SLACK = 0.3  # seconds: what a busy machine adds


def _seconds(text: str) -> float:
    raw = RawReport(path="long", text=text, content=b"", format="text", encoding="utf-8")
    best = float("inf")
    for _ in range(2):
        start = process_time()
        parse(raw)
        best = min(best, process_time() - start)
    return best


@pytest.mark.parametrize("name", ADVERSARIES)
def test_adversarial_text_is_read_in_linear_time(name: str) -> None:
    make = ADVERSARIES[name]
    once, four = _seconds(make(_SIZE)), _seconds(make(_SIZE * _FACTOR))
    assert four <= _MOST * once + _SLACK, f"{_SIZE} characters: {once:.3f} s; {_SIZE * _FACTOR}: {four:.3f} s"


def test_a_long_report_is_read_in_linear_time() -> None:
    once, four = _seconds(long_report(50_000)), _seconds(long_report(200_000))
    assert four <= _MOST * once + _SLACK


@pytest.mark.parametrize("name", ["deputies", "former", "brackets", "quotes", "colons", "academics", "honorifics"])
def test_deep_nesting_does_not_exhaust_the_stack(name: str) -> None:
    parse(RawReport(path="deep", text=ADVERSARIES[name](40_000), content=b"", format="text", encoding="utf-8"))
