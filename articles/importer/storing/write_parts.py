"""Hosts, sites and participations of the chunk's meetings: made where new, left alone where an editor rejected them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.importer.resolution.known import Plan
from articles.importer.storing.editions import Edition
from articles.importer.storing.evidence import refs_by_name
from articles.importer.storing.rows import create, update
from articles.importer.storing.write_catalogue import Ids
from articles.importer.values import MeetingFound, ParticipantFound, Report
from events.models import MeetingHost, MeetingSite, Participation
from people.models.provenance import Origin, Status

HostKey = tuple[int, int]
PartKey = tuple[int, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    key: PartKey  # meeting, official, part
    position: int | None
    site: str
    confidence: float
    confirm: bool


class Parts:
    """The rows of hosts and participations by what names them; None for what an editor rejected."""

    def __init__(self, editions: Sequence[Edition], ids: Ids, *, beyond_question: float | None, reason: str) -> None:
        self._ids = ids
        self._beyond_question = beyond_question
        told = [found for edition in editions for found in self._told(edition)]
        meetings = {meeting for _edition, _found, meeting, _confidence in told}
        self.hosts: dict[HostKey, MeetingHost] = {
            (host.meeting_id, host.organization_id): host for host in MeetingHost.objects.filter(meeting__in=meetings)
        }
        self.participations: dict[PartKey, Participation] = {
            (row.meeting_id, row.official_id, row.part): row
            for row in Participation.objects.filter(meeting__in=meetings, official__isnull=False)
            if row.official_id is not None
        }
        self._sites = {(site.meeting_id, site.name): site for site in MeetingSite.objects.filter(meeting__in=meetings)}
        self._write_sites(told, reason)
        self._write_hosts(told, reason)
        self._write_participations(told, reason)

    def _told(self, edition: Edition) -> Iterator[tuple[Edition, MeetingFound, int, float]]:
        for found, choice in zip(edition.parsed.report.meetings, edition.resolved.meetings, strict=True):
            if choice.ref is not None:
                yield edition, found, self._ids(choice.ref), choice.confidence

    def _status(self, edition: Edition, confidence: float) -> str:
        return Status.CONFIRMED if self._confirms(edition, confidence) else Status.SUGGESTED

    def _confirms(self, edition: Edition, confidence: float) -> bool:
        is_shown = edition.stored.status == "published"
        return is_shown and self._beyond_question is not None and confidence >= self._beyond_question

    def _write_sites(self, told: list[tuple[Edition, MeetingFound, int, float]], reason: str) -> None:
        new: dict[tuple[int, str], MeetingSite] = {}
        for edition, found, meeting, _confidence in told:
            for name in found.sites:
                key = (meeting, site_name(name))
                if key not in self._sites and key not in new:
                    territory = self._ids.maybe(edition.resolved.sites.get(name))
                    new[key] = MeetingSite(meeting_id=meeting, name=key[1], territory_id=territory)
        create(MeetingSite, list(new.values()), reason=reason)
        self._sites |= new

    def _write_hosts(self, told: list[tuple[Edition, MeetingFound, int, float]], reason: str) -> None:
        new: list[MeetingHost] = []
        confirmed: dict[HostKey, MeetingHost] = {}
        for edition, found, meeting, confidence in told:
            for name in found.hosts:
                ref = edition.resolved.bodies.get(name)
                if ref is None:
                    continue
                key = (meeting, self._ids(ref))
                if key not in self.hosts:
                    self.hosts[key] = MeetingHost(
                        meeting_id=meeting,
                        organization_id=key[1],
                        origin=Origin.MACHINE,
                        status=self._status(edition, confidence),
                        confidence=confidence,
                    )
                    new.append(self.hosts[key])
                elif self.hosts[key].status == Status.SUGGESTED and self._confirms(edition, confidence):
                    self.hosts[key].status = Status.CONFIRMED
                    confirmed[key] = self.hosts[key]
        create(MeetingHost, new, reason=reason)
        update(
            MeetingHost,
            list(confirmed.values()),
            ["status"],
            reason=reason,
        )

    def _write_participations(self, told: list[tuple[Edition, MeetingFound, int, float]], reason: str) -> None:
        new: list[Participation] = []
        changed: dict[PartKey, Participation] = {}
        for edition, found, meeting, confidence in told:
            for part in self._parts(edition, found, meeting, confidence):
                row = self.participations.get(part.key)
                if row is None:
                    row = self._participation(edition, part)
                    self.participations[part.key] = row
                    new.append(row)
                elif row.status != Status.REJECTED and self._fill(row, part, meeting):
                    changed[part.key] = row
        create(Participation, new, reason=reason)
        old = [row for row in changed.values() if not any(row is made for made in new)]
        update(Participation, old, ["status", "position", "site"], reason=reason)

    def _parts(self, edition: Edition, found: MeetingFound, meeting: int, confidence: float) -> Iterator[Part]:
        people = refs_by_name(edition.parsed.report, edition.resolved)
        for told in found.participants:
            official = people.get(told.name)
            if official is None:
                continue
            position = self._position(edition.parsed.report, edition.resolved, told)
            for part in dict.fromkeys(found_part.part.value for found_part in told.parts):
                yield Part(
                    key=(meeting, self._ids(official), part),
                    position=position,
                    site=site_name(told.site or ""),
                    confidence=confidence,
                    confirm=self._confirms(edition, confidence),
                )

    def _position(self, report: Report, plan: Plan, told: ParticipantFound) -> int | None:
        """The post then held that speaks for the person: the first that the report gives."""
        number = next(place for place, found in enumerate(report.officials) if found.name == told.name)
        held = [
            post
            for role, post in zip(report.officials[number].roles, plan.posts[number], strict=True)
            if post is not None and role.event is None
        ]
        return self._ids(held[0]) if held else None

    def _participation(self, edition: Edition, part: Part) -> Participation:
        meeting, official, played = part.key
        site = self._sites.get((meeting, part.site))
        return Participation(
            meeting_id=meeting,
            official_id=official,
            part=played,
            position_id=part.position,
            site=site,
            origin=Origin.MACHINE,
            status=Status.CONFIRMED if part.confirm else Status.SUGGESTED,
            confidence=part.confidence,
        )

    def _fill(self, row: Participation, part: Part, meeting: int) -> bool:
        """Only what nobody had said."""
        before = (row.status, row.position_id, row.site_id)
        if part.confirm and row.status == Status.SUGGESTED:
            row.status = Status.CONFIRMED
        if row.position_id is None:
            row.position_id = part.position
        site = self._sites.get((meeting, part.site))
        if row.site_id is None and site is not None:
            row.site = site
        return before != (row.status, row.position_id, row.site_id)


def site_name(name: str) -> str:
    return " ".join(name.split())[:200]
