"""Mentions: the new reading's words linked, what stood before kept, moved, orphaned or taken away."""

from collections.abc import Callable, Iterator, Sequence

from django.db.models import F

from articles.importer.storing.editions import Edition
from articles.importer.storing.evidence import Wanted, wanted_mentions
from articles.importer.storing.locks import Locks
from articles.importer.storing.rows import create, update
from articles.models import Mention
from articles.models.mention import TARGETS
from articles.refitting import refit
from people.models.provenance import Origin, Status

# The target of a wanted mention as a saved row's id; None where the row is rejected or left out.
FindTarget = Callable[[Edition, Wanted], int | None]
Key = tuple[str, int, int, str, int]  # field, start, end, target, id
_OUT_OF_THE_WAY = 100_000_000  # no text is so long: where spans wait while others move past them


def write_mentions(
    editions: Sequence[Edition], find: FindTarget, locks: Locks, *, beyond_question: float | None, reason: str
) -> None:
    new: list[Mention] = []
    moved: list[Mention] = []
    changed: list[Mention] = []
    gone: list[int] = []
    for edition in editions:
        wanted = _wanted_rows(edition, find, beyond_question)
        for mention in edition.mentions:
            _settle(edition, mention, wanted, locks, moved, changed, gone)
        new += wanted.values()
        if edition.mentions and (wanted or gone):
            edition.changed.add("mentions")
    Mention.objects.filter(pk__in=gone).delete()
    Mention.objects.filter(pk__in=[mention.pk for mention in moved]).update(
        start=F("start") + _OUT_OF_THE_WAY, end=F("end") + _OUT_OF_THE_WAY
    )
    update(Mention, moved, ["start", "end", "is_orphaned", "status", "claim"], reason=reason)
    update(Mention, changed, ["is_orphaned", "status", "claim"], reason=reason)
    create(Mention, new, reason=reason)


def _wanted_rows(edition: Edition, find: FindTarget, beyond_question: float | None) -> dict[Key, Mention]:
    is_shown = edition.stored.status == edition.stored.Status.PUBLISHED
    rows: dict[Key, Mention] = {}
    for wanted in wanted_mentions(edition.parsed.report, edition.resolved):
        target = find(edition, wanted)
        place = _place(edition, wanted)
        if target is None or place is None:
            continue
        start, end, text = place
        sure = is_shown and beyond_question is not None and wanted.confidence >= beyond_question
        rows.setdefault(
            (wanted.span.field, start, end, wanted.target, target),
            Mention(
                article=edition.stored,
                field=wanted.span.field,
                start=start,
                end=end,
                text=text,
                claim=wanted.claim,
                rule=wanted.rule[:200],
                origin=Origin.MACHINE,
                status=Status.CONFIRMED if sure else Status.SUGGESTED,
                confidence=wanted.confidence,
                **{f"{wanted.target}_id": target},
            ),
        )
    return rows


def _place(edition: Edition, wanted: Wanted) -> tuple[int, int, str] | None:
    """Where the words stand in the article, which an editor may have corrected; None where that is not certain."""
    span, layout = wanted.span, edition.parsed.report.layout
    read = next((field.text for field in layout.fields() if field.name == span.field), "")
    words = read[span.start : span.end]
    if not words or span.end > len(read):
        return None
    stands = read if span.field.startswith("caption") else edition.stored.field_text(span.field)
    place = (span.start, span.end) if stands == read else refit(read, stands, span.start, span.end)
    return None if place is None else (*place, words)


def _settle(
    edition: Edition,
    mention: Mention,
    wanted: dict[Key, Mention],
    locks: Locks,
    moved: list[Mention],
    changed: list[Mention],
    gone: list[int],
) -> None:
    """What becomes of a mention that stands; what it covers is taken out of `wanted`."""
    target, target_id = _target(mention)
    match = wanted.pop((mention.field, mention.start, mention.end, target, target_id), None)
    if match is not None and mention.text == match.text:
        before = (mention.is_orphaned, mention.status, mention.claim)
        mention.is_orphaned = False
        _renew(mention, match)
        if before != (mention.is_orphaned, mention.status, mention.claim):
            changed.append(mention)
        return
    if match is not None:
        wanted[mention.field, mention.start, mention.end, target, target_id] = match
    is_untouched = mention.origin == Origin.MACHINE and mention.status == Status.SUGGESTED
    if is_untouched and not locks.any_on(mention):
        gone.append(mention.pk)
        return
    if mention.status == Status.REJECTED:
        for key in [key for key, row in wanted.items() if key[3:] == (target, target_id) and row.text == mention.text]:
            del wanted[key]
    _keep(edition, mention, wanted, (target, target_id), moved, changed)


def _keep(
    edition: Edition,
    mention: Mention,
    wanted: dict[Key, Mention],
    target: tuple[str, int],
    moved: list[Mention],
    changed: list[Mention],
) -> None:
    before = edition.before.get(mention.field)
    if before is None or mention.is_orphaned:
        return
    after = _text_now(edition, mention.field)
    place = refit(before, after, mention.start, mention.end)
    if place is None:
        # Its words may stand elsewhere now, if the new reading links the same words to the same thing.
        key = next((key for key, row in wanted.items() if key[3:] == target and row.text == mention.text), None)
        place = None if key is None else (key[1], key[2])
    if place is None:
        mention.is_orphaned = True
        changed.append(mention)
    elif place != (mention.start, mention.end):
        mention.start, mention.end = place
        moved.append(mention)
    if place is not None:
        match = wanted.pop((mention.field, *place, *target), None)
        if match is not None:
            _renew(mention, match)


def _renew(mention: Mention, match: Mention) -> None:
    if mention.origin == Origin.MACHINE and mention.status == Status.SUGGESTED:
        mention.status, mention.claim = match.status, match.claim


def _text_now(edition: Edition, field: str) -> str:
    if field.startswith("caption"):
        captions = edition.parsed.report.layout.captions
        return next((caption.text for caption in captions if caption.name == field), "")
    return edition.stored.field_text(field)


def _target(mention: Mention) -> tuple[str, int]:
    pairs: Iterator[tuple[str, int | None]] = ((name, getattr(mention, f"{name}_id")) for name in TARGETS)
    return next((name, pk) for name, pk in pairs if pk is not None)
