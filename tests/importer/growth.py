"""Whether work takes time in proportion to what it is given, on a machine that does other things too."""

from collections.abc import Callable
from time import process_time

_TRIES = 6  # a busy machine can slow one run, hardly all of them; a quadratic rule is slow in each


def grows_linearly(work: Callable[[str], object], make: Callable[[int], str], size: int) -> bool:
    """Whether `work` on eight times `size` characters takes less than 20 times as long: linear is 8, quadratic 64."""
    short, long = make(size), make(8 * size)
    least_short = least_long = float("inf")
    for _ in range(_TRIES):
        least_short = min(least_short, _seconds(work, short))
        least_long = min(least_long, _seconds(work, long))
        if least_long < 20 * least_short:
            return True
    return False


def _seconds(work: Callable[[str], object], text: str) -> float:
    start = process_time()
    work(text)
    return process_time() - start
