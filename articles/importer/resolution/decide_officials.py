"""Which official a name in a report is: the evidence weighed in the open. Pure.

A name alone never links across provinces; two posts that nobody holds at one time never come together. One candidate
above `LINK` and clear of the next is linked; otherwise the name gets a new row, and a question where somebody is near.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.combining import contradictions, is_like
from articles.importer.resolution.known import Choice, Context, OfficialKnown, Ref, Standing
from articles.importer.resolution.posts import TURN, Held, held, rank
from articles.importer.resolution.same_body import is_surely_one
from articles.importer.resolution.slips import is_one_slip
from people.names import exact_key, folded_key

LINK = 0.8  # at this and above a candidate is linked
STRONG = 0.86  # so much speaks for itself, whoever else bears the name
NEAR = 0.1  # so close to the best, a second candidate leaves it open
OPEN = 0.85  # the same post of a body whose place one side leaves open
ASK = 0.45  # from here on a candidate is worth a question
NEW, NEW_BESIDE, NEW_OPEN = 0.95, 0.85, 0.5  # confidence in a new row: without namesakes, with far ones, with near ones


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person as one report tells of them."""

    name: str
    posts: tuple[Held, ...]
    province: Ref | None  # of the report
    company: frozenset[Ref] = frozenset()  # who was at meetings of that day and place

    @property
    def exact(self) -> str:
        return exact_key(self.name)


def decide_official(catalogue: Catalogue, person: Person, context: Context, taken: frozenset[Ref]) -> Choice:
    """The official; `ref=None` where a new row has to be made. `taken`: who is another person of the report."""
    earlier = dict(context.linked).get(person.exact)
    if earlier is not None and earlier in catalogue.officials and earlier not in taken:
        return Choice(ref=earlier, confidence=0.97, reasons=("như lần đọc trước của bài này",))
    weighed = [
        (score, reasons, candidate)
        for candidate in _candidates(catalogue, person)
        if candidate.ref not in taken and not _is_apart(catalogue, context, candidate)
        for score, reasons in [weigh(catalogue, person, candidate)]
    ]
    weighed.sort(key=lambda found: (-round(found[0], 2), -len(found[2].posts), _order(found[2].ref)))
    return _chosen(catalogue, weighed, STRONG if context.is_patient else LINK)


def _chosen(
    catalogue: Catalogue, weighed: list[tuple[float, tuple[str, ...], OfficialKnown]], threshold: float
) -> Choice:
    if not weighed:
        return Choice(ref=None, confidence=NEW, reasons=("chưa có ai trùng tên",))
    score, reasons, best = weighed[0]
    others = tuple((candidate.ref, found) for found, _why, candidate in weighed[1:] if found >= ASK)
    rivals = [found for found, _why, candidate in weighed[1:] if _is_rival(catalogue, candidate, best)]
    if score >= threshold and all(score - rival >= NEAR for rival in rivals):
        return Choice(ref=best.ref, confidence=score, reasons=reasons)
    if score >= ASK:
        return Choice(
            ref=None,
            confidence=NEW_OPEN,
            reasons=("chưa đủ căn cứ để nối", *reasons),
            runners_up=((best.ref, score), *others),
        )
    return Choice(ref=None, confidence=NEW_BESIDE, reasons=("chỉ trùng tên", *reasons))


def _is_rival(catalogue: Catalogue, other: OfficialKnown, best: OfficialKnown) -> bool:
    """Whether `other` is somebody else than `best`: one who would himself be taken for `best` leaves nothing open."""
    if ("official", other.ref, best.ref) in catalogue.apart:
        return True
    if not other.posts:
        return False
    posts = tuple(held(post) for post in other.posts)
    return weigh(catalogue, Person(name=other.name, posts=posts, province=None), best)[0] < LINK


def _candidates(catalogue: Catalogue, person: Person) -> list[OfficialKnown]:
    """Who has the name, and who has a like name and the same post or was at the same meeting."""
    folded = folded_key(person.name)
    found = {known.ref: known for known in catalogue.officials_named(folded)}
    near = [catalogue.officials[ref] for ref in person.company if ref in catalogue.officials]
    for post in person.posts:
        if post.body is not None and rank(post.title_key) != "member":
            near += catalogue.officials_in_post(post.body, post.title_key)
    for known in near:
        if known.ref not in found and any(is_one_slip(folded, key) for key in known.folded_keys):
            found[known.ref] = known
    return list(found.values())


def _is_apart(catalogue: Catalogue, context: Context, candidate: OfficialKnown) -> bool:
    return context.article is not None and ("article", context.article, candidate.ref) in catalogue.apart


def _order(ref: Ref) -> tuple[bool, int]:
    """Rows that stand before new ones, each in the order in which they were made."""
    return ref < 0, abs(ref)


def weigh(catalogue: Catalogue, person: Person, candidate: OfficialKnown) -> tuple[float, tuple[str, ...]]:
    """How surely `candidate` is the person, from 0 to 1, and why."""
    known = [held(post) for post in candidate.posts if post.standing is not Standing.REJECTED]
    against = contradictions(catalogue, known, list(person.posts))
    if against:
        return 0.0, ("hai chức vụ không thể giữ cùng lúc",)
    if _is_after_retirement(catalogue, candidate.retired_on, known, person.posts):
        return 0.0, ("người này đã nghỉ hưu trước đó",)
    score, reason = _by_posts(catalogue, person, known)
    if candidate.ref in person.company and score < 0.93:
        score, reason = 0.93, "cùng dự một cuộc trong ngày"
    if person.exact in candidate.exact_keys:
        return _with_namesakes(catalogue, person, candidate, score), ("trùng tên", reason)
    if folded_key(person.name) not in candidate.folded_keys:
        return (score - 0.1 if score >= 0.93 else 0.0), ("tên lệch một chữ", reason)
    # Only the marks differ: "Hùng" may be "Hưng"; without the same post they are two persons.
    return (score - 0.1 if score >= 0.9 else score * 0.4), ("tên chỉ khác dấu", reason)


def _with_namesakes(catalogue: Catalogue, person: Person, candidate: OfficialKnown, score: float) -> float:
    """A name that several bear is no reason to take a new post of one province for a change of post."""
    if not LINK <= score < OPEN:
        return score
    exact = person.exact
    is_common = any(
        known.ref != candidate.ref and known.standing is not Standing.REJECTED
        for known in catalogue.officials_named(folded_key(person.name))
        if exact in known.exact_keys
    )
    return score - 0.2 if is_common else score


def _is_after_retirement(catalogue: Catalogue, day: str, known: Sequence[Held], posts: Sequence[Held]) -> bool:
    """Whether who held `known` retired on that day and kept to it, while `posts` are another's and held later."""
    if not day:
        return False
    rest = (dt.date.fromisoformat(day) + dt.timedelta(days=TURN)).isoformat()
    goes_on = any(is_like(catalogue, post, other) for post in posts for other in known)
    return not goes_on and any(post.end > rest for post in posts) and all(post.end <= rest for post in known)


def _by_posts(catalogue: Catalogue, person: Person, known: list[Held]) -> tuple[float, str]:
    same = [
        (post, other)
        for post in person.posts
        for other in known
        if post.body is not None and is_like(catalogue, post, other)
    ]
    full = [(post, other) for post, other in same if rank(post.title_key) != "member"]
    if any(is_surely_one(catalogue, post.body, other.body) for post, other in full):
        return 0.97, "cùng chức vụ ở cùng tổ chức"
    homes = _provinces(catalogue, _places(catalogue, known))
    if full and any(catalogue.are_near(person.province, home) for home in homes):
        return 0.96, "cùng chức vụ ở tổ chức cùng tên, người cùng bài là của tỉnh ấy"
    if full:
        return OPEN, "cùng chức vụ ở tổ chức cùng tên, có bài không ghi địa bàn"
    if same and not (_has_full_time(person.posts) and _has_full_time(known)):
        return 0.84, "cùng là thành viên của một tổ chức"
    bodies = {post.body for post in known if rank(post.title_key) != "member"} - {None}
    if any(post.body in bodies and rank(post.title_key) != "member" for post in person.posts):
        return 0.9, "cùng tổ chức, chức vụ khác"
    score, reason = _by_place(catalogue, person, known)
    if {post.body for post in person.posts} & {post.body for post in known} - {None}:
        return max(score, 0.83), "cùng tổ chức, người là thành viên, người giữ chức vụ khác"
    return score, reason


def _has_full_time(posts: Sequence[Held]) -> bool:
    return any(rank(post.title_key) != "member" for post in posts)


def _by_place(catalogue: Catalogue, person: Person, known: list[Held]) -> tuple[float, str]:
    here = _places(catalogue, list(person.posts))
    there = _places(catalogue, known)
    if here & there - _provinces(catalogue, here & there):
        return 0.88, "cùng huyện hoặc xã, chức vụ khác"
    if _names(catalogue, here) & _names(catalogue, there) and _are_near(catalogue, here, there):
        return 0.88, "cùng tên huyện, xã trước và sau sáp nhập"
    own = _provinces(catalogue, here)
    if not own and (not person.posts or any(_is_open(catalogue, post) for post in person.posts)):
        own = set() if person.province is None else {person.province}
    common = own & _provinces(catalogue, there)
    if common and not person.posts:
        return 0.82, "cùng tỉnh, bài không ghi chức vụ"
    if common:
        return 0.83, "cùng tỉnh, chức vụ khác ở thời điểm khác"
    if _is_central(catalogue, list(person.posts)) and _is_central(catalogue, known):
        return 0.83, "cùng ở trung ương, chức vụ khác ở thời điểm khác"
    if _are_near(catalogue, here, there):
        return 0.82, "tỉnh sau sáp nhập của tỉnh cũ"
    return 0.3, "không cùng tổ chức, không cùng tỉnh"


def _is_central(catalogue: Catalogue, posts: list[Held]) -> bool:
    levels = {catalogue.bodies[post.body].level for post in posts if post.body is not None}
    return levels == {"central"}


def _is_open(catalogue: Catalogue, post: Held) -> bool:
    return post.body is not None and bool(catalogue.bodies[post.body].open_scope)


def _are_near(catalogue: Catalogue, here: set[Ref], there: set[Ref]) -> bool:
    """Whether they lie in one province, or in one and the province that it became."""
    old_and_new = [(old, new) for old in _provinces(catalogue, there) for new in _provinces(catalogue, here)]
    return any(catalogue.are_near(one, other) for one, other in old_and_new)


def _names(catalogue: Catalogue, territories: set[Ref]) -> set[str]:
    """The names of districts and communes: those merged in 2025 often kept the name of one."""
    found = (catalogue.territories[ref] for ref in territories)
    return {territory.name for territory in found if territory.level != "province"}


def _places(catalogue: Catalogue, posts: list[Held]) -> set[Ref]:
    bodies = [catalogue.bodies[post.body] for post in posts if post.body is not None]
    places = {body.territory for body in bodies} | {catalogue.home_of(body.open_scope) for body in bodies}
    return {place for place in places if place is not None}


def _provinces(catalogue: Catalogue, territories: set[Ref]) -> set[Ref]:
    return {province for found in territories if (province := catalogue.province_of(found)) is not None}
