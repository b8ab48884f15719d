"""The public pages of officials and organizations."""

from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from people.filters import OfficialFilter, OrganizationFilter
from people.lineage import flat
from people.models import Official, Organization, Position
from people.public import elsewhere, evidence, page_of

LATEST = 20
MOST_PARTS = 200


def official_list(request: HttpRequest) -> HttpResponse:
    posts = Prefetch("positions", Position.objects.confirmed().select_related("organization"), to_attr="posts")
    found = OfficialFilter(request.GET, Official.objects.public())
    page = page_of(request, found.qs.prefetch_related(posts))
    return render(request, "people/official_list.html", {"filter": found, "page": page})


def official_detail(request: HttpRequest, slug: str) -> HttpResponse:
    official: Any = Official.objects.public().filter(slug=slug).first()
    if official is None:
        return elsewhere(request)
    positions = official.positions.confirmed().with_bodies().prefetch_related(evidence(Position))
    context = {
        "official": official,
        "positions": sorted(positions, key=Position.last_known, reverse=True),
        "participations": official.participations.shown()[:MOST_PARTS],
        "mentions": official.mentions.in_latest_articles(LATEST),
    }
    return render(request, "people/official_detail.html", context)


def organization_list(request: HttpRequest) -> HttpResponse:
    found = OrganizationFilter(request.GET, Organization.objects.public().select_related("territory"))
    page = page_of(request, found.qs)
    return render(request, "people/organization_list.html", {"filter": found, "page": page})


def organization_detail(request: HttpRequest, slug: str) -> HttpResponse:
    found = Organization.objects.public().select_related("territory").with_parents()
    organization: Any = found.filter(slug=slug).first()
    if organization is None:
        return elsewhere(request)
    positions = organization.positions.confirmed().filter(official__in=Official.objects.public())
    context = {
        "organization": organization,
        "children": Organization.objects.public().filter(parent=organization),
        "lineage": _lineage(organization),
        "page": page_of(request, positions.select_related("official").prefetch_related(evidence(Position))),
        "hostings": organization.hostings.shown()[:LATEST],
        "mentions": organization.mentions.in_latest_articles(LATEST),
    }
    return render(request, "people/organization_detail.html", context)


def _lineage(organization: Organization) -> dict[str, Any]:
    """The strip of bodies before and after, the earliest first, and which of them have a page."""
    before, after = organization.predecessions(), organization.successions()
    others = {step.predecessor_id for step in flat(before)} | {step.successor_id for step in flat(after)}
    public = Organization.objects.public().filter(pk__in=others) if others else Organization.objects.none()
    return {"before": before[::-1], "after": after, "public": set(public.values_list("pk", flat=True))}
