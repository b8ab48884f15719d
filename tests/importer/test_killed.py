"""Imported in ten parts with a kill in each, or killed again and again from the start, the corpus gives the catalogue of
once."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from articles.importer.pipeline import Import
from articles.importer.relinking.rewriting import Rewriting
from articles.importer.storing import write_chunk
from articles.models import Article, ImportRun
from people.models import Organization, Position
from tests.conftest import ROOT
from tests.generator.world import write_world
from tests.importer.storing.told import groups
from tests.importer.written import write

pytestmark = pytest.mark.django_db
PARTS, CHUNK, KILLS = 10, 2, 4


class Killed(BaseException):
    """As a SIGKILL: nobody catches it, and the database rolls back what was not committed."""


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The same reports in ten folders, none of them of one outlet or one year."""
    folder = tmp_path_factory.mktemp("corpus")
    write_world(folder, 5, 8)
    files = sorted(path for path in (folder / "reports").rglob("*") if path.is_file())
    assert len(files) > PARTS * CHUNK, "each part has a second chunk to be killed in"
    for number, path in enumerate(files):
        part = folder / f"part-{number % PARTS}"
        part.mkdir(exist_ok=True)
        path.rename(part / f"{number:03}-{path.name}")
    return [folder / f"part-{number}" for number in range(PARTS)]


def imported(paths: list[Path]) -> None:
    list(Import(paths=paths, source_slug="bao-a", chunk=CHUNK).settle())


def catalogue() -> dict[str, object]:
    """All that stands, without ids."""
    posts = ("official__name", "title", "organization__name", "since", "until", "first_attested", "last_attested")
    bodies = ("name", "territory__slug", "parent__name", "level")
    targets = ("official", "organization", "meeting", "position", "participation", "meeting_host")
    return {
        "articles": sorted(Article.objects.values_list("identity_path", "title", "body")),
        "posts": sorted(map(str, Position.objects.values_list(*posts))),
        "bodies": sorted(map(str, Organization.objects.values_list(*bodies))),
        **{target: groups(target) for target in targets},
    }


@pytest.fixture(scope="module")
def once(parts: list[Path], django_db_setup: None, django_db_blocker: Any) -> dict[str, object]:
    """What stands when all is imported in one go."""
    with django_db_blocker.unblock(), transaction.atomic():
        imported(parts)
        found = catalogue()
        transaction.set_rollback(True)
    return found


def killed_in(
    paths: list[Path], monkeypatch: pytest.MonkeyPatch, module: Any, name: str, *, time: int
) -> None:  # fmt: skip
    """An import that dies within a transaction: when `name` has been done for the so-many-th time."""
    real: Callable[..., Any] = getattr(module, name)
    done: list[str] = []

    def dying(*args: Any, **options: Any) -> Any:
        result = real(*args, **options)
        done.append(name)
        if len(done) == time:
            raise Killed
        return result

    with monkeypatch.context() as patched:
        patched.setattr(module, name, dying)
        with pytest.raises(Killed):
            imported(paths)
    assert ImportRun.objects.latest("pk").state == ImportRun.State.RUNNING


def test_killed_again_and_again_from_the_start(
    parts: list[Path], once: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(KILLS):
        before = Article.objects.count()
        killed_in(parts, monkeypatch, write_chunk, "write_readings", time=2)
        assert Article.objects.count() == before + CHUNK, f"kill {number} left half a chunk, or lost a whole one"
    killed_in(parts, monkeypatch, Rewriting, "write", time=1)
    imported(parts)
    assert catalogue() == once


def test_in_ten_parts_with_a_kill_in_each(
    parts: list[Path], once: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, part in enumerate(parts):
        if number % 3 == 2:
            killed_in([part], monkeypatch, Rewriting, "begin", time=1)
        else:
            killed_in([part], monkeypatch, write_chunk, "write_readings", time=1 + number % 2)
        imported([part])
    assert catalogue() == once


def test_the_same_corpus_twice(parts: list[Path], once: dict[str, object]) -> None:
    imported(parts)
    imported(parts)
    assert catalogue() == once


# A real one


@pytest.fixture
def address(tmp_path: Path, transactional_db: None) -> str:
    """A database that another process can write to: the test's own server, or a copy of the SQLite in memory."""
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with sqlite3.connect(tmp_path / "catalogue.sqlite3") as copy:
            connection.connection.backup(copy)
        copy.close()
        return f"sqlite:///{tmp_path}/catalogue.sqlite3"
    found = connection.settings_dict
    return f"postgres://{found['USER']}@{quote(str(found['HOST']), safe='')}/{found['NAME']}"


# An import of chunks of two that is killed within the transaction of the second one, before it commits.
DYING = """
import os, signal, sys
import django
django.setup()
from articles.importer.pipeline import Import
from articles.importer.storing import write_chunk
real, done = write_chunk.write_readings, []
def dying(*args):
    real(*args)
    done.append(1)
    if len(done) == 2:
        os.kill(os.getpid(), signal.SIGKILL)
write_chunk.write_readings = dying
list(Import(paths=[sys.argv[1]], source_slug="bao-a", chunk=2).settle())
"""
# An import that goes on where that one died; then what stands.
GOING_ON = """
import json, sys
import django
django.setup()
from django.core.management import call_command
from articles.importer.pipeline import Import
going_on = Import(paths=[sys.argv[1]], source_slug="bao-a", chunk=2)
list(going_on.settle())
print(json.dumps(going_on.counts))
call_command("export_readings")
"""


def run(address: str, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "DATABASE_URL": address, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def told(lines: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines.splitlines() if line.startswith("{")]


def test_a_process_killed_within_a_chunk(tmp_path: Path, address: str) -> None:
    for n in range(5):
        write(tmp_path / "bai", f"{n}.txt", title=f"Bài số {n} về công tác dân vận ở cơ sở", ending=f" Kỳ {n}.")
    with transaction.atomic():
        call_command("import_reports", str(tmp_path / "bai"), source="bao-a", stdout=StringIO(), stderr=StringIO())
        out = StringIO()
        call_command("export_readings", stdout=out)
        transaction.set_rollback(True)
    died = run(address, "-c", DYING, str(tmp_path / "bai"))
    assert died.returncode == -signal.SIGKILL, died.stderr
    again = run(address, "-c", GOING_ON, str(tmp_path / "bai"))
    counts, *exported = told(again.stdout)
    assert counts == {"created": 3, "unchanged": 2}, again.stderr
    assert grouped(exported) == grouped(told(out.getvalue()))


def grouped(readings: list[dict[str, Any]]) -> dict[str, Any]:
    """What each report says, and which reports speak of one official and one meeting."""
    same: dict[tuple[str, int], set[str]] = {}
    for report in readings:
        for kind in ("official", "meeting"):
            for found in report[f"{kind}s"]:
                same.setdefault((kind, found[f"{kind}_id"]), set()).add(f"{report['path']} {found['name']}")
    reports = sorted(json.dumps(without_ids(report), sort_keys=True) for report in readings)
    return {"reports": reports, "same": sorted(sorted(names) for names in same.values())}


def without_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: without_ids(inner) for name, inner in value.items() if not name.endswith("_id")}
    return [without_ids(inner) for inner in value] if isinstance(value, list) else value
