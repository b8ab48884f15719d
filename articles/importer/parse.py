"""The pure part of the road in one call: read, lay out, extract; in one process or in several, with equal results."""

import gc
import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, islice
from os import PathLike
from typing import Final

from articles.importer.extraction import extract
from articles.importer.layout import lay_out
from articles.importer.readers import read_paths
from articles.importer.readers.failures import internal
from articles.importer.values import Failure, RawReport, ReadingWarning, Report, SourceKnowledge

_NOTHING_LEARNT: Final = SourceKnowledge()
_DAMAGED: Final = ReadingWarning(
    code="damaged_text", message="Có chữ bị hỏng khi giải mã (�). Hãy đối chiếu với bản gốc."
)
_CHUNK: Final = 16  # reports given to a process at once
_CHUNK_CHARACTERS: Final = 500_000
_CHUNKS_AHEAD: Final = 3  # for each process, so that none waits and memory stays bounded


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A report as received, and what it says."""

    raw: RawReport
    report: Report


Outcome = Report | Failure
Chunk = Sequence[RawReport | Failure]


def collect_seldom() -> None:
    """For a process that does little but read: what a report makes is many small values that die with it, in no
    circles, and to look for circles among them after every seven hundred takes a tenth of the time."""
    gc.set_threshold(50_000, 20, 100)


def parse(raw: RawReport, source: SourceKnowledge = _NOTHING_LEARNT) -> Report:
    """All that `raw` says, judged alone or with what its source has taught."""
    report = extract(raw.path, lay_out(raw, source), source)
    return replace(report, warnings=(*report.warnings, _DAMAGED)) if "\ufffd" in raw.text else report


def parse_all(
    paths: Iterable[str | PathLike[str]], source: SourceKnowledge = _NOTHING_LEARNT, workers: int = 1
) -> Iterator[Outcome]:
    """The readings of all reports below `paths` in input order; what cannot be read is a failure in its place."""
    for outcome in read_and_parse(paths, source, workers):
        yield outcome.report if isinstance(outcome, Parsed) else outcome


def read_and_parse(
    paths: Iterable[str | PathLike[str]],
    source: SourceKnowledge = _NOTHING_LEARNT,
    workers: int = 1,
    *,
    start_method: str | None = None,
) -> Iterator[Parsed | Failure]:
    """As `parse_all`, with each report as received beside its reading."""
    return parse_received(read_paths(paths), source, workers, start_method=start_method)


def parse_received(
    received: Iterator[RawReport | Failure],
    source: SourceKnowledge = _NOTHING_LEARNT,
    workers: int = 1,
    *,
    start_method: str | None = None,
) -> Iterator[Parsed | Failure]:
    """The readings of reports as received, in their order. Lazy, with a bounded look ahead.

    `start_method` is how processes are started (fork, spawn, …); None for the platform's way.
    """
    if workers <= 1:
        for item in received:
            yield from _joined([item], [_outcome(item, source)])
        return
    with _pool(workers, start_method) as pool:
        yield from _in_parallel(pool, _chunks(received), source, workers * _CHUNKS_AHEAD)


def _in_parallel(
    pool: ProcessPoolExecutor, chunks: Iterator[Chunk], source: SourceKnowledge, ahead: int
) -> Iterator[Parsed | Failure]:
    read = partial(_outcomes, source=source)
    waiting: deque[tuple[Chunk, Future[list[Outcome]]]] = deque()
    for chunk in chunks:
        try:
            waiting.append((chunk, pool.submit(read, _without_content(chunk))))
        except BrokenProcessPool:  # a process was killed: what is left is read here, more slowly
            yield from _drained(waiting, source)
            yield from _drained_here(chain([chunk], chunks), source)
            return
        if len(waiting) >= ahead:
            yield from _result(*waiting.popleft(), source)
    yield from _drained(waiting, source)


def _drained(
    waiting: deque[tuple[Chunk, Future[list[Outcome]]]], source: SourceKnowledge
) -> Iterator[Parsed | Failure]:
    while waiting:
        yield from _result(*waiting.popleft(), source)


def _drained_here(chunks: Iterable[Chunk], source: SourceKnowledge) -> Iterator[Parsed | Failure]:
    for chunk in chunks:
        yield from _joined(chunk, _outcomes(chunk, source))


def _result(chunk: Chunk, future: "Future[list[Outcome]]", source: SourceKnowledge) -> Iterator[Parsed | Failure]:
    try:
        outcomes = future.result()
    except BrokenProcessPool:
        outcomes = _outcomes(chunk, source)
    return _joined(chunk, outcomes)


def _joined(chunk: Chunk, outcomes: Sequence[Outcome]) -> Iterator[Parsed | Failure]:
    for received, outcome in zip(chunk, outcomes, strict=True):
        if isinstance(received, RawReport) and isinstance(outcome, Report):
            yield Parsed(raw=received, report=outcome)
        elif isinstance(outcome, Failure):
            yield outcome


def _outcomes(chunk: Chunk, source: SourceKnowledge) -> list[Outcome]:
    return [_outcome(item, source) for item in chunk]


def _outcome(item: RawReport | Failure, source: SourceKnowledge) -> Outcome:
    if isinstance(item, Failure):
        return item
    try:
        return parse(item, source)
    except Exception as error:  # noqa: BLE001 - a fault of ours in one report must not stop the others
        return internal(item.path, error)


def _without_content(chunk: Chunk) -> Chunk:
    """What another process needs: the bytes as received stay here."""
    return [replace(item, content=b"") if isinstance(item, RawReport) else item for item in chunk]


def _chunks(received: Iterator[RawReport | Failure]) -> Iterator[Chunk]:
    """As many reports as are worth a message between processes."""
    while first := list(islice(received, 1)):
        chunk = first
        size = _size(chunk[0])
        while size < _CHUNK_CHARACTERS and len(chunk) < _CHUNK and (item := next(received, None)) is not None:
            chunk.append(item)
            size += _size(item)
        yield chunk


def _size(item: RawReport | Failure) -> int:
    return len(item.text) if isinstance(item, RawReport) else 0


@contextmanager
def _pool(workers: int, start_method: str | None) -> Iterator[ProcessPoolExecutor]:
    pool = ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context(start_method), initializer=_begin_worker)
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin_worker() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # interrupts are the parent's
    collect_seldom()
