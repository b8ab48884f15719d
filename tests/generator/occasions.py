"""Kinds of meetings: what they are called, what one calls them afterwards, and days as they are printed."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from tests.generator.prose import topic

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")


@dataclass(frozen=True)
class Occasion:
    kinds: tuple[str, ...]  # the gold kind first, then what is as right
    name: str
    word: str  # hội nghị, buổi làm việc, …


@dataclass(frozen=True)
class Cited:
    text: str
    gold: dict[str, str | None]


def document(rng: Random, before: date) -> Cited:
    """A document as it is cited, of a day before the meeting."""
    issued = before - timedelta(days=rng.randrange(60, 1500))
    number = rng.randrange(1, 400)
    year = issued.year
    kinds = (
        ("Chỉ thị", f"{number}/CT-TTg", "Thủ tướng Chính phủ"), ("Chỉ thị", f"{number % 60 + 1}-CT/TW", "Ban Bí thư"),
        ("Nghị quyết", f"{number % 80 + 1}-NQ/TW", "Bộ Chính trị"), ("Kết luận", f"{number % 120 + 1}-KL/TW", "Bộ Chính trị"),
        ("Quy định", f"{number % 150 + 1}-QĐ/TW", "Ban Bí thư"), ("Nghị định", f"{number % 150 + 1}/{year}/NĐ-CP", "Chính phủ"),
        ("Quyết định", f"{number}/QĐ-TTg", "Thủ tướng Chính phủ"), ("Thông tư", f"{number % 40 + 1}/{year}/TT-BNV", "Bộ Nội vụ"),
        ("Kế hoạch", f"{number}/KH-UBND", None), ("Chương trình", f"{number % 60 + 1}-CTr/TU", None), ("Hướng dẫn", f"{number % 60 + 1}-HD/BTCTW", "Ban Tổ chức Trung ương"),
    )  # fmt: skip
    kind, mark, issuer = rng.choice(kinds)
    text = f"{kind} {rng.choice(('số ', 'số ', ''))}{mark}"
    dated = rng.random() < 0.6
    if dated:
        text += rng.choice(
            (
                f", ngày {issued:%d/%m/%Y}",
                f" ngày {issued.day}/{issued.month}/{year}",
                f" ngày {issued.day}-{issued.month}-{year}",
            )
        )
    if issuer and rng.random() < 0.7:
        text += f" của {issuer}"
    else:
        issuer = None
    return Cited(
        text,
        {"kind": kind, "number": mark, "name": None, "date": issued.isoformat() if dated else None, "issuer": issuer},
    )


def occasion(rng: Random, day: date, cited: Cited) -> Occasion:
    year, t = day.year, topic(rng)
    closed = year if day.month > 9 else year - 1  # the year that a closing meeting looks back on
    term = f"nhiệm kỳ {year}-{year + 5}"
    part, rest = (
        ("6 tháng đầu năm", f"6 tháng cuối năm {year}")
        if day.month < 9
        else ("9 tháng đầu năm", f"3 tháng cuối năm {year}")
    )
    choices = [
        (("sơ kết",), f"hội nghị sơ kết {t} {part}, triển khai nhiệm vụ {rest}", "hội nghị"),
        (("sơ kết",), f"hội nghị sơ kết 3 năm thực hiện {cited.text}", "hội nghị"),
        (("tổng kết",), f"hội nghị tổng kết {t} năm {closed}, triển khai nhiệm vụ năm {closed + 1}", "hội nghị"),
        (("tổng kết",), f"hội nghị tổng kết 10 năm thực hiện {cited.text}", "hội nghị"),
        (("giao ban",), f"hội nghị giao ban {t} quý {ROMAN[(day.month - 1) // 3]}/{year}", "hội nghị"),
        (("giao ban",), f"giao ban báo chí tháng {day.month}", "buổi giao ban"),
        (("quán triệt",), f"hội nghị học tập, quán triệt, triển khai thực hiện {cited.text}", "hội nghị"),
        (("tập huấn",), f"hội nghị tập huấn nghiệp vụ {t}", "hội nghị"),
        (("tập huấn",), f"lớp tập huấn kỹ năng {t} năm {year}", "lớp tập huấn"),
        (("hội thảo",), f"hội thảo khoa học “Giải pháp nâng cao chất lượng {t}”", "hội thảo"),
        (("gặp mặt",), "buổi gặp mặt cán bộ hưu trí trên địa bàn", "buổi gặp mặt"),
        (("gặp mặt", "họp mặt"), "họp mặt các chức sắc tôn giáo tiêu biểu", "buổi họp mặt"),
        (("công bố", "lễ công bố"), "lễ công bố quyết định về công tác cán bộ", "buổi lễ"),
        (("đối thoại",), "hội nghị đối thoại với đoàn viên, hội viên và nông dân", "hội nghị"),
        (("đối thoại",), f"hội nghị đối thoại với doanh nghiệp năm {year}", "hội nghị"),
        (("ký kết", "lễ ký kết"), f"lễ ký kết chương trình phối hợp về {t}", "buổi lễ"),
        (("hiệp thương",), "hội nghị hiệp thương lần thứ hai giới thiệu người ứng cử", "hội nghị"),
        (("họp", "phiên họp"), f"phiên họp thường kỳ tháng {day.month}", "phiên họp"),
        (("họp", "cuộc họp"), f"cuộc họp nghe báo cáo tiến độ thực hiện {t}", "cuộc họp"),
        (("biểu dương",), f"hội nghị biểu dương điển hình tiên tiến trong {t}", "hội nghị"),
        (("biểu dương", "lễ biểu dương"), f"lễ biểu dương người có uy tín năm {year}", "buổi lễ"),
        (("hội nghị",), f"hội nghị triển khai {t}", "hội nghị"),
        (("hội nghị",), f"hội nghị chuyên đề về {t}", "hội nghị"),
        (("đại hội",), f"Đại hội Thi đua yêu nước lần thứ {rng.choice(ROMAN[3:8])}, {term}", "đại hội"),
        (("đại hội",), f"Đại hội đại biểu lần thứ {rng.choice(ROMAN[5:])}, {term}", "đại hội"),
    ]  # fmt: skip
    kinds, name, word = rng.choice(choices)
    return Occasion(kinds, name, word)


@dataclass(frozen=True)
class DayPrinted:
    text: str  # opens a sentence: "Sáng 29-6"
    with_year: bool
    session: str | None
    end: date | None = None
    relative: bool = False  # "sáng nay": leans on the publication date


def print_day(rng: Random, day: date, *, published: date | None) -> DayPrinted:
    session = rng.choice((None, None, "sáng", "chiều", "tối")) if rng.random() < 0.9 else "sáng"
    d, m, y = day.day, day.month, day.year
    short = rng.choice((f"{d}-{m}", f"{d}/{m}", f"{d:02}/{m:02}", f"{d}.{m}", f"{d:02}-{m:02}", f"{d:02}/{m}"))
    year = rng.random() < (0.35 if published else 0.55)
    full = rng.choice((f"{d}/{m}/{y}", f"{d:02}/{m:02}/{y}", f"{d}-{m}-{y}", f"{d}.{m}.{y}"))
    text = full if year else short
    pick = rng.random()
    if published == day and pick < 0.15:
        lead = f"{(session or 'hôm').capitalize()} nay"
        return DayPrinted(
            rng.choice((lead, f"{lead} ({short})", f"{lead}, {short}", f"{lead}, ngày {short}")),
            False,
            session,
            relative=True,
        )
    if pick < 0.28:
        text = f"{d} tháng {m}" + (f" năm {y}" if year else "")
        return DayPrinted(f"{session.capitalize()} ngày {text}" if session else f"Ngày {text}", year, session)
    end = day + timedelta(days=1)
    if pick < 0.34 and end.month == m:
        ranged = rng.choice(
            (
                f"Trong 2 ngày {d} và {end.day}/{m}",
                f"Trong hai ngày {d}-{end.day}/{m}",
                f"Từ ngày {d} đến {end.day}/{m}",
                f"Từ ngày {d:02} - {end.day:02}/{m}",
            )
        )
        return DayPrinted(ranged + (f"/{y}" if year else ""), year, None, end)
    if session:
        return DayPrinted(
            rng.choice(
                (
                    f"{session.capitalize()} {text}",
                    f"{session.capitalize()} ngày {text}",
                    f"{session.capitalize()} {text}",
                )
            ),
            year,
            session,
        )
    return DayPrinted(f"Ngày {text}", year, None)
