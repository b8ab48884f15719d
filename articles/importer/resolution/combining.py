"""Which posts one person holds side by side. Pure.

The head or deputy of a body works there full time. The known exceptions are few: the party secretary who presides over
the council, the deputy secretary who is chairman of the government, the head of mass mobilization who heads the Front.
What two reports print of one name at one time and no custom joins is two persons, until a report prints both of one.
"""

from itertools import combinations

from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.known import BodyKnown, Ref
from articles.importer.resolution.posts import Held, at_one_time, rank, spanning
from articles.importer.resolution.same_body import may_be_one

# Bodies whose heads and deputies work full time: one post leaves no room for another of these.
_FULL_TIME = {
    "party_committee", "party_board", "council", "government", "department", "front", "mass_organization", "police",
    "military", "court", "procuracy", "ministry", "company", "school",
}  # fmt: skip
# A committee of the place itself; those of offices, guilds and barracks ("Đảng ủy") are headed beside a post there.
_COMMITTEES = ("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đặc khu ủy")
# Kinds of two bodies, and the ranks in them, that custom joins in one person.
_JOINED = {
    (one, first, other, "head")
    for one, ranks, others in (
        ("party_committee", ("head", "deputy"), ("council", "government", "front")),
        ("party_board", ("head",), ("front",)),
    )
    for first in ranks
    for other in others
}


def exclude_each_other(catalogue: Catalogue, one: Held, other: Held) -> bool:
    """Whether nobody holds both at one time."""
    if one.body is None or other.body is None:
        return False
    a, b = catalogue.bodies[one.body], catalogue.bodies[other.body]
    ranks = rank(one.title_key), rank(other.title_key)
    if may_be_one(catalogue, one.body, other.body):
        # Of a province's committee a secretary is never called a mere member.
        return ranks[0] != ranks[1] and ("member" not in ranks or (_is_committee(a) and _is_local(a)))
    if "member" in ranks:
        return False
    if a.territory is not None and b.territory is not None and not catalogue.are_near(a.territory, b.territory):
        return not _holds(catalogue, a.territory, b.territory) or a.level != b.level
    if not (_is_full_time(a) and _is_full_time(b)):
        return False
    if a.level != b.level:
        # Who leads a province may sit in the party's central committee too.
        is_party_of_both = "central" in (a.level, b.level) and "party_committee" in (a.kind, b.kind)
        return bool(a.level and b.level) and not is_party_of_both
    return not {(a.kind, ranks[0], b.kind, ranks[1]), (b.kind, ranks[1], a.kind, ranks[0])} & _JOINED


def _is_full_time(body: BodyKnown) -> bool:
    if body.kind == "party_committee":
        return _is_committee(body)
    return body.kind in _FULL_TIME and not (body.kind == "council" and body.name.startswith("Ban "))


def _is_committee(body: BodyKnown) -> bool:
    return body.name.startswith(_COMMITTEES)


def _is_local(body: BodyKnown) -> bool:
    return body.level != "central"


def _holds(catalogue: Catalogue, one: Ref, other: Ref) -> bool:
    """Whether one of two territories lies in the other."""
    return catalogue.territories[one].parent == other or catalogue.territories[other].parent == one


def contradictions(catalogue: Catalogue, known: list[Held], new: list[Held]) -> list[tuple[Held, Held]]:
    """Pairs of posts that nobody holds at one time, were `new` held by who holds `known`.

    What one report says of a person by itself is never held against them: it may tell of the turn from post to post,
    or of two posts held side by side against all custom, and then they were from the first day to the last.
    """
    before, told = joined(catalogue, known), joined(catalogue, new)
    said = [_with_known(catalogue, post, before) for post in told]
    others = [post for post in before if not any(is_like(catalogue, post, own) for own in told)]
    found = [
        (own, other)
        for own, was in said
        for other in others
        if _clash(catalogue, own, other) and not _clash(catalogue, was, other)
    ]
    for (number, (one, was)), (place, (other, other_was)) in combinations(enumerate(said), 2):
        is_told = _clash(catalogue, told[number], told[place]) or _clash(catalogue, was, other_was)
        if max(one.start, other.start) < min(one.end, other.end) and _clash(catalogue, one, other) and not is_told:
            found.append((one, other))
    return found


def is_like(catalogue: Catalogue, one: Held, other: Held) -> bool:
    """Whether they are one post, as far as the place of its body is known."""
    return one.title_key == other.title_key and (one.body == other.body or may_be_one(catalogue, one.body, other.body))


def _clash(catalogue: Catalogue, one: Held | None, other: Held | None) -> bool:
    if one is None or other is None:
        return False
    return at_one_time(one, other) and exclude_each_other(catalogue, one, other)


def joined(catalogue: Catalogue, posts: list[Held]) -> list[Held]:
    """Each post once, over all the days on which it is held."""
    found: list[Held] = []
    for post in posts:
        same = next((place for place, other in enumerate(found) if is_like(catalogue, other, post)), None)
        if same is None:
            found.append(post)
        else:
            found[same] = spanning(found[same], post)
    return found


def _with_known(catalogue: Catalogue, post: Held, known: list[Held]) -> tuple[Held, Held | None]:
    """`post` over the days on which it is known to be held too, and what is known of it."""
    was = next((other for other in known if is_like(catalogue, post, other)), None)
    return (post if was is None else spanning(post, was)), was
