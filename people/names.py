"""Vietnamese names and words, and how they are compared. Pure: no Django.

Three views of a text, all NFC:

* `fold`: one plain lower-case character (or a space) for each character of the NFC text, so offsets stay;
  what search and candidate look-ups use.
* `exact_key`: diacritics kept, one tone placement, case folded, white space and punctuation squeezed;
  what "the same name" means.
* `folded_key`: the same without marks; what "perhaps the same name" means.
"""

import re
import unicodedata
from codecs import charmap_build, charmap_encode

_LETTER_WITHOUT_DECOMPOSITION = {"đ": "d", "Đ": "d", "Ð": "d", "ð": "d"}
_OLD_TONES = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split()
_NEW_TONES = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split()
_NEW_OF_OLD = dict(zip(_OLD_TONES, _NEW_TONES, strict=True))
_OLD_OF_NEW = dict(zip(_NEW_TONES, _OLD_TONES, strict=True))
# Only an open rime has two placements ("hoà", "hòa"; never "hoàn"), and "qu" keeps its glide ("quý").
_OPEN_RIME_OLD = re.compile("(" + "|".join(_OLD_TONES) + r")(?![^\W\d_])")
_OPEN_RIME_NEW = re.compile("(?<![qQ])(" + "|".join(_NEW_TONES) + r")(?![^\W\d_])")
_NOT_OF_WORDS = re.compile(r"[\W_]+")
# đ sorts after d, and each vowel of its own after the plain one.
_ALPHABET = "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z".split()
_LETTER_RANK = {letter: chr(0x21 + rank) for rank, letter in enumerate(_ALPHABET)}
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}


def nfc(text: str) -> str:
    """`text` in NFC, with the Icelandic Ð (U+00D0) that old keyboards typed for Đ put right."""
    return unicodedata.normalize("NFC", text).replace("Ð", "Đ")


def _folded_character(character: str) -> str:
    plain = _LETTER_WITHOUT_DECOMPOSITION.get(character)
    if plain is None:
        plain = unicodedata.normalize("NFD", character)[0].lower()
    return plain if len(plain) == 1 and plain.isalnum() else " "


class _FoldTable(dict[int, str]):
    def __missing__(self, codepoint: int) -> str:
        folded = self[codepoint] = _folded_character(chr(codepoint))
        return folded


_FOLD_TABLE = _FoldTable()
# Small Vietnamese letters and common signs have room in one byte: by way of bytes a text is folded in half the time.
_MARKED = {nfc(vowel + tone) for vowel in "aăâeêioôơuưy" for tone in ("", *_TONES)} - set("aeiouy")
_IN_A_BYTE = "".join((*map(chr, range(128)), *sorted(_MARKED), "đ“”‘’–—…•°»«")).ljust(256, "\ufffe")
_BYTES = charmap_build(_IN_A_BYTE)
_FOLDED_BYTES = "".join(map(_folded_character, _IN_A_BYTE)).encode()


def fold(text: str) -> str:
    """`text` without case, marks and punctuation, with `len(fold(text)) == len(nfc(text))`."""
    composed = nfc(text)
    try:
        encoded, _ = charmap_encode(composed.lower(), "strict", _BYTES)
    except UnicodeEncodeError:
        return composed.translate(_FOLD_TABLE)
    return encoded.translate(_FOLDED_BYTES).decode()


def one_tone_placement(text: str) -> str:
    """`text` in lower case NFC with the tone mark of open rimes where the new spelling puts it (hoà, uỷ)."""
    return _OPEN_RIME_OLD.sub(lambda match: _NEW_OF_OLD[match.group(1)], nfc(text).lower())


def old_tone_placement(text: str) -> str:
    """`text`, case kept, with the tone mark of lower-case open rimes in the usual newspaper place (hòa, ủy)."""
    return _OPEN_RIME_NEW.sub(lambda match: _OLD_OF_NEW[match.group(1)], nfc(text))


def exact_key(text: str) -> str:
    """The key under which two spellings are the same name: diacritics kept, all else levelled."""
    return " ".join(_NOT_OF_WORDS.sub(" ", one_tone_placement(text)).split())


def folded_key(text: str) -> str:
    """The key under which two spellings may be the same name: no marks, đ as d."""
    folded = fold(text)
    return " ".join(folded.split()) if "  " in folded else folded.strip()


def slugify(text: str) -> str:
    """An ASCII slug: `Đặng Đình Đức` gives `dang-dinh-duc`; empty where nothing of it is Latin."""
    ascii_only = "".join(c if c.isascii() else " " for c in fold(text))
    return "-".join(ascii_only.split())


def collation_key(text: str) -> str:
    """A key that sorts in the order of the Vietnamese alphabet: letters first, then tones."""
    letters: list[str] = []
    tones: list[str] = []
    for character in exact_key(text):
        if character == "đ":
            letters.append(_LETTER_RANK["đ"])
            tones.append("0")
            continue
        base, *marks = list(unicodedata.normalize("NFD", character))
        tone = "".join(_TONES[mark] for mark in marks if mark in _TONES)
        vowel = unicodedata.normalize("NFC", base + "".join(m for m in marks if m not in _TONES))
        letters.append(_LETTER_RANK.get(vowel, vowel))
        tones.append(tone or "0")
    return "".join(letters) + " " + "".join(tones)


def person_sort_key(name: str) -> str:
    """The key by which persons are listed: given name, then the rest of the name."""
    syllables = name.split()
    if not syllables:
        return ""
    return collation_key(syllables[-1]) + " " + collation_key(" ".join(syllables[:-1]))
