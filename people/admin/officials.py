"""Officials and their positions at the desk."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from people.admin.desk import CLOSING_FIELDSETS, ProvenanceAdmin, SmallInline, day
from people.admin.merging import Mergeable
from people.images import clean_image
from people.models import Official, OfficialName, Position
from people.models.organization import NameKind
from people.models.provenance import Status
from people.names import exact_key

ATTESTED = (day("first_attested", _("first attested")), day("last_attested", _("last attested")))


class OtherNameInline(SmallInline):
    model = OfficialName


class PositionInline(SmallInline):
    model = Position
    fields: ClassVar[Any] = ("title", "organization", "since", "until", *ATTESTED, "status")
    readonly_fields: ClassVar[Any] = ATTESTED
    autocomplete_fields = ("organization",)
    classes = ()


@admin.register(Official)
class OfficialAdmin(Mergeable, ProvenanceAdmin):
    list_display = ("name", "disambiguation", "position_count", "status", "is_hidden")
    list_filter = ("status", "is_hidden", "origin")
    search_fields = ("name",)
    folded_fields = ("folded_key", "other_names__folded_key")
    inlines = (PositionInline, OtherNameInline)
    fieldsets: ClassVar[Any] = (
        (None, {"fields": ("name", "disambiguation", ("status", "is_hidden"), "summary", "portrait", "slug")}),
        *CLOSING_FIELDSETS,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Official]:
        standing = Count("positions", filter=~Q(positions__status=Status.REJECTED))
        queryset: QuerySet[Official] = super().get_queryset(request).annotate(standing_positions=standing)
        return queryset

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        may_hide = request.user.has_perm("people.hide_official")
        return (*super().get_readonly_fields(request, obj), *(() if may_hide else ("is_hidden",)))

    def before_save(self, request: HttpRequest, obj: Any, changed: list[str]) -> None:
        if "portrait" in changed and obj.portrait:
            obj.portrait = clean_image(obj.portrait.file, "portrait")

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """A corrected name stays known as another spelling, so that later reports still find the person."""
        before = Official.objects.filter(pk=obj.pk).values_list("name", flat=True).first() if change else None
        super().save_model(request, obj, form, change)
        if before is not None and exact_key(before) != obj.exact_key:
            OfficialName.objects.get_or_create(
                official=obj,
                exact_key=exact_key(before),
                defaults={"name": before, "kind": NameKind.MISPRINT},
            )

    @admin.display(description=_("positions"), ordering="standing_positions")
    def position_count(self, obj: Any) -> int:
        return int(obj.standing_positions)


@admin.register(Position)
class PositionAdmin(ProvenanceAdmin):
    list_display: ClassVar[Any] = (
        "official", "title", "organization", day("since", _("since")), day("until", _("until")), *ATTESTED, "status"
    )  # fmt: skip
    list_filter = ("status", "origin")
    list_select_related = ("official", "organization")
    search_fields = ("title",)
    folded_fields = ("official__folded_key", "organization__folded_key", "title_folded")
    autocomplete_fields = ("official", "organization")
