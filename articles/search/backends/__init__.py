"""The engines. Each has `search(query, kinds, limit, offset) -> (document ids in order, number found, capped)`."""

from typing import Protocol

from django.db import connection

from articles.search.query import Query

# Beyond this many hits the number is not counted out: "hơn 1.000".
MOST_COUNTED = 1000


class Backend(Protocol):
    def search(
        self, query: Query, kinds: tuple[str, ...], *, limit: int, offset: int
    ) -> tuple[list[tuple[str, int]], int]:
        """(kind, object id) of the best hits, and how many there are, counted up to MOST_COUNTED + 1."""


def backend() -> Backend:
    """The engine of the database in use."""
    from articles.search.backends.postgres import PostgresBackend
    from articles.search.backends.sqlite import SqliteBackend

    return PostgresBackend() if connection.vendor == "postgresql" else SqliteBackend()
