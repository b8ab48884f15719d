"""JSON Lines, lists and single objects: a report a record, and one bad record stays one."""

import json

import pytest

from articles.importer.readers import json_pieces
from articles.importer.values import Failure, RawReport
from tests.importer.readers.conftest import Read

FIRST = {"id": "b-1", "title": "Họp dân ở bản Pù Lưng", "content": "Sáng 12-12, bà con bản Pù Lưng họp bàn làm đường."}
SECOND = {"title": "Khai giảng lớp học xóa mù chữ", "content": 'Tối 13-12, lớp học {đầu tiên} ở "Ngữ Lĩnh" khai giảng.'}


def line(record: object) -> str:
    return json.dumps(record, ensure_ascii=False)


def outcomes(found: list[RawReport | Failure]) -> list[str]:
    return [
        item.path.partition("#")[2] + (f" {item.code}" if isinstance(item, Failure) else f" {item.text[:7]}")
        for item in found
    ]


@pytest.mark.parametrize(
    "bad",
    [
        "{",
        '{"title": "Họp',
        "không phải JSON",
        "[1]",
        '"chữ"',
        "3",
        "null",
        '{"views": 3}',
        "[" * 100_000,
        "{}",
        "\0" * 40,
    ],
)
def test_a_bad_line_does_not_stop_the_rest(read: Read, bad: str) -> None:
    found = read("\n".join((line(FIRST), bad, line(SECOND))), "tin.jsonl")
    assert [isinstance(item, Failure) for item in found] == [False, True, False]
    assert found[1].path.endswith("tin.jsonl#2")
    assert found[1].code in ("bad_record", "binary", "empty")  # type: ignore[union-attr]


def test_a_bad_first_line_does_not_stop_the_rest(read: Read) -> None:
    assert outcomes(read("{hỏng\n" + line(FIRST) + "\n", "tin.jsonl")) == ["1 bad_record", "b-1 Họp dân"]


def test_a_record_in_another_language_is_told(read: Read) -> None:
    found = read(line(FIRST) + "\n" + line({"id": 5, "text": "The committee met on Monday."}), "tin.jsonl")
    assert outcomes(found) == ["b-1 Họp dân", "5 not_vietnamese"]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        (line(FIRST) + "\n" + line(SECOND) + "\n", "tin.jsonl"),
        (line(FIRST) + "\r\n\r\n" + line(SECOND), "tin.ndjson"),
        (line(FIRST) + "\n" + line(SECOND), "tin.txt"),
        (line(FIRST) + ",\n" + line(SECOND) + ",\n", "tin.jsonl"),
        (line([FIRST, SECOND]), "tin.json"),
        (line([FIRST, SECOND]), "tin.dat"),
        (json.dumps([FIRST, SECOND], indent=2), "tin.json"),
        ("\ufeff" + line([FIRST, SECOND]), "tin.json"),
        (line({"total": 2, "data": [FIRST, SECOND]}), "tin.json"),
    ],
)
def test_a_report_a_record(read: Read, written: str, name: str) -> None:
    found = read(written, name)
    assert outcomes(found) == ["b-1 Họp dân", "2 Khai gi"]
    assert found[1].text.endswith('lớp học {đầu tiên} ở "Ngữ Lĩnh" khai giảng.')  # type: ignore[union-attr]


def test_a_file_of_one_object_bears_its_own_name(read: Read) -> None:
    for written in (line(FIRST), json.dumps(FIRST, indent=1)):
        [found] = read(written, "tin.json")
        assert found.path.endswith("tin.json")
        assert isinstance(found, RawReport)


def test_a_file_of_lines_counts_even_one(read: Read) -> None:
    [found] = read(line(SECOND), "tin.jsonl")
    assert found.path.endswith("tin.jsonl#1")


def test_the_content_is_the_bytes_of_the_record(read: Read) -> None:
    first, second = read(f"{line(FIRST)}\n  {line(SECOND)}\r\n", "tin.jsonl")
    assert first.content == line(FIRST).encode()  # type: ignore[union-attr]
    assert second.content.strip() == line(SECOND).encode()  # type: ignore[union-attr]
    first, second = read(f"[\n {line(FIRST)},\n {line(SECOND)}\n]", "tin.json")
    assert (first.content, second.content) == (line(FIRST).encode(), line(SECOND).encode())  # type: ignore[union-attr]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig", "utf-32"])
@pytest.mark.parametrize("name", ["tin.jsonl", "tin.json"])
def test_in_other_encodings(read: Read, encoding: str, name: str) -> None:
    written = line(FIRST) + "\n" + line(SECOND) if name.endswith("l") else line([FIRST, SECOND])
    assert outcomes(read(written.encode(encoding), name)) == ["b-1 Họp dân", "2 Khai gi"]


def test_in_an_old_encoding_line_by_line(read: Read) -> None:
    records = (
        '{"id": 1, "title": "Héi nghÞ c«ng t¸c d©n vËn"}',
        '{"id": 2, "title": "Hoäi nghò coâng taùc daân vaän"}',
        line({"id": 3, "title": "H\u00e9i ngh\u00de c\u00f4ng t\u00b8c d\u00a9n v\u00cbn".replace("ô", "«")}),
    )
    found = read(b"\n".join(record.encode("cp1252") for record in records), "tin.jsonl")
    assert [item.text for item in found if isinstance(item, RawReport)] == ["Hội nghị công tác dân vận"] * 3


def test_mojibake_within_escapes(read: Read) -> None:
    broken = json.dumps({"title": "Hội nghị công tác dân vận".encode().decode("latin-1")})
    [found] = read(broken + "\n", "tin.jsonl")
    assert found.text == "Hội nghị công tác dân vận"  # type: ignore[union-attr]


def test_a_broken_element_of_a_list_stays_one(read: Read) -> None:
    broken = line(SECOND).replace('"title": "', '"title": ')
    found = read(f"[\n{line(FIRST)},\n{broken},\n{line({**FIRST, 'id': 3})}\n]", "tin.json")
    assert outcomes(found) == ["b-1 Họp dân", "2 bad_record", "3 Họp dân"]


def test_a_list_that_is_cut_off(read: Read) -> None:
    assert outcomes(read(line([FIRST, SECOND])[:-40], "tin.json")) == ["b-1 Họp dân", "2 bad_record"]


@pytest.mark.parametrize("name", ["tin.jsonl", "tin.json"])
def test_an_oversize_record_is_told_and_passed_over(read: Read, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(json_pieces, "LARGEST_REPORT", 100_000)
    records = [FIRST, {**SECOND, "content": SECOND["content"] * 3_000}, {**FIRST, "id": 3}]
    written = "\n".join(map(line, records)) if name.endswith("l") else line(records)
    assert outcomes(read(written, name)) == ["b-1 Họp dân", "2 too_large", "3 Họp dân"]


def test_records_longer_than_a_chunk_are_put_together(read: Read) -> None:
    long = {"id": 9, "title": "Họp dân", "content": 'Bà con bàn \\ "làm đường" {ở bản}. ' * 9_000}
    for written, name in ((line(long) + "\n" + line(FIRST), "a.jsonl"), (line([long, FIRST]), "a.json")):
        found = read(written, name)
        assert outcomes(found) == ["9 Họp dân", "b-1 Họp dân"]
        assert long["content"].strip() in found[0].text  # type: ignore[union-attr, attr-defined]


def test_json_is_not_every_text_in_brackets(read: Read) -> None:
    for text in ("[Ảnh] Họp dân ở bản Pù Lưng", "{{title}} Họp dân ở bản Pù Lưng", "[1] Họp dân ở bản Pù Lưng"):
        [found] = read(text)
        assert isinstance(found, RawReport)
        assert found.format == "text"
