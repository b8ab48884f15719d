"""No input makes reading quadratic. `make bench` has the figures."""

import pytest

from articles.importer.parse import parse
from articles.importer.values import RawReport
from bench.adversaries import ADVERSARIES, long_report
from tests.importer.growth import grows_linearly


def _read(text: str) -> object:
    return parse(RawReport(path="long", text=text, content=b"", format="text", encoding="utf-8"))


@pytest.mark.parametrize("name", ADVERSARIES)
def test_adversarial_text_is_read_in_linear_time(name: str) -> None:
    assert grows_linearly(_read, ADVERSARIES[name], 2_000)


def test_a_long_report_is_read_in_linear_time() -> None:
    assert grows_linearly(_read, long_report, 25_000)


@pytest.mark.parametrize("name", ["deputies", "former", "brackets", "quotes", "colons", "academics", "honorifics"])
def test_deep_nesting_does_not_exhaust_the_stack(name: str) -> None:
    _read(ADVERSARIES[name](40_000))
