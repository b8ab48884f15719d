"""What the importer read of a report, kept beside what editors made of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article
from articles.models.raw_report import RawReport


class Reading(models.Model):
    """One reading of one raw report by one version of the importer, in the JSON of `read_reports`."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="readings", verbose_name=_("article"))
    raw = models.ForeignKey(RawReport, on_delete=models.PROTECT, related_name="readings", verbose_name=_("raw report"))
    importer_version = models.CharField(_("version of the importer"), max_length=40)
    report = models.JSONField(_("what was read"))
    read_at = models.DateTimeField(_("read at"), auto_now_add=True)

    class Meta:
        verbose_name = _("reading")
        verbose_name_plural = _("readings")
        ordering = ["-read_at", "-id"]
        constraints = [models.UniqueConstraint(name="reading_once", fields=["article", "raw", "importer_version"])]

    def __str__(self) -> str:
        return f"{self.article} ({self.importer_version})"
