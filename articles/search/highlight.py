"""The found words within a text: pieces for a template, never markup."""

import re
from dataclasses import dataclass

from articles.search.query import Query
from people.names import fold, nfc

EXCERPT = 240


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    is_hit: bool


def highlight(text: str, query: Query) -> tuple[Piece, ...]:
    """`text` cut into pieces, the found phrases marked."""
    text = nfc(text)
    pattern = _pattern(query)
    pieces: list[Piece] = []
    position = 0
    # The folded text has a character for each of the text's, so places carry over.
    for match in pattern.finditer(fold(text)) if pattern else ():
        if match.start() > position:
            pieces.append(Piece(text[position : match.start()], is_hit=False))
        pieces.append(Piece(text[match.start() : match.end()], is_hit=True))
        position = match.end()
    if position < len(text):
        pieces.append(Piece(text[position:], is_hit=False))
    return tuple(pieces)


def excerpt(text: str, query: Query) -> tuple[Piece, ...]:
    """The stretch of `text` around the first place where most of the query stands, the found phrases marked."""
    text = nfc(text)
    pattern = _pattern(query)
    match = pattern.search(fold(text)) if pattern else None
    start = 0 if match is None else max(0, match.start() - EXCERPT // 3)
    if start > 0:
        start = text.find(" ", start) + 1
    end = min(len(text), start + EXCERPT)
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + 1)
    pieces = highlight(text[start:end], query)
    before = (Piece("… ", is_hit=False),) if start > 0 else ()
    after = (Piece(" …", is_hit=False),) if end < len(text) else ()
    return (*before, *pieces, *after)


def _pattern(query: Query) -> re.Pattern[str] | None:
    """The whole input first, then each phrase: the longest wins."""
    phrases = {tuple(query.folded.split()), *(phrase for group in query.groups for phrase in group)} - {()}
    if not phrases:
        return None
    alternatives = sorted((r"\s+".join(map(re.escape, phrase)) for phrase in phrases), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(alternatives) + r")\b")
