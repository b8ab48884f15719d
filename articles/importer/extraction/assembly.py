"""Puts a `Report` together from what the finders have found."""

from collections.abc import Sequence

from articles.importer.extraction.documents import find_documents
from articles.importer.extraction.found import PersonMention
from articles.importer.extraction.meetings import find_meetings
from articles.importer.extraction.people_and_bodies import PeopleAndBodies, find_people_and_bodies
from articles.importer.extraction.sentences import lower_in_place, sentences_of
from articles.importer.values import Layout, MeetingFound, OfficialFound, Report, SourceKnowledge, Span


def extract(path: str, layout: Layout, source: SourceKnowledge = SourceKnowledge()) -> Report:
    """All that the report laid out in `layout` says. Pure: the same layout and source give an equal report."""
    people = find_people_and_bodies(layout, source)
    fields = layout.fields()
    meetings = find_meetings(
        sentences_of(layout, people.persons, people.bodies),
        published=layout.published.value,
        province=people.province,
        low=lower_in_place("\n".join(field.text for field in fields)),
    )
    return Report(
        path=path,
        layout=layout,
        province=people.province,
        officials=(*people.officials, *_without_post(people, meetings)),
        organizations=people.organizations,
        meetings=meetings,
        documents=find_documents(fields, people.bodies),
        warnings=layout.warnings,
    )


def _without_post(people: PeopleAndBodies, meetings: Sequence[MeetingFound]) -> tuple[OfficialFound, ...]:
    """Persons with a part in a meeting whom the report names in no post."""
    known = {official.name for official in people.officials}
    takes_part = {one.name for meeting in meetings for one in meeting.participants}
    mentions: dict[str, list[PersonMention]] = {}
    for person in people.persons:
        if person.name in takes_part and person.name not in known:
            mentions.setdefault(person.name, []).append(person)
    return tuple(_participant(name, of_name, people) for name, of_name in mentions.items())


def _participant(name: str, mentions: Sequence[PersonMention], people: PeopleAndBodies) -> OfficialFound:
    by_name = [one for one in mentions if one.by_name]
    return OfficialFound(
        name=name,
        as_printed=(name,),
        mentions=tuple(Span(field=one.field, start=one.start, end=one.end) for one in by_name),
        honorific=next((one.honorific for one in mentions if one.honorific), None),
        rule="tham gia cuộc họp, không nêu chức vụ",
    )
