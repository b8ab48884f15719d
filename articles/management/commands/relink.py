"""Decides anew who is who in the whole catalogue; what editors decided is kept. It can be stopped and run again."""

import sys
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from articles.importer.relinking import relink
from articles.importer.watching import Stopped, Watch, stopping_between_chunks

SECONDS_BETWEEN_LINES = 10
STAGES = {"persons": "Đã xét lại cán bộ, tổ chức", "meetings": "Đã xét lại hội nghị", "written": "Đã ghi"}


class Command(BaseCommand):
    help = (
        "Resolve the whole catalogue once more with today's knowledge. Keeps every decision of an editor. "
        "It may be stopped and run again: what was written is kept."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="tell what would change, and keep nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        self._last, self._written = time.monotonic(), 0
        try:
            with stopping_between_chunks() as should_stop:
                watch = Watch(tell=self._tell, should_stop=should_stop)
                done = relink(dry_run=options["dry_run"], watch=watch)
        except Stopped:
            told = f"đã ghi {self._written} bài" if self._written and not options["dry_run"] else "chưa ghi gì"
            self.stderr.write(f"Đã dừng theo yêu cầu, {told}; chạy lại lệnh này để làm tiếp.")
            sys.exit(130)
        except DatabaseError as error:
            raise CommandError(
                f"Cơ sở dữ liệu từ chối ({error}). Phần đã ghi được giữ; hãy chạy lại lệnh này."
            ) from error
        self.stdout.write(done.in_words() + (" (chạy thử, không giữ lại)" if options["dry_run"] else ""))

    def _tell(self, what: str, done: int, total: int) -> None:
        """A line every few seconds, and at the end of each stage."""
        self._written = done if what == "written" else 0
        if done >= total or time.monotonic() - self._last >= SECONDS_BETWEEN_LINES:
            self._last = time.monotonic()
            self.stderr.write(f"{STAGES[what]} {done}/{total} bài…")
