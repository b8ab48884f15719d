"""One invented report at a time on many kinds of page: what the page puts around it must not change what is read."""

import textwrap
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from articles.importer.layout import lay_out
from articles.importer.values import Layout, RawReport


@dataclass(frozen=True)
class Story:
    title: str
    lead: str
    paragraphs: tuple[str, ...]
    captions: tuple[str, ...]
    author: str
    day: str  # d/m/Y as pages print it
    weekday: str
    time: str
    value: str
    section: str = "Chính trị"


STORIES = (
    Story(
        title="Huyện ủy Sông Trà tổng kết công tác dân vận năm 2019",
        lead="Sáng 12-12, Huyện ủy Sông Trà tổ chức hội nghị tổng kết công tác dân vận năm 2019, triển khai nhiệm vụ "
        "năm 2020. Đồng chí Đinh Văn Khoát, Bí thư Huyện ủy chủ trì hội nghị.",
        paragraphs=(
            (
                "Theo báo cáo tại hội nghị, năm qua toàn huyện xây dựng thêm 42 mô hình dân vận khéo ở các xã, thị trấn; "
                "nhiều tuyến đường được mở rộng nhờ nhân dân tự nguyện hiến đất."
            ),
            (
                "Các đại biểu đã thảo luận về việc tiếp công dân, giải quyết đơn thư và phối hợp giữa chính quyền với "
                "Mặt trận trong công tác vận động quần chúng ở vùng đồng bào dân tộc."
            ),
            (
                "Phát biểu kết luận, Bí thư Huyện ủy Đinh Văn Khoát yêu cầu cấp ủy các xã sâu sát cơ sở, kịp thời nắm bắt "
                "tâm tư của nhân dân, không để phát sinh điểm nóng trong năm tới."
            ),
        ),
        captions=("Quang cảnh hội nghị", "Đồng chí Đinh Văn Khoát phát biểu kết luận hội nghị"),
        author="Thảo Nguyên",
        day="12/12/2019",
        weekday="Thứ Năm",
        time="16:05",
        value="2019-12-12T16:05:00+07:00",
    ),
    Story(
        title="HĐND tỉnh giám sát việc thực hiện chính sách dân tộc tại huyện Ea Nốp",
        lead="Ngày 7/4, Đoàn giám sát của HĐND tỉnh do bà H’Blim Niê, Phó Chủ tịch HĐND tỉnh làm trưởng đoàn đã làm "
        "việc với UBND huyện Ea Nốp về việc thực hiện chính sách dân tộc giai đoạn 2018-2021.",
        paragraphs=(
            (
                "Báo cáo với đoàn, UBND huyện cho biết tổng nguồn vốn được giao là 86 tỷ đồng, đến nay đã giải ngân đạt "
                "91% kế hoạch; tỷ lệ hộ nghèo giảm bình quân 3,2% mỗi năm."
            ),
            (
                "Qua khảo sát thực tế tại hai xã, đoàn ghi nhận một số công trình nước sạch xuống cấp, việc duy tu còn "
                "chậm và người dân chưa được hướng dẫn sử dụng đầy đủ."
            ),
            (
                "Kết luận buổi làm việc, bà H’Blim Niê đề nghị UBND huyện rà soát lại danh mục công trình, bố trí vốn duy "
                "tu và báo cáo Thường trực HĐND tỉnh trước ngày 30/6./."
            ),
        ),
        captions=(
            "Đoàn giám sát khảo sát công trình nước sạch tại xã Cư Mta. Ảnh: Q.A",
            "Bà H’Blim Niê, Phó Chủ tịch HĐND tỉnh phát biểu tại buổi làm việc",
        ),
        author="Quốc An",
        day="08/04/2022",
        weekday="Thứ Sáu",
        time="07:40",
        value="2022-04-08T07:40:00+07:00",
        section="Hoạt động HĐND",
    ),
    Story(
        title="Bế mạc kỳ họp thứ 9, HĐND thành phố Vĩnh Thuận khóa XI",
        lead="Chiều 9.7, kỳ họp thứ 9, HĐND thành phố Vĩnh Thuận khóa XI, nhiệm kỳ 2021 - 2026 đã bế mạc sau hai ngày "
        "làm việc khẩn trương, trách nhiệm.",
        paragraphs=(
            (
                "Tại kỳ họp, các đại biểu đã thông qua 14 nghị quyết, trong đó có nghị quyết về mức thu phí tham quan và "
                "nghị quyết về điều chỉnh kế hoạch đầu tư công trung hạn."
            ),
            (
                "Trong phiên chất vấn, Giám đốc Sở Xây dựng Trịnh Hoài Đức Anh trả lời về tiến độ chỉnh trang các tuyến "
                "kênh nội thị và trách nhiệm của chủ đầu tư."
            ),
            (
                "Chủ tọa kỳ họp đề nghị UBND thành phố khẩn trương cụ thể hóa các nghị quyết vừa thông qua, tập trung tháo "
                "gỡ khó khăn cho doanh nghiệp trong những tháng cuối năm."
            ),
        ),
        captions=("Các đại biểu biểu quyết thông qua nghị quyết tại kỳ họp", "Toàn cảnh phiên bế mạc"),
        author="LÊ MINH CHÂU",
        day="10/07/2023",
        weekday="Thứ Hai",
        time="08:15",
        value="2023-07-10T08:15:00+07:00",
        section="Thời sự",
    ),
)

OTHERS = (
    "Công bố quyết định bổ nhiệm Phó Giám đốc Sở Tài chính",
    "Khởi công cầu Bến Gỗ qua sông Trà",
    "Ban Thường vụ Tỉnh ủy cho ý kiến về quy hoạch vùng",
)
SUMMARY = (
    "Sáng nay, Ban Thường vụ Tỉnh ủy họp, cho ý kiến về dự thảo quy hoạch vùng và nhiều nội dung quan trọng khác thuộc "
    "thẩm quyền, trong đó có công tác cán bộ của một số sở."
)
MENU = ("Trang chủ", "Thời sự", "Chính trị", "Kinh tế", "Văn hóa - Xã hội", "Pháp luật", "Thể thao", "Đọc báo in")
FOOT = (
    "Bản quyền thuộc Báo Sông Trà. Cấm sao chép dưới mọi hình thức khi chưa có chấp thuận",
    "Giấy phép số 123/GP-TTĐT do Cục Quản lý cấp ngày 12/3/2015",
    "Tổng Biên tập: Phạm Hữu Tâm",
    "Địa chỉ: 12 Trần Phú - Điện thoại: 0256 3822 222 - Email: toasoan@baosongtra.example",
)


def blocks(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)


def illustrated(story: Story) -> list[str]:
    """The paragraphs after the lead, with a caption after the first and one after the second."""
    first, second, *rest = story.paragraphs
    return [story.captions[0], first, story.captions[1], second, *rest]


def modern_portal(s: Story) -> str:
    crumb = f"Trang chủ > Tin tức > {s.section}"
    head = ("\n".join(MENU), crumb, s.title, f"{s.author} | {s.time} {s.day}", "Chia sẻ Facebook  Zalo  Email")
    foot = ("Từ khóa: dân vận, cơ sở", "Bình luận (0)", "Tin cùng chuyên mục", *OTHERS, SUMMARY, *FOOT)
    return blocks(*head, s.lead, *illustrated(s), *foot)


def table_portal(s: Story) -> str:
    """About 2005: a clock on top, everything in single lines."""
    menu = "Trang chủ | Giới thiệu | Tin tức | Văn bản | Liên hệ"
    head = ("Chủ Nhật, 3/3/2024", menu, s.title, f"(Ngày đăng: {s.day} {s.time})")
    foot = (
        s.author,
        "Các tin khác",
        *(f"- {title} ({n}/02)" for n, title in enumerate(OTHERS, 11)),
        "In trang",
        "Về đầu trang",
    )
    return "\n".join((*head, s.lead, *illustrated(s), *foot))


def aggregator(s: Story) -> str:
    head = (s.title, f"Báo Sông Trà - {s.weekday}, {s.day} {s.time} (GMT+7)", "12 liên quan", "Gốc")
    foot = (s.author, "Nguồn Báo Sông Trà: https://baosongtra.example/tin/123.html", "Tin nóng", *OTHERS)
    return blocks(*head, s.lead, *illustrated(s), *foot)


def print_view(s: Story) -> str:
    head = ("Báo Sông Trà điện tử", "In trang", f"{s.title}", f"Cập nhật: {s.day} - {s.time}")
    foot = (f"Tác giả: {s.author}", "Ngày in: 05/11/2025 09:12:44", "http://baosongtra.example/print/123")
    return blocks(*head, s.lead, *illustrated(s), *foot)


def newsletter(s: Story) -> str:
    head = ("Nếu không xem được bản tin này, vui lòng bấm vào đây", "BẢN TIN SÁNG", s.section.upper(), s.title)
    foot = (f"({s.author})", "Đọc tiếp", "Bạn nhận được thư này vì đã đăng ký", "Hủy đăng ký")
    return blocks(*head, f"{s.day}, {s.time}", s.lead, *illustrated(s), *foot)


def feed(s: Story) -> str:
    rows = (f"{s.title}", f"{s.section}", f"Đăng lúc: {s.time} ngày {s.day}", s.lead, *illustrated(s))
    return "\n".join((*rows, s.author, "Nguồn: baosongtra.example"))


def government_cms(s: Story) -> str:
    tools = ("CỔNG THÔNG TIN ĐIỆN TỬ TỈNH SÔNG TRÀ", "Cỡ chữ:", "A- A A+", "Chế độ tương phản")
    head = (*tools, s.title, f"{s.weekday}, ngày {s.day}, {s.time} | Lượt xem: 1.204", "Đọc bài viết")
    foot = (
        s.author,
        "Đánh giá bài viết:",
        "5/5 - (1 bình chọn)",
        "Tin liên quan",
        *OTHERS,
        "Thống kê truy cập",
        "Hôm nay: 318",
        *FOOT,
    )
    return blocks(*head, s.lead, *illustrated(s), *foot)


def with_comments(s: Story) -> str:
    comments = (
        "Nguyễn Thị Hoa - 2 giờ trước",
        "Tin rất hay, mong huyện làm tốt hơn nữa công tác này trong năm sau.",
        "Trả lời",
    )
    head = (s.section, s.title, f"{s.time} {s.day}")
    foot = (s.author, "Ý kiến bạn đọc (2)", *comments, "Vui lòng nhập tiếng Việt có dấu", "Gửi bình luận")
    return blocks(*head, s.lead, *illustrated(s), *foot)


def date_at_the_bottom(s: Story) -> str:
    return blocks(s.section, s.title, s.lead, *illustrated(s), s.author, f"Ngày đăng: {s.day}, {s.time}", *FOOT)


def title_in_capitals(s: Story) -> str:
    words = s.title.split()
    title = " ".join(words[:7]).upper() + "\n" + " ".join(words[7:]).upper()
    return blocks(
        "Báo Sông Trà - Cơ quan của Đảng bộ huyện", title, f"{s.day} {s.time}", s.lead, *illustrated(s), s.author
    )


def hard_wrapped(s: Story) -> str:
    parts = (s.title, f"{s.day} | {s.time}", s.lead, *illustrated(s), s.author, "Tin đã đưa", *OTHERS)
    return blocks(*("\n".join(textwrap.wrap(part, 70)) for part in parts))


def menu_of_lines(s: Story) -> str:
    menu = "\n\n".join((*MENU, "Video", "Liên hệ", "Đăng nhập"))
    return blocks(
        menu, s.title, f"{s.weekday}, {s.day} | {s.time}:00 GMT+7", s.lead, *illustrated(s), s.author, menu, *FOOT
    )


def lead_above_title(s: Story) -> str:
    return blocks(s.section, s.lead, s.title, f"{s.day} {s.time}", *illustrated(s), s.author)


def author_on_top(s: Story) -> str:
    return blocks(s.title, f"Phóng viên {s.author}", f"{s.time}, {s.day}", s.lead, *illustrated(s), "Chia sẻ", *OTHERS)


def markdown(s: Story) -> str:
    first, second, *rest = s.paragraphs
    head = (f"# {s.title}", f"**Tác giả:** {s.author}", f"*Đăng ngày {s.day} {s.time}*", f"**{s.lead}**")
    images = [f"![](https://x.example/{n}.jpg)\n*{caption}*" for n, caption in enumerate(s.captions)]
    return blocks(
        *head, images[0], first, images[1], second, *rest, "---", "## Tin liên quan", *(f"- [{t}](/x)" for t in OTHERS)
    )


def images_marked(s: Story) -> str:
    first, second, *rest = s.paragraphs
    marked = (f"[img]\n{s.captions[0]}", first, f"[img]\n{s.captions[1]}", second, *rest)
    return blocks(s.title + f"\n{s.day} {s.time}", s.lead, *marked, s.author, s.author)


def captions_twice(s: Story) -> str:
    first, second, *rest = s.paragraphs
    twice = [f"{caption}\n{caption}" for caption in s.captions]
    return blocks(s.title, f"{s.day} {s.time}", s.lead, twice[0], first, twice[1], second, *rest, s.author)


def caption_glued(s: Story) -> str:
    first, second, *rest = s.paragraphs
    return blocks(s.title, f"{s.day} {s.time}", s.lead + s.captions[0], first + s.captions[1], second, *rest, s.author)


def box_within(s: Story) -> str:
    first, second, *rest = s.paragraphs
    box = ("Tin liên quan", OTHERS[0], OTHERS[1])
    body = (s.captions[0], first, *box, s.captions[1], second, f">> {OTHERS[2]}", *rest)
    return blocks(s.title, f"{s.day} {s.time}", s.lead, *body, s.author, "Xem nhiều nhất", *OTHERS)


def with_dateline(s: Story) -> str:
    return blocks(
        s.title, f"{s.day} {s.time}", f"BST - {s.lead}", *illustrated(s), s.author, "Từ khóa:", "dân vận, cơ sở"
    )


def bold_signature_glued(s: Story) -> str:
    *before, last = illustrated(s)
    return blocks(s.title, f"{s.day} {s.time}", s.lead, *before, f"{last} {s.author}", "Tin mới", *OTHERS)


def teasers_on_top(s: Story) -> str:
    head = ("Tin nổi bật", OTHERS[0], OTHERS[2], SUMMARY, s.section, s.title, f"{s.time} {s.day}")
    return blocks(*head, s.lead, *illustrated(s), f"Tin, ảnh: {s.author}", "Đọc nhiều", *OTHERS)


LAYOUTS: tuple[Callable[[Story], str], ...] = (
    modern_portal, table_portal, aggregator, print_view, newsletter, feed, government_cms, with_comments,
    date_at_the_bottom, title_in_capitals, hard_wrapped, menu_of_lines, lead_above_title, author_on_top, markdown, images_marked,
    captions_twice, caption_glued, box_within, with_dateline, bold_signature_glued, teasers_on_top,
)  # fmt: skip


def read(text: str) -> Layout:
    return lay_out(RawReport(path="page.txt", text=text, content=b"", format="text", encoding="utf-8"))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.author)
@pytest.mark.parametrize("render", LAYOUTS, ids=lambda render: render.__name__)
def test_page_reads_as_its_report(render: Callable[[Story], str], story: Story) -> None:
    layout = read(render(story))
    title = story.title.upper() if render is title_in_capitals else story.title
    assert layout.title is not None
    assert layout.title.text == title
    assert layout.published.value == story.value
    assert layout.byline == (story.author,)
    assert sorted(caption.text for caption in layout.captions) == sorted(story.captions)
    paragraphs = [*(layout.lead.text.split("\n\n") if layout.lead else ()), *layout.body.text.split("\n\n")]
    assert paragraphs == [story.lead, *story.paragraphs]
