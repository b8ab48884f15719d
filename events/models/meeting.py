"""Meetings: what was held, when, where, by which bodies."""

import datetime as dt
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from people.fields import PartialDateField
from people.models import Organization, Territory
from people.models.address import Addressed
from people.models.named import Named
from people.models.organization import body_has_page
from people.models.provenance import Basis, Provenance, ProvenanceQuerySet


class Session(models.TextChoices):
    MORNING = "sáng", _("morning")
    AFTERNOON = "chiều", _("afternoon")
    EVENING = "tối", _("evening")


class Format(models.TextChoices):
    ONLINE = "trực tuyến", _("online")
    HYBRID = "trực tiếp kết hợp trực tuyến", _("in person and online")


class MeetingQuerySet(ProvenanceQuerySet["Meeting"]):
    def public(self) -> Self:
        return self.shown_in_an_article()

    def in_territory(self, territory: Territory, *, with_mergers: bool = False) -> Self:
        """Of this territory or of a place that lies in it; with its predecessors' where asked for."""
        return self.filter(territory__in=Territory.objects.within(territory, with_mergers=with_mergers))

    def in_year(self, year: int) -> Self:
        return self.filter(date__startswith=f"{year:04d}")

    def held_by(self, day: dt.date) -> Self:
        return self.filter(starts_on__lte=day)


class Meeting(Provenance, Named, Addressed):
    """A meeting, visit, congress or ceremony that reports tell of. `kind` is a word of the genre: sơ kết, …"""

    kind = models.CharField(_("kind"), max_length=60, default="hội nghị")
    period = models.CharField(
        _("period or term"), max_length=120, blank=True, help_text=_("What it is about: 6 tháng đầu năm 2020, …")
    )
    date = PartialDateField(_("date"))
    end_date = PartialDateField(_("last day"))
    date_basis = models.CharField(_("basis of the date"), max_length=8, choices=Basis, default=Basis.UNKNOWN)
    starts_on = models.DateField(_("starts on"), null=True, editable=False)  # the earliest day `date` can mean
    session = models.CharField(_("part of day"), max_length=8, choices=Session, blank=True)
    format = models.CharField(_("format"), max_length=40, choices=Format, blank=True)
    territory = models.ForeignKey(
        Territory, on_delete=models.PROTECT, null=True, blank=True, related_name="meetings", verbose_name=_("territory")
    )
    venue = models.CharField(_("venue"), max_length=300, blank=True)
    hosts = models.ManyToManyField(
        Organization, through="MeetingHost", related_name="hosted_meetings", verbose_name=_("hosts")
    )

    objects = MeetingQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        ordering = ["-starts_on", "-id"]
        constraints = [
            *Provenance.Meta.constraints,
            models.UniqueConstraint(name="meeting_slug_unique", fields=["slug"]),
            models.CheckConstraint(
                name="meeting_ends_after_it_starts",
                condition=Q(end_date="") | (~Q(date="") & Q(end_date__gte=models.F("date"))),
            ),
        ]
        indexes = [
            models.Index(fields=["starts_on", "territory"], name="meeting_by_day_and_place"),  # candidates
            models.Index(fields=["status", "-starts_on"], name="meeting_public_list"),
            models.Index(fields=["folded_key"], name="meeting_by_folded_key"),
        ]

    def compute_keys(self) -> None:
        super().compute_keys()
        # A date set in code may still be its ISO text.
        date = PartialDateField().to_python(self.date)
        self.starts_on = None if date is None else date.earliest

    @classmethod
    def computed_fields(cls) -> tuple[str, ...]:
        return (*super().computed_fields(), "starts_on")

    def slug_source(self) -> str:
        date = "" if not self.date else str(self.date).lstrip("-")
        return f"{self.name} {date}".strip()

    def get_absolute_url(self) -> str:
        return reverse("meeting", args=[self.slug])


class MeetingHostQuerySet(ProvenanceQuerySet["MeetingHost"]):
    def shown(self) -> Self:
        """Confirmed hosts of public meetings, the newest meeting first."""
        rows = self.confirmed().filter(meeting__in=Meeting.objects.public())
        return rows.select_related("meeting__territory").order_by("-meeting__starts_on", "meeting")

    def of_meeting(self) -> Self:
        """Confirmed hosts of a meeting's page, each with its body, and whether that has a page to link to."""
        return self.confirmed().select_related("organization").annotate(has_page=body_has_page())


class MeetingHost(Provenance):
    """A body that is said to hold the meeting."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="hostings", verbose_name=_("meeting"))
    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="hostings", verbose_name=_("organization")
    )

    objects = MeetingHostQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("host of a meeting")
        verbose_name_plural = _("hosts of meetings")
        constraints = [
            *Provenance.Meta.constraints,
            models.UniqueConstraint(name="meeting_host_once", fields=["meeting", "organization"]),
        ]

    def __str__(self) -> str:
        return f"{self.organization} – {self.meeting}"


class MeetingSite(models.Model):
    """One of the places joined in an online meeting (điểm cầu)."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="sites", verbose_name=_("meeting"))
    name = models.CharField(_("site"), max_length=200)
    territory = models.ForeignKey(
        Territory, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("territory")
    )

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("site of a meeting")
        verbose_name_plural = _("sites of meetings")
        constraints = [models.UniqueConstraint(name="meeting_site_once", fields=["meeting", "name"])]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.name = " ".join(self.name.split())
        super().save(*args, **kwargs)
