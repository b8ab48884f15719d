"""The part of the catalogue that a chunk of reports may touch: what was fetched, and what its reports add to it.

Later reports of a chunk find what earlier ones made, as they would in a later chunk, so the size of chunks does not
show. What differs in the end from what was fetched is what storing writes.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from articles.importer.resolution.known import BodyKnown, MeetingKnown, OfficialKnown, Ref, TerritoryKnown

K = TypeVar("K")
HOME_TIMES, HOME_SHARE = 5, 0.8


@dataclass(frozen=True, slots=True)
class Fetched:
    """What stood when the chunk began."""

    bodies: dict[Ref, BodyKnown]
    officials: dict[Ref, OfficialKnown]
    meetings: dict[Ref, MeetingKnown]


class Catalogue:
    def __init__(
        self,
        *,
        territories: Iterable[TerritoryKnown] = (),
        bodies: Iterable[BodyKnown] = (),
        officials: Iterable[OfficialKnown] = (),
        meetings: Iterable[MeetingKnown] = (),
        apart: Iterable[tuple[str, Ref, Ref]] = (),
    ) -> None:
        self._last_new: Ref = 0
        self.territories: dict[Ref, TerritoryKnown] = {}
        self.bodies: dict[Ref, BodyKnown] = {}
        self.officials: dict[Ref, OfficialKnown] = {}
        self.meetings: dict[Ref, MeetingKnown] = {}
        self._territories_by_key: dict[str, list[Ref]] = defaultdict(list)
        self._bodies_by_key: dict[str, list[Ref]] = defaultdict(list)
        self._officials_by_folded: dict[str, list[Ref]] = defaultdict(list)
        self._officials_by_post: dict[tuple[Ref, str], list[Ref]] = defaultdict(list)
        self._meetings_by_day: dict[str, list[Ref]] = defaultdict(list)
        # Of each scope of open bodies (an outlet), of which provinces its reports say that they tell.
        self._provinces_of_scope: dict[str, Counter[Ref]] = defaultdict(Counter)
        # Pairs of one kind (official, organization, meeting) that an editor said are not the same, both ways round.
        self.apart = {pair for kind, one, two in apart for pair in ((kind, one, two), (kind, two, one))}
        for territory in territories:
            self.put_territory(territory)
        for body in bodies:
            self.put_body(body)
        for official in officials:
            self.put_official(official)
        for meeting in meetings:
            self.put_meeting(meeting)
        self.fetched = Fetched(dict(self.bodies), dict(self.officials), dict(self.meetings))

    def new_ref(self) -> Ref:
        self._last_new -= 1
        return self._last_new

    # What is put again takes the place of what it was.

    def put_territory(self, territory: TerritoryKnown) -> TerritoryKnown:
        self.territories[territory.ref] = territory
        _file(self._territories_by_key, territory.keys, territory.ref)
        return territory

    def put_body(self, body: BodyKnown) -> BodyKnown:
        self.bodies[body.ref] = body
        _file(self._bodies_by_key, body.keys, body.ref)
        return body

    def put_official(self, official: OfficialKnown) -> OfficialKnown:
        self.officials[official.ref] = official
        _file(self._officials_by_folded, official.folded_keys, official.ref)
        held = {(post.body, post.title_key) for post in official.posts if post.body is not None}
        _file(self._officials_by_post, held, official.ref)
        return official

    def drop_official(self, ref: Ref) -> None:
        known = self.officials.pop(ref)
        for key in known.folded_keys:
            self._officials_by_folded[key].remove(ref)
        for post in {(post.body, post.title_key) for post in known.posts if post.body is not None}:
            self._officials_by_post[post].remove(ref)

    def put_meeting(self, meeting: MeetingKnown) -> MeetingKnown:
        self.meetings[meeting.ref] = meeting
        _file(self._meetings_by_day, [meeting.date] if meeting.date else meeting.around, meeting.ref)
        return meeting

    def forget_meetings(self) -> None:
        """Back to the meetings that were fetched, as they were."""
        self.meetings.clear()
        self._meetings_by_day.clear()
        for meeting in self.fetched.meetings.values():
            self.put_meeting(meeting)

    def territories_named(self, key: str) -> list[TerritoryKnown]:
        return [self.territories[ref] for ref in self._territories_by_key.get(key, ())]

    def bodies_named(self, key: str) -> list[BodyKnown]:
        return [self.bodies[ref] for ref in self._bodies_by_key.get(key, ())]

    def officials_named(self, folded: str) -> list[OfficialKnown]:
        return [self.officials[ref] for ref in self._officials_by_folded.get(folded, ())]

    def officials_in_post(self, body: Ref, title_key: str) -> list[OfficialKnown]:
        return [self.officials[ref] for ref in self._officials_by_post.get((body, title_key), ())]

    def meetings_on(self, days: Iterable[str]) -> Iterator[MeetingKnown]:
        """Each that was on one of the days, or may have been."""
        asked = list(days)
        for ref in dict.fromkeys(ref for day in asked for ref in self._meetings_by_day.get(day, ())):
            # A meeting whose date was put right stays filed under the old day too.
            found = self.meetings[ref]
            if (found.date or not found.around) and found.date not in asked:
                continue
            yield found

    def tell_of(self, scope: str, province: Ref) -> None:
        self._provinces_of_scope[scope][province] += 1

    def home_of(self, scope: str) -> Ref | None:
        """The province of which nearly all reports of an outlet tell, if there is one."""
        told = self._provinces_of_scope.get(scope)
        return None if told is None else self.most_told(told, least=HOME_TIMES, share=HOME_SHARE)

    def most_told(self, told: Counter[Ref], *, least: int, share: float) -> Ref | None:
        """The province that has this share of what was told, together with what it became or was before."""
        times = dict(told)
        became = {tuple(sorted((one, new))) for one in told for new in self.territories[one].successors if new in told}
        for one, other in became:
            if one != other:
                times[one] += told[other]
                times[other] += told[one]
        best = min(times, key=lambda ref: (-times[ref], -told[ref], ref), default=None)
        return best if best is not None and times[best] >= max(least, share * told.total()) else None

    def are_near(self, one: Ref | None, other: Ref | None) -> bool:
        """Whether two provinces are one, or one is what the other became."""
        if one is None or other is None:
            return False
        return one == other or other in self.territories[one].successors or one in self.territories[other].successors

    def are_near_any(self, some: Collection[Ref], others: Collection[Ref]) -> bool:
        """Whether a province of the one is near one of the other, or of one of them none is known."""
        return not some or not others or any(self.are_near(one, other) for one in some for other in others)

    def province_of(self, territory: Ref | None) -> Ref | None:
        """The province in which a territory lies."""
        while territory is not None:
            known = self.territories.get(territory)
            if known is None or known.level == "province":
                return territory
            territory = known.parent
        return None


def _file(index: dict[K, list[Ref]], keys: Iterable[K], ref: Ref) -> None:
    for key in keys:
        if ref not in index[key]:
            index[key].append(ref)
