"""How surely two officials are one, with all that was read of either at hand. Pure.

Two of one name and province whose posts fit one life are one person where nobody else bears the name, or where all
days of the one lie before all days of the other: of two namesakes that would be a chance of one in many. Of which
province a report is that does not say so, those tell who are in it.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import comb

from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.combining import is_like
from articles.importer.resolution.decide_officials import LINK, OPEN, STRONG, Person, weigh
from articles.importer.resolution.known import OfficialKnown, Ref
from articles.importer.resolution.posts import held, rank

ODDS = 12  # a namesake's days would fall so by a chance of one in this many


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """Those of one name beside one of them: all of whom a full post is known, who is the same, and who is another."""

    all: frozenset[Ref]
    same: frozenset[Ref]
    others: frozenset[Ref]


class SecondLook:
    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.is_bold = False  # whether the days of a post may tell between two
        self._scores: dict[Ref, dict[Ref, float]] = {}
        # What the scores come to, until the next two are folded: many of one name are weighed each with each.
        self._known_homes: dict[Ref, frozenset[Ref]] = {}
        self._alike: dict[Ref, Alike] = {}
        self._went_into: dict[Ref, Ref] = {}
        self._apart: dict[Ref, set[Ref]] = defaultdict(set)
        for kind, one, other in catalogue.apart:
            if kind == "official":
                self._apart[one].add(other)

    def turn(self) -> None:
        """To another name: what was folded meanwhile may tell more of who was where."""
        self._scores.clear()
        self._known_homes.clear()
        self._alike.clear()

    def forget(self, kept: Ref, folded: Ref) -> None:
        """`folded` went into `kept`; whoever was not `folded` is not `kept`."""
        self._went_into[folded] = kept
        self._known_homes.clear()
        self._alike.clear()
        for ref in (kept, folded):
            for other in self._scores.pop(ref, ()):
                self._scores.get(other, {}).pop(ref, None)
        for other in self._apart.pop(folded, ()):
            self._apart[kept].add(other)
            self._apart[other].add(kept)

    def are_apart(self, one: Ref, other: Ref) -> bool:
        return other in self._apart.get(one, ())

    def likeness(self, one: OfficialKnown, other: OfficialKnown, bearers: Sequence[OfficialKnown]) -> float:
        score = self.both_ways(one, other)
        if score == 0.0:
            return score
        if not (is_full(one) and is_full(other)):
            return self._of_one_told_less(one, other, bearers)
        if score == OPEN:
            return 0.0 if self._is_either(one, other, bearers) else score
        # `weigh` takes 0.2 off a weak link where others bear the name; with all days known there is more to go by.
        is_weak = 0.6 <= score < STRONG
        if is_weak and _odds(one, other) < ODDS and self._has_strangers(one, other, bearers):
            return 0.0
        return max(score, LINK) if is_weak else score

    def both_ways(self, one: OfficialKnown, other: OfficialKnown) -> float:
        known = self._scores.setdefault(one.ref, {})
        if other.ref not in known:
            known[other.ref] = self._weighed_both_ways(one, other)
            self._scores.setdefault(other.ref, {})[one.ref] = known[other.ref]
        return known[other.ref]

    def but_for_the_name(self, one: OfficialKnown, other: OfficialKnown) -> float:
        """How surely they were one, were the name of one a misprint of the other's."""
        if not self.catalogue.are_near_any(self._homes(one), self._homes(other)):
            return 0.0
        renamed = replace(one, name=other.name)
        return self._weighed(renamed, other, self._homes(one))

    def _weighed_both_ways(self, one: OfficialKnown, other: OfficialKnown) -> float:
        homes = self._homes(one), self._homes(other)
        if not self.catalogue.are_near_any(*homes):
            return min(self._weighed(one, other, homes[0]), self._weighed(other, one, homes[1]), 0.3)
        scores = self._weighed(one, other, homes[0]), self._weighed(other, one, homes[1])
        return max(scores) if all(scores) else 0.0

    def _weighed(self, one: OfficialKnown, other: OfficialKnown, homes: frozenset[Ref]) -> float:
        posts = tuple(held(post) for post in one.posts)
        province = self.catalogue.most_told(Counter(homes), least=1, share=1.0)
        return weigh(self.catalogue, Person(name=one.name, posts=posts, province=province), other)[0]

    def _homes(self, known: OfficialKnown) -> frozenset[Ref]:
        if known.ref not in self._known_homes:
            self._known_homes[known.ref] = self._told_homes(known)
        return self._known_homes[known.ref]

    def _told_homes(self, known: OfficialKnown) -> frozenset[Ref]:
        """The provinces of which their posts are; where none tells, that of the others in those reports."""
        homes = self._placed(known)
        if homes or not self._has_open_post(known):
            return homes or (known.seen_in if not known.posts and len(known.seen_in) == 1 else frozenset())
        fellows = {self._now(ref) for ref in known.fellows} - {known.ref}
        told = Counter(home for ref in fellows for home in self._placed(self.catalogue.officials[ref]))
        home = self.catalogue.most_told(told, least=1, share=0.6)
        return frozenset() if home is None else frozenset({home})

    def _placed(self, known: OfficialKnown) -> frozenset[Ref]:
        bodies = [self.catalogue.bodies[post.body] for post in known.posts if post.body is not None]
        places = {self.catalogue.province_of(body.territory) for body in bodies}
        places |= {self.catalogue.home_of(body.open_scope) for body in bodies if body.open_scope}
        return frozenset(place for place in places if place is not None)

    def _has_open_post(self, known: OfficialKnown) -> bool:
        return any(post.body is not None and self.catalogue.bodies[post.body].open_scope for post in known.posts)

    def _now(self, ref: Ref) -> Ref:
        while ref in self._went_into:
            ref = self._went_into[ref]
        return ref

    def _is_either(self, one: OfficialKnown, other: OfficialKnown, bearers: Sequence[OfficialKnown]) -> bool:
        """Whether one of the two, of whom no province is known, may as well be a third, who is not the other."""
        for lost, found in ((one, other), (other, one)):
            if self._homes(lost):
                continue
            thirds = self._among(lost, bearers).same & self._among(found, bearers).others
            if thirds and not (self.is_bold and self._is_within(lost, found)):
                return True
            if any(self._is_within(lost, self.catalogue.officials[third]) for third in thirds):
                return True
        return False

    def _has_strangers(self, one: OfficialKnown, other: OfficialKnown, bearers: Sequence[OfficialKnown]) -> bool:
        """Whether somebody of the name is, as far as one sees, neither of the two."""
        here, there = self._among(one, bearers), self._among(other, bearers)
        return bool((here.all - here.same) & (there.all - there.same) - {one.ref, other.ref})

    def _among(self, known: OfficialKnown, bearers: Sequence[OfficialKnown]) -> Alike:
        if known.ref not in self._alike:
            scores = {
                found.ref: self.both_ways(known, found)
                for found in bearers
                if found.ref != known.ref and is_full(found)
            }
            self._alike[known.ref] = Alike(
                all=frozenset(scores),
                same=frozenset(ref for ref, score in scores.items() if score >= OPEN),
                others=frozenset(ref for ref, score in scores.items() if score < LINK),
            )
        return self._alike[known.ref]

    def _is_within(self, lost: OfficialKnown, found: OfficialKnown) -> bool:
        """Whether all days on which `lost` held the post lie between days on which `found` did."""
        held_by_both = [
            (held(one), held(other))
            for one in lost.posts
            for other in found.posts
            if is_like(self.catalogue, held(one), held(other))
        ]
        return bool(held_by_both) and all(
            other.start <= one.start and one.end <= other.end for one, other in held_by_both if one.start
        )

    def _of_one_told_less(self, one: OfficialKnown, other: OfficialKnown, bearers: Sequence[OfficialKnown]) -> float:
        """A name without a post, or told as a mere member, is the one person of that name whom it fits, or nobody."""
        if not self._fits(one, other):
            return 0.0
        less = [found for found in (one, other) if not is_full(found)]
        fitting = [found for found in bearers if is_full(found) and all(self._fits(known, found) for known in less)]
        is_only = len(fitting) == 1 if len(less) == 1 else not fitting
        return STRONG if is_only else 0.0

    def _fits(self, one: OfficialKnown, other: OfficialKnown) -> bool:
        """Whether they sit in one body, or are told of in one province where one is told without any post."""
        if self.both_ways(one, other) == 0.0:
            return False
        if one.posts and other.posts:
            seats = [held(post) for post in one.posts if rank(post.title_key) == "member" or not is_full(other)]
            return any(is_like(self.catalogue, seat, held(post)) for seat in seats for post in other.posts)
        return bool(one.seen_in & other.seen_in)


def is_full(known: OfficialKnown) -> bool:
    """Whether a post is known that is more than one seat of many."""
    return any(rank(post.title_key) != "member" for post in known.posts)


def _odds(one: OfficialKnown, other: OfficialKnown) -> int:
    """One in how many namesakes would have all days of the one before all of the other."""
    if not one.days or not other.days:
        return 1
    first, second = sorted((one.days, other.days), key=min)
    return comb(len(first) + len(second), len(first)) if max(first) <= min(second) else 1
