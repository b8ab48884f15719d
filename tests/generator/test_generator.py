"""The generator keeps its word: what its gold says is in the report, and a seed gives the same reports again."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.generator.__main__ import main


def golds(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    main([str(folder), "--count", "40", *arguments])
    return [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("voice", [(), ("--other",)])
def test_what_the_gold_says_stands_in_the_report(tmp_path: Path, voice: tuple[str, ...]) -> None:
    for gold in golds(tmp_path, "--seed", "5", *voice):
        words = "\n".join((gold["title"], gold["body"], *gold["captions"])).lower()
        for official in gold["officials"]:
            assert any(printed.lower() in words for printed in official["as_printed"]), gold["path"]
        assert not [line for line in gold["chrome"] if line.lower() in gold["body"].lower()]


def test_every_role_names_a_body_of_the_gold(tmp_path: Path) -> None:
    for gold in golds(tmp_path, "--seed", "6"):
        bodies = {body["name"] for body in gold["organizations"]} | {"*"}
        assert {role["organization"] for official in gold["officials"] for role in official["roles"]} <= bodies


def test_a_seed_gives_the_same_reports_again(tmp_path: Path) -> None:
    first, again = tmp_path / "first", tmp_path / "again"
    assert golds(first, "--seed", "7") == golds(again, "--seed", "7")
    files = sorted(file.name for file in (first / "reports").iterdir())
    assert files == sorted(file.name for file in (again / "reports").iterdir())
    assert all((first / "reports" / name).read_bytes() == (again / "reports" / name).read_bytes() for name in files)


def test_the_world_has_namesakes_and_meetings_told_twice(tmp_path: Path) -> None:
    world = golds(tmp_path, "--seed", "8", "--world")
    bearers: dict[str, set[str]] = {}
    tellings: dict[str, int] = {}
    for gold in world:
        for official in gold["officials"]:
            bearers.setdefault(official["name"], set()).add(official["official_id"])
        for meeting in gold["meetings"]:
            tellings[meeting["meeting_id"]] = tellings.get(meeting["meeting_id"], 0) + 1
    assert any(len(identities) > 1 for identities in bearers.values())
    assert any(count > 1 for count in tellings.values())
    assert len({gold["outlet"] for gold in world}) == 5
