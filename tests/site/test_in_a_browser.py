"""The pages as people see them: on a phone and on a desk, without faults that axe finds or the console tells."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from articles.search.index import index_everything
from people.models import Organization, OrganizationSuccession
from tests.catalogue import make_catalogue

pytestmark = pytest.mark.django_db(transaction=True)
PHONE = {"width": 375, "height": 740}


def addresses() -> list[str]:
    made = make_catalogue()
    before = Organization.objects.create(name="Ban Cán sự Mẫu")
    OrganizationSuccession.objects.create(
        predecessor=before, successor=made.organization, on="2019", legal_basis="1-QĐ"
    )
    index_everything()
    lists = ["/", "/bai-viet/", "/can-bo/", "/to-chuc/", "/hoi-nghi/", "/tim-kiem/?q=dan+van", "/khong-co-trang-nay"]
    lists += ["/can-bo/?territory=tinh-dong-nai&with_mergers=true", "/tim-kiem/?q=dong+nai&with_mergers=true"]
    return [*lists, *(row.get_absolute_url() for row in (made.article, made.official, made.organization, made.meeting))]


def test_every_page_is_sound(
    page: Page, axe: Callable[[], list[str]], console_errors: list[str], settings: Any
) -> None:
    settings.SITE_NOTICE = "Bản trình diễn"
    for address in addresses():
        page.goto(address)
        assert page.locator("html").get_attribute("lang") == "vi"
        assert page.locator("h1").count() == 1, address
        assert axe() == [], address
    assert [error for error in console_errors if "404" not in error] == []


def test_nothing_is_wider_than_a_phone(page: Page) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    for address in addresses():
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], address


def test_on_a_phone_the_filter_is_folded_until_it_is_used(page: Page) -> None:
    make_catalogue()
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto("/can-bo/")
    assert not page.get_by_label("Tên", exact=False).first.is_visible()
    page.get_by_text("Lọc", exact=True).first.click()
    page.get_by_label("Tên", exact=False).first.fill("hoai mau")
    with page.expect_navigation():
        page.get_by_role("button", name="Lọc").click()
    assert page.get_by_role("link", name="Đặng Thị Hoài Mẫu").is_visible()


def test_a_reader_goes_from_the_search_to_the_sentence_that_says_so(page: Page) -> None:
    addresses()
    page.goto("/")
    page.get_by_role("searchbox").fill("hoai mau")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    with page.expect_navigation():
        page.get_by_role("link", name="Đặng Thị Hoài Mẫu").first.click()
    page.get_by_text("dẫn chứng").first.click()
    quoted = page.locator(".evidence[open] blockquote").first
    assert "Phó Bí thư Thường trực Tỉnh ủy Bình Phước" in quoted.inner_text()
    with page.expect_navigation():
        quoted.get_by_role("link").click()
    assert page.locator("h1").inner_text() == "Gần dân, sát dân"
