"""Build the search index anew."""

from typing import Any

from django.core.management.base import BaseCommand

from articles.search.index import index_everything


class Command(BaseCommand):
    help = "Index the whole catalogue for the search anew."

    def handle(self, *args: Any, **options: Any) -> None:
        for kind, number in index_everything().items():
            self.stdout.write(f"{kind}: {number}")
