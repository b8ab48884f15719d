"""Cuts a text into tokens, and makes of each the key under which the lexicon knows it."""

import re

from articles.importer.lexicon.patterns import lower_in_place
from people.names import one_tone_placement

# A word may hold apostrophes (K’Thanh, H'Lim); every other sign is a token of its own.
TOKEN = re.compile(  # begins with one class of characters, so that the engine skips to the next of them
    r"[\S\n](?:(?<=[^\W\d_])[^\W_]*(?:['’‘ʼ´`][^\W\d_]+)*|(?<=\d)\d*|(?<=\n)\n*|)"
)
_SIGNS = {"-": "–—−‐‑", "'": "’‘ʼ´`", '"': "“”„«»", "đ": "ð"}
_ONE_SIGN = {other: sign for sign, others in _SIGNS.items() for other in others}
_OTHER_SIGN = re.compile(f"[{''.join(_ONE_SIGN)}]")


def keyed(text: str) -> str:
    """`text` as keys are cut from it: lower case, one tone placement, one dash, one quote; the same length."""
    normal = _with_one_sign(one_tone_placement(text))
    if len(normal) != len(text):  # letters whose lower case is longer: no Vietnamese ones
        normal = _with_one_sign(lower_in_place(text))
    return normal


def _with_one_sign(text: str) -> str:
    return _OTHER_SIGN.sub(lambda found: _ONE_SIGN[found.group()], text)


def words_of(phrase: str) -> tuple[str, ...]:
    """The keys of the tokens of a lexicon entry."""
    normal = keyed(phrase)
    return tuple(normal[match.start() : match.end()] for match in TOKEN.finditer(normal))


def in_capitals(word: str) -> bool:
    """NGUYỄN; and HữU, as fonts without accented capitals left it."""
    if word[-1].islower() and word[1:2].islower():
        return False
    if word.isupper() or not word.isalpha():
        return word.isupper()
    plain = [letter for letter in word if letter.isascii() and letter.isalpha()]
    return len(plain) > 1 and all(letter.isupper() for letter in plain)
