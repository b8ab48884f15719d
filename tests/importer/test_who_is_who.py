"""Who is who after import alone, on a world of outlets, namesakes, changes of post and misprints, and read from text."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from people.names import folded_key
from tests.generator.world import write_world
from tests.importer.resolution.grouping import b_cubed, namesakes

pytestmark = pytest.mark.django_db


def test_officials_and_meetings(tmp_path: Path) -> None:
    write_world(tmp_path, 11, 60)
    gold = [json.loads(line) for line in (tmp_path / "gold.jsonl").read_text().splitlines()]
    for folder in sorted((tmp_path / "reports").iterdir()):
        call_command("import_reports", str(folder), source=folder.name, stdout=StringIO(), stderr=StringIO())
    out = StringIO()
    call_command("export_readings", stdout=out)
    read = {found["path"]: found for found in map(json.loads, out.getvalue().splitlines())}
    people, meetings = [], []
    for report in gold:
        found = read.get(str(tmp_path / report["path"]))
        if found is None:
            continue
        by_name = {folded_key(one["name"]): one["official_id"] for one in found["officials"]}
        people += [
            (one["official_id"], by_name[folded_key(one["name"])])
            for one in report["officials"]
            if folded_key(one["name"]) in by_name
        ]
        told = zip(report["meetings"], found["meetings"], strict=False)
        meetings += [(one["meeting_id"], other["meeting_id"]) for one, other in told]
    alike = namesakes((one["official_id"], one["name"]) for report in gold for one in report["officials"])
    precision, _recall, f1 = b_cubed(people)
    assert (precision >= 0.98, f1 >= 0.97) == (True, True), (precision, f1)
    precision, _recall, f1 = b_cubed(pair for pair in people if pair[0] in alike)
    assert (precision >= 0.97, f1 >= 0.90) == (True, True), (precision, f1)
    assert b_cubed(meetings)[2] >= 0.95
