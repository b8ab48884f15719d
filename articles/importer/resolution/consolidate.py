"""Second thoughts, once everything is read: persons whom weak evidence left apart, with all their days at hand. Pure.

Two of one name and province whose posts fit one life are one person where nobody else bears the name, or where all
days of the one lie before all days of the other: of two namesakes that would be a chance of one in many.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from math import comb

from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.combining import is_like
from articles.importer.resolution.decide_officials import LINK, OPEN, STRONG, Person, weigh
from articles.importer.resolution.known import OfficialKnown, PostKnown, Ref, Standing
from articles.importer.resolution.posts import held, rank

Names = dict[Ref, Ref]
ODDS = 12  # a namesake's days would fall so by a chance of one in this many


def consolidate(catalogue: Catalogue) -> tuple[Names, Names]:
    """Fold what belongs together in `catalogue`. Returns officials and posts that went into another: old → new ref."""
    officials: Names = {}
    posts: Names = {}
    for name in sorted({known.name for known in catalogue.officials.values()}):
        while pair := _best_pair(catalogue, name):
            kept, folded = pair
            catalogue.drop_official(folded.ref)
            catalogue.put_official(_joined(kept, folded, posts))
            officials[folded.ref] = kept.ref
    return {ref: _end(officials, ref) for ref in officials}, {ref: _end(posts, ref) for ref in posts}


def _end(names: Names, ref: Ref) -> Ref:
    while ref in names:
        ref = names[ref]
    return ref


def _best_pair(catalogue: Catalogue, name: str) -> tuple[OfficialKnown, OfficialKnown] | None:
    bearers = [known for known in catalogue.officials.values() if known.name == name]
    bearers = [known for known in bearers if known.standing is not Standing.REJECTED]
    weighed = []
    for one, other in combinations(sorted(bearers, key=_order), 2):
        if other.ref < 0 and ("official", one.ref, other.ref) not in catalogue.apart:
            score = _likeness(catalogue, one, other, bearers)
            if score >= LINK:
                weighed.append((-score, _order(one), _order(other), one, other))
    return min(weighed, key=lambda found: found[:3])[3:] if weighed else None


def _order(known: OfficialKnown) -> tuple[bool, int]:
    return known.ref < 0, abs(known.ref)


def _likeness(catalogue: Catalogue, one: OfficialKnown, other: OfficialKnown, bearers: list[OfficialKnown]) -> float:
    score = _both_ways(catalogue, one, other)
    if score == 0.0:
        return score
    if not (_is_full(one) and _is_full(other)):
        return _of_one_told_less(catalogue, one, other, bearers)
    # `weigh` takes 0.2 off a weak link where others bear the name; with all days known there is more to go by.
    is_weak = 0.6 <= score < STRONG
    others = [found for found in bearers if _is_full(found) and found.ref not in (one.ref, other.ref)]
    if is_weak and others and _odds(one, other) < ODDS:
        return 0.0
    if score == OPEN and any(_is_between(catalogue, one, other, third) for third in others):
        return 0.0
    return max(score, LINK) if is_weak else score


def _is_full(known: OfficialKnown) -> bool:
    """Whether a post is known that is more than one seat of many."""
    return any(rank(post.title_key) != "member" for post in known.posts)


def _of_one_told_less(
    catalogue: Catalogue, one: OfficialKnown, other: OfficialKnown, bearers: list[OfficialKnown]
) -> float:
    """A name without a post, or told as a mere member, is the one person of that name whom it fits, or nobody known."""
    if not _fits(catalogue, one, other):
        return 0.0
    less = [found for found in (one, other) if not _is_full(found)]
    fitting = [found for found in bearers if _is_full(found) and all(_fits(catalogue, known, found) for known in less)]
    is_only = len(fitting) == 1 if len(less) == 1 else not fitting
    return STRONG if is_only else 0.0


def _fits(catalogue: Catalogue, one: OfficialKnown, other: OfficialKnown) -> bool:
    """Whether they sit in one body, or are told of in one province where one is told without any post."""
    if _both_ways(catalogue, one, other) == 0.0:
        return False
    if one.posts and other.posts:
        seats = [held(post) for post in one.posts if rank(post.title_key) == "member" or not _is_full(other)]
        return any(is_like(catalogue, seat, held(post)) for seat in seats for post in other.posts)
    return bool(one.seen_in & other.seen_in)


def _is_between(catalogue: Catalogue, one: OfficialKnown, other: OfficialKnown, third: OfficialKnown) -> bool:
    """Whether one of the two may as well be `third`, who is not the other."""
    near, far = sorted((_both_ways(catalogue, one, third), _both_ways(catalogue, other, third)), reverse=True)
    return near >= OPEN and far < LINK


def _both_ways(catalogue: Catalogue, one: OfficialKnown, other: OfficialKnown) -> float:
    scores = _weighed(catalogue, one, other), _weighed(catalogue, other, one)
    return max(scores) if all(scores) else 0.0


def _weighed(catalogue: Catalogue, one: OfficialKnown, other: OfficialKnown) -> float:
    posts = tuple(held(post) for post in one.posts)
    province = min(one.seen_in) if len(one.seen_in) == 1 else None
    return weigh(catalogue, Person(name=one.name, posts=posts, province=province), other)[0]


def _odds(one: OfficialKnown, other: OfficialKnown) -> int:
    """One in how many namesakes would have all days of the one before all of the other."""
    if not one.days or not other.days:
        return 1
    first, second = sorted((one.days, other.days), key=min)
    return comb(len(first) + len(second), len(first)) if max(first) <= min(second) else 1


def _joined(kept: OfficialKnown, folded: OfficialKnown, names: Names) -> OfficialKnown:
    posts = list(kept.posts)
    for post in folded.posts:
        same = next((place for place, own in enumerate(posts) if _key(own) == _key(post)), None)
        if same is None:
            posts.append(post)
        else:
            names[post.ref] = posts[same].ref
            posts[same] = _spanning(posts[same], post)
    return replace(
        kept,
        exact_keys=kept.exact_keys | folded.exact_keys,
        folded_keys=kept.folded_keys | folded.folded_keys,
        new_names=tuple(dict.fromkeys((*kept.new_names, *folded.new_names))),
        posts=tuple(posts),
        days=kept.days | folded.days,
        seen_in=kept.seen_in | folded.seen_in,
        retired_on=max(kept.retired_on, folded.retired_on),
    )


def _key(post: PostKnown) -> tuple[Ref | None, str]:
    return post.body, post.title_key


def _spanning(one: PostKnown, other: PostKnown) -> PostKnown:
    known: Iterator[str] = (day for day in (one.first, other.first) if day)
    first = min(known, default="")
    since = one if one.since else other
    until = one if one.until else other
    return replace(
        one,
        first=first,
        last=max(one.last, other.last),
        since=since.since,
        since_basis=since.since_basis,
        until=until.until,
        until_basis=until.until_basis,
    )
