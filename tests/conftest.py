"""What every test runs in: settings of its own, SQLite or a throw-away PostgreSQL, a browser, and no skips under CI.

`pytest` runs everything on SQLite (`make test` in two parts, with the browser and without); `pytest --db=postgres` runs
again what touches the database, without the browser, which would see the same pages.
"""

import os
import shutil
import signal
import tempfile
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import django
import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.conf import settings
from django.db import connections
from playwright.sync_api import Page

from tests import postgres

ROOT = Path(__file__).resolve().parent.parent
IN_CI = os.environ.get("CI") == "true"
# The suite's settings, whatever the shell and `.env` say.
ENVIRONMENT = {
    "DJANGO_SETTINGS_MODULE": "config.settings",
    "SECRET_KEY": "only-for-tests",
    "DEBUG": "False",
    "PLAIN_HTTP": "True",
    "BEHIND_PROXY": "False",
    "SERVE_MEDIA": "True",
    "SSL_REDIRECT": "False",
    "ALLOWED_HOSTS": "testserver,localhost",
    "CSRF_TRUSTED_ORIGINS": "",
    "CACHE_URL": "locmem://",
    "SITE_NOTICE": "",
    "LOG_LEVEL": "WARNING",
    # Playwright runs an event loop in the thread of the test; Django's ORM would refuse to work beside it.
    "DJANGO_ALLOW_ASYNC_UNSAFE": "true",
}
DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "django_db_setup"}
COMMITTING_FIXTURES = {"transactional_db", "live_server"}
CHROMIUM_OPTIONS = (
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--db", choices=("sqlite", "postgres"), default="sqlite", help="the database to run on")


def pytest_configure(config: pytest.Config) -> None:
    """Here and not in pyproject.toml, because the settings are read once and the server has to be up by then."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # a run that is stopped takes its server down too
    os.environ.update(ENVIRONMENT)
    os.environ["DATABASE_URL"] = "sqlite:///" if config.getoption("db") == "sqlite" else started_postgres(config)
    media = tempfile.TemporaryDirectory(prefix="bienmuc-media-")
    config.add_cleanup(media.cleanup)
    os.environ["MEDIA_ROOT"] = media.name
    lighten(settings)
    django.setup()


def lighten(settings: Any) -> None:
    """What production needs and a test would only wait for."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    settings.WHITENOISE_AUTOREFRESH = True  # else it walks every static file for each test client
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def started_postgres(config: pytest.Config) -> str:
    """The address of a server that lives as long as the run."""
    folder = postgres.binaries()
    if folder is None:
        reason = "PostgreSQL is not installed, so no test ran on it (Debian: apt-get install postgresql)"
        pytest.exit(f"SKIPPED: {reason}" if not IN_CI else f"FAILED: {reason}", returncode=int(IN_CI))
    server = postgres.Server(folder)
    config.add_cleanup(server.stop)
    return server.url


def needs_database(item: pytest.Item) -> bool:
    fixtures: set[str] = set(getattr(item, "fixturenames", ()))
    return bool(fixtures & DATABASE_FIXTURES) or item.get_closest_marker("django_db") is not None


def runs_again(item: pytest.Item) -> bool:
    return needs_database(item) and item.get_closest_marker("browser") is None


def commits(item: pytest.Item) -> bool:
    marker = item.get_closest_marker("django_db")
    return bool(COMMITTING_FIXTURES & set(getattr(item, "fixturenames", ()))) or bool(
        marker and marker.kwargs.get("transaction")
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL only what asks the database itself runs: the rest has run already."""
    for item in items:
        if "page" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")
        if commits(item):
            # All tables are emptied after it; what the migrations brought (provinces, groups) has to come back.
            item.add_marker(pytest.mark.django_db(transaction=True, serialized_rollback=True), append=False)
    if config.getoption("db") == "postgres":
        config.hook.pytest_deselected(items=[item for item in items if not runs_again(item)])
        items[:] = [item for item in items if runs_again(item)]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Under CI nothing is skipped: what would be is a failure that says what is missing."""
    report = yield
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, which CI does not allow: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None) -> None:
    """Playwright's event loop gives this thread a second connection. What the migrations brought is kept on the first
    for tests that commit, so let both have it."""
    kept = getattr(connections["default"], "_test_serialized_contents", None)
    if kept is not None:
        type(connections["default"])._test_serialized_contents = kept  # type: ignore[attr-defined]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real reports beside the repository."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"no {folder}")
    return folder


# The browser


def chromium() -> str | None:
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    found = chromium()
    if not found:
        pytest.skip("Chromium is not installed (Debian: apt-get install chromium)")
    return {**browser_type_launch_args, "executable_path": found, "args": list(CHROMIUM_OPTIONS)}


@pytest.fixture(scope="session")
def base_url(live_server: Any) -> str:
    """So that a browser test says `page.goto("/can-bo/")`."""
    return str(live_server.url)


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "locale": "vi-VN", "viewport": {"width": 1280, "height": 800}}


@pytest.fixture
def console_errors(page: Page) -> list[str]:
    """What the page complained of: refused styles and scripts, missing files, exceptions."""
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    return errors


@pytest.fixture
def axe(page: Page) -> Callable[[], list[str]]:
    """Call it on an open page: each accessibility fault as `rule: element`. Evaluated, since the CSP refuses a tag."""

    def faults() -> list[str]:
        page.evaluate(AXE_SCRIPT)
        found = page.evaluate("axe.run().then(run => run.violations)")
        return [f"{fault['id']}: {node['html']}" for fault in found for node in fault["nodes"]]

    return faults


@pytest.fixture
def editor(django_user_model: Any, db: None) -> Any:
    """Who may do everything at the desk."""
    return django_user_model.objects.create_superuser("editor", password="editor-of-the-tests")


@pytest.fixture
def at_the_desk(page: Page, base_url: str, editor: Any, client: Any) -> Page:
    """The page, logged in as `editor`."""
    client.force_login(editor)
    page.context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": base_url}])
    return page
