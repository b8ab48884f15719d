"""What the finders of the extraction stage hand to one another: mentions, each with its place in a field."""

from articles.importer.frozen import dataclass
from articles.importer.values import RoleEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    field: str
    start: int
    end: int
    name: str  # proper name without its unit word: "Bình Phước", "Tuy An"
    unit: str  # tỉnh, thành phố, quận, huyện, thị xã, xã, phường, thị trấn; "" where not printed
    province: str | None  # the province it is or lies in, where the text lets one know it


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyMention:
    field: str
    start: int
    end: int
    name: str  # full proper name, with its place where the report lets one know it
    kind: str  # one of values.ORGANIZATION_KINDS
    province: str | None
    within_post: bool  # printed as part of a post ("Chủ tịch UBND tỉnh"), not on its own
    named_in_passing: bool = False  # issuer of a document, national organ: may be left out of the report's bodies
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostMention:
    field: str
    start: int
    end: int
    title: str
    organization: str | None
    text: str
    event: RoleEvent | None = None
    rule: str = ""
    bare: str = ""  # the body's name without its place: "UBND tỉnh"
    explicit: bool = True  # the body's place is printed with it, or it needs none; False where it was filled in
    of_house: bool = False  # no body is printed: it is taken to be of the report's own house


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMention:
    """Words that stand for one person: a name, or a short mention resolved to its one antecedent.

    `start`/`end` hold the name itself, or the whole short mention ("đồng chí Phó Chủ tịch UBND tỉnh");
    `group_start`/`group_end` the name with its honorific, rank and posts, so that what stands before and after
    the group is the sentence around the person.
    """

    field: str
    start: int
    end: int
    group_start: int
    group_end: int
    name: str  # the person's full name, spelt properly
    posts: tuple[PostMention, ...] = ()
    official: bool = True  # holds a post or a rank somewhere in this report
    by_name: bool = True  # False for a mention by post or honorific alone
    ranks: tuple[str, ...] = ()
    honorific: str | None = None
    lay: bool = False  # a bystander: told of as a resident, a household, one of the dead
    rule: str = ""
