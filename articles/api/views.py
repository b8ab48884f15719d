"""The four catalogues, read-only, each item by its slug and each list by the filters of the site."""

from typing import Any

from django.db.models import Prefetch
from rest_framework import viewsets

from articles.api import serializers
from articles.filters import ArticleFilter
from articles.models import Article
from events.filters import MeetingFilter
from events.models import Meeting, MeetingHost, Participation
from people.filters import OfficialFilter, OrganizationFilter
from people.models import Official, Organization, Position
from people.public import evidence


class Catalogue(viewsets.ReadOnlyModelViewSet):
    lookup_field = "slug"


class ArticleViewSet(Catalogue):
    queryset = Article.objects.none()
    serializer_class = serializers.ArticleSerializer
    filterset_class = ArticleFilter

    def get_queryset(self):  # type: ignore[no-untyped-def]
        articles = Article.objects.published().select_related("source", "territory")
        return articles.with_tags().newest_first()


class OfficialViewSet(Catalogue):
    queryset = Official.objects.none()
    serializer_class = serializers.OfficialSerializer
    filterset_class = OfficialFilter

    def get_queryset(self):  # type: ignore[no-untyped-def]
        positions = Position.objects.confirmed().with_bodies().prefetch_related(evidence(Position))
        return Official.objects.public().prefetch_related(Prefetch("positions", positions, to_attr="posts"))


class OrganizationViewSet(Catalogue):
    queryset = Organization.objects.none()
    serializer_class = serializers.OrganizationSerializer
    filterset_class = OrganizationFilter

    def get_queryset(self):  # type: ignore[no-untyped-def]
        return Organization.objects.public().select_related("territory").with_parents()


class MeetingViewSet(Catalogue):
    queryset = Meeting.objects.none()
    serializer_class = serializers.MeetingSerializer
    filterset_class = MeetingFilter

    def get_queryset(self):  # type: ignore[no-untyped-def]
        hosts: Prefetch[Any] = Prefetch("hostings", MeetingHost.objects.of_meeting(), to_attr="shown_hosts")
        people = Prefetch("participations", Participation.objects.of_meeting(), to_attr="shown_participations")
        return Meeting.objects.public().select_related("territory").prefetch_related(hosts, people, "sites")
