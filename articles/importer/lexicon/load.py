"""Reads the words of the importer: UTF-8 data files beside this module, one entry a line, `#` begins a comment."""

from functools import cache
from importlib.resources import files


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `name` (a file of this folder, "page_headings.tsv"), cells parted by tabs and stripped."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    kept = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(tuple(cell.strip() for cell in line.split("\t")) for line in kept if line)


@cache
def lines(name: str) -> tuple[str, ...]:
    """The first cell of each row of `name`."""
    return tuple(row[0] for row in table(name))


@cache
def entries(name: str) -> frozenset[str]:
    """The same as a set, to ask whether something is one of them."""
    return frozenset(lines(name))
