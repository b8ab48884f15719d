"""What has a name: its computed keys, kept by every way of saving."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from people.names import exact_key, folded_key

MAX_NAME = 500


class Named(models.Model):
    """A printed name with the two keys by which it is compared (see `people.names`)."""

    name = models.CharField(_("name"), max_length=MAX_NAME)
    exact_key = models.CharField(max_length=MAX_NAME, editable=False)
    folded_key = models.CharField(max_length=MAX_NAME, editable=False)

    class Meta:
        abstract = True

    def compute_keys(self) -> None:
        """Fill the computed columns; `bulk_create` and `bulk_update` do not call `save`, so callers of them do."""
        self.exact_key = exact_key(self.name)[:MAX_NAME]
        self.folded_key = folded_key(self.name)[:MAX_NAME]

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.compute_keys()
        fields = kwargs.get("update_fields")
        if fields is not None:
            kwargs["update_fields"] = {*fields, *self.computed_fields()}
        super().save(*args, **kwargs)

    @classmethod
    def computed_fields(cls) -> tuple[str, ...]:
        return ("exact_key", "folded_key")

    def __str__(self) -> str:
        return self.name
