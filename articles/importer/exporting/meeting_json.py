"""A meeting of a reading as the catalogue has it now."""

from typing import TYPE_CHECKING, Any

from articles.importer.exporting.standing import Standing
from articles.importer.resolution.body_names import expand
from articles.models import Article
from events.models import Meeting
from people.models.provenance import Origin, Status
from people.names import exact_key

if TYPE_CHECKING:
    from articles.importer.exporting.article_json import Texts

Json = dict[str, Any]
People = dict[str, tuple[str, int | None]]  # name as read → name as it is now, id of the official
TEXTS = {"name": "name", "kind": "kind", "period": "period", "session": "session", "format": "format", "place": "venue"}
DATES = {"date": "date", "end_date": "end_date"}


def meeting_json(article: Article, found: Json, texts: "Texts", people: People, standing: Standing) -> Json | None:
    """None where an editor unlinked it. `people` are the officials who are left."""
    links = standing.links(article, "meeting", texts.words(found["mentions"]))
    meeting = links[0].meeting if links else None
    if meeting is None:
        told = _participants(None, found, people, standing)
        return None if found["mentions"] else {**found, "participants": told, "meeting_id": None}
    return {
        **found,
        **_corrected(meeting, standing),
        "hosts": _hosts(meeting, found, standing),
        "participants": _participants(meeting, found, people, standing),
        "meeting_id": meeting.pk,
    }


def _corrected(meeting: Meeting, standing: Standing) -> Json:
    values: Json = {}
    for key, field in TEXTS.items():
        if standing.locks.has(meeting, field):
            values[key] = getattr(meeting, field) or None
    for key, field in DATES.items():
        if standing.locks.has(meeting, field):
            date = getattr(meeting, field)
            values[key] = None if date is None else str(date)
    if "date" in values:
        values["date_basis"] = "edited"
    if standing.locks.has(meeting, "territory"):
        values["province"] = None if meeting.territory is None else meeting.territory.name
    return values


def _hosts(meeting: Meeting, found: Json, standing: Standing) -> list[str]:
    rows = standing.hosts[meeting.pk]
    rejected = {row.organization.exact_key for row in rows if row.status == Status.REJECTED}
    # A report may print a short form of what the catalogue writes in full.
    kept = [name for name in found["hosts"] if exact_key(expand(name)) not in rejected]
    there = {exact_key(expand(name)) for name in kept}
    added = [row.organization for row in rows if row.origin == Origin.EDITOR and row.status != Status.REJECTED]
    return [*kept, *(body.name for body in added if body.exact_key not in there)]


def _participants(meeting: Meeting | None, found: Json, people: People, standing: Standing) -> list[Json]:
    rows = [] if meeting is None else [row for row in standing.parts[meeting.pk] if row.official_id is not None]
    rejected = {(row.official_id, row.part) for row in rows if row.status == Status.REJECTED}
    by_name: dict[str, Json] = {}
    for told in found["participants"]:
        if told["name"] not in people:
            continue
        name, official = people[told["name"]]
        parts = [part for part in told["parts"] if (official, part) not in rejected]
        if parts or not told["parts"]:
            by_name[name] = {**told, "name": name, "parts": parts}
    names = {official: name for name, official in people.values()}
    for row in rows:
        if row.origin == Origin.EDITOR and row.status != Status.REJECTED and row.official_id in names:
            name = names[row.official_id]
            person = by_name.setdefault(name, {"name": name, "parts": [], "site": None})
            if row.part not in person["parts"]:
                person["parts"] = [*person["parts"], row.part]
    return list(by_name.values())
