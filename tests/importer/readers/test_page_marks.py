"""What a page's markup tells apart is marked; what it cannot mean is not."""

import pytest

from articles.importer.readers.page import read_markup
from articles.importer.readers.page_elements import kind_of
from articles.importer.values import MarkKind

PARAGRAPHS = "".join(
    f"<p>Đoạn {number}: bà con bản Pù Lưng bàn việc làm đường, sửa trường và đón điện về bản trong mùa khô.</p>"
    for number in range(1, 7)
)
PAGE = f"""<body class="home has-sidebar">
<header><div class="date">Thứ Sáu, 07/11/2025</div><h1><a class="logo">Báo Suối Mây</a></h1></header>
<nav><ul class="breadcrumb"><li><a>Trang chủ</a></li><li><a>Xã hội</a></li></ul></nav>
<article class="post related-enabled">
  <header><h1>Họp dân ở bản Pù Lưng</h1>
  <div class="post-meta"><span class="author">Lê Quẩy</span> <time datetime="2019-12-12">12/12/2019 08:00</time></div>
  </header>
  <div class="sapo">Bà con bản Pù Lưng bàn làm đường mùa khô.</div>
  <div class="article-content">{PARAGRAPHS}
    <figure><img><figcaption>Toàn cảnh cuộc họp. Ảnh: L.Q</figcaption></figure>
  </div>
  <div class="tac-gia">LÊ QUẨY</div>
  <div class="tags"><a>làm đường</a> <a>bản Pù Lưng</a></div>
  <div class="tin-lien-quan"><a>Tin khác của bản</a><p class="sapo">Tóm tắt của một tin khác, không phải tin này.</p></div>
</article>
<article class="item"><h1>Tin bên cạnh</h1><time>01/01/2020</time><p class="sapo">Sapô của tin bên cạnh, dài hơn.</p></article>
<footer><p>Tổng biên tập: Đỗ Ngát</p><time>02/02/2022</time></footer>
</body>"""  # fmt: skip


def marked(markup: str, kind: MarkKind) -> list[str]:
    page = read_markup(markup)
    return [page.text[mark.start : mark.end] for mark in page.marks if mark.kind is kind]


@pytest.mark.parametrize(
    ("tag", "attributes", "kind"),
    [
        ("div", {}, None),
        ("div", {"class": "row col-md-9"}, None),
        ("div", {"class": "container"}, None),
        ("span", {"class": "update-time"}, None),
        ("span", {"itemprop": "dateModified"}, None),
        ("time", {"class": "last-update"}, None),
        ("div", {"class": "current-date"}, None),
        ("div", {"class": "stag ing leader candidate"}, None),
        ("body", {"class": "noi-dung chi-tiet"}, None),
        ("div", {"class": "hom-nay date"}, None),
        ("div", {"class": "chuyen-muc"}, MarkKind.SECTION),
        ("div", {"class": "tin-cung-chuyen-muc"}, MarkKind.NAVIGATION),
        ("div", {"class": "detail-desc"}, MarkKind.LEAD),
        ("div", {"class": "img-desc"}, MarkKind.CAPTION),
        ("div", {"class": "tac-gia"}, MarkKind.BYLINE),
        ("div", {"class": "tacGia"}, MarkKind.BYLINE),
        ("p", {"class": "box TACGIA_tin"}, MarkKind.BYLINE),
        ("div", {"id": "tin_lien_quan"}, MarkKind.NAVIGATION),
        ("div", {"class": "related-author"}, MarkKind.NAVIGATION),
        ("div", {"class": "breadcrumb-nav"}, MarkKind.SECTION),
        ("td", {"class": "img-caption"}, MarkKind.CAPTION),
        ("p", {"class": "Image_Description"}, MarkKind.CAPTION),
        ("h2", {"class": "sapo-title"}, MarkKind.LEAD),
        ("span", {"itemprop": "datePublished"}, MarkKind.PUBLISHED),
        ("div", {"itemprop": "articleBody"}, MarkKind.BODY),
        ("div", {"role": "navigation"}, MarkKind.NAVIGATION),
        ("div", {"style": "display : NONE"}, MarkKind.NAVIGATION),
        ("div", {"hidden": None, "class": "sapo"}, MarkKind.NAVIGATION),
        ("aside", {"class": "content"}, MarkKind.NAVIGATION),
        ("h1", {"class": "date"}, MarkKind.TITLE),
    ],
)
def test_kind_of_element(tag: str, attributes: dict[str, str | None], kind: MarkKind | None) -> None:
    assert kind_of(tag, attributes, in_article=False) is kind


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (MarkKind.TITLE, ["Họp dân ở bản Pù Lưng"]),
        (MarkKind.SECTION, ["Trang chủ\nXã hội"]),
        (MarkKind.PUBLISHED, ["Lê Quẩy 12/12/2019 08:00", "12/12/2019 08:00"]),
        (MarkKind.BYLINE, ["Lê Quẩy", "LÊ QUẨY"]),
        (MarkKind.LEAD, ["Bà con bản Pù Lưng bàn làm đường mùa khô."]),
        (MarkKind.CAPTION, ["Toàn cảnh cuộc họp. Ảnh: L.Q"]),
        (MarkKind.TAGS, ["làm đường\nbản Pù Lưng"]),
    ],
)
def test_marks_of_a_page(kind: MarkKind, words: list[str]) -> None:
    assert marked(PAGE, kind) == words


def test_furniture_is_kept_and_marked() -> None:
    furniture = marked(PAGE, MarkKind.NAVIGATION)
    for words in ("Báo Suối Mây", "07/11/2025", "Tin khác của bản", "Tin bên cạnh", "Tổng biên tập: Đỗ Ngát"):
        assert any(words in stretch for stretch in furniture)
    assert not any("Đoạn 1" in stretch for stretch in furniture)


def test_the_body_is_the_inner_of_two_that_say_so() -> None:
    wrapped = f"<article><h1>Họp dân</h1><div class='noi-dung'>{PARAGRAPHS}</div></article>"
    [body] = marked(wrapped, MarkKind.BODY)
    assert body.startswith("Đoạn 1")


def test_the_home_of_most_paragraphs_is_the_body() -> None:
    page = f"<div><p>Đầu trang</p></div><table><tr><td>trái</td><td class='x1'>{PARAGRAPHS}</td></tr></table>"
    [body] = marked(page, MarkKind.BODY)
    assert body.startswith("Đoạn 1")
    assert "Đầu trang" not in body


@pytest.mark.parametrize(
    ("frame", "captions"),
    [
        ("<table><tr><td><img></td></tr><tr><td><i>Toàn cảnh</i></td></tr></table>", ["Toàn cảnh"]),
        ("<table><tr><td><table><tr><td><img></td></tr></table></td></tr><tr><td>Toàn cảnh</td></tr></table>",
         ["Toàn cảnh"]),
        ("<p align=center><img><br>Toàn cảnh</p>", ["Toàn cảnh"]),
        ("<div style='text-align: center'><img><br><em>Toàn cảnh</em></div>", ["Toàn cảnh"]),
        ("<figure><img>Toàn cảnh</figure>", ["Toàn cảnh"]),
        ("<p align=center>Toàn cảnh</p>", []),
        ("<table><tr><td>Toàn cảnh</td></tr></table>", []),
        ("<p><img> Sáng 12-12, bà con họp.</p>", []),
        ("<table><tr><td><img></td></tr><tr><td><a>Tin khác của bản</a></td></tr></table>", []),
        (f"<table><tr><td><img></td></tr><tr><td>{PARAGRAPHS}</td></tr></table>", []),
        ("<table><tr><td><img></td></tr><tr><td></td></tr></table>", []),
    ],
)  # fmt: skip
def test_short_words_framed_with_a_picture_are_its_caption(frame: str, captions: list[str]) -> None:
    assert marked(f"<div class='noi-dung'>{PARAGRAPHS}{frame}{PARAGRAPHS}</div>", MarkKind.CAPTION) == captions


def test_a_picture_outside_the_body_has_no_caption() -> None:
    page = f"<table><tr><td><img></td><td>Báo Suối Mây</td></tr></table><div class='noi-dung'>{PARAGRAPHS}</div>"
    assert marked(page, MarkKind.CAPTION) == []


def test_a_short_page_has_no_body_mark() -> None:
    assert marked("<article><p>Ngắn</p></article><div><p>Ngắn</p></div>", MarkKind.BODY) == []


def test_a_wrapper_named_for_furniture_is_not_furniture() -> None:
    page = f"<div class='page-with-sidebar menu-open'><h1>Họp dân</h1><div class='noidung'>{PARAGRAPHS}</div></div>"
    assert marked(page, MarkKind.NAVIGATION) == []


def test_a_long_stretch_is_no_byline_date_or_lead() -> None:
    page = f"<div class='author date sapo'>{PARAGRAPHS * 5}</div>"
    assert {mark.kind for mark in read_markup(page).marks} <= {MarkKind.BODY}


def test_a_date_has_a_digit() -> None:
    assert marked("<span class='time'>Thời gian:</span><p>x</p>", MarkKind.PUBLISHED) == []


def test_an_anchor_that_is_a_line() -> None:
    page = (
        "<ul><li>• <a>Tin một</a></li><li><a>Tin hai</a> (2019)</li></ul><p>Xem <a>tin ba</a></p><p><a>Tin bốn</a></p>"
    )
    assert marked(page, MarkKind.LINK) == ["Tin một", "Tin bốn"]


@pytest.mark.parametrize(
    ("window", "title"),
    [
        ("Họp dân ở bản Pù Lưng - Báo Suối Mây", ["Họp dân ở bản Pù Lưng"]),
        ("HỌP DÂN Ở BẢN PÙ LƯNG | Suối Mây", ["Họp dân ở bản Pù Lưng"]),
        ("Báo Suối Mây - Họp dân ở bản Pù Lưng", []),
        ("Trang 1", []),
    ],
)
def test_the_title_of_the_window_shows_the_line(window: str, title: list[str]) -> None:
    page = f"<html><head><title>{window}</title></head><body><b>Họp dân ở bản Pù Lưng</b>{PARAGRAPHS}</body></html>"
    assert marked(page, MarkKind.TITLE) == title


def test_marks_are_in_order_and_within_the_text() -> None:
    page = read_markup(PAGE.replace("Pù", "Pu&#768;"))
    assert "Pù Lưng" in page.text
    assert [mark.start for mark in page.marks] == sorted(mark.start for mark in page.marks)
    assert all(0 <= mark.start < mark.end <= len(page.text) for mark in page.marks)
    assert [page.text[m.start : m.end] for m in page.marks if m.kind is MarkKind.TITLE] == ["Họp dân ở bản Pù Lưng"]
