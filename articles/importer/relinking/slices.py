"""Long lists of ids, so many at a time as every database takes as parameters of one query."""

from collections.abc import Iterable, Iterator

SLICE = 2000


def slices(ids: Iterable[int], size: int = SLICE) -> Iterator[list[int]]:
    every = sorted(ids)
    for first in range(0, len(every), size):
        yield every[first : first + size]
