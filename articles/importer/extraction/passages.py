"""A field of a report as a row of tokens, each with the key under which the lexicon knows it."""

from dataclasses import dataclass
from functools import lru_cache

from articles.importer.extraction.phrases import Tag, phrases
from articles.importer.extraction.tokens import TOKEN, in_capitals, keyed
from articles.importer.values import FieldText

_CLOSES = frozenset({")", "]", '"'})
_ENDS_SENTENCE = frozenset(".!?…")
_LONGEST_KNOWN = 40  # characters
# What may be asked of a token: capitals throughout, a capital letter first, a sign that may end a sentence, the first
# word of phrases.
_SHOUTED, _CAPITAL, _STOP, _OPENS = "shouted", "capital", "stop", "opens"
_Token = tuple[str, int, str]  # key, start, which of these or ""


@dataclass(slots=True)
class Passage:
    """The tokens of one field; the lists run in step, and hold one token more than the text, an end mark."""

    field: str
    text: str
    keys: list[str]  # as long as what is printed
    starts: list[int]
    sentences: list[int]  # the number of the sentence that a token stands in
    count: int
    capitals: set[int]  # the tokens that begin with a capital letter
    shouted: set[int]  # those of them that are in capitals throughout
    beginnings: list[int]  # the few tokens with which a phrase, a name or a place may begin
    known_places: frozenset[tuple[str, ...]] = frozenset()  # keys of places that the report names with their unit
    known_names: frozenset[tuple[str, ...]] = frozenset()  # keys of persons that it names beyond doubt

    def capital(self, index: int) -> bool:
        """Is the token a word that begins with a capital letter?"""
        return index in self.capitals

    def all_capitals(self, index: int) -> bool:
        return index in self.shouted

    def word(self, index: int) -> bool:
        return index < self.count and self.text[self.starts[index]].isalpha()

    def end(self, index: int) -> int:
        """Where the token ends in the text."""
        return self.starts[index] + len(self.keys[index])

    def sign(self, sign: str, first: int, past: int) -> int:
        """The next token that is `sign`, from `first` on and before `past`; 0 where there is none."""
        return next((at for at in range(first, min(past, self.count)) if self.keys[at] == sign), 0)

    def spaced(self, index: int) -> bool:
        """Is there nothing but blanks between the token and the one before it, and at least one?"""
        return index > 0 and self.end(index - 1) < self.starts[index]

    def glued(self, index: int) -> bool:
        """Does the token follow the one before it without a space?"""
        return index > 0 and self.end(index - 1) == self.starts[index]

    def printed(self, first: int, end: int) -> str:
        """The text of tokens `first` to `end` (exclusive), white space squeezed."""
        if first >= end:
            return ""
        return " ".join(self.text[self.starts[first] : self.end(end - 1)].split())


def passage_of(field: FieldText) -> Passage:
    """The tokens of `field`."""
    keys: list[str] = []
    starts: list[int] = []
    capitals: set[int] = set()
    shouted: set[int] = set()
    beginnings: list[int] = []
    stops: list[int] = []
    text, position = field.text, 0
    for piece in text.split(" "):
        size = len(piece)
        for key, start, kind in _known_tokens(piece) if size <= _LONGEST_KNOWN else _tokens(piece):
            if kind:
                index = len(keys)
                if kind is _STOP:
                    stops.append(index)
                else:
                    beginnings.append(index)
                    if kind is not _OPENS:
                        capitals.add(index)
                        if kind is _SHOUTED:
                            shouted.add(index)
            keys.append(key)
            starts.append(position + start)
        position += size + 1
    keys.append("")
    starts.append(len(text))
    return Passage(
        field.name,
        text,
        keys,
        starts,
        _sentences(text, keys, starts, stops),
        len(keys) - 1,
        capitals,
        shouted,
        beginnings,
    )


def _tokens(piece: str) -> tuple[_Token, ...]:
    """The tokens of what stands between two spaces."""
    normal = keyed(piece)
    spans = (match.span() for match in TOKEN.finditer(piece))
    return tuple((normal[start:end], start, _kind(piece[start:end], normal[start:end])) for start, end in spans)


def _kind(printed: str, key: str) -> str:
    first = printed[0]
    if first.isupper():
        return _SHOUTED if in_capitals(printed) else _CAPITAL
    if first < "!" or first in _ENDS_SENTENCE:  # line feeds sort first
        return _STOP
    return _OPENS if key in phrases() else ""


_known_tokens = lru_cache(maxsize=8192)(_tokens)  # the same words with the same signs come again and again


def _sentences(text: str, keys: list[str], starts: list[int], stops: list[int]) -> list[int]:
    numbers: list[int] = []
    last = len(keys) - 2
    current = 0
    for index in stops:
        if keys[index][0] == "\n" or index == last or _ends(text, keys, starts, index):
            numbers.extend([current] * (index + 1 - len(numbers)))
            current += 1
    numbers.extend([current] * (last + 1 - len(numbers)))
    numbers.append(current + 1)
    return numbers


def _is_rank(key: str) -> bool:
    node = phrases().get(key)
    return node is not None and any(entry.tag is Tag.RANK for entry in node.entries)


def _ends(text: str, keys: list[str], starts: list[int], index: int) -> bool:
    """Does the sign at `index` end a sentence? Not within "TP.HCM", "22.4", "NGƯT.PGS.TS Lê"; but in "2021.Tham dự"."""
    if keys[index] != ".":
        return True
    before, start = keys[index - 1] if index else "", starts[index + 1]
    if starts[index] + 1 == start and not (len(before) > 2 and text[start].isupper() and not _is_rank(before)):
        return False
    return len(before) > 1 or before.isdigit() or before in _CLOSES or keys[index + 1][0] == "\n"
