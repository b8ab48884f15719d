"""What kind of meeting a phrase names: from its noun, and from the words beside the noun."""

import re

from articles.importer.extraction.words import WordTable, alternation, grouped
from articles.importer.lexicon.load import lines, table

PLAIN_KINDS = frozenset({"hội nghị", "họp", "lễ"})  # a nearer word may still say more
_NAME_KINDS = WordTable({word: (kind, reach == "far") for word, kind, reach in table("meeting_kinds.tsv")})
_FILLER = re.compile(
    alternation(lines("meeting_name_fillers.txt"))
    + r"|(?<!\w)(?:lần thứ|tháng|quý|phiên|đợt)\s(?:\w{1,6})(?:[/.\-]\d{2,4})?|\d{1,4}|[\s,–\-()/“”\"]"
)
_NAME_REACH = 110
_FAR_STOP = re.compile(r"[.;:]|(?<!\w)(?:về|chuẩn bị|phục vụ|hướng dẫn)(?!\w)")
_MEETS_VOTERS = re.compile(r"\sxúc\s[^,.;]{0,50}(?<!\w)cử tri(?!\w)")
# "hội nghị gặp gỡ, đối thoại với …", "hội nghị Bí thư Tỉnh ủy X đối thoại với …": what follows the noun is who speaks.
_DIALOGUE = re.compile(
    r"\s(?:(?:gặp gỡ|gặp mặt|tiếp xúc)(?:,|\svà|\s-)\s"
    r"|(?:người đứng đầu|lãnh đạo|thường trực|(?:phó )?(?:bí thư|chủ tịch))\s[^,.;:]{0,60}?\s)đối thoại(?!\w)"
)
_CEREMONY = re.compile(rf"\s(?!{grouped('no word of ceremony')})(\w+(?:\s(?!{grouped('no word of ceremony')})\w+)?)")


def kind_of(head: str, low: str, end: int) -> str:
    """The kind of a meeting whose noun is of kind `head` and ends at `end` of the lower-case text `low`."""
    if head == "tiếp" and _MEETS_VOTERS.match(low, end):
        return "tiếp xúc cử tri"
    if head not in PLAIN_KINDS:
        return head
    tail = low[end : end + _NAME_REACH]
    if _DIALOGUE.match(tail):
        return "đối thoại"
    return _near(tail) or _far(tail) or (_ceremony(tail) if head == "lễ" else head)


def _near(tail: str) -> str | None:
    """The kind word that follows at once, fillers apart."""
    position = 0
    while position < len(tail):
        word = _NAME_KINDS.at(tail, position)
        if word is not None:
            return word.value[0]
        filler = _FILLER.match(tail, position)
        if filler is None:
            return None
        position = filler.end()
    return None


def _far(tail: str) -> str | None:
    stop = _FAR_STOP.search(tail)
    for word in _NAME_KINDS.find(tail, 0, stop.start() if stop else len(tail)):
        kind, is_far = word.value
        if is_far:
            return kind
    return None


def _ceremony(tail: str) -> str:
    """lễ khởi công, lễ kỷ niệm: the report's own two words."""
    named = _CEREMONY.match(tail)
    return f"lễ {named.group(1)}" if named else "lễ"
