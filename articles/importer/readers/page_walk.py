"""Walks the tree of a page and writes its text: every word of it, in reading order, with what the elements say."""

from dataclasses import dataclass
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from articles.importer.readers.flow import Flow, Gap, Stretch
from articles.importer.readers.page_elements import GAPS, PREFORMATTED, SKIPPED, is_in_font_of_capitals, kind_of
from articles.importer.values import MarkKind

_TEXT: Final = "-text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """An element that says what it holds, and the stretch of the text that it covers."""

    tag: str
    kind: MarkKind
    stretch: Stretch


@dataclass(frozen=True, slots=True)
class _Exit:
    """What is to be done when an element ends."""

    tag: str
    stretch: Stretch | None
    capitals: bool


class Walk:
    """`flow` has the text, `elements` and `anchors` the stretches, in the order in which they begin.

    With `keeps_lines` the line breaks of the markup itself are line breaks of the text.
    """

    def __init__(self, tree: LexborHTMLParser, *, keeps_lines: bool) -> None:
        self.flow = Flow()
        self.elements: list[Element] = []
        self.anchors: list[Stretch] = []
        self._articles = 0
        self._capitals = 0
        self._preformatted = int(keeps_lines)
        root = tree.body or tree.root
        if root is not None:
            self._visit_all(root)

    def _visit_all(self, root: LexborNode) -> None:
        waiting: list[LexborNode | _Exit] = [root]  # no recursion: pages nest as deeply as they like
        while waiting:
            item = waiting.pop()
            if isinstance(item, _Exit):
                self._leave(item)
            elif item.tag == _TEXT:
                self._add(item.text_content or "")
            elif item.is_element_node and item.tag not in SKIPPED:
                waiting.append(self._enter(item, item.tag or ""))
                waiting += reversed(list(item.iter(include_text=True)))

    def _add(self, text: str) -> None:
        if self._capitals:
            text = text.upper()
        if self._preformatted:
            self.flow.add_lines(text)
        else:
            self.flow.add(text)

    def _enter(self, node: LexborNode, tag: str) -> _Exit:
        if tag == "br":
            self.flow.break_line()
        self.flow.part(GAPS.get(tag, Gap.NONE))
        attributes = node.attributes
        kind = kind_of(tag, attributes, in_article=self._articles > 0)
        stretch = self.flow.open() if kind or tag == "a" else None
        if stretch and kind:
            self.elements.append(Element(tag=tag, kind=kind, stretch=stretch))
        if stretch and tag == "a":
            self.anchors.append(stretch)
        capitals = is_in_font_of_capitals(attributes)
        self._count(tag, 1, capitals=capitals)
        return _Exit(tag, stretch, capitals)

    def _leave(self, element: _Exit) -> None:
        if element.stretch:
            self.flow.close(element.stretch)
        self._count(element.tag, -1, capitals=element.capitals)
        self.flow.part(GAPS.get(element.tag, Gap.NONE))

    def _count(self, tag: str, step: int, *, capitals: bool) -> None:
        self._articles += step * (tag in ("article", "main"))
        self._capitals += step * capitals
        self._preformatted += step * (tag in PREFORMATTED)
