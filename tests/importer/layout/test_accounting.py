"""Every character of a text lies in exactly one zone, whatever the text and whatever its marks."""

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.importer.layout import lay_out
from articles.importer.values import FileFacts, Layout, Mark, MarkKind, RawReport, SourceKnowledge

PIECES = st.sampled_from(
    """Trang chủ|Chính trị|29/06/2020 14:49|Thứ Hai, 3/2/2031|(BST) - |Quang cảnh hội nghị|Ảnh: K.L|[img]|./.|Thảo Nguyên|
Tin liên quan|>> |Từ khóa:|Bình luận (0)|\n|\n\n|\r|\t| |\u00a0|\u200b|\ufeff|**|# |![|](|©|A|a|,|9|\u0301|\U0001f600|
Sáng 12-12, Huyện ủy Sông Trà tổ chức hội nghị tổng kết công tác dân vận năm 2019.|
Đồng chí Đinh Văn Khoát phát biểu tại hội nghị""".split("|")
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join))


@st.composite
def reports(draw: st.DrawFn) -> RawReport:
    text = draw(TEXTS)
    bounds = st.integers(0, len(text))
    marks = [
        Mark(kind=draw(st.sampled_from(MarkKind)), start=min(pair), end=max(pair))
        for pair in draw(st.lists(st.tuples(bounds, bounds), max_size=8))
    ]
    facts = FileFacts(
        title=draw(st.one_of(st.none(), TEXTS)),
        published=draw(st.one_of(st.none(), TEXTS)),
        section=draw(st.one_of(st.none(), TEXTS)),
        byline=tuple(draw(st.lists(TEXTS, max_size=2))),
    )
    marks.sort(key=lambda mark: mark.start)
    return RawReport(path="p", text=text, content=b"", format="text", encoding="utf-8", facts=facts, marks=tuple(marks))


def account(raw: RawReport, layout: Layout) -> None:
    position = 0
    for zone in layout.zones:
        assert zone.start == position
        assert zone.end > zone.start
        assert zone.rule
        position = zone.end
    assert position == len(raw.text)
    for field in layout.fields():
        reached = 0
        for offset, start, length in field.runs:
            assert offset >= reached
            assert field.text[reached:offset].isspace() or reached == offset
            assert field.text[offset : offset + length] == raw.text[start : start + length]
            reached = offset + length


@settings(max_examples=300, deadline=None)
@given(reports())
def test_every_character_is_in_one_zone(raw: RawReport) -> None:
    layout = lay_out(raw)
    account(raw, layout)
    assert lay_out(raw) == layout


@settings(max_examples=50, deadline=None)
@given(reports(), st.lists(TEXTS, max_size=4))
def test_taught_lines_keep_the_account(raw: RawReport, taught: list[str]) -> None:
    account(raw, lay_out(raw, SourceKnowledge(slug="s", chrome_lines=frozenset(taught))))
