"""Reads every kept reading, decides anew who is who, and writes what has become different."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from django.db import transaction

from articles.importer.parse import Parsed
from articles.importer.relinking.matching import heirs, match_groups
from articles.importer.relinking.renaming import rename, renamed_plan
from articles.importer.relinking.rewriting import rewrite
from articles.importer.relinking.scope import Scope, keep_the_rest, scope_of
from articles.importer.relinking.settled import Links, Settled, links_now, settled_rows
from articles.importer.report_values import report_from_json
from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.consolidate import consolidate
from articles.importer.resolution.fetch import body_values, fetch, meeting_values, official_values, territory_values
from articles.importer.resolution.known import Context, Ref
from articles.importer.resolution.resolve import day_of, resolve
from articles.importer.storing.editions import Edition
from articles.importer.storing.identity import UNNAMED_SOURCE, Identity
from articles.importer.values import MeetingFound, OfficialFound, RawReport, Report, Span
from articles.models import Article, Reading
from articles.models.import_run import Outcome
from events.models import Meeting
from people.models import Official, Organization, Territory
from people.names import exact_key

CHUNK = 500
REASON = "Nối lại"


@dataclass(slots=True)
class Relinked:
    """What a re-linking changed."""

    articles: int = 0
    changed: int = 0  # articles with other links than before
    officials: tuple[int, int] = (0, 0)  # rows made, rows that nothing is left of
    meetings: tuple[int, int] = (0, 0)


@dataclass(slots=True, kw_only=True)
class Told:
    """One article on its way through."""

    edition: Edition
    links: Links


@dataclass(slots=True)
class Shared:
    """Pairs of new ref and the row that the same words stood for."""

    officials: list[tuple[Ref, Ref]] = field(default_factory=list)
    meetings: list[tuple[Ref, Ref]] = field(default_factory=list)


def relink(*, dry_run: bool = False) -> Relinked:
    """Re-link the whole catalogue in one transaction."""
    with transaction.atomic():
        done = _relink(None)
        if dry_run:
            transaction.set_rollback(True)
    return done


@transaction.atomic
def relink_around(articles: Iterable[int]) -> Relinked:
    """Re-link who is spoken of in `articles`, and their namesakes, in all reports that speak of these."""
    return _relink(scope_of(articles))


def _relink(scope: Scope | None) -> Relinked:
    settled = settled_rows()
    if scope is not None:
        keep_the_rest(settled, scope)
    told = sorted(_told(settled, scope), key=lambda one: _canonical(one.edition))
    editions = [one.edition for one in told]
    catalogue = _catalogue(settled) if scope is None else _part(settled, editions)
    for edition in editions:
        if edition.context is not None:
            edition.plan = resolve(catalogue, edition.parsed.report, edition.context)
    folded, posts = consolidate(catalogue)
    for edition in editions:
        edition.plan = renamed_plan(edition.resolved, folded, posts, {})
    shared = _shared(told)
    officials = match_groups(shared.officials, settled.officials)
    meetings = match_groups(shared.meetings, settled.meetings)
    rename(catalogue, editions, officials, meetings)
    after = {"official": heirs(shared.officials, officials), "meeting": heirs(shared.meetings, meetings)}
    changed = [one.edition for one in told if _is_changed(one)]
    return rewrite(catalogue, editions, changed, settled, after, scope, reason=REASON)


def _catalogue(settled: Settled) -> Catalogue:
    """All places and bodies, which are what their names say; of persons and meetings what editors settled."""
    return Catalogue(
        territories=territory_values(Territory.objects.all()),
        bodies=body_values(Organization.objects.all()),
        officials=official_values(Official.objects.filter(pk__in=settled.officials)),
        meetings=meeting_values(Meeting.objects.filter(pk__in=settled.meetings)),
        apart=settled.apart,
    )


def _part(settled: Settled, editions: list[Edition]) -> Catalogue:
    """What the reports of `editions` may speak of, without the officials who are to be decided anew."""
    contexts = [edition.context for edition in editions if edition.context is not None]
    catalogue = fetch(
        [edition.parsed.report for edition in editions],
        meetings={ref for context in contexts for ref in context.linked_meetings},
        officials={ref for context in contexts for _name, ref in context.linked},
    )
    for ref in [ref for ref in catalogue.officials if ref not in settled.officials]:
        catalogue.drop_official(ref)
    catalogue.apart |= {pair for kind, one, two in settled.apart for pair in ((kind, one, two), (kind, two, one))}
    return catalogue


def _told(settled: Settled, scope: Scope | None) -> Iterator[Told]:
    last = 0
    rows = Article.objects.order_by("pk").select_related("source__territory").prefetch_related("captions")
    if scope is not None:
        rows = rows.filter(pk__in=scope.articles)
    while articles := list(rows.filter(pk__gt=last)[:CHUNK]):
        last = articles[-1].pk
        links = links_now([article.pk for article in articles])
        readings = _readings(articles)
        for article in articles:
            if article.pk in readings:
                yield _one(article, report_from_json(readings[article.pk]), links[article.pk], settled)


def _readings(articles: list[Article]) -> dict[int, dict[str, object]]:
    raws = {article.pk: article.raw_id for article in articles}
    rows = Reading.objects.filter(article__in=raws).order_by("read_at", "pk").values_list("article", "raw", "report")
    return {article: report for article, raw, report in rows if raws[article] == raw}


def _one(article: Article, report: Report, links: Links, settled: Settled) -> Told:
    source = article.source
    identity = Identity(source=source.slug, url=article.url, path=article.identity_path)
    is_named = source.slug != UNNAMED_SOURCE
    bound = {
        exact_key(found.name): official
        for found in report.officials
        if (official := official_before(found, report, links)) in settled.officials and official is not None
    }
    context = Context(
        identity=str(identity),
        source=source.slug if is_named else "",
        source_province=None if source.territory is None else source.territory.name,
        article=article.pk,
        is_patient=True,
        refused=frozenset(links.refused - links.officials.keys()),
        linked=tuple(bound.items()),
        linked_meetings=frozenset(ref for ref in links.meetings.values() if ref in settled.meetings),
    )
    raw = RawReport(path=report.path, text="", content=b"", format="", encoding="")
    edition = Edition(
        parsed=Parsed(raw=raw, report=report),
        identity=identity,
        source=source,
        is_named=is_named,
        article=article,
        context=context,
        outcome=Outcome.UPDATED,
    )
    return Told(edition=edition, links=links)


def official_before(found: OfficialFound, report: Report, links: Links) -> Ref | None:
    """The row for which these words stood."""
    keys = (exact_key(text) for text in (*_words(found.mentions, report), found.name, *found.as_printed))
    return next((links.officials[key] for key in keys if key in links.officials), None)


def meeting_before(found: MeetingFound, report: Report, links: Links) -> Ref | None:
    keys = (exact_key(text) for text in _words(found.mentions, report))
    return next((links.meetings[key] for key in keys if key in links.meetings), None)


def _words(spans: Iterable[Span], report: Report) -> Iterator[str]:
    texts = {field.name: field.text for field in report.layout.fields()}
    return (texts.get(span.field, "")[span.start : span.end] for span in spans)


def _is_changed(one: Told) -> bool:
    """Whether anything of the report is taken for something else than before."""
    report, plan = one.edition.parsed.report, one.edition.resolved
    officials = [
        choice.ref != official_before(found, report, one.links)
        for found, choice in zip(report.officials, plan.officials, strict=True)
        if found.mentions
    ]
    meetings = [
        choice.ref != meeting_before(found, report, one.links)
        for found, choice in zip(report.meetings, plan.meetings, strict=True)
        if found.mentions
    ]
    is_new = any(ref is not None and ref < 0 for ref in (*plan.bodies.values(), *chain(*plan.posts)))
    bodies = {plan.bodies.get(body.name) for body in report.organizations if body.mentions} - {None}
    return is_new or any(officials) or any(meetings) or not bodies <= one.links.bodies


def _canonical(edition: Edition) -> tuple[str, str]:
    """The order in which reports are taken, wherever and whenever they were imported."""
    day = day_of(edition.parsed.report)
    return ("9999" if day is None else day.isoformat(), str(edition.identity))


def _shared(told: list[Told]) -> Shared:
    shared = Shared()
    for one in told:
        report, plan = one.edition.parsed.report, one.edition.resolved
        for found, choice in zip(report.officials, plan.officials, strict=True):
            before = official_before(found, report, one.links)
            if choice.ref is not None and before is not None:
                shared.officials.append((choice.ref, before))
        for held, choice in zip(report.meetings, plan.meetings, strict=True):
            row = meeting_before(held, report, one.links)
            if choice.ref is not None and row is not None:
                shared.meetings.append((choice.ref, row))
    return shared
