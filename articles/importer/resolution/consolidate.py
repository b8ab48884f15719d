"""Second thoughts, once everything is read: persons whom weak evidence left apart, with all their days at hand. Pure.

First those of one name, then those whose names are a misprint apart and who hold one post. What is folded can settle
what was open before it (who was there tells of which province a report is), so it is gone through again; what is left
open then goes by the days between which somebody is known to have held that post.
"""

from collections import defaultdict
from collections.abc import Collection
from itertools import combinations

from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.decide_officials import LINK, OPEN, STRONG
from articles.importer.resolution.folding import Names, folded_into
from articles.importer.resolution.known import OfficialKnown, Ref, Standing
from articles.importer.resolution.second_look import SecondLook, is_full
from articles.importer.resolution.slips import Slips

OFTEN = 3  # days on which one is known whose name another's may be a misprint of, where the place is open
Pair = tuple[Ref, Ref]


def consolidate(catalogue: Catalogue) -> tuple[Names, Names]:
    """Fold what belongs together in `catalogue`. Returns officials and posts that went into another: old → new ref."""
    look = SecondLook(catalogue)
    officials: Names = {}
    posts: Names = {}
    bearers: dict[str, set[Ref]] = defaultdict(set)
    for known in catalogue.officials.values():
        if known.standing is not Standing.REJECTED:
            bearers[known.name].add(known.ref)
    names = sorted(name for name, refs in bearers.items() if len(refs) > 1)
    for look.is_bold in (False, False, False, True):
        for name in names:
            look.turn()
            while pairs := _pairs_of_a_name(look, bearers[name]):
                bearers[name] -= _fold(look, pairs, officials, posts)
    look.turn()
    _fold(look, _misprints(look), officials, posts)
    return {ref: _end(officials, ref) for ref in officials}, {ref: _end(posts, ref) for ref in posts}


def _end(names: Names, ref: Ref) -> Ref:
    while ref in names:
        ref = names[ref]
    return ref


def _fold(look: SecondLook, pairs: list[Pair], officials: Names, posts: Names) -> set[Ref]:
    """Fold the second of each pair into the first, each official in one pair at most; the best pairs come first."""
    touched: set[Ref] = set()
    gone: set[Ref] = set()
    for kept, folded in pairs:
        if kept in touched or folded in touched:
            continue
        touched |= {kept, folded}
        gone.add(folded)
        one, other = look.catalogue.officials[kept], look.catalogue.officials[folded]
        look.catalogue.drop_official(folded)
        look.catalogue.put_official(folded_into(one, other, posts))
        officials[folded] = kept
        look.forget(kept, folded)
    return gone


def _pairs_of_a_name(look: SecondLook, refs: Collection[Ref]) -> list[Pair]:
    bearers = sorted((look.catalogue.officials[ref] for ref in refs), key=_order)
    weighed = []
    for one, other in combinations(bearers, 2):
        if _may_be_folded(look, one, other):
            score = look.likeness(one, other, bearers)
            if score >= LINK:
                weighed.append((-score, _order(one), _order(other), (one.ref, other.ref)))
    return [pair for _score, _one, _other, pair in sorted(weighed)]


def _misprints(look: SecondLook) -> list[Pair]:
    """Pairs of whom one bears the other's name with a slip, and holds the same post of the same body."""
    weighed = []
    once: dict[Ref, set[Pair]] = defaultdict(set)
    for pair in sorted(_of_like_names(look.catalogue)):
        first, second = (look.catalogue.officials[ref] for ref in pair)
        if not _may_be_folded(look, first, second):
            continue
        score = look.both_ways(first, second)
        if score >= STRONG:
            weighed.append((-score, _order(first), _order(second), pair))
            continue
        rarer, often = sorted((first, second), key=lambda known: len(known.days))
        if len(rarer.days) == 1 and look.but_for_the_name(rarer, often) >= OPEN:
            once[rarer.ref].add(pair)
    sure = [pair for _score, _one, _other, pair in sorted(weighed)]
    # A name met once, where just one of a like name holds that post, and the report does not tell of which province.
    only = [pair for _ref, pairs in sorted(once.items()) if len(pairs) == 1 for pair in pairs]
    return sure + [pair for pair in only if _is_often_told(look, pair)]


def _is_often_told(look: SecondLook, pair: Pair) -> bool:
    return max(len(look.catalogue.officials[ref].days) for ref in pair) >= OFTEN


def _of_like_names(catalogue: Catalogue) -> set[Pair]:
    """Pairs whose names differ by one slip, or by the marks alone; the one that stands longer comes first."""
    bearers: dict[str, list[OfficialKnown]] = defaultdict(list)
    for known in catalogue.officials.values():
        if known.standing is not Standing.REJECTED and is_full(known):
            for key in known.folded_keys:
                bearers[key].append(known)
    slips = Slips(bearers)
    return {
        (one.ref, other.ref)
        for name, some in bearers.items()
        for like in (name, *slips.near(name))
        for one in some
        for other in bearers[like]
        if one.name != other.name and _order(one) < _order(other)
    }


def _may_be_folded(look: SecondLook, one: OfficialKnown, other: OfficialKnown) -> bool:
    return other.ref < 0 and not look.are_apart(one.ref, other.ref)


def _order(known: OfficialKnown) -> tuple[bool, int]:
    return known.ref < 0, abs(known.ref)
