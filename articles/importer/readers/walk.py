"""From paths to inputs: files as given, folders in sorted order, hidden files left out, loops of links not followed."""

import os
import stat
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import IO, Final

from articles.importer.readers.failures import failure
from articles.importer.readers.stream import Input
from articles.importer.values import Failure

_SAVED_PAGES: Final = (".html", ".htm")
_PARTS_OF_A_PAGE: Final = ("_files", "_tệp", "_tep")  # the folder that a browser saves beside a page

Folder = tuple[int, int]  # device and inode


def walk(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Input | Failure]:
    for path in paths:
        yield from _visit(os.fspath(path), ())


def locator(path: str) -> str:
    """`path` as text: bytes of a name that is not UTF-8 become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def _visit(path: str, within: tuple[Folder, ...]) -> Iterator[Input | Failure]:
    try:
        found = Path(path).stat() if path else None
    except FileNotFoundError:
        yield failure(locator(path), "not_found")
    except (OSError, ValueError) as error:  # a name with a NUL is a ValueError
        yield unreadable(locator(path), error)
    else:
        if found is None:
            yield failure(path, "not_found")
        elif stat.S_ISDIR(found.st_mode):
            yield from _visit_folder(path, within, (found.st_dev, found.st_ino))
        elif stat.S_ISREG(found.st_mode):
            yield Input(path=locator(path), open=partial(_open, path))
        else:
            yield failure(locator(path), "unsupported", kind="không phải tệp thường")


def _open(path: str) -> IO[bytes]:
    return Path(path).open("rb")


def _visit_folder(path: str, within: tuple[Folder, ...], here: Folder) -> Iterator[Input | Failure]:
    if here in within:
        return
    try:
        names = sorted(entry.name for entry in Path(path).iterdir())
    except OSError as error:
        yield unreadable(locator(path), error)
        return
    present = frozenset(names)
    for name in names:
        if not is_hidden(name) and not _belongs_to_a_page(name, present):
            yield from _visit(f"{path.rstrip('/')}/{name}", (*within, here))


def is_hidden(name: str) -> bool:
    return name.startswith(".") or name in ("__MACOSX", "Thumbs.db", "desktop.ini")


def _belongs_to_a_page(name: str, present: frozenset[str]) -> bool:
    stem = next((name.removesuffix(ending) for ending in _PARTS_OF_A_PAGE if name.endswith(ending)), None)
    return stem is not None and any(stem + ending in present for ending in _SAVED_PAGES)


def unreadable(path: str, error: Exception) -> Failure:
    return failure(path, "unreadable", reason=getattr(error, "strerror", None) or str(error))


def count_inputs(paths: Iterable[str | os.PathLike[str]], several: frozenset[str]) -> int | None:
    """How many reports there are below `paths`; None where only reading tells, `several` being such endings."""
    count = 0
    for item in walk(paths):
        if isinstance(item, Input) and item.ending in several:
            return None
        count += 1
    return count
