"""Reports as received: the bytes, for ever."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.source import Source


class RawReport(models.Model):
    """One report's bytes as they came, with the SHA-256 of the bytes and of the normalised text. Never edited."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="raw_reports", verbose_name=_("source"))
    path = models.CharField(_("path"), max_length=1000, help_text=_("Where it lay below the imported path."))
    content = models.BinaryField(_("content"))
    content_sha256 = models.CharField(_("SHA-256 of the bytes"), max_length=64)
    text_sha256 = models.CharField(_("SHA-256 of the text"), max_length=64)
    format = models.CharField(_("format"), max_length=20)
    encoding = models.CharField(_("encoding"), max_length=30)
    received_at = models.DateTimeField(_("received at"), auto_now_add=True)

    class Meta:
        verbose_name = _("raw report")
        verbose_name_plural = _("raw reports")
        constraints = [
            models.UniqueConstraint(name="raw_report_once", fields=["source", "path", "content_sha256"]),
        ]
        # "The same text under another identity is a duplicate."
        indexes = [models.Index(fields=["text_sha256"], name="raw_report_by_text")]

    def __str__(self) -> str:
        return self.path

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError("A raw report is never edited.")
        super().save(*args, **kwargs)
