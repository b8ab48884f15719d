"""Model fields of our own."""

from functools import lru_cache
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from people.partial_dates import PartialDate

NOT_A_DATE = _("Write a day (29/6/2020), a month (6/2020), a year (2020) or a day without its year (29/6).")


_stored = lru_cache(maxsize=4096)(PartialDate)  # many rows share a day, and a value cannot change


class PartialDateInput(forms.TextInput):
    """Shows a date as people write it."""

    def format_value(self, value: Any) -> str | None:
        return value.vietnamese() if isinstance(value, PartialDate) else super().format_value(value)


class TypedDateField(forms.CharField):
    """A `PartialDate` (or None) as people type it."""

    def to_python(self, value: Any) -> Any:
        if value in self.empty_values or isinstance(value, PartialDate):
            return value or None
        try:
            return PartialDate.typed(str(value).strip())
        except ValueError as error:
            raise ValidationError(NOT_A_DATE, code="partial") from error


class PartialDateField(models.CharField):
    """A `PartialDate` (or None) kept as its ISO text, so that the database sorts it; unknown is the empty text."""

    default_error_messages = {"partial": NOT_A_DATE}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_length"] = 10
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:
        widget = PartialDateInput(attrs={"class": "partial-date", "size": 11})
        # The desk hands in its own text widget for every CharField; a limit of characters is for text alone.
        typed = {"form_class": TypedDateField, "widget": widget, "max_length": None}
        return super().formfield(**{**kwargs, **typed})

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        return name, path, args, kwargs

    def from_db_value(self, value: str, expression: Any, connection: Any) -> PartialDate | None:
        return _stored(value) if value else None

    def to_python(self, value: Any) -> PartialDate | None:
        if value in (None, ""):
            return None
        if isinstance(value, PartialDate):
            return value
        try:
            return PartialDate(str(value).strip())
        except ValueError as error:
            raise ValidationError(self.error_messages["partial"], code="partial") from error

    def get_prep_value(self, value: Any) -> str:
        return "" if value is None else str(value)

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj))

    def clean(self, value: Any, model_instance: models.Model | None) -> PartialDate | None:
        return self.to_python(value)
