"""What the public may find, written to the search table. The only writer of that table."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import transaction
from django.db.models import Prefetch

from articles.models import Article, Mention
from articles.models.search_document import SearchDocument
from events.models import Meeting
from people.models import Official, Organization, Position, Territory
from people.names import exact_key, folded_key

Kind = SearchDocument.Kind
CHUNK = 500
MODELS = {
    Kind.ARTICLE: Article,
    Kind.OFFICIAL: Official,
    Kind.ORGANIZATION: Organization,
    Kind.MEETING: Meeting,
}


def index_pages(kind: SearchDocument.Kind, ids: Iterable[int]) -> None:
    """Write, or take out, the documents of these rows, as they are public or not: three queries a chunk."""
    wanted = sorted(set(ids))
    for first in range(0, len(wanted), CHUNK):
        chunk = wanted[first : first + CHUNK]
        documents = list(_documents(kind, chunk))
        for document in documents:
            document.kind = kind
        with transaction.atomic():
            public = [document.object_id for document in documents]
            SearchDocument.objects.filter(kind=kind, object_id__in=chunk).exclude(object_id__in=public).delete()
            SearchDocument.objects.bulk_create(
                documents,
                update_conflicts=True,
                unique_fields=["kind", "object_id"],
                update_fields=["folded_title", "folded_body", "exact_title", "dated_on"],
            )


def index_around(article_ids: Iterable[int]) -> None:
    """Index these articles and every official, body and meeting that their words stand for."""
    ids = sorted(set(article_ids))
    index_pages(Kind.ARTICLE, ids)
    for kind, target in ((Kind.OFFICIAL, "official"), (Kind.ORGANIZATION, "organization"), (Kind.MEETING, "meeting")):
        mentions = Mention.objects.filter(article__in=ids, **{f"{target}__isnull": False})
        index_pages(kind, mentions.values_list(target, flat=True).distinct())


def index_everything() -> dict[str, int]:
    """Index the whole catalogue anew. Returns the number of documents of each kind."""
    for kind, model in MODELS.items():
        index_pages(kind, model._default_manager.values_list("pk", flat=True))
        SearchDocument.objects.filter(kind=kind).exclude(object_id__in=model._default_manager.values("pk")).delete()
    return {kind.value: SearchDocument.objects.filter(kind=kind).count() for kind in MODELS}


def _documents(kind: SearchDocument.Kind, ids: list[int]) -> Iterator[SearchDocument]:
    return {
        Kind.ARTICLE: _articles,
        Kind.OFFICIAL: _officials,
        Kind.ORGANIZATION: _organizations,
        Kind.MEETING: _meetings,
    }[kind](ids)


def _document(pk: int, title: str, body: str, dated_on: dt.date | None = None) -> SearchDocument:
    return SearchDocument(
        object_id=pk,
        folded_title=folded_key(title),
        folded_body=folded_key(body),
        exact_title=exact_key(title),
        dated_on=dated_on,
    )


def _place(territory: Territory | None) -> str:
    return "" if territory is None else territory.full_name()


def _articles(ids: list[int]) -> Iterator[SearchDocument]:
    articles = Article.objects.published().filter(pk__in=ids).select_related("source", "territory")
    for article in articles.with_tags().prefetch_related("captions"):
        shown = [article.lead, article.body, *(caption.text for caption in article.captions.all())]
        told = [*article.byline, *(tag.name for tag in article.tags.all()), _place(article.territory)]
        body = "\n".join([*(shown if article.source.shows_text else []), *told])
        yield _document(article.pk, article.title, body, article.published_on)


def _officials(ids: list[int]) -> Iterator[SearchDocument]:
    positions = Prefetch("positions", Position.objects.confirmed().select_related("organization"), to_attr="posts")
    officials = Official.objects.public().filter(pk__in=ids).prefetch_related("other_names", positions)
    official: Any
    for official in officials:
        names = (name.name for name in official.other_names.all())
        posts = (position.post() for position in official.posts)
        yield _document(official.pk, official.name, "\n".join([*names, *posts, official.summary]))


def _organizations(ids: list[int]) -> Iterator[SearchDocument]:
    organizations = Organization.objects.public().filter(pk__in=ids).select_related("territory")
    for organization in organizations.prefetch_related("other_names"):
        names = [name.name for name in organization.other_names.all()]
        yield _document(organization.pk, organization.name, "\n".join([*names, _place(organization.territory)]))


def _meetings(ids: list[int]) -> Iterator[SearchDocument]:
    meetings = Meeting.objects.public().filter(pk__in=ids).select_related("territory")
    for meeting in meetings.prefetch_related("hosts"):
        told = [meeting.kind, meeting.venue, _place(meeting.territory), *(host.name for host in meeting.hosts.all())]
        yield _document(meeting.pk, meeting.name, "\n".join(told), meeting.starts_on)
