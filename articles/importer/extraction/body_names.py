"""Writes the full proper name of a body: its core, its owner, its place, filled in where only its unit is printed."""

from collections.abc import Callable, Mapping

from articles.importer.extraction.bodies import Body
from articles.importer.extraction.places import Place, is_city_province
from articles.importer.extraction.territories import unit_of
from articles.importer.frozen import dataclass
from articles.importer.lexicon import load

_DISTRICTS = frozenset({"huyện", "quận", "thị xã", "thành phố"})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a body's unnamed place can be: the province in force, and by unit the one place named nearby.

    The latter is asked for: most bodies are printed with their place, or have none.
    """

    province: str | None = None
    by_unit: Callable[[], Mapping[str, Place]] = dict


@dataclass(frozen=True, slots=True)
class Named:
    name: str
    province: str | None
    explicit: bool  # the place is printed with it, or it needs none


def name_body(body: Body, near: Surroundings) -> Named:
    """The full name of `body`; without its place where `near` does not tell one."""
    if body.owner is not None:
        owner = name_body(body.owner, near)
        return Named(f"{body.core} {owner.name}", owner.province, owner.explicit)
    if body.national or body.tail == "fixed":
        return Named(body.core, None, explicit=True)
    place = body.place
    if place is not None and place.name:
        return Named(_joined(body, place), _province_of(place, near), explicit=True)
    unit = place.unit if place is not None else body.level
    if not unit and body.core in load.entries("provincial_bodies.txt"):
        unit = "tỉnh"
    if not unit and body.core in load.entries("district_departments.txt"):
        named = near.by_unit().keys() & _DISTRICTS
        unit = next(iter(named)) if len(named) == 1 else ""
    if not unit:
        return Named(body.core, None, explicit=True)
    found = _filled(unit, near, printed=place is not None)
    if found is None:
        name = f"{body.core} {unit}" if place is not None else body.core
        return Named(name, near.province if unit == "tỉnh" else None, explicit=False)
    return Named(_joined(body, found), _province_of(found, near), explicit=False)


def bare_name(body: Body) -> str:
    """The name without any place's own name: "Ban Dân vận Tỉnh ủy", "UBND tỉnh"."""
    if body.owner is not None:
        return f"{body.core} {bare_name(body.owner)}"
    if body.place is not None and body.place.unit and body.tail != "name":
        return f"{body.core} {body.place.unit}"
    return body.core


def _filled(unit: str, near: Surroundings, *, printed: bool) -> Place | None:
    """The place that "tỉnh", "thành phố", "huyện" alone means here; a Sở, `printed` without any, is of either."""
    if unit in ("tỉnh", "thành phố") and near.province is not None:
        city = is_city_province(near.province)
        if (unit == "thành phố") == city or (unit == "tỉnh" and not printed):
            return Place(0, 0, near.province, unit_of(near.province), "province", (near.province,))
    return near.by_unit().get(unit)


def _joined(body: Body, place: Place) -> str:
    name, unit = place.name, place.unit
    if name.isdigit():
        return f"{body.core} {unit.capitalize()} {name}" if body.tail == "name" else f"{body.core} {unit} {name}"
    if name.startswith("Thành phố ") or not unit:
        return f"{body.core} {name}"
    if body.tail == "name" and (unit == body.level or body.level in ("tỉnh", "thành phố")):
        return f"{body.core} {name}"
    return f"{body.core} {unit} {name}"


def _province_of(place: Place, near: Surroundings) -> str | None:
    if place.level == "province":
        return place.name
    if place.level == "country":
        return None
    if near.province in place.provinces or (not place.provinces and near.province):
        return near.province
    return place.provinces[0] if len(place.provinces) == 1 else None
