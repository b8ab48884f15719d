"""What was decided, told in one sentence after the other: "A được bầu giữ chức Bí thư Huyện ủy X. Phó Bí thư là B".

A post told without its body has that of the post of its kind decided just before, of the board just elected, or of the
post told with it; who is replaced leaves it.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from articles.importer.extraction.bodies import Body
from articles.importer.extraction.held import Held, Person
from articles.importer.extraction.passages import Passage
from articles.importer.values import RoleEvent

DECIDED = frozenset({RoleEvent.ELECTED, RoleEvent.APPOINTED})
_SENTENCES = 2  # how far a result goes on
_TOKENS = 120
_MOST_BODIES = 6  # before a post, that may have elected it
_ELECTED_TITLES = ("Chủ tịch", "Phó Chủ tịch", "Ủy viên Thường trực", "Ủy viên Ban Thường vụ", "Tổng Thư ký")


def complete_results(passage: Passage, persons: Sequence[Person], bodies: Sequence[Body]) -> None:
    """Adds to the posts of `persons` what the results told beside them say; `bodies` stand on their own."""
    decided: dict[str, Held] = {}  # by the kind of post
    last: Held | None = None
    for person in persons:
        if person.replaced and last is not None and _near(passage, last, person.first):
            _leaves(person, last)
        for held in person.held:
            known = decided.get(_kind(held.post.title)) if decided else None
            if known is not None and _near(passage, known, held.post.first):
                _go_on(held, known)
            if held.event in DECIDED and held.post.body is None:
                _of_electors(passage, held, bodies)
            if held.event in DECIDED and held.post.body is not None:
                decided[_kind(held.post.title)] = last = held
    _before_named(passage, persons)


def _of_electors(passage: Passage, held: Held, bodies: Sequence[Body]) -> None:
    """ "… bầu Ban Chấp hành Hội Nông dân tỉnh khóa V. Ông A tái đắc cử Chủ tịch": of whose board was just elected."""
    post = held.post
    if post.of or not post.title.startswith(_ELECTED_TITLES):
        return
    past = bisect_left(bodies, post.first, key=lambda body: body.first)
    for body in reversed(bodies[max(0, past - _MOST_BODIES) : past]):
        sentences = passage.sentences[post.first] - passage.sentences[body.first]
        if post.first - body.first > _TOKENS or sentences > _SENTENCES:
            return
        house = body if body.kind == "front" else body.owner if body.core == "Ban Chấp hành" else None
        if house is not None and house.kind in ("front", "mass_organization"):
            held.post = replace(post, body=house)
            return


def _before_named(passage: Passage, persons: Sequence[Person]) -> None:
    """ "… bầu ông A giữ chức Chủ tịch; bà B giữ chức Phó Chủ tịch Hội Nông dân huyện X": one body for both."""
    waiting: list[Held] = []
    for held in (held for person in persons for held in person.held):
        if held.event not in DECIDED or (held.post.party and held.post.body is None):
            continue
        if held.post.body is None:
            waiting.append(held)
            continue
        for early in waiting:
            if _is_told_with(passage, early, held) and held.post.body.core.startswith(early.post.of):
                early.post = replace(early.post, body=held.post.body, of="")
        waiting = []


def _is_told_with(passage: Passage, one: Held, other: Held) -> bool:
    same_sentence = passage.sentences[one.post.first] == passage.sentences[other.post.first]
    return same_sentence and _kind(one.post.title) == _kind(other.post.title)


def _kind(title: str) -> str:
    return title.removeprefix("Phó ").removesuffix(" Thường trực")


def _near(passage: Passage, held: Held, index: int) -> bool:
    first = held.post.first
    return 0 <= index - first <= _TOKENS and passage.sentences[index] - passage.sentences[first] <= _SENTENCES


def _go_on(held: Held, known: Held) -> None:
    """ "…; B giữ chức Phó Bí thư", "Các Phó Chủ tịch gồm: …": of the body, and by the deed, of the chief's."""
    body = known.post.body
    if body is None or held.post.body is not None or not body.core.startswith(held.post.of):
        return
    if held.listed and held.event is None:
        held.event = known.event
    if held.event in DECIDED:
        held.post = replace(held.post, body=body, party=False, of="")


def _leaves(person: Person, last: Held) -> None:
    """ "… được bầu làm Chủ tịch HĐND huyện thay ông A"."""
    if any(_kind(held.post.title) == _kind(last.post.title) for held in person.held):
        return
    event = RoleEvent.RETIRED if person.retires else RoleEvent.ENDED
    person.held.append(Held(last.post, last.link, event, "người được thay"))
