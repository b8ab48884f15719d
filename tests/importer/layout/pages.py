"""A small language for tests of pages: a page with signs for its report's words in, what is laid out of it back."""

from articles.importer.layout import lay_out
from articles.importer.values import Layout, Mark, RawReport

SIGNS = ("@T", "@1", "@2")  # title, first and second paragraph


def read_page(page: str, *marks: Mark, words: tuple[str, str, str]) -> Layout:
    """The layout of that page with `words` in the place of SIGNS; the marks' offsets are of the page so filled."""
    for sign, text in zip(SIGNS, words, strict=True):
        page = page.replace(sign, text)
    return lay_out(RawReport(path="p", text=page, content=b"", format="text", encoding="utf-8", marks=marks))


def title_of(layout: Layout) -> str | None:
    return layout.title.text if layout.title else None
