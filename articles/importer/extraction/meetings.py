"""What is told of each meeting: name, kind, day, form, hosts, venue, sites, participants."""

from collections.abc import Iterable

from articles.importer.extraction.found import BodyMention
from articles.importer.extraction.hosts import actors, holders, told_later
from articles.importer.extraction.meeting_anchors import Anchor
from articles.importer.extraction.meeting_dates import MeetingDay, YearEvidence, best_date, day_of
from articles.importer.extraction.meeting_drafts import Draft, Statement, drafts_of
from articles.importer.extraction.meeting_kinds import PLAIN_KINDS
from articles.importer.extraction.meeting_periods import period_in
from articles.importer.extraction.names import name_key
from articles.importer.extraction.participants import participants_in
from articles.importer.extraction.sentences import Sentence
from articles.importer.extraction.settings import format_of, place_in, sites_in
from articles.importer.extraction.text_dates import TextDate
from articles.importer.values import Fact, MeetingFound, Span, Told

_DATE_SENTENCES = 15
_HOST_SENTENCES = 8
_BARE_NAME = 3  # words


def find_meetings(
    sentences: Iterable[Sentence], *, published: str | None, province: str | None, low: str
) -> tuple[MeetingFound, ...]:
    """The meetings in the order told, the report's own first; none where the report tells of none.

    `published` is the value of the publication date, `low` the whole text in lower case.
    """
    found: list[MeetingFound] = []
    day: MeetingDay | None = None
    for draft in drafts_of(sentences):
        names, kind = _names_and_kind(draft)
        name = names[0]
        own_words = f"{name} {draft.anchor.sentence.low}".lower()
        evidence = YearEvidence(published=published, name=own_words, kind=kind, text=low)
        day = day_of(_date(draft, published), evidence, day)
        found.append(_meeting(draft, names, kind, day, province))
    return tuple(found)


def _names_and_kind(draft: Draft) -> tuple[list[str], str]:
    """The phrases for the meeting where it is told and in the title, the fullest first; the most telling kind.

    A caption is asked only where these name nothing ("Hội nghị"): its picture may be of another day.
    """
    kind = draft.anchor.kind
    candidates = [draft.anchor, *_named(draft, [one for one in draft.statements if not one.is_caption])]
    if max(len(one.name.split()) for one in candidates) <= _BARE_NAME:
        candidates += _named(draft, [one for one in draft.statements if one.is_caption])
    if kind in PLAIN_KINDS:
        kind = next((one.kind for one in candidates if one.kind not in PLAIN_KINDS), kind)
    candidates.sort(key=lambda one: (one.kind != kind, -len(one.name.split()), one is not draft.anchor))
    return [one.name for one in candidates], kind


def _named(draft: Draft, statements: Iterable[Statement]) -> list[Anchor]:
    return [
        one
        for statement in statements
        if not statement.is_text
        for one in statement.anchors
        if _may_be_same(one, draft.anchor)
    ]


def _may_be_same(one: Anchor, known: Anchor) -> bool:
    if one.kind == known.kind or (one.is_noun and (one.kind in PLAIN_KINDS or known.kind in PLAIN_KINDS)):
        return True
    meets_voters = one.kind == "tiếp xúc cử tri" and one.sentence.field == "title"
    return meets_voters and known.kind == "hội nghị"


def _date(draft: Draft, published: str | None) -> TextDate | None:
    """The day printed in the sentence of the meeting, else in another of its first sentences.

    "Ngày mai" tells no day where nothing tells the day of the report.
    """
    own = best_date(draft.anchor.dates, draft.anchor.start, draft.anchor.sentence.low)
    if own is not None and (own.day is not None or own.same_day or published):
        return own
    others = filter(None, map(_dated, draft.statements[:_DATE_SENTENCES]))
    return next((one for one in others if own is None or one.day is not None), own)


def _dated(statement: Statement) -> TextDate | None:
    found = best_date(statement.dates, 0, statement.sentence.low)
    if found is not None and (found.session or found.offset is not None or statement.anchors):
        return found
    return None


def _end(draft: Draft, day: MeetingDay) -> Told | None:
    """The last day where a later sentence tells how many days it lasts ("diễn ra trong hai ngày 7 và 8-12")."""
    for statement in draft.statements:
        for one in statement.dates:
            if one.end_day is not None and (day.date.value or "").endswith(f"-{one.month:02d}-{one.day:02d}"):
                last = f"{(day.date.value or '')[:-6]}-{one.end_month:02d}-{one.end_day:02d}"
                place = statement.sentence.start
                words = Span(field=statement.sentence.field, start=place + one.start, end=place + one.end)
                return Told(fact=Fact.END_DATE, value=last, span=words, rule="các ngày họp")
    return None


def _meeting(draft: Draft, names: list[str], kind: str, day: MeetingDay, province: str | None) -> MeetingFound:
    anchor = draft.anchor
    sentences = [statement.sentence for statement in draft.statements]
    own = [statement.sentence for statement in draft.statements if not statement.is_text] + [anchor.sentence]
    start = anchor.sentence.start
    hosts = _hosts(draft, kind)
    where, why = _province(names[0], hosts, province)
    form, place = format_of(own), place_in(anchor.sentence, anchor.start)
    last_day = None if day.end_date else _end(draft, day)
    sites: dict[str, Told] = {}
    for site in (site for sentence in sentences for site in sites_in(sentence)):
        sites.setdefault(site.value, site)
    return MeetingFound(
        name=names[0],
        kind=kind,
        period=next(filter(None, map(period_in, names)), None),
        date=day.date,
        end_date=day.end_date or (last_day.value if last_day else None),
        session=day.session,
        format=form.value if form else None,
        hosts=tuple(body.name for body in hosts),
        place=place.value if place else None,
        province=where,
        province_rule=why,
        sites=tuple(sites),
        participants=participants_in(sentences),
        mentions=(Span(field=anchor.sentence.field, start=start + anchor.start, end=start + anchor.name_end),),
        rule=anchor.rule,
        told=tuple(filter(None, (last_day, form, place, *sites.values(), *map(_as_host, hosts)))),
    )


def _as_host(body: BodyMention) -> Told:
    span = Span(field=body.field, start=body.start, end=body.end)
    return Told(fact=Fact.HOST, value=body.name, span=span, rule=body.rule)


def _province(name: str, hosts: Iterable[BodyMention], of_report: str | None) -> tuple[str | None, str]:
    """Where it is held and by which rule: with its hosts, else where the report is from; of a nationwide one nobody
    says."""
    of_hosts = {body.province for body in hosts if body.province}
    if len(of_hosts) == 1:
        return of_hosts.pop(), "theo đơn vị tổ chức"
    if of_report is None or "toàn quốc" in name.lower():
        return None, ""
    return of_report, "theo tỉnh, thành của bài"


def _hosts(draft: Draft, kind: str) -> tuple[BodyMention, ...]:
    """The bodies said to hold it, in its own sentence and in the title, each in its fullest form."""
    told = [
        (statement.sentence, one)
        for statement in draft.statements
        if statement.sentence is draft.anchor.sentence or statement.is_title
        for one in statement.anchors or [draft.anchor]
    ]
    found = [body for sentence, one in told for body in holders(sentence, one.start, one.end, kind)]
    found = found or [
        body
        for statement in draft.statements[:_HOST_SENTENCES]
        if statement.is_text
        for one in statement.anchors
        if one.is_noun
        for body in told_later(statement.sentence, one, kind)
    ]
    found = found or [body for sentence, one in told for body in actors(sentence, one.start, one.end, kind)]
    by_key: dict[str, BodyMention] = {}
    for body in found:
        by_key.setdefault(name_key(body.name), body)
    return tuple(body for key, body in by_key.items() if not any(other.startswith(key + " ") for other in by_key))
