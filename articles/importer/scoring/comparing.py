"""When two printed forms are the same thing, as CONTRACT.md says: NFC, Đ for Ð, one tone placement, white space;
names, posts and bodies also without regard to case and common abbreviations."""

import re
import unicodedata
from collections import Counter

from people.names import nfc, one_tone_placement

_APOSTROPHES = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "`": "'", "´": "'", "–": "-", "—": "-"})
# Longest first where one stands in another; all in the form that `_levelled` gives.
_ABBREVIATIONS = (
    ("ubtw", "ủy ban trung ương"), ("ubtư", "ủy ban trung ương"), ("ubmttqvn", "ủy ban mặt trận tổ quốc việt nam"),
    ("ubmttq", "ủy ban mặt trận tổ quốc"), ("mttqvn", "mặt trận tổ quốc việt nam"), ("mttq", "mặt trận tổ quốc"),
    ("ubkttw", "ủy ban kiểm tra trung ương"), ("ubkt", "ủy ban kiểm tra"), ("ub", "ủy ban"), ("ubnd", "ủy ban nhân dân"),
    ("hđnd", "hội đồng nhân dân"), ("đbqh", "đại biểu quốc hội"), ("vksnd", "viện kiểm sát nhân dân"), ("ksnd", "kiểm sát nhân dân"),
    ("tand", "tòa án nhân dân"), ("chqs", "chỉ huy quân sự"), ("bđbp", "bộ đội biên phòng"), ("lđlđ", "liên đoàn lao động"),
    ("lhpn", "liên hiệp phụ nữ"), ("ccb", "cựu chiến binh"), ("tncs", "thanh niên cộng sản"), ("btv", "ban thường vụ"),
    ("uvbtv", "ủy viên ban thường vụ"), ("uvbch", "ủy viên ban chấp hành"), ("uv", "ủy viên"), ("uvtw", "ủy viên trung ương"),
    ("tw", "trung ương"), ("tư", "trung ương"), ("tp", "thành phố"), ("tx", "thị xã"), ("hcm", "hồ chí minh"),
    ("tphcm", "thành phố hồ chí minh"), ("gd&đt", "giáo dục và đào tạo"), ("gd-đt", "giáo dục và đào tạo"),
    ("kh&đt", "kế hoạch và đầu tư"), ("kh&cn", "khoa học và công nghệ"), ("nn&ptnt", "nông nghiệp và phát triển nông thôn"),
    ("tn&mt", "tài nguyên và môi trường"), ("vhtt&dl", "văn hóa thể thao và du lịch"), ("tt&tt", "thông tin và truyền thông"),
    ("lđ-tb&xh", "lao động thương binh và xã hội"), ("lđtb&xh", "lao động thương binh và xã hội"), ("gtvt", "giao thông vận tải"),
    ("nn&mt", "nông nghiệp và môi trường"), ("bch", "ban chấp hành"),
)  # fmt: skip
_EXPANSION = {one_tone_placement(short): one_tone_placement(full) for short, full in _ABBREVIATIONS}
_TOKEN = re.compile(r"[^\s,.;:()\"“”/]+")
_LOWER_UNIT = re.compile(r"\b(?:huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) \w")
_CITY = re.compile(r"\bthành phố (?!hồ chí minh|hà nội|hải phòng|đà nẵng|cần thơ|huế)\w")
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
    return _EXPANSION.get(one_tone_placement(token), token) if capital else token


def person_key(name: str | None) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in one_tone_placement(name or "")).split())


def body_key(name: str | None) -> str:
    """A body; of a district or a commune without the province behind it, which it may bear or not."""
    key = levelled(name).replace("ban chấp hành chỉ huy", "ban chỉ huy")
    key = key.replace("đoàn thanh niên cộng sản hồ chí minh ", "").replace(
        "mặt trận tổ quốc việt nam", "mặt trận tổ quốc"
    )
    match = _LOWER_UNIT.search(key) or _CITY.search(key)
    if match:
        head, tail = key[: match.end()], key[match.end() :]
        key = head + _OF_PROVINCE.sub("", tail)
    return key


def tokens(text: str) -> Counter[str]:
    return Counter(squeezed(text).split())


def same_day(given: str | None, expected: str | None) -> bool:
    """Dates agree as far as both are printed: the day always, the time where both have one."""
    if not given or not expected:
        return not given and not expected
    if "T" in given and "T" in expected:
        return given[:16] == expected[:16]
    return given.split("T")[0] == expected.split("T")[0]
