"""What a reader typed, as words to look for. Pure; any input at all gives a query, if an empty one."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from people.names import exact_key, folded_key

MOST_WORDS = 16
LONGEST_WORD = 60

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """All of `groups` must be found, each by any of its phrases; `folded` and `exact` are the whole input, two ways."""

    groups: tuple[tuple[Phrase, ...], ...]
    folded: str
    exact: str

    def __bool__(self) -> bool:
        return bool(self.groups)


@cache
def abbreviations() -> dict[Phrase, Phrase]:
    """Abbreviation to full form and back, both folded, from abbreviations.tsv."""
    pairs: dict[Phrase, Phrase] = {}
    text = files("articles.search").joinpath("abbreviations.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            short, full = (tuple(folded_key(part).split()) for part in line.split("\t")[:2])
            pairs[short] = full
            pairs[full] = short
    return pairs


def parse(typed: str) -> Query:
    """`ubnd tinh` looks for (ubnd or "uy ban nhan dan") and tinh."""
    words = [word[:LONGEST_WORD] for word in folded_key(typed[:2000]).split()[:MOST_WORDS]]
    groups: list[tuple[Phrase, ...]] = []
    position = 0
    while position < len(words):
        phrase = _abbreviated(words, position)
        groups.append((phrase, abbreviations()[phrase]) if phrase in abbreviations() else (phrase,))
        position += len(phrase)
    return Query(groups=tuple(groups), folded=" ".join(words), exact=exact_key(typed[:2000]))


def _abbreviated(words: list[str], position: int) -> Phrase:
    """The longest known form that begins here, or the one word."""
    for length in range(min(8, len(words) - position), 0, -1):
        phrase = tuple(words[position : position + length])
        if phrase in abbreviations():
            return phrase
    return (words[position],)
