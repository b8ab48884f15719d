"""What was decided of each report, kept in a file until everything is decided: only then is it written."""

import pickle
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from articles.importer.resolution.known import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What the things of an article are, by the text that it had."""

    article: int
    raw: int | None
    is_published: bool
    plan: Plan


class Plans:
    """A file of our own that goes away with the process; in memory is one chunk."""

    def __init__(self) -> None:
        self._file: Any = tempfile.TemporaryFile(prefix="bienmuc-relink-")  # noqa: SIM115 - closed by __exit__
        self._chunks = 0

    def __enter__(self) -> "Plans":
        return self

    def __exit__(self, *args: object) -> None:
        self._file.close()

    def keep(self, decided: list[Decided]) -> None:
        pickle.dump(decided, self._file, pickle.HIGHEST_PROTOCOL)
        self._chunks += 1

    def chunks(self) -> Iterator[list[Decided]]:
        """In the order in which they were kept. One reader at a time."""
        self._file.seek(0)
        for _number in range(self._chunks):
            yield pickle.load(self._file)  # noqa: S301 - written above, by this process
