"""Names that differ by one slip of the keyboard, found without comparing each with each. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

Rest = tuple[int, tuple[str, ...]]  # which syllable is left out, and the others


def is_one_slip(one: str, other: str) -> bool:
    """Whether two folded names of as many syllables differ by one letter that is missing, wrong, or in its neighbour's
    place. A single slip never makes another family name: the first syllable has to be the same."""
    a, b = one.split(), other.split()
    if len(a) != len(b) or len(a) < 3 or a[0] != b[0]:
        return False
    different = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(different) == 1 and _slipped(*different[0])


def _slipped(one: str, other: str) -> bool:
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    start = 0
    while start < len(one) and one[start] == other[start]:
        start += 1
    if len(one) < len(other):
        return one[start:] == other[start + 1 :]
    if one[start + 1 :] == other[start + 1 :]:
        return True
    return one[start : start + 2] == other[start : start + 2][::-1] and one[start + 2 :] == other[start + 2 :]


class Slips:
    """Folded names by their rests: a slip leaves all syllables but one, and the first is never slipped."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_rest: dict[Rest, set[str]] = defaultdict(set)
        for name in names:
            for rest in _rests(name):
                self._by_rest[rest].add(name)

    def near(self, name: str) -> Iterator[str]:
        """Those of the names that differ from `name` by one slip; each once, in no order."""
        return (other for rest in _rests(name) for other in self._by_rest.get(rest, ()) if is_one_slip(name, other))

    def has_near(self, name: str) -> bool:
        return any(True for _other in self.near(name))


def _rests(name: str) -> Iterator[Rest]:
    syllables = name.split()
    for place in range(1, len(syllables)):
        yield place, (*syllables[:place], *syllables[place + 1 :])
