"""Locks, proposals and former addresses: looked at and removed, never typed in."""

from typing import Any, ClassVar

from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from people.admin.desk import admin_link
from people.models import FieldLock, FormerAddress, Proposal


class KindFilter(admin.SimpleListFilter):
    """By what the rows are about; only what there is."""

    title = _("kind of object")
    parameter_name = "kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        present = model_admin.model._default_manager.order_by().values("content_type").distinct()
        return [(str(kind.pk), kind.name) for kind in ContentType.objects.filter(pk__in=present)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        chosen = self.value() or ""
        return queryset.filter(content_type=int(chosen)) if chosen.isdecimal() else queryset


class LookAndRemove(admin.ModelAdmin):
    list_per_page = 50
    list_filter: ClassVar[Any] = (KindFilter,)
    change_form_template = "admin/look_only.html"

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("content_type").prefetch_related("target")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=_("object"))
    def target_link(self, obj: Any) -> str | SafeString:
        return "–" if obj.target is None else admin_link(obj.target)

    @admin.display(description=_("kind of object"), ordering="content_type")
    def kind(self, obj: Any) -> str:
        return str(obj.content_type.name)


class OneFieldAdmin(LookAndRemove):
    list_display_links = ("label",)  # the first column leads to the object itself

    @admin.display(description=_("field"))
    def label(self, obj: Any) -> str:
        return str(obj.label())


@admin.register(FieldLock)
class FieldLockAdmin(OneFieldAdmin):
    list_display = ("target_link", "label", "locked_by", "locked_at", "reason")
    date_hierarchy = "locked_at"
    fields = ("target_link", "label", "locked_by", "locked_at", "reason")
    readonly_fields = ("target_link", "label")


@admin.register(Proposal)
class ProposalAdmin(OneFieldAdmin):
    list_display = ("target_link", "label", "told", "proposed_at")
    date_hierarchy = "proposed_at"
    fields = ("target_link", "label", "told", "proposed_at")
    readonly_fields = ("target_link", "label", "told")

    @admin.display(description=_("proposed value"))
    def told(self, obj: Proposal) -> str:
        return obj.told()


@admin.register(FormerAddress)
class FormerAddressAdmin(LookAndRemove):
    list_display = ("path", "target_link", "left_at")
    fields = ("path", "target_link", "left_at")
    readonly_fields = ("target_link",)
    search_fields = ("path",)
