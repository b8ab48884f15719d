"""By what the lists of officials and organizations are narrowed, on the site and in the API alike."""

from typing import Any

import django_filters
from django.db.models import Exists, F, OuterRef, QuerySet
from django.forms import BooleanField, HiddenInput
from django.utils.translation import gettext_lazy as _
from django_filters.fields import ModelChoiceField
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field

from people.models import Official, Organization, Position, Territory
from people.models.organization import Level, OrganizationKind
from people.names import fold
from people.widgets import Tick


def by_name(queryset: QuerySet[Any], column: str, value: str) -> QuerySet[Any]:
    """Each typed word must stand in the folded column."""
    for word in fold(value).split():
        queryset = queryset.filter(**{f"{column}__contains": word})
    return queryset


class NameFilter(django_filters.CharFilter):
    """Ignores case and marks, and knows đ."""

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        return by_name(qs, self.field_name, value) if value else qs


class ProvinceField(ModelChoiceField):
    """Each with the days between which it stood, as two may bear one name: "Đồng Nai (từ 01/07/2025)"."""

    def label_from_instance(self, obj: Any) -> str:
        label: str = obj.with_life(obj.name)
        return label


@extend_schema_field(OpenApiTypes.STR)
class ProvinceFilter(django_filters.ModelChoiceFilter):
    """A province or city, old or new, by its slug; with those that it came from, where `with_mergers` is ticked."""

    field_class = ProvinceField

    def __init__(self, **kwargs: Any) -> None:
        # The one that stands today before the one of the same name that is no more.
        standing = Territory.objects.provinces().order_by("folded_key", F("dissolved_on").desc(nulls_first=True))
        kwargs.setdefault("label", _("Province or city"))
        kwargs.setdefault("queryset", standing)
        super().__init__(to_field_name="slug", **kwargs)

    def filter(self, qs: Any, value: Territory | None) -> Any:
        return qs if value is None else qs.in_territory(value, with_mergers=self.parent.wants_mergers)


class MergersFilter(django_filters.BooleanFilter):
    """Not a filter of its own: it widens `territory`."""

    field_class = BooleanField

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Also what was merged into it"))
        kwargs.setdefault("widget", Tick)
        super().__init__(**kwargs)

    def filter(self, qs: Any, value: bool | None) -> Any:  # noqa: FBT001 - the library's signature
        return qs


class TerritoryFilterSet(django_filters.FilterSet):
    """A list that has a `territory` and a `with_mergers`, and can say in words what they let in."""

    @property
    def wants_mergers(self) -> bool:
        return self.is_bound and bool(self.form.cleaned_data.get("with_mergers"))

    @property
    def asked_territory(self) -> Territory | None:
        """The chosen province; None where none is, or the input is broken."""
        found: Territory | None = self.form.cleaned_data.get("territory") if self.is_bound else None
        return found


class OfficialFilter(TerritoryFilterSet):
    q = NameFilter(field_name="folded_key", label=_("Name"))
    territory = ProvinceFilter()
    with_mergers = MergersFilter()
    organization = django_filters.CharFilter(method="held_at", label=_("Organization"), widget=HiddenInput)

    class Meta:
        model = Official
        fields: list[str] = []

    def held_at(self, queryset: QuerySet[Official], name: str, value: str) -> QuerySet[Official]:
        posts = Position.objects.confirmed().filter(organization__slug=value, official=OuterRef("pk"))
        return queryset.filter(Exists(posts))


class OrganizationFilter(TerritoryFilterSet):
    q = NameFilter(field_name="folded_key", label=_("Name"))
    territory = ProvinceFilter()
    with_mergers = MergersFilter()
    kind = django_filters.ChoiceFilter(choices=OrganizationKind.choices, label=_("Kind"))
    level = django_filters.ChoiceFilter(choices=[choice for choice in Level.choices if choice[0]], label=_("Level"))

    class Meta:
        model = Organization
        fields: list[str] = []
