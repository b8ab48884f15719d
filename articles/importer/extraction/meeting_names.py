"""Where the name of a meeting ends: the phrase from its noun on, cut where the sentence begins to tell about it."""

import re

from articles.importer.extraction.sentences import Sentence
from articles.importer.extraction.words import alternation, grouped
from articles.importer.lexicon.load import lines

# Never within a word, nor at one after a blank, with which the match would begin: that is asked first, so that most
# characters are passed over at once.
_STOP = re.compile(
    r"(?=\W|(?<!\w)(?<![^\S\n]))(?:"
    r"\s?[;:\n!?]|\s?\.(?=\s|$)|,?\s\(?ảnh\)?|\s?[,–-]?\s?" + alternation(lines("meeting_name_ends.txt"))
    + r"|,?\s(?:sáng|chiều|tối|hôm)\s(?:nay|qua|mai)(?!\w)"
    + r"|,?\s\(?(?:sáng|chiều|tối|trưa|ngày|từ ngày|trong ngày|vào ngày)\s(?:ngày\s|nay|mai|qua)?\(?\d"
    + r"|,?\s(?:trong|suốt)\s(?:\d|hai|ba|bốn|năm)\s?(?:ngày|buổi)"
    + r"|,\s" + grouped("clause after name") + ")"
)  # fmt: skip
_NUMBER_BEFORE = re.compile(r"\d[/-][^\W\d_][\w./&-]{0,25}$")
_LONGEST = 300
_QUOTED_NAME = re.compile(r"\s(?:\w+\s){0,4}(?:với chủ đề:?\s)?“[^”\n]{3,200}”")
_TRAILING_WORDS = frozenset({"có", "là", "gồm", "với", "và", "của", "do", "về", "cho", "này"})
_TRAILING = re.compile(rf"(?:[\s,.;:–\-(…/]|\s(?:{'|'.join(_TRAILING_WORDS)}))+$")


def name_at(sentence: Sentence, start: int, end: int) -> tuple[str, int]:
    """The name that begins at `start` of the sentence's text (its noun ends at `end`), and where it ends."""
    quoted = _QUOTED_NAME.match(sentence.text, end)
    if quoted is not None:
        return " ".join(sentence.text[start : quoted.end()].split()), quoted.end()
    limit = min(len(sentence.text), start + _LONGEST)
    for person in sentence.persons:
        begins = person.group_start - sentence.start
        if begins >= end:
            limit = min(limit, begins)
            break
    stops = _STOP.finditer(sentence.low, end, limit)
    stop = next((one for one in stops if not _is_of_document(sentence.low, one)), None)
    name = _closed(_trimmed(sentence.text[start : stop.start() if stop else limit]))
    return " ".join(name.split()), start + len(name)


def _is_of_document(low: str, stop: re.Match[str]) -> bool:
    """Whether the stop is the day of a document within the name: "quán triệt Chỉ thị 35-CT/TW ngày 30/5/2019"."""
    return _NUMBER_BEFORE.search(low, max(0, stop.start() - 40), stop.start()) is not None


def _trimmed(name: str) -> str:
    if name[-1:].isalnum() and name.split()[-1] not in _TRAILING_WORDS:  # most names
        return name
    return _TRAILING.sub("", name)


def _closed(name: str) -> str:
    """`name` without an opened bracket or quotation that is never closed."""
    for opening, closing in (("(", ")"), ("“", "”")):
        if name.count(opening) > name.count(closing):
            name = name[: name.rindex(opening)].rstrip(" ,–-")
    return name
