"""Which row that stands each newly found group is: the one with which it shares most. Pure."""

from collections import Counter
from collections.abc import Collection, Iterable

from articles.importer.resolution.known import Ref


def match_groups(shared: Iterable[tuple[Ref, Ref]], kept: Collection[Ref]) -> dict[Ref, Ref]:
    """New ref → row, each row for one group at most. `shared` has a pair for each link that a group took from a row;
    rows in `kept` stand for themselves and are given to no new group."""
    counts = Counter((new, row) for new, row in shared if new < 0 and row not in kept)
    given: dict[Ref, Ref] = {}
    taken: set[Ref] = set()
    for (new, row), _count in sorted(counts.items(), key=lambda item: (-item[1], item[0][1], -item[0][0])):
        if new not in given and row not in taken:
            given[new] = row
            taken.add(row)
    return given


def heirs(shared: Iterable[tuple[Ref, Ref]], given: dict[Ref, Ref]) -> dict[Ref, Ref]:
    """Row → the row (or new ref) that took most of its links, for every row."""
    counts = Counter((row, given.get(new, new)) for new, row in shared)
    heirs: dict[Ref, Ref] = {}
    for (row, heir), _count in sorted(counts.items(), key=lambda item: (-item[1], abs(item[0][1]))):
        heirs.setdefault(row, heir)
    return heirs
