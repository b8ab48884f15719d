"""Which format is read by which reader. A new format is one module and one line here."""

import lzma
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from os import PathLike
from typing import Final

from articles.importer.readers import archive, delimited, foreign, json_records, page, plain, walk
from articles.importer.readers.failures import failure, internal
from articles.importer.readers.formats import Format
from articles.importer.readers.stream import Input, Stream
from articles.importer.values import Failure, RawReport

# In the order in which their signs are looked for; plain text has none and takes what is left.
FORMATS: Final[tuple[Format, ...]] = (
    foreign.FORMAT, archive.FORMAT, json_records.FORMAT, page.FORMAT, delimited.FORMAT, plain.FORMAT,
)  # fmt: skip
_OF_SEVERAL: Final = frozenset(
    ending for found in (archive.FORMAT, json_records.FORMAT, delimited.FORMAT) for ending in found.endings
)
_DAMAGE: Final = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError)


def read_paths(paths: Iterable[str | PathLike[str]]) -> Iterator[RawReport | Failure]:
    """The reports below `paths`, files or folders, in order; what cannot be read is a failure in its place.

    Lazy: one report is in memory at a time, and a file of several streams.
    """
    for item in walk.walk(paths):
        if isinstance(item, Failure):
            yield item
        else:
            yield from read_input(item)


def count_inputs(paths: Iterable[str | PathLike[str]]) -> int | None:
    """How many reports there are below `paths`, for a progress bar; None where only reading tells."""
    return walk.count_inputs(paths, _OF_SEVERAL)


def read_input(item: Input) -> Iterator[RawReport | Failure]:
    try:
        with item.open() as handle:
            stream = Stream(handle)
            if not stream.head:
                yield failure(item.path, "empty")
                return
            for found in format_of(stream, item.ending).read(item, stream):
                if isinstance(found, Input):
                    yield from read_input(found)
                else:
                    yield found
    except Exception as error:  # noqa: BLE001 - whatever one file holds, the others are read
        yield _failure_of(item, error)


def format_of(stream: Stream, ending: str) -> Format:
    by_content = (found for found in FORMATS if found.recognises(stream, ending))
    by_ending = (found for found in FORMATS if ending in found.endings)
    return next(by_content, None) or next(by_ending, plain.FORMAT)


def _failure_of(item: Input, error: Exception) -> Failure:
    if item.depth and isinstance(error, _DAMAGE):
        return failure(item.path, "bad_archive", reason=str(error) or type(error).__name__)
    if isinstance(error, FileNotFoundError):
        return failure(item.path, "not_found")
    if isinstance(error, OSError):
        return walk.unreadable(item.path, error)
    return internal(item.path, error)
