"""Whether a body whose place nothing told ("Sở Nội vụ") may be one whose place is known. Pure."""

from functools import lru_cache

from articles.importer.resolution.body_names import read_body_name, with_place
from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.known import BodyKnown, Ref


def may_be_one(catalogue: Catalogue, one: Ref | None, other: Ref | None) -> bool:
    """Two names of one body, or what would be, were the place that one of them leaves open the other's."""
    if one is None or other is None:
        return False
    if one == other:
        return True
    a, b = catalogue.bodies[one], catalogue.bodies[other]
    if a.open_scope and b.open_scope:
        return bool(a.keys & b.keys)
    if not (a.open_scope or b.open_scope):
        return False
    return _fits(catalogue, a, b) if a.open_scope else _fits(catalogue, b, a)


def _fits(catalogue: Catalogue, left_open: BodyKnown, placed: BodyKnown) -> bool:
    if left_open.kind != placed.kind and "other" not in (left_open.kind, placed.kind):
        return False
    home = catalogue.territories.get(placed.territory) if placed.territory is not None else None
    return home is not None and _key_in(left_open.name, home.unit, home.name) in placed.keys


@lru_cache(maxsize=20_000)
def _key_in(name: str, unit: str, place: str) -> str:
    """The key of the body of that name, were it of this place; empty where it cannot be."""
    read = read_body_name(name)
    if read.places:
        return read.key
    if read.open_unit not in (unit, "province"):
        return ""
    return read_body_name(with_place(read, unit, place)).key
