"""How Vietnamese a text is, judged by the form of its syllables: what decides between encodings, and refusals."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final

from articles.importer.lexicon.load import lines

_WORD: Final = re.compile(r"[^\W\d_]+")
_TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")
_CLOSED_TONES: Final = frozenset("\u0301\u0323")  # a syllable that ends in a stop bears sắc or nặng
_STOPS: Final = ("c", "ch", "p", "t")
_LONGEST_SYLLABLE: Final = 7  # nghiêng

_GLANCE: Final = 600  # characters that settle it for a report that is plainly Vietnamese
_GLANCE_SHARE: Final = 0.1  # of these, letters that are Vietnamese alone: a sixth in running text
# French and Portuguese have words such as "là" and "não": under a tenth of running text. Vietnamese has two thirds.
_LEAST_SHARE: Final = 0.15
_LEAST_FITTING: Final = 0.85  # of the words of a text in names, or without marks
_FEWEST_WITHOUT_MARKS: Final = 5
_ENOUGH_RUNNING_WORDS: Final = 60  # of a Vietnamese report on a page in another language
# Letters that no other common language writes: a longer text without any of them is not Vietnamese.
_OWN_LETTER: Final = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_LONGER_TEXT: Final = 20


def is_vietnamese(text: str) -> bool:
    """Whether there is Vietnamese in `text`: with marks, in capitals, or written without marks throughout.

    A few Vietnamese names in another language do not make it Vietnamese.
    """
    glance = text[:_GLANCE]
    own_letters = len(_OWN_LETTER.findall(glance))
    return own_letters > _GLANCE_SHARE * max(len(glance), _GLANCE) or _is_vietnamese(_WORD.findall(text))


def balance(text: str) -> int:
    """Marked words of `text` that are Vietnamese syllables, less three for each that cannot be one.

    Of several decodings of the same bytes the right one has the highest balance.
    """
    marked = [word for word in _WORD.findall(text) if not word.isascii()]
    right = sum(map(_is_marked_syllable, marked))
    return right - 3 * (len(marked) - right)


def _is_vietnamese(words: list[str]) -> bool:
    marked = [word for word in words if _is_marked_syllable(word)]
    if len(words) > _LONGER_TEXT and not any(map(_OWN_LETTER.search, marked)):
        marked = []
    # Names have capitals in any language; "HỘI NGHỊ" is not a name.
    running = sum(word.islower() or (len(word) > 1 and word.isupper()) for word in marked)
    if running >= min(max(_LEAST_SHARE * len(words), 1), _ENOUGH_RUNNING_WORDS):
        return True
    fitting = len(marked) + sum(map(_is_bare_syllable, words))
    return fitting >= _LEAST_FITTING * len(words) and (bool(marked) or fitting >= _FEWEST_WITHOUT_MARKS)


@lru_cache(maxsize=65_536)
def _is_marked_syllable(word: str) -> bool:
    """Whether `word` is a well-formed syllable with at least one Vietnamese mark."""
    if word.isascii() or len(word) > _LONGEST_SYLLABLE:
        return False
    decomposed = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in decomposed if mark in _TONES]
    toneless = unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in _TONES))
    rime = _rime_of(toneless, _rimes())
    if rime is None or len(tones) > 1:
        return False
    return not rime.endswith(_STOPS) or (bool(tones) and tones[0] in _CLOSED_TONES)


@lru_cache(maxsize=65_536)
def _is_bare_syllable(word: str) -> bool:
    return word.isascii() and len(word) <= _LONGEST_SYLLABLE and _rime_of(word.lower(), _bare_rimes()) is not None


def _rime_of(syllable: str, rimes: frozenset[str]) -> str | None:
    """The rime of a toneless syllable whose onset leaves a rime, else None."""
    for length in (3, 2, 1, 0):
        onset, rime = syllable[:length], syllable[length:]
        if rime in rimes and (not length or onset in _onsets()):
            return rime
    return None


@cache
def _onsets() -> frozenset[str]:
    return frozenset(lines("vietnamese_onsets.txt"))


@cache
def _rimes() -> frozenset[str]:
    return frozenset(lines("vietnamese_rimes.txt"))


@cache
def _bare_rimes() -> frozenset[str]:
    return frozenset("".join(c for c in unicodedata.normalize("NFD", rime) if c.isalpha()) for rime in _rimes())
