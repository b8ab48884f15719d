"""A small language for tests of persons, posts and bodies: a text in, plain tuples out."""

from articles.importer.extraction.people_and_bodies import PeopleAndBodies, find_people_and_bodies
from articles.importer.extraction.sentences import Sentence, sentences_of
from articles.importer.values import DateFound, FieldText, Layout, OfficialFound, SourceKnowledge


def read(
    text: str,
    *,
    title: str = "",
    captions: tuple[str, ...] = (),
    page: tuple[str, ...] = (),
    published: str | None = None,
) -> PeopleAndBodies:
    """What is found in a report of that body, title, captions and page furniture."""
    layout = layout_of(text, title=title, captions=captions, page=page, published=published)
    return find_people_and_bodies(layout, SourceKnowledge())


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a report of that body, with the persons and bodies that are found in them."""
    layout = layout_of(text)
    people = find_people_and_bodies(layout, SourceKnowledge())
    return sentences_of(layout, people.persons, people.bodies)


def layout_of(
    text: str,
    *,
    title: str = "",
    captions: tuple[str, ...] = (),
    page: tuple[str, ...] = (),
    published: str | None = None,
) -> Layout:
    return Layout(
        zones=(),
        title=FieldText(name="title", text=title) if title else None,
        body=FieldText(name="body", text=text),
        captions=tuple(FieldText(name=f"caption:{n}", text=caption) for n, caption in enumerate(captions)),
        furniture=page,
        published=DateFound(value=published),
    )


def roles(official: OfficialFound) -> list[str]:
    """Each role as "title | organization", with its event in brackets."""
    return [
        f"{role.title} | {role.organization or '-'}" + (f" [{role.event.value}]" if role.event else "")
        for role in official.roles
    ]


def officials(text: str, **more: object) -> dict[str, list[str]]:
    return {official.name: roles(official) for official in read(text, **more).officials}  # type: ignore[arg-type]


def organizations(text: str, **more: object) -> dict[str, str]:
    return {found.name: found.kind for found in read(text, **more).organizations}  # type: ignore[arg-type]
