"""The meetings of a report: which there are, and what is told of each."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.importer.extraction.found import BodyMention
from articles.importer.extraction.hosts import holders
from articles.importer.extraction.meeting_anchors import Anchor, anchors_of, is_told_as_past
from articles.importer.extraction.meeting_dates import MeetingDay, YearEvidence, best_date, day_of
from articles.importer.extraction.meeting_kinds import PLAIN_KINDS
from articles.importer.extraction.parts import PartTold, gathered, parts_told
from articles.importer.extraction.sentences import Sentence
from articles.importer.extraction.settings import format_of, place_in, sites_in
from articles.importer.extraction.text_dates import DateRole, TextDate
from articles.importer.values import MeetingFound, Part, PartFound, ParticipantFound, Span
from people.names import exact_key

_MAIN_SENTENCES = 15  # the report's own meeting is told near its beginning
_SURE = 4
_ENOUGH = 2
_NEW_MEETING = 5


@dataclass(slots=True)
class _Draft:
    """A meeting while its sentences are gathered."""

    anchor: Anchor
    kind: str
    sentences: list[Sentence] = field(default_factory=list)
    hosts: list[BodyMention] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the meetings of a report are read from."""

    sentences: tuple[Sentence, ...]
    dates: tuple[tuple[TextDate, ...], ...]  # of each sentence, offsets in its text
    published: str | None
    text: str  # the whole text, lower case
    province: str | None


def find_meetings(told: Told) -> tuple[MeetingFound, ...]:
    """The meetings in the order told, the report's own first; none where the report tells of none."""
    anchors = [anchors_of(sentence, dates) for sentence, dates in zip(told.sentences, told.dates, strict=True)]
    main = _main(told, anchors)
    if main is None:
        return ()
    drafts = _drafts(told, anchors, main)
    found: list[MeetingFound] = []
    day: MeetingDay | None = None
    for draft in drafts:
        day = _day(told, draft, day)
        found.append(_meeting(told, draft, day))
    return tuple(found)


def _main(told: Told, anchors: Sequence[list[Anchor]]) -> Anchor | None:
    """The anchor of the report's own meeting: the first sure one of the text, else the best there is."""
    spoken = [
        found[0]
        for sentence, found in zip(told.sentences, anchors, strict=True)
        if found and sentence.field != "title" and not is_told_as_past(sentence)
    ]
    early = [one for one in spoken[:_MAIN_SENTENCES] if not one.sentence.field.startswith("caption")]
    for one in early:
        if one.weight >= _SURE:
            return one
    best = max(early, key=lambda one: one.weight, default=None)
    if best is not None and best.weight >= _ENOUGH:
        return best
    title = next((found[0] for sentence, found in zip(told.sentences, anchors, strict=True) if found and sentence.field == "title"), None)
    return title or next((one for one in spoken if one.weight >= 1 and one.is_noun), None)


def _drafts(told: Told, anchors: Sequence[list[Anchor]], main: Anchor) -> list[_Draft]:
    """The main meeting with its sentences, and each further one from its anchor on."""
    first = _Draft(main, main.kind)
    drafts = [first]
    current = first
    reached = False
    for sentence, found in zip(told.sentences, anchors, strict=True):
        if sentence is main.sentence:
            reached = True
        elif reached and sentence.field in ("lead", "body"):
            new = next((one for one in found if _is_new(one, current, drafts)), None)
            if new is not None:
                current = _Draft(new, new.kind)
                drafts.append(current)
        if sentence.field == "title" or sentence.field.startswith("caption"):
            _draft_of_caption(sentence, found, drafts).sentences.append(sentence)
        elif not is_told_as_past(sentence) or sentence is main.sentence:
            current.sentences.append(sentence)
    return drafts


def _is_new(one: Anchor, current: _Draft, drafts: Sequence[_Draft]) -> bool:
    """Whether the anchor begins another meeting: its own day, told as held, and not one already known."""
    if one.weight < _NEW_MEETING or is_told_as_past(one.sentence):
        return False
    events = [date for date in one.dates if date.role is DateRole.EVENT]
    if not events:
        return False
    return all(not _is_same_meeting(one, draft) for draft in drafts)


def _is_same_meeting(one: Anchor, draft: _Draft) -> bool:
    known = draft.anchor
    if exact_key(one.name) == exact_key(known.name):
        return True
    mine, theirs = best_date(one.dates, one.start), best_date(known.dates, known.start)
    if mine is None or theirs is None:
        return one.kind == draft.kind
    same_date = (mine.day, mine.month) == (theirs.day, theirs.month) and (mine.session or theirs.session) == (theirs.session or mine.session)
    return same_date and one.kind == draft.kind and not (_is_own_item(one) and _is_own_item(known))


def _is_own_item(one: Anchor) -> bool:
    return one.sentence.opens_paragraph and one.sentence.field == "body"


def _draft_of_caption(sentence: Sentence, found: Sequence[Anchor], drafts: Sequence[_Draft]) -> _Draft:
    """The meeting that a caption or the title belongs to: the one of its kind, else the first."""
    for one in found:
        for draft in drafts[1:]:
            if one.kind == draft.kind != drafts[0].kind:
                return draft
    return drafts[0]


def _best_name(told: Told, draft: _Draft) -> tuple[str, str]:
    """(name, kind): the fullest phrase for the meeting in its own sentence, the title and the captions."""
    candidates = [draft.anchor]
    if draft.sentences and any(sentence.field == "title" for sentence in draft.sentences):
        for sentence in draft.sentences:
            if sentence.field == "title" or sentence.field.startswith("caption") or sentence is draft.anchor.sentence:
                candidates += [one for one in anchors_of(sentence, ()) if _may_be_same(one, draft.anchor)]
    best = max(candidates, key=lambda one: (len(one.name.split()), one is draft.anchor))
    kind = draft.kind
    if kind in PLAIN_KINDS:
        kind = next((one.kind for one in candidates if one.kind not in PLAIN_KINDS), kind)
    return best.name, kind


def _may_be_same(one: Anchor, anchor: Anchor) -> bool:
    return one.kind == anchor.kind or (one.is_noun and (one.kind in PLAIN_KINDS or anchor.kind in PLAIN_KINDS))


def _day(told: Told, draft: _Draft, before: MeetingDay | None) -> MeetingDay:
    """The day printed in the sentence of the meeting, else in another of its first sentences."""
    name, kind = _best_name(told, draft)
    evidence = YearEvidence(published=told.published, name=f"{name} {draft.anchor.sentence.low}".lower(), kind=kind, text=told.text)
    found = best_date(draft.anchor.dates, draft.anchor.start)
    if found is None:
        found = _date_elsewhere(told, draft)
    return day_of(found, evidence, before)


def _date_elsewhere(told: Told, draft: _Draft) -> TextDate | None:
    own = {id(sentence) for sentence in draft.sentences}
    seen = 0
    for sentence, dates in zip(told.sentences, told.dates, strict=True):
        if id(sentence) not in own or is_told_as_past(sentence):
            continue
        seen += 1
        found = best_date(dates, 0)
        if found is not None and (found.session or found.offset is not None or anchors_of(sentence, dates)) and seen <= _MAIN_SENTENCES:
            return found
    return None


def _meeting(told: Told, draft: _Draft, day: MeetingDay) -> MeetingFound:
    name, kind = _best_name(told, draft)
    anchor = draft.anchor
    near = [sentence for sentence in draft.sentences if sentence.field != "body"][:4] + [anchor.sentence]
    participants = _participants(draft.sentences)
    sites = tuple(dict.fromkeys(site for sentence in draft.sentences for site in sites_in(sentence)))
    return MeetingFound(
        name=name,
        kind=kind,
        date=day.date,
        end_date=day.end_date,
        session=day.session,
        format=format_of(near),
        hosts=_hosts(draft, kind),
        place=place_in(anchor.sentence, anchor.start),
        province=told.province,
        sites=sites,
        participants=participants,
        mentions=(Span(field=anchor.sentence.field, start=anchor.sentence.start + anchor.start, end=anchor.sentence.start + anchor.name_end),),
        rule=anchor.rule,
    )


def _hosts(draft: _Draft, kind: str) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for sentence in draft.sentences:
        if sentence is not draft.anchor.sentence and sentence.field != "title":
            continue
        for one in anchors_of(sentence, ()) or [draft.anchor]:
            for body in holders(sentence, one.start, one.end, kind):
                found.setdefault(exact_key(body.name), body.name)
    return tuple(name for key, name in found.items() if not any(other != key and other.startswith(key + " ") for other in found))


def _participants(sentences: Sequence[Sentence]) -> tuple[ParticipantFound, ...]:
    told: list[PartTold] = []
    sites: dict[str, str] = {}
    for sentence in sentences:
        parts = parts_told(sentence)
        told += parts
        here = sites_in(sentence)
        if len(here) == 1:
            for one in parts:
                sites.setdefault(one.name, here[0])
    return tuple(
        ParticipantFound(name=name, parts=_with_attendance(parts, sites.get(name)), site=sites.get(name))
        for name, parts in gathered(told).items()
    )


def _with_attendance(parts: tuple[PartFound, ...], site: str | None) -> tuple[PartFound, ...]:
    """Who chairs at one site of many attends the meeting there."""
    kinds = {one.part for one in parts}
    if site is None or Part.CHAIRED not in kinds or Part.ATTENDED in kinds:
        return parts
    chaired = next(one for one in parts if one.part is Part.CHAIRED)
    return (*parts, PartFound(part=Part.ATTENDED, span=chaired.span, rule="chủ trì tại điểm cầu"))
