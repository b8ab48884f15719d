"""Which territory a printed place is, on the day of the report. Pure."""

import datetime as dt

from articles.importer.resolution.body_names import Place
from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.known import Ref, TerritoryKnown
from people.names import exact_key

_LEVELS = {"district": "district", "commune": "commune", "city": "district"}


def find_province(catalogue: Catalogue, name: str | None, on: dt.date | None, *, unit: str | None = None) -> Ref | None:
    """The province of that name (and unit) as of that day. Without a day, the one of before the mergers: most reports
    are older, and a newer one nearly always states its date."""
    if not name:
        return None
    key = exact_key(name)
    named = [found for found in catalogue.territories_named(key) if found.level == "province"]
    if unit is not None:
        named = [found for found in named if found.unit == unit]
    # A name of its own goes before another's alias: "Huế" is the city of 2025 before it is the old province.
    then = [found for found in named if on is None or found.existed_on(on)] or named
    chosen = sorted(then, key=lambda found: (exact_key(found.name) != key, found.established_on or dt.date.min))
    return chosen[0].ref if chosen else None


def find_place(catalogue: Catalogue, places: tuple[Place, ...], province: Ref | None, on: dt.date | None) -> Ref | None:
    """The territory of a body's own place, `places[0]`, made where it is new; None where its province is not known."""
    own, larger = places[0], places[1:]
    if own.level in ("province", "city"):
        found = find_province(catalogue, own.name, on, unit=own.unit)
        if found is not None or own.level == "province":
            return found
    around = find_place(catalogue, larger, province, on) if larger else province
    return None if around is None else _within(catalogue, own, around)


def _within(catalogue: Catalogue, place: Place, around: Ref) -> Ref:
    """The district or commune of that name in `around`, or anywhere in its province where just one has the name."""
    key = exact_key(place.name)
    province = catalogue.province_of(around)
    named = [
        found
        for found in catalogue.territories_named(key)
        if found.unit == place.unit and found.level != "province" and catalogue.province_of(found.ref) == province
    ]
    exact = [found for found in named if found.parent == around]
    if exact or len(named) == 1:
        return (exact or named)[0].ref
    new = TerritoryKnown(
        ref=catalogue.new_ref(),
        name=place.name,
        unit=place.unit,
        level=_LEVELS[place.level],
        keys=frozenset({key}),
        parent=around,
    )
    return catalogue.put_territory(new).ref
