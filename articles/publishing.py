"""Showing an article to the public, and taking it back."""

from collections.abc import Iterable

from django.db import transaction

from articles.models import Article
from articles.models.mention import TARGETS
from people.models import User
from people.models.provenance import Provenance, Status

# At this confidence and above the importer's link is taken to be beyond question, and publishing confirms it.
BEYOND_QUESTION = 0.8


@transaction.atomic
def publish(articles: Iterable[Article], *, user: User | None) -> int:
    """Publish what is not yet published and confirm its links that are beyond question. Returns how many."""
    number = 0
    for article in articles:
        if article.status == Article.Status.PUBLISHED:
            continue
        article.status = Article.Status.PUBLISHED
        article._history_user = user  # type: ignore[attr-defined]
        article.save()
        confirm_links(article, user=user)
        number += 1
    return number


@transaction.atomic
def withdraw(articles: Iterable[Article], *, user: User | None) -> int:
    """Take published articles off the site; their address answers 410. Returns how many."""
    number = 0
    for article in articles:
        if article.status != Article.Status.PUBLISHED:
            continue
        article.status = Article.Status.WITHDRAWN
        article._history_user = user  # type: ignore[attr-defined]
        article.save()
        number += 1
    return number


def confirm_links(article: Article, *, user: User | None) -> None:
    """Confirm the article's suggested mentions, and what they point at, where the importer had no doubt."""
    for mention in article.mentions.filter(status=Status.SUGGESTED).select_related(*TARGETS):
        if _confirm(mention, user) and isinstance(target := mention.target(), Provenance):
            _confirm(target, user)


def _confirm(row: Provenance, user: User | None) -> bool:
    """Whether the row stands confirmed afterwards."""
    if row.status == Status.SUGGESTED and (row.confidence is None or row.confidence >= BEYOND_QUESTION):
        row.status = Status.CONFIRMED
        row._history_user = user  # type: ignore[attr-defined]
        row.save()
    return row.status == Status.CONFIRMED
