"""The steps of a merge as plain data, and how each is done.

* `set`: a column of a row got a new value: `{"do": "set", "model", "pk", "column", "old", "new"}`
* `delete`: a row was deleted: `{"do": "delete", "model", "row"}`, all its columns
* `create`: a row was made: `{"do": "create", "model", "pk"}`

Values are as `Field.value_to_string` writes them, or null.
"""

from typing import Any

from django.apps import apps
from django.db import models

Step = dict[str, Any]


def column_value(row: models.Model, field: "models.Field[Any, Any]") -> Any:
    """A column as JSON: text as the field itself writes and reads it, null where there is nothing."""
    if getattr(row, field.attname) is None:
        return None
    return field.value_to_string(row)


def python_value(field: "models.Field[Any, Any]", value: Any) -> Any:
    return None if value is None else field.to_python(value)


class Steps:
    """Does the steps of a merge and writes them down."""

    def __init__(self, user: Any) -> None:
        self.done: list[Step] = []
        self.user = user

    def set(self, row: models.Model, **values: Any) -> None:
        """Set attributes of a stored row; computed columns that follow from them are written down too."""
        before = {field.attname: column_value(row, field) for field in row._meta.concrete_fields}
        for name, value in values.items():
            setattr(row, name, value)
        row._history_user = self.user  # type: ignore[attr-defined]
        row._change_reason = "merge"  # type: ignore[attr-defined]
        row.save()
        for field in row._meta.concrete_fields:
            after = column_value(row, field)
            if after != before[field.attname]:
                place = {"model": row._meta.label_lower, "pk": row.pk, "column": field.attname}
                self.done.append({"do": "set", **place, "old": before[field.attname], "new": after})

    def delete(self, row: models.Model) -> None:
        columns = {field.attname: column_value(row, field) for field in row._meta.concrete_fields}
        self.done.append({"do": "delete", "model": row._meta.label_lower, "row": columns})
        row.delete()

    def create(self, row: models.Model) -> None:
        row.save()
        self.done.append({"do": "create", "model": row._meta.label_lower, "pk": row.pk})


def model_of(step: Step) -> type[models.Model]:
    return apps.get_model(step["model"])
