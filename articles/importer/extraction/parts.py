"""Who takes which part in a meeting: read from the verb and from where the person stands to it.

A sentence is its persons and the words before, between and after them. Each rule reads one of these stretches.
"""

import re
from collections.abc import Iterator, Sequence

from articles.importer.extraction.found import PersonMention
from articles.importer.extraction.part_cues import Cue, cues_in, first_deeds, predicate
from articles.importer.extraction.sentences import Sentence
from articles.importer.extraction.words import alternation, grouped
from articles.importer.frozen import dataclass
from articles.importer.lexicon.load import lines
from articles.importer.values import Part, PartFound, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class PartTold:
    """One sentence says that one person takes one part."""

    name: str
    part: Part
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class _Slot:
    """A person in a sentence; offsets in the sentence's text."""

    person: PersonMention
    start: int
    end: int


# Patterns that end in what may stand before a name are looked for at the end of the words before it.
_REACH = 120  # characters: more than the longest such words take
_NAMED = rf"(?:{grouped('before a name')}[\s:,;]{{0,3}}){{0,6}}"  # what may stand between the words and the person
_NAMED_AT_ONCE = rf"(?:{grouped('before a name')}[\s:]{{0,3}}){{0,6}}"  # "của các đại biểu, ông A …" tells of two
_LIST_HEAD = re.compile(rf"{grouped('list word')}\s?[:;,]?\s?{_NAMED}$")
_OF_HEAD = re.compile(rf"(?P<what>{grouped('part as a noun')})\s(?:trực tiếp\s)?của\s(?:[^,;.:]{{0,80}}:\s?)?{_NAMED}$")
_OF_HEAD_LEAD = re.compile(r"(?<!\w)(?:dưới sự|với sự|có sự|trước sự|sự)\s(?:\w+(?:,| và)\s)?(?:\w+\s){0,3}$")
_SPEECH_OF = re.compile(
    rf"{grouped('speech as a noun')}\s(?:khai mạc\s|kết luận\s|chào mừng\s|tâm huyết\s)?của\s?{_NAMED_AT_ONCE}$"
)
_REPORT_OF = re.compile(rf"(?<!\w)(?:theo|nghe|qua|trình bày)\s(?:\w+\s)?báo cáo\s(?:\w+\s)?(?:của|do)\s?{_NAMED}$")
_SPEECH_BY = re.compile(rf"(?<!\w)(?:diễn văn|tham luận|phát biểu)\s(?:[^,;.:]{{0,60}}\s)?do\s{_NAMED}$")
_OPINIONS_OF = re.compile(
    rf"(?<!\w)nghe\s(?:\w+\s){{0,4}}{grouped('speech as a noun')}[^.;:]{{0,60}}(?::\s?|\scủa\s){_NAMED}$"
)
_CITED = re.compile(rf"theo\s{_NAMED}$")
_IN_PURSUANCE = re.compile(grouped("in pursuance"))
_COMMA_HEAD = re.compile(rf"[,:–-]\s?{_NAMED}$")
_TO = re.compile(rf"{grouped('receiver after')}\s?{_NAMED}$")
_MEETS = re.compile(rf"{grouped('guest after')}\s(?:đoàn[^,;]{{0,80}}do\s)?{_NAMED}$")
_OBLIQUE = re.compile(rf"{grouped('oblique before person')}\s?{_NAMED_AT_ONCE}$")
_GUESTS = re.compile(rf"(?:^|[.;,]\s?){grouped('guest list')}[^.;]{{0,120}}$")
_LEADS = re.compile(r"\slàm\s(?:trưởng đoàn|đoàn trưởng|tổ trưởng|trưởng ban)(?!\w)")
_BEFORE_HEAD = re.compile(
    r"[\s“\"•*–-]*(?:(?:cũng|cùng|thành phần|đại biểu|tiếp đó|sau đó|ngay sau đó|cuối cùng|đồng thời|trực tiếp|khi"
    r"|thay mặt [^,;]{0,90}|tại [^,;]{0,110}|trong(?: \w+)?)[\s,]+){0,4}"
)
_LIST_WORD = re.compile(grouped("list word") + r"(?!\s(?:thể|ý nghĩa|hiệu quả|nhiều|hơn|trên|gần|\d))")
_LAY_HONORIFIC = re.compile(grouped("lay honorific"))
_LAY_BEFORE = re.compile(alternation(lines("meeting_lay_words.txt")) + r"[\s,:]{1,2}(?:ông\s|bà\s)?$")
_ON_BEHALF = re.compile(r"(?<!\w)(?:ủy|uỷ) (?:quyền|nhiệm)\s(?:của\s)?$")
_TOGETHER_WITH = re.compile(rf"(?:,|(?<!\w)(?:và|rồi|đồng thời|sau đó))\s(?:đã\s)?cùng\s(?:với\s)?{_NAMED}$")
_TEAM_OF = re.compile(rf"(?<!\w)(?:đoàn|tổ|nhóm|đại biểu)\s(?:[^.;:]{{0,90}}\s)?gồm\s?(?:có\s?)?:?\s?{_NAMED}$")
_APPOINTING = re.compile(
    r"(?<!\w)trao[^;]{0,30}(?<!\w)quyết định[^;]{0,250}"
    rf"{grouped('appointing before a name')}\s{_NAMED}$"
)
# A sentence that begins like this tells an event of its own, in a round-up.
_OWN_DAY = re.compile(r"(?:[^,.;:]{0,40}:)?\W{0,3}(?:sáng|trưa|chiều|tối|ngày|cùng ngày|hôm)(?!\w)")
_OTHER_SUBJECT = re.compile(r"[^;.]{0,40},\s(?:hội|buổi|cuộc|lễ|đại hội|phiên|kỳ họp|tọa đàm|chương trình|lớp)(?!\w)")
_AGENT = re.compile(rf"(?<!\w)do\s{_NAMED}$")
_WITH = re.compile(rf"^[\s,;]*(?:cùng|cùng với|và)\s?{_NAMED}$")
_UNDER = "dưới sự, với sự … của"
_BEFORE_NAME, _BY_REPORT = "lời dẫn trước tên", "theo báo cáo của"
_OF_ONE = (_BEFORE_NAME, _BY_REPORT)  # rules that speak of the next person alone
_JOINT_LENGTH = 160
_LIST_HEAD_LENGTH = 260
_LIST_NEAR = 40
_NEW_SENTENCE = re.compile(r"\w{4}\.\s")  # "TP. Vĩnh Long" is none
_CLAUSE_BREAK = re.compile(r"[;.]")
_OF_ALL = frozenset({Part.CHAIRED, Part.ATTENDED})  # told of a list: the rest is one person's deed
_PART_OF_NOUN = {
    "chủ trì": Part.CHAIRED, "đồng chủ trì": Part.CHAIRED, "điều hành": Part.CHAIRED, "chủ tọa": Part.CHAIRED,
    "dẫn đầu": Part.CHAIRED, "chỉ đạo": Part.DIRECTED,
}  # fmt: skip


def parts_told(sentence: Sentence) -> list[PartTold]:
    """Every part that `sentence` tells of its persons."""
    return list(_Reader(sentence, _slots(sentence)).read()) if sentence.persons else []


def _slots(sentence: Sentence) -> list[_Slot]:
    slots: list[_Slot] = []
    may_lead = "làm" in sentence.low
    for person in sorted(sentence.persons, key=lambda one: (one.group_start, one.start)):
        start = max(person.group_start - sentence.start, 0)
        end = min(max(person.group_end, person.end) - sentence.start, len(sentence.low))
        leads = _LEADS.search(sentence.low, person.end - sentence.start, end) if may_lead else None
        end = leads.start() if leads else end
        if slots and start < slots[-1].end:
            start = slots[-1].end
            if end <= start:
                continue
        slots.append(_Slot(person, start, end))
    return slots


class _Reader:
    """Reads one sentence, from left to right."""

    def __init__(self, sentence: Sentence, slots: list[_Slot]) -> None:
        self.sentence = sentence
        self.slots = slots
        bounds = [0, *(slot.end for slot in slots)]
        starts = [*(slot.start for slot in slots), len(sentence.low)]
        self.gaps = [sentence.low[left:right] for left, right in zip(bounds, starts, strict=True)]
        self.cues = [cues_in(gap) for gap in self.gaps]
        self.told = [[cue for cue in cues if cue.parts] for cues in self.cues]
        self.oblique = [self._is_oblique(place) for place in range(len(slots))]
        self.span = sentence.span

    def read(self) -> Iterator[PartTold]:
        run_starts = 0  # the first person of the coordination that the present one belongs to
        listed: tuple[tuple[Part, ...], str] | None = None  # what a head says of the whole list
        speaking = False  # within the content of what somebody says
        for place in range(len(self.slots)):
            gap = self.gaps[place]
            joint = place > 0 and self._is_joint(place)
            if not joint:
                run_starts = place
                head = self._head(place)
                if head is not None:
                    listed, speaking = head, False
                elif place > 0 and self.cues[place]:
                    listed = None
            together = "cùng" in gap and _TOGETHER_WITH.search(gap) is not None
            if speaking and (together or _CLAUSE_BREAK.search(gap)):
                speaking = False
            if listed is not None:
                yield from self._tell(place, place, listed[0], listed[1])
                if listed[1] in _OF_ONE:
                    listed = None
            as_object = tuple(self._as_object(place))
            yield from as_object
            chain = self._deeds(place, is_given=any(told.part is Part.RECEIVED for told in as_object))
            if speaking or not chain or self.oblique[place]:
                continue
            if listed is not None and listed[1] == _UNDER and _OTHER_SUBJECT.match(self.gaps[place + 1]):
                continue  # "Dưới sự chủ trì của X, chiều 5/3, hội nghị …"
            first = place if listed is not None or self._is_list(run_starts) else run_starts
            if place and first == place and together:
                first = place - 1
            speech = "trình bày" in self.gaps[place + 1] and _SPEECH_BY.search(gap) is not None
            for cue in chain:
                yield from self._tell(first, place, (Part.SPOKE,) if speech else cue.parts, "động từ sau tên")
                speech = False
            speaking = chain[-1].says

    def _deeds(self, place: int, *, is_given: bool) -> list[Cue]:
        """What the words after a person say that he does; not who is given: "trao quyết định cho B và tặng hoa"."""
        is_agent = "do " in self.gaps[place] and _AGENT.search(self.gaps[place]) is not None
        chain = predicate(self.gaps[place + 1], self.cues[place + 1], is_agent=is_agent)
        return [cue for cue in chain if Part.AWARDED not in cue.parts] if is_given else chain

    def _tell(self, first: int, last: int, parts: Sequence[Part], rule: str) -> Iterator[PartTold]:
        for slot in self.slots[first : last + 1]:
            for part in () if self._is_bystander(slot) else parts:
                yield PartTold(name=slot.person.name, part=part, span=self.span, rule=rule)

    def _is_bystander(self, slot: _Slot) -> bool:
        """A voter, a visited household, a child: no participant whose page one would open."""
        if slot.person.official:
            return False
        if slot.person.lay:
            return True
        if _LAY_HONORIFIC.fullmatch((slot.person.honorific or "").lower()):
            return True
        name_starts = slot.person.start - self.sentence.start
        return _LAY_BEFORE.search(self.sentence.low, max(0, slot.start - 25), name_starts) is not None

    def _is_joint(self, place: int) -> bool:
        if len(self.gaps[place]) > _JOINT_LENGTH or self.told[place]:
            return False
        return not self.oblique[place] and not self.oblique[place - 1]

    def _is_list(self, run_starts: int) -> bool:
        gap = self.gaps[run_starts]
        return bool(_at_end(_LIST_HEAD, gap)) and not ("gồm" in gap and _TEAM_OF.search(gap))

    def _is_oblique(self, place: int) -> bool:
        gap = self.gaps[place]
        return bool(_at_end(_OBLIQUE, gap)) and not self._acts_for_another(place)

    def _acts_for_another(self, place: int) -> bool:
        """ "Thừa ủy quyền của Chủ tịch nước, Thượng tướng X trao …": the post before the comma is the other's."""
        slot = self.slots[place]
        named = slot.person.start - self.sentence.start
        return "," in self.sentence.low[slot.start : named] and _ON_BEHALF.search(self.gaps[place]) is not None

    def _head(self, place: int) -> tuple[tuple[Part, ...], str] | None:
        """What the words before a list of persons say of each of them."""
        gap = self.gaps[place]
        parts = self._parts(place)
        of = _OF_HEAD.search(gap) if "của" in gap else None
        if of is not None and _OF_HEAD_LEAD.search(gap[: of.start()]):
            return (_PART_OF_NOUN.get(of["what"], Part.ATTENDED),), _UNDER
        if "báo cáo" in gap and _REPORT_OF.search(gap):
            return (Part.REPORTED,), _BY_REPORT
        if ("của" in gap and _at_end(_SPEECH_OF, gap) and not _IN_PURSUANCE.search(gap)) or (
            place == 0 and self.slots[0].person.official and _CITED.fullmatch(gap)
        ):
            return (Part.SPOKE,), _BEFORE_NAME
        if "nghe " in gap and _OPINIONS_OF.search(gap):
            return (Part.SPOKE,), "nghe ý kiến của"
        listed = self._listed(place)
        if listed:
            return listed, "danh sách sau động từ"
        if not parts and _at_end(_LIST_HEAD, gap) and self._is_guest_list(gap):
            return (Part.ATTENDED,), "danh sách khách mời"
        if _at_end(_COMMA_HEAD, gap):
            if place == 0 and parts and self._opens_with_cue(place) and not _IN_PURSUANCE.match(gap):
                heads_list = gap.rstrip().endswith(":") and _OF_ALL.issuperset(parts)  # "Chủ trì hội nghị: A cùng B, C"
                return parts, "danh sách sau động từ" if heads_list else _BEFORE_NAME
            if place == 1 and parts and (gifts := self._given_before(gap)):
                return (*gifts, *parts), _BEFORE_NAME
        return ((Part.ATTENDED,), "danh sách khách mời") if place == 0 and self._is_roll() else None

    def _is_roll(self) -> bool:
        """ "Các đại biểu gồm: ông A, …; bà B, …": a sentence of names without a deed says who came."""
        if any(self.told) or "gồm" not in self.sentence.low:
            return False
        named = self.slots[0].person.start - self.sentence.start
        return _TEAM_OF.search(self.sentence.low, 0, named) is not None

    def _given_before(self, gap: str) -> tuple[Part, ...]:
        """The next person's first deed: "Trao quyết định cho ông A và phát biểu, ông B …"."""
        gives = any(Part.AWARDED in cue.parts for cue in self.told[0])
        follows = gives and gap.lstrip().startswith("và ") and self._opens_with_cue(0) and _at_end(_TO, self.gaps[0])
        return (Part.AWARDED,) if follows else ()

    def _listed(self, place: int) -> tuple[Part, ...]:
        """The parts of a list: "Chủ trì hội nghị có …: A; B", also where a shared post or another guest comes first."""
        told = [] if self.oblique[place] else self.told[place]
        if not told or (told[-1].says and (len(told) == 1 or len(first_deeds(self.gaps[place], told)) < len(told))):
            return ()  # "Dự và trả lời cử tri có …" goes on; "phát biểu, nhấn mạnh …" says what was said
        tail = self.gaps[place][told[-1].end :]
        word = _LIST_WORD.search(tail)
        if word is None or _NEW_SENTENCE.search(tail) or len(tail) > _LIST_HEAD_LENGTH:
            return ()
        is_near = len(tail) - word.end() <= _LIST_NEAR
        return self._parts(place) if is_near or self._opens_with_cue(place) else ()

    def _parts(self, place: int) -> tuple[Part, ...]:
        """The parts told in the last clause of the words before a person."""
        gap, told = self.gaps[place], self.told[place]
        if not told:
            return ()
        clause = max(gap.rfind("; ", 0, told[-1].start), gap.rfind(". ", 0, told[-1].start), 0)
        deeds = first_deeds(gap, [cue for cue in told if cue.start >= clause])
        return tuple(dict.fromkeys(part for cue in deeds for part in cue.parts))

    def _opens_with_cue(self, place: int) -> bool:
        """Whether the sentence begins with what the person does: "Phát biểu tại hội nghị, …", not "Với đa số …"."""
        told = self.told[place]
        return bool(told) and _BEFORE_HEAD.fullmatch(self.gaps[place], 0, told[0].start) is not None

    @staticmethod
    def _is_guest_list(gap: str) -> bool:
        return _GUESTS.search(gap) is not None

    def _as_object(self, place: int) -> Iterator[PartTold]:
        """… trao quyết định cho X: X received; … làm việc với X: X attended."""
        gap = self.gaps[place]
        gives = any(Part.AWARDED in cue.parts or cue.parts == (Part.RECEIVED,) for cue in self.cues[place])
        appoints = "quyết định" in gap and not _OWN_DAY.match(self.sentence.low) and _APPOINTING.search(gap)
        if appoints or (gives and _at_end(_TO, gap)):
            yield from self._tell(place, self._run_end(place), (Part.RECEIVED,), "người nhận sau động từ trao")
        elif _MEETS.search(gap):
            yield from self._tell(place, self._run_end(place), (Part.ATTENDED,), "người được tiếp")
        elif place > 0 and self.cues[place] and _WITH.search(gap[self.cues[place][-1].end :][-40:]):
            yield from self._tell(place, place, (Part.ATTENDED,), "cùng dự")

    def _run_end(self, place: int) -> int:
        last = place
        while last + 1 < len(self.slots) and self._is_joint(last + 1):
            last += 1
        return last


def _at_end(pattern: re.Pattern[str], gap: str) -> re.Match[str] | None:
    return pattern.search(gap, max(0, len(gap) - _REACH))


def gathered(told: Sequence[PartTold]) -> dict[str, tuple[PartFound, ...]]:
    """The parts by person, each once with its first words, persons in the order in which they are told."""
    by_name: dict[str, dict[Part, PartFound]] = {}
    for one in told:
        by_name.setdefault(one.name, {}).setdefault(one.part, PartFound(part=one.part, span=one.span, rule=one.rule))
    return {name: tuple(parts.values()) for name, parts in by_name.items()}
