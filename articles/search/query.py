"""What a reader typed, as words to look for. Pure; any input at all gives a query, if an empty one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from people.names import exact_key, folded_key

MOST_WORDS = 16
LONGEST_WORD = 60

LONGEST_PHRASE = 8  # words

Phrase = tuple[str, ...]
NOTHING: Mapping[Phrase, tuple[Phrase, ...]] = {}


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


def words_of(typed: str) -> list[str]:
    """The words that are looked for, folded."""
    return [word[:LONGEST_WORD] for word in folded_key(typed[:2000]).split()[:MOST_WORDS]]


def parse(typed: str, also: Mapping[Phrase, tuple[Phrase, ...]] = NOTHING) -> Query:
    """`ubnd tinh` looks for (ubnd or "uy ban nhan dan") and tinh; `also` has further phrases that may stand for one."""
    words = words_of(typed)
    groups: list[tuple[Phrase, ...]] = []
    position = 0
    while position < len(words):
        phrase = next((known for known in _phrases(words, position) if known in abbreviations() or known in also), None)
        if phrase is None:
            groups.append(((words[position],),))
        else:
            full = (abbreviations()[phrase],) if phrase in abbreviations() else ()
            groups.append((phrase, *full, *also.get(phrase, ())))
        position += len(phrase or (1,))
    return Query(groups=tuple(groups), folded=" ".join(words), exact=exact_key(typed[:2000]))


def phrases(words: list[str]) -> set[Phrase]:
    """Every run of words that may be a name."""
    return {phrase for position in range(len(words)) for phrase in _phrases(words, position)}


def _phrases(words: list[str], position: int) -> Iterator[Phrase]:
    """The runs of words that begin here, the longest first."""
    for length in range(min(LONGEST_PHRASE, len(words) - position), 0, -1):
        yield tuple(words[position : position + length])
