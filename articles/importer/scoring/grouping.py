"""B-cubed: how well mentions are grouped into officials or meetings, whatever the groups are called."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BCubed:
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        whole = self.precision + self.recall
        return 2 * self.precision * self.recall / whole if whole else 0.0


def b_cubed(
    given: Mapping[Hashable, Hashable], wanted: Mapping[Hashable, Hashable], among: Iterable[Hashable] | None = None
) -> BCubed:
    """`given` and `wanted` say for each mention its group; a mention that was not found is a group of its own.

    Measured over `among`, by default all wanted mentions, with the groups restricted to these.
    """
    items = [item for item in (wanted if among is None else among) if item in wanted]
    mine = {item: given.get(item, ("missing", item)) for item in items}
    sizes, sizes_wanted = Counter(mine.values()), Counter(wanted[item] for item in items)
    both = Counter((mine[item], wanted[item]) for item in items)
    if not items:
        return BCubed(1.0, 1.0)
    precision = sum(both[mine[i], wanted[i]] / sizes[mine[i]] for i in items) / len(items)
    recall = sum(both[mine[i], wanted[i]] / sizes_wanted[wanted[i]] for i in items) / len(items)
    return BCubed(precision, recall)
