"""A record's fields become one text with marks, or the text is the page that was scraped."""

from typing import Any

import pytest

from articles.importer.readers.fields import fields_of, id_of
from articles.importer.readers.records import report_of
from articles.importer.values import FileFacts, MarkKind, RawReport

BODY = "Sáng 12-12, bà con bản Pù Lưng họp bàn làm đường.\n\nÔng Đỗ Văn Quẩy chủ trì cuộc họp."


def read(record: dict[str, Any]) -> RawReport:
    received = RawReport(path="x", text="", content=b"", format="jsonl", encoding="utf-8")
    found = report_of(record, received)
    assert isinstance(found, RawReport), found
    return found


def marked(report: RawReport) -> list[tuple[str, str]]:
    return [(mark.kind.value, report.text[mark.start : mark.end]) for mark in report.marks]


@pytest.mark.parametrize("name", ["raw", "raw_text", "html", "page_text"])
def test_a_blob_is_just_text(name: str) -> None:
    page = f"Chính trị\nHọp dân ở bản Pù Lưng\n12/12/2019 08:00\n{BODY}"
    report = read({"title": "Họp dân ở bản Pù Lưng", "published": "12/12/2019", name: page})
    assert (report.text, report.marks) == (page, ())
    assert report.facts == FileFacts(title="Họp dân ở bản Pù Lưng", published="12/12/2019")


@pytest.mark.parametrize("main", [f"Họp dân ở bản Pù Lưng\n\n{BODY}", f"Thứ Năm, 12/12/2019 08:00\n{BODY}"])
@pytest.mark.parametrize("name", ["content", "body", "nội dung", "text"])
def test_a_body_with_its_own_title_or_date_is_left_to_the_layout(name: str, main: str) -> None:
    kinds = [kind for kind, _ in marked(read({"title": "Họp dân ở bản Pù Lưng", name: main}))]
    assert "body" not in kinds


def test_what_stands_under_text_is_left_to_the_layout() -> None:
    assert marked(read({"title": "Họp dân ở bản", "text": BODY})) == [("title", "Họp dân ở bản")]


@pytest.mark.parametrize("name", ["crawled_at", "fetched", "updated_at", "modified", "scrape_date", "ngày cập nhật"])
def test_the_day_of_fetching_or_changing_is_nobodys_date(name: str) -> None:
    report = read({"title": "Họp dân", name: "2024-05-06", "content": BODY})
    assert report.facts.published is None
    assert "2024" not in report.text


def test_fields_apart_are_put_together_with_marks() -> None:
    report = read(
        {
            "Tiêu đề": "Họp dân ở bản Pù Lưng",
            "Chuyên mục": "Xã hội",
            "Ngày đăng": "12/12/2019 08:00",
            "Tóm tắt": "Bà con bàn làm đường mùa khô năm nay.",
            "Nội dung": BODY,
            "Tác giả": "Lê Quẩy",
            "Từ khóa": "làm đường; bản Pù Lưng",
            "Chú thích ảnh": "Toàn cảnh cuộc họp",
            "Link": "https://example.vn/1",
            "Nguồn": "Báo Suối Mây",
        }
    )
    assert marked(report) == [
        ("section", "Xã hội"),
        ("title", "Họp dân ở bản Pù Lưng"),
        ("published", "12/12/2019 08:00"),
        ("lead", "Bà con bàn làm đường mùa khô năm nay."),
        ("body", BODY),
        ("caption", "Toàn cảnh cuộc họp"),
        ("byline", "Lê Quẩy"),
        ("tags", "làm đường, bản Pù Lưng"),
    ]
    assert report.text == "\n\n".join(words for _, words in marked(report))
    assert report.facts == FileFacts(
        url="https://example.vn/1",
        title="Họp dân ở bản Pù Lưng",
        section="Xã hội",
        published="12/12/2019 08:00",
        byline=("Lê Quẩy",),
        tags=("làm đường", "bản Pù Lưng"),
        site_name="Báo Suối Mây",
    )


def test_what_the_body_says_is_not_said_again() -> None:
    lead = "Sáng 12-12, bà con bản Pù Lưng họp bàn làm đường."
    report = read({"title": "Họp dân", "summary": lead, "content": f"{BODY}\n\nLê Quẩy", "author": "Lê Quẩy"})
    assert report.text == f"Họp dân\n\n{BODY}\n\nLê Quẩy"


def test_short_words_of_the_body_do_not_swallow_a_field() -> None:
    report = read({"title": "Họp", "section": "đường", "content": "Họp dân bàn làm đường."})
    assert report.text == "đường\n\nHọp\n\nHọp dân bàn làm đường."


def test_markup_within_fields_is_read() -> None:
    report = read(
        {
            "title": "Họp d&acirc;n ở <b>bản</b> Pù Lưng",
            "content": "<p>Sáng 12-12, họp dân.</p><figure><img src=a.jpg><figcaption>Toàn cảnh</figcaption></figure>"
            "<p>B&#224; con&nbsp;bàn.</p>",
        }
    )
    assert report.text == "Họp dân ở bản Pù Lưng\n\nSáng 12-12, họp dân.\n\nToàn cảnh\n\nBà con bàn."
    assert ("caption", "Toàn cảnh") in marked(report)
    assert marked(report)[1][0] == "body"


def test_less_than_and_more_than_are_not_markup() -> None:
    assert read({"content": "Nhiệt độ < 10 độ, gió > cấp 3, bà con họp & bàn."}).text == (
        "Nhiệt độ < 10 độ, gió > cấp 3, bà con họp & bàn."
    )


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"authors": ["Lê Quẩy", {"name": "Đỗ Ngát"}]}, {"byline": ("Lê Quẩy", "Đỗ Ngát")}),
        ({"author": {"name": "Lê Quẩy", "id": 3}}, {"byline": ("Lê Quẩy",)}),
        ({"tags": "a, b;c|d"}, {"tags": ("a", "b", "c", "d")}),
        ({"tags": "['a', 'b']"}, {"tags": ("a", "b")}),
        ({"tags": '["a", "b"]'}, {"tags": ("a", "b")}),
        ({"images": [{"url": "a.jpg", "caption": "Toàn cảnh"}, "https://x.vn/b.jpg"]}, {"captions": ("Toàn cảnh",)}),
        ({"captions": "Toàn cảnh|Bà con"}, {"captions": ("Toàn cảnh", "Bà con")}),
        ({"paragraphs": ["Một", "Hai"]}, {"main": "Một\n\nHai"}),
        ({"category": ["Tin tức", "Xã hội"]}, {"section": "Tin tức > Xã hội"}),
        ({"published": 1576112400}, {"published": "2019-12-12T08:00:00+07:00"}),
        ({"published_at": "1576112400000"}, {"published": "2019-12-12T08:00:00+07:00"}),
        ({"published": {"$date": "2019-12-12T01:00:00Z"}}, {"published": "2019-12-12T01:00:00Z"}),
        ({"publishedAt": "12/12/2019", "date": "1/1/2001"}, {"published": "12/12/2019"}),
        ({"data": {"attributes": {"x": 1}, "title": "Họp"}, "meta": {"author": "Lê Quẩy"}},
         {"title": "Họp", "byline": ("Lê Quẩy",)}),
        ({"article": {"title": "Họp", "content": "Sáng nay"}}, {"title": "Họp", "main": "Sáng nay"}),
        ({"title": None, "headline": "Họp", "content": "", "text": "Sáng nay"},
         {"title": "Họp", "main": "Sáng nay", "main_kind": "text"}),
        ({"title": True, "views": 5, "lead": False}, {"title": "", "lead": ""}),
    ],
)  # fmt: skip
def test_values_of_many_shapes(record: dict[str, Any], expected: dict[str, object]) -> None:
    fields = fields_of(record)
    assert {name: getattr(fields, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({}, None),
        ({"id": None, "title": "x"}, None),
        ({"id": True}, None),
        ({"id": 0}, "0"),
        ({"_id": {"$oid": "5f3a"}}, "5f3a"),
        ({"id": " a\nb "}, "a b"),
        ({"mã bài": "SM-12"}, "SM-12"),
        ({"guid": "g", "article_id": 5}, "5"),
    ],
)
def test_own_ids(record: dict[str, Any], expected: str | None) -> None:
    assert id_of(record) == expected


def test_marks_stand_within_the_text() -> None:
    report = read(
        {"title": "Họp\u200b dân", "lead": "a\u0323" * 30, "content": "Sa\u0301ng nay họp\r\nở bản", "tags": "x"}
    )
    assert all(0 <= mark.start < mark.end <= len(report.text) for mark in report.marks)
    assert [kind for kind, _ in marked(report)] == [
        kind.value for kind in (MarkKind.TITLE, MarkKind.LEAD, MarkKind.BODY, MarkKind.TAGS)
    ]
    assert "Sáng nay họp\nở bản" in report.text


def test_a_title_that_the_text_only_begins_with_still_stands_above_it() -> None:
    title = "Hội nghị bàn việc làm đường liên bản Pù Lưng"
    main = f"{title} vừa được tổ chức chiều 12-12.\n\nÔng Đỗ Văn Quẩy chủ trì."
    assert marked(read({"title": title, "content": main}))[0] == ("title", title)
