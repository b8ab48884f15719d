"""Regular expressions out of word lists: longest word first, either placement of the tone mark."""

import re
from collections.abc import Iterable

from people.names import old_tone_placement, one_tone_placement


def alternation(words: Iterable[str]) -> str:
    """The pattern of any of `words` (plain, lower case) as a whole word, in either spelling (hoà, hòa)."""
    spelt = {variant for word in words for variant in (word, one_tone_placement(word), old_tone_placement(word))}
    longest_first = sorted(spelt, key=lambda word: (-len(word), word))
    return r"(?<!\w)(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s") for word in longest_first) + r")(?!\w)"
