"""Reports in values on their way into the database, without a file or a parser."""

from collections.abc import Iterable, Sequence
from itertools import islice

from articles.importer.parse import Parsed
from articles.importer.storing.editions import Settled
from articles.importer.storing.identity import Below
from articles.importer.storing.sources import named_source
from articles.importer.storing.write_chunk import Settings, write_chunk
from articles.importer.values import RawReport, Report
from articles.models import Mention


def parsed(report: Report) -> Parsed:
    content = f"{report.path} {report.layout.body.text}"
    raw = RawReport(path=report.path, text=content, content=content.encode(), format="text", encoding="utf-8")
    return Parsed(raw=raw, report=report)


def store(
    reports: Iterable[Report],
    *,
    source: str = "bao-a",
    chunk: int = 100,
    publish: bool = False,
    version: str = "1",
) -> list[Settled]:
    settings = Settings(below=Below(()), source=named_source(source), publish=publish, version=version, reason="thử")
    settled: list[Settled] = []
    iterator = iter([parsed(report) for report in reports])
    while batch := list(islice(iterator, chunk)):
        settled += write_chunk(batch, settings)
    return settled


def groups(target: str, keys: Sequence[str] = ("article__path", "text")) -> set[frozenset[tuple[str, ...]]]:
    """Which words stand for one and the same thing, whatever its id."""
    together: dict[int, set[tuple[str, ...]]] = {}
    for pk, *words in Mention.objects.filter(**{f"{target}__isnull": False}).values_list(f"{target}", *keys):
        together.setdefault(pk, set()).add(tuple(words))
    return {frozenset(words) for words in together.values()}
