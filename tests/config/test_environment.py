"""Where settings come from: the environment first, `.env` for what is unset, safe defaults for the rest."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """The settings in a folder that was never set up."""
    shutil.copytree(ROOT / "config", tmp_path / "config")
    return tmp_path


def setting(name: str, folder: Path, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", f"from config import settings; print(settings.{name})"],
        cwd=folder,
        env={"PATH": os.environ["PATH"]} | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_without_a_word_debug_is_off_and_everything_wants_tls(elsewhere: Path) -> None:
    for name in ("DEBUG", "PLAIN_HTTP", "BEHIND_PROXY"):
        assert setting(name, elsewhere, SECRET_KEY="x") == "False"
    for name in ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT"):
        assert setting(name, elsewhere, SECRET_KEY="x") == "True"
    assert setting("ALLOWED_HOSTS", elsewhere, SECRET_KEY="x") == "[]"


def test_the_file_fills_in_what_is_unset(elsewhere: Path) -> None:
    (elsewhere / ".env").write_text("SECRET_KEY=of-the-file\nDEBUG=True\n", encoding="utf-8")
    assert setting("SECRET_KEY", elsewhere) == "of-the-file"
    assert setting("DEBUG", elsewhere) == "True"
    assert setting("SESSION_COOKIE_SECURE", elsewhere) == "False"


def test_the_environment_wins_over_the_file(elsewhere: Path) -> None:
    (elsewhere / ".env").write_text("SECRET_KEY=of-the-file\nDEBUG=True\n", encoding="utf-8")
    assert setting("SECRET_KEY", elsewhere, SECRET_KEY="of-the-shell") == "of-the-shell"
    assert setting("DEBUG", elsewhere, DEBUG="False") == "False"


def test_the_notice_stands_in_the_description_of_the_api_too(elsewhere: Path) -> None:
    told = setting("SPECTACULAR_SETTINGS['DESCRIPTION']", elsewhere, SECRET_KEY="x", SITE_NOTICE="Mọi sự đều hư cấu.")
    assert told.endswith("chỉ đọc. Mọi sự đều hư cấu.")
