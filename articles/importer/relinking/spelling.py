"""How an official is called: as most reports print it. The first spelling that was met may be a misprint. Pure."""

from collections import Counter, defaultdict
from dataclasses import replace

from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.known import OfficialKnown, Ref
from people.names import exact_key

Printed = Counter[tuple[Ref, str]]  # (official, spelling) → in how many reports, in the order of their days


def spell(catalogue: Catalogue, printed: Printed) -> None:
    """Rewrite the names of the groups found anew in `catalogue`; what stands for itself, editors have seen."""
    spellings: dict[Ref, dict[str, int]] = defaultdict(dict)
    for (ref, name), count in printed.items():
        if ref < 0:
            spellings[ref][name] = count
    for ref, counts in spellings.items():
        catalogue.put_official(_spelt(catalogue.officials[ref], most_printed(counts)))


def most_printed(counts: dict[str, int]) -> str:
    """The first of those printed most, where "Hoà" and "Hòa" count as one spelling."""
    keys: Counter[str] = Counter()
    for name, count in counts.items():
        keys[exact_key(name)] += count
    return max(counts, key=lambda name: (keys[exact_key(name)], counts[name]))


def _spelt(known: OfficialKnown, name: str) -> OfficialKnown:
    others = {exact_key(other): other for other in (known.name, *known.new_names)}
    others.pop(exact_key(name), None)
    return replace(known, name=name, new_names=tuple(others.values()))
