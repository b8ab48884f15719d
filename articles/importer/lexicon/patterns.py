"""Words as patterns that are quick to search for."""

import re
from collections.abc import Iterable


def whole_words(words: Iterable[str]) -> str:
    """The pattern of any of `words`, which are patterns after their first letter, as a whole word, the longest first.

    Words are grouped by their first letter and "not within a word" is asked after it: so the engine can skip to the
    next such letter, which makes a search several times as fast as with the question in front. For text in the case
    of the words: `re.IGNORECASE` would undo that.
    """
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        by_letter.setdefault(word[0], []).append(word[1:])
    groups = (
        rf"{re.escape(letter)}(?<!\w{re.escape(letter)})(?:{'|'.join(rests)})" for letter, rests in by_letter.items()
    )
    return f"(?:{'|'.join(groups)})(?!\\w)"


def lower_in_place(text: str) -> str:
    """`text` in lower case with the same length (a letter whose lower case is longer stays as it is)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
