"""Knows the heads and feet of a printed paper's pages: the same words on each page beside another page number."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from articles.importer.layout.looks import Look, Seen
from articles.importer.layout.words import begins_with

_LONGEST: Final = 120  # characters
_BESIDE_A_NUMBER = re.compile(r"(?:(?P<before>\d{1,4})\s+)?(?P<words>[^\W\d_]\D.*?)(?:\s+(?P<behind>\d{1,4}))?")


def without_running_heads(seen: Sequence[Seen]) -> tuple[Seen, ...]:
    """`seen` with the lines as chrome that stand twice or more beside page numbers of their own."""
    pages: dict[str, list[tuple[int, str, bool]]] = defaultdict(list)
    for number, one in enumerate(seen):
        if not (one.line.text[:1].isdigit() or one.line.text[-1:].isdigit()):
            continue
        if len(one.line.text) > _LONGEST or one.look in (Look.STAMP, Look.PROSE, Look.CAPTION):
            continue
        match = _BESIDE_A_NUMBER.fullmatch(one.line.text)
        page = match and (match["before"] or match["behind"])
        if match and page:
            pages[match["words"].lower()].append((number, page, match["before"] is None))
    heads = {number for words, found in pages.items() if is_head(words, found) for number, _, _ in found}
    if not heads:
        return tuple(seen)
    return tuple(as_head(one) if number in heads else one for number, one in enumerate(seen))


def as_head(one: Seen) -> Seen:
    return replace(one, look=Look.CHROME, rule="running_head")


def is_head(words: str, found: Sequence[tuple[int, str, bool]]) -> bool:
    """Whether the lines are an outlet's name, or on facing pages: headings ("Tổ 1", "Tổ 2") are neither."""
    if len({page for _, page, _ in found}) < 2:
        return False
    return begins_with(words, "page_mastheads.tsv") or len({behind for _, _, behind in found}) == 2
