"""The suite's own browser reaches the suite's own server."""

from collections.abc import Callable

from playwright.sync_api import Page


def test_axe_sees_a_fault_where_there_is_one(page: Page, axe: Callable[[], list[str]]) -> None:
    page.goto("/healthz")
    page.set_content('<html lang="vi"><title>x</title><main><h1>x</h1><img src="/none.png"></main></html>')
    assert [fault.partition(":")[0] for fault in axe()] == ["image-alt"]


def test_the_log_in_page_runs_under_the_content_security_policy(page: Page, console_errors: list[str]) -> None:
    response = page.goto("/admin/")
    assert response is not None
    assert "default-src 'self'" in response.headers["content-security-policy"]
    assert "unsafe" not in response.headers["content-security-policy"]
    assert page.locator("html").get_attribute("lang") == "vi"
    assert [error for error in console_errors if "Content Security Policy" in error] == []


def test_an_editor_is_let_in(at_the_desk: Page) -> None:
    response = at_the_desk.goto("/admin/")
    assert response is not None
    assert response.ok
    assert at_the_desk.locator("#logout-form").count() == 1
