"""The name of a body: its full form, the places in it, whether its place is left open, the body it belongs to. Pure."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from articles.importer.lexicon.load import lines, table
from people.names import exact_key, nfc, old_tone_placement

_UNITS = {
    "tỉnh": "province",
    "thành phố": "city",
    "huyện": "district",
    "quận": "district",
    "thị xã": "district",
    "xã": "commune",
    "phường": "commune",
    "thị trấn": "commune",
    "đặc khu": "commune",
}
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
# The name goes on to the next unit, a comma or the end.
_PLACE = re.compile(rf"(?i:(?<!\w)({_UNIT})\s+(\w[^,;()]{{0,60}}?)(?=\s*[,;()]|\s+(?:[-–]\s*)?(?:{_UNIT})\s|\s*$))")
_ENDS_IN_A_UNIT = re.compile(rf"(?i:(?<!\w)({_UNIT})\s*$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    unit: str
    level: str  # province, city (of either level), district, commune
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyName:
    """`full` is the catalogue's name of the body; `places` from the smallest to the largest that the name tells."""

    full: str
    places: tuple[Place, ...] = ()
    # The unit whose name is missing: "UBND tỉnh"; "province" where the head supposes one, of either unit: "Sở Y tế".
    open_unit: str | None = None
    parent: str | None = None  # the full name of the body it belongs to, as far as its own name tells

    @property
    def key(self) -> str:
        return exact_key(self.full)

    @property
    def hangs_on_a_place(self) -> bool:
        """Whether one has to know the province to know the body: so of "UBND tỉnh" and "UBND huyện Lắk", but of no
        "Ban Chỉ đạo công tác tôn giáo", which may be of any level."""
        return self.open_unit is not None or bool(self.places)

    @property
    def level(self) -> str:
        """province, district, commune; empty where the name leaves it open ("thành phố")."""
        told = self.places[0].level if self.places else _UNITS.get(self.open_unit or "", self.open_unit or "")
        return "" if told == "city" else told


@cache
def _expansions() -> re.Pattern[str]:
    shorts = sorted((row[0] for row in table("body_expansions.tsv")), key=len, reverse=True)
    return re.compile(r"(?<!\w)(" + "|".join(map(re.escape, shorts)) + r")(?!\w)\.?\s*")


@cache
def _full_words() -> dict[str, str]:
    return {row[0]: row[1] for row in table("body_expansions.tsv")}


@cache
def _named_heads() -> dict[str, str]:
    """Heads that take the bare name of their place, in small letters, with the place's unit: tỉnh ủy, huyện đoàn, …"""
    rows = (row for row in table("bodies.tsv") if len(row) > 4 and row[3] == "name")
    return {old_tone_placement(row[1]).lower(): row[4] for row in rows}


@cache
def _head_alone() -> re.Pattern[str]:
    heads = "|".join(map(re.escape, sorted(_named_heads(), key=len, reverse=True)))
    return re.compile(rf"(?<!\w)({heads})(?:\s+([^,;()]{{1,60}}?))?(?=\s*[,;()]|\s*$)", re.I)


@cache
def fixed_names() -> frozenset[str]:
    """Exact keys of the national bodies, by every name the lexicon has for them."""
    rows = [row for row in table("bodies.tsv") if len(row) > 3 and row[3] == "fixed"]
    return frozenset(exact_key(expand(name)) for row in rows for name in row[:2])


def expand(name: str) -> str:
    """`name` with its abbreviations in full and one spelling of its tones: "UBND" is "Ủy ban nhân dân"."""
    spelt = old_tone_placement(nfc(" ".join(name.split())))
    full = _expansions().sub(lambda match: _full_words()[match.group(1)] + " ", spelt).strip()
    full = re.sub(r"(?i)(?<!\w)Mặt trận Tổ quốc(?! Việt Nam)", "Mặt trận Tổ quốc Việt Nam", full)
    full = _unit_after_head().sub(r"\1 ", full)
    # The one province whose name keeps its unit.
    full = re.sub(r"(?i)(?<!\w)(?:thành phố )?Hồ Chí Minh$", "Thành phố Hồ Chí Minh", full)
    return " ".join(full.split())


@cache
def _unit_after_head() -> re.Pattern[str]:
    heads = "|".join(map(re.escape, sorted(_named_heads(), key=len, reverse=True)))
    return re.compile(rf"(?i:(?<!\w)({heads})\s+(?:{_UNIT})\s+(?=[^\W\d]))")


# Names of bodies return throughout a chunk, and an open one stands for that of each province.
@lru_cache(maxsize=8192)
def read_body_name(name: str) -> BodyName:
    full = expand(name)
    if exact_key(full) in fixed_names():
        return BodyName(full=full)
    matches = [found for found in _PLACE.finditer(full) if found.group(2)[0].isupper() or found.group(2)[0].isdigit()]
    places = [_place(match.group(1), match.group(2)) for match in matches]
    # The larger places that hold the body's own are no part of its name: "UBND huyện Tuy An, tỉnh …".
    if len(matches) > 1 and places[-1].level in ("province", "city") and places[0].level != "province":
        full = full[: matches[-1].start()].rstrip(" ,-–(")
    head = _head_alone().search(full)
    open_unit = None
    if head is not None:
        unit = _named_heads()[head.group(1).lower()]
        if head.group(2) is None:
            open_unit = unit if not places else None
        elif not places:
            places = [_place(unit, head.group(2))]
    bare = _ENDS_IN_A_UNIT.search(full)
    if bare is not None and not places:
        open_unit = bare.group(1).lower()
    if open_unit is None and not places:
        open_unit = _unit_of_unplaced(full)
    return BodyName(full=full, places=tuple(places), open_unit=open_unit, parent=_parent(full, places))


def _unit_of_unplaced(full: str) -> str | None:
    """The unit that a head supposes: "Sở Y tế" is some province's."""
    head = full.partition(" ")[0]
    supposed = {row[4] for row in table("bodies.tsv") if len(row) > 4 and row[1] == head}
    return "province" if "tỉnh" in supposed else None


def _place(unit: str, name: str) -> Place:
    unit = unit.lower()
    stated = name.strip()
    if unit == "thành phố" and stated.lower() == "hồ chí minh":
        stated = "Thành phố Hồ Chí Minh"
    return Place(unit=unit, level=_UNITS[unit], name=stated)


def _parent(full: str, places: list[Place]) -> str | None:
    inner = _inner_parents().search(full, 1)
    if inner is not None:
        return full[inner.start() :]
    if not places:
        return None
    if re.match(r"(Sở|Phòng)\s", full):
        own = places[0]
        name = own.name if own.name.lower().startswith(own.unit) else f"{own.unit} {own.name}"
        return f"Ủy ban nhân dân {name}"
    return None


@cache
def _inner_parents() -> re.Pattern[str]:
    heads = "|".join(map(re.escape, lines("body_parents.tsv")))
    return re.compile(rf"(?<!\w)(?:{heads})(?!\w)")


def with_place(name: BodyName, unit: str, place: str) -> str:
    """The full name of a body whose place was open, once its place is known."""
    stated = place if place.lower().startswith(unit) else f"{unit} {place}"
    bare = _ENDS_IN_A_UNIT.search(name.full)
    if bare is not None:
        return f"{name.full[: bare.start()]}{stated}"
    head = _head_alone().search(name.full)
    if head is not None and head.group(2) is None:
        return f"{name.full} {place}"
    return f"{name.full} {stated}"
