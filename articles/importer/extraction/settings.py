"""Where and how a meeting is held: venue, sites of an online meeting, in person or online."""

import re
from collections.abc import Sequence

from articles.importer.extraction.sentences import Sentence
from articles.importer.extraction.words import grouped
from articles.importer.values import Fact, Span, Told

_SITE_WORD = "điểm cầu"
_SITE = re.compile(
    r"điểm cầu\s(?:chính\s|trực tuyến\s|trung tâm\s|của\s|cấp\s)?(?:tại\s|ở\s|đặt tại\s)?(?P<site>[^,.;:()\n–]{2,90})"
)
_SITE_END = re.compile(r"\s" + grouped("site end"))
_PLACE = re.compile(r"(?<!\w)tại\s(?=[^\W\d_])")
_PLACE_END = re.compile(r"[,;:()\n]|\.$|\s" + grouped("place end"))
_NO_PLACE = re.compile(grouped("no place"))
_VOTERS_OF = re.compile(
    rf"tiếp xúc (?:với )?cử tri\s(?:các\s)?(?P<place>{grouped('unit of voters')}\s.{{2,60}}?)"
    rf"(?=[,;:().]|\s{grouped('unit of voters end')}|$)"
)
_ONLINE_WORDS = ("trực tuyến", "điểm cầu", "cầu truyền hình")
_ONLINE = re.compile(rf"(?<!\w)(?:{'|'.join(_ONLINE_WORDS)})(?!\w)")
_BOTH = re.compile(
    r"trực tiếp (?:kết hợp(?: với| cùng)?|và) trực tuyến|kết hợp (?:cả )?(?:trực tiếp và |với )?trực tuyến"
    r"|vừa trực tiếp,? vừa trực tuyến"
)
_TOLD_WITHIN = 1000


def format_of(sentences: Sequence[Sentence]) -> Told | None:
    """In person and online, online, or None where nothing tells."""
    telling = [one for one in sentences if any(map(one.low.__contains__, _ONLINE_WORDS))]
    for pattern, value in ((_BOTH, "trực tiếp kết hợp trực tuyến"), (_ONLINE, "trực tuyến")):
        for sentence in telling:
            if words := pattern.search(sentence.low):
                return _told(Fact.FORMAT, value, sentence, *words.span(), rule="từ ngữ chỉ hình thức họp")
    return None


def _told(fact: Fact, value: str, sentence: Sentence, start: int, end: int, *, rule: str) -> Told:
    """`start`/`end` in the sentence's text."""
    span = Span(field=sentence.field, start=sentence.start + start, end=sentence.start + end)
    return Told(fact=fact, value=value, span=span, rule=rule)


def sites_in(sentence: Sentence) -> tuple[Told, ...]:
    """The named sites of an online meeting ("điểm cầu Hải Phòng")."""
    found: dict[str, Told] = {}
    if _SITE_WORD not in sentence.low:
        return ()
    for match in _SITE.finditer(sentence.low):
        stop = _SITE_END.search(match["site"])
        end = match.start("site") + stop.start() if stop else match.end()
        site = sentence.text[match.start("site") : end].strip()
        if site and any(c.isupper() for c in site) and site not in found:
            found[site] = _told(Fact.SITE, site, sentence, match.start(), end, rule="sau “điểm cầu”")
    return tuple(found.values())


def place_in(sentence: Sentence, near: int) -> Told | None:
    """The venue named in the sentence: "tại Hội trường Tỉnh ủy"; a phrase of its own before one within another,
    the nearer to offset `near` before the farther."""
    places = []
    for at in _PLACE.finditer(sentence.low, 0, _TOLD_WITHIN):
        if _NO_PLACE.match(sentence.low, at.end()) or _is_within_name(sentence, at.start()):
            continue
        stop = _PLACE_END.search(sentence.low, at.end())
        end = stop.start() if stop else len(sentence.text)
        place = sentence.text[at.end() : min(end, at.end() + 120)].strip(" –-.")
        if place and any(c.isupper() for c in place):
            opens = at.start() == 0 or sentence.low[: at.start()].rstrip()[-1:] in ",;–-("
            places.append((not opens, abs(at.start() - near), place, at.end()))
    if places:
        *_, place, start = min(places)
        return _told(Fact.PLACE, place, sentence, start, start + len(place), rule="sau “tại”")
    voters = _VOTERS_OF.search(sentence.low, 0, _TOLD_WITHIN)
    if voters is None:
        return None
    start, end = voters.span("place")
    place = sentence.text[start:end].rstrip(" .,")
    return _told(Fact.PLACE, place, sentence, start, end, rule="nơi của cử tri được tiếp xúc")


def _is_within_name(sentence: Sentence, start: int) -> bool:
    """Within a person's posts, or in the name of a body ("Hội đồng hương … tại Hà Nội")."""
    place = sentence.start + start
    return any(person.group_start <= place < person.group_end for person in sentence.persons) or any(
        body.start < place < body.end for body in sentence.bodies
    )
