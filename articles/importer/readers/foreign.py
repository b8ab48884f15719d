"""Formats that are known by their first bytes and cannot be read (yet): the failure says what they are."""

from collections.abc import Iterator
from typing import Final

from articles.importer.readers.failures import binary, failure
from articles.importer.readers.formats import Format, Found
from articles.importer.readers.stream import Input, Stream

_DOCUMENTS: Final = (
    (b"%PDF-", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word hoặc Excel đời cũ"),
    (b"\x1f\x8b", "GZIP"),
    (b"BZh9", "BZIP2"),
    (b"\xfd7zXZ\0", "XZ"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"SQLite format 3\0", "SQLite"),
    (b"WARC/1.", "WARC"),
)
_OFFICE_PARTS: Final = (
    (b"word/", "DOCX"), (b"xl/", "XLSX"), (b"ppt/", "PPTX"), (b"application/vnd.oasis.opendocument", "ODF"),
    (b"application/epub+zip", "EPUB"), (b"[Content_Types].xml", "Office"),
)  # fmt: skip
_PICTURES: Final = (
    (b"\xff\xd8\xff", "ảnh JPEG"),
    (b"\x89PNG\r\n\x1a\n", "ảnh PNG"),
    (b"GIF87a", "ảnh GIF"),
    (b"GIF89a", "ảnh GIF"),
    (b"RIFF", "WebP, âm thanh hoặc phim"),
    (b"ID3\x03", "âm thanh"),
    (b"ID3\x04", "âm thanh"),
    (b"\x7fELF", "chương trình"),
    (b"wOF2", "phông chữ"),
    (b"\0\0\x01\0", "biểu tượng"),
)
_FEEDS: Final = ("<rss", "<feed", "<urlset", "<sitemapindex", "<rdf:rdf")
_FIRST_PART: Final = 30  # of a ZIP's first member, before its name
_NAMES: Final = 4_000


# What none of the signs begins with is told apart at once: nearly every file.
_FIRST_BYTES: Final = frozenset(sign[0] for sign, _ in (*_DOCUMENTS, *_PICTURES)) | frozenset(b"P<\xef \t\r\n")


def _document(head: bytes) -> str | None:
    if head.startswith(b"PK\x03\x04"):
        beginning = head[_FIRST_PART : _FIRST_PART + 100]
        if not beginning.startswith((b"[Content_Types].xml", b"mimetype", b"_rels/", b"word/", b"xl/")):
            return None
        return next((kind for sign, kind in _OFFICE_PARTS if sign in head[:_NAMES]), None)
    return next((kind for sign, kind in _DOCUMENTS if head.startswith(sign)), None) or _feed(head)


def _feed(head: bytes) -> str | None:
    beginning = head[:1_000].lstrip(b"\xef\xbb\xbf \t\r\n").lower().decode("latin-1")
    if not beginning.startswith(("<?xml", *_FEEDS)):
        return None
    return "RSS, Atom hoặc sơ đồ trang" if any(sign in beginning for sign in _FEEDS) else None


def _picture(head: bytes) -> str | None:
    return next((kind for sign, kind in _PICTURES if head.startswith(sign)), None)


def _read(item: Input, stream: Stream) -> Iterator[Found]:
    document = _document(stream.head)
    if document:
        yield failure(item.path, "unsupported", kind=document)
    else:
        yield binary(item.path, _picture(stream.head) or "")


def _recognises(stream: Stream, ending: str) -> bool:
    return stream.head[0] in _FIRST_BYTES and bool(_document(stream.head) or _picture(stream.head))


FORMAT = Format(name="foreign", endings=(), recognises=_recognises, read=_read)
