"""By what the lists of officials and organizations are narrowed, on the site and in the API alike."""

from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.forms import HiddenInput
from django.utils.translation import gettext_lazy as _

from people.models import Official, Organization, Position, Territory
from people.models.organization import Level, OrganizationKind
from people.names import fold


def by_name(queryset: QuerySet[Any], column: str, value: str) -> QuerySet[Any]:
    """Each typed word must stand in the folded column."""
    for word in fold(value).split():
        queryset = queryset.filter(**{f"{column}__contains": word})
    return queryset


class NameFilter(django_filters.CharFilter):
    """Ignores case and marks, and knows đ."""

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        return by_name(qs, self.field_name, value) if value else qs


class ProvinceFilter(django_filters.ModelChoiceFilter):
    """A province or city, old or new, by its slug."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Province or city"))
        kwargs.setdefault("queryset", Territory.objects.provinces().order_by("folded_key", "established_on"))
        super().__init__(to_field_name="slug", **kwargs)


class OfficialFilter(django_filters.FilterSet):
    q = NameFilter(field_name="folded_key", label=_("Name"))
    territory = ProvinceFilter(method="held_in")
    organization = django_filters.CharFilter(method="held_at", label=_("Organization"), widget=HiddenInput)

    class Meta:
        model = Official
        fields: list[str] = []

    def held_in(self, queryset: QuerySet[Official], name: str, value: Territory) -> QuerySet[Official]:
        return self._with_post(queryset, Q(organization__in=Organization.objects.in_territory(value)))

    def held_at(self, queryset: QuerySet[Official], name: str, value: str) -> QuerySet[Official]:
        return self._with_post(queryset, Q(organization__slug=value))

    def _with_post(self, queryset: QuerySet[Official], condition: Q) -> QuerySet[Official]:
        posts = Position.objects.confirmed().filter(condition, official=OuterRef("pk"))
        return queryset.filter(Exists(posts))


class OrganizationFilter(django_filters.FilterSet):
    q = NameFilter(field_name="folded_key", label=_("Name"))
    territory = ProvinceFilter(method="lying_in")
    kind = django_filters.ChoiceFilter(choices=OrganizationKind.choices, label=_("Kind"))
    level = django_filters.ChoiceFilter(choices=[choice for choice in Level.choices if choice[0]], label=_("Level"))

    class Meta:
        model = Organization
        fields: list[str] = []

    def lying_in(self, queryset: QuerySet[Organization], name: str, value: Territory) -> QuerySet[Organization]:
        return queryset.filter(pk__in=Organization.objects.in_territory(value))
