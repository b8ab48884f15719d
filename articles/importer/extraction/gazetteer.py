"""The places of one report by where they stand: what "huyện", "xã", "thành phố" alone means at a given token."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from articles.importer.extraction.body_names import Surroundings
from articles.importer.extraction.places import LOCAL_LEVELS, Place

_NEAR = 80  # tokens
_LOCAL = 120
_SEATS = (("huyện", "district"), ("thị xã", "district"), ("thành phố", "city"), ("quận", "district"))
_SCATTERED = 4  # provinces in one report


class Gazetteer:
    """`labels`: where a round-up passes to another province, by field; `of_the_page`: it says its province."""

    def __init__(
        self, province: str | None, labels: dict[str, list[tuple[int, str]]], *, of_the_page: bool = False
    ) -> None:
        self.province = province
        self.of_the_page = of_the_page
        self._labels = labels
        self._by_unit: dict[str, dict[str, list[Place]]] = {}  # unit, field
        self._names: dict[str, set[str]] = {}
        self._seat: dict[str, Place] = {}
        self._titled: dict[str, Place] = {}
        self._own: dict[str, Place] = {}  # what the page itself is of, by unit

    def add(self, field: str, places: Iterable[Place]) -> None:
        for place in places:
            if place.name and place.unit and place.level not in ("thing", "country"):
                unit = "tỉnh" if place.level == "province" else place.unit
                self._by_unit.setdefault(unit, {}).setdefault(field, []).append(place)
                self._names.setdefault(unit, set()).add(place.name)

    def add_own(self, places: Iterable[Place]) -> None:
        for place in places:
            self._own.setdefault(place.unit, place)

    def add_title(self, places: Iterable[Place]) -> None:
        """The only place of its unit in the title is what the report is of: rather that than one named in passing."""
        by_unit: dict[str, set[str]] = {}
        for place in places:
            if place.name and place.level in LOCAL_LEVELS:
                by_unit.setdefault(place.unit, set()).add(place.name)
                self._titled[place.unit] = place
        self._titled = {unit: self._titled[unit] for unit, names in by_unit.items() if len(names) == 1}

    def add_seat(self, place: Place) -> None:
        """The district of the dateline, of whatever kind: what "huyện" means where the report names no other."""
        self._seat = {unit: replace(place, unit=unit, level=level) for unit, level in _SEATS}

    def ready(self) -> None:
        """All places are in: sorts them."""
        for fields in self._by_unit.values():
            for places in fields.values():
                places.sort(key=lambda place: place.first)

    def near(self, field: str, token: int, beside: Sequence[Place] = ()) -> Surroundings:
        """What surrounds a token; `beside` are the places named with the other posts of the same person."""
        province = next((place.name for place in beside if place.level == "province"), None)
        province = province or self._label(field, token) or self._local(field, token) or self.province
        return Surroundings(province, partial(self._by_units, field, token, beside, province))

    def _by_units(self, field: str, token: int, beside: Sequence[Place], province: str | None) -> dict[str, Place]:
        by_unit = {}
        for unit in self._by_unit.keys() | self._own.keys():
            found = self._last(unit, field, token)
            if found is not None:
                by_unit[unit] = found
        by_unit.update({place.unit: place for place in beside if place.level != "province"})
        if province is not None:
            by_unit.pop("tỉnh", None)
        if by_unit.keys().isdisjoint(self._seat):
            by_unit.update(self._seat)
        return by_unit

    def _local(self, field: str, token: int) -> str | None:
        """In a report of several provinces: the one last named before, as long as it is near."""
        if self.province is not None and (self.of_the_page or len(self._names.get("tỉnh", ())) < _SCATTERED):
            return None
        found = self._before("tỉnh", field, token, _LOCAL)
        return found.name if found else None

    def _label(self, field: str, token: int) -> str | None:
        rows = self._labels.get(field, [])
        index = bisect_left(rows, (token + 1, ""))
        return rows[index - 1][1] if index else None

    def _last(self, unit: str, field: str, token: int) -> Place | None:
        """The only place of the unit in the report, the last one named shortly before, or the page's own."""
        if unit == "tỉnh":
            return None
        fields = self._by_unit.get(unit, {})
        if unit not in self._own and len(self._names[unit]) == 1:
            return next(iter(fields.values()))[0]
        near = self._before(unit, field, token, _NEAR)
        return near or self._titled.get(unit) or self._own.get(unit)

    def _before(self, unit: str, field: str, token: int, farthest: int) -> Place | None:
        places = self._by_unit.get(unit, {}).get(field, [])
        index = bisect_left(places, token, key=lambda place: place.first)
        return places[index - 1] if index and token - places[index - 1].first <= farthest else None
