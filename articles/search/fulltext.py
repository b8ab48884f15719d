"""The full-text index beside the search table. Made, and mended, after every migration.

On SQLite any change of a table remakes it and silently drops its triggers, so they are looked at each time.
On PostgreSQL the vector is a generated column: nothing can write to the table past it.
"""

from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "articles_searchdocument"
FTS = f"{TABLE}_fts"

_COLUMNS = "folded_title, folded_body"
_NEW = "(new.id, new.folded_title, new.folded_body)"
_OLD = "('delete', old.id, old.folded_title, old.folded_body)"
_INSERT = f"INSERT INTO {FTS}(rowid, {_COLUMNS}) VALUES {_NEW};"  # noqa: S608
_DELETE = f"INSERT INTO {FTS}({FTS}, rowid, {_COLUMNS}) VALUES {_OLD};"  # noqa: S608
SQLITE_TRIGGERS = {
    f"{TABLE}_inserted": f"AFTER INSERT ON {TABLE} BEGIN {_INSERT} END",
    f"{TABLE}_deleted": f"AFTER DELETE ON {TABLE} BEGIN {_DELETE} END",
    f"{TABLE}_updated": f"AFTER UPDATE OF {_COLUMNS} ON {TABLE} BEGIN {_DELETE} {_INSERT} END",
}
# Text beyond these lengths is not found: a vector of more than 1 MB is an error that would stop an import.
POSTGRES = (
    (
        f"ALTER TABLE {TABLE} ADD COLUMN IF NOT EXISTS search_vector tsvector GENERATED ALWAYS AS ("
        " setweight(to_tsvector('simple', left(folded_title, 2000)), 'A') ||"
        " setweight(to_tsvector('simple', left(folded_body, 400000)), 'D')) STORED"
    ),
    f"CREATE INDEX IF NOT EXISTS search_document_vector ON {TABLE} USING gin (search_vector)",
)


def ensure_fulltext(using: str = "default", **kwargs: Any) -> None:
    """A receiver of post_migrate: the index is there and whole when it returns."""
    connection = connections[using]
    if TABLE not in connection.introspection.table_names():
        return
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for statement in POSTGRES:
                cursor.execute(statement)
    elif connection.vendor == "sqlite":
        _ensure_sqlite(connection)


def _ensure_sqlite(connection: BaseDatabaseWrapper) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE name = %s OR tbl_name = %s", [FTS, TABLE])
        standing = {name for (name,) in cursor.fetchall()}
        if FTS not in standing:
            cursor.execute(
                f"CREATE VIRTUAL TABLE {FTS} USING fts5({_COLUMNS}, content='{TABLE}', content_rowid='id',"
                " tokenize='unicode61 remove_diacritics 0', prefix='2 3')"
            )
        missing = SQLITE_TRIGGERS.keys() - standing
        for name in missing:
            cursor.execute(f"CREATE TRIGGER {name} {SQLITE_TRIGGERS[name]}")
        if missing or FTS not in standing:
            cursor.execute(f"INSERT INTO {FTS}({FTS}) VALUES ('rebuild')")  # noqa: S608
