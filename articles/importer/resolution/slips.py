"""Which of many names is one slip of the keyboard away from a name, without comparing each with each. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from articles.importer.resolution.likeness import is_one_slip

Rest = tuple[int, tuple[str, ...]]  # which syllable is left out, and the others


class Slips:
    """Folded names by their rests: a slip leaves all syllables but one, and the first is never slipped."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_rest: dict[Rest, set[str]] = defaultdict(set)
        for name in names:
            for rest in _rests(name):
                self._by_rest[rest].add(name)

    def near(self, name: str) -> bool:
        """Whether one of the names differs from `name` by one slip."""
        return any(is_one_slip(name, other) for rest in _rests(name) for other in self._by_rest.get(rest, ()))


def _rests(name: str) -> Iterator[Rest]:
    syllables = name.split()
    for place in range(1, len(syllables)):
        yield place, (*syllables[:place], *syllables[place + 1 :])
