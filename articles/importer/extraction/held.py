"""A post as a person holds it, a person with what stands around the name, and whose is what between two names."""

from dataclasses import dataclass, field

from articles.importer.extraction.items import Item, Kind
from articles.importer.extraction.links import Link
from articles.importer.extraction.posts import Post
from articles.importer.values import RoleEvent

AFTER_VERB = "sau động từ giữ chức"


@dataclass(slots=True)
class Held:
    """A post as a person holds it; `link` is how it hangs on what precedes it."""

    post: Post
    link: Link = Link.NONE
    event: RoleEvent | None = None
    rule: str = ""


@dataclass(slots=True)
class Person:
    """A name of a passage (tokens `first`..`end`) with what stands around it."""

    first: int
    end: int
    group_first: int
    group_end: int
    anchored: bool = False
    honorific: str | None = None
    ranks: tuple[str, ...] = ()
    held: list[Held] = field(default_factory=list)
    retires: bool = False  # "quyết định nghỉ hưu đối với …"


def divided(tail: list[tuple[Held, Item]], person: Person | None) -> int:
    """How many of the posts between two names belong to the first."""
    for index in range(len(tail) - 1, -1, -1):
        if tail[index][0].link in (Link.SEMICOLON, Link.AND):
            return index
    if person is None or person.held:  # "Bí thư A, Phó Bí thư, Chủ tịch B": this list puts posts before names
        return 0
    for index in range(len(tail) - 1, 0, -1):
        if tail[index][0].post.title.endswith(("Ủy viên", "Ủy viên Ban Thường vụ", "Ủy viên dự khuyết")):
            return index  # a membership begins a new row of posts
    return len(tail) - 1


def takes_tail(
    tail: list[tuple[Held, Item]], current: Person | None, before: Link, titles: list[Item], *, shared: bool
) -> bool:
    """Are posts between two names the second's? "A và Chủ tịch UBND xã B"; with a dash where A has his before."""
    posts_first = current is not None and bool(current.held) and not shared
    if before is Link.DASH:
        return posts_first
    return before is Link.NONE or (
        bool(titles) and before is Link.COMMA and _new_row(tail, titles, posts_first=posts_first)
    )


def _new_row(tail: list[tuple[Held, Item]], titles: list[Item], *, posts_first: bool) -> bool:
    """ "…, cùng Giám đốc Sở Y tế, đồng chí B": the posts after "cùng" are of the next person; so are those before
    a rank in a list that puts posts before names ("Bí thư A, Chỉ huy trưởng X, Đại tá B")."""
    if posts_first and any(title.kind is Kind.RANK for title in titles):
        return True
    return any(held.link in (Link.AND, Link.SEMICOLON) for held, _ in tail)
