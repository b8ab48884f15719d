"""Reads every kept reading, decides anew who is who, and writes what has become different.

First everything is decided, and nothing written; then a chunk at a time is. Stopped or killed in between, the
catalogue is whole: links of reports that were not reached are as before, and running it again goes on from there.
"""

from collections.abc import Iterable
from contextlib import nullcontext

from django.db import transaction

from articles.importer.relinking.changes import Relinked
from articles.importer.relinking.deciding import Outcome, decide, paired
from articles.importer.relinking.plans import Plans
from articles.importer.relinking.renaming import meetings_of, officials_of
from articles.importer.relinking.reports import CHUNK, Reports, Told
from articles.importer.relinking.rewriting import Rewriting
from articles.importer.relinking.scope import Scope, further, keep_the_rest, scope_of
from articles.importer.relinking.settled import Settled, settled_rows
from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.fetch import body_values, fetch, territory_values
from articles.importer.watching import UNWATCHED, Watch
from people.models import Organization, Territory

REASON = "Nối lại"


def relink(*, dry_run: bool = False, watch: Watch = UNWATCHED, chunk: int = CHUNK) -> Relinked:
    """Re-link the whole catalogue. Raises `Stopped` between chunks when asked to; what is written by then stays."""
    with transaction.atomic() if dry_run else nullcontext():
        done = _relink(None, watch, chunk).done
        if dry_run:
            transaction.set_rollback(True)
    return done


def relink_around(
    articles: Iterable[int], *, after_a_kill: bool = False, watch: Watch = UNWATCHED, chunk: int = CHUNK
) -> Relinked:
    """Re-link who is spoken of in `articles`, and their namesakes, in all reports that speak of these; the meetings of
    the days of which they tell, and of days for which somebody became another by that.

    `after_a_kill`: a run before may have written who became another and not the meetings of those days any more. Which
    they were nobody knows now, so the days of all these reports are gone through.
    """
    scope = scope_of(articles)
    rewriting = _relink(scope, watch, chunk)
    if scope is not None:
        others = further(scope, scope.articles if after_a_kill else rewriting.changed)
        if others is not None:
            _relink(others, watch, chunk)
    return rewriting.done


def _relink(scope: Scope | None, watch: Watch, chunk: int) -> Rewriting:
    settled = settled_rows()
    if scope is not None:
        keep_the_rest(settled, scope)
    reports = Reports(settled, scope, chunk)
    catalogue = _catalogue(settled) if scope is None else _part(settled, reports, scope)
    with Plans() as plans:
        outcome = decide(catalogue, reports, settled, plans, watch)
        rewriting = Rewriting(catalogue, settled, outcome.after, scope, reason=REASON)
        _write(rewriting, reports, plans, outcome, watch)
    return rewriting


def _catalogue(settled: Settled) -> Catalogue:
    """All places and bodies, which are what their names say; of persons and meetings what editors settled."""
    return Catalogue(
        territories=territory_values(Territory.objects.all()),
        bodies=body_values(Organization.objects.all()),
        officials=officials_of(settled.officials),
        meetings=meetings_of(settled.meetings),
        apart=settled.apart,
    )


def _part(settled: Settled, reports: Reports, scope: Scope) -> Catalogue:
    """What `reports` may speak of, without what is to be decided anew."""
    found = Catalogue()
    for chunk in reports.chunks():
        part = _part_of(chunk)
        found.territories |= part.territories
        found.bodies |= part.bodies
        found.officials |= {ref: known for ref, known in part.officials.items() if ref in settled.officials}
        found.meetings |= {
            ref: known for ref, known in part.meetings.items() if ref in settled.meetings or ref not in scope.meetings
        }
    return Catalogue(
        territories=found.territories.values(),
        bodies=found.bodies.values(),
        officials=found.officials.values(),
        meetings=found.meetings.values(),
        apart=settled.apart,
    )


def _part_of(chunk: list[Told]) -> Catalogue:
    contexts = [one.edition.given for one in chunk]
    return fetch(
        [one.edition.parsed.report for one in chunk],
        meetings={ref for context in contexts for ref in context.linked_meetings},
        officials={ref for context in contexts for _name, ref in context.linked},
    )


def _write(rewriting: Rewriting, reports: Reports, plans: Plans, outcome: Outcome, watch: Watch) -> None:
    published = (one.plan for chunk in plans.chunks() for one in chunk if one.is_published)
    rewriting.begin(outcome.named(plan) for plan in published)
    for chunk, decided in zip(reports.chunks(), plans.chunks(), strict=True):
        told = []
        for one, plan in paired(chunk, decided):
            one.edition.plan = outcome.named(plan)
            told.append(one)
        rewriting.write(told)
        watch.step("written", rewriting.done.articles, len(reports))
    rewriting.end()
