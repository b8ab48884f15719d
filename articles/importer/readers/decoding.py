"""From bytes to text: UTF-8, UTF-16, the eight-bit encodings of Vietnamese, and what once went wrong with them."""

import codecs
import re
from typing import Final, NamedTuple

from articles.importer.readers.charsets import CHARSETS, as_windows_1252
from articles.importer.readers.door import is_binary
from articles.importer.readers.repair import best_charset, without_mojibake
from articles.importer.readers.vietnamese import balance

_MARKS: Final = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE: Final = 40_000  # bytes by which an encoding is chosen
_SMALL_SAMPLE: Final = 2_000  # bytes, where these have enough letters
_ENOUGH_HIGH: Final = 200  # bytes
_HIGH: Final = re.compile(rb"[\x80-\xff]")
_MOST_STRAY_NULS: Final = 0.01
_LEAST_NULS: Final = 0.15  # of one half of the bytes, in UTF-16: blanks and plain letters; most of a text in fact
_MOST_OTHER_NULS: Final = 0.02
_FORMER_NAMES: Final = re.compile(r"(?:iso-?8859-\d{1,2}|windows-125\d|cp125\d|mac-?\w{1,12})\Z", re.IGNORECASE)


class Decoded(NamedTuple):
    text: str
    encoding: str


def decode(content: bytes, declared: str | None = None) -> Decoded | None:
    """The text of `content` and the encoding it was in; None where it is no text.

    `declared` is the encoding that the file names: one more candidate where it is not UTF-8. What cannot be
    decoded is U+FFFD. The text has not passed the door yet.
    """
    encoding = unicode_encoding(content)
    if encoding == "utf-8":
        try:
            return _mended(content.decode(), encoding)
        except UnicodeDecodeError:
            return _decode_eight_bits(content, declared)
    if encoding is None:
        return None
    return _mended(content.decode(encoding, "replace"), encoding)


def unicode_encoding(content: bytes) -> str | None:
    """The encoding by marks and NULs: utf-8 where it may also be one of eight bits, None where it is binary."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return name
    if b"\0" not in content:
        return "utf-8"
    half = max(len(content) // 2, 1)
    even, odd = content[::2].count(0) / half, content[1::2].count(0) / half
    for few, many, name in ((even, odd, "utf-16-le"), (odd, even, "utf-16-be")):
        if many >= _LEAST_NULS and few <= _MOST_OTHER_NULS:
            return name
    return "utf-8" if even + odd <= 2 * _MOST_STRAY_NULS else None


def _mended(text: str, encoding: str) -> Decoded | None:
    mended = without_mojibake(text)
    if encoding != "utf-8" and is_binary(mended):
        return None
    return Decoded(mended, encoding if mended is text or mended == text else f"{encoding}+windows-1252")


def _decode_eight_bits(content: bytes, declared: str | None) -> Decoded | None:
    sample = _sample_of(content)
    name, best = best_charset(as_windows_1252(sample))
    # A text in UTF-8 with a few broken bytes, cut off perhaps in the middle of a letter.
    if balance(sample.decode("utf-8", "replace")) >= max(best, 1):
        return _mended(content.decode("utf-8", "replace"), "utf-8")
    if declared and _FORMER_NAMES.match(declared):
        found = _decode_as(content, declared)
        if found and balance(found.text[:_SAMPLE]) > best:
            return found
    text = as_windows_1252(content)
    found = Decoded(CHARSETS[name](text), name) if name else Decoded(text, "windows-1252")
    return None if is_binary(found.text) else found


def _sample_of(content: bytes) -> bytes:
    """Some of `content` with enough bytes of marked letters to tell encodings apart."""
    first = _HIGH.search(content)
    start = first.start() if first else 0
    near = content[start : start + _SMALL_SAMPLE]
    return near if len(_HIGH.findall(near)) >= _ENOUGH_HIGH else content[start : start + _SAMPLE]


def _decode_as(content: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(content.decode(encoding, "replace"), encoding.lower())
    except LookupError:
        return None
