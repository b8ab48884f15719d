"""What every page of the desk shares: folded search, locks on what an editor sets, history with its reason."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, ClassVar, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from simple_history.admin import SimpleHistoryAdmin

from people.admin.history import ChangesInWords
from people.models import FieldLock, Proposal, User
from people.models.editing import edited_bases, field_label, lock_fields
from people.models.provenance import Origin, Provenance, Status
from people.names import fold

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


def changed_fields(instance: models.Model, fields: Iterable[str]) -> list[str]:
    """Which of `fields` differ from the stored row. A revert is a change too, though its form shows none."""
    stored = type(instance)._default_manager.filter(pk=instance.pk).first()
    if stored is None:
        return []
    columns = {field.name: field.attname for field in instance._meta.concrete_fields}
    return [
        name
        for name in fields
        if name in columns and getattr(stored, columns[name]) != getattr(instance, columns[name])
    ]


class FoldedSearch(admin.options.BaseModelAdmin):
    """Search that ignores case, marks and đ: each word must stand in one of the folded columns."""

    folded_fields: tuple[str, ...] = ()

    def get_search_results(
        self, request: HttpRequest, queryset: models.QuerySet[Any], search_term: str
    ) -> tuple[models.QuerySet[Any], bool]:
        if not self.folded_fields:
            return super().get_search_results(request, queryset, search_term)  # type: ignore[misc,no-any-return]
        for word in fold(search_term).split():
            condition = models.Q()
            for field in self.folded_fields:
                condition |= models.Q(**{f"{field}__contains": word})
            queryset = queryset.filter(condition)
        return queryset, any("other_names" in field for field in self.folded_fields)


class PlainText(forms.CharField):
    """Typed text with the line ends that the catalogue keeps; browsers send CR LF, and spans count characters."""

    def to_python(self, value: Any) -> Any:
        return str(super().to_python(value)).replace("\r\n", "\n").replace("\r", "\n")


TYPED_TEXT: Any = {models.TextField: {"form_class": PlainText}}


class ReasonForm(forms.ModelForm):
    """A change may say why; the history keeps it."""

    change_reason = forms.CharField(
        label=_("Why this change"),
        required=False,
        max_length=100,
        help_text=_("Kept in the history, beside who and when."),
    )


class DeskAdmin(FoldedSearch, SimpleHistoryAdmin):
    """A catalogue row at the desk. What an editor changes is locked against the importer."""

    form = ReasonForm
    formfield_overrides = TYPED_TEXT
    list_per_page = 50
    show_full_result_count = False
    readonly_fields: ClassVar[tuple[str, ...]] = ()
    standing_fields: tuple[str, ...] = ("locks", "proposals")

    def get_historical_record_context_helper(self, request: HttpRequest, historical_record: Any) -> ChangesInWords:
        return ChangesInWords(self.model, historical_record)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return (*super().get_readonly_fields(request, obj), *self.standing_fields)

    def view_on_site(self, obj: Any) -> str | None:
        """Its public page, where there is one; a form that was refused has altered `obj` itself."""
        stored: Any = type(obj)._default_manager.filter(pk=obj.pk).first()
        return stored.get_absolute_url() if stored is not None and self.is_public(stored) else None

    def is_public(self, obj: Any) -> bool:
        return hasattr(obj, "get_absolute_url")

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        changed = changed_fields(obj, form.fields) if change else []
        changed += [name for name in form.changed_data if name == "tags"]
        obj._change_reason = form.cleaned_data.get("change_reason") or None
        bases = edited_bases(obj, changed if change else form.changed_data)
        changed += bases if change else []
        self.before_save(request, obj, changed)
        super().save_model(request, obj, form, change)
        self.keep(request, obj, changed, obj._change_reason or "")

    def before_save(self, request: HttpRequest, obj: Any, changed: list[str]) -> None:
        """A place for what a subject does between the form and the row."""

    def keep(self, request: HttpRequest, obj: Any, changed: list[str], reason: str) -> None:
        """Lock what the editor set; a proposal for it has had its answer."""
        lock_fields(obj, changed, user=request.user, reason=reason)
        Proposal.objects.filter(
            content_type=ContentType.objects.get_for_model(obj), object_id=obj.pk, field__in=changed
        ).delete()

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """Rows of an inline: a machine's row that is struck out is rejected, and so not made again."""
        rows = formset.save(commit=False)
        reason = form.cleaned_data.get("change_reason") or ""
        typed = {id(inline.instance): inline.changed_data for inline in formset.forms}
        for row in [*rows, *formset.deleted_objects]:
            row._change_reason = reason or None
        for row in formset.deleted_objects:
            strike_out(row)
        for row in rows:
            changed = changed_fields(row, formset.form.base_fields) if row.pk else []
            bases = edited_bases(row, changed if row.pk else typed[id(row)])
            changed += bases if row.pk else []
            row.save()
            lock_fields(row, changed, user=request.user, reason=reason)
        formset.save_m2m()

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        strike_out(obj)

    def delete_queryset(self, request: HttpRequest, queryset: models.QuerySet[Any]) -> None:
        for row in queryset:
            strike_out(row)

    @admin.display(description=_("Locked fields"))
    def locks(self, obj: Any) -> str | SafeString:
        if obj.pk is None:
            return "–"
        rows = FieldLock.objects.of(type(obj), [obj.pk]).select_related("locked_by").order_by("field")
        return format_html_join(
            "",
            '<div>{} <small>({}, {})</small> <a href="{}">{}</a></div>',
            (
                (
                    field_label(obj, lock.field),
                    lock.locked_by or "–",
                    date_format(localtime(lock.locked_at), "d/m/Y"),  # escaping makes it a string first
                    reverse("admin:people_fieldlock_delete", args=[lock.pk]),
                    gettext("unlock"),
                )
                for lock in rows
            ),
        ) or gettext("none")

    @admin.display(description=_("What a newer reading says"))
    def proposals(self, obj: Any) -> str | SafeString:
        if obj.pk is None:
            return "–"
        rows = Proposal.objects.filter(content_type=ContentType.objects.get_for_model(obj), object_id=obj.pk).order_by(
            "field"
        )
        return format_html_join("", "<div><b>{}</b>: {}</div>", ((row.label(), row.told()) for row in rows)) or gettext(
            "nothing else"
        )


def strike_out(row: models.Model) -> None:
    """Remove a row for good, or, where the importer made it, reject it so that no import makes it again."""
    if isinstance(row, Provenance) and row.origin == Origin.MACHINE:
        row.status = Status.REJECTED
        row.save()
    else:
        row.delete()


class ProvenanceAdmin(DeskAdmin):
    """Rows that the importer may have suggested: confirmed and rejected in lists, too."""

    actions: Any = ("confirm_rows", "reject_rows")
    standing_fields = ("origin", "confidence", *DeskAdmin.standing_fields)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not change:
            obj.origin = Origin.EDITOR
        super().save_model(request, obj, form, change)

    @admin.action(description=_("Confirm the selected"), permissions=["change"])
    def confirm_rows(self, request: HttpRequest, queryset: models.QuerySet[Any]) -> None:
        self._decide(request, queryset, Status.CONFIRMED)

    @admin.action(description=_("Reject the selected"), permissions=["change"])
    def reject_rows(self, request: HttpRequest, queryset: models.QuerySet[Any]) -> None:
        self._decide(request, queryset, Status.REJECTED)

    def _decide(self, request: HttpRequest, queryset: models.QuerySet[Any], status: Status) -> None:
        number = 0
        for row in queryset.exclude(status=status):
            row.status = status
            row._history_user = request.user
            row.save()
            lock_fields(row, ["status"], user=request.user)
            number += 1
        messages.success(
            request, ngettext("%(number)d row changed.", "%(number)d rows changed.", number) % {"number": number}
        )


CLOSING_FIELDSETS: Any = (
    (_("What the importer says"), {"fields": ProvenanceAdmin.standing_fields}),
    (_("This change"), {"fields": ("change_reason",)}),
)


class SmallInline(admin.TabularInline):
    """An inline that stays small: what exists, one empty row on demand, choices by autocomplete."""

    extra = 0
    formfield_overrides = TYPED_TEXT
    show_change_link = True
    classes: tuple[str, ...] = ("collapse",)


def day(field: str, label: "StrOrPromise") -> Callable[[Any], str]:
    """A column or a line with the date of a row as people write it."""

    @admin.display(description=label, ordering=field)
    def shown(obj: Any) -> str:
        date = getattr(obj, field)
        return date.vietnamese() if date else "–"

    shown.__name__ = f"{field}_day"  # the desk tells columns apart by their names
    return shown


def author(request: HttpRequest) -> User:
    """Who is at the desk; nobody gets there without logging in."""
    return cast(User, request.user)


def admin_link(target: models.Model, text: object | None = None) -> SafeString:
    """A link to the desk's page of `target`."""
    meta = target._meta
    address = reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[target.pk])
    return format_html('<a href="{}">{}</a>', address, text if text is not None else target)


def list_link(model: type[models.Model], text: object, **filters: object) -> SafeString:
    """A link to the desk's list of `model` under `filters`."""
    meta = model._meta
    address = reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist")
    query = "&".join(f"{name}={value}" for name, value in filters.items())
    return format_html('<a href="{}?{}">{}</a>', address, query, text)
