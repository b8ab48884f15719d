"""The five real reports: read as their gold says, imported once, and told again as they were read."""

import json
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from articles.importer.scoring.comparing import body_key, levelled, same_day, squeezed

SEEDS = range(5)
# A part that goes without saying beside another: both readings are right, as CONTRACT.md has it.
IMPLIED = {"spoke": {"directed", "concluded", "reported"}, "attended": {"chaired", "directed"}}


def lines_of(command: str, *arguments: object) -> list[dict[str, Any]]:
    out = StringIO()
    call_command(command, *map(str, arguments), stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.fixture(scope="module")
def read(shared: Path) -> list[dict[str, Any]]:
    return lines_of("read_reports", shared / "seeds")


@pytest.fixture(scope="module")
def gold(shared: Path) -> list[dict[str, Any]]:
    return [json.loads(path.read_text("utf-8")) for path in sorted((shared / "gold").glob("*.json"))]


Reports = list[dict[str, Any]]


def keys(names: Iterable[str | None]) -> list[str]:
    return sorted(levelled(name) for name in names)


def said(parts: Iterable[str]) -> set[str]:
    """The parts that do not go without saying."""
    given = set(parts)
    return {part for part in given if not IMPLIED.get(part, set()) & given}


def meeting_of(report: dict[str, Any]) -> dict[str, Any]:
    assert len(report["meetings"]) == 1
    found: dict[str, Any] = report["meetings"][0]
    return found


@pytest.mark.parametrize("number", SEEDS)
def test_the_day_of_fetching_is_no_publication_date(read: Reports, gold: Reports, number: int) -> None:
    published, expected = read[number]["published"], gold[number]
    if published["basis"] == "inferred":
        assert published["value"].startswith(str(expected["estimated_year"]))
    else:
        assert same_day(published["value"], expected["published"])
        assert published["basis"] == expected["published_basis"]


@pytest.mark.parametrize("number", SEEDS)
def test_nothing_of_the_page_is_in_the_body(read: Reports, gold: Reports, number: int) -> None:
    text = squeezed(f"{read[number]['lead'] or ''} {read[number]['body']}")
    assert [line for line in gold[number]["not_in_body"] if squeezed(line) in text] == []


@pytest.mark.parametrize("number", SEEDS)
def test_the_text_is_whole(read: Reports, gold: Reports, number: int) -> None:
    report, expected = read[number], gold[number]
    lead, body = squeezed(report["lead"]), squeezed(report["body"])
    assert lead.startswith(squeezed(expected["lead_starts"])) or body.startswith(squeezed(expected["lead_starts"]))
    assert squeezed(expected["body_starts"]) in f"{lead} {body}"
    assert body.endswith(squeezed(expected["body_ends"]))


@pytest.mark.parametrize("number", SEEDS)
def test_what_stands_around_the_text(read: Reports, gold: Reports, number: int) -> None:
    report, expected = read[number], gold[number]
    for field in ("title", "section", "dateline"):
        assert squeezed(report[field]) == squeezed(expected[field])
    assert report["byline"] == expected["byline"]
    assert [squeezed(caption) for caption in report["captions"]] == [squeezed(text) for text in expected["captions"]]
    assert report["province"] == expected["province"]


@pytest.mark.parametrize("number", SEEDS)
def test_every_official_with_every_role(read: Reports, gold: Reports, number: int) -> None:
    found = {
        official["name"]: sorted(
            (levelled(role["title"]), body_key(role["organization"])) for role in official["roles"]
        )
        for official in read[number]["officials"]
    }
    assert found == {
        official["name"]: sorted((levelled(title), body_key(body)) for title, body in official["roles"])
        for official in gold[number]["officials"]
    }
    printed = {name for official in read[number]["officials"] for name in official["as_printed"]}
    assert {official["surface"] for official in gold[number]["officials"] if "surface" in official} <= printed


@pytest.mark.parametrize("number", SEEDS)
def test_the_meeting_its_day_hosts_and_sites(read: Reports, gold: Reports, number: int) -> None:
    meeting, expected = meeting_of(read[number]), gold[number]["meeting"]
    for field in ("kind", "date", "session", "format"):
        assert meeting[field] == expected[field], field
    assert keys(meeting["hosts"]) == keys(expected["hosts"])
    assert keys(meeting["sites"]) == keys(expected.get("sites", []))


@pytest.mark.parametrize("number", SEEDS)
def test_who_played_which_part(read: Reports, gold: Reports, number: int) -> None:
    participants = meeting_of(read[number])["participants"]
    expected = gold[number]["meeting"]["participants"]
    assert {who["name"]: said(who["parts"]) for who in participants} == {
        who["name"]: said(who["parts"]) for who in expected
    }
    sites = {who["name"]: who["site"] for who in participants}
    assert {who["name"]: who["site"] for who in expected if "site" in who}.items() <= sites.items()


@pytest.mark.parametrize("number", SEEDS)
def test_the_documents_cited(read: Reports, gold: Reports, number: int) -> None:
    assert [{key: document[key] for key in ("kind", "number", "issuer")} for document in read[number]["documents"]] == [
        {key: document[key] for key in ("kind", "number", "issuer")} for document in gold[number]["documents"]
    ]


# Into the catalogue and out again


def imported(folder: Path) -> dict[str, Any]:
    out = StringIO()
    call_command("import_reports", str(folder), json=True, stdout=out)
    found: dict[str, Any] = json.loads(out.getvalue().splitlines()[-1])
    return {name: found[name] for name in ("read", "created", "updated", "unchanged", "duplicates", "held", "failed")}


def without_ids(value: Any) -> Any:
    """A reading without what only the catalogue knows."""
    if isinstance(value, dict):
        return {
            name: without_ids(inner)
            for name, inner in value.items()
            if not name.endswith("_id") and name not in ("source", "path")
        }
    return [without_ids(inner) for inner in value] if isinstance(value, list) else value


@pytest.mark.django_db
def test_imported_twice_and_told_as_read(shared: Path, read: Reports) -> None:
    nothing = dict.fromkeys(("created", "updated", "unchanged", "duplicates", "held", "failed"), 0)
    assert imported(shared / "seeds") == {"read": 5, **nothing, "created": 5}
    assert imported(shared / "seeds") == {"read": 5, **nothing, "unchanged": 5}
    exported = lines_of("export_readings")
    assert [report["path"] for report in exported] == [report["path"] for report in read]
    assert without_ids(exported) == without_ids(read)
    assert all(official["official_id"] for report in exported for official in report["officials"])
    assert all(meeting["meeting_id"] for report in exported for meeting in report["meetings"])
