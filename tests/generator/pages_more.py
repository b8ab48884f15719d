"""More pages: other content systems, exports and scrapes than those in `pages`."""

from datetime import timedelta

from tests.generator import chrome
from tests.generator.chrome import Item
from tests.generator.layouts import Layout
from tests.generator.pages import Page

MONTHS_EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def _stamped(page: Page, text: str) -> list[Item]:
    """A date line of a layout's own manner: the day only."""
    day = page.story.published
    if day is None:
        return []
    page.published = day.isoformat()
    return [Item("date", text)]


def joomla(page: Page) -> list[Item]:
    rng, day = page.rng, page.story.published or page.story.day
    weekday = ("Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật")[day.weekday()]
    date = _stamped(page, f"Được đăng ngày {weekday}, {day:%d} Tháng {day.month} {day.year}")
    bar = [Item("chrome", "In"), Item("chrome", "Email"), Item("chrome", f"Lượt xem: {rng.randrange(30, 900)}")]
    page.byline = page.byline[:1]
    author = [Item("byline", f"Viết bởi {page.byline[0]}")] if page.byline else []
    more = [Item("chrome", "< Trang trước"), Item("chrome", "Trang tiếp theo >")]
    return [
        Item("masthead", page.name),
        page.title(),
        *author,
        *date,
        *bar,
        *page.text(),
        *more,
        *chrome.footer(rng, page.name, page.story.day),
    ]


def sharepoint(page: Page) -> list[Item]:
    rng, day = page.rng, page.story.published or page.story.day
    date = _stamped(page, f"{day:%d/%m/%Y} 12:00:00 AM")
    if date and page.story.published:
        page.published = f"{page.story.published.isoformat()}T00:00:00+07:00"
    tools = [Item("chrome", "Đọc bài viết"), Item("chrome", "Tăng/giảm cỡ chữ:"), Item("chrome", "Chế độ tương phản")]
    rated = [Item("chrome", "Đánh giá bài viết:(0/5)"), Item("chrome", "Gửi bình luận của bạn")]
    return [
        *chrome.menu(rng),
        Item("masthead", page.name),
        page.title(),
        *date,
        *tools,
        *page.text(),
        *page.signature(),
        *rated,
        *chrome.related(rng, page.story.day),
    ]


def wordpress_english(page: Page) -> list[Item]:
    rng, day = page.rng, page.story.published or page.story.day
    date = _stamped(page, f"{MONTHS_EN[day.month - 1]} {day.day}, {day.year}")
    page.byline = page.byline[:1]
    author = [Item("byline", f"by {page.byline[0]}")] if page.byline else [Item("chrome", "by admin")]
    ends = [Item("chrome", "Share this:"), Item("chrome", "Click to share on Facebook (Opens in new window)"), Item("chrome", "Related Posts"), Item("teaser", chrome.headline(rng, page.story.day)),
            Item("chrome", "Leave a Reply Cancel reply"), Item("chrome", "Your email address will not be published. Required fields are marked *")]  # fmt: skip
    return [
        Item("masthead", page.name),
        Item("chrome", "Skip to content"),
        page.title(),
        *date,
        *author,
        *page.text(),
        *ends,
    ]


def fielded(page: Page) -> list[Item]:
    """A database export as text: each field behind its label."""
    day = page.story.published
    items = [*([Item("masthead", f"Nguồn dữ liệu: {page.name}")] if page.story.signal == "masthead" else [])]
    items.append(Item("title", f"Tiêu đề: {page.story.title}"))
    if day:
        items += _stamped(page, f"Ngày đăng: {day:%d/%m/%Y}")
    if page.byline:
        items.append(
            Item(
                "byline",
                f"Tác giả: {', '.join(page.byline)}"
                if not any("," in b for b in page.byline)
                else f"Tác giả: {' - '.join(page.byline)}",
            )
        )
    return [*items, Item("chrome", "Nội dung:"), *page.text()]


def markdown(page: Page) -> list[Item]:
    rng = page.rng
    title = Item("title", f"# {page.story.title}")
    return [
        title,
        *page.stamp(),
        *page.text(),
        *page.signature(),
        Item("chrome", "---"),
        *[Item("teaser", f"* [{chrome.headline(rng, page.story.day)}](/tin/{n}.html)") for n in range(2)],
        *_mast(page),
    ]


def pdf(page: Page) -> list[Item]:
    """Text out of a printed bulletin: running heads and page numbers between the paragraphs."""
    rng = page.rng
    body = page.text()
    for place in sorted({rng.randrange(1, len(body) + 1) for _ in range(2)}, reverse=True):
        body[place:place] = [
            Item("chrome", str(rng.randrange(2, 40))),
            Item("chrome", f"{page.name} - Số {rng.randrange(100, 900)}"),
        ]
    return [Item("masthead", page.name), *page.stamp(), page.title(), *body, *page.signature()]


def app_share(page: Page) -> list[Item]:
    rng = page.rng
    return [
        page.title(),
        Item("masthead", page.name),
        *page.stamp(),
        *page.text(boxes=0.4),
        *page.signature(),
        Item("chrome", "Tải ứng dụng để đọc tin nhanh hơn"),
        Item("chrome", f"https://tin.example/{rng.randrange(10**5)}"),
    ]


def infinite(page: Page) -> list[Item]:
    """The next report of an endless page begins under this one: its title, its date, the start of its text."""
    rng, day = page.rng, page.story.day
    other = day - timedelta(days=rng.randrange(2, 40))
    after = [Item("chrome", "Bài viết tiếp theo"), Item("teaser", chrome.headline(rng, day)), Item("teaser", f"{other:%d/%m/%Y} 08:00"),
             Item("teaser", f"Sáng {other.day}/{other.month}, tại một địa phương khác, nhiều hoạt động ý nghĩa đã diễn ra với sự tham gia của đông đảo người dân..."), Item("chrome", "Xem tiếp")]  # fmt: skip
    return [
        Item("masthead", page.name),
        *page.crumbs(),
        page.title(),
        *page.stamp(),
        *chrome.share(rng),
        *page.text(),
        *page.signature(),
        *page.tagline(),
        *after,
    ]


def quoted_mail(page: Page) -> list[Item]:
    heads = [Item("chrome", "Từ: bantin@tin.example"), Item("chrome", "Đến: bandoc@tin.example")]
    return [
        *heads,
        Item("title", f"Chủ đề: {page.story.title}"),
        *page.stamp(labelled=False),
        *_mast(page),
        *page.text(),
        *page.signature(),
        Item("chrome", "-- "),
        Item("chrome", "Phòng Thông tin điện tử"),
    ]


def hot_topics(page: Page) -> list[Item]:
    rng, day = page.rng, page.story.day
    topics = [Item("chrome", f"#{t}") for t in ("ChuyểnĐổiSố", "NôngThônMới", "CảiCáchHànhChính")]
    ticker = [
        Item("teaser", f"{rng.randrange(24):02}:{rng.randrange(60):02} {chrome.headline(rng, day)}") for _ in range(3)
    ]
    return [
        Item("masthead", page.name),
        *topics,
        Item("chrome", "Tin mới"),
        *ticker,
        *page.crumbs(),
        page.title(),
        *page.stamp(),
        *page.signature(top=True),
        *page.text(),
        *chrome.comments(rng),
        *chrome.footer(rng, page.name, day),
    ]


def _mast(page: Page) -> list[Item]:
    return [Item("masthead", page.name)] if page.story.signal == "masthead" else []


MORE_LAYOUTS: tuple[Layout, ...] = (
    joomla,
    sharepoint,
    wordpress_english,
    fielded,
    markdown,
    pdf,
    app_share,
    infinite,
    quoted_mail,
    hot_topics,
)
