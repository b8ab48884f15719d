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
    editions: Sequence[Edition],
    find: FindTarget,
    locks: Locks,
    *,
    beyond_question: float | None,
    reason: str,
    relinks: bool = False,
) -> None:
    """`relinks`: links that only the importer confirmed may be given to another row, too."""
    settling = _Settling(locks, relinks=relinks)
    new: list[Mention] = []
    for edition in editions:
        wanted = _wanted_rows(edition, find, beyond_question)
        before = settling.number()
        for mention in edition.mentions:
            settling.settle(edition, mention, wanted)
        new += wanted.values()
        if edition.mentions and (wanted or settling.number() > before):
            edition.changed.add("mentions")
    Mention.objects.filter(pk__in=settling.gone).delete()
    Mention.objects.filter(pk__in=[mention.pk for mention in settling.moved]).update(
        start=F("start") + _OUT_OF_THE_WAY, end=F("end") + _OUT_OF_THE_WAY
    )
    update(Mention, settling.moved, ["start", "end", "is_orphaned", "status", "claim", *TARGETS], reason=reason)
    update(Mention, settling.changed, ["is_orphaned", "status", "claim"], reason=reason)
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


class _Settling:
    """What becomes of mentions that stand: kept, moved, given to another row, orphaned, gone."""

    def __init__(self, locks: Locks, *, relinks: bool) -> None:
        self._locks, self._relinks = locks, relinks
        self.moved: list[Mention] = []
        self.changed: list[Mention] = []
        self.gone: list[int] = []

    def number(self) -> int:
        return len(self.moved) + len(self.changed) + len(self.gone)

    def settle(self, edition: Edition, mention: Mention, wanted: dict[Key, Mention]) -> None:
        """What `mention` covers is taken out of `wanted`."""
        target, target_id = _target(mention)
        place = (mention.field, mention.start, mention.end)
        match = wanted.get((*place, target, target_id))
        if match is not None and mention.text == match.text:
            del wanted[*place, target, target_id]
            self._stays(mention, match)
        elif self._is_the_importers(mention):
            self._follows(mention, wanted, place, target)
        else:
            if mention.status == Status.REJECTED:
                _leave_out(wanted, (target, target_id), mention.text)
            self._keep(edition, mention, wanted, (target, target_id))

    def _is_the_importers(self, mention: Mention) -> bool:
        statuses = {Status.SUGGESTED, Status.CONFIRMED} if self._relinks else {Status.SUGGESTED}
        is_undecided = mention.origin == Origin.MACHINE and mention.status in statuses
        return is_undecided and not self._locks.any_on(mention)

    def _stays(self, mention: Mention, match: Mention) -> None:
        before = (mention.is_orphaned, mention.status, mention.claim)
        mention.is_orphaned = False
        _renew(mention, match)
        if before != (mention.is_orphaned, mention.status, mention.claim):
            self.changed.append(mention)

    def _follows(self, mention: Mention, wanted: dict[Key, Mention], place: tuple[str, int, int], target: str) -> None:
        """The same words may stand for another row now; else the link goes."""
        key = next((key for key in wanted if key[:3] == place and key[3] == target), None)
        if key is None or mention.text != wanted[key].text:
            self.gone.append(mention.pk)
            return
        match = wanted.pop(key)
        setattr(mention, f"{target}_id", key[4])
        mention.status, mention.claim, mention.is_orphaned = match.status, match.claim, False
        self.moved.append(mention)

    def _keep(self, edition: Edition, mention: Mention, wanted: dict[Key, Mention], target: tuple[str, int]) -> None:
        before = edition.before.get(mention.field)
        if before is None or mention.is_orphaned:
            return
        place = refit(before, _text_now(edition, mention.field), mention.start, mention.end)
        if place is None:
            # Its words may stand elsewhere now, if the new reading links the same words to the same thing.
            key = next((key for key, row in wanted.items() if key[3:] == target and row.text == mention.text), None)
            place = None if key is None else (key[1], key[2])
        if place is None:
            mention.is_orphaned = True
            self.changed.append(mention)
            return
        if place != (mention.start, mention.end):
            mention.start, mention.end = place
            self.moved.append(mention)
        match = wanted.pop((mention.field, *place, *target), None)
        if match is not None:
            _renew(mention, match)


def _leave_out(wanted: dict[Key, Mention], target: tuple[str, int], text: str) -> None:
    for key in [key for key, row in wanted.items() if key[3:] == target and row.text == text]:
        del wanted[key]


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
