"""Walks the tree of a page and writes its text: every word of it, in reading order, with what the elements say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from articles.importer.frozen import dataclass as light_dataclass
from articles.importer.readers.flow import Flow, Gap, Stretch
from articles.importer.readers.page_elements import (
    GAPS,
    PREFORMATTED,
    SKIPPED,
    Attributes,
    is_centred,
    is_in_font_of_capitals,
    kind_of,
)
from articles.importer.values import MarkKind

_TEXT: Final = "-text"
_HOLDERS: Final = frozenset("div td section article main center blockquote".split())
_FRAMES: Final = frozenset("p div td center".split())  # where they centre what they hold; a table does anyway
_WITHOUT_MEANING: Final = frozenset("b strong i em u span font small big".split())  # where they have no attributes
_ARTICLES: Final = frozenset(("article", "main"))
_COUNTED: Final = _ARTICLES | PREFORMATTED
_ICONS: Final = frozenset(("i", "span", "em"))
_ARROW: Final = re.compile(r"(?:angle|chevron|arrow|caret)[\w-]{0,20}right|separator|delimiter", re.IGNORECASE)
_ARROW_SIGN: Final = " » "
_SEPARATORS: Final = tuple(",;|/>»›·•-–")
_BLOCKS: Final = frozenset(("br", *(tag for tag, gap in GAPS.items() if gap is not Gap.CELL)))
_LONGEST_LABEL: Final = 40  # characters: "Ngày đăng bài viết: "
_LISTS: Final = (MarkKind.TAGS, MarkKind.SECTION)


@light_dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """An element that says what it holds, and the stretch of the text that it covers."""

    tag: str
    kind: MarkKind
    stretch: Stretch


@dataclass(slots=True)
class Holder:
    """An element that may hold paragraphs, and how many characters of them stand directly in it."""

    stretch: Stretch
    paragraphs: int = 0


@dataclass(slots=True)
class _Frame:
    """An element that may stand around a picture and its caption."""

    stretch: Stretch
    has_picture: bool = False


@light_dataclass(frozen=True, slots=True)
class _Exit:
    """What is to be done when an element ends."""

    tag: str
    gap: Gap = Gap.NONE
    stretch: Stretch | None = None
    holder: Holder | None = None
    frame: _Frame | None = None
    capitals: bool = False
    lists_links: bool = False

    @property
    def counts(self) -> bool:
        """Whether what stands within is read otherwise for it."""
        return self.capitals or self.lists_links or self.tag in _COUNTED


class Walk:
    """`flow` has the text; `elements`, `anchors` and `holders` the stretches, in the order in which they begin.

    `framed` are the stretches that stand with a picture in a table or a centred block, the inner before the outer;
    `pictures` the places in the text behind which a picture stands.

    With `keeps_lines` the line breaks of the markup itself are line breaks of the text.
    """

    def __init__(self, tree: LexborHTMLParser, *, keeps_lines: bool) -> None:
        self.flow = Flow()
        self.elements: list[Element] = []
        self.anchors: list[Stretch] = []
        self.holders: list[Holder] = []
        self.framed: list[Stretch] = []
        self.pictures: list[int] = []
        self._around: list[Holder] = []
        self._frames: list[_Frame] = []
        self._articles = 0
        self._capitals = 0
        self._link_lists = 0
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
                continue
            tag = item.tag or ""
            if tag == _TEXT:
                self._add(item.text_content or "")
            elif tag not in SKIPPED and item.is_element_node:
                children = list(item.iter(include_text=True))
                attributes = item.attributes
                if attributes or tag not in _WITHOUT_MEANING or len(children) > 1:
                    waiting.append(self._enter(item, tag, attributes, children))
                waiting += reversed(children)

    def _add(self, text: str) -> None:
        if self._capitals:
            text = text.upper()
        if self._link_lists and text.lstrip().startswith(_SEPARATORS):
            self.flow.join()
        if self._preformatted:
            self.flow.add_lines(text)
        else:
            self.flow.add(text)

    def _enter(self, node: LexborNode, tag: str, attributes: Attributes, children: Sequence[LexborNode]) -> _Exit:
        self._make_signs(tag, attributes, children)
        kind = kind_of(tag, attributes, in_article=self._articles > 0)
        gap = _gap_around(tag, children)
        if kind is MarkKind.PUBLISHED and not gap and _follows_sentence(node):
            gap = Gap.LINE
        if gap:
            self.flow.part(gap)
        frames = tag == "table" or (tag in _FRAMES and is_centred(attributes))
        stretch = self.flow.open() if kind or frames or tag in ("a", "p") or tag in _HOLDERS else None
        holder = Holder(stretch) if stretch and tag in _HOLDERS else None
        frame = _Frame(stretch) if stretch and frames else None
        lists_links = kind in _LISTS or _lists_links(children)
        ended = _Exit(tag, gap, stretch, holder, frame, is_in_font_of_capitals(attributes), lists_links)
        self._note(ended, kind)
        if ended.counts:
            self._count(ended, 1)
        return ended

    def _make_signs(self, tag: str, attributes: Attributes, children: Sequence[LexborNode]) -> None:
        """What an element shows of itself: a line break, a picture, an arrow."""
        if tag == "br":
            self.flow.break_line()
        elif tag == "img":
            self.pictures.append(self.flow.length)
            for frame in self._frames:
                frame.has_picture = True
        elif tag in _ICONS and not children and _ARROW.search(attributes.get("class") or ""):
            self.flow.join()
            self.flow.add(_ARROW_SIGN)

    def _note(self, element: _Exit, kind: MarkKind | None) -> None:
        if element.stretch and kind:
            self.elements.append(Element(tag=element.tag, kind=kind, stretch=element.stretch))
        if element.stretch and element.tag == "a":
            self.anchors.append(element.stretch)
        if element.holder:
            self.holders.append(element.holder)
            self._around.append(element.holder)
        if element.frame:
            self._frames.append(element.frame)

    def _leave(self, element: _Exit) -> None:
        if element.stretch:
            self.flow.close(element.stretch)
        if element.frame:
            self._frames.pop()
            if element.frame.has_picture:
                self.framed.append(element.frame.stretch)
        if element.holder:
            self._around.pop()
        elif element.tag == "p" and element.stretch and self._around:
            self._around[-1].paragraphs += max(element.stretch.length, 0)
        if element.tag == "a" and self._link_lists:
            self.flow.part(Gap.LINE)
        if element.counts:
            self._count(element, -1)
        if element.gap:
            self.flow.part(element.gap)

    def _count(self, element: _Exit, step: int) -> None:
        self._articles += step * (element.tag in _ARTICLES)
        self._capitals += step * element.capitals
        self._preformatted += step * (element.tag in PREFORMATTED)
        self._link_lists += step * element.lists_links


def _gap_around(tag: str, children: Sequence[LexborNode]) -> Gap:
    """What parts the element from its neighbours: a cell that holds blocks is a part of the page, not of a row."""
    gap = GAPS.get(tag, Gap.NONE)
    return Gap.LINE if gap is Gap.CELL and any(child.tag in _BLOCKS for child in children) else gap


def _follows_sentence(node: LexborNode) -> bool:
    """Whether the element stands behind words that are a line of their own: the date behind a title, in one block."""
    before = node.prev
    return before is not None and before.tag == _TEXT and len((before.text_content or "").strip()) > _LONGEST_LABEL


def _lists_links(children: Sequence[LexborNode]) -> bool:
    """Whether these are links with nothing between them: each is shown as a thing of its own."""
    if len(children) < 2 or sum(child.tag == "a" for child in children) < 2:
        return False
    return not any(child.tag == _TEXT and (child.text_content or "").strip() for child in children)
