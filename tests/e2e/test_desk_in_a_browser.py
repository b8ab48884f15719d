"""The desk as an editor sees it: no complaint in the console, Vietnamese throughout, history that tells and reverts."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from people.models import Official
from tests.e2e.conftest import Import

pytestmark = pytest.mark.django_db(transaction=True)
PHONE = {"width": 375, "height": 740}
# What can be a Vietnamese syllable when its marks are left out; all other Latin words of three letters are looked at.
SYLLABLE = re.compile(
    r"(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:nh|ng|ch|[cmnpt])?", re.IGNORECASE
)
WORD = re.compile(r"\b[^\W\d_]{3,}\b")  # no part of a checksum
# Names, abbreviations, and what stands for itself whatever the language.
KNOWN = {"API", "HĐND", "JSON", "MTTQ", "SHA", "UBND", "URL", "WEB", "Web", "html", "text", "txt", "utf", "web"}

# What the page says itself; data of reports, file names and JSON are what they are.
WORDING = """() => {
  const data = "pre, .field-path, .field-given_paths, #result_list td, #result_list th a, .breadcrumbs, h1, h2, select";
  document.querySelectorAll(data).forEach(part => part.remove());
  return document.body.innerText;
}"""


def pages(page: Page) -> Iterator[str]:
    """The desk's index, and of each kind its list and the page and the history of its first row."""
    yield "/admin/"
    page.goto("/admin/")
    found = page.locator("#content-main th a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    for address in found:
        yield address
        first = page.locator("#result_list tbody a[href*='/change/']").first
        if first.count():
            change = str(first.get_attribute("href")).partition("?")[0]
            yield change
            if page.locator(".historylink").count():
                yield change.replace("/change/", "/history/")


def in_english(text: str) -> list[str]:
    words = {word for word in WORD.findall(text) if word.isascii()}
    return sorted(word for word in words - KNOWN if not SYLLABLE.fullmatch(word))


def test_a_word_that_is_not_vietnamese_is_seen() -> None:
    assert in_english("Chọn content type để xem Lịch sử") == ["content", "type"]
    assert in_english("UBND xã Krông Hnang: nghiêng, khuya, quyet, oach") == ["Hnang"]


def test_every_page_of_the_desk_is_sound(
    import_reports: Import, log_in: Callable[[], Page], console_errors: list[str]
) -> None:
    import_reports(publish=True)
    page = log_in()
    for address in pages(page):
        answer = page.goto(address)
        assert answer is not None
        assert answer.ok, address
        assert console_errors == [], address
        assert page.evaluate("document.documentElement.scrollWidth") <= 1280, address
        text = page.evaluate(WORDING)
        assert in_english(text) == [], address


def test_the_history_says_who_when_why_and_goes_back(import_reports: Import, log_in: Callable[[], Page]) -> None:
    import_reports()
    page = log_in()
    page.goto("/admin/people/official/?q=chu+thanh+nghi")
    with page.expect_navigation():
        page.locator("#result_list tbody th a").click()
    page.get_by_label("Tên:", exact=True).fill("Chu Văn Nhầm")
    page.get_by_label("Lý do sửa").fill("Tưởng là in sai")
    with page.expect_navigation():
        page.locator("[name=_continue]").click()
    with page.expect_navigation():
        page.get_by_role("link", name="Lịch sử").click()
    newest, oldest = page.locator("#change-history tbody tr").all()
    assert re.fullmatch(
        r"\d\d:\d\d \d\d/\d\d/20\d\d\tSửa\tthu-ky\tTưởng là in sai\s+Tên: Chu Thanh Nghị → Chu Văn Nhầm\s*",
        newest.inner_text(),
        re.IGNORECASE,
    )
    assert "máy" in oldest.inner_text()
    with page.expect_navigation():
        oldest.get_by_role("link").click()
    assert page.get_by_label("Tên:", exact=True).input_value() == "Chu Thanh Nghị"
    page.get_by_label("Lý do sửa").fill("Không phải in sai")
    with page.expect_navigation():
        page.get_by_role("button", name="Khôi phục").click()
    assert page.locator(".messagelist .success").count() == 1
    official = Official.objects.get(other_names__name="Chu Văn Nhầm")
    assert official.name == "Chu Thanh Nghị"
    assert official.history.first().history_change_reason == "Không phải in sai"
