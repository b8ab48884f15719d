"""Where a row comes from and what an editor decided about it: the abstract base of all that the importer makes."""

from typing import Any, Self, TypeVar

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _


class Origin(models.TextChoices):
    MACHINE = "machine", _("importer")
    EDITOR = "editor", _("editor")


class Status(models.TextChoices):
    SUGGESTED = "suggested", _("suggested")
    CONFIRMED = "confirmed", _("confirmed")
    REJECTED = "rejected", _("rejected")


class Basis(models.TextChoices):
    STATED = "stated", _("stated")
    INFERRED = "inferred", _("inferred")
    ATTESTED = "attested", _("attested")
    EDITED = "edited", _("edited")
    UNKNOWN = "unknown", _("unknown")


Row = TypeVar("Row", bound=models.Model)


class ProvenanceQuerySet(models.QuerySet[Row]):
    def confirmed(self) -> Self:
        return self.filter(status=Status.CONFIRMED)

    def shown_in_an_article(self) -> Self:
        """Confirmed rows for which confirmed words stand in a published article: what the public may see."""
        relation: Any = self.model._meta.get_field("mentions")
        mentions = relation.related_model._default_manager.shown()
        return self.confirmed().filter(Exists(mentions.filter(**{relation.field.name: OuterRef("pk")})))

    def standing(self) -> Self:
        """All that no editor rejected."""
        return self.exclude(status=Status.REJECTED)


class Provenance(models.Model):
    """A row that a machine may suggest and an editor confirms or rejects. Rejected, it stays: it is not made again."""

    origin = models.CharField(_("origin"), max_length=8, choices=Origin, default=Origin.EDITOR, editable=False)
    status = models.CharField(_("status"), max_length=9, choices=Status, default=Status.CONFIRMED)
    confidence = models.FloatField(_("confidence"), null=True, blank=True, editable=False)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_confidence_is_a_share",
                condition=Q(confidence__isnull=True) | Q(confidence__gte=0, confidence__lte=1),
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_status_is_known", condition=Q(status__in=Status.values)
            ),
        ]
