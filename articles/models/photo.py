"""Pictures of reports."""

from typing import Any
from uuid import uuid4

from django.core.files.uploadedfile import UploadedFile
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from people.images import clean_image, validate_image


def photo_path(instance: "Photo", filename: str) -> str:
    """A path that tells nothing of the uploaded file's name but its ending."""
    return f"photos/{uuid4().hex}.{filename.rpartition('.')[2].lower()}"


class Photo(models.Model):
    """A picture, checked by its bytes and kept without EXIF."""

    image = models.ImageField(
        _("picture"),
        upload_to=photo_path,
        validators=[validate_image],
        width_field="width",
        height_field="height",
    )
    width = models.PositiveIntegerField(editable=False, default=0)
    height = models.PositiveIntegerField(editable=False, default=0)
    credit = models.CharField(_("credit"), max_length=200, blank=True)
    alternative_text = models.CharField(_("alternative text"), max_length=300, blank=True)
    added_at = models.DateTimeField(_("added at"), auto_now_add=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        ordering = ["-added_at"]

    def __str__(self) -> str:
        return self.alternative_text or str(self.image.name)

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.image and isinstance(getattr(self.image, "_file", None), UploadedFile):
            self.image = clean_image(self.image.file, "photo")
        super().save(*args, **kwargs)
