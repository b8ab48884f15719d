"""The provinces and centrally run cities, before and since 1 July 2025, as facts. Pure: no Django.

Source: `data/territories.tsv` (National Assembly resolutions 175/2024/QH15 and 202/2025/QH15, from general knowledge).
An enlarged province is a new fact of the old name; one that was left as it was is a single fact.
"""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from people.names import slugify

DATA = Path(__file__).parent / "data" / "territories.tsv"
MERGED_ON = dt.date(2025, 7, 1)
DISTRICTS_ENDED_ON = MERGED_ON  # the level of districts, with its bodies
MERGER = "Nghị quyết 202/2025/QH15"
# The one province that changed by an act of its own.
RAISED = "Thừa Thiên Huế"
RAISED_ON = dt.date(2025, 1, 1)
RAISING = "Nghị quyết 175/2024/QH15"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceFact:
    """One province for as long as it stayed the same; `dissolved_on` is the first day without it."""

    name: str
    unit: str
    slug: str
    other_names: tuple[str, ...] = ()
    established_on: dt.date | None = None
    dissolved_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SuccessionFact:
    predecessor: str  # slugs
    successor: str
    on: dt.date
    legal_basis: str


@dataclass(frozen=True, slots=True)
class _Row:
    before: str
    unit_before: str
    since: str
    unit_since: str
    other_names: tuple[str, ...]


@cache
def _rows() -> tuple[_Row, ...]:
    lines = [line for line in DATA.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    rows = []
    for line in lines[1:]:
        before, unit_before, since, unit_since, others = (line.split("\t") + [""] * 5)[:5]
        names = tuple(name.strip() for name in others.split(";") if name.strip())
        rows.append(_Row(before, unit_before, since, unit_since, names))
    return tuple(rows)


def province_facts() -> tuple[tuple[ProvinceFact, ...], tuple[SuccessionFact, ...]]:
    """All provinces that there were since the table begins, and which became which."""
    joined: dict[str, list[_Row]] = defaultdict(list)
    for row in _rows():
        joined[row.since].append(row)
    facts: list[ProvinceFact] = []
    successions: list[SuccessionFact] = []
    for since, rows in joined.items():
        if [row.before for row in rows] == [since]:
            facts.append(_fact(rows[0].before, rows[0].unit_before, rows[0].other_names))
            continue
        on, act = (RAISED_ON, RAISING) if rows[0].before == RAISED else (MERGED_ON, MERGER)
        kept_names = next((row.other_names for row in rows if row.before == since), ())
        new = _fact(since, rows[0].unit_since, kept_names, established_on=on)
        old = [
            _fact(row.before, row.unit_before, row.other_names, dissolved_on=on, renewed=row.before == since)
            for row in rows
        ]
        facts += [*old, new]
        successions += [
            SuccessionFact(predecessor=fact.slug, successor=new.slug, on=on, legal_basis=act) for fact in old
        ]
    return tuple(facts), tuple(successions)


def _fact(
    name: str,
    unit: str,
    other_names: tuple[str, ...],
    *,
    established_on: dt.date | None = None,
    dissolved_on: dt.date | None = None,
    renewed: bool = False,
) -> ProvinceFact:
    full = name if name.lower().startswith(unit) else f"{unit} {name}"
    # The plain address belongs to the province that is there today.
    ending = f" den {MERGED_ON.year}" if renewed else ""
    return ProvinceFact(
        name=name,
        unit=unit,
        slug=slugify(full + ending),
        other_names=other_names,
        established_on=established_on,
        dissolved_on=dissolved_on,
    )
