"""Decides anew who is who in the whole catalogue; what editors decided is kept."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from articles.importer.relinking import relink


class Command(BaseCommand):
    help = "Resolve the whole catalogue once more with today's knowledge. Keeps every decision of an editor."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="tell what would change, and keep nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        done = relink(dry_run=options["dry_run"])
        self.stdout.write(
            f"{done.articles} bài, {done.changed} bài có liên kết khác trước; "
            f"cán bộ: thêm {done.officials[0]}, gộp {done.officials[1]}; "
            f"hội nghị: thêm {done.meetings[0]}, gộp {done.meetings[1]}"
            + (" (chạy thử, không giữ lại)" if options["dry_run"] else "")
        )
