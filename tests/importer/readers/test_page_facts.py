"""What the head of a page says of its report, and what it must not be taken to say."""

import json

import pytest

from articles.importer.readers.page import read_markup
from articles.importer.values import FileFacts


def facts(head: str, body: str = "<p>Họp dân</p>") -> FileFacts:
    return read_markup(f"<html><head>{head}</head><body>{body}</body></html>").facts


def json_ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


ARTICLE = {"@type": "NewsArticle", "headline": "Họp dân", "datePublished": "2019-12-12T08:00:00+07:00"}


@pytest.mark.parametrize(
    "head",
    [
        "",
        '<meta property="article:modified_time" content="2020-01-01">',
        '<meta name="lastmod" content="2020-01-01"><meta name="date" content="2025-01-01">',
        '<meta itemprop="dateModified" content="2020-01-01">',
        '<meta http-equiv="last-modified" content="2020-01-01">',
        '<time itemprop="dateModified" datetime="2020-01-01">x</time>',
        json_ld({"@type": "NewsArticle", "dateModified": "2020-01-01", "dateCreated": "2020-01-01"}),
        json_ld({"@type": "WebPage", "datePublished": "2020-01-01"}),
        json_ld({"@type": "Organization", "name": "Báo Suối Mây", "foundingDate": "1962-01-01"}),
        '<script type="application/ld+json">{"@type": "NewsArticle", hỏng</script>',
        '<script type="application/ld+json">' + "[" * 50_000 + "</script>",
        '<meta property="article:published_time" content="">',
    ],
)
def test_no_date_of_publication(head: str) -> None:
    assert facts(head).published is None


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2019-12-12T08:00:00+07:00">',
        '<meta itemprop="datePublished" content="2019-12-12T08:00:00+07:00">',
        '<meta name="pubdate" content=" 2019-12-12T08:00:00+07:00 ">',
        '<meta name="PubDate" content="2019-12-12T08:00:00+07:00">',
        json_ld(ARTICLE),
        json_ld([{"@type": "BreadcrumbList"}, ARTICLE]),
        json_ld({"@graph": [{"@type": ["WebPage"]}, {**ARTICLE, "@type": ["Article", "NewsArticle"]}]}),
        json_ld({"@type": "WebSite"}) + json_ld(ARTICLE),
        '<script type="application/ld+json">' + json.dumps(ARTICLE).replace(", ", ",\n\t") + "</script>",
    ],
)
def test_the_date_of_publication(head: str) -> None:
    assert facts(head).published == "2019-12-12T08:00:00+07:00"


def test_all_facts() -> None:
    head = """<title>Họp dân ở bản - Báo Suối Mây</title>
    <link rel="canonical" href="https://suoimay.example/hop-dan-1.html">
    <meta property="og:title" content="Họp dân ở b&#7843;n"><meta property="og:site_name" content="Báo Suối Mây">
    <meta property="article:section" content="Xã hội"><meta name="author" content="Lê Quẩy">
    <meta property="article:tag" content="đường"><meta property="article:tag" content="bản">"""
    assert facts(head) == FileFacts(
        url="https://suoimay.example/hop-dan-1.html",
        title="Họp dân ở bản",
        section="Xã hội",
        byline=("Lê Quẩy",),
        tags=("đường", "bản"),
        site_name="Báo Suối Mây",
    )


@pytest.mark.parametrize(
    ("window", "site"),
    [
        ("Họp dân ở bản - Cổng Thông tin điện tử tỉnh Hà Nam", "Cổng Thông tin điện tử tỉnh Hà Nam"),
        ("HỌP DÂN Ở BẢN | Báo Suối Mây", "Báo Suối Mây"),
        ("Họp dân ở bản", None),
        ("Họp dân ở bản Pù Lưng", None),
        ("Báo Suối Mây - Họp dân ở bản", None),
    ],
)
def test_the_window_tells_the_site_behind_the_title(window: str, site: str | None) -> None:
    assert facts(f'<title>{window}</title><meta property="og:title" content="Họp dân ở bản">').site_name == site


def test_facts_of_json_ld() -> None:
    thing = {
        **ARTICLE,
        "author": [{"@type": "Person", "name": "Lê Quẩy"}, "Đỗ Ngát"],
        "publisher": {"name": "Báo Suối Mây"},
        "mainEntityOfPage": {"@type": "WebPage", "@id": "https://suoimay.example/1"},
        "articleSection": "Xã hội",
        "keywords": ["đường", "bản"],
    }
    assert facts(json_ld(thing)) == FileFacts(
        url="https://suoimay.example/1",
        title="Họp dân",
        section="Xã hội",
        published="2019-12-12T08:00:00+07:00",
        byline=("Lê Quẩy", "Đỗ Ngát"),
        tags=("đường", "bản"),
        site_name="Báo Suối Mây",
    )


@pytest.mark.parametrize("author", ["https://facebook.example/suoimay", "Báo Suối Mây"])
def test_an_address_or_the_site_is_no_author(author: str) -> None:
    head = f'<meta property="og:site_name" content="Báo Suối Mây"><meta property="article:author" content="{author}">'
    assert facts(head).byline == ()


@pytest.mark.parametrize("href", ["/bai/1", "javascript:void(0)", "", "bai viet"])
def test_half_an_address_is_none(href: str) -> None:
    assert facts(f'<link rel="canonical" href="{href}">').url is None


def test_the_address_that_a_browser_saved() -> None:
    saved = "<!-- saved from url=(0038)http://suoimay.example/hop-dan.aspx -->"
    assert (
        read_markup(f"{saved}<html><body><p>Họp</p></body></html>").facts.url == "http://suoimay.example/hop-dan.aspx"
    )
