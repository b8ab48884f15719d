"""Directives, resolutions and decisions that a report cites."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from articles.models.article import Article
from people.fields import PartialDateField
from people.models.provenance import Provenance, ProvenanceQuerySet


class CitedDocument(Provenance):
    """A document as one article cites it."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="documents", verbose_name=_("article"))
    kind = models.CharField(_("kind"), max_length=60)  # Chỉ thị, Nghị quyết, …
    number = models.CharField(_("number"), max_length=100, blank=True)
    name = models.CharField(_("name"), max_length=500, blank=True)
    date = PartialDateField(_("date"))
    issuer = models.CharField(_("issuer"), max_length=300, blank=True)

    objects = ProvenanceQuerySet["CitedDocument"].as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("cited document")
        verbose_name_plural = _("cited documents")
        constraints = [
            *Provenance.Meta.constraints,
            models.UniqueConstraint(name="cited_document_once", fields=["article", "kind", "number", "name"]),
            models.CheckConstraint(name="cited_document_has_number_or_name", condition=~Q(number="") | ~Q(name="")),
        ]
        indexes = [models.Index(fields=["number"], name="cited_document_by_number")]

    def __str__(self) -> str:
        return " ".join(part for part in (self.kind, self.number, self.name) if part)
