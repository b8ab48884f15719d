"""Documents as each article cites them."""

from collections.abc import Sequence

from articles.importer.storing.editions import Edition
from articles.importer.storing.locks import Locks
from articles.importer.storing.rows import create
from articles.importer.values import DocumentFound
from articles.models import CitedDocument
from people.models.provenance import Origin, Status

Key = tuple[int, str, str, str]  # article, kind, number, name
CONFIDENCE = 0.9


class Documents:
    """The cited documents of some articles, by what names them."""

    def __init__(self, editions: Sequence[Edition], locks: Locks, *, publish: bool, reason: str) -> None:
        articles = [edition.stored.pk for edition in editions]
        self._rows: dict[Key, CitedDocument] = {
            (row.article_id, row.kind, row.number, row.name): row
            for row in CitedDocument.objects.filter(article__in=articles)
        }
        new: list[CitedDocument] = []
        wanted: set[Key] = set()
        for edition in editions:
            for found in edition.parsed.report.documents:
                key = document_key(edition, found)
                if key is None:
                    continue
                wanted.add(key)
                if key not in self._rows:
                    self._rows[key] = _document(edition, found, key, publish=publish)
                    new.append(self._rows[key])
        gone = [
            row.pk
            for key, row in self._rows.items()
            if key not in wanted and row.origin == Origin.MACHINE and row.status == Status.SUGGESTED
            and not locks.any_on(row)
        ]  # fmt: skip
        CitedDocument.objects.filter(pk__in=gone).delete()
        create(CitedDocument, new, reason=reason)

    def find(self, edition: Edition, number: int) -> int | None:
        key = document_key(edition, edition.parsed.report.documents[number])
        row = None if key is None else self._rows[key]
        return None if row is None or row.status == Status.REJECTED else row.pk


def document_key(edition: Edition, found: DocumentFound) -> Key | None:
    number, name = (found.number or "")[:100], (found.name or "")[:500]
    return (edition.stored.pk, found.kind[:60], number, name) if number or name else None


def _document(edition: Edition, found: DocumentFound, key: Key, *, publish: bool) -> CitedDocument:
    article, kind, number, name = key
    is_shown = publish and edition.stored.status == "published"
    return CitedDocument(
        article_id=article,
        kind=kind,
        number=number,
        name=name,
        date=found.date or "",
        issuer=(found.issuer or "")[:300],
        origin=Origin.MACHINE,
        status=Status.CONFIRMED if is_shown else Status.SUGGESTED,
        confidence=CONFIDENCE,
    )
