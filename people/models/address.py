"""Addresses of the public site last: a slug is given once, a changed one redirects for ever."""

from collections.abc import Collection, Iterable
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


def lead_on(moved: "Iterable[tuple[str, Addressed]]") -> None:
    """Have each address that a row has left lead to where it is now."""
    rows = [(path, row) for path, row in moved if path != row.get_absolute_url()]
    FormerAddress.objects.filter(path__in=[row.get_absolute_url() for _path, row in rows]).delete()
    FormerAddress.objects.bulk_create(
        [FormerAddress(path=path, target=row) for path, row in rows],
        update_conflicts=True,
        unique_fields=["path"],
        update_fields=["content_type", "object_id"],
    )


def former_slugs(model: type[models.Model], *, but: Any = None) -> set[str]:
    """Slugs under which rows of `model` but one once stood: those addresses lead on, and are not given again."""
    former = FormerAddress.objects.filter(content_type=ContentType.objects.get_for_model(model)).exclude(object_id=but)
    return {path.rstrip("/").rpartition("/")[2] for path in former.values_list("path", flat=True)}


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
        taken |= former_slugs(type(self), but=self.pk)
        self.slug = free_slug(self.slug_source(), taken, fallback=self._meta.model_name or "muc")

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.assign_slug()
        before = self._address_before() if self.pk else None
        super().save(*args, **kwargs)
        if before is not None and before != self.get_absolute_url():
            lead_on([(before, self)])

    def _address_before(self) -> str | None:
        stored = type(self)._default_manager.filter(pk=self.pk).first()
        return None if stored is None else stored.get_absolute_url()
