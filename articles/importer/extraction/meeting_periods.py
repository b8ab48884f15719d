"""What period or term a meeting is about, as its name says: "6 tháng đầu năm 2020", "nhiệm kỳ 2020 - 2025"."""

import re

_YEAR = r"(?:19|20)\d{2}"
_YEARS = rf"{_YEAR}\s?[-–—]\s?{_YEAR}"
_NUMBER = r"(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_QUARTER = r"(?:i{1,3}|iv|[1-4])"
_TERM = rf"nhiệm kỳ\s(?:\w{{1,6}},?\s)?\(?{_YEARS}\)?"
_PERIOD = re.compile(
    "|".join(
        (
            rf"{_NUMBER}\stháng(?:\s(?:đầu|cuối))?\snăm(?:\s{_YEAR}(?!\d))?",
            rf"quý\s{_QUARTER}(?:\s?(?:/|[-–]|năm)\s?{_YEAR}(?!\d)|(?![\w/]))",
            rf"tháng\s\d{{1,2}}(?:\s?(?:/|-|năm)\s?{_YEAR}(?!\d)|(?![\d/]))",
            rf"năm học\s{_YEARS}",
            rf"giai đoạn\s{_YEARS}",
            rf"kh(?:óa|oá)\s(?:[ivxl]{{1,6}}|\d{{1,2}})(?:\s?,?\s?\(?{_TERM})?(?!\w)",
            _TERM,
            rf"{_NUMBER}\snăm(?:\s\(?{_YEARS}\)?|(?=\s(?:thực hiện|triển khai|thi hành|xây dựng)\s))",
            rf"năm\s{_YEAR}(?!\s?[-–—]\s?\d)(?!\d)",
        )
    ),
    re.IGNORECASE,
)
# What is said of a day, of a paper or of somebody's post is not what the meeting is about.
_PAPER = r"(?:luật|hiến pháp|nghị quyết|chỉ thị|quy định|quyết định|nghị định|kết luận|thông tư)"
_OF_SOMETHING_ELSE = re.compile(
    rf"(?<!\w)(?:ngày\s\S{{1,20}}|{_PAPER}(?:\s[^\s,;]{{1,20}}){{0,8}}"
    rf"|{_PAPER}(?:\s[^\s,;]{{1,20}}){{0,16}}\strung ương(?:\sđảng)?"  # "Nghị quyết … của … Trung ương Đảng khóa XII"
    r"|(?:giữ chức|chức (?:danh|vụ)|bầu(?! cử)|bổ nhiệm|công nhận|phân công|chỉ định)\s[^;]{1,120}),?\s$",
    re.IGNORECASE,
)
# "6 tháng đầu năm và nhiệm vụ 6 tháng cuối năm 2020": the year is printed once for both halves.
_OTHER_HALF = re.compile(rf"[^;]{{1,80}}?tháng\scuối\snăm\s(?P<year>{_YEAR})(?!\d)", re.IGNORECASE)


def period_in(name: str) -> str | None:
    """The first period or term that a meeting's `name` tells it is about, as printed; None where it tells none."""
    for found in _PERIOD.finditer(name):
        if _OF_SOMETHING_ELSE.search(name, 0, found.start()):
            continue
        period = found.group().strip()
        rest = _OTHER_HALF.match(name, found.end()) if period.lower().endswith("đầu năm") else None
        return f"{period} {rest['year']}" if rest else period
    return None
