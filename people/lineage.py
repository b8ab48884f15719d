"""From what a territory or a body came, and what became of it: the chain of successions, walked a generation a query.

Chains are short, but editors may write any: a walk ends where nothing new is met, and after `MOST_GENERATIONS`.
"""

from collections.abc import Iterable
from typing import Any, TypeVar

from django.db.models import Model, QuerySet

MOST_GENERATIONS = 12

S = TypeVar("S", bound=Model)  # a succession: it has a predecessor and a successor


def back(successions: QuerySet[S], start: Iterable[int]) -> list[list[S]]:
    """The successions that led to the rows of these ids: generations, the nearest first. A query a generation."""
    return _walk(successions, start, "successor_id", "predecessor_id")


def forward(successions: QuerySet[S], start: Iterable[int]) -> list[list[S]]:
    """The successions that led on from the rows of these ids: generations, the nearest first."""
    return _walk(successions, start, "predecessor_id", "successor_id")


def flat(generations: list[list[S]]) -> list[S]:
    return [step for generation in generations for step in generation]


def _walk(successions: QuerySet[S], start: Iterable[int], here: str, there: str) -> list[list[S]]:
    front = set(start)
    met = set(front)
    generations: list[list[S]] = []
    while front and len(generations) < MOST_GENERATIONS:
        steps: list[Any] = list(successions.filter(**{f"{here}__in": front}).order_by("on", "pk"))
        # A step to what was met in an earlier generation closes a circle, which no chain has.
        steps = [step for step in steps if getattr(step, there) not in met]
        front = {getattr(step, there) for step in steps}
        met |= front
        if steps:
            generations.append(steps)
    return generations
