"""Organizations at the desk."""

from typing import Any, ClassVar

from django.contrib import admin
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from people.admin.desk import CLOSING_FIELDSETS, ProvenanceAdmin, SmallInline, list_link
from people.admin.merging import Mergeable
from people.models import Organization, OrganizationName, OrganizationSuccession, Position


class OtherNameInline(SmallInline):
    model = OrganizationName


class SuccessorInline(SmallInline):
    model = OrganizationSuccession
    fk_name = "predecessor"
    autocomplete_fields = ("successor",)
    verbose_name = _("successor")
    verbose_name_plural = _("successors")


class PredecessorInline(SmallInline):
    model = OrganizationSuccession
    fk_name = "successor"
    autocomplete_fields = ("predecessor",)
    verbose_name = _("predecessor")
    verbose_name_plural = _("predecessors")


@admin.register(Organization)
class OrganizationAdmin(Mergeable, ProvenanceAdmin):
    list_display = ("name", "kind", "level", "territory", "parent", "status")
    list_filter = ("status", "kind", "level", ("open_scope", admin.EmptyFieldListFilter))
    list_select_related = ("territory", "parent")
    search_fields = ("name",)
    folded_fields = ("folded_key", "other_names__folded_key")
    autocomplete_fields = ("territory", "parent")
    readonly_fields: ClassVar[tuple[str, ...]] = ("positions_link",)
    fieldsets: ClassVar[Any] = (
        (None, {"fields": ("name", ("kind", "level"), "territory", "parent", "status", ("founded", "dissolved"), "slug",
                           "positions_link")}),
        *CLOSING_FIELDSETS,
    )  # fmt: skip
    inlines = (OtherNameInline, SuccessorInline, PredecessorInline)

    def before_save(self, request: HttpRequest, obj: Any, changed: list[str]) -> None:
        """An editor who gives an open body its place has answered the question."""
        if obj.territory_id is not None:
            obj.open_scope = ""

    @admin.display(description=_("positions in this body"))
    def positions_link(self, obj: Organization) -> str | SafeString:
        if obj.pk is None:
            return "–"
        return list_link(Position, obj.positions.count(), organization__id__exact=obj.pk)
