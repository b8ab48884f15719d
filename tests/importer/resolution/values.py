"""Small makers of reports in values, and a catalogue that knows the provinces."""

from collections import defaultdict

from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.known import Context, Plan, Ref, TerritoryKnown
from articles.importer.resolution.resolve import resolve
from articles.importer.values import (
    Basis,
    DateFound,
    FieldText,
    Layout,
    MeetingFound,
    OfficialFound,
    OrganizationFound,
    Part,
    PartFound,
    ParticipantFound,
    Report,
    RoleEvent,
    RoleFound,
)
from people.names import exact_key
from people.territory_data import province_facts


def provinces() -> list[TerritoryKnown]:
    facts, successions = province_facts()
    refs = {fact.slug: number for number, fact in enumerate(facts, start=1)}
    heirs: dict[Ref, set[Ref]] = defaultdict(set)
    for succession in successions:
        heirs[refs[succession.predecessor]].add(refs[succession.successor])
    return [
        TerritoryKnown(
            ref=refs[fact.slug],
            name=fact.name,
            unit=fact.unit,
            level="province",
            keys=frozenset({exact_key(name) for name in (fact.name, *fact.other_names)}),
            established_on=fact.established_on,
            dissolved_on=fact.dissolved_on,
            successors=frozenset(heirs[refs[fact.slug]]),
        )
        for fact in facts
    ]


def catalogue() -> Catalogue:
    return Catalogue(territories=provinces())


def official(name: str, *roles: tuple[str, str | None] | tuple[str, str | None, RoleEvent]) -> OfficialFound:
    found = tuple(
        RoleFound(title=role[0], organization=role[1], text=role[0], event=role[2] if len(role) > 2 else None)
        for role in roles
    )
    return OfficialFound(name=name, roles=found)


def meeting(name: str, *people: str, **facts: object) -> MeetingFound:
    date = str(facts.pop("date", "2021-05-10"))
    values = {"kind": "hội nghị", "date": DateFound(value=date, basis=Basis.STATED), **facts}
    there = tuple(ParticipantFound(name=person, parts=(PartFound(part=Part.ATTENDED),)) for person in people)
    return MeetingFound(name=name, participants=there, **values)  # type: ignore[arg-type]


KINDS = {
    "Tỉnh ủy": "party_committee",
    "Huyện ủy": "party_committee",
    "Thành ủy": "party_committee",
    "UBND": "government",
    "HĐND": "council",
    "Sở": "department",
    "Công an": "police",
    "Ban Chỉ đạo": "committee",
    "Ban": "party_board",
    "Ủy ban MTTQ": "front",
}


def kind_of(name: str) -> str:
    return next((kind for head, kind in KINDS.items() if name.startswith(head)), "other")


def report(
    *officials: OfficialFound,
    province: str | None = "Bình Phước",
    day: str | None = "2021-05-10",
    path: str = "mot.txt",
    bodies: tuple[str, ...] = (),
    meetings: tuple[MeetingFound, ...] = (),
) -> Report:
    names = [role.organization for found in officials for role in found.roles if role.organization]
    names += [*bodies, *(host for found in meetings for host in found.hosts)]
    return Report(
        path=path,
        layout=Layout(zones=(), body=FieldText(name="body", text="…"), published=DateFound(value=day)),
        province=province,
        officials=officials,
        organizations=tuple(
            OrganizationFound(name=name, kind=kind_of(name), province=province) for name in dict.fromkeys(names)
        ),
        meetings=meetings,
    )


def resolved(known: Catalogue, found: Report, *, source: str = "", source_province: str | None = None) -> Plan:
    context = Context(identity=f"{source}:{found.path}", source=source, source_province=source_province)
    return resolve(known, found, context)


def who(known: Catalogue, *reports: Report) -> list[Ref | None]:
    """The first official of each report, resolved in order."""
    return [resolved(known, found).officials[0].ref for found in reports]
