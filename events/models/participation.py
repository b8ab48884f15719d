"""Who took which part in a meeting."""

from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from events.models.meeting import Meeting, MeetingSite
from people.models import Official, Organization, Position
from people.models.provenance import Provenance, ProvenanceQuerySet
from people.public import evidence


class Part(models.TextChoices):
    CHAIRED = "chaired", _("chaired")
    DIRECTED = "directed", _("directed")
    CONCLUDED = "concluded", _("concluded")
    SPOKE = "spoke", _("spoke")
    REPORTED = "reported", _("presented a report")
    ATTENDED = "attended", _("attended")
    AWARDED = "awarded", _("awarded")
    RECEIVED = "received", _("received")


class ParticipationQuerySet(ProvenanceQuerySet["Participation"]):
    def shown(self) -> Self:
        """Confirmed parts in public meetings, the newest meeting first, each with its evidence."""
        public = self.confirmed().filter(meeting__in=Meeting.objects.public())
        rows = public.select_related("meeting__territory", "site").prefetch_related(evidence(self.model))
        return rows.order_by("-meeting__starts_on", "meeting", "part")

    def of_meeting(self) -> Self:
        """Confirmed parts of a meeting's page: by who took them, each with its evidence."""
        rows = self.confirmed().filter(Q(official__isnull=True) | Q(official__is_hidden=False))
        people = rows.select_related("official", "organization", "position__organization", "site")
        has_page = Exists(Official.objects.public().filter(pk=OuterRef("official")))
        return people.annotate(has_page=has_page).prefetch_related(evidence(self.model)).order_by("id")


class Participation(Provenance):
    """One part played in one meeting by an official, a body, or a printed name that is still open."""

    meeting = models.ForeignKey(
        Meeting, on_delete=models.CASCADE, related_name="participations", verbose_name=_("meeting")
    )
    official = models.ForeignKey(
        Official,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="participations",
        verbose_name=_("official"),
    )
    organization = models.ForeignKey(
        Organization,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="participations",
        verbose_name=_("organization"),
    )
    printed_name = models.CharField(_("name as printed"), max_length=300, blank=True)
    part = models.CharField(_("part played"), max_length=10, choices=Part)
    position = models.ForeignKey(
        Position,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="participations",
        verbose_name=_("position then held"),
    )
    site = models.ForeignKey(
        MeetingSite,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="participations",
        verbose_name=_("site"),
    )

    objects = ParticipationQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("participation")
        verbose_name_plural = _("participations")
        ordering = ["meeting", "part", "id"]
        constraints = [
            *Provenance.Meta.constraints,
            models.CheckConstraint(
                name="participation_of_exactly_one",
                condition=(
                    Q(official__isnull=False, organization__isnull=True, printed_name="")
                    | Q(official__isnull=True, organization__isnull=False, printed_name="")
                    | (Q(official__isnull=True, organization__isnull=True) & ~Q(printed_name=""))
                ),
            ),
            models.CheckConstraint(name="participation_part_is_known", condition=Q(part__in=Part.values)),
            models.UniqueConstraint(
                name="participation_of_official_once",
                fields=["meeting", "official", "part"],
                condition=Q(official__isnull=False),
            ),
            models.UniqueConstraint(
                name="participation_of_body_once",
                fields=["meeting", "organization", "part"],
                condition=Q(organization__isnull=False),
            ),
            models.UniqueConstraint(
                name="participation_of_name_once",
                fields=["meeting", "printed_name", "part"],
                condition=~Q(printed_name=""),
            ),
        ]

    def clean(self) -> None:
        if sum(map(bool, (self.official, self.organization, self.printed_name))) != 1:
            # Told of a field, so that the database's own rule, in its own words, is not tried as well.
            raise ValidationError({"official": _("Choose one: an official, a body, or a name as printed.")})

    def __str__(self) -> str:
        return f"{self.who()}: {self.get_part_display()}"

    def who(self) -> str:
        return str(self.official or self.organization or self.printed_name)
