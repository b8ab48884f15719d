"""Which row that stands each newly found group is: the one with which it shares most. Pure."""

from collections import Counter
from collections.abc import Collection
from typing import TypeVar

from articles.importer.resolution.known import Ref

T = TypeVar("T")
Shared = Counter[tuple[Ref, Ref]]  # (new ref, row) → how many links the group of that ref took from the row


def match_groups(shared: Shared, kept: Collection[Ref]) -> dict[Ref, Ref]:
    """New ref → row, each for one group at most; rows in `kept` stand for themselves and are given to no new group."""
    counts = [((new, row), count) for (new, row), count in shared.items() if new < 0 and row not in kept]
    given: dict[Ref, Ref] = {}
    taken: set[Ref] = set()
    for (new, row), _count in sorted(counts, key=lambda item: (-item[1], item[0][1], -item[0][0])):
        if new not in given and row not in taken:
            given[new] = row
            taken.add(row)
    return given


def heirs(shared: Shared, given: dict[Ref, Ref]) -> dict[Ref, Ref]:
    """Row → the row (or new ref) that took most of its links, for every row."""
    counts: Shared = Counter()
    for (new, row), count in shared.items():
        counts[row, given.get(new, new)] += count
    found: dict[Ref, Ref] = {}
    for (row, heir), _count in sorted(counts.items(), key=lambda item: (-item[1], abs(item[0][1]))):
        found.setdefault(row, heir)
    return found


def renamed(shared: Counter[tuple[Ref, T]], names: dict[Ref, Ref]) -> Counter[tuple[Ref, T]]:
    counts: Counter[tuple[Ref, T]] = Counter()
    for (new, row), count in shared.items():
        counts[names.get(new, new), row] += count
    return counts
