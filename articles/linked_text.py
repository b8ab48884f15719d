"""An article's text with its names linked where they stand: pieces for a template, never markup. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A stretch of a field that leads somewhere; of two that overlap the one of lower `rank` stands."""

    start: int
    end: int
    address: str
    rank: int


@dataclass(frozen=True, slots=True)
class LinkedPiece:
    text: str
    address: str = ""


def linked(text: str, links: Iterable[Link]) -> tuple[tuple[LinkedPiece, ...], ...]:
    """The paragraphs of `text`, each cut into pieces."""
    chosen = _without_overlap(links, len(text))
    paragraphs: list[tuple[LinkedPiece, ...]] = []
    position = 0
    for paragraph in text.split("\n\n"):
        end = position + len(paragraph)
        inside = [link for link in chosen if position <= link.start and link.end <= end]
        paragraphs.append(_pieces(text, position, end, inside))
        position = end + 2
    return tuple(paragraph for paragraph in paragraphs if paragraph)


def _without_overlap(links: Iterable[Link], length: int) -> list[Link]:
    chosen: list[Link] = []
    for link in sorted(links, key=lambda link: (link.rank, link.start - link.end, link.start)):
        if link.end <= length and all(link.end <= other.start or other.end <= link.start for other in chosen):
            chosen.append(link)
    return sorted(chosen, key=lambda link: link.start)


def _pieces(text: str, start: int, end: int, links: list[Link]) -> tuple[LinkedPiece, ...]:
    pieces: list[LinkedPiece] = []
    for link in links:
        pieces.append(LinkedPiece(text[start : link.start]))
        pieces.append(LinkedPiece(text[link.start : link.end], link.address))
        start = link.end
    pieces.append(LinkedPiece(text[start:end]))
    return tuple(piece for piece in pieces if piece.text)
