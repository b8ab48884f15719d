"""Imports: what was asked, how far it came, what became of each report."""

from django.conf import settings
from django.db import models
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article
from articles.models.source import Source


class Outcome(models.TextChoices):
    CREATED = "created", _("created")
    UPDATED = "updated", _("updated")
    UNCHANGED = "unchanged", _("unchanged")
    DUPLICATE = "duplicate", _("duplicate")
    HELD = "held", _("held")
    FAILED = "failed", _("failed")


class ImportRun(models.Model):
    """One run of the importer over some paths. A run that was stopped is simply run again."""

    class State(models.TextChoices):
        RUNNING = "running", _("running")
        FINISHED = "finished", _("finished")
        STOPPED = "stopped", _("stopped")
        FAILED = "failed", _("failed")

    paths = models.JSONField(_("paths"), default=list)
    source = models.ForeignKey(
        Source, on_delete=models.SET_NULL, null=True, blank=True, related_name="import_runs", verbose_name=_("source")
    )
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.RUNNING)
    importer_version = models.CharField(_("version of the importer"), max_length=40)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="import_runs",
        verbose_name=_("started by"),
    )
    started_at = models.DateTimeField(_("started at"), auto_now_add=True)
    finished_at = models.DateTimeField(_("finished at"), null=True, blank=True)
    counts = models.JSONField(_("counts"), default=dict)  # Outcome → number

    class Meta:
        verbose_name = _("import run")
        verbose_name_plural = _("import runs")
        ordering = ["-started_at", "-id"]

    def __str__(self) -> str:
        return f"#{self.pk} {localtime(self.started_at):%d/%m/%Y %H:%M}"


class ImportItem(models.Model):
    """What became of one report in one run."""

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="items", verbose_name=_("run"))
    path = models.CharField(_("path"), max_length=1000)
    outcome = models.CharField(_("outcome"), max_length=9, choices=Outcome)
    code = models.CharField(_("code"), max_length=40, blank=True)
    message = models.TextField(_("message"), blank=True)
    article = models.ForeignKey(
        Article,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="import_items",
        verbose_name=_("article"),
    )

    class Meta:
        verbose_name = _("import item")
        verbose_name_plural = _("import items")
        ordering = ["id"]
        indexes = [models.Index(fields=["run", "outcome"], name="import_item_by_outcome")]

    def __str__(self) -> str:
        return f"{self.path}: {self.get_outcome_display()}"
