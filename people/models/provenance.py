"""Where a row comes from and what an editor decided about it: the abstract base of all that the importer makes."""

from typing import Self

from django.db import models
from django.db.models import Q
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


class ProvenanceQuerySet(models.QuerySet["models.Model"]):
    def confirmed(self) -> Self:
        return self.filter(status=Status.CONFIRMED)

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
