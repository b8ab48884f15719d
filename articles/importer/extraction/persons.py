"""Gives posts to names: one pass over a passage's items, sentence by sentence.

Posts come before a name ("Bí thư Tỉnh ủy A"), after it ("A, Bí thư …", "A - Bí thư …"), from a shared head
("các Phó Chủ tịch: A, B và C") or from an event ("bầu A giữ chức …", "miễn nhiệm … đối với A").
"""

from articles.importer.extraction.held import AFTER_VERB, Held, Person, divided, takes_tail
from articles.importer.extraction.items import Item, Kind, Reading
from articles.importer.extraction.links import Link, link
from articles.importer.extraction.passages import Passage
from articles.importer.extraction.post_context import (
    by_leave,
    for_another,
    has_list_mark,
    issued,
    named_next,
    new_line_of_list,
    of_many,
    opens_own_group,
    rank_after_name,
    within_bracket,
)
from articles.importer.extraction.posts import Post
from articles.importer.extraction.results import complete_results
from articles.importer.extraction.role_events import Events, leads_visit
from articles.importer.extraction.shared_posts import AFTER_LIST, SharedHead, share_tail
from articles.importer.values import RoleEvent

_ON = frozenset({Link.COMMA, Link.DASH, Link.NONE, Link.OPEN, Link.ALSO, Link.IS, Link.AND, Link.COLON})
_BEFORE_NAME = frozenset({Link.NONE, Link.COMMA, Link.DASH, Link.IS, Link.OPEN})
_FARTHEST = 80  # tokens from a post to "chức danh này"
_CHAIN = frozenset({Link.COMMA, Link.DASH, Link.NONE, Link.ALSO, Link.AND, Link.SEMICOLON})


def find_persons(reading: Reading) -> tuple[list[Person], list[Item]]:
    """The persons of a passage, and the posts that no name of their own goes with."""
    group = _Grouping(reading.passage)
    for item in reading.items:
        group.take(item)
    group.flush()
    complete_results(reading.passage, group.persons, reading.bodies)
    return group.persons, group.alone


class _Grouping:
    """The state of the pass: who may take posts now, which posts wait for a name, what a shared head gives to all."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.persons: list[Person] = []
        self.alone: list[Item] = []
        self.events = Events(passage)
        self.current: Person | None = None
        self.tail: list[tuple[Held, Item]] = []  # posts after the current name, not yet divided
        self.front: list[tuple[Held, Item]] = []  # posts that wait for a name
        self.titles: list[Item] = []  # honorifics and ranks that wait for a name
        self.shared = SharedHead()
        self.bare: list[Person] = []  # names in a row without posts of their own
        self.decided: Post | None = None  # the last post that a verb gave or took: "giữ chức danh này"
        self.joined: list[Person] = []  # the one with posts that "và" joins the last to
        self.paired = False  # its last two names are joined by "và"
        self.called = False  # the row began with "các ông", "các đồng chí"
        self.last: Item | None = None

    # ------------------------------------------------------------------------------------------- items

    def take(self, item: Item) -> None:
        between = link(self.passage, self.last.past, item.first) if self.last else Link.BREAK
        if between is Link.BREAK:
            self._break(item)
        if item.kind is Kind.RANK and self._rank_after_name(item, between):
            return
        if item.kind is Kind.POST:
            self._post(item, between)
        elif item.kind is Kind.NAME:
            self._name(item, between)
        elif item.kind is Kind.EVENT:
            self._event(item, between)
        else:
            self._title(item, between)
        self.last = item

    def _break(self, item: Item) -> None:
        new_line = new_line_of_list(self.passage, self.last, item)
        shared = self.shared
        self.flush()
        self.events.new_sentence(in_list=new_line and has_list_mark(self.passage, item))
        if new_line and not shared.by_deed:
            self.shared = shared

    def _title(self, item: Item, between: Link) -> None:
        """An honorific or a rank: it belongs to the name that follows."""
        if self.titles and between not in (Link.NONE, Link.COMMA, Link.DASH):
            self.titles = []
        if not self.titles:
            self._before_group(item, between)
        self.titles.append(item)

    def _rank_after_name(self, item: Item, between: Link) -> bool:
        if self.current is None or self.last is None or not rank_after_name(self.passage, item, self.last, between):
            return False
        self.current.ranks += (item.word,)
        self.last = Item(Kind.NAME, self.last.first, item.end, item.end)
        return True

    def _before_group(self, item: Item, between: Link) -> None:
        """What the words before a person's group do to what waits."""
        if item.kind is Kind.HONORIFIC and item.many:
            if between in (Link.NONE, Link.FOR, Link.LIST, Link.COLON, Link.IS) and self.front:
                self._share_front()
            elif self.shared.posts and between not in (Link.LIST, Link.NONE, Link.FOR, Link.COLON, Link.IS):
                self._end_shared()
        elif between is Link.SEMICOLON and self._under_plural_post():
            self._end_shared()
        if between is Link.WORDS and self.front:
            self._leave_front()

    def _under_plural_post(self) -> bool:
        """ "… gồm 45 ủy viên; đồng chí A được bầu …": the row of the many has not begun."""
        return (
            bool(self.shared.posts) and self.current is None and self.last is not None and self.last.kind is Kind.POST
        )

    def _post(self, item: Item, between: Link) -> None:
        post = item.post
        if post is None or leads_visit(post, self.last):
            return
        events = self.events
        held = Held(post, between, events.of_post(item, between, self.last), rule=post.rule)
        if held.event is not None and held.event is not RoleEvent.FORMER:
            self.decided = post
        starts_group = (
            self.last is not None
            and self.last.kind in (Kind.HONORIFIC, Kind.RANK)
            and between in (Link.NONE, Link.COMMA)
        )
        if starts_group and self.last is not None:
            item.many = item.many or (self.last.many and between is Link.NONE)
        if events.dropped or (self.current is not None and not item.many and of_many(self.passage, item)):
            self.alone.append(item)
            return
        if item.many:
            self._plural(held, item, between)
            return
        if self._hangs_on_current(between, item, starts_group=starts_group):
            if self.last is not None and self.last.kind is Kind.EVENT:
                held.rule = AFTER_VERB
            if between is Link.SEMICOLON:
                held.link = Link.COMMA
            self.tail.append((held, item))
            self._widen(item)
        elif self.front and between in _CHAIN and self.last is not None and self.last.kind in (Kind.POST, Kind.RANK):
            self.front.append((held, item))
        else:
            if opens_own_group(between, self.current, self.tail):
                self._end_shared()
            self._close_current()
            self._leave_front()
            self.front = [(held, item)]
            if between is Link.WORDS and not starts_group:
                self._end_shared()

    @property
    def _previous(self) -> int | None:
        if self.tail:
            return self.tail[-1][1].past
        if self.front:
            return self.front[-1][1].past
        return self.current.end if self.current else None

    def _hangs_on_current(self, between: Link, item: Item, *, starts_group: bool) -> bool:
        if self.current is None or self.front or self.last is None or starts_group:
            return False
        if self.events.gives_to_current(item, self.last):
            return not for_another(self.passage, item) and not named_next(self.passage, item)
        if self.last.kind is Kind.NAME or (self.last.kind is Kind.POST and self.tail):
            on = between in _ON or self._in_bracket(between, item)
            return on and not named_next(self.passage, item)
        return False

    def _in_bracket(self, between: Link, item: Item) -> bool:
        """ "A (Ủy viên Ban Thường vụ; Trưởng Ban Dân vận)": the bracket is all his."""
        return (
            between is Link.SEMICOLON
            and self.current is not None
            and within_bracket(self.passage, self.current.end, item.first)
        )

    def _plural(self, held: Held, item: Item, between: Link) -> None:
        """ "các Phó Chủ tịch …": the post of each name of the list that follows, or of the bare names before it."""
        rows = [person for person in self.bare if not person.held]
        if self.current in rows and between in (Link.COMMA, Link.DASH, Link.OPEN, Link.IS) and len(rows) > 1:
            for person in rows:
                person.held.append(Held(held.post, between, held.event, AFTER_LIST))
            self.bare = []
            return
        self._close_current()
        self._leave_front()
        self._end_shared()
        self.shared = SharedHead.of([held])

    def _share_front(self) -> None:
        self.shared = SharedHead.of(held for held, _ in self.front)
        self.front = []

    # ------------------------------------------------------------------------------------------- names

    def _name(self, item: Item, between: Link) -> None:
        if between is Link.SEMICOLON and self._under_plural_post():
            self._end_shared()
        self.called = any(title.many for title in self.titles) or (self.called and between in (Link.COMMA, Link.AND))
        titles = self._titles_of(item, between)
        start = titles[0].first if titles else item.first
        previous = self._previous
        before = link(self.passage, previous, start) if previous is not None else Link.BREAK
        person = Person(item.first, item.end, start, item.end, item.anchored,
                        honorific=next((t.word for t in titles if t.kind is Kind.HONORIFIC), None),
                        ranks=tuple(t.word for t in titles if t.kind is Kind.RANK))  # fmt: skip
        given: list[Held] = []
        if self.front:
            given = self._take_front(person, before)
        elif self.tail and takes_tail(self.tail, self.current, before, titles, shared=bool(self.shared.posts)):
            given = self._divide_tail(person)
        if (
            self.shared.posts
            and self.current is not None
            and not self.shared.goes_on(before, titles, self.current, has_tail=bool(self.tail))
        ):
            self._end_shared()
        had_current = self.current is not None
        in_row = had_current and not self.tail and before in (Link.COMMA, Link.AND, Link.SEMICOLON)
        had_tail = bool(self.tail)
        joined = [self.current] if self.current is not None and had_tail and before is Link.AND else []
        self._close_current()
        if self.shared.posts:
            person.group_first = self.shared.begins(person.group_first)
            person.held.extend(self.shared.given(over_semicolon=had_tail and before is Link.SEMICOLON))
        person.held.extend(given)
        if not in_row:
            self.bare = []
        self.joined, self.paired = joined, before is Link.AND
        person.retires = self.events.retires_next
        person.replaced = self.events.follows_replace(person.group_first)
        self.bare.append(person)
        self.persons.append(person)
        self.current = person
        self.events.new_person()

    def _titles_of(self, item: Item, between: Link) -> list[Item]:
        """The honorifics and ranks of the name: right before it, or before the posts that stand before it."""
        titles, self.titles = self.titles, []
        if not titles or self.last is None:
            return []
        right_before = self.last is titles[-1] and between in (Link.NONE, Link.COMMA, Link.DASH)
        before_posts = bool(self.front) and titles[0].first < self.front[0][1].first and between is Link.NONE
        return [title for title in titles if not title.many] if right_before or before_posts else []

    def _take_front(self, person: Person, before: Link) -> list[Held]:
        """The waiting posts, when they stand right before the name's group, or an event says "đối với"."""
        front, self.front = self.front, []
        if by_leave(self.passage, front):
            self.alone.append(front.pop(0)[1])
        with_event = any(held.event for held, _ in front)
        of_another = before is Link.COMMA and issued(self.passage, front[0][1])
        posts = [held for held, _ in front]
        if before in (Link.COLON, Link.LIST, Link.IS):
            for held in posts:
                held.listed = True
        elif not ((before in _BEFORE_NAME and not of_another) or (before is Link.FOR and with_event)):
            self.alone.extend(item for _, item in front)
            return []
        person.group_first = min(person.group_first, front[0][1].first)
        if before in (Link.LIST, Link.FOR):
            self.shared = SharedHead(posts, by_deed=before is Link.FOR)
            return []
        return posts

    def _divide_tail(self, person: Person) -> list[Held]:
        """Posts between two names, glued to the second: which are whose?"""
        cut = divided(self.tail, self.current)
        given = self.tail[cut:]
        self.tail = self.tail[:cut]
        if self.current is not None:
            self.current.group_end = self.tail[-1][1].end if self.tail else self.current.end
        if given:
            person.group_first = min(person.group_first, given[0][1].first)
        return [held for held, _ in given]

    # ------------------------------------------------------------------------------------------ events

    def _event(self, item: Item, between: Link) -> None:
        self.titles = []
        if between is Link.WORDS and self._under_plural_post():
            self._end_shared()  # "… gồm 45 ủy viên đã họp phiên đầu, bầu ông A …"
        retired = self.events.take(item, between, has_person=self.current is not None)
        if retired and self.current is not None:
            self.current.retires = True
        if self.events.decided is not None and self._under_plural_post():  # "Các Phó Chủ tịch được bầu: A, B"
            for held in self.shared.posts:
                held.event = held.event or self.events.decided
        if self.passage.keys[item.end] == "này":
            self._same_post(item)
        if self.events.replaced:
            self._close_current()
            self._end_shared()
            self.events.replaced = False

    def _same_post(self, item: Item) -> None:
        """ "… bầu bà B giữ chức danh này": the post that was spoken of last."""
        post, event = self.decided, self.events.decided
        if post is None or event is None or self.current is None or item.first - post.first > _FARTHEST:
            return
        there = Item(Kind.POST, item.first, item.end + 1, item.end + 1, post=post)
        self.tail.append((Held(post, Link.NONE, event, AFTER_VERB), there))
        self._widen(there)

    # ----------------------------------------------------------------------------------------- endings

    def _widen(self, item: Item) -> None:
        if self.current is not None:
            self.current.group_end = item.end

    def _close_current(self) -> None:
        """The posts after the current name are its own."""
        if self.current is not None:
            if self.tail:
                named = [held for held, _ in self.tail]
                self.current.held.extend(named)
                share_tail(named, self.current, [*self.joined, *self.bare], paired=self.paired, called=self.called)
            if self.current.retires:
                for held in self.current.held:
                    held.event = held.event or RoleEvent.RETIRED
        self.tail = []
        self.current = None

    def _leave_front(self) -> None:
        if self.front:
            self.alone.extend(item for _, item in self.front)
            self.front = []

    def _end_shared(self) -> None:
        if self.shared.posts:
            self.shared = SharedHead()

    def flush(self) -> None:
        """The end of a sentence."""
        self._close_current()
        self._leave_front()
        self._end_shared()
        self.titles, self.bare = [], []
