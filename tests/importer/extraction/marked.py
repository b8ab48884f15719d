"""A tiny language for a report whose persons and bodies are already found.

`[đồng chí {Trần Văn Mẫu}, Bí thư Tỉnh ủy]` is a person with honorific and posts, `{…}` the name;
`<UBND tỉnh Mẫu>` a body on its own. Fields: title, lead, body paragraphs, captions.
"""

import re

from articles.importer.extraction.found import BodyMention, PersonMention
from articles.importer.extraction.parts import gathered, parts_told
from articles.importer.extraction.people_and_bodies import PeopleAndBodies
from articles.importer.extraction.sentences import sentences_of
from articles.importer.values import Basis, DateFound, FieldText, Layout

_MARK = re.compile(r"[\[\]{}<>]")


def unmarked(field: str, marked: str) -> tuple[str, list[PersonMention], list[BodyMention]]:
    """The plain text of `marked`, and the persons and bodies marked in it."""
    plain, position = "", 0
    opened: dict[str, int] = {}
    persons: list[PersonMention] = []
    bodies: list[BodyMention] = []
    for mark in _MARK.finditer(marked):
        plain += marked[position : mark.start()]
        position = mark.end()
        opened[mark.group()] = len(plain)
        if mark.group() == "]":
            start, end = opened["{"], opened["}"]
            persons.append(
                PersonMention(
                    field=field,
                    start=start,
                    end=end,
                    group_start=opened["["],
                    group_end=len(plain),
                    name=plain[start:end],
                )
            )
        elif mark.group() == ">":
            bodies.append(_body(field, opened["<"], plain))
    return plain + marked[position:], persons, bodies


def _body(field: str, start: int, plain: str) -> BodyMention:
    name = plain[start:]
    kind = "council" if "HĐND" in name else "other"
    return BodyMention(field=field, start=start, end=len(plain), name=name, kind=kind, province=None, within_post=False)


def report(
    *paragraphs: str, title: str = "", captions: tuple[str, ...] = (), published: str | None = None
) -> tuple[Layout, PeopleAndBodies]:
    """A laid-out report of marked paragraphs, and what is found in it."""
    marked = {"title": title, "body": "\n\n".join(paragraphs)}
    marked |= {f"caption:{number}": caption for number, caption in enumerate(captions)}
    persons: list[PersonMention] = []
    bodies: list[BodyMention] = []
    plain: dict[str, FieldText] = {}
    for name, text in marked.items():
        words, found_persons, found_bodies = unmarked(name, text)
        plain[name] = FieldText(name=name, text=words)
        persons += found_persons
        bodies += found_bodies
    basis = Basis.STATED if published else Basis.UNKNOWN
    layout = Layout(
        zones=(),
        title=plain["title"] if title else None,
        body=plain["body"],
        captions=tuple(plain[f"caption:{number}"] for number in range(len(captions))),
        published=DateFound(value=published, basis=basis),
    )
    return layout, PeopleAndBodies(persons=tuple(persons), bodies=tuple(bodies))


def cases(table: str) -> list[tuple[str, str, str]]:
    """The cases of a table: a line of name, indented lines of marked text, and `=> expected`, parted by blank lines."""
    found = []
    for block in table.strip().split("\n\n"):
        name, _, rest = block.partition("\n")
        text, _, expected = rest.partition("=>")
        found.append((name.strip(), " ".join(text.split()), " ".join(expected.split())))
    return found


def told(marked: str) -> dict[str, set[str]]:
    """The parts that the sentences tell, by person."""
    layout, people = report(marked)
    found = [part for sentence in sentences_of(layout, people.persons, people.bodies) for part in parts_told(sentence)]
    return {name: {part.part.value for part in parts} for name, parts in gathered(found).items()}


def expected_parts(line: str) -> dict[str, set[str]]:
    """The parts by person that a case writes as "An Văn Bốn: chaired spoke; An Thị Ba: attended"."""
    pairs = (pair.partition(":") for pair in line.split(";") if pair.strip())
    return {name.strip(): set(parts.split()) for name, _, parts in pairs}
