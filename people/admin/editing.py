"""Locks, proposals and former addresses: looked at and removed, never typed in."""

from typing import Any, ClassVar

from django.contrib import admin
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from people.admin.desk import admin_link, field_label
from people.models import FieldLock, FormerAddress, Proposal


class LookAndRemove(admin.ModelAdmin):
    list_per_page = 50
    list_filter: ClassVar[tuple[str, ...]] = ("content_type",)

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("content_type").prefetch_related("target")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=_("object"))
    def target_link(self, obj: Any) -> str | SafeString:
        return "–" if obj.target is None else admin_link(obj.target)


class OneFieldAdmin(LookAndRemove):
    @admin.display(description=_("field"))
    def label(self, obj: Any) -> str:
        return obj.field if obj.target is None else field_label(obj.target, obj.field)


@admin.register(FieldLock)
class FieldLockAdmin(OneFieldAdmin):
    list_display = ("target_link", "label", "locked_by", "locked_at", "reason")
    list_filter = ("content_type", "field")
    date_hierarchy = "locked_at"


@admin.register(Proposal)
class ProposalAdmin(OneFieldAdmin):
    list_display = ("target_link", "label", "value", "proposed_at")
    date_hierarchy = "proposed_at"


@admin.register(FormerAddress)
class FormerAddressAdmin(LookAndRemove):
    list_display = ("path", "target_link", "left_at")
    search_fields = ("path",)
