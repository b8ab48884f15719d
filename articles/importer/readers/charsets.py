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


def as_windows_1252(content: bytes) -> str:
    """`content` with a character for every byte; the five that Windows-1252 leaves open as in Latin-1."""
    return codecs.charmap_decode(content, "strict", _windows_1252())[0]


@cache
def _windows_1252() -> str:
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256))


class _Translation:
    """From the characters that stand for certain bytes, whether read as Windows-1252 or as Latin-1, to letters."""

    def __init__(self, letters: dict[int, str]) -> None:
        shown = _windows_1252()
        self.bytes = codecs.charmap_build(shown)
        self.letters = "".join(letters.get(byte, shown[byte]) for byte in range(256))
        self.by_character = letters | {ord(shown[byte]): letter for byte, letter in letters.items()}

    def __call__(self, text: str) -> str:
        try:  # by way of bytes it takes a tenth of the time
            content = codecs.charmap_encode(text, "strict", self.bytes)[0]
        except UnicodeEncodeError:
            return text.translate(self.by_character)
        return codecs.charmap_decode(content, "strict", self.letters)[0]


@cache
def _translation(name: str) -> _Translation:
    return _Translation({int(byte, 16): letter for byte, letter in table(name)})


@cache
def _of_windows_1258() -> _Translation:
    decoded = {byte: bytes([byte]).decode("cp1258", "ignore") for byte in range(0x80, 0x100)}
    return _Translation({byte: letter for byte, letter in decoded.items() if letter})


def windows_1258(text: str) -> str:
    """Letters and combining tones, some precomposed, put together in NFC."""
    return nfc(_of_windows_1258()(text))


def viscii(text: str) -> str:
    return _translation("charset_viscii.tsv")(text)


def tcvn3(text: str) -> str:
    """Capitals with a tone come from a font of capitals: they are made where all around them is in capitals."""
    return _TCVN3_LINE.sub(_with_capitals, _translation("charset_tcvn3.tsv")(text))


def _with_capitals(line: re.Match[str]) -> str:
    words = line.group()
    perhaps = _with_inner_capital().findall(words)
    if not perhaps:  # most lines
        return words
    if _lacks_small_letters(words) and any(map(_is_in_capitals, perhaps)):
        return words.upper()
    return _with_inner_capital().sub(_as_shown, words)


def _as_shown(word: re.Match[str]) -> str:
    return word.group().upper() if _is_in_capitals(word.group()) else word.group()


def _is_in_capitals(word: str) -> bool:
    if word.islower():  # most words
        return False
    return _lacks_small_letters(word) and sum(map(str.isupper, word)) > (1 if word[0].isupper() else 0)


def _lacks_small_letters(words: str) -> bool:
    """Whether every small letter is one that TCVN3 has no capital for: "Hµ NéI" may be HÀ NỘI, "Hµ Nam" not."""
    return not any(map(str.islower, set(words) - _without_capital()))


@cache
def _with_inner_capital() -> re.Pattern[str]:
    """A word with a capital behind its first letter: no other word is in capitals."""
    capitals = {letter for _, letter in table("charset_tcvn3.tsv") if letter.isupper()}
    return re.compile(rf"(?<![^\W\d_])[^\W\d_]+?[A-Z{''.join(sorted(capitals))}][^\W\d_]*")


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
