"""A field of a report as a row of tokens, each with the key under which the lexicon knows it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from articles.importer.values import FieldText
from people.names import one_tone_placement

# A word may hold apostrophes (K’Thanh, H'Lim); every other sign is a token of its own.
_TOKEN = re.compile(  # begins with one class of characters, so that the engine skips to the next of them
    r"[\S\n](?:(?<=[^\W\d_])[^\W_]*(?:['’‘ʼ´`][^\W\d_]+)*|(?<=\d)\d*|(?<=\n)\n*|)"
)
_SIGNS = {"-": "–—−‐‑", "'": "’‘ʼ´`", '"': "“”„«»", "đ": "ð"}
_ONE_SIGN = {other: sign for sign, others in _SIGNS.items() for other in others}
_OTHER_SIGN = re.compile(f"[{''.join(_ONE_SIGN)}]")
_CLOSES = frozenset({")", "]", '"'})
_ENDS_SENTENCE = frozenset(".!?…")
_LONGEST_KNOWN = 40  # characters
_Token = tuple[str, int, int, bool, bool]  # key, start, end; a capital first? a sign that may end a sentence?


def keyed(text: str) -> str:
    """`text` as keys are cut from it: lower case, one tone placement, one dash, one quote; the same length."""
    normal = _with_one_sign(one_tone_placement(text))
    if len(normal) != len(text):  # letters whose lower case is longer: no Vietnamese ones
        normal = _with_one_sign("".join(c.lower() if len(c.lower()) == 1 else c for c in text))
    return normal


def _with_one_sign(text: str) -> str:
    return _OTHER_SIGN.sub(lambda found: _ONE_SIGN[found.group()], text)


def words_of(phrase: str) -> tuple[str, ...]:
    """The keys of the tokens of a lexicon entry."""
    normal = keyed(phrase)
    return tuple(normal[match.start() : match.end()] for match in _TOKEN.finditer(normal))


def in_capitals(word: str) -> bool:
    """NGUYỄN; and HữU, as fonts without accented capitals left it."""
    if word[-1].islower() and word[1:2].islower():
        return False
    if word.isupper() or not word.isalpha():
        return word.isupper()
    plain = [letter for letter in word if letter.isascii() and letter.isalpha()]
    return len(plain) > 1 and all(letter.isupper() for letter in plain)


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
    stops: list[int] = []
    text, position = field.text, 0
    for piece in text.split(" "):
        size = len(piece)
        word, capital, tokens = _known_piece(piece) if size <= _LONGEST_KNOWN else _piece(piece)
        if word:
            keys.append(word)
            starts.append(position)
            ends.append(position + size)
            capitals.append(capital)
        for key, start, end, capital, stop in tokens:
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
    return Passage(field.name, text, keys, starts, ends, capitals, sentences, count)


def _piece(piece: str) -> tuple[str, bool, tuple[_Token, ...]]:
    """What stands between two spaces: the key of a word alone and whether a capital begins it, else the tokens."""
    normal = keyed(piece)
    spans = [match.span() for match in _TOKEN.finditer(piece)]
    if piece.isalpha() and len(spans) == 1:  # most of a text
        return normal, piece[0].isupper(), ()
    return "", False, tuple(
        (normal[start:end], start, end, piece[start].isupper(), piece[start] < "!" or piece[start] in _ENDS_SENTENCE)
        for start, end in spans
    )  # fmt: skip


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
