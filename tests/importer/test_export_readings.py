"""The catalogue goes out as it stands: as it was read, until an editor puts something right."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.importer.exporting import export
from articles.importer.parse import parse_all
from articles.importer.report_json import report_to_json
from articles.importer.values import Report
from articles.models import Mention
from events.models import Meeting, Participation
from people.models import Official, Position
from people.models.editing import lock_fields
from people.models.provenance import Status
from tests.house.source import ROOT
from tests.importer.written import imported, write

pytestmark = pytest.mark.django_db
OF_THE_CATALOGUE = {"official_id", "organization_id", "meeting_id", "article_id", "source", "url", "warnings"}


def without_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_ids(found) for key, found in value.items() if key not in OF_THE_CATALOGUE}
    return [without_ids(found) for found in value] if isinstance(value, list) else value


def exported() -> list[dict[str, Any]]:
    out = StringIO()
    call_command("export_readings", stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def agrees(folder: Path) -> None:
    call_command("import_reports", str(folder), verbosity=0, stdout=StringIO(), stderr=StringIO())
    read = {
        found.path: without_ids(report_to_json(found)) for found in parse_all([folder]) if isinstance(found, Report)
    }
    assert {found["path"]: without_ids(found) for found in exported()} == read


@pytest.mark.parametrize("folder", ["cong-cao-nguyen", "song-hau", "song-tien", "mien-cao-su"])
def test_right_after_an_import_it_agrees_with_the_reading(folder: str) -> None:
    agrees(ROOT / "articles/demo/reports" / folder)


def test_it_agrees_on_the_seeds(shared: Path) -> None:
    agrees(shared / "seeds")


def test_every_official_and_meeting_has_the_catalogues_id(tmp_path: Path) -> None:
    imported(write(tmp_path))
    [found] = exported()
    assert {one["official_id"] for one in found["officials"]} == set(Official.objects.values_list("pk", flat=True))
    assert [one["meeting_id"] for one in found["meetings"]] == [Meeting.objects.get().pk]


def test_a_rejected_link_is_left_out_with_its_parts(tmp_path: Path) -> None:
    imported(write(tmp_path))
    Mention.objects.filter(official__name="Lò Thị Mẫu Đơn").update(status=Status.REJECTED)
    [found] = exported()
    assert [one["name"] for one in found["officials"]] == ["Tạ Quang Khởi"]
    assert [one["name"] for one in found["meetings"][0]["participants"]] == ["Tạ Quang Khởi"]


def test_a_corrected_name_stands_everywhere(tmp_path: Path) -> None:
    imported(write(tmp_path))
    official = Official.objects.get(name="Tạ Quang Khởi")
    official.name = "Tạ Quang Khôi"
    official.save()
    lock_fields(official, ["name"])
    [found] = exported()
    assert [one["name"] for one in found["officials"]] == ["Lò Thị Mẫu Đơn", "Tạ Quang Khôi"]
    assert "Tạ Quang Khôi" in [one["name"] for one in found["meetings"][0]["participants"]]


def test_a_corrected_date_and_title(tmp_path: Path) -> None:
    article = imported(write(tmp_path))
    meeting = Meeting.objects.get()
    meeting.date = "2023-01-13"
    meeting.save()
    lock_fields(meeting, ["date"])
    article.title, article.published = "Nhan đề khác", "2023-01-14"
    article.save()
    lock_fields(article, ["title", "published"])
    [found] = exported()
    assert (found["meetings"][0]["date"], found["meetings"][0]["date_basis"]) == ("2023-01-13", "edited")
    assert found["title"] == "Nhan đề khác"
    assert found["published"] == {"value": "2023-01-14T15:30:00+07:00", "basis": "edited"}


def test_a_rejected_post_and_part_are_left_out(tmp_path: Path) -> None:
    imported(write(tmp_path))
    Position.objects.filter(official__name="Tạ Quang Khởi").update(status=Status.REJECTED)
    Participation.objects.filter(official__name="Lò Thị Mẫu Đơn", part="attended").update(status=Status.REJECTED)
    [found] = exported()
    people = {one["name"]: one for one in found["officials"]}
    assert people["Tạ Quang Khởi"]["roles"] == []
    parts = {one["name"]: one["parts"] for one in found["meetings"][0]["participants"]}
    assert "attended" not in parts["Lò Thị Mẫu Đơn"]


def test_who_an_editor_linked_is_added(tmp_path: Path) -> None:
    article = imported(write(tmp_path))
    own = Official.objects.create(name="Cầm Thị Bưởi")
    Mention.objects.create(article=article, field="body", start=0, end=4, text=article.body[:4], official=own)
    [found] = exported()
    assert {"name": "Cầm Thị Bưởi", "official_id": own.pk}.items() <= found["officials"][-1].items()


def test_queries_do_not_grow_with_the_articles(tmp_path: Path) -> None:
    for number in range(6):
        imported(write(tmp_path, f"{number}.txt", ending=f" Số {number}."))
        if number == 1:
            with CaptureQueriesContext(connection) as two:
                list(export())
    with CaptureQueriesContext(connection) as six:
        assert len(list(export())) == 6
    assert len(six) == len(two)
