"""Cuts a stream of JSON into the bytes of its records, without parsing them: one bad record stays one."""

import json
import re
from collections.abc import Iterator
from typing import Final

from articles.importer.readers.stream import LARGEST_REPORT, Stream

_SIGN: Final = re.compile(rb'["{}\[\]]')
_IN_STRING: Final = re.compile(rb'["\\]|\n[ \t]{0,80}(?=\{\s{0,80}")')
_OPENING: Final = (b"{", b"[")
_CLOSING: Final = (b"}", b"]")


def is_in_lines(head: str, *, sure: bool) -> bool:
    """Whether records stand one a line: the first line is a record, or the file's name says so."""
    head = head.lstrip()
    if head.startswith("["):
        return False
    first, _, rest = head.partition("\n")
    try:
        return isinstance(json.loads(first, strict=False), dict) and (sure or bool(rest.strip()))
    except (ValueError, RecursionError):
        return sure or rest.lstrip().startswith('{"')


def lines(stream: Stream) -> Iterator[bytes | None]:
    """The lines of the stream without their ends; None for one that is longer than a report may be."""
    pending: list[bytes] = []
    length = 0
    for chunk in stream.ascii_chunks():
        *ended, rest = chunk.removeprefix(b"\xef\xbb\xbf").split(b"\n")
        for end in ended:
            yield _joined(pending, end, length)
            pending, length = [], 0
        length += len(rest)
        if length <= LARGEST_REPORT:
            pending.append(rest)
    if length:
        yield _joined(pending, b"", length)


def _joined(pending: list[bytes], end: bytes, length: int) -> bytes | None:
    return b"".join((*pending, end)) if length + len(end) <= LARGEST_REPORT else None


def elements(stream: Stream) -> Iterator[bytes | None]:
    """The elements of the list that the stream holds, or its objects; None for one longer than a report may be."""
    cutter = _Cutter(base=int(stream.head_text.lstrip().startswith("[")))
    for chunk in stream.ascii_chunks():
        yield from cutter.feed(chunk)
    if cutter.depth > cutter.base:  # the file is cut off, or a bracket or quotation mark is missing
        yield cutter.taken()


class _Cutter:
    """Follows brackets and strings, and gives the bytes of each value that stands within `base` brackets."""

    def __init__(self, base: int) -> None:
        self.base = base
        self.depth = 0
        self._in_string = False
        self._escaped = False
        self._piece = bytearray()
        self._oversize = False

    def feed(self, chunk: bytes) -> Iterator[bytes | None]:
        position, start = int(self._escaped), 0
        self._escaped = False
        while match := (_IN_STRING if self._in_string else _SIGN).search(chunk, position):
            sign, position = match.group(), match.end()
            before = self.depth
            self._follow(sign)
            if sign == b"\\":
                position += 1
                self._escaped = position > len(chunk)
            elif before == self.base < self.depth:
                start = match.start()
            elif self.depth == self.base < before:
                self._keep(chunk[start:position])
                yield self.taken()
        if self.depth > self.base:
            self._keep(chunk[start:])

    def _follow(self, sign: bytes) -> None:
        if sign == b'"':
            self._in_string = not self._in_string
        elif sign in _OPENING:
            self.depth += 1
        elif sign in _CLOSING:
            self.depth -= self.depth > self.base
        elif sign != b"\\":  # a record begins within a string: the one before is broken, and ends here
            self._in_string = False
            self.depth = self.base

    def _keep(self, part: bytes) -> None:
        self._oversize |= len(self._piece) + len(part) > LARGEST_REPORT
        if not self._oversize:
            self._piece += part

    def taken(self) -> bytes | None:
        taken = None if self._oversize else bytes(self._piece)
        self._piece.clear()
        self._oversize = False
        return taken
