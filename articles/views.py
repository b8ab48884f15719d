"""The home page, the articles and the search."""

from typing import Any

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.filters import ArticleFilter
from articles.linked_text import Link, linked
from articles.models import Article, Mention
from articles.models.article import UNDATED
from articles.search import find
from articles.search.find import ALL_KINDS, Kind
from events.models import Meeting
from people.models import Official, Organization
from people.public import elsewhere, page_of
from people.widgets import is_ticked

# What has a page, by the name of its link on a mention; where two overlap in a text, the first of these is linked.
PUBLIC: dict[str, Any] = {"official": Official, "organization": Organization, "meeting": Meeting}
LATEST = {"articles": 9, "meetings": 6, "officials": 12}


def home(request: HttpRequest) -> HttpResponse:
    articles = Article.objects.published().select_related("source", "territory").newest_first()
    officials = Official.objects.public()
    context = {
        "articles": articles[: LATEST["articles"]],
        "meetings": Meeting.objects.public().select_related("territory")[: LATEST["meetings"]],
        "officials": officials.annotate(told=Count("mentions")).order_by("-told", "sort_key")[: LATEST["officials"]],
        "numbers": {
            "articles": Article.objects.published().count(),
            "officials": officials.count(),
            "organizations": Organization.objects.public().count(),
            "meetings": Meeting.objects.public().count(),
        },
    }
    return render(request, "articles/home.html", context)


def article_list(request: HttpRequest) -> HttpResponse:
    articles = Article.objects.published().select_related("source", "territory").newest_first()
    found = ArticleFilter(request.GET, articles)
    return render(request, "articles/article_list.html", {"filter": found, "page": page_of(request, found.qs)})


def article_detail(request: HttpRequest, year: str, slug: str) -> HttpResponse:
    articles = Article.objects.select_related("source", "territory").with_tags().prefetch_related("captions__photo")
    article: Any = articles.filter(slug=slug).first()
    if article is not None and article.status == Article.Status.WITHDRAWN:
        return render(request, "articles/withdrawn.html", status=410)
    if article is None or not article.is_public() or article.get_absolute_url() != request.path:
        return elsewhere(request)
    mentions = _public_mentions(article)
    captions = [
        (caption, _linked(article, mentions, f"caption:{caption.number}")) for caption in article.captions.all()
    ]
    context = {
        "article": article,
        "lead": _linked(article, mentions, "lead"),
        "body": _linked(article, mentions, "body") if article.source.shows_text else (),
        "captions": captions if article.source.shows_text else (),
        "officials": _targets(mentions, "official"),
        "organizations": _targets(mentions, "organization"),
        "meetings": _targets(mentions, "meeting"),
        "documents": article.documents.confirmed(),
        "undated": year == UNDATED,
    }
    return render(request, "articles/article_detail.html", context)


def search(request: HttpRequest) -> HttpResponse:
    kind = request.GET.get("loai", "")
    number = request.GET.get("trang", "")
    page = int(number) if number.isdecimal() and 0 < int(number[:6]) < 10_000 else 1
    q, with_mergers = request.GET.get("q", ""), is_ticked(request.GET.get("with_mergers", ""))
    found = find(q, kinds=[kind] if kind in ALL_KINDS else [], page=page, with_mergers=with_mergers)
    context = {"found": found, "q": q, "kind": kind, "kinds": Kind.choices, "with_mergers": with_mergers}
    return render(request, "articles/search.html", context)


def _public_mentions(article: Article) -> list[Mention]:
    """The article's confirmed mentions of what has a public page, with their targets: four queries."""
    mentions = list(article.mentions.shown().in_reading_order())
    shown: list[Mention] = []
    for name, model in PUBLIC.items():
        ids = {getattr(mention, f"{name}_id") for mention in mentions} - {None}
        rows = {row.pk: row for row in model.objects.public().filter(pk__in=ids)}
        for mention in mentions:
            if (target := rows.get(getattr(mention, f"{name}_id"))) is not None:
                setattr(mention, name, target)
                shown.append(mention)
    return shown


def _linked(article: Article, mentions: list[Mention], field: str) -> Any:
    links = []
    for mention in mentions:
        if mention.field == field:
            rank, target = next(
                (rank, target) for rank, name in enumerate(PUBLIC) if (target := getattr(mention, name)) is not None
            )
            links.append(Link(mention.start, mention.end, target.get_absolute_url(), rank))
    return linked(article.field_text(field), links)


def _targets(mentions: list[Mention], name: str) -> list[Any]:
    """What the article names of one kind, once each, in reading order."""
    found: dict[int | None, Any] = {None: None}
    for mention in mentions:
        found.setdefault(getattr(mention, f"{name}_id"), getattr(mention, name))
    del found[None]
    return list(found.values())
