"""Whether two rows stand for one body: the place of one is open, or its province became that of the other. Pure."""

from functools import lru_cache

from articles.importer.resolution.body_names import read_body_name, with_place
from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.known import BodyKnown, Ref


def may_be_one(catalogue: Catalogue, one: Ref | None, other: Ref | None) -> bool:
    """One body, or what would be, were the place that one of them leaves open the other's; or one that goes on in the
    province that its own became."""
    if one is None or other is None:
        return False
    if one == other:
        return True
    a, b = catalogue.bodies[one], catalogue.bodies[other]
    if a.open_scope and b.open_scope:
        homes = {home for body in (a, b) if (home := catalogue.home_of(body.open_scope)) is not None}
        return bool(a.keys & b.keys) and (len(homes) < 2 or catalogue.are_near(*homes))
    if not (a.open_scope or b.open_scope):
        return _goes_on(catalogue, a, b)
    return _fits(catalogue, a, b) if a.open_scope else _fits(catalogue, b, a)


def _goes_on(catalogue: Catalogue, one: BodyKnown, other: BodyKnown) -> bool:
    if one.kind != other.kind or one.territory is None or other.territory is None or one.territory == other.territory:
        return False
    here, there = (catalogue.territories.get(body.territory) for body in (one, other) if body.territory is not None)
    if here is None or there is None or not catalogue.are_near(here.ref, there.ref):
        return False
    return bool(_without(one.keys, here.keys) & _without(other.keys, there.keys))


def _without(keys: frozenset[str], places: frozenset[str]) -> set[str]:
    """The names of a body without its province's."""
    return {key.removesuffix(f" {place}") for key in keys for place in places if key.endswith(f" {place}")}


def _fits(catalogue: Catalogue, left_open: BodyKnown, placed: BodyKnown) -> bool:
    if left_open.kind != placed.kind and "other" not in (left_open.kind, placed.kind):
        return False
    place = None if placed.territory is None else catalogue.territories.get(placed.territory)
    if place is None or _key_in(left_open.name, place.unit, place.name) not in placed.keys:
        return False
    home = catalogue.home_of(left_open.open_scope)
    return home is None or catalogue.are_near(home, catalogue.province_of(place.ref))


def is_surely_one(catalogue: Catalogue, one: Ref | None, other: Ref | None) -> bool:
    """One body, whose place is known or that of an outlet that tells of one province."""
    return one is not None and one == other and _is_settled(catalogue, catalogue.bodies[one])


def _is_settled(catalogue: Catalogue, body: BodyKnown) -> bool:
    return not body.open_scope or catalogue.home_of(body.open_scope) is not None


@lru_cache(maxsize=20_000)
def _key_in(name: str, unit: str, place: str) -> str:
    """The key of the body of that name, were it of this place; empty where it cannot be."""
    read = read_body_name(name)
    if read.places:
        return read.key
    if read.open_unit not in (unit, "province"):
        return ""
    return read_body_name(with_place(read, unit, place)).key
