"""CSV: a header that names the columns, and a record a row; texts may run over many lines."""

import csv
import io
import re
from collections.abc import Iterator
from typing import Any, Final

from articles.importer.readers.decoding import decode
from articles.importer.readers.failures import binary, failure, megabytes
from articles.importer.readers.fields import id_of, kind_of_field
from articles.importer.readers.formats import Format, Found
from articles.importer.readers.records import report_of
from articles.importer.readers.stream import LARGEST_REPORT, Input, Stream
from articles.importer.values import RawReport

_DELIMITERS: Final = (",", ";", "\t", "|")
_SEPARATOR_LINE: Final = re.compile(r"sep=(.)\s*\Z")  # Excel's own first line
_SPEAKING: Final = frozenset("body text blob title lead".split())
_CELL_END: Final = "\x1f"  # ASCII's own separator of units
_FEWEST_KNOWN: Final = 2
_LONGEST_HEADER: Final = 400  # of a file that does not call itself CSV


class _Lines:
    """The lines of a stream, each byte a character, with those that the row in hand consists of."""

    def __init__(self, stream: Stream) -> None:
        reader = io.BufferedReader(_Raw(stream.ascii_chunks()))
        self._text = io.TextIOWrapper(reader, encoding="latin-1", newline="")
        self._returned: list[str] = []
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._returned.pop() if self._returned else self._text.readline(LARGEST_REPORT)
        if not line:
            raise StopIteration
        self.taken.append(line)
        return line

    def give_back(self, lines: list[str]) -> None:
        self._returned += reversed(lines)


class _Raw(io.RawIOBase):
    """Chunks as a raw stream."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._rest:
            try:
                self._rest = next(self._chunks)
            except StopIteration:
                return 0
        count = min(len(buffer), len(self._rest))
        buffer[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        return count


def _read(item: Input, stream: Stream) -> Iterator[Found]:
    csv.field_size_limit(LARGEST_REPORT)
    lines = _Lines(stream)
    header, delimiter = _header(lines)
    if not any((known := kind_of_field(name)) and known[0] in _SPEAKING for name in header):
        yield failure(item.path, "unsupported", kind="CSV không có cột nào tên là tiêu đề hay nội dung")
        return
    for number, (row, content, fault) in enumerate(_rows(lines, delimiter, len(header)), 1):
        path = f"{item.path}#{number}"
        yield failure(path, "bad_record", reason=fault) if fault else _report(item.path, path, header, row, content)


def _header(lines: _Lines) -> tuple[list[str], str]:
    """The names of the columns, and the delimiter under which most of them are known."""
    first = next(lines, "")
    separator = _SEPARATOR_LINE.match(_decoded(first))
    if separator:
        first = next(lines, "")
    if first.count('"') % 2:
        first += next(lines, "")
    lines.taken.clear()
    text = _decoded(first).lstrip("\ufeff")
    return _best_header(text, (separator[1],) if separator else _DELIMITERS)


def _best_header(text: str, delimiters: tuple[str, ...]) -> tuple[list[str], str]:
    headers = [(_cells(text, delimiter), delimiter) for delimiter in delimiters]
    return max(headers, key=lambda found: sum(kind_of_field(name) is not None for name in found[0]))


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def _decoded(line: str) -> str:
    decoded = decode(line.encode("latin-1"))
    return decoded.text if decoded else ""


def _rows(lines: _Lines, delimiter: str, width: int) -> Iterator[tuple[list[str], bytes, str]]:
    """Each row with its own bytes, and what is wrong with it."""
    reader = csv.reader(lines, delimiter=delimiter)
    while True:
        lines.taken.clear()
        fault = ""
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            row, fault = [], f"CSV sai cú pháp ({error})"
        if not fault and not any(cell.strip() for cell in row):
            continue
        if not fault and not _fits(row, width):
            fault = f"có {len(row)} cột, tiêu đề có {width}"
        if fault:
            _resume(lines, delimiter, width)
        yield row, "".join(lines.taken).encode("latin-1"), fault


def _fits(row: list[str], width: int) -> bool:
    return len(row) == width or (len(row) > width and not any(cell.strip() for cell in row[width:]))


def _resume(lines: _Lines, delimiter: str, width: int) -> None:
    """After a row that runs on without an end: the next line that is a row by itself is read anew."""
    for number, line in enumerate(lines.taken[1:], 1):
        if _fits(_cells(line, delimiter), width):
            lines.give_back(lines.taken[number:])
            del lines.taken[number:]
            return


def _report(file: str, path: str, header: list[str], row: list[str], content: bytes) -> Found:
    if len(content) > LARGEST_REPORT:
        return failure(path, "too_large", limit=megabytes(LARGEST_REPORT))
    # Decoded together: a single cell may be too short to show its encoding.
    joined = _CELL_END.join(cell.replace(_CELL_END, "") for cell in row)
    decoded = decode(joined.encode("latin-1"))
    if decoded is None:
        return binary(path)
    cells = decoded.text.split(_CELL_END)
    record = {name: cell for name, cell in reversed(list(zip(header, cells, strict=False))) if cell}
    own = id_of(record)
    locator = f"{file}#{own}" if own else path
    received = RawReport(path=locator, text="", content=content, format=FORMAT.name, encoding=decoded.encoding)
    return report_of(record, received)


def _recognises(stream: Stream, ending: str) -> bool:
    line = stream.first_words.partition("\n")[0]
    named = ending in FORMAT.endings
    if not any(delimiter in line for delimiter in _DELIMITERS) or (len(line) > _LONGEST_HEADER and not named):
        return False
    header, _ = _best_header(line, _DELIMITERS)
    known = [found for name in header if (found := kind_of_field(name))]
    fewest = len(header) / 2 if named else len(header)
    return len(known) >= max(fewest, _FEWEST_KNOWN) and any(kind in _SPEAKING for kind, _ in known)


FORMAT = Format(name="csv", endings=("csv", "tsv"), recognises=_recognises, read=_read)
