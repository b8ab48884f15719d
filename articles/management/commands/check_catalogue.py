"""Reports what cannot be true in the catalogue."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from articles.checking import check_catalogue


class Command(BaseCommand):
    help = "Report what cannot be true: exit status 1 where something is found, 0 otherwise. Changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="one object a finding, one line each")

    def handle(self, *args: Any, **options: Any) -> None:
        number = 0
        for found in check_catalogue():
            number += 1
            if options["json"]:
                self.stdout.write(json.dumps(found.as_json(), ensure_ascii=False))
            else:
                ids = ", ".join(map(str, found.ids))
                self.stdout.write(f"[{found.check}] {found.message} ({found.model} {ids}: {found.address})")
        self.stderr.write(f"{number} điều không thể đúng." if number else "Không thấy gì sai.")
        if number:
            raise SystemExit(1)
