"""The reports of the catalogue on their way through a re-linking: in the order of their days, a chunk at a time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from articles.importer.parse import Parsed
from articles.importer.relinking.scope import Scope
from articles.importer.relinking.settled import Links, Settled, links_now
from articles.importer.relinking.slices import slices
from articles.importer.report_values import report_from_json
from articles.importer.resolution.known import Context, Ref
from articles.importer.resolution.resolve import first_day
from articles.importer.storing.editions import Edition
from articles.importer.storing.identity import UNNAMED_SOURCE, Identity
from articles.importer.values import MeetingFound, OfficialFound, RawReport, Report, Span
from articles.models import Article, Reading
from articles.models.import_run import Outcome
from people.names import exact_key

CHUNK = 200  # reports in memory at once, and written in one transaction


@dataclass(slots=True, kw_only=True)
class Told:
    """One article with its reading, and what its words stand for now."""

    edition: Edition
    links: Links


class Reports:
    """Those of `scope`, or all. What is kept of each, beside the chunk at hand, is its article's id."""

    def __init__(self, settled: Settled, scope: Scope | None, chunk: int) -> None:
        self._settled, self._chunk = settled, chunk
        self._ids = [pk for _day, _identity, pk in sorted(_placed(scope, chunk))]

    def __len__(self) -> int:
        return len(self._ids)

    def chunks(self) -> Iterator[list[Told]]:
        for first in range(0, len(self._ids), self._chunk):
            yield self._told(self._ids[first : first + self._chunk])

    def _told(self, ids: list[int]) -> list[Told]:
        rows = Article.objects.filter(pk__in=ids).select_related("source__territory").prefetch_related("captions")
        articles = {article.pk: article for article in rows}
        links = links_now(ids)
        readings = _readings({pk: article.raw_id for pk, article in articles.items()})
        return [
            _one(articles[pk], report_from_json(readings[pk]), links[pk], self._settled) for pk in ids if pk in readings
        ]


def _placed(scope: Scope | None, chunk: int) -> Iterator[tuple[str, str, int]]:
    """Day, identity and id of each article that was read: where it stands, wherever and whenever it was imported."""
    columns = ("pk", "source__slug", "url", "identity_path", "raw")
    everything = Article.objects.values_list("pk", flat=True) if scope is None else scope.articles
    for ids in slices(everything, chunk):
        rows = list(Article.objects.filter(pk__in=ids).values_list(*columns))
        readings = _readings({pk: raw for pk, _source, _url, _path, raw in rows})
        for pk, source, url, path, _raw in rows:
            if pk in readings:
                yield _day(readings[pk]), str(Identity(source=source, url=url, path=path)), pk


def _day(report: dict[str, Any]) -> str:
    day = first_day((meeting["date"] for meeting in report["meetings"]), report["published"]["value"])
    return "9999" if day is None else day.isoformat()


def _readings(raws: dict[int, int | None]) -> dict[int, dict[str, Any]]:
    """The latest reading of the text that each article has now."""
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
    meetings = {
        exact_key(found.name): meeting
        for found in report.meetings
        if (meeting := meeting_before(found, report, links)) in settled.meetings and meeting is not None
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
        bound_meetings=tuple(meetings.items()),
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
