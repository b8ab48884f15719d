"""Names that differ by one slip of the keyboard. Pure."""


def is_one_slip(one: str, other: str) -> bool:
    """Whether two folded names of as many syllables differ by one letter that is missing, wrong, or in its neighbour's
    place. A single slip never makes another family name: the first syllable has to be the same."""
    a, b = one.split(), other.split()
    if len(a) != len(b) or len(a) < 3 or a[0] != b[0]:
        return False
    different = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(different) == 1 and _slipped(*different[0])


def _slipped(one: str, other: str) -> bool:
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    start = 0
    while start < len(one) and one[start] == other[start]:
        start += 1
    if len(one) < len(other):
        return one[start:] == other[start + 1 :]
    if one[start + 1 :] == other[start + 1 :]:
        return True
    return one[start : start + 2] == other[start : start + 2][::-1] and one[start + 2 :] == other[start + 2 :]


def slip_keys(name: str) -> set[str]:
    """What a folded name has in common with each name that is one slip away: all syllables but one."""
    syllables = name.split()
    if len(syllables) < 3:
        return {name}
    return {" ".join((*syllables[:place], "", *syllables[place + 1 :])) for place in range(1, len(syllables))}
