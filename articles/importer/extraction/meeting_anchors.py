"""Where a report tells of a meeting: a noun that is held, or a deed with its day; each with its weight and rule."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from articles.importer.extraction.meeting_kinds import kind_of
from articles.importer.extraction.meeting_names import name_at
from articles.importer.extraction.sentences import Sentence
from articles.importer.extraction.text_dates import DateRole, TextDate
from articles.importer.extraction.words import WordTable, alternation, grouped, pairs
from articles.importer.frozen import dataclass
from articles.importer.lexicon.load import lines, table


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A place where a meeting is told; `start`/`end` of its noun or verb in the sentence's text."""

    sentence: Sentence
    start: int
    end: int
    name: str
    name_end: int
    kind: str
    weight: int
    held: bool  # the words beside it say that it is held or attended, or it opens its sentence
    rule: str
    dates: tuple[TextDate, ...]  # of the sentence, offsets in its text

    @property
    def is_bare(self) -> bool:
        """Whether nothing is said of the meeting but that it is one: "Hội nghị diễn ra sáng 5/1"."""
        return self.is_noun and len(self.name) <= self.end - self.start

    @property
    def is_noun(self) -> bool:
        return self.rule.startswith("danh từ")


_HEADS = WordTable(pairs("meeting_heads.tsv"))
_VERBS = WordTable({verb: kind for verb, kind, _ in table("meeting_verbs.tsv")})
_HELD_BEFORE = re.compile(rf"{grouped('held before')}\s(?:thành công\s|long trọng\s|trọng thể\s|một\s|ngay\s|của\s)?$")
_SURELY_BEFORE = re.compile(rf"{grouped('surely held before')}\s(?:thành công\s|long trọng\s|trọng thể\s|một\s)?$")
_HELD_AFTER = re.compile(grouped("held after"))
_HELD_BY_AGENT = re.compile(r"được\s[^.;]{2,200}?(?<!ban )(?<!công tác )tổ chức(?!\w)")  # "hội nghị … được X tổ chức"
_OTHER_BEFORE = re.compile(alternation(lines("meeting_other_before.txt")) + r"\s(?:của\s|các\s|cuộc\s|buổi\s)?$")
_TEAM = re.compile(r"(?<!\w)đoàn\s(?:công tác\s)?(giám sát|kiểm tra|khảo sát)(?!\w)")
_ENUMERATION = re.compile(r"(?:,\s|\svà\s|/)(?:các\s)?")
_UPCOMING = re.compile(
    rf"{grouped('upcoming before')}\s(?:được\s)?(?:tổ chức\s)?(?:thành công\s)?(?:tốt\s)?(?:các\s)?$"
)
_EARLIER = re.compile(rf"\W{{0,5}}{grouped('told as past')}")
# "Trước đó, Chánh Văn phòng A trình bày báo cáo": earlier in the meeting; not "Trước đó, chiều 5/3, …".
_TOLD_OF_IT = re.compile(
    r",?\s(?!(?:sáng|trưa|chiều|tối|ngày|hôm|vào|từ|tại|trong)(?!\w))[^.;\d]{4,160}?\s(?:đã\s)?"
    r"(?:trình bày|báo cáo|phát biểu|đọc|khai mạc)(?!\w)"
)
_NO_DEED = re.compile(rf"(?:{grouped('no deed before')}|(?<!trưởng )đoàn|(?<!đoàn )công tác)\s$")
_SUBJECT = re.compile(grouped("subject of deed"))
_WITH_OBJECT = ("tiếp", "công bố", "kiểm tra", "họp")  # kinds whose verb alone tells no meeting
_DEED_REACH = 200
_AGENT_REACH = 240
_SUBJECT_REACH = 120
_TOLD_WITHIN = 800  # a sentence says at its head which meeting it tells of
_MOST_HEADS = 12
SURE = 4  # weights of anchors: a noun that is held, with its day, near the beginning


def anchors_of(sentence: Sentence, dates: Sequence[TextDate]) -> list[Anchor]:
    """The anchors of one sentence, the weightiest first."""
    here = tuple(dates)
    found = [*_nouns(sentence, here), *_deeds(sentence, here)]
    return sorted(found, key=lambda one: (-one.weight, one.start))


def is_told_as_past(sentence: Sentence) -> bool:
    """Whether the sentence looks away from the meetings that the report is about ("Trước đó, …")."""
    earlier = _EARLIER.match(sentence.low)
    return earlier is not None and not (
        earlier.group().endswith("trước đó") and _TOLD_OF_IT.match(sentence.low, earlier.end())
    )


def _nouns(sentence: Sentence, dates: tuple[TextDate, ...]) -> Iterator[Anchor]:
    others_end = 0  # where the last meeting that is not the report's own was named
    for head in islice(_HEADS.find(sentence.low, 0, _TOLD_WITHIN), _MOST_HEADS):
        before = sentence.low[max(0, head.start - 60) : head.start]
        if _OTHER_BEFORE.search(before) or _ENUMERATION.fullmatch(sentence.low, others_end, head.start):
            others_end = head.end
            continue
        if _within_person(sentence, head.start):
            continue
        name, name_end = name_at(sentence, head.start, head.end)
        held = _held(before, sentence.low[name_end : name_end + _AGENT_REACH])
        weight = held + (_weight_of_date(dates) if held else min(_weight_of_date(dates), 1))
        weight += (head.start == 0) + (len(name.split()) - len(head.word.split()) >= 2)
        weight -= 4 if _UPCOMING.search(before) else 0
        yield Anchor(
            sentence=sentence, start=head.start, end=head.end, name=name, name_end=name_end,
            kind=_of_team(sentence, head.start, kind_of(head.value, sentence.low, head.end)), weight=weight,
            held=held > 0 or head.start == 0, rule="danh từ chỉ cuộc họp", dates=dates,
        )  # fmt: skip


def _held(before: str, after: str) -> int:
    """How surely the words on either side say that the meeting is held, or that one is at it; 0 where they do not."""
    if _SURELY_BEFORE.search(before):
        weight = 2
    else:
        weight = 1 if _HELD_BEFORE.search(before) else 0
    after = after.lstrip(" ,–-")
    return weight + (2 if _HELD_AFTER.match(after) or _HELD_BY_AGENT.match(after) else 0)


def _weight_of_date(dates: Sequence[TextDate]) -> int:
    events = [one for one in dates if one.role is DateRole.EVENT]
    if not events:
        return 0
    return 3 if any(one.session or one.offset is not None or one.same_day for one in events) else 2


def _of_team(sentence: Sentence, start: int, kind: str) -> str:
    """A supervision team that works with somebody supervises."""
    team = _TEAM.search(sentence.low, 0, start) if kind == "làm việc" else None
    return team.group(1) if team else kind


def _weight_of_deed(sentence: Sentence, dates: Sequence[TextDate], start: int, *, is_paper: bool) -> int:
    """A deed tells a meeting where its day comes before it; `is_paper`: "công bố quyết định" may be a mere release."""
    events = [one for one in dates if one.role is DateRole.EVENT and one.start < min(start, 120)]
    if events:
        return 3 if is_paper else 4 + sentence.opens_paragraph
    return 2 if sentence.low[:start].endswith("tổ chức ") else 1


def _within_person(sentence: Sentence, start: int) -> bool:
    place = sentence.start + start
    return any(person.group_start <= place < person.group_end for person in sentence.persons)


def _deeds(sentence: Sentence, dates: tuple[TextDate, ...]) -> Iterator[Anchor]:
    """The first deed after a subject: a person, a body or a delegation that "làm việc với", "tiếp xúc cử tri" …"""
    for verb in _VERBS.find(sentence.low, 0, _TOLD_WITHIN):
        heads_title = sentence.field == "title" and verb.start == 0 and verb.value == "tiếp xúc cử tri"
        if verb.value == "-" or not (heads_title or _has_subject(sentence, verb.start)):
            continue
        if _within_person(sentence, verb.start):
            continue
        if _NO_DEED.search(sentence.low, max(0, verb.start - 20), verb.start):
            continue
        name, name_end = name_at(sentence, verb.start, verb.end)
        is_bare = len(name.split()) == len(verb.word.split())
        if is_bare and verb.value in _WITH_OBJECT:
            continue
        weight = _weight_of_deed(sentence, dates, verb.start, is_paper=verb.value == "công bố")
        yield Anchor(
            sentence=sentence, start=verb.start, end=verb.end, name=name, name_end=name_end,
            kind=_of_team(sentence, verb.start, kind_of(verb.value, sentence.low, verb.end)), weight=weight,
            held=True, rule="việc làm sau chủ ngữ", dates=dates,
        )  # fmt: skip
        return


def _has_subject(sentence: Sentence, start: int) -> bool:
    place = sentence.start + start
    ends = [one.group_end for one in sentence.persons] + [one.end for one in sentence.bodies]
    if any(0 <= place - end <= _DEED_REACH for end in ends):
        return True
    return any(start - found.end() <= _SUBJECT_REACH for found in _SUBJECT.finditer(sentence.low, 0, start))
