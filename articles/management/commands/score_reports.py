"""How well reports are read: prints precision, recall and F1 per measure against gold."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.importer.scoring.comparison import words_of
from articles.importer.scoring.folders import Scored, outcomes, score, score_readings
from articles.importer.scoring.identity import identities
from articles.importer.scoring.outcome import figures, table


class Command(BaseCommand):
    help = "Read the reports below PATH and compare them with GOLD (a .json or .jsonl file, or a folder of them)."
    requires_system_checks = ()
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("gold", type=Path, metavar="GOLD")
        parser.add_argument(
            "path", type=Path, nargs="?", metavar="PATH", help="the reports; not needed where the gold bears the texts"
        )
        parser.add_argument(
            "--readings", action="store_true", help="PATH is what read_reports or export_readings printed, with its ids"
        )
        parser.add_argument("--errors", action="store_true", help="print each miss too")
        parser.add_argument(
            "--measure", action="append", metavar="NAME", help="with --errors: only misses of this measure"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        for path in (options["gold"], options["path"]):
            if path is not None and not path.exists():
                raise CommandError(f"{path}: không có tệp hay thư mục này")
        scored = (score_readings if options["readings"] else score)(options["gold"], options["path"])
        if options["errors"]:
            for line in _misses(scored, options["measure"]):
                self.stdout.write(line)
        self.stdout.write(table({f"{len(scored)} reports": figures(outcomes(scored))}))
        if options["readings"]:
            for name, found in identities([(item.expected, item.reading) for item in scored]).items():
                self.stdout.write(
                    f"B-cubed {name:<12} P {found.precision:.3f}  R {found.recall:.3f}  F1 {found.f1:.3f}"
                )


def _misses(scored: Iterable[Scored], only: list[str] | None) -> Iterable[str]:
    for item in scored:
        for measure, words in words_of(item.outcomes):
            if not only or measure in only:
                yield f"{measure}\t{item.expected.path}\t{words}"
