"""The provinces of before and since 1 July 2025 and their other names. Source: people/data/territories.tsv."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from articles.importer.extraction.phrases import Entry, Tag, Tree, add
from articles.importer.extraction.tokens import words_of
from articles.importer.lexicon import load

REORGANIZED_ON = "2025-07-01"  # resolution 202/2025/QH15: 34 provinces from this day, no district level
_NOT_ALONE = frozenset({"Hồ Chí Minh"})  # a person, save after "thành phố"


@dataclass(frozen=True, slots=True)
class Province:
    name: str
    unit: str  # tỉnh, thành phố
    since: str  # the province that it belongs to since 1 July 2025
    other_names: tuple[str, ...]


@cache
def provinces() -> dict[str, Province]:
    """By proper name. Huế is entered beside Thừa Thiên Huế: it was a city of its own from 2025."""
    text = files("people").joinpath("data", "territories.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith(("#", "before\t"))]
    known: dict[str, Province] = {}
    for before, unit, since, unit_since, *others in rows:
        names = tuple(name.strip() for cell in others for name in cell.split(";") if name.strip())
        known[before] = Province(before, unit, since, tuple(name for name in names if name != since))
        if since not in known and since != before and not any(row[0] == since for row in rows):
            known[since] = Province(since, unit_since, since, ())
    for name, since in load.table("former_provinces.tsv"):
        known.setdefault(name, Province(name, "tỉnh", since, ()))
    return known


@cache
def province_names() -> Tree:
    """Every name of a province as it may be printed without its unit."""
    tree: Tree = {}
    for province in provinces().values():
        for name in (province.name, *province.other_names):
            if name not in _NOT_ALONE:
                add(tree, words_of(name), Entry(Tag.UNIT, (province.name,)))
    for name in (
        "TP Hồ Chí Minh",
        "TP HCM",
        "Tp.HCM",
        "TPHCM",
        "HCM",
        "TP. HCM",
        "thành phố Hồ Chí Minh",
        "thành phố HCM",
        "Tp.Hồ Chí Minh",
    ):
        add(tree, words_of(name), Entry(Tag.UNIT, ("Thành phố Hồ Chí Minh",)))
    return tree


@cache
def district_names() -> Tree:
    """The districts, towns and provincial cities of before 1 July 2025, with the provinces that had one so named."""
    tree: Tree = {}
    for name, of in load.table("districts.tsv"):
        add(tree, words_of(name), Entry(Tag.UNIT, (name, *(part.strip() for part in of.split(";")))))
    return tree


def unit_of(province: str) -> str:
    """tỉnh or thành phố; tỉnh for a name that is not known."""
    known = provinces().get(province)
    return known.unit if known else "tỉnh"
