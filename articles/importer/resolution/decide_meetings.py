"""Which meeting a report tells of: same day, place and hosts, a like name, the same people. Pure.

Different meetings of one day and body stay apart: what tells them apart (part of the day, kind, name) weighs against.
"""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache

from articles.importer.lexicon.load import lines
from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.known import Choice, Context, MeetingKnown, Ref
from articles.importer.resolution.same_body import may_be_one
from people.names import folded_key

LINK, NEAR, ASK = 0.7, 0.05, 0.5
ALIKE = 0.5  # so like a name has to be where no day is told
NEW, NEW_OPEN = 0.95, 0.6
# Kinds by which any meeting may be called.
_PLAIN = {"hội nghị", "họp", "làm việc"}
# Kinds that one party holds at several places of one day, each by the same name.
_IN_ROUNDS = {"tiếp xúc cử tri", "giám sát", "kiểm tra", "làm việc", "khảo sát", "thăm"}
LATE = 3  # days after which a meeting that a report tells without its day is told at the latest
_PLACE = re.compile(r"(?:huyện|quận|thị xã|xã|phường|thị trấn)((?: [A-ZÀ-ỸĐ]\w*)+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """A meeting as one report tells of it."""

    name: str
    kind: str
    date: str
    session: str
    territory: Ref | None
    hosts: frozenset[Ref]
    officials: frozenset[Ref]
    around: tuple[str, ...] = ()  # the days on which it may have been, where the report does not tell


def days_before(published: str) -> tuple[str, ...]:
    """The days on which a meeting was of which a report of that day tells without a day."""
    if len(published) != len("2021-05-10") or published.startswith("--"):
        return ()
    day = dt.date.fromisoformat(published)
    return tuple((day - dt.timedelta(days=late)).isoformat() for late in range(LATE + 1))


def decide_meeting(catalogue: Catalogue, told: Gathering, context: Context, taken: frozenset[Ref]) -> Choice:
    """The meeting, or `ref=None` where a new row has to be made. `taken`: other meetings of the same report."""
    weighed = [
        (score, reasons, known)
        for known in _candidates(catalogue, told, context)
        if known.ref not in taken
        for score, reasons in [weigh(catalogue, told, known, is_linked=known.ref in context.linked_meetings)]
    ]
    weighed.sort(key=lambda found: (-found[0], found[2].ref < 0, abs(found[2].ref)))
    if not weighed or weighed[0][0] < ASK:
        return Choice(ref=None, confidence=NEW, reasons=("chưa có hội nghị nào như vậy",))
    score, reasons, best = weighed[0]
    if score >= LINK and (len(weighed) == 1 or score - weighed[1][0] >= NEAR):
        return Choice(ref=best.ref, confidence=min(score, 0.99), reasons=reasons)
    near = tuple((known.ref, found) for found, _why, known in weighed if found >= ASK)
    return Choice(ref=None, confidence=NEW_OPEN, reasons=("chưa đủ căn cứ để nối", *reasons), runners_up=near)


def _candidates(catalogue: Catalogue, told: Gathering, context: Context) -> list[MeetingKnown]:
    found = {}
    if len(told.date) == 10:
        found = {known.ref: known for known in catalogue.meetings_on([told.date])}
    elif not told.date:
        found = {known.ref: known for known in catalogue.meetings_on(told.around)}
    for ref in context.linked_meetings:
        if ref in catalogue.meetings:
            found[ref] = catalogue.meetings[ref]
    return list(found.values())


def weigh(
    catalogue: Catalogue, told: Gathering, known: MeetingKnown, *, is_linked: bool
) -> tuple[float, tuple[str, ...]]:
    """How surely the report tells of `known`, from 0 to 1, and why."""
    if _is_elsewhere(catalogue, told, known):
        return 0.0, ("khác địa bàn",)
    likeness = name_likeness(told.name, known.name)
    score, reasons = 0.15 + 0.45 * likeness, [f"tên giống {likeness:.0%}"]
    of_place = (0.1, "cùng địa bàn") if told.territory is not None and told.territory == known.territory else (0.0, "")
    for weight, reason in (
        _of_session(told, known),
        _of_day(told, known, likeness),
        of_place,
        _of_kind(told, known),
        _of_site(told, known),
        _of_hosts(catalogue, told, known),
        _of_officials(catalogue, told, known),
        (0.3, "như lần đọc trước của bài này") if is_linked else (0.0, ""),
    ):
        if reason:
            score, reasons = score + weight, [*reasons, reason]
    return max(0.0, min(1.0, score)), tuple(reasons)


def _is_elsewhere(catalogue: Catalogue, told: Gathering, known: MeetingKnown) -> bool:
    """In another province; a meeting online is told from each of its sites, and who leads it is told of at each."""
    if told.territory is None or known.territory is None or told.territory == known.territory:
        return False
    is_online = _is_online(told.name) and _is_online(known.name)
    return not (is_online and _of_officials(catalogue, told, known)[0] > 0)


def _is_online(name: str) -> bool:
    return "trực tuyến" in name.lower()


def _of_session(told: Gathering, known: MeetingKnown) -> tuple[float, str]:
    if not (told.session and known.session) or told.session == known.session:
        return 0.0, ""
    if {told.kind, known.kind} & _IN_ROUNDS:
        return -0.7, "khác buổi, loại cuộc thường có nhiều nơi trong ngày"
    # Outlets err in it; what was held morning and afternoon under one name is one meeting of a day.
    return -0.25, "khác buổi"


def _of_day(told: Gathering, known: MeetingKnown, likeness: float) -> tuple[float, str]:
    if told.date and told.date == known.date:
        return 0.1, "cùng ngày"
    if told.date and known.date:
        return 0.0, ""
    return (0.05, "đăng ngay sau ngày họp") if likeness >= ALIKE else (-0.3, "không ghi ngày, tên không giống")


def _of_site(told: Gathering, known: MeetingKnown) -> tuple[float, str]:
    here, there = (set(_PLACE.findall(name)) for name in (told.name, known.name))
    return (-0.4, "khác huyện, xã") if here and there and not here & there else (0.0, "")


def _of_kind(told: Gathering, known: MeetingKnown) -> tuple[float, str]:
    if told.kind == known.kind:
        return (0.0, "") if told.kind in _PLAIN else (0.08, "cùng loại")
    if told.kind in _PLAIN or known.kind in _PLAIN:
        return 0.0, ""
    return -0.2, "khác loại"


def _of_hosts(catalogue: Catalogue, told: Gathering, known: MeetingKnown) -> tuple[float, str]:
    if told.hosts & known.hosts:
        return 0.15, "cùng đơn vị tổ chức"
    if any(may_be_one(catalogue, one, other) for one in told.hosts for other in known.hosts):
        return 0.15, "đơn vị tổ chức cùng tên, có bài không ghi địa bàn"
    if told.hosts and known.hosts:
        return -0.15, "khác đơn vị tổ chức"
    return 0.0, ""


def _of_officials(catalogue: Catalogue, told: Gathering, known: MeetingKnown) -> tuple[float, str]:
    """Those who are still to be told from their namesakes count by their names."""
    here, there = _names(catalogue, told.officials), _names(catalogue, known.officials) | known.names
    common = here & there
    if common:
        share = len(common) / min(len(here), len(there))
        return 0.1 + 0.2 * share, "cùng người dự"
    if here and there:
        return -0.15, "không chung người dự"
    return 0.0, ""


def _names(catalogue: Catalogue, people: frozenset[Ref]) -> set[str]:
    return {folded_key(catalogue.officials[ref].name) for ref in people if ref in catalogue.officials}


def name_likeness(one: str, other: str) -> float:
    """How much two names tell of one subject, from 0 to 1, by the words that tell of it.

    A name whose words all stand in the other is the same told shorter; two that each have words of their own differ.
    """
    if folded_key(one) == folded_key(other):
        return 1.0
    a, b = _subject(one), _subject(other)
    if not a or not b:
        return 0.5
    share = len(a & b) / len(a | b)
    return 0.7 + 0.3 * share if a <= b or b <= a else 0.9 * share


@cache
def _frame() -> frozenset[str]:
    return frozenset(lines("meeting_frame_words.txt"))


def _subject(name: str) -> set[str]:
    return set(folded_key(name).split()) - _frame()
