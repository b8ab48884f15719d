"""Gold files on disk, and the readings that belong to them: what the command, the gate and the demo's check share."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from articles.importer.parse import parse, parse_all
from articles.importer.report_json import failure_to_json, report_to_json
from articles.importer.scoring.comparison import compare
from articles.importer.scoring.gold import Expected, expected
from articles.importer.scoring.outcome import Outcome
from articles.importer.values import Failure, RawReport, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """One report's gold, its reading and how they compare."""

    expected: Expected
    reading: dict[str, Any]
    outcomes: tuple[Outcome, ...]


def gold_records(gold: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each gold record below `gold` with the locator of its report; a file of one record bears the report's name."""
    files = sorted(f for f in gold.rglob("*.json*") if f.is_file()) if gold.is_dir() else [gold]
    for file in files:
        text = file.read_text(encoding="utf-8")
        records = (
            [json.loads(line) for line in text.splitlines() if line.strip()]
            if file.suffix == ".jsonl"
            else [json.loads(text)]
        )
        for record in records:
            yield str(record.get("path") or record.get("id") or file.stem), record


def score(gold: Path, reports: Path | None = None) -> list[Scored]:
    """Reads every report of which `gold` speaks and compares. Without `reports` the gold bears the texts itself."""
    records = dict(gold_records(gold))
    readings = {
        path: _reading(_parsed_text(path, record["text"]))
        for path, record in records.items()
        if "text" in record and "path" not in record
    }
    for outcome in parse_all([reports]) if reports is not None else ():
        if key := _gold_key(outcome.path, records.keys()):
            readings[key] = _reading(outcome)
    return _compared(records, readings)


def score_readings(gold: Path, lines: Path) -> list[Scored]:
    """Compares what `read_reports` or `export_readings` has printed, one JSON object a line, with `gold`."""
    records = dict(gold_records(gold))
    readings: dict[str, dict[str, Any]] = {}
    for line in lines.read_text(encoding="utf-8").splitlines():
        reading = json.loads(line)
        if key := _gold_key(reading["path"], records.keys()):
            readings[key] = reading
    return _compared(records, readings)


def _compared(records: dict[str, dict[str, Any]], readings: dict[str, dict[str, Any]]) -> list[Scored]:
    scored = []
    for path, record in records.items():
        gold_report = expected(record, path)
        reading = readings.get(path, {"path": path, "error": {"code": "missing", "message": "no such report"}})
        scored.append(Scored(expected=gold_report, reading=reading, outcomes=compare(reading, gold_report)))
    return scored


def outcomes(scored: Sequence[Scored]) -> list[Outcome]:
    return [outcome for item in scored for outcome in item.outcomes]


def _parsed_text(path: str, text: str) -> Report:
    return parse(RawReport(path=path, text=text, content=text.encode(), format="text", encoding="utf-8"))


def _reading(outcome: Report | Failure) -> dict[str, Any]:
    return failure_to_json(outcome) if isinstance(outcome, Failure) else report_to_json(outcome)


def _gold_key(path: str, keys: Any) -> str | None:
    """The gold's locator for a report read at `path`: its end, or the name of the file without its ending."""
    parts = path.split("/")
    ends = ("/".join(parts[n:]) for n in range(len(parts)))
    found = next((end for end in ends if end in keys), None)
    stem = parts[-1].partition("#")[0].rsplit(".", 1)[0]
    return found or (stem if stem in keys else None)
