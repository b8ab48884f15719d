"""Provinces, districts and communes, each with its life: established, dissolved, succeeded."""

import datetime as dt
from functools import cached_property
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from people import lineage
from people.fields import PartialDateField
from people.models.address import Addressed
from people.models.named import Named


class TerritoryLevel(models.TextChoices):
    PROVINCE = "province", _("province or centrally run city")
    DISTRICT = "district", _("district")
    COMMUNE = "commune", _("commune")


class TerritoryQuerySet(models.QuerySet["Territory"]):
    def provinces(self) -> Self:
        return self.filter(level=TerritoryLevel.PROVINCE)

    def current(self, on: dt.date) -> Self:
        """Those that existed on that day, as far as is known."""
        return self.filter(
            Q(established_on__isnull=True) | Q(established_on__lte=on),
            Q(dissolved_on__isnull=True) | Q(dissolved_on__gt=on),
        )

    def within(self, territory: "Territory", *, with_mergers: bool = False) -> Self:
        """The territory itself and what lies in it; with mergers, all that it came from and what lay in that."""
        before = territory.mergers if with_mergers else []
        places = [territory.pk, *(step.predecessor_id for step in before)]
        return self.filter(Q(pk__in=places) | Q(parent__in=places) | Q(parent__parent__in=places))


class Territory(Named, Addressed):
    """A place with a government. An enlarged province is a new row of the old name; an unchanged one stays one row."""

    unit = models.CharField(_("unit"), max_length=30, help_text=_("tỉnh, thành phố, quận, huyện, xã, phường, …"))
    level = models.CharField(_("level"), max_length=8, choices=TerritoryLevel)
    parent = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("lies in")
    )
    established_on = models.DateField(_("established on"), null=True, blank=True)
    dissolved_on = models.DateField(
        _("dissolved on"), null=True, blank=True, help_text=_("The first day on which it no longer existed.")
    )
    successors = models.ManyToManyField(
        "self", through="TerritorySuccession", symmetrical=False, related_name="predecessors"
    )

    objects = TerritoryQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("territory")
        verbose_name_plural = _("territories")
        ordering = ["level", "folded_key"]
        constraints = [
            models.UniqueConstraint(name="territory_slug_unique", fields=["slug"]),
            models.UniqueConstraint(
                name="province_once_at_a_time",
                fields=["exact_key", "unit", "established_on"],
                condition=Q(level="province", established_on__isnull=False),
            ),
            models.UniqueConstraint(
                name="old_province_once",
                fields=["exact_key", "unit"],
                condition=Q(level="province", established_on__isnull=True),
            ),
            models.UniqueConstraint(
                name="territory_once_in_its_parent",
                fields=["parent", "exact_key", "unit"],
                condition=Q(parent__isnull=False, established_on__isnull=True),
            ),
            models.CheckConstraint(
                name="territory_dissolved_after_established",
                condition=Q(established_on__isnull=True)
                | Q(dissolved_on__isnull=True)
                | Q(dissolved_on__gt=F("established_on")),
            ),
            models.CheckConstraint(
                name="territory_province_has_no_parent",
                condition=~Q(level="province") | Q(parent__isnull=True),
            ),
            models.CheckConstraint(name="territory_level_is_known", condition=Q(level__in=TerritoryLevel.values)),
        ]
        # Look-up of a printed place by its name.
        indexes = [models.Index(fields=["folded_key", "level"], name="territory_by_name")]

    def __str__(self) -> str:
        return self.with_life(self.full_name())

    def with_life(self, name: str) -> str:
        """`name` with the days between which a province stood, where it has not always: two may bear one name."""
        if self.level != TerritoryLevel.PROVINCE or not (self.established_on or self.dissolved_on):
            return name
        told = []
        if self.established_on:
            told.append(gettext("from %(day)s") % {"day": f"{self.established_on:%d/%m/%Y}"})
        if self.dissolved_on:
            last = self.dissolved_on - dt.timedelta(days=1)
            told.append(gettext("until %(day)s") % {"day": f"{last:%d/%m/%Y}"})
        return f"{name} ({', '.join(told)})"

    @cached_property
    def mergers(self) -> "list[TerritorySuccession]":
        """Every succession that led to this territory: those from other names first, then the nearest."""
        steps = TerritorySuccession.objects.select_related("predecessor", "successor")
        found = lineage.flat(lineage.back(steps, [self.pk]))
        return sorted(found, key=lambda step: step.predecessor.exact_key == self.exact_key)

    @cached_property
    def became(self) -> "list[TerritorySuccession]":
        """Every succession that led on from this territory, the nearest first."""
        steps = TerritorySuccession.objects.select_related("predecessor", "successor")
        return lineage.flat(lineage.forward(steps, [self.pk]))

    def full_name(self) -> str:
        """With its unit word: "tỉnh Bình Phước", "Thành phố Hồ Chí Minh"."""
        if self.name.casefold().startswith(self.unit.casefold()):
            return self.name
        return f"{self.unit} {self.name}".strip()

    def slug_source(self) -> str:
        return self.full_name()

    def get_absolute_url(self) -> str:
        return f"/to-chuc/?territory={self.slug}"


class TerritoryName(Named):
    """Another spelling or name of a territory: "Đắc Lắc", "TP.HCM"."""

    territory = models.ForeignKey(Territory, on_delete=models.CASCADE, related_name="other_names")

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("other name of a territory")
        verbose_name_plural = _("other names of territories")
        constraints = [
            models.UniqueConstraint(name="territory_name_once", fields=["territory", "exact_key"]),
        ]
        indexes = [models.Index(fields=["folded_key"], name="territory_name_by_key")]


class TerritorySuccession(models.Model):
    """One territory became, or was joined to, another on a day, by a legal act."""

    predecessor = models.ForeignKey(
        Territory, on_delete=models.CASCADE, related_name="succeeded_by", verbose_name=_("predecessor")
    )
    successor = models.ForeignKey(
        Territory, on_delete=models.CASCADE, related_name="succeeds", verbose_name=_("successor")
    )
    on = PartialDateField(_("date"))
    legal_basis = models.CharField(_("legal basis"), max_length=300, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("succession of territories")
        verbose_name_plural = _("successions of territories")
        constraints = [
            models.UniqueConstraint(name="territory_succession_once", fields=["predecessor", "successor"]),
            models.CheckConstraint(name="territory_succession_of_two", condition=~Q(predecessor=F("successor"))),
        ]

    def __str__(self) -> str:
        return f"{self.predecessor} → {self.successor}"

    def day(self) -> str:
        """When, as a page says it: 01/07/2025, or what of it is known."""
        on = PartialDateField().to_python(self.on)
        if on is None:
            return ""
        return f"{on.earliest:%d/%m/%Y}" if on.precision == "day" else on.vietnamese()
