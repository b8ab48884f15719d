"""The catalogue as it stands, in the JSON of `read_reports`: one line an article on standard output."""

import json
import os
import sys
from typing import Any

from django.core.management.base import BaseCommand

from articles.importer.exporting import export


class Command(BaseCommand):
    help = "Print every article as the catalogue has it, corrections included: one line of JSON each."

    def handle(self, *args: Any, **options: Any) -> None:
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8")  # whatever the locale says
        try:
            for article in export():
                self.stdout.write(json.dumps(article, ensure_ascii=False))
        except BrokenPipeError:  # whoever read the output has had enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(141)
