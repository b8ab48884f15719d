"""The signs by which a line is asked only some of the rules hide none of those that would know it."""

from collections.abc import Iterator
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from articles.importer.layout.judging import judged, rules_for
from articles.importer.layout.lines import KEYED_LENGTH, Line, make_line, read_lines
from articles.importer.lexicon.load import lines as entries
from articles.importer.readers import read_paths
from articles.importer.values import RawReport

ROOT = Path(__file__).resolve().parents[3]
SHORT = 200  # characters
WORDS = [
    entry
    for name in ("sections", "chrome", "lists", "tag_labels", "byline_labels", "field_labels", "mastheads", "weekdays")
    for entry in entries(f"page_{name}.tsv")
]
SIGNS = "|·:»>›→©#[](){}-–—_*.,;!?…”\"'\t/\\@~="
OTHERS = (
    *(
        "12",
        "1/3",
        "14:49",
        "29/06/2020",
        "25°C",
        "ảnh",
        "Trang",
        "page 1 of 3",
        "home",
        "Theo",
        "Nguồn:",
        "2 giờ trước",
    ),
    *("lượt xem", "var ", "</div>", "K.L", "Lê An", "www.songtra.vn", "PV", "--", "hội nghị tổng kết"),
    *("Xin cảm ơn quý vị đã lắng nghe", "[00:21] "),
)
PIECES = st.sampled_from([*WORDS, *OTHERS, *SIGNS, " ", "  "])


def rule_that_knows(line: Line) -> str:
    every = rules_for((len(line.text) <= SHORT, True, True, True))
    return next((rule.__name__ for rule in every if rule(line) is not None), "is_short")


def lines_of_demo() -> Iterator[Line]:
    for raw in read_paths([ROOT / "articles" / "demo" / "reports"]):
        if isinstance(raw, RawReport):
            yield from read_lines(raw.text)


def test_no_rule_is_hidden_from_a_line_of_the_demo() -> None:
    lines = [line for line in lines_of_demo() if len(line.text) <= KEYED_LENGTH]
    assert len(lines) > 500
    assert [judged(line).rule for line in lines] == [rule_that_knows(line) for line in lines]


@given(st.lists(PIECES, min_size=1, max_size=8).map("".join).filter(str.strip))
def test_no_rule_is_hidden_from_a_line_of_the_pages_words(text: str) -> None:
    line = make_line(text, ((0, len(text)),), parted=False)
    if line.text and len(line.text) <= KEYED_LENGTH:
        assert judged(line).rule == rule_that_knows(line)
