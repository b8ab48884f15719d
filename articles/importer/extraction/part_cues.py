"""The words that tell a part, read one after the other as one predicate: "dự và phát biểu chỉ đạo hội nghị"."""

import re
from dataclasses import replace

from articles.importer.extraction.words import WordTable, alternation, grouped
from articles.importer.frozen import dataclass
from articles.importer.lexicon.load import lines, table
from articles.importer.values import Part


@dataclass(frozen=True, slots=True)
class Cue:
    parts: tuple[Part, ...]  # empty for a word that only looks like one
    says: bool  # what follows is the content of speech
    alone: bool  # tells the part only as the first verb after a person
    start: int
    end: int


_CUES = WordTable(
    {
        row[0]: (() if row[1] == "-" else tuple(Part(part) for part in row[1].split(",")), row[2:])
        for row in table("meeting_parts.tsv")
    }
)
_BLOCKER = re.compile(alternation(lines("meeting_part_blockers.txt")) + r"|:")
# What holds words of the other list and turns to no other subject: for whom one acts, who comes along, "khi phát biểu".
_NO_BLOCKER = re.compile(
    r"(?<!\w)(?:thay mặt|đại diện|(?:được |thừa |theo )(?:sự )?(?:ủy|uỷ) (?:quyền|nhiệm))"
    r"[^,;.:]*(?:,\s(?:ban|bộ|ngành)(?!\w)[^,;.:]*)*"
    r"|(?<!\w)cùng\s(?:với\s)?(?:các|nhiều) (?:đại biểu|đồng chí)"
    r"|(?<!\w)(?:sở|bộ|ban),\s(?:sở|bộ|ban)(?:,\s|\s)(?:ban(?:,\s|\s))?(?:và\s)?ngành(?!\w)"
    r"|(?<!\w)phòng,\sban(?!\w)"
    r"|(?<!\w)(?<!sau )(?<!trước )khi\s$"
)
# Between the person and the first verb: adverbs and who else comes along. Between two verbs of one predicate: the
# meeting and a conjunction.
_FIRST_REACH = 220
_CLAUSE_REACH = 60
_NEXT_REACH = 70
_PREDICATE_WITHIN = 500
_ABSENT_WITHIN = 120
_CONJUNCTION = re.compile(r"(?<!\w)(?:và|đồng thời|cùng|kết hợp|cũng như|rồi|vừa|đã|đến)(?!\w)|,|;")
_AND = re.compile(r"(?<!\w)(?:và|đồng thời|rồi|đã)(?!\w)")
_ALSO = re.compile(r"(?:;|(?<!\w)đồng thời)\s(?:đồng thời\s)?(?:đã\s)?$")
_WISH = re.compile(grouped("wish"))
_IN_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_GIVEN_WITHIN = 240
_NOT_A_DEED = re.compile(r"\s(?:của|số|này|trên|từ)(?!\w)")
_NO_DEED_BEFORE = re.compile(  # a noun; a passive: "bị đề nghị kỷ luật", "được giới thiệu ứng cử"
    r"(?<!\w)(?:lễ|phiên|buổi|cuộc|chuyến|(?<!trong )bài|bản|các|những|(?<!vinh )dự|theo|nội dung|bị|được)\s$"
)
_GIVEN_BY = re.compile(r"[\s,]*(?:đã |cũng |vinh dự |vừa )?được\s[^,;.:]{2,80}\s")  # "A được Trung ương Hội tặng …"
_ABSENT = re.compile(r"(?<!\w)(?:vắng mặt|không (?:đến |tham )?dự|không có mặt|chưa)(?!\w)")


def cues_in(low: str) -> list[Cue]:
    """Every word of `low` (lower case) that tells a part, and those that only look so."""
    found = []
    for start, end, word, (parts, flags) in _CUES.find(low):
        is_noun = bool(parts) and _is_noun(low, start, end, word)
        found.append(Cue(() if is_noun else parts, "says" in flags, "alone" in flags, start, end))
    return found


def first_deeds(low: str, cues: list[Cue]) -> list[Cue]:
    """Of the telling `cues` of `low` the first, and those that go on from it ("Đến dự và chỉ đạo hội nghị có …")."""
    deeds = [cue for cue in cues if cue.parts]
    for place in range(1, len(deeds)):
        if not _goes_on(deeds[place], low[deeds[place - 1].end : deeds[place].start]):
            return deeds[:place]
    return deeds


def _given_too(low: str, said: Cue, cues: list[Cue]) -> list[Cue]:
    """What a person hands over after speaking: "…; đồng thời trao quà", "cảm ơn …; trao quà", "chúc … và tặng …"."""
    reach = (cue for cue in cues if said.end < cue.start < said.end + _GIVEN_WITHIN and Part.AWARDED in cue.parts)
    first = next(reach, None)
    if first is None:
        return []
    between = low[said.end : first.start]
    wishes = _WISH.fullmatch(low, said.start, said.end)
    joined = _ALSO.search(between) or (wishes and _AND.search(between, max(0, len(between) - 12)))
    return [first] if joined and "." not in between else []


def _goes_on(cue: Cue, between: str) -> bool:
    """Whether a further verb is of the same predicate, and no word of the meeting's name or of what was said."""
    if cue.alone or len(between) > _NEXT_REACH:
        return False
    if cue.says:
        return between.isspace() or _AND.search(between) is not None  # "phát biểu nhấn mạnh"
    return between.isspace() or _CONJUNCTION.search(between) is not None


def _is_noun(low: str, start: int, end: int, word: str) -> bool:
    """Whether the verb names something or is suffered: "lễ khai mạc", "báo cáo của", "kết luận số", "bị đề nghị"."""
    if _NO_DEED_BEFORE.search(low, max(0, start - 12), start):
        return True
    return not word.startswith("phát biểu") and _NOT_A_DEED.match(low, end) is not None


def predicate(low: str, cues: list[Cue], *, is_agent: bool = False) -> list[Cue]:
    """Of the `cues` of `low`, the words after a person, those that tell what this person does, not what is said.

    `is_agent`: the person is the agent of a clause within ("do bà X tiếp nhận; …"), and acts no further than that.
    """
    chain: list[Cue] = []
    position = 0
    if not cues or _ABSENT.search(low, 0, min(_ABSENT_WITHIN, cues[0].end)):
        return chain
    for cue in cues:
        if cue.start > _PREDICATE_WITHIN:
            return chain
        between = low[position : cue.start]
        if is_agent and ";" in _IN_BRACKETS.sub("", between):
            return chain
        if not cue.parts:
            if not chain:
                continue
            return chain
        if _BLOCKER.search(between) and _BLOCKER.search(_NO_BLOCKER.sub("", between)):
            return chain
        if not chain and (len(between) > _FIRST_REACH or (len(between) > _CLAUSE_REACH and ";" in between)):
            return chain
        if chain and not _goes_on(cue, between):
            return chain
        given_to = not chain and Part.AWARDED in cue.parts and _GIVEN_BY.fullmatch(low, 0, cue.start) is not None
        chain.append(replace(cue, parts=(Part.RECEIVED,)) if given_to else cue)
        if cue.says:
            return [*chain, *_given_too(low, cue, cues)]
        position = cue.end
    return chain
