"""By what the list of meetings is narrowed, on the site and in the API alike."""

import django_filters
from django.db.models import QuerySet
from django.forms import HiddenInput
from django.utils.translation import gettext_lazy as _

from events.models import Meeting
from people.filters import MergersFilter, NameFilter, ProvinceFilter, TerritoryFilterSet
from people.widgets import DayInput


def public_kinds() -> list[tuple[str, str]]:
    """The kinds of the meetings that the public may see."""
    kinds = Meeting.objects.public().order_by("kind").values_list("kind", flat=True).distinct()
    return [(kind, kind) for kind in kinds]


class MeetingFilter(TerritoryFilterSet):
    q = NameFilter(field_name="folded_key", label=_("Name"))
    kind = django_filters.ChoiceFilter(choices=public_kinds, label=_("Kind"))
    territory = ProvinceFilter()
    with_mergers = MergersFilter()
    since = django_filters.DateFilter(field_name="starts_on", lookup_expr="gte", label=_("From"), widget=DayInput)
    until = django_filters.DateFilter(field_name="starts_on", lookup_expr="lte", label=_("To"), widget=DayInput)
    organization = django_filters.CharFilter(method="hosted_by", label=_("Host"), widget=HiddenInput)
    official = django_filters.CharFilter(method="with_official", label=_("Official"), widget=HiddenInput)

    class Meta:
        model = Meeting
        fields: list[str] = []

    def hosted_by(self, queryset: QuerySet[Meeting], name: str, value: str) -> QuerySet[Meeting]:
        return queryset.filter(hostings__organization__slug=value, hostings__status="confirmed").distinct()

    def with_official(self, queryset: QuerySet[Meeting], name: str, value: str) -> QuerySet[Meeting]:
        return queryset.filter(participations__official__slug=value, participations__status="confirmed").distinct()
