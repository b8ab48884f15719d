"""Puts a `Report` together from what the finders have found."""

from collections.abc import Iterator, Sequence

from articles.importer.extraction.documents import find_documents
from articles.importer.extraction.found import PersonMention
from articles.importer.extraction.meetings import find_meetings
from articles.importer.extraction.names import name_key
from articles.importer.extraction.people_and_bodies import PeopleAndBodies, find_people_and_bodies
from articles.importer.extraction.sentences import lower_in_place, sentences_of
from articles.importer.values import (
    FieldText,
    Layout,
    MeetingFound,
    OfficialFound,
    OrganizationFound,
    Report,
    SourceKnowledge,
    Span,
)


def extract(path: str, layout: Layout, source: SourceKnowledge = SourceKnowledge()) -> Report:
    """All that the report laid out in `layout` says. Pure: the same layout and source give an equal report."""
    people = find_people_and_bodies(layout, source)
    fields = layout.fields()
    meetings = find_meetings(
        sentences_of(layout, people.persons, people.bodies),
        published=layout.published.value,
        province=people.province,
        low="\n".join(lower_in_place(field.text) for field in fields),
    )
    return Report(
        path=path,
        layout=layout,
        province=people.province,
        province_rule=people.province_rule,
        officials=(*people.officials, *_without_post(people, meetings)),
        organizations=(*people.organizations, *_further_hosts(people, meetings, fields)),
        meetings=meetings,
        documents=find_documents(fields, people.bodies),
        warnings=layout.warnings,
    )


def _without_post(people: PeopleAndBodies, meetings: Sequence[MeetingFound]) -> Iterator[OfficialFound]:
    """Persons with a part in a meeting whom the report names in no post."""
    known = {official.name for official in people.officials}
    takes_part = {one.name for meeting in meetings for one in meeting.participants} - known
    mentions: dict[str, list[PersonMention]] = {}
    for person in people.persons:
        if person.name in takes_part:
            mentions.setdefault(person.name, []).append(person)
    for name, of_name in mentions.items():
        yield OfficialFound(
            name=name,
            as_printed=(name,),
            mentions=tuple(Span(field=one.field, start=one.start, end=one.end) for one in of_name if one.by_name),
            honorific=next((one.honorific for one in of_name if one.honorific), None),
            rule="tham gia cuộc họp, không nêu chức vụ",
        )


def _further_hosts(
    people: PeopleAndBodies, meetings: Sequence[MeetingFound], fields: Sequence[FieldText]
) -> Iterator[OrganizationFound]:
    """Hosts that the finder of bodies does not list: known from what they do, their kind is open."""
    listed = {name_key(one.name) for one in people.organizations}
    for meeting in meetings:
        for host in meeting.hosts:
            if name_key(host) not in listed:
                listed.add(name_key(host))
                yield OrganizationFound(
                    name=host, kind="other", province=meeting.province, mentions=tuple(_printed(host, fields)),
                    as_printed=(host,), rule="chủ ngữ của “tổ chức”",
                )  # fmt: skip


def _printed(name: str, fields: Sequence[FieldText]) -> Iterator[Span]:
    for field in fields:
        start = field.text.find(name)
        while start >= 0:
            yield Span(field=field.name, start=start, end=start + len(name))
            start = field.text.find(name, start + len(name))
