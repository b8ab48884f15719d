"""Addresses of the public site last: a slug is given once, a changed one redirects for ever."""

from collections.abc import Collection
from typing import Any

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

from people.names import slugify

MAX_SLUG = 120


class FormerAddress(models.Model):
    """A path that once showed an object; the site redirects it to where the object is now."""

    path = models.CharField(_("former address"), max_length=300, unique=True)
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE)
    object_id = models.PositiveBigIntegerField()
    target = GenericForeignKey("content_type", "object_id")
    left_at = models.DateTimeField(_("left at"), auto_now_add=True)

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")
        # Serves "all former addresses of this object" when it is merged or deleted.
        indexes = [models.Index(fields=["content_type", "object_id"], name="former_address_target")]

    def __str__(self) -> str:
        return self.path


def free_slug(wanted: str, taken: Collection[str], *, fallback: str) -> str:
    """`wanted` as a slug that is not in `taken`: cut at a word, with the first free suffix -2, -3, …"""
    base = slugify(wanted) or fallback
    if len(base) > MAX_SLUG:
        base = base[:MAX_SLUG].rsplit("-", 1)[0]
    if base not in taken:
        return base
    number = 2
    while f"{base}-{number}" in taken:
        number += 1
    return f"{base}-{number}"


class Addressed(models.Model):
    """What has a page of its own on the public site, at the address of its slug."""

    slug = models.SlugField(
        _("slug"),
        max_length=MAX_SLUG + 10,
        blank=True,
        help_text=_("The last part of the page's address. Left empty, it is made from the name."),
    )

    class Meta:
        abstract = True

    def slug_source(self) -> str:
        raise NotImplementedError

    def slug_siblings(self) -> "models.QuerySet[Any]":
        """The rows among which the slug must be unique."""
        return type(self)._default_manager.exclude(pk=self.pk)

    def get_absolute_url(self) -> str:
        raise NotImplementedError

    def assign_slug(self) -> None:
        if self.slug:
            return
        base = slugify(self.slug_source())[:20]
        taken = set(self.slug_siblings().filter(slug__startswith=base).values_list("slug", flat=True))
        self.slug = free_slug(self.slug_source(), taken, fallback=self._meta.model_name or "muc")

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.assign_slug()
        before = self._address_before() if self.pk else None
        super().save(*args, **kwargs)
        after = self.get_absolute_url()
        if before is not None and before != after:
            FormerAddress.objects.filter(path=after).delete()
            FormerAddress.objects.update_or_create(
                path=before,
                defaults={"content_type": ContentType.objects.get_for_model(self), "object_id": self.pk},
            )

    def _address_before(self) -> str | None:
        stored = type(self)._default_manager.filter(pk=self.pk).first()
        return None if stored is None else stored.get_absolute_url()
