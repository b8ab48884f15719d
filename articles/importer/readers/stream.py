"""What a reader is given: a locator, and bytes that are read as they are needed."""

import codecs
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import IO, Final

from articles.importer.readers.decoding import unicode_encoding

LARGEST_REPORT: Final = 16 * 2**20  # bytes of one report; a long one has 50 kB, a saved page with its styles 1 MB
_HEAD: Final = 65_536
_FIRST_WORDS: Final = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A file, or a member of an archive. `path` is the locator that its reports bear."""

    path: str
    open: Callable[[], IO[bytes]]
    depth: int = 0  # archives around it

    @property
    def ending(self) -> str:
        name = self.path.rpartition("/")[2]
        return name.rpartition(".")[2].lower() if "." in name else ""


class Stream:
    """The bytes of an input, with their beginning at hand."""

    def __init__(self, handle: IO[bytes]) -> None:
        self.head = handle.read(_HEAD)
        self._handle = handle

    def read_all(self, limit: int = LARGEST_REPORT) -> bytes | None:
        """All bytes; None where they are more than `limit`."""
        content = self.head
        if len(content) == _HEAD:
            content += self._handle.read(limit + 1 - _HEAD)
        return content if len(content) <= limit else None

    def chunks(self) -> Iterator[bytes]:
        chunk = self.head
        while chunk:
            yield chunk
            chunk = self._handle.read(_HEAD)

    def ascii_chunks(self) -> Iterator[bytes]:
        """The chunks in an encoding whose ASCII is ASCII, without byte order mark: UTF-16 comes as UTF-8."""
        encoding = unicode_encoding(self.head)
        if encoding is None or encoding == "utf-8":
            return self.chunks()
        decoder = codecs.getincrementaldecoder(encoding)("replace")
        return (decoder.decode(chunk).encode("utf-8", "replace") for chunk in self.chunks())

    @cached_property
    def head_text(self) -> str:
        """The head as text, for a look at its signs and words: readable where it is in any Unicode encoding."""
        return self._as_text(self.head)

    @cached_property
    def first_words(self) -> str:
        """The beginning of the head as text."""
        return self._as_text(self.head[:_FIRST_WORDS])

    def _as_text(self, part: bytes) -> str:
        encoding = unicode_encoding(self.head)
        return part.decode(encoding, "replace").removeprefix("\ufeff") if encoding else ""
