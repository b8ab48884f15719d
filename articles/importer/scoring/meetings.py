"""The meetings of a reading against those of its gold: first which is which, then what is said of each."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from articles.importer.scoring.comparing import body_key, levelled, loose_body_key, person_key
from articles.importer.scoring.gold import Expected, ExpectedMeeting
from articles.importer.scoring.outcome import Outcome

# `spoke` may go without saying beside the first three, `attended` beside the others.
_UNSAID = {"spoke": ("directed", "concluded", "reported"), "attended": ("chaired", "directed")}

Meeting = Mapping[str, Any]


def compare_meetings(reading: Mapping[str, Any], gold: Expected) -> Iterator[Outcome]:
    if gold.meetings is None:
        return
    nobody = {person_key(name) for name in gold.ignore} | {person_key(p.name) for p in gold.people or () if p.optional}
    given = [_without(meeting, nobody) for meeting in reading.get("meetings") or ()]
    for wanted, found in pairs(given, gold.meetings):
        if found is not None:
            given.remove(found)
        yield from _one_meeting(found or {}, wanted, loose=gold.loose)
    if not gold.loose:
        for extra in given:
            hosts = [body_key(host) for host in extra.get("hosts", ())]
            parts = sorted(_parts(extra))
            yield Outcome(
                measure="hosts", false=len(hosts), words=tuple(f"+ {host} (a meeting too many)" for host in hosts)
            )
            yield Outcome(
                measure="participants",
                false=len(parts),
                words=tuple(f"+ {part} (a meeting too many)" for part in parts),
            )


def pairs(given: Iterable[Meeting], wanted: Iterable[ExpectedMeeting]) -> list[tuple[ExpectedMeeting, Meeting | None]]:
    """Each meeting of the gold with the one of the reading that is most like it and not yet taken."""
    left, found = list(given), []
    for meeting in wanted:
        best = max(left, key=lambda other: _likeness(other, meeting), default=None)
        if best is not None:
            left.remove(best)
        found.append((meeting, best))
    return found


def _without(meeting: Meeting, nobody: set[str]) -> Meeting:
    """The meeting without those who count neither way: voters, households, bylines."""
    return {
        **meeting,
        "participants": [p for p in meeting.get("participants", ()) if person_key(p["name"]) not in nobody],
    }


def _likeness(found: Meeting, wanted: ExpectedMeeting) -> float:
    likeness = 3.0 * (found.get("date") in wanted.dates) + 2.0 * _kind_right(found, wanted, loose=True)
    given, asked = set(levelled(found.get("name")).split()), set(levelled(wanted.name).split())
    return likeness + 4 * len(given & asked) / max(1, len(given | asked))


def _kind_right(found: Meeting, wanted: ExpectedMeeting, *, loose: bool) -> bool:
    kind, kinds = levelled(found.get("kind")), [levelled(k).replace("họp mặt", "gặp mặt") for k in wanted.kinds]
    if loose:
        return any(kind and (kind in k or k in kind) for k in kinds)
    return kind in kinds


def _one_meeting(found: Meeting, wanted: ExpectedMeeting, *, loose: bool) -> Iterator[Outcome]:
    if wanted.kinds:
        right = _kind_right(found, wanted, loose=loose)
        yield _ratio("meeting_kind", f"{found.get('kind')} for {wanted.kinds} ({wanted.name})", right=right)
    right = found.get("date") in wanted.dates
    yield _ratio("meeting_date", f"{found.get('date')} for {wanted.dates} ({wanted.name})", right=right)
    if not loose:
        right = found.get("session") == wanted.session
        yield _ratio("meeting_session", f"{found.get('session')} for {wanted.session} ({wanted.name})", right=right)
    if wanted.hosts is not None:
        yield _hosts(found, wanted, loose=loose)
    if wanted.parts is not None:
        yield _participants(found, wanted)
    if wanted.chairs is not None:
        chairs = {person_key(p["name"]) for p in found.get("participants", ()) if "chaired" in p["parts"]}
        missed = [name for name in wanted.chairs if person_key(name) not in chairs]
        yield Outcome(
            measure="chairs",
            right=len(wanted.chairs) - len(missed),
            missed=len(missed),
            words=tuple(f"- {name}" for name in missed),
        )


def _ratio(measure: str, words: str, *, right: bool) -> Outcome:
    return Outcome(measure=measure, right=int(right), missed=int(not right), words=() if right else (words,))


def _hosts(found: Meeting, wanted: ExpectedMeeting, *, loose: bool) -> Outcome:
    key = loose_body_key if loose else body_key
    given = {key(host) for host in found.get("hosts", ())}
    options = [{key(host) for host in hosts} for hosts in wanted.hosts or ((),)]
    best = max(options, key=lambda option: (len(option & given), -len(option ^ given)))
    if loose:  # the gold has the body as printed, without its place
        given = {next((b for b in best if host.startswith(b) or b.startswith(host)), host) for host in given}
    missed, false = sorted(best - given), sorted(given - best)
    words = (*(f"- {key} ({wanted.name})" for key in missed), *(f"+ {key} ({wanted.name})" for key in false))
    return Outcome(measure="hosts", right=len(best & given), missed=len(missed), false=len(false), words=words)


def _parts(found: Meeting) -> set[tuple[str, str]]:
    return {(person_key(p["name"]), part) for p in found.get("participants", ()) for part in p["parts"]}


def _participants(found: Meeting, wanted: ExpectedMeeting) -> Outcome:
    given, asked = _parts(found), {(person_key(name), part) for name, part in wanted.parts or ()}
    optional = {(person_key(name), part) for name, part in wanted.optional_parts}
    for part, beside in _UNSAID.items():
        people = {name for name, told in given | asked if told in beside}
        unsaid = {(name, part) for name in people} - (given & asked)
        optional |= unsaid - asked
        asked -= unsaid
    missed, false = sorted(asked - given), sorted(given - asked - optional)
    words = (*(f"- {p} ({wanted.name})" for p in missed), *(f"+ {p} ({wanted.name})" for p in false))
    return Outcome(measure="participants", right=len(given & asked), missed=len(missed), false=len(false), words=words)
