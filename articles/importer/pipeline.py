"""The road from files to the catalogue: read, leave out what is known, parse, resolve and store chunk by chunk.

Each chunk is one transaction. A run can be stopped between chunks, or killed in one, and simply run again.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from itertools import islice
from os import PathLike
from typing import TypeVar

from django.db import DatabaseError, InterfaceError, OperationalError, transaction
from django.utils import timezone

from articles.importer.parse import Parsed, parse_received
from articles.importer.readers import read_paths
from articles.importer.relinking import relink_around
from articles.importer.storing.editions import Settled
from articles.importer.storing.identity import Below, Identity, address
from articles.importer.storing.known_articles import KnownArticles
from articles.importer.storing.sources import knowledge, named_source, sources_of
from articles.importer.storing.write_chunk import Settings, write_chunk
from articles.importer.values import Failure, RawReport
from articles.importer.version import importer_version
from articles.importer.watching import Stopped, Watch
from articles.models import ImportItem, ImportRun, Source
from articles.models.import_run import Outcome

CHUNK = 100  # reports in one transaction
T = TypeVar("T")


@dataclass(slots=True, kw_only=True)
class Import:
    """One run over some paths; iterate over `settle()` for what becomes of each report."""

    paths: Sequence[str | PathLike[str]]
    source_slug: str = ""
    publish: bool = False
    dry_run: bool = False
    workers: int = 1
    chunk: int = CHUNK
    should_stop: Callable[[], bool] = lambda: False
    counts: Counter[str] = field(default_factory=Counter)
    run: ImportRun | None = None

    def settle(self) -> Iterator[Settled]:
        """Import everything; yields what became of each report once it is stored.

        Raises `Stopped` between chunks when asked to stop, and `django.db.Error`s when the database refuses.
        """
        with transaction.atomic() if self.dry_run else nullcontext():
            yield from self._settle()
            if self.dry_run:
                transaction.set_rollback(True)

    def _settle(self) -> Iterator[Settled]:
        source = named_source(self.source_slug) if self.source_slug else None
        self.run = self._begin(source)
        settings = self._settings(source)
        try:
            for settled in self._chunks(source, settings):
                yield from settled
                if self.should_stop():
                    raise Stopped
            self._second_thoughts()
        except (Stopped, GeneratorExit):
            self._end(ImportRun.State.STOPPED)
            raise
        except DatabaseError:
            self._end_if_possible()
            raise
        self._end(ImportRun.State.FINISHED)

    def _settings(self, source: Source | None) -> Settings:
        run = "" if self.run is None else f" #{self.run.pk}"
        return Settings(
            below=Below(self.paths),
            source=source,
            publish=self.publish,
            version=importer_version(),
            reason=f"Nhập bài{run}",
        )

    def _chunks(self, source: Source | None, settings: Settings) -> Iterator[list[Settled]]:
        known: list[Settled] = []
        fresh = _without_known(read_paths(self.paths), settings, known, self.chunk)
        for chunk in _batches(parse_received(fresh, knowledge(source), self.workers), self.chunk):
            failed = [_failed(item) for item in chunk if isinstance(item, Failure)]
            parsed = [item for item in chunk if isinstance(item, Parsed)]
            before = [known.pop() for _number in range(len(known))][::-1]
            # What became of each report stands if and only if the report does.
            with transaction.atomic():
                settled = [*before, *failed, *(write_or_bisect(parsed, settings) if parsed else [])]
                self._note(settled)
            yield settled
        self._note(known)
        yield known

    def _begin(self, source: Source | None) -> ImportRun | None:
        if self.dry_run:
            return None
        return ImportRun.objects.create(
            paths=[str(path) for path in self.paths], source=source, importer_version=importer_version()
        )

    def _note(self, settled: Sequence[Settled]) -> None:
        self.counts.update(item.outcome for item in settled)
        if self.run is None:
            return
        ImportItem.objects.bulk_create(
            [
                ImportItem(
                    run=self.run,
                    path=item.path[-1000:],
                    outcome=item.outcome,
                    code=item.code[:40],
                    message=item.message,
                    article_id=item.article,
                )
                for item in settled
            ],
            batch_size=500,
        )
        ImportRun.objects.filter(pk=self.run.pk).update(counts=dict(self.counts))

    def _second_thoughts(self) -> None:
        """Weigh anew who is spoken of in what this run brought, and what stopped runs before it did."""
        if self.run is None:
            return
        finished = ImportRun.objects.filter(state=ImportRun.State.FINISHED, pk__lt=self.run.pk).order_by("-pk")
        last = finished.values_list("pk", flat=True).first() or 0
        brought = ImportItem.objects.filter(
            run__pk__gt=last, run__pk__lte=self.run.pk, outcome__in=(Outcome.CREATED, Outcome.UPDATED, Outcome.HELD)
        )
        articles = set(brought.exclude(article=None).values_list("article", flat=True))
        if articles:
            stopped = ImportRun.objects.filter(pk__gt=last, pk__lt=self.run.pk).exists()
            relink_around(articles, after_a_kill=stopped, watch=Watch(should_stop=self.should_stop))

    def _end(self, state: str) -> None:
        if self.run is not None:
            finished = {"state": state, "finished_at": timezone.now(), "counts": dict(self.counts)}
            ImportRun.objects.filter(pk=self.run.pk).update(**finished)

    def _end_if_possible(self) -> None:
        try:
            self._end(ImportRun.State.FAILED)
        except DatabaseError:
            return


def write_or_bisect(parsed: Sequence[Parsed], settings: Settings) -> list[Settled]:
    """Store a chunk; where one report cannot be stored, only that one fails, whatever is wrong with it.

    Raises the database's own refusals (it is locked, down, read-only), which no smaller chunk would cure.
    """
    try:
        return write_chunk(parsed, settings)
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:  # noqa: BLE001 - a fault of ours in one report must not stop the others
        if len(parsed) == 1:
            message = f"Không lưu được bài này ({type(error).__name__}: {error}). Hãy báo cho người quản trị."
            return [Settled(path=parsed[0].raw.path, outcome=Outcome.FAILED, code="not_stored", message=message[:2000])]
    middle = len(parsed) // 2
    return [*write_or_bisect(parsed[:middle], settings), *write_or_bisect(parsed[middle:], settings)]


def _failed(failure: Failure) -> Settled:
    return Settled(path=failure.path, outcome=Outcome.FAILED, code=failure.code, message=failure.message)


def _without_known(
    received: Iterator[RawReport | Failure], settings: Settings, known: list[Settled], size: int
) -> Iterator[RawReport | Failure]:
    """What has to be parsed; reports that stand already as this importer reads them go to `known` instead."""
    for batch in _batches(received, size):
        raws = [item for item in batch if isinstance(item, RawReport)]
        identities = _identities(raws, settings)
        articles = KnownArticles(identities, {raw.text_sha256 for raw in raws}, settings.version)
        named = {id(raw): identity for raw, identity in zip(raws, identities, strict=True)}
        for item in batch:
            article = articles.of(named[id(item)]) if isinstance(item, RawReport) else None
            if isinstance(item, RawReport) and article and article.is_read and article.text_sha256 == item.text_sha256:
                known.append(Settled(path=item.path, outcome=Outcome.UNCHANGED, article=article.pk))
            else:
                yield item


def _identities(raws: Sequence[RawReport], settings: Settings) -> list[Identity]:
    urls = [address(raw) for raw in raws]
    sources = {} if settings.source else sources_of(urls, reason=settings.reason)
    return [
        Identity(source=(settings.source or sources[url]).slug, url=url, path=settings.below.path(raw.path))
        for raw, url in zip(raws, urls, strict=True)
    ]


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
