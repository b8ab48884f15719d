"""Reads reports without the database: one JSON object a report on standard output."""

import json
import os
import sys
from argparse import ArgumentTypeError
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from tqdm import tqdm

from articles.importer.explain import explain
from articles.importer.parse import Parsed, collect_seldom, read_and_parse
from articles.importer.readers import count_inputs
from articles.importer.report_json import failure_to_json, report_to_json
from articles.importer.values import Failure


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"{text}: cần một số nguyên từ 1 trở lên")
    return int(text)


class Command(BaseCommand):
    help = "Read reports and print what they say, one line of JSON each. Needs no database and writes nothing."
    requires_system_checks = ()
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", help="a file or a folder of any supported format")
        parser.add_argument("--source", default="", metavar="SLUG", help="a label that each reading is to bear")
        parser.add_argument("--workers", type=_positive, default=1, metavar="N", help="processes that read (1)")
        parser.add_argument(
            "--explain", action="store_true", help="tell on standard error which rule read what, and from which words"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8")  # whatever the locale says
        collect_seldom()
        try:
            failed = self._print_all(options)
        except KeyboardInterrupt:
            self.stderr.write("Đã dừng theo yêu cầu.")
            sys.exit(130)
        except BrokenPipeError:  # whoever read the output has had enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(141)
        if failed:
            self.stderr.write(f"{failed} báo cáo không đọc được.")
            sys.exit(1)

    def _print_all(self, options: dict[str, Any]) -> int:
        failed = 0
        for outcome in self._outcomes(options):
            failed += isinstance(outcome, Failure)
            self.stdout.write(json.dumps(self._to_json(outcome, options["source"]), ensure_ascii=False))
            self.stdout.flush()
            if isinstance(outcome, Failure):
                self.stderr.write(f"{outcome.path}: {outcome.message} [{outcome.code}]")
            elif options["explain"]:
                self.stderr.write(explain(outcome.raw, outcome.report))
        return failed

    def _outcomes(self, options: dict[str, Any]) -> Iterator[Parsed | Failure]:
        shows_progress = sys.stderr.isatty()
        total = count_inputs(options["paths"]) if shows_progress else None
        outcomes = read_and_parse(options["paths"], workers=options["workers"])
        return iter(tqdm(outcomes, total=total, unit="bài", disable=not shows_progress))

    def _to_json(self, outcome: Parsed | Failure, source: str) -> dict[str, Any]:
        if isinstance(outcome, Failure):
            return failure_to_json(outcome)
        return report_to_json(outcome.report, facts=outcome.raw.facts, source=source)
