"""Territories at the desk."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from people.admin.desk import DeskAdmin, SmallInline
from people.models import Territory, TerritoryName, TerritorySuccession


class OtherNameInline(SmallInline):
    model = TerritoryName


class SuccessorInline(SmallInline):
    model = TerritorySuccession
    fk_name = "predecessor"
    autocomplete_fields = ("successor",)
    verbose_name = _("successor")
    verbose_name_plural = _("successors")


class PredecessorInline(SmallInline):
    model = TerritorySuccession
    fk_name = "successor"
    autocomplete_fields = ("predecessor",)
    verbose_name = _("predecessor")
    verbose_name_plural = _("predecessors")


@admin.register(Territory)
class TerritoryAdmin(DeskAdmin):
    list_display = ("shown_name", "level", "parent", "established_on", "dissolved_on")
    list_filter = ("level", ("dissolved_on", admin.EmptyFieldListFilter))
    list_select_related = ("parent",)
    search_fields = ("name",)
    folded_fields = ("folded_key", "other_names__folded_key")
    autocomplete_fields = ("parent",)
    inlines = (OtherNameInline, SuccessorInline, PredecessorInline)

    @admin.display(description=_("name"), ordering="folded_key")
    def shown_name(self, obj: Territory) -> str:
        return obj.full_name()
