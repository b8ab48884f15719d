"""Imports reports into the catalogue; it can be stopped at any moment and run again."""

import json
import sys
import time
from argparse import ArgumentTypeError
from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from tqdm import tqdm

from articles.importer.pipeline import Import
from articles.importer.readers import count_inputs
from articles.importer.storing.editions import Settled
from articles.importer.watching import Stopped, stopping_between_chunks
from articles.models.import_run import Outcome

SECONDS_BETWEEN_LINES = 10
KEYS = {
    "created": Outcome.CREATED,
    "updated": Outcome.UPDATED,
    "unchanged": Outcome.UNCHANGED,
    "duplicates": Outcome.DUPLICATE,
    "held": Outcome.HELD,
    "failed": Outcome.FAILED,
}


def positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"{text}: cần một số nguyên từ 1 trở lên")
    return int(text)


class Command(BaseCommand):
    help = "Import reports: read, resolve who is who, store. What is known already is left as it is."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", help="a file or a folder of any supported format")
        parser.add_argument("--source", default="", metavar="SLUG", help="the outlet that the reports come from")
        parser.add_argument("--dry-run", action="store_true", help="tell what would become of each, and keep nothing")
        parser.add_argument("--publish", action="store_true", help="publish what is created, confirm what is sure")
        parser.add_argument("--workers", type=positive, default=1, metavar="N", help="processes that read (1)")
        parser.add_argument("--json", action="store_true", help="one summary object as the last line of output")

    def handle(self, *args: Any, **options: Any) -> None:
        began = time.monotonic()
        run = Import(
            paths=options["paths"],
            source_slug=options["source"],
            publish=options["publish"],
            dry_run=options["dry_run"],
            workers=options["workers"],
        )
        was_stopped = False
        try:
            with stopping_between_chunks() as run.should_stop:
                for settled in self._with_progress(run.settle(), options["paths"]):
                    self._tell(settled)
        except Stopped:
            was_stopped = True
        except DatabaseError as error:
            raise CommandError(
                f"Cơ sở dữ liệu từ chối ({error}). Phần đã xong được giữ; hãy chạy lại lệnh này."
            ) from error
        self._summarize(run, time.monotonic() - began, as_json=options["json"])
        if was_stopped:
            self.stderr.write("Đã dừng theo yêu cầu; chạy lại lệnh này để làm tiếp.")
            sys.exit(130)
        if run.counts and run.counts[Outcome.FAILED] == run.counts.total():
            sys.exit(1)
        if not run.counts:
            raise CommandError("Không có gì để đọc ở đường dẫn đã cho.")

    def _with_progress(self, settled: Iterator[Settled], paths: list[str]) -> Iterator[Settled]:
        if sys.stderr.isatty():
            yield from tqdm(settled, total=count_inputs(paths), unit="bài")
            return
        last = time.monotonic()
        for done, item in enumerate(settled, start=1):
            if time.monotonic() - last >= SECONDS_BETWEEN_LINES:
                last = time.monotonic()
                self.stderr.write(f"Đã xong {done} bài…")
            yield item

    def _tell(self, settled: Settled) -> None:
        if settled.outcome in (Outcome.FAILED, Outcome.HELD):
            self.stderr.write(f"{settled.path}: {settled.message} [{settled.code}]")

    def _summarize(self, run: Import, seconds: float, *, as_json: bool) -> None:
        found: dict[str, Any] = {"read": run.counts.total()}
        found |= {name: run.counts[outcome] for name, outcome in KEYS.items()}
        found |= {"seconds": round(seconds, 2), "run": None if run.run is None else run.run.pk}
        if as_json:
            self.stdout.write(json.dumps(found, ensure_ascii=False))
            return
        told = Counter({outcome.label: run.counts[outcome] for outcome in Outcome})
        self.stdout.write(f"{found['read']} bài: " + ", ".join(f"{label} {number}" for label, number in told.items()))
