"""Settings are read strictly, and what is missing or wrong is said in a sentence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from environs import EnvError

from config import settings

ROOT = Path(__file__).resolve().parents[2]


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`manage.py` in a process of its own, with nothing of this suite's settings but what is given."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=kept | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def production() -> dict[str, str]:
    """The environment that `.env.example` proposes, its key filled in."""
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    given = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
    return given | {"SECRET_KEY": "Zb8wq1Xk5vG0tJ3nR7mY2pL9cF6hD4sA-uE_iOoT1xKqWz8B-for-tests", "DEBUG": "False"}


def test_a_missing_secret_key_is_said_in_both_languages() -> None:
    done = manage("migrate", SECRET_KEY="")
    assert done.returncode == 1
    assert "SECRET_KEY chưa được đặt" in done.stderr
    assert "SECRET_KEY is not set" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_word_where_yes_or_no_belongs_names_the_variable() -> None:
    done = manage("check", SECRET_KEY="x", DEBUG="perhaps")
    assert done.returncode == 1
    assert "DEBUG" in done.stderr
    assert "Traceback" not in done.stderr


def test_reading_needs_no_key() -> None:
    assert manage("read_reports", "--help", SECRET_KEY="").returncode == 0


def test_the_production_environment_passes_the_deployment_checks() -> None:
    done = manage("check", "--deploy", "--fail-level", "WARNING", **production())
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("url", ["nonsense", "mysql://somebody@localhost/name"])
def test_an_address_of_no_known_database_is_refused(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises((ImproperlyConfigured, EnvError), match="DATABASE_URL"):
        settings.database()


@pytest.mark.parametrize(
    ("url", "host", "port", "name"),
    [
        ("postgres://u:p%40w@db.example:5433/n", "db.example", 5433, "n"),
        ("postgres://u:p%40w@%2Frun%2Fpostgresql/n", "/run/postgresql", "", "n"),
        ("postgres://u:p%40w@%2Frun%2Fpostgresql:5433/n", "/run/postgresql", 5433, "n"),
        ("postgres://u:p%40w@/run/postgresql/n", "/run/postgresql", "", "n"),
        ("postgres://u:p%40w@/n?host=/run/postgresql&port=5433", "/run/postgresql", 5433, "n"),
    ],
)
def test_postgres_by_port_and_by_socket_directory(
    url: str, host: str, port: int | str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    found = settings.database()
    assert (found["HOST"], found["PORT"], found["NAME"]) == (host, port, name)
    assert (found["USER"], found["PASSWORD"]) == ("u", "p@w")


def test_sqlite_serves_several_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:////var/lib/bienmuc/db.sqlite3")
    found = settings.database()
    assert found["NAME"] == "/var/lib/bienmuc/db.sqlite3"
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in found["OPTIONS"]["init_command"]
