"""A generated tsvector with a GIN index."""

from django.db import connection

from articles.search.backends import MOST_COUNTED
from articles.search.query import Query

_RANK = """
    CASE WHEN strpos(' ' || d.exact_title || ' ', ' ' || %s || ' ') > 0 THEN 0
         WHEN strpos(' ' || d.folded_title || ' ', ' ' || %s || ' ') > 0 THEN 1
         WHEN strpos(' ' || d.folded_body || ' ', ' ' || %s || ' ') > 0 THEN 2
         ELSE 3 END
"""


class PostgresBackend:
    def search(
        self, query: Query, kinds: tuple[str, ...], *, limit: int, offset: int
    ) -> tuple[list[tuple[str, int]], int]:
        expression = " & ".join(_group(group) for group in query.groups)
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM (SELECT 1 FROM articles_searchdocument d"
                " WHERE d.search_vector @@ to_tsquery('simple', %s) AND d.kind = ANY(%s) LIMIT %s) AS hits",
                [expression, list(kinds), MOST_COUNTED + 1],
            )
            number = cursor.fetchone()[0]
            cursor.execute(
                "SELECT d.kind, d.object_id FROM articles_searchdocument d, to_tsquery('simple', %s) AS asked"  # noqa: S608
                " WHERE d.search_vector @@ asked AND d.kind = ANY(%s)"
                f" ORDER BY {_RANK}, ts_rank(d.search_vector, asked) DESC, d.dated_on DESC NULLS LAST, d.id DESC"
                " LIMIT %s OFFSET %s",
                [expression, list(kinds), query.exact, query.folded, query.folded, limit, offset],
            )
            return list(cursor.fetchall()), number


def _group(phrases: tuple[tuple[str, ...], ...]) -> str:
    """Folded words are letters and digits only, so no operator of tsquery can be among them."""
    return "(" + " | ".join("(" + " <-> ".join(phrase) + ")" for phrase in phrases) + ")"
