"""The eight-bit encodings of Vietnamese, each as a reading of the same bytes taken for Windows-1252.

So they serve twice: for bytes, and for a text that somebody once decoded as Windows-1252 and saved as UTF-8.
"""

import codecs
import re
from collections.abc import Callable
from functools import cache
from typing import Final

from articles.importer.lexicon.load import table
from people.names import nfc

Charset = Callable[[str], str]

_TCVN3_LINE: Final = re.compile(r"[^\n]+")
_WORD: Final = re.compile(r"[^\W\d_]+")


def as_windows_1252(content: bytes) -> str:
    """`content` with a character for every byte; the five that Windows-1252 leaves open as in Latin-1."""
    return codecs.charmap_decode(content, "strict", _windows_1252())[0]


@cache
def _windows_1252() -> str:
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256))


def _translation(letters: dict[int, str]) -> dict[int, str]:
    """From the characters that stand for these bytes, whether read as Windows-1252 or as Latin-1."""
    return letters | {ord(_windows_1252()[byte]): letter for byte, letter in letters.items()}


@cache
def _table(name: str) -> dict[int, str]:
    return _translation({int(byte, 16): letter for byte, letter in table(name)})


@cache
def _windows_1258() -> dict[int, str]:
    decoded = {byte: bytes([byte]).decode("cp1258", "ignore") for byte in range(0x80, 0x100)}
    return _translation({byte: letter for byte, letter in decoded.items() if letter})


def windows_1258(text: str) -> str:
    """Letters and combining tones, some precomposed, put together in NFC."""
    return nfc(text.translate(_windows_1258()))


def viscii(text: str) -> str:
    return text.translate(_table("charset_viscii.tsv"))


def tcvn3(text: str) -> str:
    """Capitals with a tone come from a font of capitals: they are made where all around them is in capitals."""
    return _TCVN3_LINE.sub(_with_capitals, text.translate(_table("charset_tcvn3.tsv")))


def _with_capitals(line: re.Match[str]) -> str:
    words = line.group()
    if _lacks_small_letters(words) and any(map(_is_in_capitals, _WORD.findall(words))):
        return words.upper()
    return _WORD.sub(lambda word: word.group().upper() if _is_in_capitals(word.group()) else word.group(), words)


def _is_in_capitals(word: str) -> bool:
    if word.islower():  # most words
        return False
    return _lacks_small_letters(word) and sum(map(str.isupper, word)) > (1 if word[0].isupper() else 0)


def _lacks_small_letters(words: str) -> bool:
    """Whether every small letter is one that TCVN3 has no capital for: "Hµ NéI" may be HÀ NỘI, "Hµ Nam" not."""
    return not any(map(str.islower, set(words) - _without_capital()))


@cache
def _without_capital() -> frozenset[str]:
    letters = {letter for _, letter in table("charset_tcvn3.tsv")}
    return frozenset(letter for letter in letters if letter.upper() not in letters)


def vni(text: str) -> str:
    letters = {row[0]: row[1] for row in table("charset_vni.tsv")}
    return _vni_letter().sub(lambda shown: letters[shown.group()], text)


@cache
def _vni_letter() -> re.Pattern[str]:
    shown = sorted((row[0] for row in table("charset_vni.tsv")), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, shown)))


CHARSETS: Final[dict[str, Charset]] = {
    "windows-1258": windows_1258,
    "tcvn3": tcvn3,
    "vni": vni,
    "viscii": viscii,
}
