"""A field of a report as a row of tokens, each with the key under which the lexicon knows it."""

from dataclasses import dataclass
from functools import lru_cache

from articles.importer.extraction.phrases import phrases
from articles.importer.extraction.tokens import TOKEN, in_capitals, keyed
from articles.importer.values import FieldText

_CLOSES = frozenset({")", "]", '"'})
_ENDS_SENTENCE = frozenset(".!?…")
_LONGEST_KNOWN = 40  # characters
# key, start, end; a capital first? does its key begin phrases? a sign that may end a sentence?
_Token = tuple[str, int, int, bool, bool, bool]


@dataclass(slots=True)
class Passage:
    """The tokens of one field; all lists run in step, and hold one token more than the text, an end mark."""

    field: str
    text: str
    keys: list[str]
    starts: list[int]
    ends: list[int]
    capitals: list[bool]  # does the token begin with a capital letter?
    sentences: list[int]  # the number of the sentence that a token stands in
    count: int
    beginnings: list[int]  # the few tokens with which a phrase, a name or a place may begin
    known_places: frozenset[tuple[str, ...]] = frozenset()  # keys of places that the report names with their unit

    def capital(self, index: int) -> bool:
        """Is the token a word that begins with a capital letter?"""
        return index < self.count and self.capitals[index]

    def all_capitals(self, index: int) -> bool:
        return index < self.count and in_capitals(self.text[self.starts[index] : self.ends[index]])

    def word(self, index: int) -> bool:
        return index < self.count and self.text[self.starts[index]].isalpha()

    def spaced(self, index: int) -> bool:
        """Is there nothing but blanks between the token and the one before it, and at least one?"""
        return index > 0 and self.ends[index - 1] < self.starts[index]

    def glued(self, index: int) -> bool:
        """Does the token follow the one before it without a space?"""
        return index > 0 and self.ends[index - 1] == self.starts[index]

    def printed(self, first: int, end: int) -> str:
        """The text of tokens `first` to `end` (exclusive), white space squeezed."""
        if first >= end:
            return ""
        return " ".join(self.text[self.starts[first] : self.ends[end - 1]].split())


def passage_of(field: FieldText) -> Passage:
    """The tokens of `field`."""
    keys: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    capitals: list[bool] = []
    beginnings: list[int] = []
    stops: list[int] = []
    text, position = field.text, 0
    for piece in text.split(" "):
        size = len(piece)
        word, capital, begins, tokens = _known_piece(piece) if size <= _LONGEST_KNOWN else _piece(piece)
        if word:
            if begins:
                beginnings.append(len(keys))
            keys.append(word)
            starts.append(position)
            ends.append(position + size)
            capitals.append(capital)
        for key, start, end, capital, begins, stop in tokens:
            if begins:
                beginnings.append(len(keys))
            if stop:
                stops.append(len(keys))
            keys.append(key)
            starts.append(position + start)
            ends.append(position + end)
            capitals.append(capital)
        position += size + 1
    sentences = _sentences(text, keys, starts, ends, stops)
    count = len(keys)
    keys.append("")
    starts.append(len(text))
    ends.append(len(text))
    return Passage(field.name, text, keys, starts, ends, capitals, sentences, count, beginnings)


def _piece(piece: str) -> tuple[str, bool, bool, tuple[_Token, ...]]:
    """What stands between two spaces: a word alone, as most do, with its key and what is asked of it, or the tokens."""
    normal = keyed(piece)
    spans = [match.span() for match in TOKEN.finditer(piece)]
    if piece.isalpha() and len(spans) == 1:
        capital = piece[0].isupper()
        return normal, capital, capital or normal in phrases(), ()
    return "", False, False, tuple(_token(piece, normal, start, end) for start, end in spans)


def _token(piece: str, normal: str, start: int, end: int) -> _Token:
    key, first = normal[start:end], piece[start]
    capital = first.isupper()
    stop = first < "!" or first in _ENDS_SENTENCE  # line feeds sort first
    return key, start, end, capital, capital or key in phrases(), stop


_known_piece = lru_cache(maxsize=8192)(_piece)  # the same words with the same signs come again and again


def _sentences(text: str, keys: list[str], starts: list[int], ends: list[int], stops: list[int]) -> list[int]:
    numbers: list[int] = []
    last = len(keys) - 1
    current = 0
    for index in stops:
        if keys[index][0] == "\n" or index == last or _ends(text, keys, ends, starts, index):
            numbers.extend([current] * (index + 1 - len(numbers)))
            current += 1
    numbers.extend([current] * (last + 1 - len(numbers)))
    numbers.append(current + 1)
    return numbers


def _ends(text: str, keys: list[str], ends: list[int], starts: list[int], index: int) -> bool:
    """Does the sign at `index` end a sentence? Not within "TP.HCM", "22.4", "Th.S Lê"; but in "năm 2021.Tham dự"."""
    if keys[index] != ".":
        return True
    before, start = keys[index - 1] if index else "", starts[index + 1]
    if ends[index] == start and not (len(before) > 2 and text[start].isupper()):
        return False
    return len(before) > 1 or before.isdigit() or before in _CLOSES or keys[index + 1][0] == "\n"
