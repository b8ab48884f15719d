"""Where and how a meeting is held: venue, sites of an online meeting, in person or online."""

import re
from collections.abc import Iterable

from articles.importer.extraction.sentences import Sentence

_SITE = re.compile(
    r"điểm cầu\s(?:chính\s|trực tuyến\s|trung tâm\s|của\s|cấp\s)?(?:tại\s|ở\s|đặt tại\s)?"
    r"(?P<site>(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|ubnd|trụ sở|hội trường|phòng họp|cơ quan)?[^,.;:()\n–]{2,60})",
    re.IGNORECASE,
)
_SITE_WORD = "điểm cầu"
_SITE_END = re.compile(
    r"\s(?:có|do|và|với|đồng chí|ông|bà|tham dự|dự|chủ trì|chủ|phát biểu|tham gia|đã|các|trong|trên|cho|là|được|sáng|chiều|ngày|diễn ra|tại|đến|đồng)(?!\w)"
)
_PLACE = re.compile(r"(?<!\w)tại\s(?=[^\W\d_])")
_PLACE_END = re.compile(
    r"[,;:()\n]|\.$|\s(?:đã|đồng chí|ông|bà|do|với|để|nhằm|diễn ra|tổ chức|và|có|về|trong|vào|sáng|chiều|tối|ngày|dưới|nhân|lãnh đạo|các|chủ trì|đoàn|theo|trước|được|cùng|trên|sau|cho|là|giữa)(?!\w)"
)
_NOT_A_PLACE = re.compile(
    r"(?:lớp|giao ban|gặp mặt|họp mặt|mít tinh|ngày hội|liên hoan|buổi|hội nghị|hội thảo|kỳ họp|phiên|cuộc|lễ|đại hội|điểm cầu|các điểm cầu|đây|địa phương|chương trình|hội thi|các|nhiều|một số|tọa đàm|diễn đàn|điểm|kế hoạch|nghị quyết|quyết định|chỉ thị)(?!\w)"
)
_TOLD_WITHIN = 1000
_VOTERS_OF = re.compile(
    r"tiếp xúc (?:với )?cử tri\s(?:các\s)?(?P<place>(?:xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tp\.?|tỉnh|đơn vị bầu cử)\s.{2,60}?)"
    r"(?=[,;:().]|\s(?:sau|trước|để|nhằm|về|và|tại|theo|chuyên đề|cùng|đã|được|trên|ở|trong)\s|$)"
)
_ONLINE = re.compile(r"(?<!\w)(?:trực tuyến|điểm cầu|cầu truyền hình)(?!\w)")
_BOTH = re.compile(r"trực tiếp (?:kết hợp(?: với)?|và|kết hợp cùng) trực tuyến|(?:trực tiếp,? )?kết hợp (?:cả )?(?:trực tiếp và |với )?trực tuyến|vừa trực tiếp,? vừa trực tuyến")


def format_of(sentences: Iterable[Sentence]) -> str | None:
    """In person and online, online, or None where nothing tells."""
    low = " ".join(sentence.low for sentence in sentences)
    if _BOTH.search(low):
        return "trực tiếp kết hợp trực tuyến"
    return "trực tuyến" if _ONLINE.search(low) else None


def sites_in(sentence: Sentence) -> tuple[str, ...]:
    """The named sites of an online meeting ("điểm cầu Hải Phòng")."""
    found: list[str] = []
    if _SITE_WORD not in sentence.low:
        return ()
    for match in _SITE.finditer(sentence.text):
        site = match["site"]
        stop = _SITE_END.search(site)
        site = (site[: stop.start()] if stop else site).strip()
        if site and any(c.isupper() for c in site) and site not in found:
            found.append(site)
    return tuple(found)


def place_in(sentence: Sentence, near: int) -> str | None:
    """The venue named in the sentence: "tại Hội trường Tỉnh ủy"; a phrase of its own before one within another,
    the nearer to offset `near` before the farther."""
    places = []
    for at in _PLACE.finditer(sentence.low, 0, _TOLD_WITHIN):
        if _NOT_A_PLACE.match(sentence.low, at.end()) or _is_within_name(sentence, at.start()):
            continue
        stop = _PLACE_END.search(sentence.low, at.end())
        end = stop.start() if stop else len(sentence.text)
        place = sentence.text[at.end() : min(end, at.end() + 120)].strip(" –-.")
        if place and any(c.isupper() for c in place):
            opens = at.start() == 0 or sentence.low[: at.start()].rstrip()[-1:] in ",;–-("
            places.append((not opens, abs(at.start() - near), place))
    if places:
        return min(places)[2]
    voters = _VOTERS_OF.search(sentence.low, 0, _TOLD_WITHIN)
    return sentence.text[voters.start("place") : voters.end("place")].rstrip(" .,") if voters else None


def _is_within_name(sentence: Sentence, start: int) -> bool:
    """Within a person's posts, or in the name of a body ("Hội đồng hương … tại Hà Nội")."""
    place = sentence.start + start
    return any(person.group_start <= place < person.group_end for person in sentence.persons) or any(
        body.start < place < body.end for body in sentence.bodies
    )
