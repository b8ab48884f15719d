"""Meetings and participations at the desk."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from events.models import Meeting, MeetingHost, MeetingSite, Participation
from people.admin.desk import CLOSING_FIELDSETS, ProvenanceAdmin, SmallInline, day, list_link
from people.admin.merging import Mergeable
from people.models import Position


class HostInline(SmallInline):
    model = MeetingHost
    fields = ("organization", "status")
    autocomplete_fields = ("organization",)


class SiteInline(SmallInline):
    model = MeetingSite
    autocomplete_fields = ("territory",)


class ParticipationInline(SmallInline):
    model = Participation
    fields = ("official", "organization", "printed_name", "part", "position", "site", "status")
    autocomplete_fields = ("official", "organization", "position", "site")
    classes = ()

    def get_queryset(self, request: HttpRequest) -> QuerySet[Participation]:
        return super().get_queryset(request).select_related("official", "organization")

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """A position is named by who holds it and where: fetched with it, not one by one."""
        if db_field.name == "position":
            kwargs["queryset"] = Position.objects.select_related("official", "organization")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(Meeting)
class MeetingAdmin(Mergeable, ProvenanceAdmin):
    list_display = ("name", "kind", day("date", _("date")), "session", "territory", "status")
    list_filter = ("status", "kind", "format")
    list_select_related = ("territory",)
    date_hierarchy = "starts_on"
    search_fields = ("name",)
    folded_fields = ("folded_key",)
    autocomplete_fields = ("territory",)
    readonly_fields: ClassVar[tuple[str, ...]] = ("participations_link",)
    fieldsets: ClassVar[Any] = (
        (None, {"fields": ("name", ("kind", "period"), ("date", "end_date", "date_basis"), ("session", "format"),
                           "territory", "venue", "status", "slug", "participations_link")}),
        *CLOSING_FIELDSETS,
    )  # fmt: skip
    inlines = (HostInline, SiteInline, ParticipationInline)

    @admin.display(description=_("participations"))
    def participations_link(self, obj: Meeting) -> str | SafeString:
        if obj.pk is None:
            return "–"
        return list_link(Participation, obj.participations.count(), meeting__id__exact=obj.pk)


@admin.register(MeetingSite)
class MeetingSiteAdmin(admin.ModelAdmin):
    """Registered for its autocomplete; sites are edited on their meeting."""

    search_fields = ("name", "meeting__name")
    list_select_related = ("meeting",)
    autocomplete_fields = ("meeting", "territory")


@admin.register(Participation)
class ParticipationAdmin(ProvenanceAdmin):
    list_display = ("shown_who", "part", "meeting", "position", "status")
    list_filter = ("part", "status", "origin")
    list_select_related = ("official", "organization", "meeting", "position__official", "position__organization")
    date_hierarchy = "meeting__starts_on"
    search_fields = ("printed_name",)
    folded_fields = ("official__folded_key", "organization__folded_key", "meeting__folded_key")
    autocomplete_fields = ("meeting", "official", "organization", "position", "site")

    @admin.display(description=_("who"))
    def shown_who(self, obj: Participation) -> str:
        return obj.who()
