"""What the benchmarks share: how time is taken, and how it is told."""

import sys
from collections.abc import Callable
from time import process_time

ROUNDS = 3


def timed(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Seconds of processor time of the fastest of a few rounds: what else the machine does is not counted."""
    best = float("inf")
    for _ in range(rounds):
        start = process_time()
        work()
        best = min(best, process_time() - start)
    return best


def write(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
