"""What an element of a page holds, told from its tag and the names that its makers gave it."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

from articles.importer.lexicon.load import table
from articles.importer.readers.flow import Gap
from articles.importer.values import MarkKind
from people.names import folded_key

# Nothing of these is shown as words, or only where scripts do not run.
SKIPPED: Final = frozenset(
    "script style template noscript head title svg math canvas iframe object embed video audio map".split()
)
PREFORMATTED: Final = frozenset(("pre", "textarea"))
GAPS: Final[dict[str, Gap]] = {
    **dict.fromkeys("td th".split(), Gap.CELL),
    **dict.fromkeys(
        "div li tr dt dd figcaption header footer nav aside main center caption thead tbody tfoot option select button "
        "legend details summary form fieldset address body label".split(),
        Gap.LINE,
    ),
    **dict.fromkeys(
        "p h1 h2 h3 h4 h5 h6 blockquote ul ol dl table figure pre hr article section".split(), Gap.PARAGRAPH
    ),
}  # fmt: skip
_KIND_OF_TAG: Final[dict[str, MarkKind]] = {
    "h1": MarkKind.TITLE,
    "time": MarkKind.PUBLISHED,
    "figcaption": MarkKind.CAPTION,
    "figure": MarkKind.CAPTION,
    "article": MarkKind.BODY,
    **dict.fromkeys("nav header footer aside form button select textarea menu".split(), MarkKind.NAVIGATION),
}
_OF_AN_ARTICLE: Final = frozenset(("header", "footer"))  # within an article they hold its title, date and byline
_FURNITURE_ROLES: Final = frozenset("navigation banner contentinfo complementary search dialog menu menubar".split())
_HIDDEN: Final = re.compile(r"(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)", re.IGNORECASE)
_CENTRED: Final = re.compile(r"text-align\s{0,9}:\s{0,9}center", re.IGNORECASE)
_CAPITALS_FONT: Final = re.compile(r"\.vn[\w ]{1,30}?h\b", re.IGNORECASE)  # .VnTimeH shows small letters as capitals
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NAMING_ATTRIBUTES: Final = ("class", "id", "itemprop")
_LONGEST_NAME: Final = 300
_LONGEST_ENTRY: Final = 4  # words
_ORDER: Final = ("nothing", "section", "navigation", "tags", "caption", "byline", "lead", "published", "title", "body")

Attributes = Mapping[str, str | None]


def kind_of(tag: str, attributes: Attributes, *, in_article: bool) -> MarkKind | None:
    """What the element holds, if its tag, role or names say so."""
    by_tag = None if in_article and tag in _OF_AN_ARTICLE else _KIND_OF_TAG.get(tag)
    if not attributes:
        return by_tag
    if _is_furniture(attributes):
        return MarkKind.NAVIGATION
    if by_tag in (MarkKind.TITLE, MarkKind.NAVIGATION):
        return by_tag
    names = " ".join(attributes.get(name) or "" for name in _NAMING_ATTRIBUTES)[:_LONGEST_NAME]
    by_name = _kind_of_names(names) if not names.isspace() and tag != "body" else ""
    if by_name in ("", "nothing"):
        return by_tag if by_name == "" else None
    return MarkKind(by_name)


def is_centred(attributes: Attributes) -> bool:
    return (attributes.get("align") or "").lower() in ("center", "middle") or bool(
        _CENTRED.search(attributes.get("style") or "")
    )


def is_in_font_of_capitals(attributes: Attributes) -> bool:
    return bool(attributes) and any(_CAPITALS_FONT.search(attributes.get(name) or "") for name in ("face", "style"))


def _is_furniture(attributes: Attributes) -> bool:
    return (
        "hidden" in attributes
        or (attributes.get("role") or "") in _FURNITURE_ROLES
        or bool(_HIDDEN.search(attributes.get("style") or ""))
    )


@lru_cache(maxsize=8_192)
def _kind_of_names(names: str) -> str:
    found = [entry for name in names.split() for entry in _entries_in(name)]
    return max(found, key=lambda entry: (entry[0], -_ORDER.index(entry[1])))[1] if found else ""


def _entries_in(name: str) -> Iterator[tuple[int, str]]:
    """The entries that a name bears: of how many words, and what kind."""
    words = folded_key(_CAMEL.sub(" ", name)).split()
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + _LONGEST_ENTRY) + 1):
            if kind := _kinds().get("".join(words[start:end])):
                yield end - start, kind


@cache
def _kinds() -> dict[str, str]:
    return {"".join(folded_key(name).split()): kind for name, kind in table("page_marks.tsv")}
