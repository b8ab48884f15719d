"""A picture of a page that is being served: `python -m tests.screenshot URL FILE`."""

import sys

from playwright.sync_api import sync_playwright

from tests.conftest import CHROMIUM_OPTIONS, chromium


def main(url: str, file: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(CHROMIUM_OPTIONS))
        page = browser.new_page(locale="vi-VN", viewport={"width": 1280, "height": 900})
        page.goto(url, wait_until="networkidle")
        page.screenshot(path=file)
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
