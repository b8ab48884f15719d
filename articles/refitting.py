"""Where words stand after their text was edited. Pure.

Nothing is moved by guess: words inside the part before or after the one stretch that changed are where they were,
counted from that end; words that touch the changed stretch have no certain place.
"""


def refit(before: str, after: str, start: int, end: int) -> tuple[int, int] | None:
    """The place in `after` of the words at `start:end` of `before`; None where it is not certain."""
    shortest = min(len(before), len(after))
    prefix = 0
    while prefix < shortest and before[prefix] == after[prefix]:
        prefix += 1
    if end <= prefix:
        return start, end
    suffix = 0
    while suffix < shortest - prefix and before[-1 - suffix] == after[-1 - suffix]:
        suffix += 1
    if start >= len(before) - suffix:
        shift = len(after) - len(before)
        return start + shift, end + shift
    return None
