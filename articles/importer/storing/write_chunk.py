"""One chunk of parsed reports into the catalogue, in one transaction."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction

from articles.importer.parse import Parsed
from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.fetch import fetch
from articles.importer.resolution.known import Context, Ref
from articles.importer.resolution.resolve import resolve
from articles.importer.storing.editions import Edition, Settled
from articles.importer.storing.identity import Below, Identity, address
from articles.importer.storing.known_articles import KnownArticles
from articles.importer.storing.locks import Locks
from articles.importer.storing.questions import ask
from articles.importer.storing.sources import sources_of
from articles.importer.storing.targets import Targets
from articles.importer.storing.write_articles import (
    write_articles,
    write_captions,
    write_raw,
    write_readings,
    write_tags,
)
from articles.importer.storing.write_catalogue import confirm, write_catalogue
from articles.importer.storing.write_documents import Documents
from articles.importer.storing.write_mentions import write_mentions
from articles.importer.storing.write_parts import Parts
from articles.models import Article, Caption, Mention, Source
from articles.models.import_run import Outcome
from articles.publishing import BEYOND_QUESTION
from articles.search.index import index_around
from events.models import Meeting
from people.models import Official, Organization, Position
from people.models.provenance import Status
from people.names import exact_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What one run of the importer was asked for."""

    below: Below
    source: Source | None  # the named one
    publish: bool
    version: str
    reason: str  # of every change, in the history

    @property
    def beyond_question(self) -> float | None:
        return BEYOND_QUESTION if self.publish else None


@transaction.atomic
def write_chunk(chunk: Sequence[Parsed], settings: Settings) -> list[Settled]:
    """Store the reports of `chunk`; what became of each, in order. All of it stands, or nothing."""
    editions = _editions(chunk, settings)
    known = KnownArticles(
        [edition.identity for edition in editions],
        {edition.parsed.raw.text_sha256 for edition in editions},
        settings.version,
    )
    fresh, settled = _sifted(editions, known)
    if fresh:
        _write(fresh, settings)
    for edition in fresh:
        settled[id(edition)] = _settled(edition)
    return [settled[id(edition)] for edition in editions]


def _editions(chunk: Sequence[Parsed], settings: Settings) -> list[Edition]:
    urls = {id(parsed): address(parsed.raw) for parsed in chunk}
    sources = {} if settings.source else sources_of(urls.values(), reason=settings.reason)
    editions = []
    for parsed in chunk:
        url = urls[id(parsed)]
        source = settings.source or sources[url]
        identity = Identity(source=source.slug, url=url, path=settings.below.path(parsed.raw.path))
        is_named = settings.source is not None or bool(source.domain)
        editions.append(Edition(parsed=parsed, identity=identity, source=source, is_named=is_named))
    return editions


def _sifted(editions: list[Edition], known: KnownArticles) -> tuple[list[Edition], dict[int, Settled]]:
    """The editions that are to be written, and what became of the others: duplicates, and what is read already."""
    fresh: list[Edition] = []
    settled: dict[int, Settled] = {}
    seen: dict[tuple[str, str, str], str] = {}
    texts: dict[str, str] = {}
    for edition in editions:
        raw = edition.parsed.raw
        standing = known.of(edition.identity)
        twin = known.same_text(raw.text_sha256)
        if edition.identity.key in seen:
            settled[id(edition)] = _duplicate(raw.path, seen[edition.identity.key], None)
        elif standing is not None and standing.text_sha256 == raw.text_sha256 and standing.is_read:
            settled[id(edition)] = Settled(path=raw.path, outcome=Outcome.UNCHANGED, article=standing.pk)
        elif standing is None and twin is not None:
            settled[id(edition)] = _duplicate(raw.path, twin.url or twin.path, twin.pk)
        elif standing is None and raw.text_sha256 in texts:
            settled[id(edition)] = _duplicate(raw.path, texts[raw.text_sha256], None)
        else:
            edition.outcome = Outcome.CREATED if standing is None else Outcome.UPDATED
            fresh.append(edition)
        seen.setdefault(edition.identity.key, raw.path)
        texts.setdefault(raw.text_sha256, raw.path)
    _load_articles(fresh, known)
    return fresh, settled


def _duplicate(path: str, of: str, article: int | None) -> Settled:
    return Settled(
        path=path, outcome=Outcome.DUPLICATE, code="duplicate", message=f"Trùng nguyên văn với {of}.", article=article
    )


def _load_articles(fresh: list[Edition], known: KnownArticles) -> None:
    """The articles that stand, with their mentions. Three queries."""
    ids = {id(edition): found.pk for edition in fresh if (found := known.of(edition.identity)) is not None}
    articles = {
        article.pk: article for article in Article.objects.filter(pk__in=ids.values()).prefetch_related("captions")
    }
    mentions: dict[int, list[Mention]] = defaultdict(list)
    for mention in Mention.objects.filter(article__in=articles):
        mentions[mention.article_id].append(mention)
    for edition in fresh:
        pk = ids.get(id(edition))
        if pk is not None:
            edition.article, edition.mentions = articles[pk], mentions[pk]


def _write(fresh: list[Edition], settings: Settings) -> None:
    catalogue = _fetch(fresh)
    shared = _shared_meetings(fresh)
    for edition in fresh:
        edition.context = _context(edition, shared)
        edition.plan = resolve(catalogue, edition.parsed.report, edition.context)
    write_raw(fresh)
    locks = _locks(fresh, catalogue)
    write_articles(fresh, locks, publish=settings.publish, reason=settings.reason)
    if settings.publish:
        _confirm(catalogue, fresh)
    ids = write_catalogue(catalogue, locks, reason=settings.reason)
    write_captions(fresh, locks, reason=settings.reason)
    write_tags(fresh)
    documents = Documents(fresh, locks, publish=settings.publish, reason=settings.reason)
    parts = Parts(fresh, ids, beyond_question=settings.beyond_question, reason=settings.reason)
    find = Targets(ids, parts, documents)
    write_mentions(fresh, find, locks, beyond_question=settings.beyond_question, reason=settings.reason)
    write_readings(fresh, settings.version)
    ask(fresh, catalogue, ids)
    locks.write_proposals()
    index_around(edition.stored.pk for edition in fresh)


def _fetch(fresh: list[Edition]) -> Catalogue:
    linked = [mention for edition in fresh for mention in edition.mentions]
    return fetch(
        [edition.parsed.report for edition in fresh],
        meetings={mention.meeting_id for mention in linked if mention.meeting_id is not None},
        officials={mention.official_id for mention in linked if mention.official_id is not None},
    )


def _shared_meetings(fresh: list[Edition]) -> set[int]:
    """The meetings of these articles of which others tell, too."""
    told = {m.meeting_id: edition.stored.pk for edition in fresh for m in edition.mentions if m.meeting_id is not None}
    rows = Mention.objects.filter(meeting__in=told).exclude(status=Status.REJECTED).values_list("meeting", "article")
    return {meeting for meeting, article in rows.distinct() if article != told.get(meeting)}


def _context(edition: Edition, shared: set[int]) -> Context:
    """What is known of the report beside its words, the last edition's links among it."""
    rejected: list[Mention] = []
    standing: list[Mention] = []
    for mention in edition.mentions:
        (rejected if mention.status == Status.REJECTED else standing).append(mention)
    linked = {exact_key(mention.text): mention.official_id for mention in standing if mention.official_id is not None}
    refused = {exact_key(mention.text) for mention in rejected if mention.official_id is not None}
    province = edition.source.territory
    meetings = frozenset(m.meeting_id for m in standing if m.meeting_id is not None)
    return Context(
        identity=str(edition.identity),
        source=edition.source.slug if edition.is_named else "",
        source_province=None if province is None else province.name,
        article=None if edition.article is None else edition.article.pk,
        refused=frozenset(refused - linked.keys()),
        linked=tuple(linked.items()),
        linked_meetings=meetings,
        own_meetings=meetings - shared,
    )


def _locks(fresh: list[Edition], catalogue: Catalogue) -> Locks:
    """Every lock that this chunk may meet, in one query."""
    return Locks(
        {
            Article: [edition.article.pk for edition in fresh if edition.article],
            Caption: [caption.pk for edition in fresh if edition.article for caption in edition.article.captions.all()],
            Mention: [mention.pk for edition in fresh for mention in edition.mentions],
            Official: _standing(catalogue.officials),
            Organization: _standing(catalogue.bodies),
            Meeting: _standing(catalogue.meetings),
            Position: [post.ref for known in catalogue.officials.values() for post in known.posts if post.ref > 0],
        }
    )


def _standing(refs: Mapping[Ref, object]) -> list[int]:
    return [ref for ref in refs if ref > 0]


def _confirm(catalogue: Catalogue, fresh: list[Edition]) -> None:
    for edition in fresh:
        if edition.stored.status == Article.Status.PUBLISHED:
            confirm(catalogue, edition.resolved, BEYOND_QUESTION)


def _settled(edition: Edition) -> Settled:
    outcome, code, message = edition.outcome, "", ""
    if outcome is Outcome.UPDATED and not edition.changed:
        outcome = Outcome.UNCHANGED
    if outcome is Outcome.HELD:
        warnings = (*edition.parsed.report.layout.warnings, *edition.parsed.report.warnings)
        code, message = "held", " ".join(dict.fromkeys(warning.message for warning in warnings))
    return Settled(path=edition.parsed.raw.path, outcome=outcome, code=code, message=message, article=edition.stored.pk)
