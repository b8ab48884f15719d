"""Words as patterns that are quick to search for."""

import re
from collections.abc import Iterable
from typing import Final

_ASKED_AFTER: Final = 3  # letters


def whole_words(words: Iterable[str]) -> str:
    """The pattern of any of `words` as a whole word, spaces of any kind.

    A tree of letters, the longest word first: what begins alike is compared once, and the engine skips to the next
    letter that begins any. "Not within a word" is asked after the third letter, when most are refused already: in front
    it would be asked at every character. For text in the case of the words: `re.IGNORECASE` would undo that.
    """
    return f"(?:{_any_of(set(words), '')})(?!\\w)"


def _any_of(endings: set[str], before: str) -> str:
    """The pattern of `endings`, the rests of words that begin with `before`."""
    by_letter: dict[str, set[str]] = {}
    for ending in filter(None, endings):
        by_letter.setdefault(ending[0], set()).add(ending[1:])
    branches: list[str] = []
    for letter in sorted(by_letter):
        rests, so_far = by_letter[letter], before + letter
        asked = len(so_far) == _ASKED_AFTER or (len(so_far) < _ASKED_AFTER and "" in rests)
        guard = rf"(?<!\w{_plain(so_far)})" if asked else ""
        branches.append(f"{_plain(letter)}{guard}{_any_of(rests, so_far)}")
    pattern = "|".join(branches)
    if "" in endings:
        return f"(?:{pattern})?" if pattern else ""
    return pattern if len(by_letter) == 1 else f"(?:{pattern})"


def _plain(letters: str) -> str:
    return re.escape(letters).replace(r"\ ", r"\s")


def lower_in_place(text: str) -> str:
    """`text` in lower case with the same length (a letter whose lower case is longer stays as it is)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
