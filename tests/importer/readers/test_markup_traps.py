"""Markup that makes a parser's tree huge or slow is read as plain words, in proportion to its length."""

import time

import pytest

from articles.importer.readers.markup import flattened, is_trap
from articles.importer.readers.page import read_markup

ORDINARY = "<div><p>Họp <b>dân</b><br><font color=red>ở bản</font></p><ul><li>một<li>hai</ul></div>\n" * 400


@pytest.mark.parametrize("markup", [ORDINARY, "<p>một" * 50_000, "<li>một" * 50_000, "<td>một</td>" * 50_000])
def test_ordinary_markup_is_no_trap(markup: str) -> None:
    assert not is_trap(markup)


TRAPS = {
    "deep": "<div>" * 100_000 + "Họp dân",
    "formatting": "".join(f"<p><font size={number}>Họp" for number in range(3_000)),
    "attributes": "<div " + " ".join(f"a{number}=1" for number in range(50_000)) + ">Họp dân",
    "deep lists": "<ul><li>" * 20_000 + "Họp dân",
    "deep tables": "<table><tr><td>" * 20_000 + "Họp dân",
}
LONG_WINDED = {
    "open tags": "<a " * 100_000 + "Họp dân",
    "open comments": "<!--" * 100_000 + "Họp dân",
    "open scripts": "<div>" * 600 + "<script>" * 50_000 + "Họp dân",
    "anchors in a line": "Họp " + "<a>dân</a> " * 25_000,
    "references": "&#7897;&foo;&amp" * 50_000,
    "decomposed": "<p class=time>1 e&#803;</p>" * 10_000,
    "stray cells": "<tr><td>một" * 25_000,
    "classes": "".join(f"<p class='a{number}-b{number}'>một" for number in range(15_000)),
}


@pytest.mark.parametrize("name", TRAPS)
def test_a_trap_is_seen(name: str) -> None:
    assert is_trap(TRAPS[name])


@pytest.mark.parametrize("name", TRAPS | LONG_WINDED)
def test_no_page_takes_long(name: str) -> None:
    started = time.perf_counter()
    page = read_markup((TRAPS | LONG_WINDED)[name])
    assert time.perf_counter() - started < 10
    assert page.text or name.startswith("open")


def test_flattened_keeps_words_and_lines() -> None:
    markup = "<div><p>Một &lt;hai&gt;<br>ba</p><script>x<y</script><b>bốn</b><!-- năm --><td>sáu</div>"
    assert [line for line in flattened(markup).split("\n") if line] == ["Một &lt;hai&gt;", "ba", "bốn", "sáu"]
