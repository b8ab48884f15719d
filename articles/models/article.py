"""Reports as the catalogue holds them."""

import datetime as dt
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords
from taggit.managers import TaggableManager

from articles.models.photo import Photo
from articles.models.raw_report import RawReport
from articles.models.source import Source
from people.fields import PartialDateField
from people.models import Territory
from people.models.address import Addressed
from people.models.provenance import Basis
from people.names import folded_key

UNDATED = "khong-ro-ngay"


class ArticleQuerySet(models.QuerySet["Article"]):
    def published(self, at: dt.datetime | None = None) -> Self:
        """What the public sees at that moment (now, unless said otherwise)."""
        return self.filter(status=Article.Status.PUBLISHED, shown_at__lte=at or timezone.now())

    def in_territory(self, territory: Territory, *, with_mergers: bool = False) -> Self:
        """Of this territory or of a place that lies in it; with its predecessors' where asked for."""
        return self.filter(territory__in=Territory.objects.within(territory, with_mergers=with_mergers))

    def with_tags(self) -> Self:
        """With their tags; django-stubs does not see that taggit's manager can be fetched ahead."""
        tags: Any = "tags"
        return self.prefetch_related(tags)

    def newest_first(self) -> Self:
        return self.order_by("-published_on", "-published_time", "-id")


class Article(Addressed):
    """A report with the fields read from it and what editors made of them.

    `published` is the report's own date as printed; `shown_at` is when this site first showed it.
    """

    class Status(models.TextChoices):
        IMPORTED = "imported", _("imported")
        IN_REVIEW = "in_review", _("in review")
        PUBLISHED = "published", _("published")
        WITHDRAWN = "withdrawn", _("withdrawn")

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="articles", verbose_name=_("source"))
    raw = models.ForeignKey(
        RawReport,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
        verbose_name=_("raw report"),
        editable=False,
    )
    path = models.CharField(_("path"), max_length=1000, blank=True, editable=False)  # as imported
    identity_path = models.CharField(max_length=1000, blank=True, editable=False)  # below the imported PATH
    url = models.URLField(_("original address"), max_length=1000, blank=True)
    status = models.CharField(_("status"), max_length=9, choices=Status, default=Status.IMPORTED)
    shown_at = models.DateTimeField(_("shown since"), null=True, blank=True)
    title = models.CharField(_("title"), max_length=1000, blank=True)
    title_key = models.CharField(max_length=1000, editable=False)  # folded
    section = models.CharField(_("section"), max_length=200, blank=True)
    dateline = models.CharField(_("dateline"), max_length=100, blank=True)
    lead = models.TextField(_("lead"), blank=True)
    body = models.TextField(_("body"), blank=True)
    byline = models.JSONField(_("byline"), default=list, blank=True)
    published = PartialDateField(_("date of the report"))
    published_time = models.TimeField(_("time of the report"), null=True, blank=True)
    published_basis = models.CharField(_("basis of the date"), max_length=8, choices=Basis, default=Basis.UNKNOWN)
    published_on = models.DateField(null=True, editable=False)  # the earliest day `published` can mean
    territory = models.ForeignKey(
        Territory,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
        verbose_name=_("territory"),
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    updated_at = models.DateTimeField(_("updated at"), auto_now=True)

    tags = TaggableManager(verbose_name=_("tags"), blank=True)

    objects = ArticleQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ["-published_on", "-id"]
        constraints = [
            # A report's identity is its source and url, or its source and its path below PATH.
            models.UniqueConstraint(name="article_identity_by_url", fields=["source", "url"], condition=~Q(url="")),
            models.UniqueConstraint(
                name="article_identity_by_path",
                fields=["source", "identity_path"],
                condition=Q(url="") & ~Q(identity_path=""),
            ),
            models.UniqueConstraint(name="article_slug_unique", fields=["slug"]),
            models.CheckConstraint(
                name="article_published_has_been_shown",
                condition=~Q(status="published") | Q(shown_at__isnull=False),
            ),
            models.CheckConstraint(
                name="article_status_is_known",
                condition=Q(status__in=["imported", "in_review", "published", "withdrawn"]),
            ),
        ]
        indexes = [
            models.Index(fields=["status", "-published_on", "-id"], name="article_public_list"),
            models.Index(fields=["title_key"], name="article_by_title"),
        ]
        permissions = [("publish_article", _("Can publish and withdraw articles"))]

    def is_public(self, at: dt.datetime | None = None) -> bool:
        """Whether the public sees it at that moment (now, unless said otherwise): `published()` for a row at hand."""
        at = at or timezone.now()
        return self.status == self.Status.PUBLISHED and self.shown_at is not None and self.shown_at <= at

    def __str__(self) -> str:
        return self.title or self.path or str(_("untitled"))

    def compute_keys(self) -> None:
        self.title_key = folded_key(self.title)[:1000]
        published = PartialDateField().to_python(self.published)
        self.published_on = None if published is None else published.earliest

    def clean(self) -> None:
        """What is published without an hour is shown from now on."""
        if self.status == self.Status.PUBLISHED and self.shown_at is None:
            self.shown_at = timezone.now().replace(microsecond=0)  # what the desk's form can show and hand back

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.compute_keys()
        self.clean()
        fields = kwargs.get("update_fields")
        if fields is not None:
            kwargs["update_fields"] = {*fields, "title_key", "published_on", "shown_at"}
        super().save(*args, **kwargs)

    def field_text(self, field: str) -> str:
        """The text of a field that mentions point into: title, lead, body, caption:N; empty where there is none."""
        kind, _separator, number = field.partition(":")
        if kind == "caption":
            return next((caption.text for caption in self.captions.all() if str(caption.number) == number), "")
        return str(getattr(self, kind)) if kind in ("title", "lead", "body") else ""

    def slug_source(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        year = UNDATED if self.published_on is None else f"{self.published_on.year:04d}"
        return reverse("article", args=[year, self.slug])


class Caption(models.Model):
    """A caption of the report, in order, with its picture where there is one."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="captions", verbose_name=_("article"))
    number = models.PositiveSmallIntegerField(_("number"))  # from 0: `caption:0` in mentions
    text = models.TextField(_("text"))
    photo = models.ForeignKey(
        Photo, on_delete=models.SET_NULL, null=True, blank=True, related_name="captions", verbose_name=_("photo")
    )

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("caption")
        verbose_name_plural = _("captions")
        ordering = ["article", "number"]
        constraints = [models.UniqueConstraint(name="caption_once_at_its_place", fields=["article", "number"])]

    def __str__(self) -> str:
        return self.text
