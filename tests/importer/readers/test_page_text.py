"""A page becomes its words in reading order, with lines and paragraphs where a reader sees them."""

import pytest

from articles.importer.readers.page import read_markup
from articles.importer.values import RawReport
from tests.importer.readers.conftest import Read
from tests.importer.readers.samples import PAGE, TITLE_IN_TCVN3


@pytest.mark.parametrize(
    "markup",
    [
        "<script>var a = '<p>chữ</p>';</script>",
        "<style>p {color: red}</style>",
        "<template><p>chữ</p></template>",
        "<noscript><p>chữ</p></noscript>",
        "<!-- <p>chữ</p> -->",
        "<head><title>chữ</title></head>",
        "<svg><title>chữ</title><text>chữ</text></svg>",
        "<?php echo '<img src=\"a.jpg\">'; ?>",
    ],
)
def test_what_is_not_shown_is_no_text(markup: str) -> None:
    assert read_markup(f"<div>{markup}</div><p>Họp</p>").text == "Họp"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>một</p><p>hai</p>", "một\n\nhai"),
        ("<div>một</div><div>hai</div>", "một\nhai"),
        ("<div>một<br>hai<br/>ba</div>", "một\nhai\nba"),
        ("<div>một<br><br>hai</div>", "một\n\nhai"),
        ("<div>một</div><div><br></div><div>hai</div>", "một\n\nhai"),
        ("<p>một\n   hai\t<b>ba</b><i> bốn</i>năm</p>", "một hai ba bốnnăm"),
        ("<p>một&nbsp;&nbsp;hai&#160;</p>", "một hai"),
        ("<p>ti&#7871;ng Vi&#x1EC7;t &amp; &lt;b&gt; &Aacute;</p>", "tiếng Việt & <b> Á"),
        ("<p>hô&#803;i</p><p>sau</p>", "hội\n\nsau"),
        ("<p>h\u00e0&#8203;nh&shy;</p>", "hành"),
        ("<ul><li>một</li><li>hai</li></ul>sau", "một\nhai\n\nsau"),
        ("<table><tr><td>A</td><td>Chủ tịch</td></tr><tr><td>B</td><td>Bí thư</td></tr></table>",
         "A\tChủ tịch\nB\tBí thư"),
        ("<table><tr><td>trái</td><td><p>giữa</p></td><td><div>phải</div></td></tr></table>", "trái\n\ngiữa\n\nphải"),
        ("<div><tr><td>một</td><td>hai</td></tr><tr><td>ba</td></tr></div>", "một\nhai\nba"),
        ("<tr><td><table><tr><td>một</td><td>hai</td></tr></table></td><td>ba</td></tr>", "một\thai\n\nba"),
        ("<pre>một\n  hai</pre>", "một\nhai"),
        ("<p>một<p>hai<div>ba", "một\n\nhai\n\nba"),
        ("<h1>một</h1>hai<h2>ba</h2>", "một\n\nhai\n\nba"),
        ("<font size=2><font color=red>một</font> <font>hai</font></font><br>ba", "một hai\nba"),
        ("<span>một</span><span>hai</span>", "mộthai"),
        ("<div><a>Trang chủ</a> <a>Tin tức</a>\n<a>Xã hội</a></div>", "Trang chủ\nTin tức\nXã hội"),
        ("<p>Đọc <a>Luật</a> <a>này</a> nhé</p>", "Đọc Luật này nhé"),
        ("<div><a>Trang chủ</a> <i class='fa fa-angle-right'></i> <a>Xã hội</a></div>", "Trang chủ » Xã hội"),
        ("<div class=tags><a>một</a>, <a>hai</a>, <a>ba</a></div>", "một, hai, ba"),
        ("<div class=tags><span><a>một</a></span><span><a>hai</a></span></div>", "một\nhai"),
        ("dòng một\ndòng hai có <b>chữ đậm</b>\n\ndòng ba", "dòng một\ndòng hai có chữ đậm\n\ndòng ba"),
        ("<o:p>một</o:p><st1:place w:st='on'> hai</st1:place>", "một hai"),
        ('<font face=".VnTimeH">ủy ban</font> <span style="font-family:.VnArialH">tỉnh</span> họp', "ỦY BAN TỈNH họp"),
        ('<font face=".VnTime">ủy ban</font>', "ủy ban"),
        ("", ""),
        ("<html></html>", ""),
    ],
)  # fmt: skip
def test_text(markup: str, text: str) -> None:
    assert read_markup(markup).text == text


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (PAGE, "a.html"),
        (PAGE, "a.txt"),
        (PAGE.encode("utf-16"), "a.htm"),
        ("\ufeff" + PAGE, "a.html"),
        (PAGE.partition("<body>")[2], "a.html"),
        ("<?php $x = '../a'; ?>\n<article><h1>Họp dân ở bản Pù Lưng</h1><p>Sáng 12-12,</article>", "a.html"),
    ],
)
def test_pages_are_known_by_content(read: Read, content: str | bytes, name: str) -> None:
    [page] = read(content, name)
    assert isinstance(page, RawReport)
    assert page.format == "html"
    assert page.text.startswith("Họp dân ở bản Pù Lưng\n\nSáng 12-12,")


@pytest.mark.parametrize("text", ["Họp dân & bàn đường; R&D; AT&T;", "Họp &không; dân"])
def test_an_ampersand_stays(read: Read, text: str) -> None:
    assert [item.text for item in read(text) if isinstance(item, RawReport)] == [text]


def test_references_left_in_plain_text_are_read(read: Read) -> None:
    [found] = read("Họp&nbsp;d&acirc;n &quot;b&#7843;n&quot; &amp; &lt;xã&gt;")
    assert isinstance(found, RawReport)
    assert found.text == 'Họp dân "bản" & <xã>'


@pytest.mark.parametrize("text", ["Họp dân <ở bản> Pù Lưng", "Giá < 10 > 5, bà con <3 bản"])
def test_angle_brackets_do_not_make_a_page(read: Read, text: str) -> None:
    [found] = read(text)
    assert isinstance(found, RawReport)
    assert (found.format, found.text) == ("text", text)


IN_TCVN3 = f"<p>{TITLE_IN_TCVN3}</p><p><b>Bµ con</b> häp bµn</p>"
IN_REFERENCES = (
    b"<p>H&eacute;i ngh&THORN; t&aelig;ng k&Otilde;t c&#171;ng t&cedil;c d&copy;n v&Euml;n n&uml;m 2019</p>"
    b"<p><b>B&micro; con</b> h&auml;p b&micro;n</p>"
)
IN_UNICODE = "<p>Hội nghị tổng kết công tác dân vận năm 2019</p><p><b>Bà con</b> họp bàn</p>"


@pytest.mark.parametrize(
    ("markup", "encoding"),
    [
        (IN_TCVN3.encode("cp1252"), "tcvn3"),
        (IN_TCVN3.encode(), "utf-8+tcvn3"),
        (IN_REFERENCES, "utf-8+tcvn3"),
        (IN_UNICODE.encode().decode("latin-1").encode(), "utf-8+windows-1252"),
        (IN_UNICODE.encode("ascii", "xmlcharrefreplace"), "utf-8"),
    ],
)
def test_pages_in_old_and_broken_encodings(read: Read, markup: bytes, encoding: str) -> None:
    [page] = read(b"<html><body>" + markup + b"</body></html>", "a.html")
    assert isinstance(page, RawReport)
    assert page.encoding == encoding
    assert page.text == "Hội nghị tổng kết công tác dân vận năm 2019\n\nBà con họp bàn"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<tr><td>Tin tức<br>Liên hệ</td><td><b>Họp dân bản Pù Lưng</b><br>Sáng nay</td></tr>",
         "Tin tức\nLiên hệ\nHọp dân bản Pù Lưng\nSáng nay"),
        ("<tr><td>Xã</td><td>Số hộ</td></tr>", "Xã\tSố hộ"),
        ("<tr><td><div>Bà con bản Pù Lưng họp bàn việc làm đường liên bản <i class='date'>(1/2/2023)</i></div></td></tr>",
         "Bà con bản Pù Lưng họp bàn việc làm đường liên bản\n(1/2/2023)"),
        ("<tr><td>Ngày đăng: <i class='date'>1/2/2023</i></td></tr>", "Ngày đăng: 1/2/2023"),
    ],
)  # fmt: skip
def test_what_parts_a_page_in_tables(read: Read, markup: str, text: str) -> None:
    [page] = read(f"<html><body><table>{markup}</table></body></html>".encode(), "a.html")
    assert isinstance(page, RawReport)
    assert page.text == text
