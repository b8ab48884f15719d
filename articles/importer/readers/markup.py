"""Makes markup fit for the parser: code of templates taken out, stray cells put right, traps for parsers flattened."""

import html
import re
from typing import Final

BEGINS_A_PAGE: Final = re.compile(r"\s*(?:<!--[^>]{0,500}>\s*)?<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
_TEMPLATE_CODE: Final = ("<?php", "?>")
_TAG: Final = re.compile(r"<(/?)([a-zA-Z][^\s/<>]{0,40})([^<>]{0,100000})")
_TABLE_TAG: Final = re.compile(r"<(/?)(table|thead|tbody|tfoot|tr|td|th|caption)(?=[\s/>])", re.IGNORECASE)
_ANY_TAG: Final = re.compile(r"<[/!?a-zA-Z][^<>]*>")
_BLOCK_TAG: Final = re.compile(r"<[/]?(?:p|div|br|h[1-6]|li|tr|td|table|ul|ol|article|section)\b[^<>]*>", re.IGNORECASE)
_VOID: Final = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_CLOSED_BY_THE_NEXT: Final = frozenset("p li dt dd tr td th option thead tbody tfoot html head body".split())
# A parser repeats formatting that is never closed in every block that follows, and is slow where nesting is deep.
_FORMATTING: Final = frozenset("a b big code em font i nobr s small strike strong tt u".split())
_DEEPEST: Final = 512
_MOST_REPEATED: Final = 3_000_000
_MOST_ATTRIBUTES: Final = 1_000
_NO_TEXT: Final = ("script", "style", "template", "noscript")
_LINES_PER_BLOCK: Final = 3


def prepared(markup: str) -> str:
    """`markup` as the parser is given it; without any structure where it would make the parser choke."""
    if "<?" in markup:
        markup = without_between(markup, *_TEMPLATE_CODE)
    if is_trap(markup):
        return flattened(markup)
    return _with_cells_in_tables(markup) if _TABLE_TAG.search(markup) else markup


def keeps_lines(markup: str) -> bool:
    """Whether `markup` is a text in lines with a few elements in it: its own line breaks part it then."""
    if BEGINS_A_PAGE.match(markup):
        return False
    blocks = sum(1 for _ in _BLOCK_TAG.finditer(markup))
    return blocks * _LINES_PER_BLOCK < sum(1 for line in markup.split("\n") if line and not line.isspace())


def is_trap(markup: str) -> bool:
    """Whether elements nest so deeply, or so much formatting is left open, that the tree would be huge."""
    if markup.count("<") <= _DEEPEST:
        return markup.count("=") > _MOST_ATTRIBUTES and any(map(_has_many_attributes, _TAG.finditer(markup)))
    open_elements: dict[str, int] = {}
    depth = deepest = formatting = most_formatting = tags = 0
    for match in _TAG.finditer(markup):
        closing, name = match[1], match[2].lower()
        if name in _VOID or name in _CLOSED_BY_THE_NEXT:
            tags += 1
            continue
        if _has_many_attributes(match):
            return True
        step = (-1 if open_elements.get(name) else 0) if closing else 1
        open_elements[name] = open_elements.get(name, 0) + step
        depth += step
        formatting += step * (name in _FORMATTING)
        deepest, most_formatting, tags = max(deepest, depth), max(most_formatting, formatting), tags + 1
    return deepest > _DEEPEST or most_formatting * tags > _MOST_REPEATED


def _has_many_attributes(tag: re.Match[str]) -> bool:
    return len(tag[3]) > _MOST_ATTRIBUTES and len(tag[3].split()) > _MOST_ATTRIBUTES


def flattened(markup: str) -> str:
    """The words of `markup` with no elements but the lines that its blocks made."""
    for name in _NO_TEXT:
        markup = without_between(markup, f"<{name}", f"</{name}>")
    text = html.unescape(_ANY_TAG.sub("", _BLOCK_TAG.sub("\n", without_between(markup, "<!--", "-->"))))
    return html.escape(text, quote=False)


def without_between(markup: str, opening: str, closing: str) -> str:
    """`markup` without what stands from each `opening` to the next `closing`; kept where none follows."""
    lowered = markup.lower() if len(markup.lower()) == len(markup) else markup
    kept: list[str] = []
    position = 0
    while (start := lowered.find(opening, position)) >= 0:
        end = lowered.find(closing, start)
        if end < 0:
            break
        kept.append(markup[position:start])
        position = end + len(closing)
    return "".join((*kept, markup[position:])) if kept or position else markup


def _with_cells_in_tables(markup: str) -> str:
    """Cells outside a table made line breaks: a parser drops their tags and glues their words together."""
    depth = 0

    def put_right(tag: re.Match[str]) -> str:
        nonlocal depth
        closing, name = tag[1], tag[2].lower()
        if name == "table":
            depth = max(depth - 1, 0) if closing else depth + 1
            return tag[0]
        return "<br" if not depth and not closing and name in ("td", "th") else tag[0]

    return _TABLE_TAG.sub(put_right, markup)
