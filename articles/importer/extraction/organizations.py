"""Puts the mentions of each body together: one organization under its full name."""

from collections.abc import Iterable, Mapping

from articles.importer.extraction.found import BodyMention
from articles.importer.extraction.names import name_key
from articles.importer.values import OrganizationFound, Span

# "Đoàn TNCS Hồ Chí Minh huyện X" and "Huyện đoàn X" are one body.
_YOUTH_UNION = "đoàn thanh niên cộng sản hồ chí minh "
_UNITS = {"tỉnh ": "tỉnh", "thành phố ": "thành", "huyện ": "huyện", "quận ": "quận", "thị xã ": "thị"}


def _said_short(key: str) -> str:
    rest = key.removeprefix(_YOUTH_UNION)
    unit = next((unit for unit in _UNITS if rest.startswith(unit)), "")
    return f"{_UNITS[unit]} đoàn {rest.removeprefix(unit)}" if unit else ""


def find_organizations(bodies: Iterable[BodyMention], texts: Mapping[str, str]) -> tuple[OrganizationFound, ...]:
    """The particular bodies of the report, in reading order; `texts` are those of the fields, by name."""
    grouped: dict[str, list[BodyMention]] = {}
    for body in bodies:
        if body.named_in_passing:
            continue
        grouped.setdefault(name_key(body.name), []).append(body)
    for long in [key for key in grouped if key.startswith(_YOUTH_UNION)]:
        short = _said_short(long)
        if short in grouped:
            grouped[short].extend(grouped.pop(long))
    return tuple(_organization(mentions, texts) for mentions in grouped.values())


def _organization(mentions: list[BodyMention], texts: Mapping[str, str]) -> OrganizationFound:
    first = mentions[0]
    return OrganizationFound(
        name=first.name,
        kind=first.kind,
        province=next((m.province for m in mentions if m.province), None),
        mentions=tuple(Span(field=m.field, start=m.start, end=m.end) for m in mentions),
        as_printed=tuple(dict.fromkeys(texts[m.field][m.start : m.end] for m in mentions)),
        rule=first.rule,
    )
