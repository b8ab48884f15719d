"""The bodies said to hold a meeting. The body of who chairs is none for that, and a person is never one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from articles.importer.extraction.found import BodyMention
from articles.importer.extraction.meeting_anchors import SURE, Anchor
from articles.importer.extraction.sentences import Sentence
from articles.importer.extraction.words import alternation, grouped
from articles.importer.lexicon.load import lines, table

_HOLD_WORD = "tổ chức"
_HOLD = re.compile(
    r"(?<!\w)(?<!ban )(?<!công tác )(?:đăng cai\s)?tổ chức(?!\w)"
    r"(?!\s(?:đảng|cơ sở|chính trị|thực hiện|bộ máy|triển khai thực hiện))"
)
_PASSIVE = re.compile(r"(?<!\w)được\s$")  # "hội nghị … với các ban Đảng Tỉnh ủy đã được tổ chức": by whom is not told
_BE_HELD = 6
_HOLDS_IT = re.compile(r"(?<!\w)tổ chức\s(?:\w{1,9}\s){0,2}$")
_HOLDING = 30
_BRACKET = r"(?:\s?\([^()]{0,60}\))?"
_TERM = r"(?:,?\s(?:khóa|khoá)\s[ivxlc\d]{1,6})?(?:,?\snhiệm kỳ\s\d{4}\s?[–-]\s?\d{4})?"  # "HĐND tỉnh khóa X"
_ADVERBS = re.compile(rf"{_TERM}{_BRACKET}[\s,–-]*(?:{grouped('adverb of holding')}[\s,]+)*$")
_JOINT = re.compile(rf"\s?[,;–-]?\s?(?:\([^()]{{0,80}}\)\s?,?\s?)?(?:{grouped('between hosts')}[\s,]+)*$")
_IN_BRACKETS = re.compile(r"[^()]{0,40}\)")
_OPENED = re.compile(r"\([^()]{0,40}$")
_AT_PLACE = r"(?<!\w)tại\s(?:(?!\s(?:được|do|vừa|đã)\s)[^,;]){0,60}$"
_OBLIQUE = re.compile(rf"{grouped('oblique before body')}\s(?:lãnh đạo\s|đề nghị của\s)?$|{_AT_PLACE}")
_INSPECTS = "giám sát|kiểm tra|khảo sát|thanh tra"
_TEAM = (
    rf"(?:tổ|đoàn)\s(?:(?:công tác\s)?(?:{_INSPECTS})"
    r"\s(?:số\s\d{1,3}\s|liên ngành\s)?|công tác\s)(?:của\s)?"
)
_INSPECTION_TEAM = re.compile(rf"(?<!\w){_TEAM}$")
_TEAM_NAME = re.compile(rf"{_TEAM}(?=[^\W\d_])", re.IGNORECASE)
_GUEST = re.compile(rf"{grouped('guest after')}\s$|(?<!\w)(?:với|cho|mời|tặng|dự|cùng)\s$")
_FROM_ABROAD = re.compile(grouped("guest from abroad"))
_LED_BY = re.compile(r",?\sdo\s.{3,220}?\s(?:làm\s(?:trưởng đoàn|đoàn trưởng|tổ trưởng)|dẫn đầu)(?!\w)")
_KINDS_OF_TEAMS = frozenset({"giám sát", "kiểm tra", "khảo sát", "làm việc", "thăm", "tiếp xúc cử tri", "dâng hương"})
_IN_SESSIONS = "Ủy ban Kiểm tra"  # meets in numbered sessions as a council does
_HELD_BY = re.compile(r"[^,.;]{0,90}\sdo\s")
_OF_BODY = re.compile(
    r"(?:\s(?:lần thứ|thứ|tháng|quý|năm|phiên|kỳ|số)\s\w{1,6}(?:[/-]\d{2,4})?|\s(?:trực tuyến|toàn quốc|toàn thể"
    r"|thường kỳ|bất thường|định kỳ|chuyên đề|mở rộng|đột xuất|giao ban|\d{1,3}|\([^()]{0,60}\))){0,5}\scủa\s"
)
_VERB = re.compile(alternation(word for word, _, holds in table("meeting_verbs.tsv") if holds == "holds"))
_ALONG = re.compile(r"[^,;]{0,30},?\s(?:cùng|và|với)\s(?:với\s)?")
_HEAD = alternation({row[0].lower() for row in table("bodies.tsv")})
_SUBJECT = re.compile(r"(?:^|[,:–-]\s{1,2})(?P<name>[^\W\d_][^,;:.!?]{4,160})$")
_AGENT = re.compile(r"(?:^|\s)do\s(?=[^\W\d_])")
_OPENS = re.compile(r"\s(?:đã\s|vừa\s)?(?:khai mạc|bế mạc|tiến hành|mở)\s(?:buổi\s|cuộc\s)?$")
_TRAILING_BRACKET = re.compile(r"\s?\([^()]{0,60}\)$")
_PARTNERS = re.compile(
    r"\s(?:đã\s)?(?:phối hợp(?: với| cùng)?|cùng với|cùng|với|và(?=\s" + _HEAD + r"))\s", re.IGNORECASE
)
_CLAUSE = re.compile(r"\s(?:đã|được|sẽ|để|là|các|những)\s")
_LONGEST_NAME = 18  # syllables
_NO_BODY = re.compile(alternation(lines("meeting_no_host.txt")))
_REACH = 160  # characters between a holding verb and the meeting
_REACH_AFTER = 420  # beyond a long name of the meeting and two long names of bodies
_REST_OF_NAME = re.compile(
    r"(?:\s[A-ZĐÐÀ-Ỹ]\w{0,10}){1,5}(?=\s)"
    r"|,\s(?:tỉnh|huyện|quận|thị xã|thành phố|TP\.?)(?:\s[A-ZĐÐÀ-Ỹ]\w{0,10}){1,4}(?=\s)"  # "phường X, TP Y tổ chức"
)
_TOLD_WITHIN = 1500


def holders(sentence: Sentence, start: int, end: int, kind: str) -> tuple[BodyMention, ...]:
    """The bodies said outright to hold the meeting named at `start`:`end` of the sentence's text."""
    bodies = _outermost(sentence)
    found: list[BodyMention] = []
    for rule, why in (
        (_who_organize, "chủ ngữ của “tổ chức”"),
        (_whose_session, "cơ quan của kỳ họp"),
        (_whose_team, "cơ quan của đoàn"),
    ):
        found.extend(_because(why, rule(sentence, bodies, start, end, kind)))
    found = found or list(_because("các bên ký kết", _who_sign(sentence, bodies, start, end, kind)))
    return tuple(found) or tuple(_as_printed(sentence, start, end))


def actors(sentence: Sentence, start: int, end: int, kind: str) -> tuple[BodyMention, ...]:
    """The bodies that meet themselves ("Thường trực HĐND tỉnh họp"): holders where nobody else is said to be."""
    bodies = _outermost(sentence)
    acting = tuple(_because("chủ ngữ của động từ họp", _who_act(sentence, bodies, start)))
    return acting or tuple(_because("cuộc họp của cơ quan", _whose_meeting(sentence, bodies, end, kind)))


def _because(why: str, bodies: Iterable[BodyMention]) -> Iterator[BodyMention]:
    """`bodies` with why they hold the meeting in place of how they were found."""
    return (replace(body, rule=why) for body in bodies)


def told_later(sentence: Sentence, told: Anchor, kind: str) -> tuple[BodyMention, ...]:
    """Who holds the meeting of this kind that a further sentence tells of.

    It opens with the meeting ("Lớp tập huấn do Sở Y tế tổ chức"), or tells for sure that somebody held it.
    """
    start, end = told.start, told.end
    again = told.kind == kind and told.weight >= SURE
    opens = start == 0 and _HELD_BY.match(sentence.low, end) is not None
    if not opens and not (again and _HOLDS_IT.search(sentence.low, max(0, start - _HOLDING), start)):
        return ()
    found = tuple(_because("chủ ngữ của “tổ chức”", _who_organize(sentence, _outermost(sentence), start, end, kind)))
    return found or (tuple(_as_printed(sentence, start, end)) if opens else ())


def _whose_meeting(sentence: Sentence, bodies: Sequence[BodyMention], end: int, kind: str) -> Iterator[BodyMention]:
    """Cuộc họp của Ban Thường vụ Tỉnh ủy; hội nghị trực tuyến của Chính phủ với các địa phương."""
    for body in () if kind in _KINDS_OF_TEAMS else bodies:
        place = body.start - sentence.start
        if place > end and place - end <= _REACH:
            if _OF_BODY.fullmatch(sentence.low, end, place):
                yield body
            return


def _as_printed(sentence: Sentence, start: int, end: int) -> Iterator[BodyMention]:
    """A holder that the finder of bodies does not know: the capitalised subject of "tổ chức", as printed."""
    holds = _HOLD_WORD in sentence.low
    verb = _HOLD.search(sentence.low, max(0, start - _REACH), end + _REACH) if holds else None
    if verb is None:
        return
    adverbs = _ADVERBS.search(sentence.low, 0, verb.start())
    subject = _SUBJECT.search(sentence.text, 0, adverbs.start() if adverbs else verb.start())
    if subject is None:
        return
    position = subject.start("name")
    agent = _AGENT.search(sentence.low, position, subject.end())
    position = agent.end() if agent else position
    for piece in _PARTNERS.split(sentence.text[position : subject.end()]):
        begins = sentence.start + sentence.text.index(piece, position)
        position = begins - sentence.start + len(piece)
        piece = _TRAILING_BRACKET.sub("", piece)
        ends = begins + len(piece)
        is_name = piece[:1].isupper() and len(piece.split()) <= _LONGEST_NAME and not _CLAUSE.search(piece)
        if is_name and not _NO_BODY.match(piece.lower()) and not _touches_person(sentence, begins, ends):
            yield BodyMention(
                field=sentence.field, start=begins, end=ends, name=piece, kind="other", province=None,
                within_post=False, rule="chủ ngữ của “tổ chức”",
            )  # fmt: skip


def _touches_person(sentence: Sentence, start: int, end: int) -> bool:
    return any(person.group_start < end and start < person.group_end for person in sentence.persons)


def _outermost(sentence: Sentence) -> tuple[BodyMention, ...]:
    """The bodies on their own: not those within a longer name, nor within a post of a person."""
    kept: list[BodyMention] = []
    for body in sentence.bodies:
        if body.start - sentence.start > _TOLD_WITHIN:
            break
        if kept and body.start < kept[-1].end:
            if body.end > kept[-1].end and body.start == kept[-1].start:
                kept[-1] = body
            continue
        kept.append(body)
    return tuple(one for one in kept if not one.within_post and not _is_within_person(sentence, one))


def _is_within_person(sentence: Sentence, body: BodyMention) -> bool:
    near = (person for person in sentence.persons if person.group_start <= body.start)
    return any(body.start < person.group_end for person in near)


def _who_organize(
    sentence: Sentence, bodies: Sequence[BodyMention], start: int, end: int, kind: str
) -> Iterator[BodyMention]:
    """X tổ chức …; X phối hợp với Y tổ chức …; … do X và Y tổ chức."""
    if _HOLD_WORD not in sentence.low:
        return
    for verb in _HOLD.finditer(sentence.low, max(0, start - _REACH), end + _REACH_AFTER):
        if not _PASSIVE.search(sentence.low, max(0, verb.start() - _BE_HELD), verb.start()):
            yield from _run_before(sentence, bodies, verb.start())
        yield from _partners_after(sentence, bodies, verb.end())


def _run_before(sentence: Sentence, bodies: Sequence[BodyMention], position: int) -> Iterator[BodyMention]:
    """The coordinated bodies that end just before `position`, in reading order: the subject of the verb there."""
    return reversed(list(_back_from(sentence, bodies, position)))


def _back_from(sentence: Sentence, bodies: Sequence[BodyMention], position: int) -> Iterator[BodyMention]:
    right = position
    tail = _ADVERBS
    for body in reversed([one for one in bodies if one.end - sentence.start <= position]):
        after = body.end - sentence.start
        if _IN_BRACKETS.match(sentence.low, after) and _OPENED.search(sentence.low, 0, body.start - sentence.start):
            continue  # "Trung tâm Khuyến nông (Sở Nông nghiệp)": the body before the bracket is meant
        rest = _REST_OF_NAME.match(sentence.text, after, right)  # a place that the finder of bodies left outside
        between = sentence.low[rest.end() if rest else after : right]
        if len(between) > 120 or not tail.match(between):
            return
        right = body.start - sentence.start
        if _OBLIQUE.search(sentence.low[max(0, right - 70) : right]) or _is_company_of_person(sentence, right):
            return
        yield body
        tail = _JOINT


def _is_company_of_person(sentence: Sentence, position: int) -> bool:
    """ "[X] cùng Đoàn ĐBQH tỉnh …": a person acts, the body comes along."""
    ends = (person.group_end - sentence.start for person in sentence.persons)
    return any(0 <= position - end <= 50 and _ALONG.fullmatch(sentence.low, end, position) for end in ends)


def _partners_after(sentence: Sentence, bodies: Sequence[BodyMention], position: int) -> Iterator[BodyMention]:
    """… tổ chức, phối hợp với X: rare, and only directly after the verb."""
    joined = re.compile(r"\s?,?\s(?:với sự\s)?phối hợp (?:với|cùng|của)\s").match(sentence.low, position)
    if joined is None:
        return
    yield from (one for one in bodies if one.start - sentence.start == joined.end())


def _whose_session(
    sentence: Sentence, bodies: Sequence[BodyMention], start: int, end: int, kind: str
) -> Iterator[BodyMention]:
    """Kỳ họp thứ năm, HĐND tỉnh khóa X: the council whose session it is."""
    if kind != "kỳ họp":
        return
    councils = [one for one in bodies if one.kind in ("council", "assembly") or one.name.startswith(_IN_SESSIONS)]
    after = [one for one in councils if 0 <= one.start - sentence.start - end <= 70]
    before = [one for one in councils if 0 <= start - (one.end - sentence.start) <= 90]
    yield from (after or before)[:1]


def _whose_team(
    sentence: Sentence, bodies: Sequence[BodyMention], start: int, end: int, kind: str
) -> Iterator[BodyMention]:
    """Đoàn giám sát của X: X, whether the team was found as a body of its own or not."""
    tells_of_team = "đoàn" in sentence.low or "tổ" in sentence.low
    for body in bodies:
        place = body.start - sentence.start
        team = _TEAM_NAME.match(body.name)
        if team is not None:
            if not _GUEST.search(sentence.low, 0, place):
                yield replace(body, name=body.name[team.end() :])
            continue
        named = _INSPECTION_TEAM.search(sentence.low, max(0, place - 60), place) if tells_of_team else None
        if named is not None and _GUEST.search(sentence.low, 0, named.start()):
            continue  # "tiếp và làm việc với đoàn công tác của X do ông A làm trưởng đoàn"
        teams = named is not None and _acts(kind, named.group())
        if teams and _FROM_ABROAD.match(body.name.lower()):
            continue
        if teams or (kind in _KINDS_OF_TEAMS and _LED_BY.match(sentence.low, body.end - sentence.start)):
            yield body


def _acts(kind: str, team: str) -> bool:
    """Whether the team holds the meeting: one that inspects does, a delegation only where it visits or works."""
    return kind in _KINDS_OF_TEAMS or re.search(_INSPECTS, team) is not None


def _who_act(sentence: Sentence, bodies: Sequence[BodyMention], start: int) -> Iterator[BodyMention]:
    """Thường trực HĐND tỉnh họp phiên …; UBND huyện sơ kết …; HĐND xã khai mạc kỳ họp."""
    if _VERB.match(sentence.low, start):
        return _run_before(sentence, bodies, start)
    opened = _OPENS.search(sentence.low, max(0, start - 30), start)
    return _run_before(sentence, bodies, opened.start()) if opened else iter(())


def _who_sign(
    sentence: Sentence, bodies: Sequence[BodyMention], start: int, end: int, kind: str
) -> Iterator[BodyMention]:
    """Lễ ký kết … giữa X và Y."""
    between = sentence.low.find(" giữa ", end)
    if kind != "ký kết" or between < 0:
        return
    position = between + len(" giữa ")
    for body in bodies:
        place = body.start - sentence.start
        if place < position:
            continue
        if not _JOINT.match(sentence.low[position:place]):
            return
        yield body
        position = body.end - sentence.start
