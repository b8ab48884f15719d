"""Pages: the report's own lines in the order and the company in which outlets set them."""

from collections.abc import Callable
from datetime import timedelta
from random import Random

from tests.generator import chrome
from tests.generator.chrome import Item
from tests.generator.pages import Page
from tests.generator.story import Story

Layout = Callable[[Page], list[Item]]


def modern(page: Page) -> list[Item]:
    rng, day = page.rng, page.story.day
    top = [Item("masthead", page.name), *chrome.menu(rng), *page.crumbs(), page.title()]
    named = page.signature(top=True) if rng.random() < 0.3 else []
    body = [*page.stamp(), *named, *chrome.share(rng), *page.text(), *([] if named else page.signature())]
    return [
        *top,
        *body,
        *page.tagline(),
        *chrome.share(rng),
        *chrome.related(rng, day, summaries=True),
        *chrome.comments(rng),
        *chrome.footer(rng, page.name, day),
    ]


def table_2005(page: Page) -> list[Item]:
    rng, day = page.rng, page.story.day
    bars = [Item("chrome", "[Quay lại]"), Item("chrome", "In trang này"), Item("chrome", "Gửi bài viết qua E-mail")]
    return [
        Item("masthead", page.name),
        *chrome.menu(rng),
        page.title(),
        *page.stamp(labelled=True),
        *page.text(),
        *page.signature(),
        *bars[: rng.randrange(1, 4)],
        *chrome.related(rng, day),
    ]


def print_view(page: Page) -> list[Item]:
    end = [
        Item("chrome", f"Ngày in: {page.fetched:%d/%m/%Y}"),
        Item("chrome", f"In từ địa chỉ: https://tin.example/bai/{page.rng.randrange(10**6)}.html"),
    ]
    return [Item("masthead", page.name), page.title(), *page.stamp(), *page.text(), *page.signature(), *end]


def aggregator(page: Page) -> list[Item]:
    rng, day = page.rng, page.story.day
    page.byline = []
    return [
        page.title(),
        *page.stamp(),
        *page.text(boxes=0.5),
        Item("chrome", f"Nguồn: {rng.choice(chrome.NEUTRAL)}"),
        *chrome.share(rng),
        *chrome.related(rng, day),
    ]


def bulletin(page: Page) -> list[Item]:
    rng = page.rng
    greet = (
        [Item("chrome", f"BẢN TIN SỐ {rng.randrange(10, 90)}"), Item("chrome", "Kính gửi quý bạn đọc,")]
        if rng.random() < 0.4
        else [Item("masthead", page.name)]
    )
    end = [Item("chrome", "Bạn nhận được thư này vì đã đăng ký nhận bản tin."), Item("chrome", "Hủy đăng ký nhận tin")]
    if page.story.signal == "masthead" and greet[0].kind != "masthead":
        greet.insert(0, Item("masthead", page.name))
    return [*greet, page.title(), *page.stamp(), *page.text(), *page.signature(), *end]


def date_bottom(page: Page) -> list[Item]:
    return [
        *page.crumbs(),
        page.title(),
        *page.text(),
        *page.signature(),
        *page.stamp(labelled=True),
        *chrome.related(page.rng, page.story.day),
        *_mast(page),
    ]


def caps_title(page: Page) -> list[Item]:
    page.story.title = page.story.title.upper()
    return [*_mast(page), page.title(), *page.stamp(), *page.text(), *page.signature()]


def lead_above(page: Page) -> list[Item]:
    """A kicker stands above the title, as in print."""
    rng = page.rng
    kicker = Item("chrome", rng.choice(("TIÊU ĐIỂM", "Chuyện trong tuần", "NHỊP CẦU", "Sự kiện & Bình luận")))
    return [
        *_mast(page),
        kicker,
        page.title(),
        *page.stamp(),
        *page.signature(top=True),
        *page.text(),
        *chrome.related(rng, page.story.day),
    ]


def menus_everywhere(page: Page) -> list[Item]:
    rng, day = page.rng, page.story.day
    return [chrome.clock(rng, page.fetched), Item("masthead", page.name), *chrome.menu(rng), *chrome.widgets(rng), *page.crumbs(), page.title(), *page.stamp(labelled=True), chrome.counter(rng),
            *page.text(), *page.signature(), *chrome.related(rng, day), *chrome.widgets(rng), *chrome.menu(rng), *chrome.footer(rng, page.name, day)]  # fmt: skip


def commented(page: Page) -> list[Item]:
    rng = page.rng
    return [
        *_mast(page),
        *page.crumbs(),
        page.title(),
        *page.stamp(),
        chrome.counter(rng),
        *page.text(),
        *page.signature(),
        *page.tagline(),
        *chrome.comments(rng),
        *chrome.comments(rng),
    ]


def boxes(page: Page) -> list[Item]:
    rng, day = page.rng, page.story.day
    return [
        Item("masthead", page.name),
        page.title(),
        *page.signature(top=True),
        *page.stamp(),
        *page.text(boxes=0.9),
        *page.tagline(),
        *chrome.related(rng, day),
        *chrome.footer(rng, page.name, day),
    ]


def bare(page: Page) -> list[Item]:
    return [*_mast(page, always=False), page.title(), *page.stamp(), *page.text(), *page.signature()]


def blog(page: Page) -> list[Item]:
    rng, day = page.rng, page.story.day
    ends = [
        Item("chrome", "← Bài trước"),
        Item("teaser", chrome.headline(rng, day)),
        Item("chrome", "Bài tiếp theo →"),
        Item("chrome", "Trả lời"),
        Item("chrome", "Email của bạn sẽ không được hiển thị công khai."),
    ]
    return [
        Item("masthead", page.name),
        Item("chrome", "Chuyển đến nội dung"),
        page.title(),
        *page.stamp(),
        *page.signature(top=True),
        *page.text(),
        *page.tagline(),
        *ends,
    ]


def gov_portal(page: Page) -> list[Item]:
    rng, day = page.rng, page.story.day
    decree = [
        Item("chrome", "Văn bản mới"),
        Item("chrome", f"Quyết định số {rng.randrange(100, 900)}/QĐ-UBND ngày {day - timedelta(days=9):%d/%m/%Y}"),
        Item("chrome", f"Công văn số {rng.randrange(1000, 5000)}/UBND-VX"),
    ]
    return [chrome.clock(rng, page.fetched), Item("masthead", page.name), *chrome.menu(rng), *page.crumbs(), page.title(), *page.stamp(labelled=True), *chrome.share(rng), *page.text(), *page.signature(),
            *chrome.related(rng, day), *decree, *chrome.widgets(rng), *chrome.footer(rng, page.name, day)]  # fmt: skip


def broadcaster(page: Page) -> list[Item]:
    rng, day = page.rng, page.story.day
    player = [Item("chrome", "00:00 / 03:12"), Item("chrome", rng.choice(("Nghe audio", "Giọng Nữ", "Tốc độ đọc: 1x")))]
    return [
        Item("masthead", page.name),
        Item("chrome", "TRỰC TIẾP"),
        *page.crumbs(),
        page.title(),
        *page.stamp(),
        *player,
        *page.text(),
        *page.signature(),
        *chrome.related(rng, day, summaries=True),
    ]


def twice_titled(page: Page) -> list[Item]:
    """The browser's title first, with the site's name; then the page's own."""
    rng = page.rng
    head = Item("chrome", f"{page.story.title} {rng.choice('|-–')} {page.name}")
    return [
        head,
        *chrome.menu(rng),
        page.title(),
        *page.stamp(),
        *page.text(),
        *page.signature(),
        *chrome.related(rng, page.story.day),
    ]


def sidebar_first(page: Page) -> list[Item]:
    """A list of other reports comes before this one."""
    rng, day = page.rng, page.story.day
    return [
        Item("masthead", page.name),
        *chrome.related(rng, day),
        *page.crumbs(),
        page.title(),
        *page.stamp(),
        *page.text(),
        *page.signature(),
        *chrome.footer(rng, page.name, day),
    ]


def tabloid(page: Page) -> list[Item]:
    rng, day = page.rng, page.story.day
    return [
        *page.stamp(),
        Item("masthead", page.name),
        page.title(),
        *chrome.share(rng),
        *page.text(boxes=0.4),
        *page.signature(),
        *page.tagline(),
        *chrome.related(rng, day, summaries=True),
        *chrome.comments(rng),
    ]


def _mast(page: Page, *, always: bool = False) -> list[Item]:
    needed = page.story.signal == "masthead"
    return [Item("masthead", page.name)] if needed or always or page.rng.random() < 0.4 else []


LAYOUTS: tuple[Layout, ...] = (
    modern, table_2005, print_view, aggregator, bulletin, date_bottom, caps_title, lead_above, menus_everywhere, commented, boxes, bare, blog,
    gov_portal, broadcaster, twice_titled, sidebar_first, tabloid,
)  # fmt: skip


def lay_out(rng: Random, story: Story, layout: Layout | None = None, *, name: str = "") -> Page:
    """The story on a page of `layout`, by default any; `name` is the outlet's, by default any."""
    page = Page(rng, story)
    page.name = name or page.name
    chosen = layout or rng.choice(LAYOUTS)
    page.layout = chosen.__name__
    page.items = chosen(page)
    if story.signal == "masthead" and not any(i.kind == "masthead" for i in page.items):
        page.items.insert(0, Item("masthead", page.name))
    return page
