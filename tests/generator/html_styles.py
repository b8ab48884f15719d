"""Pages as HTML of several ages: semantic with declared facts, divisions, tables, line breaks, tag soup."""

import html
import json
from random import Random

from tests.generator.pages import Page

MODERN = {"title": '<h1 class="detail-title">{}</h1>', "date": '<span class="date"><time>{}</time></span>', "byline": '<p class="author"><strong>{}</strong></p>',
          "section": '<ul class="breadcrumb"><li>{}</li></ul>', "lead": '<p class="sapo"><b>{}</b></p>', "para": "<p>{}</p>", "glued": "<p>{}</p>",
          "caption": '<figure><img src="a.jpg" alt=""><figcaption>{}</figcaption></figure>', "chrome": "<div class='box'>{}</div>", "teaser": '<div class="related"><a href="#">{}</a></div>',
          "tags": '<div class="tags">{}</div>', "masthead": '<header><a href="/">{}</a></header>'}  # fmt: skip
TABLE = {"title": '<tr><td class="tieude"><font size="4"><b>{}</b></font></td></tr>', "date": '<tr><td><font color="gray">{}</font></td></tr>', "byline": '<p align="right"><b>{}</b></p>',
         "section": "<tr><td>{}</td></tr>", "lead": "<p><strong>{}</strong></p>", "para": '<p style="text-align: justify">{}</p>', "glued": "<p>{}</p>",
         "caption": '<p align="center"><img src="anh.jpg"><br><i>{}</i></p>', "chrome": "<tr><td>{}</td></tr>", "teaser": '<tr><td><li><a href="xem.asp?id=9">{}</a></li></td></tr>',
         "tags": "<p>{}</p>", "masthead": '<tr><td bgcolor="#cc0000">{}</td></tr>'}  # fmt: skip
PLAIN = dict.fromkeys(MODERN, "<p>{}</p>") | {
    "title": "<h2>{}</h2>",
    "lead": "<div>{}</div>",
    "para": "<div>{}</div>",
    "teaser": "<a href='/x'>{}</a><br>",
    "caption": "<div><em>{}</em></div>",
}
SEMANTIC = MODERN | {
    "masthead": '<header><div class="logo">{}</div></header>',
    "chrome": "<aside><span>{}</span></aside>",
    "teaser": '<aside><h3><a href="/bai/2">{}</a></h3></aside>',
    "date": "<time>{}</time>",
    "byline": '<address rel="author">{}</address>',
    "lead": '<h2 class="lead">{}</h2>',
}
BREAKS = dict.fromkeys(MODERN, "{}<br>") | {
    "title": "<b><font color=blue>{}</font></b><br><br>",
    "lead": "{}<br><br>",
    "para": "{}<br>\n<br>",
    "glued": "{}<br><br>",
    "caption": '<center><img src="h.jpg"><br><em>{}</em></center><br>',
    "teaser": '<a href="tin.php?id=3">{}</a><br>',
}
SOUP = dict.fromkeys(MODERN, "<TR><TD>{}") | {
    "title": "<TR><TD><FONT SIZE=5 COLOR=#990000>{}</FONT>",
    "lead": "<P ALIGN=JUSTIFY><B>{}</B>",
    "para": "<P ALIGN=JUSTIFY>{}",
    "glued": "<P>{}",
    "caption": "<P ALIGN=CENTER><IMG SRC=a.gif><BR><I>{}</I>",
    "byline": "<P ALIGN=RIGHT><B>{}</B>",
    "teaser": "<LI><A HREF=xem.asp?id=5>{}</A>",
}
STYLES = (MODERN, TABLE, PLAIN, SEMANTIC, BREAKS, SOUP)


def as_html(rng: Random, page: Page) -> str:
    style = rng.choice(STYLES)
    body = "\n".join(style[item.kind].format(_marked_up(rng, item.kind, item.text)) for item in page.items)
    named = rng.choice(("", f" - {page.name}"))
    head = f"<title>{html.escape(page.story.title)}{named}</title>" if rng.random() < 0.8 else ""
    if style is SEMANTIC:
        head += _declared(page)
    if rng.random() < 0.5:
        head += "<script>var a = {t: 'Chủ tịch UBND tỉnh'};</script><style>.a{color:red}</style>"
    if style is SOUP:
        return f"<HTML><HEAD>{head}</HEAD><BODY><TABLE WIDTH=760>\n{body}\n</TABLE></BODY></HTML>\n"
    return f'<!DOCTYPE html>\n<html><head><meta charset="{{charset}}">{head}</head>\n<body>\n{body}\n</body></html>\n'


def _marked_up(rng: Random, kind: str, text: str) -> str:
    """The text escaped; in one paragraph of five a few words are a link, bold or italic."""
    words = text.split(" ")
    if kind not in ("lead", "para") or len(words) < 12 or rng.random() > 0.2:
        return html.escape(text, quote=False).replace("\n", "<br>")
    start = rng.randrange(len(words) - 6)
    end = start + rng.randrange(1, 5)
    before, inner, after = (
        html.escape(" ".join(part), quote=False) for part in (words[:start], words[start:end], words[end:])
    )
    opened, closed = rng.choice(
        (('<a href="/tag/x">', "</a>"), ("<strong>", "</strong>"), ("<em>", "</em>"), ("<span>", "</span>"))
    )
    return f"{before} {opened}{inner}{closed} {after}".strip()


def _declared(page: Page) -> str:
    """What the page says of itself to machines."""
    facts = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": page.story.title}
    if page.published:
        facts["datePublished"] = page.published
    title = html.escape(page.story.title)
    return (
        f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="{html.escape(page.name)}">'
        f'<script type="application/ld+json">{json.dumps(facts, ensure_ascii=False)}</script>'
    )
