"""Who is who, decided anew from all readings: persons first; then, by who was there, meetings. Writes nothing."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from articles.importer.relinking.matching import Shared, heirs, match_groups, renamed
from articles.importer.relinking.plans import Decided, Plans
from articles.importer.relinking.renaming import Names, rename_meetings, rename_officials, renamed_plan
from articles.importer.relinking.reports import Reports, Told, meeting_before, official_before
from articles.importer.relinking.settled import Settled
from articles.importer.relinking.spelling import Printed, spell
from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.consolidate import consolidate
from articles.importer.resolution.known import Plan, Ref
from articles.importer.resolution.resolve import resolve, resolve_meetings
from articles.importer.watching import Watch
from articles.models import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the meetings of the plans are called in the end, and what took most links of each row that stood."""

    meetings: Names
    after: dict[str, dict[Ref, Ref]]  # by kind: row → row or new ref

    def named(self, plan: Plan) -> Plan:
        return renamed_plan(plan, {}, {}, self.meetings)


def decide(catalogue: Catalogue, reports: Reports, settled: Settled, plans: Plans, watch: Watch) -> Outcome:
    """Decide into `plans` and `catalogue`; each group found anew is called by the row with which it shares most."""
    with Plans() as first:
        taken, printed = _persons(catalogue, reports, first, watch)
        folded, folded_posts = consolidate(catalogue)
        taken = renamed(taken, folded)
        spell(catalogue, renamed(printed, folded))
        officials = match_groups(taken, settled.officials)
        posts = rename_officials(catalogue, officials)

        def named(plan: Plan) -> Plan:
            return renamed_plan(renamed_plan(plan, folded, folded_posts, {}), officials, posts, {})

        told = _meetings(catalogue, reports, first, plans, named, watch)
    meetings = match_groups(told, settled.meetings)
    rename_meetings(catalogue, meetings)
    return Outcome(meetings=meetings, after={"official": heirs(taken, officials), "meeting": heirs(told, meetings)})


def _persons(catalogue: Catalogue, reports: Reports, plans: Plans, watch: Watch) -> tuple[Shared, Printed]:
    """What the things of each report are, given all that reports of earlier days told."""
    taken: Shared = Counter()
    printed: Printed = Counter()
    done = 0
    for chunk in reports.chunks():
        decided = []
        for one in chunk:
            plan = resolve(catalogue, one.edition.parsed.report, one.edition.given)
            taken.update(_taken_officials(one, plan))
            printed.update(_printed(one, plan))
            decided.append(_decided(one, plan))
        plans.keep(decided)
        done += len(chunk)
        watch.step("persons", done, len(reports))
    return taken, printed


def _meetings(
    catalogue: Catalogue, reports: Reports, first: Plans, plans: Plans, named: Callable[[Plan], Plan], watch: Watch
) -> Shared:
    """Meetings once more, now that all persons are known: so what they are hangs on no order but that of days."""
    catalogue.forget_meetings()
    taken: Shared = Counter()
    done = 0
    for chunk, known in zip(reports.chunks(), first.chunks(), strict=True):
        decided = []
        for one, plan in paired(chunk, known):
            after = resolve_meetings(catalogue, one.edition.parsed.report, one.edition.given, named(plan))
            taken.update(_taken_meetings(one, after))
            decided.append(_decided(one, after))
        plans.keep(decided)
        done += len(chunk)
        watch.step("meetings", done, len(reports))
    return taken


def paired(chunk: list[Told], decided: list[Decided]) -> Iterator[tuple[Told, Plan]]:
    """Each article with its plan. One that was deleted since is in `chunk` no more; one that has another text since,
    an import has linked."""
    known = {one.article: one for one in decided}
    for one in chunk:
        found = known.get(one.edition.stored.pk)
        if found is not None and found.raw == one.edition.stored.raw_id:
            yield one, found.plan


def _decided(one: Told, plan: Plan) -> Decided:
    article = one.edition.stored
    is_published = article.status == Article.Status.PUBLISHED
    return Decided(article=article.pk, raw=article.raw_id, is_published=is_published, plan=plan)


def _printed(one: Told, plan: Plan) -> Iterator[tuple[Ref, str]]:
    for found, choice in zip(one.edition.parsed.report.officials, plan.officials, strict=True):
        if choice.ref is not None:
            yield choice.ref, found.name


def _taken_officials(one: Told, plan: Plan) -> Iterator[tuple[Ref, Ref]]:
    report = one.edition.parsed.report
    for found, choice in zip(report.officials, plan.officials, strict=True):
        before = official_before(found, report, one.links)
        if choice.ref is not None and before is not None:
            yield choice.ref, before


def _taken_meetings(one: Told, plan: Plan) -> Iterator[tuple[Ref, Ref]]:
    report = one.edition.parsed.report
    for found, choice in zip(report.meetings, plan.meetings, strict=True):
        before = meeting_before(found, report, one.links)
        if choice.ref is not None and before is not None:
            yield choice.ref, before
