"""Unicode as found: decomposed, either tone placement, the Icelandic Ð, no-break spaces; and the legacy encodings."""

import re
import unicodedata
from random import Random

_OLD = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split()
_NEW = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split()
_TO_NEW = dict(zip(_OLD, _NEW, strict=True))
_RIME = re.compile("|".join(f"(?<![qQ]){o}" for o in _OLD))
_TCVN3_LETTERS = "ĂÂÊÔƠƯĐăâêôơưđ\0\0\0\0\0\0àảãáạ\0ằẳẵắ"  # 0xA1 onwards
_TCVN3_REST = {
    0xC6: "ặ", 0xC7: "ầ", 0xC8: "ẩ", 0xC9: "ẫ", 0xCA: "ấ", 0xCB: "ậ", 0xCC: "è", 0xCE: "ẻ", 0xCF: "ẽ", 0xD0: "é", 0xD1: "ẹ", 0xD2: "ề",
    0xD3: "ể", 0xD4: "ễ", 0xD5: "ế", 0xD6: "ệ", 0xD7: "ì", 0xD8: "ỉ", 0xDC: "ĩ", 0xDD: "í", 0xDE: "ị", 0xDF: "ò", 0xE1: "ỏ", 0xE2: "õ",
    0xE3: "ó", 0xE4: "ọ", 0xE5: "ồ", 0xE6: "ổ", 0xE7: "ỗ", 0xE8: "ố", 0xE9: "ộ", 0xEA: "ờ", 0xEB: "ở", 0xEC: "ỡ", 0xED: "ớ", 0xEE: "ợ",
    0xEF: "ù", 0xF1: "ủ", 0xF2: "ũ", 0xF3: "ú", 0xF4: "ụ", 0xF5: "ừ", 0xF6: "ử", 0xF7: "ữ", 0xF8: "ứ", 0xF9: "ự", 0xFA: "ỳ", 0xFB: "ỷ",
    0xFC: "ỹ", 0xFD: "ý", 0xFE: "ỵ",
}  # fmt: skip
_TCVN3 = {c: 0xA1 + n for n, c in enumerate(_TCVN3_LETTERS) if c != "\0"} | {c: b for b, c in _TCVN3_REST.items()}
_PLAIN = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "–": "-",
        "…": "...",
        "’": "'",
        "•": "*",
        "»": ">",
        "←": "<",
        "→": ">",
        "©": "(c)",
        "\u00a0": " ",
    }
)
MANNERS = ("plain", "new_tones", "mixed_tones", "eth", "nbsp", "nfd")
WEIGHTS = (60, 12, 8, 6, 7, 7)


def respell(rng: Random, text: str, manner: str) -> str:
    if manner == "new_tones":
        return _RIME.sub(lambda m: _TO_NEW[m.group()], text)
    if manner == "mixed_tones":
        return _RIME.sub(lambda m: _TO_NEW[m.group()] if rng.random() < 0.5 else m.group(), text)
    if manner == "eth":
        return text.replace("Đ", "Ð")
    if manner == "nbsp":
        return "".join("\u00a0" if c == " " and rng.random() < 0.1 else c for c in text)
    return unicodedata.normalize("NFD", text) if manner == "nfd" else text


def windows_1258(text: str) -> bytes | None:
    """The code page of old Windows: base letters with their tone marks behind; None where a letter has no place."""
    out: list[str] = []
    for character in unicodedata.normalize("NFC", text):
        pieces = unicodedata.normalize("NFD", character)
        tones = "".join(p for p in pieces[1:] if p in "\u0300\u0301\u0303\u0309\u0323")
        base = unicodedata.normalize("NFC", "".join(p for p in pieces if p not in tones))
        out.append(base + tones)
    try:
        return "".join(out).encode("cp1258")
    except UnicodeEncodeError:
        return None


def tcvn3(text: str) -> bytes | None:
    """ABC: toned capitals had a font of their own, so they come as small letters."""
    out = bytearray()
    for character in unicodedata.normalize("NFC", text).translate(_PLAIN):
        if ord(character) < 128:
            out.append(ord(character))
        elif (code := _TCVN3.get(character) or _TCVN3.get(character.lower())) is not None:
            out.append(code)
        else:
            return None
    return bytes(out)


def after_tcvn3(text: str) -> str:
    """`text` as it comes back: toned capitals small, typographic signs plain."""
    out = []
    for character in unicodedata.normalize("NFC", text).translate(_PLAIN):
        out.append(character if ord(character) < 128 or character in _TCVN3 else character.lower())
    return "".join(out)
