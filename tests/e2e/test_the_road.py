"""Point 3, end to end in a browser: imported, corrected, published, and left as the editor left it."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

from articles.models import Article, Mention
from people.models import FieldLock, Official, Position, Proposal
from people.names import fold
from people.partial_dates import PartialDate
from tests.e2e.conftest import Import

pytestmark = pytest.mark.django_db(transaction=True)
NEW_DAY = "20/12/2019"
ADDED = " Hội nghị bế mạc cùng ngày."


@dataclass(frozen=True, kw_only=True)
class Story:
    """A report and what an editor has to say about it."""

    file: str  # the name of the report's file begins with this
    title: str
    day: str  # of publication, ISO
    ends: str  # the end of its body
    name: str  # an official whose name is corrected
    rejected: str  # an official whom the editor takes for somebody else

    @property
    def better_title(self) -> str:
        return f"{self.title}, biên tập lại"

    @property
    def better_name(self) -> str:
        return f"{self.name} Sửa"


OURS = Story(
    file="2019-12-19", day="2019-12-19", name="Chu Thanh Nghị", rejected="Điểu K’Lơi", ends="có người ký.",
    title="Lấy sự hài lòng của người dân làm thước đo công tác dân vận",
)  # fmt: skip


def field_row(page: Page, name: str) -> Locator:
    return page.locator(f".field-{name}")


def save(page: Page, reason: str) -> None:
    page.get_by_label("Lý do sửa").fill(reason)
    with page.expect_navigation():
        page.locator("[name=_save]").click()
    assert page.locator(".messagelist .success").count() == 1


def find_article(page: Page, story: Story) -> None:
    """By what an editor would type: no marks, and not in the order of the title."""
    page.goto("/admin/articles/article/")
    page.locator("#searchbar").fill(" ".join(fold(story.title).split()[:5][::-1]))
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator("#result_list tbody th a").count() == 1


def open_article(page: Page, story: Story) -> None:
    find_article(page, story)
    with page.expect_navigation():
        page.locator("#result_list tbody th a").click()


def correct_the_article(page: Page, story: Story) -> None:
    open_article(page, story)
    page.get_by_label("Tiêu đề").fill(story.better_title)
    page.get_by_label("Ngày của bài").fill(NEW_DAY)
    save(page, "Sửa tiêu đề và ngày")


def correct_the_name(page: Page, story: Story) -> None:
    open_article(page, story)
    with page.expect_navigation():
        field_row(page, "mention_summary").get_by_role("link", name=story.name, exact=True).first.click()
    page.get_by_label("Tên:", exact=True).fill(story.better_name)
    save(page, "Báo in sai")


def standing_words(page: Page, name: str) -> Locator:
    """The words that stand for the official, as far as nobody has rejected them."""
    rows = field_row(page, "mention_summary").locator("tr:not(.rejected)")
    return rows.filter(has=page.get_by_role("link", name=name, exact=True)).get_by_role("link").first


def reject_the_links(page: Page, story: Story) -> None:
    open_article(page, story)
    assert standing_words(page, story.rejected).count() == 1
    while standing_words(page, story.rejected).count():
        with page.expect_navigation():
            standing_words(page, story.rejected).click()
        page.get_by_label("Trạng thái").select_option(label="đã bác")
        save(page, "Người khác")
        open_article(page, story)


def publish(page: Page, story: Story) -> None:
    find_article(page, story)
    page.locator("#result_list input.action-select").check()
    page.locator("[name=action]").select_option(label="Công bố các bài đã chọn")
    with page.expect_navigation():
        page.locator("button[name=index]").click()
    assert page.locator(".messagelist .success").count() == 1


def check_the_public_page(page: Page, story: Story) -> None:
    assert page.locator("h1").inner_text() == story.better_title
    assert NEW_DAY in page.locator(".article header").inner_text()
    assert page.locator(".named").get_by_role("link", name=story.better_name, exact=True).count() == 1
    assert story.rejected in page.locator(".article").inner_text()
    assert page.get_by_role("link", name=story.rejected).count() == 0


def every_row() -> list[list[dict[str, Any]]]:
    """All that an editor may have decided on, as it stands."""
    models: tuple[Any, ...] = (Article, Mention, Official, Position, FieldLock, Proposal)
    return [list(model._default_manager.order_by("pk").values()) for model in models]


def walk_the_road(story: Story, folder: Path, page: Page, import_again: Import) -> None:
    for step in (correct_the_article, correct_the_name, reject_the_links, publish):
        step(page, story)
    page.goto("/bai-viet/")
    with page.expect_navigation():
        page.get_by_role("link", name=story.better_title).click()
    check_the_public_page(page, story)
    # The words stay as they are printed, and lead to the name as it is now.
    with page.expect_navigation():
        page.locator(".article > p").get_by_role("link", name=story.name).first.click()
    assert page.locator("h1").inner_text() == story.better_name

    before = every_row()
    assert import_again()["không đổi"] == "5"
    assert every_row() == before

    [path] = folder.glob(f"{story.file}*")
    text = path.read_text("utf-8").replace(story.title, f"{story.title} ở cơ sở")
    path.write_text(text.replace(story.ends, story.ends + ADDED), "utf-8")
    outcome = import_again()
    assert (outcome["cập nhật"], outcome["không đổi"]) == ("1", "4")
    open_article(page, story)
    assert page.get_by_label("Tiêu đề").input_value() == story.better_title
    assert page.get_by_label("Ngày của bài").input_value() == NEW_DAY
    assert ADDED in page.get_by_label("Nội dung").input_value()
    proposals = field_row(page, "proposals").inner_text()
    assert f"{story.title} ở cơ sở" in proposals
    assert PartialDate(story.day).vietnamese() in proposals
    with page.expect_navigation():
        page.get_by_role("link", name="Xem trên trang web").click()
    assert ADDED.strip() in page.locator(".article").inner_text()
    check_the_public_page(page, story)
    assert Official.objects.filter(name__in=(story.name, story.better_name)).count() == 1


def test_what_an_editor_decides_stands(
    import_reports: Import, reports: Path, log_in: Callable[[], Page], console_errors: list[str]
) -> None:
    assert import_reports()["tạo mới"] == "5"
    walk_the_road(OURS, reports, log_in(), import_reports)
    assert console_errors == []


def test_the_same_on_the_real_reports(
    import_reports: Import, reports: Path, log_in: Callable[[], Page], shared: Path
) -> None:
    for ours in reports.iterdir():
        ours.unlink()
    shutil.copytree(shared / "seeds", reports, dirs_exist_ok=True)
    [gold_file] = (shared / "gold").glob("000*")
    gold = json.loads(gold_file.read_text("utf-8"))
    rejected, corrected = (official["name"] for official in gold["officials"])
    story = Story(
        file="000", title=gold["title"], day=gold["published"][:10], ends=gold["body_ends"], name=corrected,
        rejected=rejected,
    )  # fmt: skip
    assert import_reports()["tạo mới"] == "5"
    walk_the_road(story, reports, log_in(), import_reports)
