"""From what a reader typed to the pages that answer it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst

from articles.models import Article
from articles.models.search_document import SearchDocument
from articles.search.backends import MOST_COUNTED, backend
from articles.search.highlight import Piece, excerpt, highlight
from articles.search.mergers import also, merged_into
from articles.search.query import Query, parse
from events.models import Meeting
from people.models import Official, Organization, TerritorySuccession

PAGE = 20
Kind = SearchDocument.Kind
ALL_KINDS = tuple(Kind.values)


@dataclass(frozen=True, slots=True)
class Hit:
    kind: str  # a value of SearchDocument.Kind
    page: Any  # the Article, Official, Organization or Meeting
    title: tuple[Piece, ...]
    excerpt: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One page of hits. `number` is exact up to MOST_COUNTED; beyond it `is_more` is set."""

    query: Query
    hits: tuple[Hit, ...]
    number: int
    is_more: bool
    page: int
    mergers: tuple[TerritorySuccession, ...] = ()  # by which the query was widened

    @property
    def previous(self) -> int:
        return self.page - 1

    @property
    def next(self) -> int:
        return self.page + 1

    @property
    def has_next(self) -> bool:
        return self.page * PAGE < self.number or (self.is_more and len(self.hits) > 0)


def find(typed: str, *, kinds: Sequence[str] = (), page: int = 1, with_mergers: bool = False) -> Found:
    """The `page`-th page of hits; none, and never an error, for input without a word in it.

    With mergers, a province's name finds those that were merged into it, too.
    """
    mergers = merged_into(typed) if with_mergers else []
    query = parse(typed, also(mergers))
    if not query:
        return Found(query=query, hits=(), number=0, is_more=False, page=1)
    wanted = tuple(kind for kind in kinds if kind in ALL_KINDS) or ALL_KINDS
    rows, number = backend().search(query, wanted, limit=PAGE, offset=(page - 1) * PAGE)
    pages = _public_pages(rows)
    hits = tuple(_hit(kind, pages[kind, pk], query) for kind, pk in rows if (kind, pk) in pages)
    return Found(
        query=query,
        hits=hits,
        number=min(number, MOST_COUNTED),
        is_more=number > MOST_COUNTED,
        page=page,
        mergers=tuple(mergers),
    )


def _public_pages(rows: list[tuple[str, int]]) -> dict[tuple[str, int], Any]:
    """The rows' objects, those left out that are not public (any more): a query for each kind."""
    querysets = {
        Kind.ARTICLE: Article.objects.published().select_related("source"),
        Kind.OFFICIAL: Official.objects.public(),
        Kind.ORGANIZATION: Organization.objects.public().select_related("territory"),
        Kind.MEETING: Meeting.objects.public().select_related("territory"),
    }
    pages: dict[tuple[str, int], Any] = {}
    for kind, queryset in querysets.items():
        wanted = [pk for found, pk in rows if found == kind]
        if wanted:
            pages.update({(kind.value, row.pk): row for row in queryset.filter(pk__in=wanted)})
    return pages


def _hit(kind: str, page: Any, query: Query) -> Hit:
    title = page.title if kind == Kind.ARTICLE else capfirst(page.name)
    text = f"{page.lead}\n{page.body}" if kind == Kind.ARTICLE and page.source.shows_text else ""
    return Hit(
        kind=kind, page=page, title=highlight(title, query), excerpt=excerpt(text, query) if text.strip() else ()
    )
