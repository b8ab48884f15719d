"""A catalogue of many invented officials, written in bulk: what resolution has to find its way in."""

import datetime as dt
from collections.abc import Sequence
from random import Random
from typing import TypeVar

from django.db import models

from articles.importer.values import Report
from events.models import Meeting, MeetingHost, Participation
from people.models import Official, Organization, Position, Territory
from tests.generator.names import invent_person

BATCH = 2000
SEED = 4
HEADS = (
    "Tỉnh ủy", "Ban Dân vận Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy", "Ban Tổ chức Tỉnh ủy", "Ủy ban nhân dân tỉnh",
    "Hội đồng nhân dân tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Công an tỉnh", "Sở Nội vụ tỉnh", "Sở Y tế tỉnh",
    "Sở Tài chính tỉnh", "Sở Tư pháp tỉnh", "Hội Nông dân tỉnh", "Hội Cựu chiến binh tỉnh", "Liên đoàn Lao động tỉnh",
)  # fmt: skip
TITLES = ("Bí thư", "Phó Bí thư", "Chủ tịch", "Phó Chủ tịch", "Trưởng Ban", "Phó Trưởng Ban", "Giám đốc",
          "Phó Giám đốc", "Chánh Văn phòng", "Ủy viên")  # fmt: skip
NAMED_ALIKE = 0.05  # of all officials, so many bear a name of the reports
FIRST, DAYS = dt.date(2019, 1, 1), 2500
M = TypeVar("M", bound=models.Model)


def fill(officials: int, reports: Sequence[Report]) -> None:
    """Each official with two posts, some named as in `reports`; a meeting for every third, with a host and three."""
    rng = Random(SEED)  # noqa: S311 - an invented catalogue, the same in each run
    bodies = _write(Organization, [_body(head, place) for place in Territory.objects.provinces() for head in HEADS])
    alike = [found.name for report in reports for found in report.officials]
    names = [
        rng.choice(alike) if alike and rng.random() < NAMED_ALIKE else invent_person(rng).name for _ in range(officials)
    ]
    people = _write(Official, [Official(name=name, slug=f"can-bo-{number}") for number, name in enumerate(names)])
    _write(Position, [_post(rng, person, body) for person in people for body in rng.sample(bodies, 2)])
    days = [FIRST + dt.timedelta(days=rng.randrange(DAYS)) for _ in range(officials // 3)]
    hosts = rng.choices(bodies, k=len(days))
    meetings = _write(
        Meeting,
        [
            Meeting(
                name=f"Hội nghị chuyên đề {number}", slug=f"hoi-nghi-{number}", kind="hội nghị",
                date=day.isoformat(), date_basis="stated", territory_id=host.territory_id,
            )
            for number, (day, host) in enumerate(zip(days, hosts, strict=True))
        ],
    )  # fmt: skip
    held = zip(meetings, hosts, strict=True)
    _write(MeetingHost, [MeetingHost(meeting=meeting, organization=host) for meeting, host in held])
    _write(
        Participation,
        [
            Participation(meeting=meeting, official=person, part="attended")
            for meeting in meetings
            for person in rng.sample(people, 3)
        ],
    )


def _body(head: str, place: Territory) -> Organization:
    name = f"{head} {place.name}"
    return Organization(name=name, slug=f"{place.pk}-{HEADS.index(head)}", level="province", territory=place)


def _post(rng: Random, person: Official, body: Organization) -> Position:
    first = FIRST + dt.timedelta(days=rng.randrange(DAYS))
    last = first + dt.timedelta(days=rng.randrange(600))
    return Position(
        official=person,
        organization=body,
        title=rng.choice(TITLES),
        first_attested=first.isoformat(),
        last_attested=last.isoformat(),
    )


def _write(model: type[M], rows: list[M]) -> list[M]:
    for row in rows:
        if hasattr(row, "compute_keys"):
            row.compute_keys()
    return model._default_manager.bulk_create(rows, batch_size=BATCH)
