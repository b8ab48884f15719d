"""Dates that a text may leave vague: ISO 8601 cut short, never a made-up day. Pure: no Django.

`2020-06-29` a day, `2020-06` a month, `2020` a year, `--06-29` a day of an unknown year.
"""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

Precision = Literal["day", "month", "year", "day_of_year"]

_TYPED = re.compile(r"(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})|(\d{1,2})[/.-](\d{1,2})")
_FORM = re.compile(r"(?:(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?|--(?P<m>\d\d)-(?P<d>\d\d))")
PATTERN = r"^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|--[0-9]{2}-[0-9]{2})$"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A checked partial date; `iso` is its text form."""

    iso: str

    def __post_init__(self) -> None:
        match = _FORM.fullmatch(self.iso)
        if match is None:
            raise ValueError(f"not a partial ISO date: {self.iso!r}")
        # A leap year stands for the year that is not known, so that --02-29 is a day.
        year = int(match["year"] or 2000)
        dt.date(year, int(match["month"] or match["m"] or 1), int(match["day"] or match["d"] or 1))

    @classmethod
    def typed(cls, text: str) -> "PartialDate":
        """As people write it (29/6/2020, 6/2020, 2020, 29/6) or as ISO has it. Raises ValueError."""
        match = _TYPED.fullmatch(text)
        if match is None:
            return cls(text)
        day, month, year, lone_day, lone_month = match.groups()
        if lone_day:
            return cls(f"--{int(lone_month):02}-{int(lone_day):02}")
        return cls("-".join([year, *(f"{int(part):02}" for part in (month, day) if part)]))

    def __str__(self) -> str:
        return self.iso

    @property
    def precision(self) -> Precision:
        if self.iso.startswith("--"):
            return "day_of_year"
        return {4: "year", 7: "month", 10: "day"}[len(self.iso)]  # type: ignore[return-value]

    @property
    def earliest(self) -> dt.date | None:
        """The first day it can mean; None where the year is unknown."""
        if self.precision == "day_of_year":
            return None
        return dt.date.fromisoformat((self.iso + "-01-01")[:10])

    @property
    def latest(self) -> dt.date | None:
        """The last day it can mean; None where the year is unknown."""
        first = self.earliest
        if first is None or self.precision == "day":
            return first
        month = first.month if self.precision == "month" else 12
        return dt.date(first.year, month, calendar.monthrange(first.year, month)[1])

    @property
    def year(self) -> int | None:
        return None if self.earliest is None else self.earliest.year

    def vietnamese(self) -> str:
        """As newspapers print it: 29/6/2020, 6/2020, 2020, 29/6."""
        parts = [str(int(part)) for part in reversed(self.iso.lstrip("-").split("-"))]
        return "/".join(parts)
