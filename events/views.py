"""The public pages of meetings."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from events.filters import MeetingFilter
from events.models import Meeting, MeetingHost
from events.models.participation import Part, Participation
from people.public import elsewhere, evidence, page_of

LATEST = 50


def meeting_list(request: HttpRequest) -> HttpResponse:
    meetings = Meeting.objects.public().select_related("territory").prefetch_related("hosts")
    found = MeetingFilter(request.GET, meetings)
    return render(request, "events/meeting_list.html", {"filter": found, "page": page_of(request, found.qs)})


def meeting_detail(request: HttpRequest, slug: str) -> HttpResponse:
    meeting: Any = Meeting.objects.public().select_related("territory").filter(slug=slug).first()
    if meeting is None:
        return elsewhere(request)
    hostings = meeting.hostings.of_meeting().prefetch_related(evidence(MeetingHost))
    context = {
        "meeting": meeting,
        "hostings": hostings,
        "parts": _by_part(meeting.participations.of_meeting()),
        "sites": meeting.sites.select_related("territory"),
        "mentions": meeting.mentions.in_latest_articles(LATEST),
    }
    return render(request, "events/meeting_detail.html", context)


def _by_part(participations: Iterable[Participation]) -> list[dict[str, Any]]:
    """Who took part, grouped by part in the order of `Part`; parts that nobody took are left out."""
    rows = list(participations)
    groups = ({"label": part.label, "rows": [row for row in rows if row.part == part]} for part in Part)
    return [group for group in groups if group["rows"]]
