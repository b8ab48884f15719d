"""JSON: records in lines (JSON Lines), in a list, or one object; each record is read on its own."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from articles.importer.readers.decoding import decode
from articles.importer.readers.failures import binary, failure, megabytes
from articles.importer.readers.fields import fields_of, id_of
from articles.importer.readers.formats import Format, Found
from articles.importer.readers.json_pieces import elements, is_in_lines, lines
from articles.importer.readers.records import report_of
from articles.importer.readers.stream import LARGEST_REPORT, Input, Stream
from articles.importer.values import RawReport

_LINES_ENDINGS: Final = ("jsonl", "ndjson", "jsonlines")
_BEGINS_JSON: Final = re.compile(r"\s{0,100}(?:\{\s{0,100}[\"}]|\[\s{0,100}[{\]\[])")


def _read(item: Input, stream: Stream) -> Iterator[Found]:
    if is_in_lines(stream.head_text, sure=item.ending in _LINES_ENDINGS):
        for number, line in enumerate(filter(_is_not_blank, lines(stream)), 1):
            yield from _read_piece(item.path, f"#{number}", line, name="jsonl")
        return
    in_list = stream.head_text.lstrip().startswith("[")
    number = 0
    for number, piece in enumerate(elements(stream), 1):
        # A file that is one object is one report, and bears the file's own locator.
        yield from _read_piece(item.path, f"#{number}" if in_list or number > 1 else "", piece, name="json")
    if not number:
        yield failure(item.path, "bad_record", reason="không có đối tượng JSON nào")


def _is_not_blank(piece: bytes | None) -> bool:
    return piece is None or not piece.isspace()


def _read_piece(path: str, number: str, piece: bytes | None, *, name: str) -> Iterator[Found]:
    if piece is None:
        yield failure(path + number, "too_large", limit=megabytes(LARGEST_REPORT))
        return
    decoded = decode(piece)
    if decoded is None:
        yield binary(path + number)
        return
    try:
        record = json.loads(decoded.text.strip().rstrip(","), strict=False)
    except (ValueError, RecursionError) as error:
        yield failure(path + number, "bad_record", reason=f"JSON sai cú pháp ({error})")
        return
    if isinstance(record, dict):
        listed = _records_within(record) if not number else None
        if listed is None:
            yield _report(path, number, record, piece, name, decoded.encoding)
            return
        for count, inner in enumerate(listed, 1):
            content = json.dumps(inner, ensure_ascii=False).encode("utf-8", "replace")
            yield _report(path, f"#{count}", inner, content, name, decoded.encoding)
        return
    yield failure(path + number, "bad_record", reason="không phải một đối tượng JSON có các trường")


def _report(path: str, number: str, record: dict[str, Any], content: bytes, name: str, encoding: str) -> Found:
    own = id_of(record)
    locator = f"{path}#{own}" if number and own else path + number
    return report_of(record, RawReport(path=locator, text="", content=content, format=name, encoding=encoding))


def _records_within(record: dict[str, Any]) -> list[dict[str, Any]] | None:
    """The records of an object that says nothing itself and holds one list of objects, as an export does."""
    if fields_of(record).speaks:
        return None
    lists = [value for value in record.values() if isinstance(value, list) and value]
    return lists[0] if len(lists) == 1 and all(isinstance(inner, dict) for inner in lists[0]) else None


def _recognises(stream: Stream, ending: str) -> bool:
    return bool(_BEGINS_JSON.match(stream.first_words))


FORMAT = Format(name="json", endings=(*_LINES_ENDINGS, "json"), recognises=_recognises, read=_read)
