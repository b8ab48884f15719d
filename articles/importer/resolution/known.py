"""What resolution knows of the catalogue, as frozen values. Pure: no Django.

A `Ref` is the id of a row that stands, or a negative number for a row that this chunk is going to make. Dates are
partial ISO texts, empty where unknown.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

Ref = int


class Standing(StrEnum):
    """As `people.models.provenance.Status`: a rejected row stays known, so that it is not made again."""

    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class TerritoryKnown:
    ref: Ref
    name: str
    unit: str  # tỉnh, thành phố, huyện, …
    level: str  # province, district, commune
    keys: frozenset[str]  # exact keys of its names
    parent: Ref | None = None
    established_on: dt.date | None = None
    dissolved_on: dt.date | None = None
    successors: frozenset[Ref] = frozenset()

    def existed_on(self, day: dt.date) -> bool:
        begun = self.established_on is None or self.established_on <= day
        return begun and (self.dissolved_on is None or day < self.dissolved_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyKnown:
    ref: Ref
    name: str
    keys: frozenset[str]  # exact keys of its full name and its other names
    kind: str = "other"
    level: str = ""
    territory: Ref | None = None
    open_scope: str = ""
    parent: Ref | None = None
    standing: Standing = Standing.SUGGESTED
    confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PostKnown:
    ref: Ref
    title: str
    title_key: str
    body: Ref | None
    since: str = ""
    since_basis: str = "unknown"
    until: str = ""
    until_basis: str = "unknown"
    first: str = ""  # first and last day on which a report attests it
    last: str = ""
    standing: Standing = Standing.SUGGESTED
    confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialKnown:
    ref: Ref
    name: str
    exact_keys: frozenset[str]
    folded_keys: frozenset[str]
    new_names: tuple[str, ...] = ()  # other spellings that this chunk met
    posts: tuple[PostKnown, ...] = ()
    days: frozenset[str] = frozenset()  # on which this run met them
    seen_in: frozenset[Ref] = frozenset()  # provinces of the reports in which this run met them
    retired_on: str = ""  # as this run was told
    fellows: frozenset[Ref] = frozenset()  # who else was in those reports that tell no province
    standing: Standing = Standing.SUGGESTED
    confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingKnown:
    ref: Ref
    name: str
    key: str  # folded
    kind: str
    period: str = ""
    date: str = ""
    end_date: str = ""
    date_basis: str = "unknown"
    around: tuple[str, ...] = ()  # days on which it may have been, where the reports of this run do not tell
    session: str = ""
    format: str = ""
    venue: str = ""
    territory: Ref | None = None
    hosts: frozenset[Ref] = frozenset()
    officials: frozenset[Ref] = frozenset()
    names: frozenset[str] = frozenset()  # folded, of officials who were there and may not be in the catalogue at hand
    standing: Standing = Standing.SUGGESTED
    confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What something was taken for: a row, or nothing; how surely, why, and what else it might have been."""

    ref: Ref | None
    confidence: float
    reasons: tuple[str, ...]  # Vietnamese, for the editor
    runners_up: tuple[tuple[Ref, float], ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether an editor should be asked."""
        return bool(self.runners_up)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What is known of a report beside its own words."""

    identity: str  # names the report for ever; the scope of bodies whose place is open, where no source is named
    source: str = ""  # slug; empty where no source was named
    source_province: str | None = None
    article: Ref | None = None  # the article it is an edition of
    is_patient: bool = False  # weak evidence waits until everything is read: see `consolidate`
    refused: frozenset[str] = frozenset()  # exact keys of names that an editor unlinked in this article
    linked: tuple[tuple[str, Ref], ...] = ()  # names of officials (exact keys) as the last edition linked them
    linked_meetings: frozenset[Ref] = frozenset()
    bound_meetings: tuple[tuple[str, Ref], ...] = ()  # names of meetings (exact keys) that stay what they are
    own_meetings: frozenset[Ref] = frozenset()  # those of which no other article tells


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What one report's things are. Tuples are aligned with those of the `Report`; None is left out."""

    territory: Ref | None
    bodies: dict[str, Ref | None]  # by name as in the report
    officials: tuple[Choice, ...]
    posts: tuple[tuple[Ref | None, ...], ...]  # aligned with officials and their roles
    meetings: tuple[Choice, ...]
    sites: dict[str, Ref | None]  # territory of each site's name
