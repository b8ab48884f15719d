"""Which meeting a report tells of: same day, place and hosts, a like name, the same people. Pure.

Different meetings of one day and body stay apart: what tells them apart (part of the day, kind, name) weighs against.
"""

from dataclasses import dataclass
from functools import cache

from articles.importer.lexicon.load import lines
from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.known import Choice, Context, MeetingKnown, Ref
from people.names import folded_key

LINK, NEAR, ASK = 0.7, 0.05, 0.5
NEW, NEW_OPEN = 0.95, 0.6
# Kinds by which any meeting may be called.
_PLAIN = {"hội nghị", "họp", "làm việc"}


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


def decide_meeting(catalogue: Catalogue, told: Gathering, context: Context, taken: frozenset[Ref]) -> Choice:
    """The meeting, or `ref=None` where a new row has to be made. `taken`: other meetings of the same report."""
    weighed = [
        (score, reasons, known)
        for known in _candidates(catalogue, told, context)
        if known.ref not in taken
        for score, reasons in [weigh(told, known, is_linked=known.ref in context.linked_meetings)]
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
    for ref in context.linked_meetings:
        if ref in catalogue.meetings:
            found[ref] = catalogue.meetings[ref]
    return list(found.values())


def weigh(told: Gathering, known: MeetingKnown, *, is_linked: bool) -> tuple[float, tuple[str, ...]]:
    """How surely the report tells of `known`, from 0 to 1, and why."""
    if told.territory is not None and known.territory is not None and told.territory != known.territory:
        return 0.0, ("khác địa bàn",)
    likeness = name_likeness(told.name, known.name)
    score, reasons = 0.15 + 0.45 * likeness, [f"tên giống {likeness:.0%}"]
    if told.session and known.session and told.session != known.session:
        # Outlets err in it; what was held morning and afternoon under one name is one meeting of a day.
        score, reasons = score - 0.25, [*reasons, "khác buổi"]
    if told.date and told.date == known.date:
        score, reasons = score + 0.1, [*reasons, "cùng ngày"]
    if told.territory is not None and told.territory == known.territory:
        score, reasons = score + 0.1, [*reasons, "cùng địa bàn"]
    for weight, reason in (_of_kind(told, known), _of_hosts(told, known), _of_officials(told, known)):
        if reason:
            score, reasons = score + weight, [*reasons, reason]
    if is_linked:
        score, reasons = score + 0.3, [*reasons, "như lần đọc trước của bài này"]
    return max(0.0, min(1.0, score)), tuple(reasons)


def _of_kind(told: Gathering, known: MeetingKnown) -> tuple[float, str]:
    if told.kind == known.kind:
        return (0.0, "") if told.kind in _PLAIN else (0.08, "cùng loại")
    if told.kind in _PLAIN or known.kind in _PLAIN:
        return 0.0, ""
    return -0.2, "khác loại"


def _of_hosts(told: Gathering, known: MeetingKnown) -> tuple[float, str]:
    if told.hosts & known.hosts:
        return 0.15, "cùng đơn vị tổ chức"
    if told.hosts and known.hosts:
        return -0.15, "khác đơn vị tổ chức"
    return 0.0, ""


def _of_officials(told: Gathering, known: MeetingKnown) -> tuple[float, str]:
    common = told.officials & known.officials
    if common:
        share = len(common) / min(len(told.officials), len(known.officials))
        return 0.1 + 0.2 * share, "cùng người dự"
    if told.officials and known.officials:
        return -0.15, "không chung người dự"
    return 0.0, ""


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
