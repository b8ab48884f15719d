"""How long it takes to know who is who: `python -m bench.resolving [--officials N] [--reports N]`, behind `make bench`.

A chunk of 500 reports is read, and resolved against a catalogue of 50,000 officials in a database of its own. Issue 4
asks that resolving (asking the database, deciding) takes less than reading does, in one run on one machine.
"""

import argparse
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import django
from django.core.management import call_command

from bench.clock import timed, write

ASKED = 1.0  # resolving may take so much of what reading takes


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.resolving", description=__doc__)
    parser.add_argument("--officials", type=int, default=50_000, help="how many the catalogue knows")
    parser.add_argument("--reports", type=int, default=500, help="how many are resolved in one chunk")
    options = parser.parse_args(arguments)
    with TemporaryDirectory() as folder:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "DATABASE_URL": f"sqlite:///{folder}/bench.sqlite3",
            "SECRET_KEY": "only-for-the-bench",
        }
        django.setup()
        call_command("migrate", verbosity=0)
        return 0 if _measured(Path(folder), options.officials, options.reports) else 1


def _measured(folder: Path, officials: int, number: int) -> bool:
    # After `django.setup()`: they import models.
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from articles.importer.parse import parse_all
    from articles.importer.resolution.fetch import fetch
    from articles.importer.resolution.known import Context
    from articles.importer.resolution.resolve import resolve
    from articles.importer.values import Report
    from bench.catalogue import fill
    from tests.generator.__main__ import main as generate

    generate([str(folder), "--seed", "7", "--count", str(number), "--no-legacy"])
    files = folder / "reports"
    reports = [item for item in parse_all([files]) if isinstance(item, Report)]
    fill(officials, reports)
    contexts = [Context(identity=f"bench:{report.path}", source="bench") for report in reports]

    def resolved() -> None:
        catalogue = fetch(reports)
        for report, context in zip(reports, contexts, strict=True):
            resolve(catalogue, report, context)

    with CaptureQueriesContext(connection) as queries:
        fetch(reports)
    reading = timed(lambda: list(parse_all([files])))
    fetching = timed(lambda: fetch(reports))
    resolving = timed(resolved)
    ratio = resolving / reading
    write(f"{len(reports)} reports against {officials:,} officials, {len(queries)} queries")
    for name, seconds in (("reading", reading), ("resolving", resolving), ("  asking", fetching)):
        write(f"{name:<12}{1000 * seconds / len(reports):>9.2f} ms a report{seconds:>9.2f} s")
    write(f"resolving = {ratio:.2f} x reading; asked: below {ASKED:.0f}   {'ok' if ratio < ASKED else 'TOO SLOW'}\n")
    return ratio < ASKED


if __name__ == "__main__":
    sys.exit(main())
