"""The demo's reports and their expected readings are whole, agree with each other, and are invented."""

import html
import json
import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from articles.importer.values import ORGANIZATION_KINDS, Part, RoleEvent
from people.names import exact_key

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "articles" / "demo"
SOURCES: dict[str, dict[str, Any]] = {
    source["slug"]: source for source in tomllib.loads((DEMO / "sources.toml").read_text("utf-8"))["source"]
}
EXPECTED = sorted((DEMO / "expected").glob("*/*.json"))
KEYS = set(
    "path title section dateline published byline lead body captions tags province officials organizations meetings "
    "documents".split()
)
# Beyond the contract: what counts neither way, and what must not be left in the report.
EXTRA_KEYS = {"optional_organizations", "ignore", "chrome"}
MEETING_OPTIONS = {"date_options"}
NESTED_KEYS = {
    "officials": set("name as_printed roles".split()),
    "organizations": set("name kind province".split()),
    "meetings": set(
        "name kind date end_date date_basis session format hosts place province sites participants".split()
    ),
    "documents": set("kind number name date issuer".split()),
}
ISO_DATE = re.compile(r"(\d{4}(-\d\d){0,2}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00|--\d\d-\d\d)")
BLOCKS = re.compile(r"</?(p|tr|td|li|div|h\d|br|figcaption|font|table)\b[^>]*>", re.IGNORECASE)


def expected_of(path: Path) -> dict[str, Any]:
    reading: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return reading


def decode_tcvn3(content: bytes) -> str:
    lines = (ROOT / "articles/importer/lexicon/charset_tcvn3.tsv").read_text("utf-8").splitlines()
    cells = (line.split("\t") for line in lines if line and not line.startswith("#"))
    letters = {int(code, 16): letter for code, letter, *_ in cells}
    return "".join(letters.get(byte, chr(byte)) for byte in content)


def source_text(path: str) -> str:
    """The text of the file that `path` names, decoded, without tags, white space squeezed, in NFC."""
    file = DEMO / "reports" / path.partition("#")[0]
    encoding = SOURCES[file.parent.name].get("encodings", {}).get(file.name, "utf-8")
    content = file.read_bytes()
    text = decode_tcvn3(content) if encoding == "tcvn3" else content.decode(encoding.replace("nfd", "utf-8"))
    if file.suffix == ".jsonl":
        record = path.partition("#")[2]
        text = next(
            " ".join(str(value) for value in fields.values())
            for fields in map(json.loads, text.splitlines())
            if str(fields["id"]) == record
        )
    if file.suffix in {".html", ".jsonl"}:
        text = html.unescape(re.sub(r"<[^>]*>", "", BLOCKS.sub(" ", text)))
    return squeezed(text.replace('""', '"') if file.suffix == ".csv" else text)


def squeezed(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)


each_reading = pytest.mark.parametrize("path", EXPECTED, ids=lambda path: f"{path.parent.name}/{path.stem}")


@each_reading
def test_a_reading_has_the_shape_of_the_contract(path: Path) -> None:
    reading = expected_of(path)
    assert KEYS <= set(reading) <= KEYS | EXTRA_KEYS
    for field, keys in NESTED_KEYS.items():
        assert all(keys == set(item) - MEETING_OPTIONS for item in reading[field])
    assert all(organization["kind"] in ORGANIZATION_KINDS for organization in reading["organizations"])
    events = {role["event"] for official in reading["officials"] for role in official["roles"]}
    assert events <= {None, *(event.value for event in RoleEvent)}
    participants = [person for meeting in reading["meetings"] for person in meeting["participants"]]
    assert all(person["parts"] and set(person["parts"]) <= set(Part) for person in participants)
    dates = [reading["published"]["value"], *(meeting["date"] for meeting in reading["meetings"])]
    assert all(date is None or ISO_DATE.fullmatch(date) for date in dates)


@each_reading
def test_what_a_reading_quotes_stands_in_the_report(path: Path) -> None:
    reading = expected_of(path)
    text = source_text(reading["path"])
    quoted = [reading["title"], *reading["byline"], *reading["captions"], *reading["body"].split("\n\n")]
    quoted += [official for person in reading["officials"] for official in person["as_printed"]]
    quoted += [meeting["name"] for meeting in reading["meetings"]]
    quoted += [document["number"] for document in reading["documents"] if document["number"]]
    quoted += [reading["lead"]] if reading["lead"] else []
    assert [quote for quote in quoted if squeezed(quote).lower() not in text.lower()] == []


@each_reading
def test_roles_hosts_and_participants_point_at_what_the_reading_lists(path: Path) -> None:
    reading = expected_of(path)
    bodies = {organization["name"] for organization in reading["organizations"]}
    officials = {official["name"] for official in reading["officials"]}
    held = {role["organization"] for official in reading["officials"] for role in official["roles"]}
    hosts = {host for meeting in reading["meetings"] for host in meeting["hosts"]}
    persons = {person["name"] for meeting in reading["meetings"] for person in meeting["participants"]}
    assert held <= bodies
    assert hosts <= bodies
    assert persons <= officials
    assert not bodies & set(reading.get("optional_organizations", ()))
    assert not officials & set(reading.get("ignore", ()))


@each_reading
def test_what_the_page_put_around_a_report_is_on_the_page_and_not_in_the_reading(path: Path) -> None:
    reading = expected_of(path)
    text, kept = source_text(reading["path"]), "\n".join([reading["lead"] or "", reading["body"], *reading["captions"]])
    assert reading["chrome"]
    assert [line for line in reading["chrome"] if squeezed(line) not in text or line in kept] == []


@each_reading
def test_a_reading_is_composed_unicode(path: Path) -> None:
    assert [text for text in strings(expected_of(path)) if not unicodedata.is_normalized("NFC", text)] == []


@each_reading
def test_every_page_says_that_it_is_invented(path: Path) -> None:
    text = source_text(expected_of(path)["path"])
    assert "hư cấu" in text
    assert "Biên Mục" in text


def test_every_report_has_its_reading_and_every_reading_its_report() -> None:
    told = {expected_of(path)["path"] for path in EXPECTED}
    files = [path for path in (DEMO / "reports").rglob("*") if path.is_file()]
    assert {path.partition("#")[0] for path in told} == {str(path.relative_to(DEMO / "reports")) for path in files}
    records = [f for path in files if path.suffix == ".jsonl" for f in path.read_text("utf-8").splitlines()]
    assert len(records) == sum(".jsonl#" in path for path in told)


def test_there_is_enough_to_show() -> None:
    assert len(EXPECTED) >= 24
    assert len({source["layout"] for source in SOURCES.values()}) >= 6
    folders = {path.name for path in (DEMO / "reports").iterdir()}
    assert folders == set(SOURCES)
    assert len({encoding for source in SOURCES.values() for encoding in source.get("encodings", {}).values()}) >= 4
    assert all(source["domain"].endswith(".example.vn") for source in SOURCES.values())


def test_the_stories_overlap() -> None:
    reports: dict[str, set[str]] = defaultdict(set)
    for path in EXPECTED:
        reading = expected_of(path)
        for official in reading["officials"]:
            reports[exact_key(official["name"])].add(reading["path"])
    assert sum(len(found) >= 3 for found in reports.values()) >= 6
    meetings = [meeting for path in EXPECTED for meeting in expected_of(path)["meetings"]]
    nationwide = [meeting for meeting in meetings if meeting["date"] == "2022-01-12" and meeting["sites"]]
    assert len(nationwide) == 3


def test_no_official_bears_the_name_of_a_person_in_the_real_reports(shared: Path) -> None:
    gold = [json.loads(path.read_text("utf-8")) for path in (shared / "gold").glob("*.json")]
    for path in (shared / "reports").glob("gold_*.jsonl"):
        gold += [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    real = {exact_key(official["name"]) for report in gold for official in report["officials"]}
    ours = {exact_key(official["name"]) for path in EXPECTED for official in expected_of(path)["officials"]}
    assert len(real) > 20
    assert ours & real == set()
