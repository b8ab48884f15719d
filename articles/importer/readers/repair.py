"""Puts right a text that was decoded wrongly before it came to us, where that is plain to see."""

import html
import re
from collections.abc import Callable
from typing import Final

import ftfy

from articles.importer.readers.charsets import CHARSETS
from articles.importer.readers.vietnamese import balance

# UTF-8 taken for Windows-1252, once or twice: most Vietnamese letters with two marks begin with these.
_SIGNS: Final = ("á»", "áº", "Ã¡Â")
_RARE: Final = "»º¡"  # one of them is in each sign: a single character is looked for faster
_ONLY_ENCODING: Final = ftfy.TextFixerConfig(
    unescape_html=False, remove_terminal_escapes=False, fix_latin_ligatures=False, fix_character_width=False,
    uncurl_quotes=False, fix_line_breaks=False, fix_surrogates=False, remove_control_chars=False, normalization=None,
)  # fmt: skip
_REFERENCE: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
SIGNS_OF_MARKUP: Final = frozenset("<>&\"'")
_ESCAPE: Final = re.compile(r"\\(?:u(?P<code>[0-9a-fA-F]{4})|(?P<sign>[nrt\"'/]))")
_ESCAPED: Final = {"n": "\n", "r": "\n", "t": " "}
_FEWEST_ESCAPES: Final = 3
_CHARSET_SAMPLE: Final = 40_000
_FEWEST_SYLLABLES: Final = 2

Repair = tuple[str, Callable[[str], str]]


def without_mojibake(text: str) -> str:
    """`text` with those lines repaired that are UTF-8 read as Windows-1252; the others as they are."""
    if not any(rare in text for rare in _RARE) or not any(sign in text for sign in _SIGNS):
        return text
    return "\n".join(map(_repaired_line, text.split("\n")))


def _repaired_line(line: str) -> str:
    repaired = ftfy.fix_text(line, _ONLY_ENCODING)
    return repaired if balance(repaired) >= balance(line) else line


def charset_repair(text: str) -> Repair | None:
    """The eight-bit encoding that `text` was written in before somebody decoded it as Windows-1252, if one fits."""
    name, best = best_charset(text[:_CHARSET_SAMPLE])
    return (name, CHARSETS[name]) if name and best > max(balance(text[:_CHARSET_SAMPLE]), 0) else None


def best_charset(sample: str) -> tuple[str | None, int]:
    """The encoding under which `sample`, bytes taken for Windows-1252, is most Vietnamese, and how much it is."""
    balances = {name: balance(charset(sample)) for name, charset in CHARSETS.items()}
    name = max(balances, key=lambda candidate: balances[candidate])
    return (name, balances[name]) if balances[name] >= _FEWEST_SYLLABLES else (None, 0)


def without_references(text: str, *, keeping: frozenset[str] = frozenset()) -> str:
    """`text` with the character references of HTML made characters, but for the characters that it is `keeping`."""
    if "&" not in text:
        return text

    def character(reference: re.Match[str]) -> str:
        found = html.unescape(reference.group())
        return reference.group() if found in keeping else found

    return _REFERENCE.sub(character, text)


def without_escapes(text: str) -> str:
    """`text` with the escapes of a programming language made characters, where they stand for its breaks or letters."""
    if "\\" not in text:
        return text
    breaks, letters = text.count("\\n"), text.count("\\u")
    if max(breaks, letters) < _FEWEST_ESCAPES or max(breaks, letters) <= text.count("\n"):
        return text

    def character(escape: re.Match[str]) -> str:
        return chr(int(escape["code"], 16)) if escape["code"] else _ESCAPED.get(escape["sign"], escape["sign"])

    return _ESCAPE.sub(character, text).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
