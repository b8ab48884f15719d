"""Letters that a report gives a body in brackets: "Tập đoàn Cao su Việt Nam (VRG)", then "Tổng Giám đốc VRG"."""

from collections.abc import Iterable

from articles.importer.extraction.bodies import Body
from articles.importer.extraction.passages import Passage
from articles.importer.extraction.posts import LETTERS

_MOST_LETTERS = 3  # words: "EVN SPC"


def letters_key(body: Body) -> str:
    """The key under which the body is kept that the letters of `body` stand for: "VRG", "Ban Diza"."""
    if body.tail == LETTERS:
        return f"({body.core})"
    words = body.core.split(" ", 1)
    return f"({words[1]})" if len(words) > 1 and body.tail == "domain" else ""


def letters_given(passage: Passage, bodies: Iterable[Body]) -> dict[str, Body]:
    """The bodies behind whose name letters stand in brackets, by their key."""
    found: dict[str, Body] = {}
    if "(" not in passage.text:
        return found
    for body in bodies:
        if passage.keys[body.end] != "(":
            continue
        end = body.end + 1
        while end - body.end <= _MOST_LETTERS and passage.all_capitals(end) and len(passage.keys[end]) > 1:
            end += 1
        if end == body.end + 1 and passage.capital(end):
            end += 1  # "(Diza)"
        if end > body.end + 1 and passage.keys[end] == ")":
            found.setdefault(f"({passage.printed(body.end + 1, end)})", body)
    return found
