"""Which bodies follow which, as rules on the heads of their names. Pure: no Django. All keys are `exact_key`s.

A head is a body's name without its place, worded as a province words it: "Ban Dân vận Thành ủy Đà Nẵng" has the head
of "Ban Dân vận Tỉnh ủy Quảng Nam". Sources: `data/body_successions.tsv`, `data/city_heads.tsv`.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from people.names import exact_key
from people.partial_dates import PartialDate

DATA = Path(__file__).parent / "data"
EVERY_PROVINCE, NATIONAL = "*", "-"
CITY = "thành phố"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A territory as the rules see it."""

    unit: str
    keys: tuple[str, ...]  # its name and other names
    is_province: bool
    established_on: dt.date | None = None
    dissolved_on: dt.date | None = None

    def stood_at(self, on: PartialDate) -> bool:
        """Whether it is sure to have been there; false where the year is open."""
        day = on.earliest
        if day is None:
            return False
        begun = self.established_on is None or self.established_on <= day
        return begun and (self.dissolved_on is None or self.dissolved_on > day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Bodies of the head `before` became those of the head `after`; of whole names where `place` is NATIONAL."""

    before: str
    after: str
    place: str  # EVERY_PROVINCE, NATIONAL or the key of a province's name
    on: PartialDate
    legal_basis: str


def head_of(name_key: str, place: Place) -> str | None:
    """The head of a body of that place; None where its name does not end in the place's."""
    for key in sorted(place.keys, key=len, reverse=True):
        if name_key.endswith(f" {key}"):
            head = name_key.removesuffix(f" {key}").removesuffix(f" {exact_key(place.unit)}")
            return _city_wording().sub(lambda match: _provincial()[match.group()], head)
    return None


def names_of(head: str, place: Place) -> Iterator[str]:
    """The keys under which a body of that head may stand in the place: with the place's unit and without it."""
    if place.unit == CITY:
        head = _provincial_wording().sub(lambda match: _urban()[match.group()], head)
    for key in place.keys:
        yield f"{head} {key}"
        yield f"{head} {exact_key(place.unit)} {key}"


def national_rules() -> list[Rule]:
    return [rule for rule in rules() if rule.place == NATIONAL]


def rules_in(place: Place) -> list[Rule]:
    """The rules that hold in a place: its own go before those of every province, and only while it stood."""
    if not place.is_province:
        return []
    own = [rule for rule in rules() if rule.place in place.keys]
    told = {(rule.before, rule.after) for rule in own}
    general = [rule for rule in rules() if rule.place == EVERY_PROVINCE and (rule.before, rule.after) not in told]
    return [rule for rule in (*own, *general) if place.stood_at(rule.on)]


@cache
def rules() -> tuple[Rule, ...]:
    return tuple(
        Rule(
            before=exact_key(before),
            after=exact_key(after),
            place=place if place in (EVERY_PROVINCE, NATIONAL) else exact_key(place),
            on=PartialDate(on),
            legal_basis=legal_basis,
        )
        for before, after, place, on, legal_basis, _source in _table("body_successions.tsv")
    )


def _table(name: str) -> Iterator[list[str]]:
    """The rows below the line of column names."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    yield from rows[1:]


@cache
def _urban() -> dict[str, str]:
    """A province's word to a city's."""
    return {exact_key(province): exact_key(city) for province, city in _table("city_heads.tsv")}


@cache
def _provincial() -> dict[str, str]:
    return {city: province for province, city in _urban().items()}


@cache
def _city_wording() -> re.Pattern[str]:
    return _words(_provincial())


@cache
def _provincial_wording() -> re.Pattern[str]:
    return _words(_urban())


def _words(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b")
