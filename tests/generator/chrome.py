"""What pages put around a report: menus, clocks, counters, teasers of other reports, comments, footers. All of our own making."""

from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from tests.generator.cast import Casting
from tests.generator.names import invent_person
from tests.generator.places import Province, provinces
from tests.generator.prose import OBJECTS, SUBJECTS, topic

SECTIONS = (
    "Chính trị",
    "Thời sự",
    "Xây dựng Đảng",
    "Chính trị - Xã hội",
    "Tin tức - Sự kiện",
    "Tin trong tỉnh",
    "Hoạt động của lãnh đạo",
    "Dân vận",
    "Trong nước",
)
MENU = ("Trang chủ", "Giới thiệu", "Thời sự", "Chính trị", "Kinh tế", "Văn hóa - Xã hội", "Giáo dục", "Thể thao", "Pháp luật", "Quốc tế", "Đất và Người",
        "Media", "Bạn đọc", "Chuyển đổi số", "Du lịch", "Y tế", "An ninh - Quốc phòng", "Multimedia", "Podcast", "E-Magazine", "Longform", "Liên hệ")  # fmt: skip
NEUTRAL = ("Tin Ban Mai", "Nhật báo Sông Xanh", "Thời sự Việt", "Bản tin Cơ sở", "Tạp chí Nhịp Sống Mới", "Đọc báo 24")
WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
RELATED = ("Tin liên quan", "Bài viết liên quan", "Có thể bạn quan tâm", "Tin cùng chuyên mục", "Đọc thêm", "Các tin khác", "Tin mới hơn", "Tin cũ hơn", "Xem nhiều nhất",
           "Tin nổi bật", "Tin đọc nhiều", "Bài mới nhất", "Các bài đã đăng")  # fmt: skip
SHARE = (
    "Chia sẻ",
    "Facebook",
    "Zalo",
    "Twitter",
    "In bài viết",
    "Gửi email",
    "A- A A+",
    "Cỡ chữ",
    "Nghe bài viết",
    "Sao chép liên kết",
    "Lưu bài viết",
    "Theo dõi trên Google News",
)
COMMENTS = (
    "Bình luận (0)",
    "Ý kiến bạn đọc",
    "Viết bình luận của bạn...",
    "Gửi bình luận",
    "Hãy là người đầu tiên bình luận về bài viết này!",
    "Mã xác nhận",
    "Họ và tên (*)",
    "Nội dung (*)",
)
WIDGETS = (
    "Thăm dò ý kiến",
    "Liên kết website",
    "Thống kê truy cập",
    "Đang online: {n}",
    "Hôm nay: {n}",
    "Tổng lượt truy cập: {n2}",
    "Thời tiết",
    "Tỷ giá ngoại tệ",
    "Video clip",
    "Thư viện ảnh",
    "Lịch tiếp công dân",
    "Quảng cáo",
)


class Item(NamedTuple):
    kind: str  # title, date, byline, section, lead, para, caption, chrome, teaser, tags, masthead
    text: str


def masthead(rng: Random, province: Province | None) -> str:
    if province is None:
        name = rng.choice(NEUTRAL)
        return rng.choice((name, name.upper()))
    unit = province.name if province.name.startswith("Thành phố") else f"{province.unit} {province.name}"
    shapes = (f"Báo {province.bare} điện tử", f"BÁO {province.bare.upper()}", f"Cổng thông tin điện tử {unit}", f"Báo và Phát thanh, Truyền hình {province.bare}",
              f"TRANG THÔNG TIN ĐIỆN TỬ {province.party.upper()} {province.bare.upper()}", f"Báo {province.bare} Online")  # fmt: skip
    return rng.choice(shapes)


def menu(rng: Random) -> list[Item]:
    entries = rng.sample(MENU, rng.randrange(5, 12))
    if rng.random() < 0.5:
        return [Item("chrome", rng.choice((" | ", "  ", " • ", "\t")).join(entries))]
    return [Item("chrome", e) for e in entries]


def clock(rng: Random, day: date) -> Item:
    weekday, stamp = WEEKDAYS[day.weekday()], f"{day:%d/%m/%Y}"
    shapes = (f"{weekday}, {stamp}", f"{weekday}, ngày {stamp}", f"{weekday}, {day.day} tháng {day.month}, {day.year}", f"Hôm nay: {weekday}, {stamp}",
              f"{stamp} {rng.randrange(24):02}:{rng.randrange(60):02}:{rng.randrange(60):02} GMT+7", f"{weekday} | {stamp} | Hotline: 0{rng.randrange(10**8, 10**9)}")  # fmt: skip
    return Item("chrome", rng.choice(shapes))


def headline(rng: Random, day: date) -> str:
    """A headline of another report; two in five name an official, who is none of this report's."""
    pick = rng.random()
    if pick < 0.4:
        official = Casting(Random(rng.random()), day.isoformat()).provincial(rng.choice(provinces(day.isoformat())))
        role = official.roles[-1].printed(rng, named=False)
        return f"{role} {invent_person(rng).name} {rng.choice(('làm việc với', 'tiếp', 'thăm'))} {rng.choice(SUBJECTS[:6])}"
    if pick < 0.7:
        return f"{rng.choice(('Đẩy mạnh', 'Khi', 'Hiệu quả từ', 'Những điểm sáng trong', 'Kiểm tra'))} {rng.choice(OBJECTS)}"
    return f"{rng.choice(('Hội nghị tổng kết', 'Sơ kết', 'Tập huấn', 'Hội thảo về', 'Phát động thi đua'))} {topic(rng)} năm {day.year - rng.randrange(2)}"


def related(rng: Random, day: date, *, summaries: bool = False) -> list[Item]:
    items = [Item("chrome", rng.choice(RELATED) + rng.choice(("", "", ":")))]
    manner = rng.choice(("plain", "dated", "stamped", "bullet"))
    for _ in range(rng.randrange(2, 6)):
        other = day - timedelta(days=rng.randrange(1, 40))
        text = headline(rng, day)
        text = {
            "plain": text,
            "dated": f"{text} ({other:%d/%m})",
            "stamped": f"{text} ({other:%d/%m/%Y})",
            "bullet": f"{rng.choice('•-*»')} {text}",
        }[manner]
        items.append(Item("teaser", text))
        if summaries and rng.random() < 0.6:
            items.append(
                Item(
                    "teaser",
                    f"{rng.choice(SUBJECTS).capitalize()} vừa có nhiều cách làm mới trong {rng.choice(OBJECTS)}, mang lại kết quả thiết thực cho địa phương...",
                )
            )
    return items


def share(rng: Random) -> list[Item]:
    entries = rng.sample(SHARE, rng.randrange(1, 5))
    if rng.random() < 0.5:
        return [Item("chrome", " ".join(entries))]
    return [Item("chrome", e) for e in entries]


def counter(rng: Random) -> Item:
    n = rng.randrange(20, 9000)
    return Item(
        "chrome",
        rng.choice(
            (
                f"{n} lượt xem",
                f"Lượt xem: {n}",
                f"Số lượt đọc: {n}",
                "Xem với cỡ chữ",
                f"Đã xem: {n}",
                f"{n:,} views".replace(",", "."),
            )
        ),
    )


def comments(rng: Random) -> list[Item]:
    items = [Item("chrome", e) for e in rng.sample(COMMENTS, rng.randrange(2, 6))]
    if rng.random() < 0.3:
        reader = invent_person(rng).name
        items += [
            Item("chrome", f"{reader} - {rng.randrange(1, 24)} giờ trước"),
            Item(
                "chrome", rng.choice(("Bài viết rất hay và ý nghĩa.", "Mong các cấp quan tâm hơn nữa đến người dân."))
            ),
        ]
    return items


def widgets(rng: Random) -> list[Item]:
    return [
        Item("chrome", w.format(n=rng.randrange(5, 400), n2=rng.randrange(10**5, 10**7)))
        for w in rng.sample(WIDGETS, rng.randrange(2, 6))
    ]


def footer(rng: Random, name: str, day: date) -> list[Item]:
    editor = invent_person(rng).name
    licensed = day - timedelta(days=rng.randrange(400, 2500))
    lines = [f"© {day.year} {name}. Mọi quyền được bảo lưu.", f"Tổng Biên tập: {editor}", f"Giấy phép số {rng.randrange(10, 600)}/GP-BTTTT cấp ngày {licensed:%d/%m/%Y}",
             f"Điện thoại: 0{rng.randrange(10**8, 10**9)} - Fax: 0{rng.randrange(10**8, 10**9)}", f"Chịu trách nhiệm nội dung: {invent_person(rng).name}",
             f"Ghi rõ nguồn “{name}” khi phát hành lại thông tin từ website này", "Thiết kế bởi Công ty Phần mềm Lá Xanh", "Địa chỉ: Số 12, đường Trần Phú", "Lên đầu trang"]  # fmt: skip
    return [Item("chrome", line) for line in rng.sample(lines, rng.randrange(2, 6))]


def see_also(rng: Random, day: date) -> list[Item]:
    """A box that a page sets between two paragraphs."""
    head = headline(rng, day)
    shape = rng.randrange(4)
    if shape == 0:
        return [Item("teaser", f"Xem thêm: {head}")]
    if shape == 1:
        return [Item("teaser", f">> {head}")]
    if shape == 2:
        return [Item("chrome", rng.choice(("TIN LIÊN QUAN", "Tin liên quan"))), Item("teaser", head)]
    return [Item("teaser", f"Đọc thêm: {head}")]
