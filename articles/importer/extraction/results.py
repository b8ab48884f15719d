"""What was decided, told in one sentence after the other: "A được bầu giữ chức Bí thư Huyện ủy X. Phó Bí thư là B".

A post told without its body has that of the post of its kind that was decided just before; who is replaced leaves it.
"""

from collections.abc import Sequence
from dataclasses import replace

from articles.importer.extraction.held import Held, Person
from articles.importer.extraction.passages import Passage
from articles.importer.values import RoleEvent

DECIDED = frozenset({RoleEvent.ELECTED, RoleEvent.APPOINTED})
_SENTENCES = 2  # how far a result goes on
_TOKENS = 120


def complete_results(passage: Passage, persons: Sequence[Person]) -> None:
    """Adds to the posts of `persons` what the results told before them say."""
    decided: dict[str, Held] = {}  # by the kind of post
    last: Held | None = None
    for person in persons:
        if person.replaced and last is not None and _near(passage, last, person.first):
            _leaves(person, last)
        for held in person.held:
            known = decided.get(_kind(held.post.title)) if decided else None
            if known is not None and _near(passage, known, held.post.first):
                _go_on(held, known)
            if held.event in DECIDED and held.post.body is not None:
                decided[_kind(held.post.title)] = last = held


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
