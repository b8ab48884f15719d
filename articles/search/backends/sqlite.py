"""FTS5."""

from django.db import connection

from articles.search.backends import MOST_COUNTED
from articles.search.query import Query

# Typed marks in the title first, then the words side by side in the title, then side by side in the text.
_RANK = """
    CASE WHEN instr(' ' || d.exact_title || ' ', ' ' || %s || ' ') > 0 THEN 0
         WHEN instr(' ' || d.folded_title || ' ', ' ' || %s || ' ') > 0 THEN 1
         WHEN instr(' ' || d.folded_body || ' ', ' ' || %s || ' ') > 0 THEN 2
         ELSE 3 END
"""


class SqliteBackend:
    def search(
        self, query: Query, kinds: tuple[str, ...], *, limit: int, offset: int
    ) -> tuple[list[tuple[str, int]], int]:
        expression = " AND ".join(_group(group) for group in query.groups)
        holes = ", ".join(["%s"] * len(kinds))
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT count(*) FROM (SELECT 1 FROM articles_searchdocument_fts f"  # noqa: S608
                f" JOIN articles_searchdocument d ON d.id = f.rowid"
                f" WHERE articles_searchdocument_fts MATCH %s AND d.kind IN ({holes}) LIMIT {MOST_COUNTED + 1})",
                [expression, *kinds],
            )
            number = cursor.fetchone()[0]
            cursor.execute(
                f"SELECT d.kind, d.object_id FROM articles_searchdocument_fts f"  # noqa: S608
                f" JOIN articles_searchdocument d ON d.id = f.rowid"
                f" WHERE articles_searchdocument_fts MATCH %s AND d.kind IN ({holes})"
                f" ORDER BY {_RANK}, bm25(articles_searchdocument_fts, 8, 1), d.dated_on DESC, d.id DESC"
                " LIMIT %s OFFSET %s",
                [expression, *kinds, query.exact, query.folded, query.folded, limit, offset],
            )
            return list(cursor.fetchall()), number


def _group(phrases: tuple[tuple[str, ...], ...]) -> str:
    """Folded words are letters and digits only, so quoting them is all the escaping there is."""
    return "(" + " OR ".join('"' + " ".join(phrase) + '"' for phrase in phrases) + ")"
