"""Words within the sentence that holds them. Pure."""

import re
from dataclasses import dataclass

# A sentence ends at a full stop and its like before white space and a new beginning, or where the paragraph ends.
# "TP. Hồ Chí Minh" and "TS. Lê …" are no ends: an abbreviation of capitals before the stop goes on.
_END = re.compile(r"(?<![A-ZĐ])[.!?…]+[”\"’)]*\s+(?=[“\"(]?[A-ZÀ-ỸĐ0-9])|\n\s*\n")
LONGEST = 600


@dataclass(frozen=True, slots=True)
class Quotation:
    """`before + words + after` is the sentence; long ones are cut, with an ellipsis, around the words."""

    before: str
    words: str
    after: str

    def __str__(self) -> str:
        return self.before + self.words + self.after


def quote(text: str, start: int, end: int) -> Quotation:
    """The sentence of `text` that holds the words at `start:end`."""
    first = max(0, start - LONGEST)
    last = min(len(text), end + LONGEST)
    before = text[first:start]
    for match in _END.finditer(text, first, start):
        before = text[match.end() : start]
    match_after = _END.search(text, end, last)
    after = text[end : last if match_after is None else match_after.start() + 1]
    cut_before = start - len(before) == first and first > 0
    cut_after = match_after is None and last < len(text)
    return Quotation(
        before=("… " if cut_before else "") + before.lstrip(),
        words=text[start:end],
        after=after.rstrip() + (" …" if cut_after else ""),
    )
