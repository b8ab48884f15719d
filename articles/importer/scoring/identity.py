"""Who is who: the catalogue's `official_id` and `meeting_id` against the gold's, as B-cubed."""

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from articles.importer.scoring.comparing import person_key
from articles.importer.scoring.gold import Expected
from articles.importer.scoring.grouping import BCubed, b_cubed
from articles.importer.scoring.meetings import pairs
from people.names import folded_key

Groups = dict[Hashable, Hashable]


def identities(pairs_read: Sequence[tuple[Expected, Mapping[str, Any]]]) -> dict[str, BCubed]:
    """B-cubed of officials, of namesakes among them, and of meetings, over reports with their exported readings."""
    given, wanted = _officials(pairs_read)
    bearers: defaultdict[str, set[Hashable]] = defaultdict(set)
    for (_, name), identity in wanted.items():
        bearers[folded_key(name)].add(identity)
    alike = {identity for identities in bearers.values() if len(identities) > 1 for identity in identities}
    shared = [mention for mention, identity in wanted.items() if identity in alike]
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
    """A mention is a person in a report, by any form of the name that it prints: a misprint may be the only one."""
    given: Groups = {}
    wanted: dict[tuple[str, str], Hashable] = {}
    for gold, reading in pairs_read:
        left = {number: _forms(official) for number, official in enumerate(reading.get("officials") or ())}
        for person in gold.people or ():
            if person.identity is None:
                continue
            mention = (gold.path, person_key(person.name))
            wanted[mention] = person.identity
            forms = {person_key(name) for name in (person.name, *person.printed)}
            found = next((number for number, printed in left.items() if printed & forms), None)
            if found is not None:
                del left[found]
                identity = reading["officials"][found].get("official_id")
                if identity is not None:
                    given[mention] = identity
    return given, wanted


def _forms(official: Mapping[str, Any]) -> set[str]:
    return {person_key(name) for name in (official["name"], *(official.get("as_printed") or ()))}


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
