"""What the words of a report are evidence for: the mentions that its plan asks for. No database."""

from collections.abc import Iterator
from dataclasses import dataclass

from articles.importer.resolution.known import Plan, Ref
from articles.importer.values import MeetingFound, Report, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A mention as the reading wants it; `target` is official, organization, position, … with the key of its row."""

    span: Span
    target: str
    key: tuple[int | str, ...]  # (ref,) of a catalogue row, or what names a host, a participation, a document
    confidence: float
    claim: str = ""
    rule: str = ""


def wanted_mentions(report: Report, plan: Plan) -> Iterator[Wanted]:
    yield from _of_officials(report, plan)
    for body in report.organizations:
        ref = plan.bodies.get(body.name)
        if ref is not None:
            for span in body.mentions:
                yield Wanted(span=span, target="organization", key=(ref,), confidence=0.95, rule=body.rule)
    for number, document in enumerate(report.documents):
        for span in document.mentions:
            yield Wanted(span=span, target="document", key=(number,), confidence=0.9, rule=document.rule)
    for number, found in enumerate(report.meetings):
        yield from _of_meeting(report, plan, number, found)


def _of_officials(report: Report, plan: Plan) -> Iterator[Wanted]:
    for found, choice, posts in zip(report.officials, plan.officials, plan.posts, strict=True):
        if choice.ref is None:
            continue
        for span in found.mentions:
            yield Wanted(span=span, target="official", key=(choice.ref,), confidence=choice.confidence, rule=found.rule)
        for role, post in zip(found.roles, posts, strict=True):
            if post is None:
                continue
            claim = "" if role.event is None else role.event.value
            for span in role.spans:
                yield Wanted(
                    span=span, target="position", key=(post,), confidence=choice.confidence, claim=claim, rule=role.rule
                )


def _of_meeting(report: Report, plan: Plan, number: int, found: MeetingFound) -> Iterator[Wanted]:
    choice = plan.meetings[number]
    if choice.ref is None:
        return
    for span in found.mentions:
        yield Wanted(span=span, target="meeting", key=(choice.ref,), confidence=choice.confidence, rule=found.rule)
    for host in found.hosts:
        ref, words = plan.bodies.get(host), _host_span(report, found, host)
        if ref is not None and words is not None:
            key = (choice.ref, ref)
            yield Wanted(span=words, target="meeting_host", key=key, confidence=choice.confidence, rule=found.rule)
    people = refs_by_name(report, plan)
    for told in found.participants:
        official = people.get(told.name)
        if official is None:
            continue
        for part in told.parts:
            if part.span is not None:
                yield Wanted(
                    span=part.span,
                    target="participation",
                    key=(choice.ref, official, part.part.value),
                    confidence=choice.confidence,
                    rule=part.rule,
                )


def refs_by_name(report: Report, plan: Plan) -> dict[str, Ref | None]:
    return {found.name: choice.ref for found, choice in zip(report.officials, plan.officials, strict=True)}


def _host_span(report: Report, meeting: MeetingFound, host: str) -> Span | None:
    """The words that name the host nearest to those that name the meeting."""
    names = next((body.mentions for body in report.organizations if body.name == host), ())
    if not meeting.mentions:
        return names[0] if names else None
    near = [
        (abs(name.start - words.start), name)
        for words in meeting.mentions
        for name in names
        if name.field == words.field
    ]
    if near:
        return min(near, key=lambda found: found[0])[1]
    return meeting.mentions[0]
