"""Persons who hold a post."""

from typing import Any, Self

from django.db import models
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from people.models.address import Addressed
from people.models.named import Named
from people.models.organization import NameKind
from people.models.provenance import Provenance, ProvenanceQuerySet
from people.models.territory import Territory
from people.names import person_sort_key
from people.portraits import portrait_path, validate_portrait


class OfficialQuerySet(ProvenanceQuerySet["Official"]):
    def public(self) -> Self:
        """Persons with a page: they hold or held a post, a published article says so, and no chief has hidden them."""
        held: Any = self.model._meta.get_field("positions")
        posts = held.related_model._default_manager.confirmed().filter(official=OuterRef("pk"))
        return self.shown_in_an_article().filter(Exists(posts), is_hidden=False)

    def in_territory(self, territory: Territory, *, with_mergers: bool = False) -> Self:
        """Who holds or held a confirmed post in a body of this territory or of a place that lies in it."""
        held: Any = self.model._meta.get_field("positions")
        posts = held.related_model._default_manager.confirmed().filter(official=OuterRef("pk"))
        places = Territory.objects.within(territory, with_mergers=with_mergers)
        return self.filter(Exists(posts.filter(organization__territory__in=places)))


class Official(Provenance, Named, Addressed):
    """A person who holds or held a post. Names are not unique: `disambiguation` tells namesakes apart."""

    sort_key = models.CharField(max_length=1000, editable=False)  # by given name, in the Vietnamese alphabet
    disambiguation = models.CharField(
        _("told apart by"), max_length=200, blank=True, help_text=_("A short line that tells namesakes apart.")
    )
    portrait = models.ImageField(_("portrait"), upload_to=portrait_path, validators=[validate_portrait], blank=True)
    summary = models.TextField(_("summary"), blank=True)
    is_hidden = models.BooleanField(
        _("hidden"), default=False, help_text=_("Hides this person on the whole public site.")
    )

    objects = OfficialQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("official")
        verbose_name_plural = _("officials")
        ordering = ["sort_key", "id"]
        constraints = [
            *Provenance.Meta.constraints,
            models.UniqueConstraint(name="official_slug_unique", fields=["slug"]),
        ]
        indexes = [
            models.Index(fields=["exact_key"], name="official_by_exact_key"),  # candidates of the importer
            models.Index(fields=["folded_key"], name="official_by_folded_key"),
            models.Index(fields=["status", "is_hidden", "sort_key"], name="official_public_list"),
        ]
        permissions = [("hide_official", _("Can hide an official on the whole public site"))]

    def compute_keys(self) -> None:
        super().compute_keys()
        self.sort_key = person_sort_key(self.name)[:1000]

    @classmethod
    def computed_fields(cls) -> tuple[str, ...]:
        return (*super().computed_fields(), "sort_key")

    def __str__(self) -> str:
        return f"{self.name} ({self.disambiguation})" if self.disambiguation else self.name

    def slug_source(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("official", args=[self.slug])


class OfficialName(Named):
    """Another name or spelling of a person, misprints among them."""

    official = models.ForeignKey(Official, on_delete=models.CASCADE, related_name="other_names")
    kind = models.CharField(_("kind"), max_length=12, choices=NameKind, default=NameKind.VARIANT)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("other name of an official")
        verbose_name_plural = _("other names of officials")
        constraints = [models.UniqueConstraint(name="official_name_once", fields=["official", "exact_key"])]
        indexes = [
            models.Index(fields=["exact_key"], name="official_name_by_key"),
            models.Index(fields=["folded_key"], name="official_name_by_folded"),
        ]
