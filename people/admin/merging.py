"""Merging at the desk: choose two in a list, compare them field by field, merge; look at merges and undo them."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from people.admin.desk import admin_link, author
from people.admin.editing import KindFilter, LookAndRemove
from people.merging import MergeRefusedError, merge, undo
from people.models import Decision, MergeRecord
from people.models.decision import Verdict, decide
from people.models.editing import in_words

# Relations whose rows are few and tell namesakes apart.
TELLING = ("positions", "other_names", "hostings", "sites")
MOST_TOLD = 12


class Mergeable(admin.ModelAdmin):
    """A list in which two rows can be compared, merged, or told apart."""

    actions: Any = ("confirm_rows", "reject_rows", "compare")

    def is_public(self, obj: Any) -> bool:
        return bool(self.model._default_manager.public().filter(pk=obj.pk).exists())

    @admin.action(description=gettext_lazy("Compare and merge the two selected"), permissions=["change"])
    def compare(self, request: HttpRequest, queryset: models.QuerySet[Any]) -> HttpResponse | None:
        chosen = sorted(queryset.values_list("pk", flat=True)[:3])
        if len(chosen) != 2:
            messages.error(request, _("Select exactly two to compare."))
            return None
        meta = self.model._meta
        return HttpResponseRedirect(reverse(f"admin:{meta.app_label}_{meta.model_name}_merge", args=chosen))

    def get_urls(self) -> list[URLPattern]:
        meta = self.model._meta
        name = f"{meta.app_label}_{meta.model_name}_merge"
        return [
            path("<int:first>/gop/<int:second>/", self.admin_site.admin_view(self.merge_view), name=name),
            *super().get_urls(),
        ]

    def merge_view(self, request: HttpRequest, first: int, second: int) -> HttpResponse:
        kept, folded = get_object_or_404(self.model, pk=first), get_object_or_404(self.model, pk=second)
        if not (self.has_change_permission(request, kept) and self.has_delete_permission(request, folded)):
            raise PermissionDenied
        if request.method == "POST":
            return self._answer(request, kept, folded)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Are these two the same?"),
            "opts": self.model._meta,
            "kept": kept,
            "folded": folded,
            "fields": list(_compared(kept, folded)),
            "relations": list(_counted(kept, folded)),
        }
        return TemplateResponse(request, "admin/merge.html", context)

    def _answer(self, request: HttpRequest, kept: Any, folded: Any) -> HttpResponse:
        reason = request.POST.get("reason", "")
        verdict = request.POST.get("verdict")
        if verdict in (Verdict.DIFFERENT, Verdict.UNSURE):
            decide(kept, folded, Verdict(verdict), user=author(request), reason=reason)
            messages.success(request, _("Your decision is kept and binds every later import."))
            return HttpResponseRedirect("../../../")
        taken = [name for name in request.POST if request.POST[name] == "folded"]
        try:
            record = merge(kept, folded, taken=taken, user=author(request), reason=reason)
        except MergeRefusedError as refusal:
            messages.error(request, str(refusal))
            return HttpResponseRedirect(request.path)
        messages.success(request, _("Merged: %(record)s. It can be undone under “merges”.") % {"record": record})
        return HttpResponseRedirect(f"../../../{kept.pk}/change/")


def _compared(kept: Any, folded: Any) -> Any:
    """(name, label, value of the one, value of the other) of each field in which they differ."""
    for field in kept._meta.concrete_fields:
        if field.editable and not field.primary_key and field.name != "slug":
            mine, theirs = getattr(kept, field.name), getattr(folded, field.name)
            if mine != theirs:
                yield field.name, field.verbose_name, in_words(field, mine), in_words(field, theirs)


def _counted(kept: Any, folded: Any) -> Any:
    """(label, what the one has, what the other has) of each relation: the rows that tell two apart, or how many."""
    for relation in kept._meta.related_objects:
        name = relation.get_accessor_name()
        mine, theirs = (_told(getattr(row, name), in_full=name in TELLING) for row in (kept, folded))
        yield relation.related_model._meta.verbose_name_plural, mine, theirs


def _told(rows: Any, *, in_full: bool) -> SafeString | int:
    number = int(rows.count())
    if not in_full or not 0 < number <= MOST_TOLD:
        return number
    return format_html_join("", "<div>{}</div>", ((row,) for row in rows.all()))


@admin.register(MergeRecord)
class MergeRecordAdmin(LookAndRemove):
    list_display = ("label", "kind", "merged_by", "merged_at", "undone_at")
    date_hierarchy = "merged_at"
    fields = ("label", "kind", "kept", "merged_by", "merged_at", "reason", "undone_by", "undone_at", "problems")
    readonly_fields = ("kind", "kept", "problems")
    change_form_template = "admin/merge_record.html"

    def get_queryset(self, request: HttpRequest) -> Any:
        return MergeRecord.objects.select_related("content_type", "merged_by", "undone_by")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.undo_view)
        return [path("<int:pk>/hoan-tac/", view, name="people_mergerecord_undo"), *super().get_urls()]

    def undo_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        record = get_object_or_404(MergeRecord, pk=pk)
        model: Any = record.content_type.model_class()
        if not request.user.has_perm(f"{model._meta.app_label}.change_{model._meta.model_name}"):
            raise PermissionDenied
        if request.method == "POST" and record.undone_at is None:
            left = undo(record, user=author(request))
            messages.success(request, _("The merge has been undone."))
            for problem in left:
                messages.warning(request, problem)
        return HttpResponseRedirect(reverse("admin:people_mergerecord_change", args=[pk]))

    @admin.display(description=gettext_lazy("kept row"))
    def kept(self, obj: MergeRecord) -> Any:
        model: Any = obj.content_type.model_class()
        row = model._default_manager.filter(pk=obj.kept_id).first()
        return "–" if row is None else admin_link(row)

    @admin.display(description=gettext_lazy("what could not be undone"))
    def problems(self, obj: MergeRecord) -> str:
        return "; ".join(obj.not_undone) or "–"


@admin.register(Decision)
class DecisionAdmin(LookAndRemove):
    list_display = ("pair", "kind", "verdict", "decided_by", "decided_at", "reason")
    list_filter = ("verdict", KindFilter)
    fields = ("pair", "kind", "verdict", "decided_by", "decided_at", "reason")
    readonly_fields = ("pair", "kind")
    date_hierarchy = "decided_at"

    def get_queryset(self, request: HttpRequest) -> Any:
        return Decision.objects.select_related("content_type", "decided_by")

    @admin.display(description=gettext_lazy("about"))
    def pair(self, obj: Decision) -> str:
        model: Any = obj.content_type.model_class()
        names = model._default_manager.in_bulk([obj.first_id, obj.second_id])
        return " / ".join(str(names.get(pk, "–")) for pk in (obj.first_id, obj.second_id))
