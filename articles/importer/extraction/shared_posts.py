"""Posts that several names share: a head before their list ("các Phó Chủ tịch: A, B") or a post behind it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from articles.importer.extraction.held import AFTER_VERB, Held, Person
from articles.importer.extraction.items import Item, Kind
from articles.importer.extraction.links import Link

AFTER_LIST = "chức danh chung sau danh sách"
_BEFORE_LIST = "chức danh chung trước danh sách"


@dataclass(slots=True)
class SharedHead:
    """What a head gives to each name of the list that follows it."""

    posts: list[Held] = field(default_factory=list)
    over_semicolons: bool = False
    by_deed: bool = False  # "miễn nhiệm chức danh … đối với ông A … và bà B"

    @classmethod
    def of(cls, posts: Iterable[Held]) -> "SharedHead":
        return cls([Held(held.post, held.link, held.event, _BEFORE_LIST, listed=True) for held in posts])

    def goes_on(self, before: Link, titles: Sequence[Item], current: Person, *, has_tail: bool) -> bool:
        """Does the head still hold for the name that comes now, `before` being the link to the last one?"""
        if self.by_deed:
            return before is Link.FOR or (bool(titles) and before in (Link.COMMA, Link.AND, Link.SEMICOLON))
        over = before in (Link.COMMA, Link.AND, Link.NONE, Link.LIST) or (
            before is Link.SEMICOLON and (self.over_semicolons or has_tail)
        )
        fresh = (
            any(title.kind is Kind.HONORIFIC for title in titles)
            and current.honorific is None
            and before is Link.SEMICOLON
        )
        return over and not fresh

    def given(self, *, over_semicolon: bool) -> Iterator[Held]:
        self.over_semicolons = self.over_semicolons or over_semicolon
        return (Held(held.post, held.link, held.event, held.rule, listed=held.listed) for held in self.posts)


def share_tail(named: list[Held], current: Person, row: list[Person], *, paired: bool) -> None:
    """ "A và B, Phó Chủ tịch …", "ông A, bà B giữ chức …": the post behind the last name is of the whole row."""
    given = all(held.rule == AFTER_VERB for held in named)
    plain = paired and current.honorific is None and not current.ranks
    others = [person for person in row if person is not current and not person.held and not person.replaced]
    if not others or not (given or (plain and all(person.honorific is None for person in others))):
        return
    for person in others:
        person.held.extend(Held(held.post, held.link, held.event, AFTER_LIST) for held in named)
