"""What every text passes at the door: NFC, LF line ends, plain blanks, and no invisible characters."""

import re
from typing import Final

from people.names import nfc

_BREAKS: Final = re.compile("[\r\x0b\x0c\x85\u2028\u2029]")
_BLANKS: Final = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LONE_SURROGATES: Final = re.compile("[\ud800-\udfff]")
# Zero-width characters, soft hyphens, direction marks, byte order marks; control characters but tab and line feed.
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]"
)
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd]")
_MOST_CONTROLS: Final = 0.05


def clean(text: str) -> str:
    """`text` as the importer keeps it. Nothing visible is lost; lone surrogates become U+FFFD."""
    text = text.replace("\r\n", "\n").replace("\u00a0", " ")
    # A text without odd characters, which is nearly every one, is told apart in one pass of C.
    if not text.replace("\n", " ").replace("\t", " ").isprintable():
        text = _LONE_SURROGATES.sub("\ufffd", _BLANKS.sub(" ", _BREAKS.sub("\n", text)))
        text = _INVISIBLE.sub("", text)
    return nfc(text)


def one_line(text: str) -> str:
    """`text` cleaned, on one line, white space squeezed."""
    return " ".join(clean(text).split())


def is_binary(text: str) -> bool:
    """Whether so much of a decoded `text` is control characters that it never was text."""
    return len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text)
