"""What the catalogue holds already of the reports of a chunk: by their identity, and by their text."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db.models import Q

from articles.importer.storing.identity import Identity
from articles.models import Article, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownArticle:
    pk: int
    source: str
    url: str
    path: str
    text_sha256: str
    is_read: bool  # by this version of the importer

    @property
    def key(self) -> tuple[str, str, str]:
        return (self.source, self.url, "" if self.url else self.path)


class KnownArticles:
    """Found by identity, or by text. Three queries."""

    def __init__(self, identities: Sequence[Identity], texts: Collection[str], version: str) -> None:
        urls = {identity.url for identity in identities if identity.url}
        paths = {identity.path for identity in identities if not identity.url}
        sources = {identity.source for identity in identities}
        by_identity = Q(source__slug__in=sources) & (Q(url__in=urls) | Q(url="", identity_path__in=paths))
        rows = [
            *Article.objects.filter(by_identity).values_list(*_COLUMNS),
            *Article.objects.filter(raw__text_sha256__in=texts).values_list(*_COLUMNS),
        ]
        read = set(
            Reading.objects.filter(article__in={row[0] for row in rows}, importer_version=version).values_list(
                "article", "raw"
            )
        )
        known = [
            KnownArticle(pk=pk, source=source, url=url, path=path, text_sha256=text or "", is_read=(pk, raw) in read)
            for pk, source, url, path, raw, text in rows
        ]
        self._by_key = {article.key: article for article in known}
        self._by_text: dict[str, KnownArticle] = {}
        for article in sorted(known, key=lambda article: article.pk):
            if article.text_sha256:
                self._by_text.setdefault(article.text_sha256, article)

    def of(self, identity: Identity) -> KnownArticle | None:
        return self._by_key.get(identity.key)

    def same_text(self, text_sha256: str) -> KnownArticle | None:
        """The first article of that text."""
        return self._by_text.get(text_sha256)


_COLUMNS = ("pk", "source__slug", "url", "identity_path", "raw", "raw__text_sha256")
