"""A kept reading back as values: what `report_json` wrote, without the rules, the zones and the reasons."""

from collections.abc import Iterable
from typing import Any

from articles.importer.values import (
    Basis,
    DateFound,
    DocumentFound,
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
    Span,
)

Json = dict[str, Any]


def report_from_json(found: Json) -> Report:
    published = found["published"]
    return Report(
        path=found["path"],
        layout=Layout(
            zones=(),
            title=_field("title", found["title"]),
            lead=_field("lead", found["lead"]),
            body=FieldText(name="body", text=found["body"]),
            captions=tuple(
                FieldText(name=f"caption:{number}", text=text) for number, text in enumerate(found["captions"])
            ),
            section=found["section"],
            dateline=found["dateline"],
            published=DateFound(value=published["value"], basis=Basis(published["basis"])),
            byline=tuple(found["byline"]),
            tags=tuple(found["tags"]),
        ),
        province=found["province"],
        officials=tuple(_official(official) for official in found["officials"]),
        organizations=tuple(
            OrganizationFound(
                name=body["name"], kind=body["kind"], province=body["province"], mentions=_spans(body["mentions"])
            )
            for body in found["organizations"]
        ),
        meetings=tuple(_meeting(meeting) for meeting in found["meetings"]),
        documents=tuple(
            DocumentFound(**{**document, "mentions": _spans(document["mentions"])}) for document in found["documents"]
        ),
    )


def _field(name: str, text: str | None) -> FieldText | None:
    return FieldText(name=name, text=text) if text else None


def _spans(found: Iterable[Json]) -> tuple[Span, ...]:
    return tuple(Span(field=span["field"], start=span["start"], end=span["end"]) for span in found)


def _official(found: Json) -> OfficialFound:
    return OfficialFound(
        name=found["name"],
        as_printed=tuple(found["as_printed"]),
        roles=tuple(
            RoleFound(
                title=role["title"],
                organization=role["organization"],
                text=role["text"],
                event=RoleEvent(role["event"]) if role["event"] else None,
                spans=_spans(role["mentions"]),
            )
            for role in found["roles"]
        ),
        mentions=_spans(found["mentions"]),
        ranks=tuple(found["ranks"]),
    )


def _meeting(found: Json) -> MeetingFound:
    return MeetingFound(
        name=found["name"],
        kind=found["kind"],
        period=found.get("period"),  # not in readings kept before it was read
        date=DateFound(value=found["date"], basis=Basis(found["date_basis"])),
        end_date=found["end_date"],
        session=found["session"],
        format=found["format"],
        hosts=tuple(found["hosts"]),
        place=found["place"],
        province=found["province"],
        sites=tuple(found["sites"]),
        participants=tuple(_participant(person) for person in found["participants"]),
        mentions=_spans(found["mentions"]),
    )


def _participant(found: Json) -> ParticipantFound:
    shown: dict[str, Span] = {}
    told = found.get("evidence", ())
    for evidence, span in zip(told, _spans(told), strict=True):
        shown.setdefault(evidence["part"], span)
    parts = tuple(PartFound(part=Part(part), span=shown.get(part)) for part in found["parts"])
    return ParticipantFound(name=found["name"], parts=parts, site=found["site"])
