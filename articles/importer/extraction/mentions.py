"""Turns the persons and bodies read in the passages into mentions with their spans and full names."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from articles.importer.extraction.bodies import Body, places_of
from articles.importer.extraction.body_names import Named, bare_name, name_body
from articles.importer.extraction.bystanders import is_bystander
from articles.importer.extraction.found import BodyMention, PersonMention, PlaceMention, PostMention
from articles.importer.extraction.gazetteer import Gazetteer
from articles.importer.extraction.held import Held, Person
from articles.importer.extraction.items import Item, Reading
from articles.importer.extraction.names import proper_name
from articles.importer.extraction.passages import Passage
from articles.importer.extraction.places import Place
from articles.importer.extraction.posts import COUNTRY, LETTERS, Post
from articles.importer.extraction.siblings import at_home, completed, in_full, is_whole

_NATIONAL_IN_PASSING = frozenset({"assembly", "government", "ministry", "party_committee", "party_board"})
_MOST_BEFORE, _NEAR = 6, 60  # bodies before a person, and tokens between
_BRACKET = 8  # tokens: "(EVN SPC)"
_ISSUERS = frozenset({"của", "theo", "trình", "từ"})  # before the issuer of a document


@dataclass(slots=True)
class Passed:
    """A passage with what the grammar found in it."""

    reading: Reading
    persons: list[Person]
    alone: list[Item]
    bodies: list[BodyMention] = field(default_factory=list)


def all_places(passed: Passed) -> Iterator[Place]:
    """The places of a passage, those within posts too."""
    yield from passed.reading.places
    for body in post_bodies(passed):
        yield from places_of(body)


def post_bodies(passed: Passed) -> Iterator[Body]:
    for person in passed.persons:
        for held in person.held:
            if held.post.body is not None:
                yield held.post.body
    for item in passed.alone:
        if item.post is not None and item.post.body is not None:
            yield item.post.body


def person_mention(passed: Passed, person: Person, gazetteer: Gazetteer, named: Mapping[str, Body]) -> PersonMention:
    """The mention of one person, its posts with full bodies; the bodies are noted in `passed`."""
    passage = passed.reading.passage
    posts = [held.post for held in person.held]
    if not all(map(is_whole, posts)):  # seldom
        before = _bodies_before(passed, person.group_first)
        posts = completed(posts, named, before, _whose_side(passage, before, person))
    beside = [place for post in posts for place in places_of(post.body)]
    mentions = tuple(
        _post_mention(passed, held, post, gazetteer, beside, named.get(""))
        for held, post in zip(person.held, posts, strict=True)
    )
    return PersonMention(
        field=passage.field, start=passage.starts[person.first], end=passage.end(person.end - 1),
        group_start=passage.starts[person.group_first], group_end=passage.end(max(person.group_end, person.end) - 1),
        name=proper_name(passage.printed(person.first, person.end)), posts=mentions,
        official=bool(mentions), ranks=person.ranks, honorific=person.honorific,
        lay=not mentions and is_bystander(passage, person),
        rule="tên có chức danh" if mentions else "tên có xưng hô" if person.anchored else "tên đứng một mình",
    )  # fmt: skip


def _bodies_before(passed: Passed, token: int) -> Sequence[Body]:
    """The bodies named on their own shortly before `token`, the nearest first."""
    bodies = passed.reading.bodies
    past = bisect_right(bodies, token, key=lambda body: body.end)
    return [body for body in reversed(bodies[max(0, past - _MOST_BEFORE) : past]) if token - body.end <= _NEAR]


def _whose_side(passage: Passage, before: Sequence[Body], person: Person) -> Body | None:
    """ "Về phía Công ty X (CX) có ông A, Giám đốc; bà B, Kế toán trưởng": the body of their bare posts."""
    for body in before:
        if passage.sentences[body.first] != passage.sentences[person.first]:
            return None
        if body.end == person.group_first - 1 and passage.keys[body.end] == "do":
            return body  # "báo cáo của Sở Y tế do Giám đốc A trình bày"
        if passage.keys[body.first - 1] == "phía":
            past = body.end
            if passage.keys[past] == "(":
                closed = passage.sign(")", past, past + _BRACKET)
                past = closed + 1 if closed else past
            return body if passage.keys[past] in ("có", "gồm", ":") else None
    return None


def _post_mention(
    passed: Passed, held: Held, post: Post, gazetteer: Gazetteer, beside: list[Place], house: Body | None = None
) -> PostMention:
    passage = passed.reading.passage
    named = _named_body(passed, post, gazetteer, beside)
    of_house = held.post.body is None and post.body is not None and post.body is house
    return PostMention(
        field=passage.field, start=passage.starts[post.first], end=passage.end(post.end - 1), title=post.title,
        organization=named.name if named else None, text=passage.printed(post.first, post.end), event=held.event,
        rule=held.rule or post.rule,
        bare=bare_name(post.body) if post.body is not None else post.of,
        explicit=named is None or (named.explicit and not of_house), of_house=of_house,
    )  # fmt: skip


def _named_body(passed: Passed, post: Post, gazetteer: Gazetteer, beside: list[Place]) -> Named | None:
    body = post.body
    if body is None:
        return None
    if body.tail in (LETTERS, COUNTRY):
        return Named(body.core, None, explicit=True)
    passage = passed.reading.passage
    named = name_body(body, gazetteer.near(passage.field, post.first, beside))
    first = body.first if post.first <= body.first < post.end else post.first
    end = body.end if first < body.end <= post.end else post.end
    passed.bodies.append(_body_mention(passage, body, named, first, end, within_post=True))
    return named


def alone_post(passed: Passed, item: Item, gazetteer: Gazetteer, named: Mapping[str, Body]) -> PostMention | None:
    """A post that stands without a name; its body is noted."""
    if item.post is None:
        return None
    noted = len(passed.bodies)
    (post,) = completed([item.post], named, _bodies_before(passed, item.first)) if item.post.of else (item.post,)
    places = list(places_of(post.body))
    mention = _post_mention(passed, Held(post), post, gazetteer, places)
    keys = passed.reading.passage.keys
    if (item.many or keys[item.past] == "các") and not places:
        del passed.bodies[noted:]  # "các Giám đốc Sở", "Bí thư Huyện ủy các huyện": no particular body
    if item.post.body is not None and item.post.body.national and item.first and keys[item.first - 1] in _ISSUERS:
        passed.bodies[noted:] = [replace(body, named_in_passing=True) for body in passed.bodies[noted:]]
    return mention


def note_bodies(passed: Passed, gazetteer: Gazetteer, only: Mapping[str, Body]) -> None:
    """The bodies that stand on their own."""
    passage = passed.reading.passage
    for body in passed.reading.bodies:
        whole = in_full(body, only)
        if passage.keys[body.end] != ",":  # "Phòng Tổ chức, Ban Tổ chức Tỉnh ủy": another house follows
            whole = at_home(whole, only)
        named = name_body(whole, gazetteer.near(passage.field, body.first))
        passed.bodies.append(_body_mention(passage, body, named, body.first, body.end, within_post=False))


def _body_mention(
    passage: Passage, body: Body, named: Named, first: int, end: int, *, within_post: bool
) -> BodyMention:
    return BodyMention(
        field=passage.field, start=passage.starts[first], end=passage.end(max(end, first + 1) - 1), name=named.name,
        kind=_kind(body), province=named.province, within_post=within_post,
        named_in_passing=not within_post and _in_passing(passage, body),
        rule="trong chức danh" if within_post else f"tên tổ chức: {body.tail}",
    )  # fmt: skip


def _in_passing(passage: Passage, body: Body) -> bool:
    """The issuer of a document, a national organ that others speak of, a school as the scene."""
    before = passage.keys[body.first - 1] if body.first else ""
    if body.kind == "school":
        return before in ("tại", "ở", "trước", "thăm")
    return body.national and body.kind in _NATIONAL_IN_PASSING and before in _ISSUERS


def _kind(body: Body) -> str:
    """A board or an office is of the kind of whom it serves; "Ban Dân tộc tỉnh" is a department."""
    owner = body.owner
    if body.core.startswith("Ban ") and body.kind == "party_board":
        if owner is not None and owner.kind in ("council", "assembly"):
            return owner.kind
        return "department" if owner is None and body.place is not None else body.kind
    if body.core.startswith("Văn phòng") and owner is not None:
        return "party_board" if owner.kind == "party_committee" else owner.kind
    return body.kind


def place_mentions(passed: Passed, province: str | None) -> Iterator[PlaceMention]:
    passage = passed.reading.passage
    seen: set[int] = set()
    for place in sorted(all_places(passed), key=lambda place: place.first):
        if place.level in ("thing", "country") or place.first in seen:
            continue
        seen.add(place.first)
        yield PlaceMention(
            field=passage.field, start=passage.starts[place.first], end=passage.end(place.end - 1), name=place.name,
            unit=place.unit, province=_province(place, province),
        )  # fmt: skip


def _province(place: Place, own: str | None) -> str | None:
    if len(place.provinces) == 1:
        return place.provinces[0]
    return own if own in place.provinces or not place.provinces else None


def in_order(mentions: Iterable[BodyMention]) -> list[BodyMention]:
    """In reading order, each stretch of text once."""
    kept: dict[tuple[str, int, int], BodyMention] = {}
    for mention in mentions:
        kept.setdefault((mention.field, mention.start, mention.end), mention)
    return sorted(kept.values(), key=lambda mention: (mention.start, -mention.end))
