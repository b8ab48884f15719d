"""An official in a post of an organization."""

import datetime as dt
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from people.fields import PartialDateField
from people.models.official import Official
from people.models.organization import Organization, body_has_page
from people.models.provenance import Basis, Provenance, ProvenanceQuerySet
from people.names import exact_key, folded_key


class PositionQuerySet(ProvenanceQuerySet["Position"]):
    def with_bodies(self) -> Self:
        """Each with its body, and whether that has a page to link to."""
        return self.select_related("organization").annotate(has_page=body_has_page())

    def current(self, on: dt.date) -> Self:
        """Posts not known to have ended by that day, nor to begin after it."""
        day = on.isoformat()
        return self.filter(Q(since="") | Q(since__lte=day), Q(until="") | Q(until__gte=day))


class Position(Provenance):
    """`since` and `until` stand only where someone states them; a report attests no more than its own day."""

    official = models.ForeignKey(
        Official, on_delete=models.CASCADE, related_name="positions", verbose_name=_("official")
    )
    organization = models.ForeignKey(
        Organization,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="positions",
        verbose_name=_("organization"),
    )
    title = models.CharField(_("post"), max_length=300)
    title_key = models.CharField(max_length=300, editable=False)
    title_folded = models.CharField(max_length=300, editable=False)
    since = PartialDateField(_("since"))
    since_basis = models.CharField(_("basis of since"), max_length=8, choices=Basis, default=Basis.UNKNOWN)
    until = PartialDateField(_("until"))
    until_basis = models.CharField(_("basis of until"), max_length=8, choices=Basis, default=Basis.UNKNOWN)
    first_attested = PartialDateField(_("first attested"))
    last_attested = PartialDateField(_("last attested"))

    objects = PositionQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("position")
        verbose_name_plural = _("positions")
        ordering = ["official", "first_attested", "id"]
        constraints = [
            *Provenance.Meta.constraints,
            # The same post of the same body twice is two terms, told apart by their stated start.
            models.UniqueConstraint(
                name="position_once",
                fields=["official", "organization", "title_key", "since"],
                condition=Q(organization__isnull=False),
            ),
            models.UniqueConstraint(
                name="position_without_body_once",
                fields=["official", "title_key", "since"],
                condition=Q(organization__isnull=True),
            ),
            models.CheckConstraint(name="position_has_a_title", condition=~Q(title="")),
        ]
        # Who held this post: the body's page and the importer's candidates.
        indexes = [models.Index(fields=["organization", "title_key"], name="position_by_post")]

    def compute_keys(self) -> None:
        self.title_key = exact_key(self.title)[:300]
        self.title_folded = folded_key(self.title)[:300]

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.compute_keys()
        super().save(*args, **kwargs)

    def __str__(self) -> str:
        return f"{self.official}: {self.post()}"

    def last_known(self) -> str:
        """The last day of which something is known of it, as ISO text: what a list of posts is sorted by."""
        return max(str(date or "") for date in (self.last_attested, self.until, self.since))

    def post(self) -> str:
        """Post and body as one reads them: "Trưởng Ban Dân vận Tỉnh ủy …"."""
        return self.title if self.organization is None else as_one_reads(self.title, str(self.organization))


def as_one_reads(title: str, body: str) -> str:
    """A post with its body, the words that both have said once."""
    words, following = title.split(), body.split()
    shared = (
        n for n in range(len(words), 0, -1) if exact_key(" ".join(words[-n:])) == exact_key(" ".join(following[:n]))
    )
    return " ".join([*words[: len(words) - next(shared, 0)], *following])
