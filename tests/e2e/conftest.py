"""A newsroom: reports of our own on disk, and an editor who may do what the group of editors may, no more.

Pytest reads this file before Django is set up, hence the imports within.
"""

import shutil
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from playwright.sync_api import Page

REPORTS = Path(__file__).resolve().parents[2] / "articles/demo/reports/mien-cao-su"
PASSWORD = "mat-khau-cua-bai-thu"

Import = Callable[..., dict[str, Any]]


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    return Path(shutil.copytree(REPORTS, tmp_path / "mien-cao-su"))


@pytest.fixture
def import_reports(transactional_db: None, reports: Path) -> Import:
    """Call it to import the reports once more; gives what became of how many, where not none."""

    def run(**options: Any) -> dict[str, Any]:
        out = StringIO()
        call_command("import_reports", str(reports), source="mien-cao-su", stdout=out, stderr=StringIO(), **options)
        return dict(told.rsplit(" ", 1) for told in out.getvalue().partition(": ")[2].strip().split(", "))

    return run


@pytest.fixture
def log_in(page: Page, django_user_model: Any, transactional_db: None) -> Callable[[], Page]:
    """Call it to go through the log-in form as an editor."""
    from django.contrib.auth.models import Group

    from articles.editors import EDITORS

    editor = django_user_model.objects.create_user("thu-ky", password=PASSWORD, is_staff=True)
    editor.groups.add(Group.objects.get(name=EDITORS))

    def through_the_form() -> Page:
        page.goto("/admin/")
        page.get_by_label("Tên đăng nhập").fill("thu-ky")
        page.get_by_label("Mật khẩu").fill(PASSWORD)
        with page.expect_navigation():
            page.get_by_role("button", name="Đăng nhập").click()
        assert page.locator("#logout-form").count() == 1
        return page

    return through_the_form
