"""By what the list of articles is narrowed, on the site and in the API alike."""

import django_filters
from django.db.models import QuerySet
from django.forms import HiddenInput
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Source
from people.filters import MergersFilter, NameFilter, ProvinceFilter, TerritoryFilterSet
from people.widgets import DayInput


def public_sources(request: HttpRequest | None) -> QuerySet[Source]:
    """The sources of the articles that the public may see."""
    return Source.objects.filter(pk__in=Article.objects.published().values("source"))


class ArticleFilter(TerritoryFilterSet):
    q = NameFilter(field_name="title_key", label=_("Title"))
    territory = ProvinceFilter()
    with_mergers = MergersFilter()
    source = django_filters.ModelChoiceFilter(queryset=public_sources, to_field_name="slug", label=_("Source"))
    since = django_filters.DateFilter(field_name="published_on", lookup_expr="gte", label=_("From"), widget=DayInput)
    until = django_filters.DateFilter(field_name="published_on", lookup_expr="lte", label=_("To"), widget=DayInput)
    tag = django_filters.CharFilter(field_name="tags__slug", label=_("Tag"), widget=HiddenInput, distinct=True)
    official = django_filters.CharFilter(method="naming", label=_("Official"), widget=HiddenInput)
    organization = django_filters.CharFilter(method="naming", label=_("Organization"), widget=HiddenInput)
    meeting = django_filters.CharFilter(method="naming", label=_("Meeting"), widget=HiddenInput)

    class Meta:
        model = Article
        fields: list[str] = []

    def naming(self, queryset: QuerySet[Article], name: str, value: str) -> QuerySet[Article]:
        condition = {f"mentions__{name}__slug": value, "mentions__status": "confirmed"}
        return queryset.filter(**condition).distinct()
