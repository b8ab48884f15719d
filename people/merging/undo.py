"""A merge replayed backwards."""

from typing import Any

from django.db import IntegrityError, models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from people.merging.steps import Step, column_value, model_of, python_value
from people.models.decision import MergeRecord


@transaction.atomic
def undo(record: MergeRecord, *, user: Any = None) -> list[str]:
    """Bring both rows back. What was changed since stays; returned, and kept on the record, is what that was."""
    if record.undone_at is not None:
        raise ValueError("this merge has been undone")
    left: list[str] = []
    for step in reversed(record.steps):
        problem = {"set": _unset, "delete": _restore, "create": _uncreate}[step["do"]](step)
        if problem:
            left.append(problem)
    record.undone_at, record.undone_by, record.not_undone = timezone.now(), user, left
    record.save()
    _reindex(record)
    return left


def _unset(step: Step) -> str:
    """The old value again, where nobody has changed it since."""
    model = model_of(step)
    row = model._default_manager.filter(pk=step["pk"]).first()
    field: Any = next(field for field in model._meta.concrete_fields if field.attname == step["column"])
    if row is None:
        return _("%(row)s was deleted since") % {"row": f"{model._meta.verbose_name} {step['pk']}"}
    if column_value(row, field) != step["new"]:
        return _("%(field)s of “%(row)s” was changed since and was left") % {
            "field": getattr(field, "verbose_name", field.name), "row": row,
        }  # fmt: skip
    return _guarded(lambda: _write(model, step["pk"], field, step["old"]), f"{row}")


def _write(model: type[models.Model], pk: Any, field: Any, value: Any) -> None:
    # Past `save`: computed columns have steps of their own, and a changed address must leave no redirect behind.
    model._default_manager.filter(pk=pk).update(**{field.attname: python_value(field, value)})


def _restore(step: Step) -> str:
    model = model_of(step)
    values = {
        field.attname: python_value(field, step["row"][field.attname])
        for field in model._meta.concrete_fields
        if field.attname in step["row"]
    }
    row = model(**values)
    if model._default_manager.filter(pk=row.pk).exists():
        return _("%(row)s stands again already") % {"row": row}
    return _guarded(lambda: _insert(model, row, values), f"{row}")


def _insert(model: type[models.Model], row: models.Model, values: dict[str, Any]) -> None:
    model._default_manager.bulk_create([row])
    # An insert stamps the time on columns that are set "when added"; they get their own back.
    model._default_manager.filter(pk=row.pk).update(**values)


def _uncreate(step: Step) -> str:
    model_of(step)._default_manager.filter(pk=step["pk"]).delete()
    return ""


def _guarded(act: Any, label: str) -> str:
    try:
        with transaction.atomic():
            act()
    except IntegrityError:
        return _("“%(row)s” no longer fits beside what was written since") % {"row": label}
    return ""


def _reindex(record: MergeRecord) -> None:
    """Tell the search, which listens to saves, of both rows."""
    model = record.content_type.model_class()
    for row in model._default_manager.filter(pk__in=[record.kept_id, record.folded_id]) if model else ():
        models.signals.post_save.send(sender=model, instance=row, created=False, raw=False, using="default",
                                      update_fields=None)  # fmt: skip
