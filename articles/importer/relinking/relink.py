"""Reads every kept reading, decides anew who is who, and writes what has become different.

First everything is decided, and nothing written; then a chunk at a time is. Stopped or killed in between, the
catalogue is whole: links of reports that were not reached are as before, and running it again goes on from there.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field

from django.db import transaction

from articles.importer.relinking.changes import Relinked
from articles.importer.relinking.matching import Shared, heirs, match_groups, renamed
from articles.importer.relinking.plans import Decided, Plans
from articles.importer.relinking.renaming import meetings_of, officials_of, rename, renamed_plan
from articles.importer.relinking.reports import CHUNK, Reports, Told, meeting_before, official_before
from articles.importer.relinking.rewriting import Rewriting
from articles.importer.relinking.scope import Scope, keep_the_rest, scope_of
from articles.importer.relinking.settled import Settled, settled_rows
from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.consolidate import consolidate
from articles.importer.resolution.fetch import body_values, fetch, territory_values
from articles.importer.resolution.known import Plan, Ref
from articles.importer.resolution.resolve import resolve
from articles.importer.watching import UNWATCHED, Watch
from articles.models import Article
from people.models import Organization, Territory

REASON = "Nối lại"


@dataclass(slots=True)
class Taken:
    """How many links each group found anew took from each row that stands."""

    officials: Shared = field(default_factory=Counter)
    meetings: Shared = field(default_factory=Counter)


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What each ref of the deciding is called in the end: folded into another, then the row that stands."""

    folded: dict[Ref, Ref]
    folded_posts: dict[Ref, Ref]
    officials: dict[Ref, Ref]
    posts: dict[Ref, Ref]
    meetings: dict[Ref, Ref]

    def of(self, plan: Plan) -> Plan:
        one_each = renamed_plan(plan, self.folded, self.folded_posts, {})
        return renamed_plan(one_each, self.officials, self.posts, self.meetings)


def relink(*, dry_run: bool = False, watch: Watch = UNWATCHED, chunk: int = CHUNK) -> Relinked:
    """Re-link the whole catalogue. Raises `Stopped` between chunks when asked to; what is written by then stays."""
    with transaction.atomic() if dry_run else nullcontext():
        done = _relink(None, watch, chunk)
        if dry_run:
            transaction.set_rollback(True)
    return done


def relink_around(articles: Iterable[int], *, watch: Watch = UNWATCHED, chunk: int = CHUNK) -> Relinked:
    """Re-link who is spoken of in `articles`, and their namesakes, in all reports that speak of these."""
    return _relink(scope_of(articles), watch, chunk)


def _relink(scope: Scope | None, watch: Watch, chunk: int) -> Relinked:
    settled = settled_rows()
    if scope is not None:
        keep_the_rest(settled, scope)
    reports = Reports(settled, scope, chunk)
    catalogue = _catalogue(settled) if scope is None else _part(settled, reports)
    with Plans() as plans:
        taken = _decide(catalogue, reports, plans, watch)
        folded, folded_posts = consolidate(catalogue)
        taken.officials = renamed(taken.officials, folded)
        officials = match_groups(taken.officials, settled.officials)
        meetings = match_groups(taken.meetings, settled.meetings)
        posts = rename(catalogue, officials, meetings)
        names = Names(folded=folded, folded_posts=folded_posts, officials=officials, posts=posts, meetings=meetings)
        after = {"official": heirs(taken.officials, officials), "meeting": heirs(taken.meetings, meetings)}
        rewriting = Rewriting(catalogue, settled, after, scope, reason=REASON)
        _write(rewriting, reports, plans, names, watch)
    return rewriting.done


def _catalogue(settled: Settled) -> Catalogue:
    """All places and bodies, which are what their names say; of persons and meetings what editors settled."""
    return Catalogue(
        territories=territory_values(Territory.objects.all()),
        bodies=body_values(Organization.objects.all()),
        officials=officials_of(settled.officials),
        meetings=meetings_of(settled.meetings),
        apart=settled.apart,
    )


def _part(settled: Settled, reports: Reports) -> Catalogue:
    """What `reports` may speak of, without the officials who are to be decided anew."""
    found = Catalogue()
    for chunk in reports.chunks():
        part = _part_of(chunk)
        found.territories |= part.territories
        found.bodies |= part.bodies
        found.officials |= {ref: known for ref, known in part.officials.items() if ref in settled.officials}
        found.meetings |= part.meetings
    return Catalogue(
        territories=found.territories.values(),
        bodies=found.bodies.values(),
        officials=found.officials.values(),
        meetings=found.meetings.values(),
        apart=settled.apart,
    )


def _part_of(chunk: list[Told]) -> Catalogue:
    contexts = [one.edition.context for one in chunk if one.edition.context is not None]
    return fetch(
        [one.edition.parsed.report for one in chunk],
        meetings={ref for context in contexts for ref in context.linked_meetings},
        officials={ref for context in contexts for _name, ref in context.linked},
    )


def _decide(catalogue: Catalogue, reports: Reports, plans: Plans, watch: Watch) -> Taken:
    """What the things of each report are, given all that reports of earlier days told."""
    taken = Taken()
    done = 0
    for chunk in reports.chunks():
        for one in chunk:
            if one.edition.context is not None:
                one.edition.plan = resolve(catalogue, one.edition.parsed.report, one.edition.context)
            taken.officials.update(_officials(one))
            taken.meetings.update(_meetings(one))
        plans.keep(
            [
                Decided(
                    article=one.edition.stored.pk,
                    raw=one.edition.stored.raw_id,
                    is_published=one.edition.stored.status == Article.Status.PUBLISHED,
                    plan=one.edition.resolved,
                )
                for one in chunk
            ]
        )
        done += len(chunk)
        watch.step("xét", done, len(reports))
    return taken


def _officials(one: Told) -> Iterator[tuple[Ref, Ref]]:
    report, plan = one.edition.parsed.report, one.edition.resolved
    for found, choice in zip(report.officials, plan.officials, strict=True):
        before = official_before(found, report, one.links)
        if choice.ref is not None and before is not None:
            yield choice.ref, before


def _meetings(one: Told) -> Iterator[tuple[Ref, Ref]]:
    report, plan = one.edition.parsed.report, one.edition.resolved
    for found, choice in zip(report.meetings, plan.meetings, strict=True):
        before = meeting_before(found, report, one.links)
        if choice.ref is not None and before is not None:
            yield choice.ref, before


def _write(rewriting: Rewriting, reports: Reports, plans: Plans, names: Names, watch: Watch) -> None:
    published = (one.plan for chunk in plans.chunks() for one in chunk if one.is_published)
    rewriting.begin(names.of(plan) for plan in published)
    for chunk, decided in zip(reports.chunks(), plans.chunks(), strict=True):
        # An article that was deleted since is in neither; one that has another text since, an import has linked.
        known = {one.article: one for one in decided}
        told = [one for one in chunk if (found := known.get(one.edition.stored.pk)) and found.raw == _raw(one)]
        for one in told:
            one.edition.plan = names.of(known[one.edition.stored.pk].plan)
        rewriting.write(told)
        watch.step("ghi", rewriting.done.articles, len(reports))
    rewriting.end()


def _raw(one: Told) -> int | None:
    return one.edition.stored.raw_id
