"""What names a report for ever: its source and address, or its source and its path below the imported PATH. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from os import PathLike, fspath
from pathlib import Path
from urllib.parse import urlsplit

from articles.importer.values import RawReport

MAX_PATH = 1000
UNNAMED_SOURCE = "khong-ro-nguon"


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    source: str  # slug
    url: str = ""
    path: str = ""  # below the imported PATH

    @property
    def key(self) -> tuple[str, str, str]:
        """The address where there is one, else the path."""
        return (self.source, self.url, "" if self.url else self.path)

    def __str__(self) -> str:
        return f"{self.source}:{self.url or self.path}"


class Below:
    """Paths of reports as they are below what was given: a folder's files below it, a file by its own name."""

    def __init__(self, paths: Iterable[str | PathLike[str]]) -> None:
        bases = {fspath(path).rstrip("/") if Path(path).is_dir() else str(Path(path).parent) for path in paths}
        self._bases = sorted((base + "/" for base in bases), key=len, reverse=True)

    def path(self, located: str) -> str:
        base = next((base for base in self._bases if located.startswith(base)), "")
        return located.removeprefix(base)[-MAX_PATH:]


def address(raw: RawReport) -> str:
    """The report's own web address, where the file tells one that can be kept."""
    url = (raw.facts.url or "").strip()
    parts = urlsplit(url) if url.startswith(("http://", "https://")) and len(url) <= MAX_PATH else None
    return url if parts is not None and parts.hostname else ""


def domain(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.") if url else ""
