"""Point 3, end to end in a browser: imported, corrected, published, and left as the editor left it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from articles.models import Article, Mention
from people.models import FieldLock, Official, Position, Proposal
from tests.e2e.conftest import Import

pytestmark = pytest.mark.django_db(transaction=True)
TITLE = "Lấy sự hài lòng của người dân làm thước đo công tác dân vận"
BETTER_TITLE = "Sự hài lòng của dân là thước đo công tác dân vận"
NAME, BETTER_NAME, REJECTED = "Chu Thanh Nghị", "Chu Thành Nghị", "Điểu K’Lơi"


def field_row(page: Page, name: str) -> Any:
    return page.locator(f".field-{name}")


def save(page: Page, reason: str = "") -> None:
    page.get_by_label("Lý do sửa").fill(reason)
    page.locator("[name=_save]").click()
    page.locator(".messagelist .success").wait_for()


def open_article(page: Page) -> None:
    """By what an editor would type: no marks, words in any order."""
    page.goto("/admin/articles/article/")
    page.locator("#searchbar").fill("thuoc do hai long")
    page.keyboard.press("Enter")
    page.locator("#result_list tbody th a").click()


def correct_the_article(page: Page) -> None:
    open_article(page)
    page.get_by_label("Tiêu đề").fill(BETTER_TITLE)
    page.get_by_label("Ngày của bài").fill("20/12/2019")
    save(page, "Rút gọn, sửa ngày")


def correct_the_name(page: Page) -> None:
    open_article(page)
    field_row(page, "mention_summary").get_by_role("link", name=NAME, exact=True).first.click()
    page.get_by_label("Tên:", exact=True).fill(BETTER_NAME)
    save(page, "Báo in sai dấu")


def reject_a_link(page: Page) -> None:
    open_article(page)
    field_row(page, "mention_summary").get_by_role("link", name=f"“{REJECTED}”", exact=True).click()
    page.get_by_label("Trạng thái").select_option(label="đã bác")
    save(page, "Người khác")


def publish(page: Page) -> None:
    page.goto("/admin/articles/article/?q=thuoc+do")
    page.locator("#result_list input.action-select").check()
    page.locator("[name=action]").select_option(label="Công bố các bài đã chọn")
    page.locator("button[name=index]").click()
    page.locator(".messagelist .success").wait_for()


def every_row() -> list[list[dict[str, Any]]]:
    """All that an editor may have decided on, as it stands."""
    models: tuple[Any, ...] = (Article, Mention, Official, Position, FieldLock, Proposal)
    return [list(model._default_manager.order_by("pk").values()) for model in models]


def test_what_an_editor_decides_stands(
    import_reports: Import, reports: Path, log_in: Callable[[], Page], console_errors: list[str]
) -> None:
    assert import_reports()["tạo mới"] == "5"
    page = log_in()
    for step in (correct_the_article, correct_the_name, reject_a_link, publish):
        step(page)

    page.goto("/bai-viet/")
    page.get_by_role("link", name=BETTER_TITLE).click()
    assert page.locator("h1").inner_text() == BETTER_TITLE
    assert "20/12/2019" in page.locator(".article header").inner_text()
    assert page.locator(".named").get_by_role("link", name=BETTER_NAME).count() == 1
    assert REJECTED in page.locator(".article").inner_text()
    assert page.get_by_role("link", name=REJECTED).count() == 0
    page.locator(".article > p").get_by_role("link", name=NAME).first.click()  # the words stay as they are printed
    assert page.locator("h1").inner_text() == BETTER_NAME

    before = every_row()
    assert import_reports()["không đổi"] == "5"
    assert every_row() == before

    [path] = reports.glob("2019-12-19*")
    text = path.read_text("utf-8").replace(TITLE, "Thước đo của dân vận").replace("16:20", "17:30")
    path.write_text(text.replace("có người ký.", "có người ký. Hội nghị bế mạc cùng ngày."), "utf-8")
    outcome = import_reports()
    assert (outcome["cập nhật"], outcome["không đổi"]) == ("1", "4")
    open_article(page)
    assert page.get_by_label("Tiêu đề").input_value() == BETTER_TITLE
    assert page.get_by_label("Ngày của bài").input_value() == "20/12/2019"
    assert "bế mạc cùng ngày" in page.get_by_label("Nội dung").input_value()
    proposals = field_row(page, "proposals").inner_text()
    assert "Thước đo của dân vận" in proposals
    assert "19/12/2019" in proposals
    page.get_by_role("link", name="Xem trên trang web").click()
    assert "bế mạc cùng ngày" in page.locator(".article").inner_text()
    assert page.get_by_role("link", name=REJECTED).count() == 0
    assert page.locator(".named").get_by_role("link", name=BETTER_NAME).count() == 1
    assert Official.objects.filter(name__in=(NAME, BETTER_NAME)).count() == 1
    assert console_errors == []
