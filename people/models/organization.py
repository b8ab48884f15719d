"""Bodies: party committees, councils, departments, fronts, forces; their parents, names and successions."""

from typing import Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from people import lineage
from people.fields import PartialDateField
from people.models.address import Addressed
from people.models.named import Named
from people.models.provenance import Provenance, ProvenanceQuerySet
from people.models.territory import Territory


class OrganizationKind(models.TextChoices):
    PARTY_COMMITTEE = "party_committee", _("party committee")
    PARTY_BOARD = "party_board", _("party board")
    COUNCIL = "council", _("people's council")
    GOVERNMENT = "government", _("people's committee or government")
    DEPARTMENT = "department", _("department or office")
    FRONT = "front", _("Fatherland Front")
    MASS_ORGANIZATION = "mass_organization", _("mass organization")
    ASSEMBLY = "assembly", _("National Assembly")
    ASSEMBLY_DELEGATION = "assembly_delegation", _("National Assembly delegation")
    POLICE = "police", _("police")
    MILITARY = "military", _("armed forces")
    COURT = "court", _("court")
    PROCURACY = "procuracy", _("procuracy")
    MINISTRY = "ministry", _("ministry or central agency")
    COMMITTEE = "committee", _("committee or steering board")
    RELIGIOUS = "religious", _("religious body")
    COMPANY = "company", _("company")
    SCHOOL = "school", _("school")
    OTHER = "other", _("other")


class Level(models.TextChoices):
    CENTRAL = "central", _("central")
    PROVINCE = "province", _("province")
    DISTRICT = "district", _("district")
    COMMUNE = "commune", _("commune")
    UNKNOWN = "", _("unknown")


class OrganizationQuerySet(ProvenanceQuerySet["Organization"]):
    def public(self) -> Self:
        return self.shown_in_an_article()

    def with_parents(self) -> Self:
        """Each with its parent, and whether that has a page to link to."""
        public = self.model._default_manager.public().filter(pk=OuterRef("parent"))
        return self.select_related("parent").annotate(parent_has_page=Exists(public))

    def in_territory(self, territory: Territory, *, with_mergers: bool = False) -> Self:
        """Bodies of this territory or of a place that lies in it; with its predecessors' where asked for."""
        return self.filter(territory__in=Territory.objects.within(territory, with_mergers=with_mergers))


def body_has_page() -> Exists:
    """For a queryset of what names a body in `organization`: whether there is a page to link to."""
    return Exists(Organization.objects.public().filter(pk=OuterRef("organization")))


class Organization(Provenance, Named, Addressed):
    """A particular body. `open_scope` is empty for a body whose place is known or has none; otherwise it names the
    source or the report in which a bare "UBND tỉnh" stands, until someone says which province is meant."""

    kind = models.CharField(_("kind"), max_length=20, choices=OrganizationKind, default=OrganizationKind.OTHER)
    level = models.CharField(_("level"), max_length=8, choices=Level, blank=True, default=Level.UNKNOWN)
    territory = models.ForeignKey(
        Territory,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="organizations",
        verbose_name=_("territory"),
    )
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("parent")
    )
    open_scope = models.CharField(_("place open in"), max_length=120, blank=True, editable=False)
    founded = PartialDateField(_("founded"))
    dissolved = PartialDateField(_("dissolved"))
    successors = models.ManyToManyField(
        "self", through="OrganizationSuccession", symmetrical=False, related_name="predecessors"
    )

    objects = OrganizationQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("organization")
        verbose_name_plural = _("organizations")
        ordering = ["folded_key"]
        constraints = [
            *Provenance.Meta.constraints,
            models.UniqueConstraint(name="organization_slug_unique", fields=["slug"]),
            # The identity of a body: its full name in its place; the importer looks it up by this.
            models.UniqueConstraint(
                name="organization_once_in_a_territory",
                fields=["exact_key", "territory"],
                condition=Q(territory__isnull=False),
            ),
            models.UniqueConstraint(
                name="organization_once_in_a_scope",
                fields=["exact_key", "open_scope"],
                condition=Q(territory__isnull=True),
            ),
            models.CheckConstraint(
                name="organization_open_has_no_territory", condition=Q(open_scope="") | Q(territory__isnull=True)
            ),
            models.CheckConstraint(name="organization_kind_is_known", condition=Q(kind__in=OrganizationKind.values)),
            models.CheckConstraint(
                name="organization_not_its_own_parent", condition=Q(parent__isnull=True) | ~Q(parent=F("id"))
            ),
        ]
        indexes = [
            models.Index(fields=["exact_key"], name="organization_by_exact_key"),  # candidates of the importer
            models.Index(fields=["folded_key"], name="organization_by_folded_key"),  # search at the desk
            models.Index(fields=["status", "kind"], name="organization_by_status_kind"),  # the public list
        ]

    def predecessions(self) -> "list[list[OrganizationSuccession]]":
        """The confirmed successions that led to this body, by generation, the nearest first."""
        return lineage.back(OrganizationSuccession.objects.confirmed().with_bodies(), [self.pk])

    def successions(self) -> "list[list[OrganizationSuccession]]":
        """The confirmed successions that led on from this body, by generation, the nearest first."""
        return lineage.forward(OrganizationSuccession.objects.confirmed().with_bodies(), [self.pk])

    def slug_source(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("organization", args=[self.slug])


class NameKind(models.TextChoices):
    ABBREVIATION = "abbreviation", _("abbreviation")
    FORMER = "former", _("former name")
    VARIANT = "variant", _("other spelling")
    MISPRINT = "misprint", _("misprint")


class OrganizationName(Named):
    """Another name under which reports speak of a body."""

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="other_names")
    kind = models.CharField(_("kind"), max_length=12, choices=NameKind, default=NameKind.VARIANT)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("other name of an organization")
        verbose_name_plural = _("other names of organizations")
        constraints = [
            models.UniqueConstraint(name="organization_name_once", fields=["organization", "exact_key"]),
        ]
        indexes = [models.Index(fields=["exact_key"], name="organization_name_by_key")]


class OrganizationSuccessionQuerySet(ProvenanceQuerySet["OrganizationSuccession"]):
    def with_bodies(self) -> Self:
        return self.select_related("predecessor__territory", "successor__territory")


class OrganizationSuccession(Provenance):
    """One body became, or was merged into, another. The machine's rows follow the rules of `people.successions`;
    one that an editor rejects stays, and so is not made again."""

    predecessor = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="succeeded_by", verbose_name=_("predecessor")
    )
    successor = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="succeeds", verbose_name=_("successor")
    )
    on = PartialDateField(_("date"))
    legal_basis = models.CharField(_("legal basis"), max_length=300, blank=True)

    objects = OrganizationSuccessionQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("succession of organizations")
        verbose_name_plural = _("successions of organizations")
        constraints = [
            *Provenance.Meta.constraints,
            models.UniqueConstraint(name="organization_succession_once", fields=["predecessor", "successor"]),
            models.CheckConstraint(name="organization_succession_of_two", condition=~Q(predecessor=F("successor"))),
        ]

    def __str__(self) -> str:
        return f"{self.predecessor} → {self.successor}"
