"""Finds where the report ends, and which lists of other reports only interrupt it."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from articles.importer.frozen import dataclass
from articles.importer.layout.captions import opens_sentence, shows_people
from articles.importer.layout.letters import UPPER
from articles.importer.layout.looks import Look, Seen
from articles.importer.layout.title import first_of, word_pairs

BREAKERS: Final = frozenset({Look.LIST, Look.BOX, Look.FOOT, Look.TAGS})
_CLOSED = re.compile(r"(?:\./\.|/\.|\./)[”\"]?$")
_SYLLABLE = rf"[{UPPER}][\w’']{{0,8}}"
_FULL_NAME = re.compile(
    rf"(?:(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c) {_SYLLABLE}(?: {_SYLLABLE}){{1,4}}|{_SYLLABLE}(?: {_SYLLABLE}){{2,4}})"
)
_ADDRESS = re.compile(r"^(?:ông|bà|đồng chí|đ/c) ", re.IGNORECASE)
_OF_A_TEXT = frozenset({Look.PROSE, Look.CAPTION, Look.IMAGE})
_MOST_BOXES = 12  # lists within one report
_LINES_ASKED = 200  # lines that are asked for the report's names
_LONG_RUN = 4  # paragraphs one after another
_MOST_ITEMS = 6  # titles in a box within a report


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """The report's lines below its title: from `first` to before `end`, save those of `boxes`."""

    first: int
    end: int
    boxes: tuple[tuple[int, int], ...] = ()  # from, to before

    def in_box(self, number: int) -> bool:
        return bool(self.boxes) and any(start <= number < end for start, end in self.boxes)


def find_extent(seen: Sequence[Seen], first: int) -> Extent:
    boxes: list[tuple[int, int]] = []
    first_prose = last_prose = None
    first_stamp = first_of(seen, Look.STAMP)
    number = first
    while number < len(seen):
        look = seen[number].look
        if look is Look.PROSE:
            last_prose = number
            first_prose = number if first_prose is None else first_prose
        elif last_prose is None:
            pass
        elif look in BREAKERS:
            again = resumption(seen, first, number, last_prose)
            if again is None or len(boxes) == _MOST_BOXES:
                break
            boxes.append((number, again))
            number = again
            continue
        elif look in (Look.NAME, Look.BYLINE) and signs_off(seen, number, first_prose or 0, first_stamp):
            number = after_signature(seen, number)
            break
        number += 1
    return Extent(first=first, end=number, boxes=tuple(boxes))


def signs_off(seen: Sequence[Seen], number: int, first_prose: int, first_stamp: int) -> bool:
    """Whether the names on this line close the report: no paragraph of it follows."""
    before = seen[number - 1]
    later = (seen[place] for place in range(number + 1, min(len(seen), number + 40)))
    follow = next((one for one in later if one.look not in (Look.NAME, Look.SOURCE, Look.IMAGE)), None)
    if before.look in (Look.CAPTION, Look.IMAGE) and any(
        one.look is Look.PROSE for one in seen[number + 1 : number + 4]
    ):
        return False
    if goes_on_long(seen, number + 1) or signed_again(seen, number):
        return False
    if before.look is Look.STAMP and next(prose_run(seen, number + 1), None) is not None:
        return False  # who and when, below the lead
    if stands_over_date(number, first_prose, first_stamp) and further_prose(seen, number + 2):
        return False
    if seen[number].look is Look.BYLINE and follow is not None and follow.look is Look.PROSE:
        return not further_prose(seen, number + 1)
    return follow is None or follow.look is not Look.PROSE or not further_prose(seen, number + 1)


def stands_over_date(number: int, first_prose: int, first_stamp: int) -> bool:
    """Whether the page's only date so far follows these names, right below the first paragraph: who and when."""
    return number + 1 == first_stamp and number == first_prose + 1


def goes_on_long(seen: Sequence[Seen], number: int) -> bool:
    """Whether several paragraphs follow one another before a date or the heading of a list: names were a heading."""
    run = 0
    for one in seen[number : number + 40]:
        if one.look in BREAKERS or one.look in (Look.STAMP, Look.BYLINE, Look.CHROME, Look.MORE, Look.MASTHEAD):
            return False
        run = run + 1 if one.look is Look.PROSE else run if one.look in _OF_A_TEXT else 0
        if run == _LONG_RUN:
            return True
    return False


def signed_again(seen: Sequence[Seen], number: int) -> bool:
    """Whether the same names stand again behind further paragraphs: once below the lead, once below the text."""
    again = range(number + 2, min(len(seen), number + _LINES_ASKED))
    key = seen[number].line.key
    last = next((n for n in again if seen[n].line.key == key and seen[n].look is seen[number].look), None)
    return last is not None and any(one.look is Look.PROSE for one in seen[number + 1 : last])


def after_signature(seen: Sequence[Seen], number: int) -> int:
    """Past the signature, its repetition, its source, and the captions that pages print below it."""
    belongs = (Look.NAME, Look.BYLINE, Look.SOURCE, Look.IMAGE, Look.CAPTION, Look.STAMP)
    number += 1
    while number < len(seen) and seen[number].look in belongs:
        number += 1
    return number


def further_prose(seen: Sequence[Seen], number: int) -> bool:
    """Whether the report goes on for two paragraphs or more."""
    return len(list(islice(prose_run(seen, number), 2))) == 2


def prose_run(seen: Sequence[Seen], number: int) -> Iterator[int]:
    """The paragraphs from `number` to the next line that breaks a report off."""
    for place in range(number, len(seen)):
        if seen[place].look in BREAKERS:
            return
        if seen[place].look is Look.PROSE:
            yield place


def has_closed(seen: Sequence[Seen], number: int, last_prose: int) -> bool:
    """Whether the report had signed off before this heading."""
    between = seen[last_prose + 1 : number]
    return bool(_CLOSED.search(seen[last_prose].line.text)) or any(
        one.look in (Look.NAME, Look.BYLINE, Look.SOURCE) for one in between
    )


def resumption(seen: Sequence[Seen], first: int, heading: int, last_prose: int) -> int | None:
    """The line where the report goes on after the list that `heading` opens, or None where it is over."""
    start = next((n for n in range(heading + 1, len(seen)) if seen[n].look is Look.PROSE), None)
    if start is None:
        return None
    run = list(islice(prose_run(seen, start), _LINES_ASKED))
    if seen[heading].look in (Look.FOOT, Look.TAGS):
        before = sum(len(seen[n].line.text) for n in range(first, heading) if seen[n].look is Look.PROSE)
        after = sum(len(seen[n].line.text) for n in run)
        direct = not any(one.look in (Look.LIST, Look.BOX) for one in seen[heading:start])
        return start if direct and len(run) >= 2 and after >= max(600, before) else None
    if start - heading - 1 > _MOST_ITEMS or has_closed(seen, heading, last_prose):
        return None
    told = names_in(seen, range(max(first - 1, 0, heading - _LINES_ASKED), heading))
    while len(run) > 1 and is_card(seen, run[0]) and told.isdisjoint(names_in(seen, run[:1])):
        run = run[1:]
    start = run[0]
    evidence = evidence_of_resumption(seen, told, heading, run)
    if evidence < (1 if seen[heading].look is Look.BOX else 2):
        return None
    while start - 1 > heading and is_own_picture(seen[start - 1], told):
        start -= 1
    return start


def is_own_picture(one: Seen, told: set[str]) -> bool:
    """Whether the line between a box and the paragraph below it is a caption of the report's."""
    if one.look in (Look.CAPTION, Look.IMAGE):
        return True
    return shows_people(one.line.text) and not told.isdisjoint(names_in([one], [0]))


def evidence_of_resumption(seen: Sequence[Seen], told: set[str], heading: int, run: list[int]) -> int:
    """Points for paragraphs that go on with the report, against those that each stand below a title of their own."""
    direct = sum(seen[number - 1].look in _OF_A_TEXT for number in run[1:])
    evidence = (direct >= 1) + (direct >= 3) - (direct < len(run) - 1 - direct)
    if is_signed(seen, run[-1]):
        evidence += 2
    if told & names_in(seen, run):
        evidence += 2
    if opens_sentence(seen[run[0]].line.text):
        evidence += 1
    elif is_card(seen, run[0]):
        evidence -= 2
    evidence += any(one.look in (Look.LIST, Look.BOX) for one in seen[run[-1] + 1 : run[-1] + 9])
    evidence -= any(one.look is Look.CHROME for one in seen[max(heading - 2, 0) : heading])
    return evidence - (run[0] == heading + 1)


def is_signed(seen: Sequence[Seen], last: int) -> bool:
    if _CLOSED.search(seen[last].line.text):
        return True
    return any(one.look in (Look.NAME, Look.BYLINE) for one in seen[last + 1 : last + 3])


def names_in(seen: Sequence[Seen], numbers: Sequence[int]) -> set[str]:
    return {_ADDRESS.sub("", name) for n in numbers for name in _FULL_NAME.findall(seen[n].line.text[:3000])}


def is_card(seen: Sequence[Seen], number: int) -> bool:
    """Whether the paragraph is the summary of the title above it."""
    above = seen[number - 1].line
    pairs = word_pairs(above.text) if above.words >= 4 else set()
    return bool(pairs) and len(pairs & word_pairs(seen[number].line.text)) >= 0.35 * len(pairs)
