"""What a reader of a format is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from articles.importer.readers.stream import Input, Stream
from articles.importer.values import Failure, RawReport

# A container gives further inputs, which the registry reads in its place while it is open.
Found = RawReport | Failure | Input


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format is known by its content first, by the ending of the name second."""

    name: str
    endings: tuple[str, ...]
    recognises: Callable[[Stream, str], bool]  # the content and the ending
    read: Callable[[Input, Stream], Iterator[Found]]
