"""A province's name in a query stands for those that it came from, too, where the reader asks for that."""

from collections.abc import Iterable, Iterator

from django.db.models import Q

from articles.search.query import Phrase, phrases, words_of
from people import lineage
from people.models import Territory, TerritorySuccession
from people.names import folded_key


def merged_into(typed: str) -> list[TerritorySuccession]:
    """The mergers behind each province that `typed` names: those from other names first. Two queries and one more for
    each generation."""
    keys = {" ".join(phrase) for phrase in phrases(words_of(typed))}
    named = Territory.objects.provinces().filter(Q(folded_key__in=keys) | Q(other_names__folded_key__in=keys))
    enlarged = list(named.filter(succeeds__isnull=False).values_list("pk", flat=True).distinct())
    steps = TerritorySuccession.objects.select_related("predecessor", "successor")
    found = lineage.flat(lineage.back(steps, enlarged))
    return sorted(found, key=lambda step: step.predecessor.folded_key == step.successor.folded_key)


def also(steps: Iterable[TerritorySuccession]) -> dict[Phrase, tuple[Phrase, ...]]:
    """What may stand for each successor's name: the predecessors' names, with their unit where it has its own."""
    found: dict[Phrase, dict[Phrase, None]] = {}
    onward: dict[int, list[Territory]] = {}
    rows = list(steps)
    for step in rows:
        onward.setdefault(step.predecessor_id, []).append(step.successor)
    for before in {step.predecessor_id: step.predecessor for step in rows}.values():
        for after in _heirs(onward, before):
            if before.folded_key != after.folded_key:
                found.setdefault(_phrase(after.name), {})[_phrase(before.name)] = None
                found.setdefault(_phrase(after.full_name()), {})[_phrase(before.full_name())] = None
    return {name: tuple(others) for name, others in found.items()}


def _heirs(onward: dict[int, list[Territory]], territory: Territory) -> Iterator[Territory]:
    """All that the territory became; a walk through `people.lineage` has no circles."""
    for heir in onward.get(territory.pk, ()):
        yield heir
        yield from _heirs(onward, heir)


def _phrase(name: str) -> Phrase:
    return tuple(folded_key(name).split())
