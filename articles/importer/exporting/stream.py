"""Article after article, a bounded number of queries for each hundred."""

from collections.abc import Iterator
from typing import Any

from articles.importer.exporting.article_json import article_json
from articles.importer.exporting.standing import Standing
from articles.models import Article, Reading

CHUNK = 100
Json = dict[str, Any]


def export() -> Iterator[Json]:
    """One object an article, in the order in which they were imported."""
    last = 0
    while articles := list(_articles().filter(pk__gt=last)[:CHUNK]):
        last = articles[-1].pk
        readings = _readings(articles)
        standing = Standing(articles)
        for article in articles:
            yield article_json(article, readings.get(article.pk, {}), standing)


def _articles() -> Any:
    rows: Any = Article.objects.order_by("pk").select_related("source", "territory")
    return rows.prefetch_related("captions", "tags")


def _readings(articles: list[Article]) -> dict[int, Json]:
    """The newest reading of each article's present text."""
    raws = {article.pk: article.raw_id for article in articles}
    rows = Reading.objects.filter(article__in=raws).order_by("read_at", "pk").values_list("article", "raw", "report")
    return {article: report for article, raw, report in rows if raws[article] == raw}
