"""When two printed forms are the same thing, as CONTRACT.md says: NFC, Đ for Ð, one tone placement, white space;
names, posts and bodies also without regard to case and common abbreviations."""

import re
import unicodedata
from collections import Counter
from pathlib import Path

from people.names import nfc, one_tone_placement

_APOSTROPHES = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "`": "'", "´": "'", "–": "-", "—": "-"})
_ABBREVIATIONS = Path(__file__).with_name("abbreviations.tsv").read_text(encoding="utf-8")
_EXPANSION = dict(line.split("\t") for line in _ABBREVIATIONS.splitlines() if not line.startswith("#"))
_TOKEN = re.compile(r"[^\s,.;:()\"“”/]+")
_LOWER_UNIT = re.compile(r"\b(?:huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) \w")
_CITY = re.compile(r"\bthành phố (?!hồ chí minh|hà nội|hải phòng|đà nẵng|cần thơ|huế)\w")
_NUMBERED = re.compile(r" số (?=\d)")
_UNIT = re.compile(r" (?:tỉnh|thành phố)(?= |$)")
_OF_PROVINCE = re.compile(r" (?:tỉnh|thành phố|huyện|thị xã|quận) [^ ]+(?: [^ ]+){0,3}$")


def squeezed(text: str | None) -> str:
    """As printed, but for Unicode form, tone placement and white space. Case counts."""
    if not text:
        return ""
    plain = unicodedata.normalize("NFC", nfc(text)).translate(_APOSTROPHES)
    return " ".join(_one_placement(word) for word in plain.split())


def _one_placement(word: str) -> str:
    lower = one_tone_placement(word)
    return "".join(n.upper() if o.isupper() else n for o, n in zip(word, lower, strict=True)) if lower != word else word


def levelled(text: str | None) -> str:
    """A name, post or body to compare by: without case, punctuation and common abbreviations."""
    if not text:
        return ""
    words = (_expanded(token) for token in _TOKEN.findall(nfc(text).translate(_APOSTROPHES)))
    joined = one_tone_placement(" ".join(words)).replace("-", " ").replace("&", " và ")
    return " ".join(joined.split())


def _expanded(token: str) -> str:
    """An abbreviation is in capitals ("TƯ"; "Tư pháp" is none), but for the two that are written "Tp" and "Tx"."""
    capital = token.upper() == token or token in ("Tp", "Tx")
    return _EXPANSION.get(token.upper(), token) if capital else token


def person_key(name: str | None) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in one_tone_placement(name or "")).split())


def body_key(name: str | None) -> str:
    """A body; of a district or a commune without the province behind it, which it may bear or not."""
    key = levelled(name).replace("ban chấp hành chỉ huy", "ban chỉ huy")
    key = key.replace("đoàn thanh niên cộng sản hồ chí minh", "đoàn thanh niên").replace(
        "mặt trận tổ quốc việt nam", "mặt trận tổ quốc"
    )
    key = _NUMBERED.sub(" ", key)
    match = _LOWER_UNIT.search(key) or _CITY.search(key)
    if match:
        head, tail = key[: match.end()], key[match.end() :]
        key = head + _OF_PROVINCE.sub("", tail)
    return key


def loose_body_key(name: str | None) -> str:
    """A body as an annotator wrote it: with or without the word for its province's kind."""
    return _UNIT.sub("", body_key(name))


def tokens(text: str) -> Counter[str]:
    return Counter(squeezed(text).split())


def same_day(given: str | None, expected: str | None) -> bool:
    """Dates agree as far as both are printed: the day always, the time where both have one."""
    if not given or not expected:
        return not given and not expected
    if "T" in given and "T" in expected:
        return given[:16] == expected[:16]
    return given.split("T")[0] == expected.split("T")[0]
