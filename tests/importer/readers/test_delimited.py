"""CSV as people's programs write it: delimiters, quotation marks, line breaks, encodings, and broken rows."""

import pytest

from articles.importer.readers import delimited
from articles.importer.values import Failure, RawReport
from tests.importer.readers.conftest import Read
from tests.importer.readers.samples import in_windows_1258

HEADER = "id,tiêu đề,nội dung"
ROWS = (
    'a1,Họp dân,"Sáng 12-12, họp dân ở bản Pù Lưng.\n\nBà con bàn ""làm đường""."',
    "a2,Khai giảng,Tối 13-12 lớp học khai giảng.",
)


def outcomes(found: list[RawReport | Failure]) -> list[str]:
    return [
        item.path.partition("#")[2] + (f" {item.code}" if isinstance(item, Failure) else f" {item.text[:7]}")
        for item in found
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Họp dân, bàn làm đường, ở bản Pù Lưng\nSáng 12-12, bà con họp.",
        "Tác giả, ảnh: Lê Quẩy\nSáng 12-12, bà con họp.",
        "Tiêu đề\nSáng 12-12, bà con họp.",
        "Thời gian, địa điểm\nSáng 12-12, bà con họp.",
    ],
)
def test_plain_text_with_commas_is_not_csv(read: Read, text: str) -> None:
    [found] = read(text)
    assert isinstance(found, RawReport)
    assert (found.format, found.text) == ("text", text)


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("a9,thiếu một cột", "có 2 cột, tiêu đề có 3"),
        ("a9,thừa,một,cột", "có 4 cột, tiêu đề có 3"),
        ("a9,Họp dân,", ""),
    ],
)
def test_a_bad_row_does_not_stop_the_rest(read: Read, bad: str, reason: str) -> None:
    found = read("\n".join((HEADER, ROWS[0], bad, ROWS[1])), "tin.csv")
    if reason:
        assert outcomes(found) == ["a1 Họp dân", "2 bad_record", "a2 Khai gi"]
        assert reason in found[1].message  # type: ignore[union-attr]
    else:
        assert outcomes(found) == ["a1 Họp dân", "a9 Họp dân", "a2 Khai gi"]


def test_a_quotation_mark_that_is_never_closed_costs_one_record(read: Read) -> None:
    found = read("\n".join((HEADER, ROWS[1], 'a9,"Họp dân,chưa đóng', ROWS[1], ROWS[1])), "tin.csv")
    assert outcomes(found) == ["a2 Khai gi", "2 bad_record", "a2 Khai gi", "a2 Khai gi"]


def test_a_runaway_row_ends_at_the_limit(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "LARGEST_REPORT", 20_000)
    found = read("\n".join((HEADER, 'a9,"Họp dân,chưa đóng', *[ROWS[1]] * 1_000)), "tin.csv")
    assert outcomes(found[:3]) == ["1 bad_record", "a2 Khai gi", "a2 Khai gi"]
    assert len(found) == 1_001


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("\n".join((HEADER, *ROWS)), "tin.csv"),
        ("\r\n".join((HEADER, *ROWS)) + "\r\n\r\n", "tin.csv"),
        ("\n".join((HEADER, *ROWS)), "tin.txt"),
        ("\ufeff" + "\n".join((HEADER, *ROWS)), "tin.csv"),
        ("sep=;\n" + "\n".join((HEADER.replace(",", ";"), *(row.replace(",", ";", 2) for row in ROWS))), "tin.csv"),
        ("\n".join((HEADER.replace(",", ";"), *(row.replace(",", ";", 2) for row in ROWS))), "tin.csv"),
        ("\n".join((HEADER.replace(",", "\t"), *(row.replace(",", "\t", 2) for row in ROWS))), "tin.tsv"),
        ("\n".join(('"ID","Title","Content"', *ROWS)), "tin.csv"),
        ("\n".join(("ID,TIÊU ĐỀ,Nội-dung", *ROWS)), "tin.csv"),
        ("\n".join(("ID,tieu_de,noi_dung", *ROWS)), "tin.csv"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_report_a_row(read: Read, written: str, name: str, encoding: str) -> None:
    found = read(written.encode(encoding), name)
    assert outcomes(found) == ["a1 Họp dân", "a2 Khai gi"]
    assert found[0].text.endswith('Pù Lưng.\n\nBà con bàn "làm đường".')  # type: ignore[union-attr]


def test_old_line_ends(read: Read) -> None:
    assert outcomes(read("\r".join((HEADER, ROWS[1], ROWS[1])), "tin.csv")) == ["a2 Khai gi", "a2 Khai gi"]


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (in_windows_1258("\n".join((HEADER, *ROWS))), "windows-1258"),
        ("id;title;content\na1;Hép d©n;S¸ng nay bµ con hép bµn lµm ®­êng\n".encode("cp1252"), "tcvn3"),
    ],
)
def test_in_an_old_encoding(read: Read, content: bytes, encoding: str) -> None:
    found = read(content, "tin.csv")
    assert {item.encoding for item in found if isinstance(item, RawReport)} == {encoding}
    assert outcomes(found)[0] == ("a1 Họp dân" if encoding == "windows-1258" else "a1 Hộp dân")


def test_rows_without_an_id_are_numbered(read: Read) -> None:
    found = read("tiêu đề,nội dung\nHọp dân,ở bản Pù Lưng\n\nKhai giảng,lớp xóa mù\n", "tin.csv")
    assert outcomes(found) == ["1 Họp dân", "2 Khai gi"]


def test_the_content_is_the_bytes_of_the_row(read: Read) -> None:
    found = read("\n".join((HEADER, *ROWS)) + "\n", "tin.csv")
    assert [item.content for item in found if isinstance(item, RawReport)] == [(row + "\n").encode() for row in ROWS]


def test_texts_may_be_huge(read: Read) -> None:
    text = "Bà con bàn làm đường, sửa trường. " * 40_000
    [found] = read(f'{HEADER}\na1,Họp dân,"{text}"\n', "tin.csv")
    assert isinstance(found, RawReport)
    assert len(found.text) > 1_000_000
