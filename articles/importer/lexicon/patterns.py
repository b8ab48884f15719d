"""Words as patterns that are quick to search for."""

import re
from collections.abc import Iterable


def whole_words(words: Iterable[str]) -> str:
    """The pattern of any of `words` as a whole word, the longest first, spaces of any kind and width.

    Words are grouped by their first letter and "not within a word" is asked after it: so the engine can skip to the
    next such letter, which makes a search several times as fast as with the question in front. For text in the case
    of the words: `re.IGNORECASE` would undo that.
    """
    by_letter = _by_first_letter(words)
    groups = (
        rf"{re.escape(letter)}(?<!\w{re.escape(letter)}){_any_of(by_letter[letter])}" for letter in sorted(by_letter)
    )
    return f"(?:{'|'.join(groups)})(?!\\w)"


def _any_of(endings: set[str]) -> str:
    """The pattern of `endings` as a tree of letters, the longest first: what begins alike is compared once."""
    by_letter = _by_first_letter(filter(None, endings))
    branches = (
        (r"\s+" if letter == " " else re.escape(letter)) + _any_of(by_letter[letter]) for letter in sorted(by_letter)
    )
    pattern = "|".join(branches)
    if "" in endings:
        return f"(?:{pattern})?" if pattern else ""
    return pattern if len(by_letter) == 1 else f"(?:{pattern})"


def _by_first_letter(words: Iterable[str]) -> dict[str, set[str]]:
    by_letter: dict[str, set[str]] = {}
    for word in words:
        by_letter.setdefault(word[0], set()).add(word[1:])
    return by_letter


def lower_in_place(text: str) -> str:
    """`text` in lower case with the same length (a letter whose lower case is longer stays as it is)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
