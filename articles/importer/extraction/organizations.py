"""Puts the mentions of each body together: one organization under its full name."""

from collections.abc import Iterable

from articles.importer.extraction.found import BodyMention
from articles.importer.extraction.names import name_key
from articles.importer.values import OrganizationFound, Span


def find_organizations(
    bodies: Iterable[BodyMention], printed: dict[tuple[str, int, int], str]
) -> tuple[OrganizationFound, ...]:
    """The particular bodies of the report, in reading order; `printed` gives the words of a span."""
    grouped: dict[str, list[BodyMention]] = {}
    for body in bodies:
        if body.named_in_passing:
            continue
        grouped.setdefault(name_key(body.name), []).append(body)
    return tuple(_organization(mentions, printed) for mentions in grouped.values())


def _organization(mentions: list[BodyMention], printed: dict[tuple[str, int, int], str]) -> OrganizationFound:
    first = mentions[0]
    return OrganizationFound(
        name=first.name,
        kind=first.kind,
        province=next((m.province for m in mentions if m.province), None),
        mentions=tuple(Span(field=m.field, start=m.start, end=m.end) for m in mentions),
        as_printed=tuple(dict.fromkeys(printed[(m.field, m.start, m.end)] for m in mentions)),
        rule=first.rule,
    )
