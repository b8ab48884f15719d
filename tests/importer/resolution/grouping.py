"""How well things were put together: B-cubed precision, recall and F1."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable


def b_cubed(pairs: Iterable[tuple[Hashable, Hashable]]) -> tuple[float, float, float]:
    """Of (who it is, what it was taken for) pairs: each item's share of true fellows in its group, and the reverse."""
    items = list(pairs)
    both = Counter(items)
    true: dict[Hashable, int] = Counter(key for key, _found in items)
    found: dict[Hashable, int] = Counter(group for _key, group in items)
    precision = sum(both[item] / found[item[1]] for item in items) / len(items)
    recall = sum(both[item] / true[item[0]] for item in items) / len(items)
    return precision, recall, 2 * precision * recall / (precision + recall)


def namesakes(named: Iterable[tuple[str, str]]) -> set[str]:
    """Of (who, name) pairs, those who share a name with another."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for key, name in named:
        bearers[name].add(key)
    return {key for keys in bearers.values() if len(keys) > 1 for key in keys}
