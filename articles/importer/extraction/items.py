"""What a passage is read into: names, posts, honorifics, ranks and events in reading order."""

from dataclasses import dataclass, field
from enum import StrEnum

from articles.importer.extraction.bodies import Body
from articles.importer.extraction.passages import Passage
from articles.importer.extraction.places import Place
from articles.importer.extraction.posts import Post


class Kind(StrEnum):
    NAME = "name"
    POST = "post"
    RANK = "rank"
    HONORIFIC = "honorific"
    EVENT = "event"


@dataclass(slots=True)
class Item:
    """`first`..`end` are tokens; `past` is the end with what belongs to it but is not said of it (a term of office)."""

    kind: Kind
    first: int
    end: int
    past: int
    post: Post | None = None
    word: str = ""  # rank's or honorific's name, the event
    many: bool = False  # "các đồng chí", "các Phó Chủ tịch"
    anchored: bool = False  # a name with an honorific, rank or post right before it


@dataclass(slots=True)
class Reading:
    """What one passage holds, in reading order."""

    passage: Passage
    items: list[Item] = field(default_factory=list)
    bodies: list[Body] = field(default_factory=list)  # printed on their own
    places: list[Place] = field(default_factory=list)
