"""What an editor decides stands: locks on fields that an editor set, and what the importer would have written there."""

from collections.abc import Iterable
from typing import Any, Self

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from people.fields import PartialDateField
from people.models.provenance import Basis
from people.partial_dates import PartialDate


class FieldLockQuerySet(models.QuerySet["FieldLock"]):
    def of(self, model: type[models.Model], ids: Iterable[int]) -> Self:
        return self.filter(content_type=ContentType.objects.get_for_model(model), object_id__in=list(ids))

    def by_object(self) -> dict[int, set[str]]:
        """The locked field names of each object id."""
        locked: dict[int, set[str]] = {}
        for object_id, field in self.values_list("object_id", "field"):
            locked.setdefault(object_id, set()).add(field)
        return locked


def field_label(model: type[models.Model] | models.Model, name: str) -> str:
    """The Vietnamese name of a field of `model`."""
    try:
        return str(getattr(model._meta.get_field(name), "verbose_name", name))
    except FieldDoesNotExist:
        return name


def in_words(field: Any, value: Any) -> str:
    """A value of `field` as people read it: lists in a line, choices and rows by name, dates as newspapers do."""
    if value in (None, "", []):
        return "–"
    if isinstance(value, bool):
        return gettext("Yes") if value else gettext("No")
    if isinstance(value, list):
        return "; ".join(map(str, value))
    if isinstance(field, models.ForeignKey) and not isinstance(value, models.Model):
        return str(field.related_model._default_manager.filter(pk=value).first() or "–")
    if isinstance(field, PartialDateField):
        return PartialDate(str(value)).vietnamese()
    choices = dict(getattr(field, "flatchoices", ()))
    return str(choices.get(value, value))


class OneField(models.Model):
    """A field of a row of any model."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE)
    object_id = models.PositiveBigIntegerField()
    target = GenericForeignKey("content_type", "object_id")
    field = models.CharField(_("field"), max_length=100)

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(name="%(class)s_one_per_field", fields=["content_type", "object_id", "field"])
        ]

    def __str__(self) -> str:
        return f"{self.target or self.object_id}: {self.label()}"

    def label(self) -> str:
        """What people call the field."""
        model = self.content_type.model_class()
        return self.field if model is None else field_label(model, self.field)


class FieldLock(OneField):
    """An editor set this field: the importer no longer writes it."""

    locked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("locked by")
    )
    locked_at = models.DateTimeField(_("locked at"), auto_now_add=True)
    reason = models.CharField(_("reason"), max_length=300, blank=True)

    objects = FieldLockQuerySet.as_manager()

    class Meta(OneField.Meta):
        verbose_name = _("field lock")
        verbose_name_plural = _("field locks")


class Proposal(OneField):
    """What the newest reading would have written to a locked field; it waits for an editor."""

    value = models.JSONField(_("proposed value"), null=True)
    proposed_at = models.DateTimeField(_("proposed at"), auto_now=True)

    class Meta(OneField.Meta):
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")

    def told(self) -> str:
        model = self.content_type.model_class()
        return in_words(None if model is None else model._meta.get_field(self.field), self.value)


# Whose basis goes by another name than its own.
BASES = {"published_time": "published_basis", "end_date": "date_basis"}


def edited_bases(instance: models.Model, fields: Iterable[str]) -> list[str]:
    """A date that an editor set says so, unless its basis was chosen, too. Gives the bases that were set here."""
    chosen = set(fields)
    there = {field.name for field in instance._meta.concrete_fields}
    bases = {BASES.get(name, f"{name}_basis") for name in chosen} & there - chosen
    for basis in bases:
        setattr(instance, basis, Basis.EDITED)
    return sorted(bases)


def lock_fields(instance: models.Model, fields: Iterable[str], *, user: Any | None = None, reason: str = "") -> None:
    """Lock `fields` of a saved row; a lock that stands keeps its date."""
    content_type = ContentType.objects.get_for_model(instance)
    FieldLock.objects.bulk_create(
        [
            FieldLock(
                content_type=content_type, object_id=instance.pk, field=field, locked_by=user, reason=reason[:300]
            )
            for field in fields
        ],
        ignore_conflicts=True,
    )
