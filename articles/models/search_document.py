"""What the search looks into: folded text and exact title of every page, in a table of its own.

The full-text index beside it is made by a migration: FTS5 with triggers on SQLite, a generated tsvector on PostgreSQL.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchDocument(models.Model):
    """One page of the site. All text is folded by `people.names.fold` but `exact_title`, which keeps its marks."""

    class Kind(models.TextChoices):
        ARTICLE = "article", _("article")
        OFFICIAL = "official", _("official")
        ORGANIZATION = "organization", _("organization")
        MEETING = "meeting", _("meeting")

    kind = models.CharField(max_length=12, choices=Kind)
    object_id = models.PositiveBigIntegerField()
    folded_title = models.TextField()
    folded_body = models.TextField(blank=True)
    exact_title = models.TextField()
    dated_on = models.DateField(null=True)

    class Meta:
        verbose_name = _("search document")
        verbose_name_plural = _("search documents")
        constraints = [models.UniqueConstraint(name="search_document_once", fields=["kind", "object_id"])]
        # Newest first where everything matches alike.
        indexes = [models.Index(fields=["kind", "-dated_on"], name="search_document_by_date")]

    def __str__(self) -> str:
        return f"{self.kind} {self.object_id}"
