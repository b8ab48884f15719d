"""What search engines are told of: every public page."""

from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet
from django.urls import reverse

from articles.models import Article
from events.models import Meeting
from people.models import Official, Organization


class ListSitemap(Sitemap):
    def items(self) -> list[str]:
        return ["home", "articles", "officials", "organizations", "meetings"]

    def location(self, item: str) -> str:
        return reverse(item)


class ArticleSitemap(Sitemap):
    limit = 5000

    def items(self) -> QuerySet[Article]:
        return Article.objects.published().newest_first()

    def lastmod(self, item: Article) -> datetime:
        return item.updated_at


class PublicSitemap(Sitemap):
    """The public rows of one catalogue."""

    limit = 5000

    def __init__(self, model: Any) -> None:
        self.model = model

    def items(self) -> QuerySet[Any]:
        rows: QuerySet[Any] = self.model.objects.public().order_by("pk")
        return rows


SITEMAPS: dict[str, Any] = {
    "pages": ListSitemap,
    "articles": ArticleSitemap,
    "officials": PublicSitemap(Official),
    "organizations": PublicSitemap(Organization),
    "meetings": PublicSitemap(Meeting),
}
