"""Outlets that reports come from."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from people.models import Territory
from people.names import slugify


class Source(models.Model):
    """An outlet: its domain, its territory, how much of its reports may be shown, what it has taught."""

    class Showing(models.TextChoices):
        FULL = "full", _("whole reports")
        LEAD = "lead", _("title and lead")
        TITLE = "title", _("title only")

    name = models.CharField(_("name"), max_length=200)
    slug = models.SlugField(_("slug"), max_length=100, unique=True, blank=True)
    domain = models.CharField(_("domain"), max_length=200, blank=True)
    territory = models.ForeignKey(
        Territory, on_delete=models.PROTECT, null=True, blank=True, related_name="sources", verbose_name=_("territory")
    )
    showing = models.CharField(_("how much is shown"), max_length=5, choices=Showing, default=Showing.FULL)
    chrome_lines = models.TextField(
        _("lines of page chrome"),
        blank=True,
        help_text=_("One line each: what the outlet's pages put around every report."),
    )
    note = models.TextField(_("note"), blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.slug = self.slug or slugify(self.name)
        super().save(*args, **kwargs)

    @property
    def shows_text(self) -> bool:
        """Whether the public may read the whole text of its reports here."""
        return self.showing == self.Showing.FULL
