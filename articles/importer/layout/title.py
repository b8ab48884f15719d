"""Finds the line that is the report's title: scored by where it stands and by the words it shares with the text."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from articles.importer.layout.captions import has_credit, has_sentence_within, tells_day
from articles.importer.layout.lines import make_line, marked_as
from articles.importer.layout.looks import Look, Seen
from articles.importer.layout.owners import names_owner
from articles.importer.layout.stamps import read_stamp
from articles.importer.layout.words import begins_with, keyed
from articles.importer.values import FileFacts, MarkKind
from people.names import folded_key

ENOUGH: Final = 2.5  # a weaker candidate is no title
_SITE_AFTER = re.compile(r"\s+(?:[-|–—»:]|::)\s+[^-|–—»]{2,60}$")
_MOST_FOR_PAIRS: Final = 4  # points
_FEWEST_PAIRS = 4  # of a title: one or two that the text shares say less
_SIGNS = re.compile(r"[^\w\s]")
_DAY_BEHIND = re.compile(
    r"(?<=[^\s]) \((?:\d{1,2}[:h]\d{2}(?:,| [-|])? )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
    r"(?:(?:,| [-|])? \d{1,2}[:h]\d{2})?\)$"
)
_LONGEST_KICKER = 8  # words
_PROSE_READ = 3000  # characters of prose that the words of a title are looked for in
_FACTS = frozenset({Look.STAMP, Look.NAME, Look.BYLINE, Look.CHROME, Look.SOURCE, Look.IMAGE})
_NEVER = frozenset({Look.STAMP, Look.IMAGE, Look.CHROME, Look.FOOT, Look.TAGS, Look.BOX, Look.BYLINE})

_PERHAPS = frozenset({Look.SHORT, Look.CAPTION, Look.MASTHEAD, Look.MORE, Look.CRUMB, Look.LIST})


def find_title(seen: Sequence[Seen], facts: FileFacts) -> int | None:
    """The number of the title's line."""
    if (stated := stated_title(seen, facts)) is not None:
        return stated
    last = last_candidate(seen)
    times = Counter(one.line.key for one in seen[:80])
    first = {look: first_of(seen, look) for look in (Look.PROSE, Look.SHORT, Look.LIST)}
    scores = {
        number: score_of_itself(one) + score_of_place(seen, number, first) + (times[one.line.key] > 1)
        for number, one in enumerate(seen[: last + 1])
        if could_be_title(one)
    }
    best = best_of(seen, scores)
    if best is None:
        roundup = roundup_of(seen)
        return roundup if roundup is not None else above_the_text(seen)
    return without_site_again(seen, best, last)


def best_of(seen: Sequence[Seen], scores: dict[int, float]) -> int | None:
    """The best candidate; what words it shares with the text is asked only where that may decide."""
    most = max(scores.values(), default=0.0)
    contenders = [number for number, score in scores.items() if score + _MOST_FOR_PAIRS >= most]
    if len(contenders) == 1 and most > ENOUGH:
        return contenders[0]
    known = word_pairs(" ".join(prose_of(seen))[:_PROSE_READ])
    best, best_score = None, ENOUGH
    for number in contenders:
        pairs = word_pairs(without_site(seen[number].line.text))
        score = scores[number] + _MOST_FOR_PAIRS * len(pairs & known) / max(len(pairs), _FEWEST_PAIRS)
        if score > best_score:
            best, best_score = number, score
    return best


def roundup_of(seen: Sequence[Seen]) -> int | None:
    """The name of a section that a round-up may be called by, right above its facts and its text: "Tin hoạt động"."""
    for number, one in enumerate(seen[:60]):
        if one.look is Look.PROSE:
            break
        following = next((other for other in seen[number + 1 : number + 9] if other.look not in _FACTS), None)
        if names_roundup(one) and following is not None and following.look is Look.PROSE:
            return number
    return None


def names_roundup(one: Seen) -> bool:
    marked = MarkKind.NAVIGATION in one.line.marks
    return one.look is Look.SECTION and not marked and keyed("page_sections.tsv").get(one.line.key) == "title"


def above_the_text(seen: Sequence[Seen]) -> int | None:
    """The line right above the date or the first paragraph, where no better one is found: "Tin vắn"."""
    for number, one in enumerate(seen[1:60], 1):
        above = seen[number - 1]
        if one.look not in (Look.STAMP, Look.PROSE) or above.look not in (Look.SHORT, Look.LIST, Look.NAME):
            continue
        if above.line.words >= 2:
            return number - 1
    return None


def without_site_again(seen: Sequence[Seen], title: int, last: int) -> int:
    """The line that says the title without the name of the site or list, where it stands first with that."""
    key = seen[title].line.key
    for number in range(title + 1, last + 1):
        other = seen[number].line.key
        again = key.startswith(other + " ") or key.endswith(" " + other)
        if len(other) >= 0.5 * len(key) and again and could_be_title(seen[number]):
            return number
    return title


def join_capitals(text: str, seen: tuple[Seen, ...], title: int) -> tuple[tuple[Seen, ...], int]:
    """The lines with a title in capitals, or of one element, that was broken over several of them made one again."""
    first = last = title
    while last + 1 < len(seen) and last < title + 3 and goes_on_in_capitals(seen[last], seen[last + 1]):
        last += 1
    while first > 0 and first > title - 3 and goes_on_in_capitals(seen[first - 1], seen[first]):
        first -= 1
    if first == last:
        return seen, title
    lines = [one.line for one in seen[first : last + 1]]
    stretches = tuple(stretch for line in lines for stretch in line.stretches)
    whole = make_line(text, stretches, parted=lines[0].parted, indent=lines[0].indent)
    joined = Seen(whole, Look.SHORT, "title_in_capitals")
    return (*seen[:first], joined, *seen[last + 1 :]), first


def part_day(text: str, seen: tuple[Seen, ...], title: int) -> tuple[tuple[Seen, ...], int]:
    """The lines with the day that stands in brackets behind the title as a line of its own: "… (28/05/2024)"."""
    one = seen[title]
    start, end = one.line.stretches[-1]
    day = _DAY_BEHIND.search(text, max(start, end - 30), end)
    stamp = read_stamp(day.group()) if day else None
    if day is None or stamp is None or day.start() == start:
        return seen, title
    bare = make_line(text, (*one.line.stretches[:-1], (start, day.start())), parted=one.line.parted)
    dated = make_line(text, ((day.start() + 1, end),), parted=False)
    parts = (
        Seen(marked_as(bare, one.line.marks), one.look, one.rule),
        Seen(dated, Look.STAMP, "day_behind_the_title", stamp=read_stamp(dated.text)),
    )
    return (*seen[:title], *parts, *seen[title + 1 :]), title


def join_kicker(text: str, seen: tuple[Seen, ...], title: int) -> tuple[tuple[Seen, ...], int]:
    """The lines with a title whose first words stand before a colon on a line of their own made one: "Quảng Ngãi:"."""
    first = title if introduces(seen, title) else title - 1 if title and introduces(seen, title - 1) else None
    if first is None:
        return seen, title
    above, below = seen[first].line, seen[first + 1].line
    whole = make_line(text, above.stretches + below.stretches, parted=above.parted, indent=above.indent)
    joined = Seen(whole, Look.SHORT, "title_behind_its_kicker")
    return (*seen[:first], joined, *seen[first + 2 :]), first


def introduces(seen: Sequence[Seen], number: int) -> bool:
    """Whether the line ends with a colon and goes on, with no blank line between, in words that may be a title."""
    one = seen[number]
    if not one.line.text.endswith(":") or one.line.words > _LONGEST_KICKER or one.look not in (Look.SHORT, Look.NAME):
        return False
    after = seen[number + 1] if number + 1 < len(seen) else None
    return after is not None and not after.line.parted and after.look is Look.SHORT and could_be_title(after)


def goes_on_in_capitals(before: Seen, after: Seen) -> bool:
    if after.line.parted or before.look is not Look.SHORT or after.look not in (Look.SHORT, Look.NAME):
        return False
    if MarkKind.TITLE in before.line.marks and MarkKind.TITLE in after.line.marks:
        return True  # one element, broken by the page
    short_name = after.look is Look.NAME and before.line.words < 6
    return before.line.text.isupper() and after.line.text.isupper() and before.line.words >= 4 and not short_name


def stated_title(seen: Sequence[Seen], facts: FileFacts) -> int | None:
    """The line that says what the file's own title says; the longest part of that before the site's name."""
    if not facts.title:
        return None
    wanted = {folded_key(words) for words in (facts.title, without_site(facts.title)) if not names_owner(words)}
    matches = [n for n, one in enumerate(seen) if one.line.key in wanted and one.line.key and may_be_stated(one)]
    marked = [number for number in matches if MarkKind.TITLE in seen[number].line.marks]
    return next(iter(marked or matches), None)


def may_be_stated(one: Seen) -> bool:
    """Whether a line that the file's title repeats is more than the name of the outlet or the site."""
    return one.look is not Look.MASTHEAD or MarkKind.TITLE in one.line.marks


def without_site(text: str) -> str:
    """A page's title without the name of the site behind a dash or a bar."""
    return _SITE_AFTER.sub("", text)


def last_candidate(seen: Sequence[Seen]) -> int:
    prose = [number for number, one in enumerate(seen) if one.look is Look.PROSE][:3]
    if not prose:
        return min(len(seen), 60) - 1
    return prose[1] if len(prose) > 1 else min(len(seen) - 1, prose[0] + 4)


def prose_of(seen: Sequence[Seen]) -> list[str]:
    texts, length = [], 0
    for one in seen:
        if one.look is Look.PROSE and length < _PROSE_READ:
            texts.append(one.line.text[:1000])
            length += len(texts[-1])
    return texts


def word_pairs(text: str) -> set[tuple[str, str]]:
    return set(pairwise(_SIGNS.sub(" ", text.lower()).split()))


def could_be_title(one: Seen) -> bool:
    text = one.line.text
    if MarkKind.TITLE in one.line.marks:
        return len(text) <= 400
    if one.look in _NEVER or len(text) > 260 or len(text) < 6:
        return False
    if one.look is Look.PROSE:
        return not text.endswith((".", ";", ":", "…"))
    return one.look in _PERHAPS and not has_credit(text)


def first_of(seen: Sequence[Seen], look: Look) -> int:
    """The first line of this look; a summary that the page marks as such may stand above a title."""
    lines = (number for number, one in enumerate(seen) if one.look is look and MarkKind.LEAD not in one.line.marks)
    return next(lines, len(seen))


def score_of_itself(one: Seen) -> float:
    line = one.line
    score = 6.0 if MarkKind.TITLE in line.marks else 0.0
    score -= 3 if MarkKind.NAVIGATION in line.marks or MarkKind.SECTION in line.marks else 0
    score += 2 if line.words >= 6 else 1 if line.words >= 4 else -2
    score -= {Look.CAPTION: 3, Look.MASTHEAD: 5, Look.MORE: 4, Look.CRUMB: 4, Look.LIST: 0.5}.get(one.look, 0)
    score -= 2 if line.text.endswith((".", ":", ";", "…")) else 0
    score -= 2 if line.text[0].islower() else 0
    score -= 3 if line.text[0] in "*•-+►▪" else 0
    score -= 3 if opens_text(line.text) else 0
    return score - (8 if names_owner(line.text) else 0)


def opens_text(text: str) -> bool:
    """Whether the line is a sentence of the text rather than a title."""
    return tells_day(text) or has_sentence_within(text)


def score_of_place(seen: Sequence[Seen], number: int, first: dict[Look, int]) -> float:
    before, after = seen[max(0, number - 3) : number], seen[number + 1 : number + 5]
    if seen[number].look is Look.LIST and not (after and after[0].look in (Look.STAMP, Look.PROSE)):
        return -9.0
    score = 1.0 if number <= min(first[Look.SHORT], first[Look.PROSE]) else 0.0
    stamp = next((place for place, one in enumerate(after[:3]) if one.look is Look.STAMP), None)
    if stamp is not None and not heads_longer(seen[number], after[1:2] if stamp == 0 else after[:1]):
        score += (2.5, 1.5, 1)[stamp]
    elif any(one.look is Look.STAMP for one in before[-2:]):
        score += 1
    if any(one.look is Look.PROSE for one in after[:3]):
        score += 1
    if any(one.look in (Look.SECTION, Look.CRUMB) for one in before[-2:]):
        score += 0.5
    if in_list(seen, number):
        score -= 3
    if first[Look.PROSE] < number:
        score -= 1 if after and after[0].look in (Look.STAMP, Look.NAME, Look.BYLINE) else 4
    return score


def heads_longer(one: Seen, following: Sequence[Seen]) -> bool:
    """Whether a few words stand over a line, or over the date and a line, that is rather the title: its section."""
    if MarkKind.TITLE in one.line.marks or one.line.words > 5:
        return False
    return any(
        other.look is Look.SHORT and other.line.words >= 6 and not other.line.text.endswith((".", ":", ";"))
        for other in following
    )


def in_list(seen: Sequence[Seen], number: int) -> bool:
    """Whether the line stands among the titles under the heading of a list; the last of them may be the report's."""
    item = (Look.SHORT, Look.MORE)
    after = seen[number + 1].look if number + 1 < len(seen) else Look.SHORT
    if after not in item and not (after is Look.CHROME and number > 0 and seen[number - 1].look in item):
        return number > 0 and seen[number - 1].look in (Look.LIST, Look.BOX) and seen[number].look is Look.MORE
    first = number
    while first > max(0, number - 15) and seen[first - 1].look in item:
        first -= 1
    return first > 0 and seen[first - 1].look in (Look.LIST, Look.BOX)


def ends_with_site(printed: str) -> bool:
    """Whether what stands behind the last dash or bar is the name of an outlet."""
    match = _SITE_AFTER.search(printed)
    if not match:
        return False
    behind = match.group().strip(" -|–—»:")
    return begins_with(behind, "page_mastheads.tsv") or begins_with(behind, "page_outlets.tsv") or "." in behind
