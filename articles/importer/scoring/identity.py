"""Who is who: the catalogue's `official_id` and `meeting_id` against the gold's, as B-cubed."""

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from articles.importer.scoring.comparing import person_key
from articles.importer.scoring.gold import Expected
from articles.importer.scoring.grouping import BCubed, b_cubed
from articles.importer.scoring.meetings import pairs

Groups = dict[Hashable, Hashable]


def identities(pairs_read: Sequence[tuple[Expected, Mapping[str, Any]]]) -> dict[str, BCubed]:
    """B-cubed of officials, of namesakes among them, and of meetings, over reports with their exported readings."""
    given, wanted = _officials(pairs_read)
    bearers: defaultdict[str, set[Hashable]] = defaultdict(set)
    for (_, name), identity in wanted.items():
        bearers[name].add(identity)
    shared = [mention for mention in wanted if len(bearers[mention[1]]) > 1]
    found, told = _meetings(pairs_read)
    officials: Groups = dict(wanted)
    return {
        "officials": b_cubed(given, officials),
        "namesakes": b_cubed(given, officials, among=shared),
        "meetings": b_cubed(found, told),
    }


def _officials(
    pairs_read: Sequence[tuple[Expected, Mapping[str, Any]]],
) -> tuple[Groups, dict[tuple[str, str], Hashable]]:
    """A mention is a name in a report."""
    given: Groups = {}
    wanted: dict[tuple[str, str], Hashable] = {}
    for gold, reading in pairs_read:
        for person in gold.people or ():
            if person.identity is not None:
                wanted[gold.path, person_key(person.name)] = person.identity
        for official in reading.get("officials") or ():
            if official.get("official_id") is not None:
                given[gold.path, person_key(official["name"])] = official["official_id"]
    return given, wanted


def _meetings(pairs_read: Sequence[tuple[Expected, Mapping[str, Any]]]) -> tuple[Groups, Groups]:
    given: Groups = {}
    wanted: Groups = {}
    for gold, reading in pairs_read:
        for number, (meeting, found) in enumerate(pairs(reading.get("meetings") or (), gold.meetings or ())):
            if meeting.identity is not None:
                wanted[gold.path, number] = meeting.identity
                if found and found.get("meeting_id") is not None:
                    given[gold.path, number] = found["meeting_id"]
    return given, wanted
