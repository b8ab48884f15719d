"""The words of the outlet before a report's first sentence: "BPO - ", "(TTXVN) – ", "Hà Nội (VOV) - "."""

import re
from functools import cache

from articles.importer.layout.captions import tells_day
from articles.importer.layout.dates import alternatives
from articles.importer.layout.letters import UPPER
from articles.importer.layout.owners import is_place
from articles.importer.layout.words import begins_with, keyed
from people.names import folded_key

_BRACKETED = re.compile(rf"\((?P<who>[^()]{{2,40}})\)\s{{0,3}}[-–—:.]?\s{{0,3}}(?=(?:[*•]\s?)?[{UPPER}“\"'‘(\d])")
_DASHED = re.compile(
    rf"(?P<who>[{UPPER}][^\s()–—\-,;:]{{0,20}}(?:[ /][^\s()–—\-,;:]{{1,12}}){{0,5}}(?:\s?\([^()]{{2,30}}\))?)"
    rf"(?:\s{{1,3}}[-–—]\s{{0,3}}|\s{{0,3}}[-–—]\s{{1,3}}|[–—])(?=(?:[*•]\s?)?[{UPPER}“\"'‘(])"
)
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+){0,3}\.(?:vn|com|net|org|info)", re.IGNORECASE)
_AGENCY_BEHIND = re.compile(r"\((?:Báo |Đài )?[A-ZĐ][\w./+-]{1,14}(?:,? (?:ngày )?\d{1,2}[/-]\d{1,2})?\)$")


@cache
def _placed() -> re.Pattern[str]:
    """A place before its dash, whose own name may have one: "Bà Rịa - Vũng Tàu (TTXVN) - "."""
    places = alternatives("page_places.tsv")
    return re.compile(
        rf"(?P<who>(?:Báo )?(?:{places})(?: Online)?(?:\s?\([^()]{{2,30}}\))?)"
        rf"\s{{0,3}}[-–—]\s{{0,3}}(?=(?:[*•]\s?)?[{UPPER}“\"'‘(])"
    )


def find_dateline(text: str) -> tuple[str, int] | None:
    """The dateline that opens the paragraph `text`, and where its first sentence begins."""
    match = _BRACKETED.match(text)
    dashed = match is not None and match.group().rstrip().endswith(("-", "–", "—"))
    if match and (is_outlet_code(match["who"]) or (dashed and is_title_like(match["who"]))):
        return match["who"].strip(), match.end()
    match = _placed().match(text)
    if match:
        return match["who"].strip(), match.end()
    match = _DASHED.match(text)
    if match and (speaks_for_outlet(match["who"]) or is_place_of(match["who"], text[match.end() :])):
        return match["who"].strip(), match.end()
    return None


def lone_dateline(line: str) -> str | None:
    """The dateline that is all of `line`, its text beginning on the next: "NDO -"."""
    found = find_dateline(f"{line} A")  # a first word for it to stand before
    return found[0] if found is not None and found[1] > len(line) else None


def is_place_of(who: str, sentence: str) -> bool:
    """Whether one name stands before a sentence that begins with its day: "Sông Trà - Sáng 12/8, …", "Bạn đọc - …"."""
    words = who.split()
    named = all(word.istitle() for word in words) or (len(words) == 2 and who == who.capitalize())
    return 2 <= len(words) <= 4 and named and tells_day(sentence.lstrip("*• "))


def is_title_like(words: str) -> bool:
    """Whether words in brackets before a dash may be an outlet's name: "(Xây dựng) - "."""
    return words[0].isupper() and len(words.split()) <= 4 and not any(character.isdigit() for character in words)


def is_outlet_code(words: str) -> bool:
    """Capitals, a domain, an outlet's or a place's name: what stands in the brackets of a dateline."""
    letters = [c for c in words if c.isalpha()]
    if not letters or len(words.split()) > 5:
        return False
    capitals = sum(c.isupper() for c in letters)
    return (
        (capitals >= 2 and capitals >= 0.6 * len(letters))
        or bool(_DOMAIN.search(words))
        or begins_with(words, "page_outlets.tsv")
        or begins_with(words, "page_mastheads.tsv")
        or words.endswith(("Online", "online"))
        or folded_key(words) in keyed("page_places.tsv")
    )  # fmt: skip


def speaks_for_outlet(words: str) -> bool:
    """As `is_outlet_code`, outside brackets: where a person's name and post look much the same."""
    if _AGENCY_BEHIND.search(words) or folded_key(words) in keyed("page_places.tsv") or _DOMAIN.fullmatch(words):
        return True
    if is_place(words):
        return True
    if words.endswith((" Online", " online", "Online")) or begins_with(words, "page_outlets.tsv"):
        return len(words.split()) <= 6
    head = words.split("/")[0]
    if " " in head or not 2 <= len(head) <= 14 or head in ("UBND", "HĐND", "MTTQ"):
        return False
    return (head.isupper() and len(head) <= 9) or any(character.isupper() for character in head[3:])
