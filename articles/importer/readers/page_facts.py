"""What a page says of its report outright: in meta elements, in JSON-LD, in the address it was saved from.

Only the day of publication is taken; the days of changes, of fetching and of printing are nobody's facts here.
"""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser

from articles.importer.readers.door import one_line
from articles.importer.values import FileFacts

_ARTICLE_TYPE: Final = re.compile(r"Article|BlogPosting|Report\Z")
_SAVED_FROM: Final = re.compile(r"<!--\s{0,9}saved from url=\(\d{1,6}\)(\S{1,2000})")
_ADDRESS: Final = re.compile(r"https?://\S+\Z")
_PUBLISHED_NAMES: Final = (
    "article:published_time", "datepublished", "pubdate", "publishdate", "publish_date", "publish-date",
    "published_time", "dc.date.issued", "dcterms.issued",
)  # fmt: skip
_MOST_JSON_LD: Final = 50  # objects looked at


class _Said:
    """What the page's meta elements and JSON-LD say, by name, in their order."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._metas: dict[str, list[str]] = {}
        for node in tree.css("meta[content]"):
            attributes = node.attributes
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            self._add(name, attributes.get("content"))
        for node in tree.css("time[itemprop][datetime]"):
            self._add(node.attributes.get("itemprop") or "", node.attributes.get("datetime"))
        self.article = next(_articles(tree), {})

    def _add(self, name: str, content: str | None) -> None:
        value = one_line(content or "")
        if name and value:
            self._metas.setdefault(name.lower(), []).append(value)

    def all(self, name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._metas.get(name, ())))

    def first(self, *names: str) -> str | None:
        return next((self._metas[name][0] for name in names if name in self._metas), None)

    def of_article(self, *names: str) -> tuple[str, ...]:
        """The values of the first of these properties that the JSON-LD article has."""
        return next((values for name in names if (values := tuple(_values(self.article.get(name))))), ())


def page_facts(tree: LexborHTMLParser, markup: str) -> FileFacts:
    said = _Said(tree)
    site_name = said.first("og:site_name") or _first(said.of_article("publisher"))
    published = said.first(*_PUBLISHED_NAMES) or _first(said.of_article("datePublished"))
    section = said.first("article:section", "articlesection") or _first(said.of_article("articleSection"))
    return FileFacts(
        url=_address(tree, said, markup),
        title=said.first("og:title", "twitter:title") or _first(said.of_article("headline", "name")),
        section=section,
        published=published,
        byline=_byline(said, site_name),
        tags=said.all("article:tag") or _split(said.first("news_keywords")) or said.of_article("keywords"),
        site_name=site_name,
    )


def window_title(tree: LexborHTMLParser) -> str:
    """The title of the browser's window: the report's title, as a rule with the site's name behind it."""
    node = tree.css_first("title")
    return one_line(node.text(deep=True)) if node else ""


def _first(values: tuple[str, ...]) -> str | None:
    return values[0] if values else None


def _split(listed: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in re.split("[,;]", listed or "") if name.strip())


def _byline(said: _Said, site_name: str | None) -> tuple[str, ...]:
    names = said.all("article:author") or said.all("author") or said.of_article("author")
    return tuple(name for name in names if not _ADDRESS.match(name) and name != site_name)


def _address(tree: LexborHTMLParser, said: _Said, markup: str) -> str | None:
    canonical = tree.css_first("link[rel=canonical]")
    href = one_line(canonical.attributes.get("href") or "") if canonical else ""
    saved = _SAVED_FROM.search(markup, 0, 4_000)
    told = (href, said.first("og:url"), *said.of_article("url", "mainEntityOfPage"), saved[1] if saved else "")
    return next((address for address in told if address and _ADDRESS.match(address)), None)


def _articles(tree: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    for node in tree.css("script[type='application/ld+json']"):
        try:
            found = json.loads(node.text(deep=True), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from (item for item in islice(_objects(found), _MOST_JSON_LD) if _is_article(item))


def _objects(found: Any) -> Iterator[dict[str, Any]]:
    for item in found if isinstance(found, list) else [found]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (inner for inner in (graph if isinstance(graph, list) else ()) if isinstance(inner, dict))


def _is_article(item: dict[str, Any]) -> bool:
    kinds = item.get("@type")
    return any(isinstance(kind, str) and _ARTICLE_TYPE.search(kind) for kind in _listed(kinds))


def _listed(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list) else (value,)


def _values(value: Any) -> Iterator[str]:
    """The texts of a JSON-LD property: strings, or the names or addresses of things."""
    for item in _listed(value):
        if isinstance(item, dict):
            item = item.get("name") or item.get("@id") or item.get("url")
        text = one_line(item) if isinstance(item, str) else ""
        if text:
            yield text
