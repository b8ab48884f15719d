"""The stretch of days on which a post is sure to have been held. Pure but for the row it reads."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from people.names import exact_key
from people.partial_dates import PartialDate

FORMER = exact_key("nguyên") + " "


@dataclass(frozen=True, slots=True)
class Term:
    """Both days included; what a vague date leaves open is not in it."""

    first: dt.date
    last: dt.date

    def overlaps(self, other: "Term") -> bool:
        """By more than the day on which one hands over to the other."""
        return self.first < other.last and other.first < self.last


def is_former(title_key: str) -> bool:
    """`nguyên Bí thư` is said of a post that is no longer held."""
    return title_key.startswith(FORMER)


def term_of(position: Any) -> Term | None:
    """None where no day is sure. Of a position: since, until, first_attested, last_attested."""
    firsts = [day for date in (position.since, position.first_attested) if (day := _latest(date)) is not None]
    lasts = [
        day for date in (position.until, position.last_attested, position.first_attested) if (day := _earliest(date))
    ]
    if not firsts or not lasts:
        return None
    if position.until and (end := _earliest(position.until)) is not None:
        lasts = [min(end, max(lasts))]
    first, last = min(firsts), max(lasts)
    return Term(first, last) if first <= last else None


def _earliest(date: PartialDate | None) -> dt.date | None:
    return None if date is None else date.earliest


def _latest(date: PartialDate | None) -> dt.date | None:
    return None if date is None else date.latest


def surely_before(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether the whole of `one` lies before the whole of `other`, whatever is vague in them."""
    last, first = _latest(one), _earliest(other)
    return last is not None and first is not None and last < first
