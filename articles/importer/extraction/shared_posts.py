"""Posts that several names share: a head before their list ("các Phó Chủ tịch: A, B") or a post behind it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from articles.importer.extraction.held import AFTER_VERB, Held, Person
from articles.importer.extraction.items import Item, Kind
from articles.importer.extraction.links import Link
from articles.importer.extraction.officials import is_rank_of_office

AFTER_LIST = "chức danh chung sau danh sách"
_BEFORE_LIST = "chức danh chung trước danh sách"


@dataclass(slots=True)
class SharedHead:
    """What a head gives to each name of the list that follows it."""

    posts: list[Held] = field(default_factory=list)
    over_semicolons: bool = False
    first: int | None = None  # where it begins, until the first name of the list is read
    by_deed: bool = False  # "miễn nhiệm chức danh … đối với ông A … và bà B"

    @classmethod
    def of(cls, posts: Iterable[Held]) -> "SharedHead":
        shared = [Held(held.post, held.link, held.event, _BEFORE_LIST, listed=True) for held in posts]
        return cls(shared, first=shared[0].post.first)

    def begins(self, first: int) -> int:
        """Where the group of the name read at `first` begins: the first name's is with the head."""
        begins, self.first = self.first, None
        return first if begins is None else min(begins, first)

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


def share_tail(named: list[Held], current: Person, row: list[Person], *, paired: bool, called: bool) -> None:
    """ "A và B, Phó Chủ tịch …", "ông A, bà B giữ chức …": the post behind the last name is of the whole row.

    `called`: the row began with "các ông"; of two names with nothing between them deputies are both.
    """
    by_verb = [held for held in named if held.rule == AFTER_VERB]
    given = len(by_verb) == len(named)
    plain = paired and current.honorific is None and not current.ranks
    others = [person for person in row if person is not current and not person.replaced]
    bare = [person for person in others if not person.held]
    if bare and (
        given
        or (paired and by_verb)
        or (plain and all(person.honorific is None for person in bare))
        or _are_of_one_rank(named, current, bare, paired=paired)
        or (called and len(others) == len(bare) == 1 and all(map(_is_deputy, named)))
    ):
        for person in bare:
            _give(person, by_verb or named)
    elif not bare and given and paired and all(_is_deputy(held) and held.event for held in named):
        for person in others[:1]:  # "bầu ông A, Tỉnh ủy viên và bà B làm Phó Chủ tịch"
            if not any(held.event for held in person.held):
                _give(person, named)


def _give(person: Person, posts: Sequence[Held]) -> None:
    person.held.extend(Held(held.post, held.link, held.event, AFTER_LIST) for held in posts)


def _are_of_one_rank(named: Sequence[Held], current: Person, row: Sequence[Person], *, paired: bool) -> bool:
    """ "Đại tá A, Đại tá B, Phó Giám đốc …", "TS. A và ThS. B, Phó Hiệu trưởng": deputies, of whom there are more."""
    if not current.ranks or not all(map(_is_deputy, named)):
        return False
    academic = not any(map(is_rank_of_office, current.ranks))
    return all(
        person.ranks == current.ranks
        or (person.ranks and paired and academic and not any(map(is_rank_of_office, person.ranks)))
        for person in row
    )


def _is_deputy(held: Held) -> bool:
    return held.post.title.startswith("Phó ")
