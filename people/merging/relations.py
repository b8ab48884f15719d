"""The exhaustive map of what points at an official, a body or a meeting, and what becomes of it in a merge.

A relation that is added to one of these models has to be added here; a test fails until it is, and `merge` refuses.
"""

from enum import Enum

from django.db import models
from django.db.models.fields.reverse_related import ForeignObjectRel


class Moved(Enum):
    """What becomes of the rows behind a relation."""

    MOVE = "moved to the kept row; one that would stand there twice is folded into its equal"
    THROUGH = "many-to-many: its rows are moved by the relation of the table between"


MAP: dict[str, dict[str, Moved]] = {
    "people.official": {
        "positions": Moved.MOVE,
        "other_names": Moved.MOVE,
        "participations": Moved.MOVE,
        "mentions": Moved.MOVE,
    },
    "people.organization": {
        "other_names": Moved.MOVE,
        "succeeded_by": Moved.MOVE,
        "succeeds": Moved.MOVE,
        "predecessors": Moved.THROUGH,
        "positions": Moved.MOVE,
        "children": Moved.MOVE,
        "hostings": Moved.MOVE,
        "hosted_meetings": Moved.THROUGH,
        "participations": Moved.MOVE,
        "mentions": Moved.MOVE,
    },
    "events.meeting": {
        "hostings": Moved.MOVE,
        "sites": Moved.MOVE,
        "participations": Moved.MOVE,
        "mentions": Moved.MOVE,
    },
    # What the relations above lead to may be folded in turn, with what points at it.
    "people.position": {"participations": Moved.MOVE, "mentions": Moved.MOVE},
    "people.officialname": {},
    "people.organizationname": {},
    "people.organizationsuccession": {},
    "events.meetinghost": {"mentions": Moved.MOVE},
    "events.meetingsite": {"participations": Moved.MOVE},
    "events.participation": {"mentions": Moved.MOVE},
    "articles.mention": {},
}


class UnknownRelationError(TypeError):
    """A relation stands on a model that the map does not know."""


def moved_relations(model: type[models.Model]) -> list[ForeignObjectRel]:
    """The relations whose rows a merge moves. Raises UnknownRelationError where the map is not complete."""
    known = MAP[model._meta.label_lower]
    found = {str(relation.get_accessor_name()): relation for relation in model._meta.related_objects}
    if found.keys() != known.keys():
        names = ", ".join(sorted(found.keys() ^ known.keys()))
        raise UnknownRelationError(f"people/merging/relations.py does not fit {model._meta.label}: {names}")
    return [relation for name, relation in found.items() if known[name] is Moved.MOVE]
