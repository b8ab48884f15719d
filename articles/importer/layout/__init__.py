"""The layout stage: every character of a report in exactly one zone, and its fields put together from them.

`lay_out(raw, source)` is pure and linear in the length of the text. It goes in five steps, a module each: `lines` cuts
the text, `judging` judges each line alone, `title` and `ending` find where the report stands, `placing` gives every
line its zone, `assembling` cuts lines that hold two things; `published` weighs the dates.
"""

from collections.abc import Sequence

from articles.importer.layout.assembling import Cut, captions_of, cut_lines, groups_of, zones_of
from articles.importer.layout.ending import find_extent
from articles.importer.layout.field_labels import without_field_labels
from articles.importer.layout.fields import field_text
from articles.importer.layout.heading import find_byline, find_furniture, find_section, find_tags, title_field
from articles.importer.layout.judging import see
from articles.importer.layout.lines import read_lines, with_marks
from articles.importer.layout.one_line import part_head
from articles.importer.layout.page import Page, Placed, make_page
from articles.importer.layout.placing import place_lines
from articles.importer.layout.published import decide_published
from articles.importer.layout.running_heads import without_running_heads
from articles.importer.layout.title import find_title, join_capitals, join_kicker, part_day
from articles.importer.values import (
    DateFound,
    FieldText,
    Layout,
    RawReport,
    ReadingWarning,
    SourceKnowledge,
    ZoneKind,
)

__all__ = ["lay_out"]


def lay_out(raw: RawReport, source: SourceKnowledge = SourceKnowledge()) -> Layout:
    """The layout of `raw`, judged alone or with what its source has taught. Never raises, whatever the text."""
    text = raw.text.replace("Ð", "Đ")  # rules know one Đ; fields keep what is printed
    lines = with_marks(without_field_labels(text, part_head(text, read_lines(text))), raw.marks)
    seen = without_running_heads([see(line, source) for line in lines])
    title = find_title(seen, raw.facts)
    if title is not None:
        seen, title = part_day(text, *join_kicker(text, *join_capitals(text, seen, title)))
    extent = find_extent(seen, 0 if title is None else title + 1)
    page = make_page(seen, title, extent)
    placed = place_lines(page)
    cuts = cut_lines(text, page, placed)
    return put_together(raw, page, placed, cuts)


def put_together(raw: RawReport, page: Page, placed: Sequence[Placed], cuts: Sequence[Cut]) -> Layout:
    text = raw.text
    title = title_field(text, cuts, raw.facts)
    body = field_text("body", text, groups_of(cuts, ZoneKind.BODY)) or FieldText(name="body", text="")
    lead = field_text("lead", text, groups_of(cuts, ZoneKind.LEAD))
    published, page_dates = decide_published(page, placed, raw.facts)
    return Layout(
        zones=zones_of(text, cuts),
        title=title,
        lead=lead,
        body=body,
        captions=captions_of(text, cuts),
        section=find_section(text, page, placed, cuts, raw.facts),
        dateline=next((cut.value for cut in cuts if cut.kind is ZoneKind.DATELINE), None),
        published=published,
        page_dates=page_dates,
        byline=find_byline(page, placed, cuts, raw.facts),
        tags=find_tags(text, cuts, raw.facts),
        furniture=find_furniture(text, page, cuts, raw.facts),
        warnings=tuple(warnings_of(title, body, lead, published, page_dates)),
    )


def warnings_of(
    title: FieldText | None,
    body: FieldText,
    lead: FieldText | None,
    published: DateFound,
    page_dates: Sequence[DateFound],
) -> list[ReadingWarning]:
    found = []
    if title is None:
        found.append(ReadingWarning(code="no_title", message="Không tìm thấy tiêu đề của bài."))
    if not body.text and lead is None:
        found.append(ReadingWarning(code="no_body", message="Không tìm thấy nội dung của bài."))
    if published.value is None and page_dates:
        dates = ", ".join(date.text for date in page_dates[:3])
        message = f"Không chắc ngày đăng: trang chỉ có ngày “{dates}”, có thể là ngày mở hoặc in trang."
        found.append(ReadingWarning(code="publication_date_unsure", message=message))
    if published.value is None and not page_dates:
        found.append(ReadingWarning(code="no_publication_date", message="Bài không ghi ngày đăng."))
    return found
