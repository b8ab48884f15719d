"""Invented persons: names of every people of Vietnam, of religious and of foreign guests, in the manners of print."""

from dataclasses import dataclass
from random import Random

SURNAMES = (
    ["Nguyễn"] * 9 + ["Trần"] * 4 + ["Lê"] * 4 + ["Phạm"] * 3 + ["Hoàng", "Huỳnh", "Phan", "Vũ", "Võ"] * 2
    + "Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Mai Trịnh Đoàn Lâm Phùng Hà Cao Tạ Thái Lương Tô Châu Quách Từ Lưu Vương Tăng"
    " Đào Kiều La Nghiêm Triệu Chu Khổng Đàm Thạch Danh Sơn Kim Cù Thân Văn Bạch Âu Mạc Giáp Ninh Tống Trương"
    " Viên Doãn Tưởng Hứa Ứng Liêu Mã Ma Nông Hoàng Vi Lò Cầm Quàng Tòng Bế Hầu Giàng Vàng Sùng Chẩu Bàn Đèo".split()
)  # fmt: skip
MALE_MIDDLES = (
    "Văn Văn Văn Hữu Đức Minh Quang Xuân Công Đình Thanh Quốc Ngọc Thành Anh Bá Trọng Duy Thế Viết Huy Chí".split()
)
FEMALE_MIDDLES = "Thị Thị Thị Thị Ngọc Thu Thanh Bích Phương Kim Mỹ Hồng Minh Diệu".split()
MALE_GIVEN = (
    "An Bình Cường Dũng Duy Đạt Điền Định Đông Đức Giang Hải Hiếu Hiền Hoàng Hòa Hùng Hưng Huy Khải Khánh Khoa Kiên"
    " Lâm Lập Lộc Long Luận Mạnh Minh Nam Nghĩa Nhân Nhựt Phong Phú Phúc Phước Quân Quang Quyết Sang Sơn Sỹ Tài Tâm"
    " Tân Thái Thắng Thành Thiện Thịnh Thọ Thuận Tiến Tín Toàn Trí Trung Trường Tú Tuấn Tùng Việt Vinh Vũ Vượng Ngôn"
    " Chiến Thụy Hậu Khôi Lợi Tạo Hai Mười Út Bay Nở Xô Đằng Thứ Vọng Ước Ánh Ổn Ơn Quý Thúy Hoè Luỹ"
).split()  # fmt: skip
FEMALE_GIVEN = (
    "Ánh Bích Chi Diễm Dung Duyên Hà Hạnh Hằng Hiền Hoa Hòa Hồng Huệ Hương Hường Lan Liên Linh Loan Ly Mai Nga Ngân"
    " Nguyệt Nhàn Nhung Oanh Phượng Quyên Tâm Thảo Thơ Thoa Thu Thủy Thúy Trang Trâm Trúc Tuyết Uyên Vân Xuân Yến Ý"
).split()  # fmt: skip
MINORITY = (
    "Y {e} {k}", "Y {e} {k} {s}", "H’{h} {k}", "H'{h} {s}", "K’{c}", "K'{c}", "Điểu K’{c}", "Điểu {d}", "Ksor {j}", "Rah Lan {j}",
    "Siu {j}", "A {x}", "Y {x}", "Đinh {x}", "Bríu {b}", "Zơrâm {b}", "Hồ A {x}", "Giàng A {m}", "Giàng Seo {m}", "Vàng Thị {m}",
    "Lò Văn {m}", "Hầu A {m}", "Thạch Sa {t}", "Danh {t}", "Sơn Minh {t}", "Kim Ngọc {t}", "Ma Thế {m}", "Quàng Thị {m}",
    "Đạo Văn {x2}", "Thành Ngọc {x2}", "Chamaléa {ch}", "Pi Năng Thị {ch}", "Ê Ban {e2}", "R’Com {j}", "Nay {j}", "Rơ Châm {j}",
)  # fmt: skip
MINORITY_PARTS = {
    "e": ("Biêk", "Thuyên", "Sôn", "Mửng", "Khút", "Jen", "Duynh", "Pốt"),
    "k": ("Niê", "Mlô", "Êban", "Byă", "Ayŭn", "Kbuôr", "Niê Kđăm", "Êñuôl", "Ktla", "Hmŏk"),
    "s": ("Niê", "Mlô", "Byă", "Êban"),
    "h": ("Nguôn", "Yao", "Lanh", "Wê", "Linh", "Bia"),
    "c": ("Brối", "Mák", "Dung", "Thới", "Phúc", "Nhiêu", "Lìn"),
    "d": ("Lên", "Hương", "Phơn", "Krắc", "Nhôn", "Xuân"),
    "j": ("H’Nhan", "Blâm", "Khiêm", "Thương", "Phước", "Hyút", "Djuk", "Lan"),
    "x": ("Ngời", "Phơi", "Vượng", "Chỏi", "Blói", "Thái", "Mới", "Hải"),
    "b": ("Hương", "Nhoóc", "Liếc", "Vân"),
    "m": ("Lử", "Páo", "Sình", "Chẩu", "Của", "Phử", "Vảng", "Súa", "Dơ"),
    "t": ("Rươne", "Khuôl", "Phách", "Thươne", "Rốt", "Sô Phi", "Danh"),
    "x2": ("Mận", "Tọa", "Luyện", "Chắn"),
    "ch": ("Hưng", "Ngoan", "Mốc"),
    "e2": ("Phương", "Thanh"),
}
RELIGIOUS = ("Thích {a} {b}", "Thích Nữ {a} {b}")
RELIGIOUS_A = "Thiện Huệ Minh Quảng Giác Trí Tâm Như Đồng Nhuận Chân Tịnh".split()
RELIGIOUS_B = "Nhơn Đăng Thông Toàn Đạo Pháp Hạnh Nguyên Lạc Từ Quang Bửu".split()
FOREIGN = (
    "Marko Dvorscak", "Elena Petrovska", "Jonas Lindqvist", "Amara Okoro", "Hiroto Nagasawa", "Park Ji Hwan", "Somphone Keovilay",
    "Carlos Benavente", "Li Weiguang", "Anita Deshmukh", "Peter Hallward", "Sokha Chanthou", "Bounmy Sisavath", "Claire Morandel",
)  # fmt: skip


@dataclass(frozen=True)
class Person:
    name: str  # spelt properly
    female: bool
    style: str = "kinh"  # kinh, minority, religious, foreign

    @property
    def given(self) -> str:
        return self.name.split()[-1]


def invent_person(rng: Random, *, style: str | None = None) -> Person:
    """A new person. Without `style`, one in ten is of a minority people and some have two or five syllables."""
    style = style or rng.choices(("kinh", "minority"), (9, 1))[0]
    female = rng.random() < 0.32
    if style == "minority":
        pattern = rng.choice(MINORITY)
        return Person(pattern.format(**{k: rng.choice(v) for k, v in MINORITY_PARTS.items()}), female, style)
    if style == "religious":
        return Person(rng.choice(RELIGIOUS).format(a=rng.choice(RELIGIOUS_A), b=rng.choice(RELIGIOUS_B)), female, style)
    if style == "foreign":
        return Person(rng.choice(FOREIGN), female, style)
    return Person(_kinh_name(rng, female=female), female)


def _kinh_name(rng: Random, *, female: bool) -> str:
    middles, given = (FEMALE_MIDDLES, FEMALE_GIVEN) if female else (MALE_MIDDLES, MALE_GIVEN)
    surname, shape = rng.choice(SURNAMES), rng.random()
    syllables = [surname]
    if shape < 0.07:
        return f"{surname} {rng.choice(given)}"  # two syllables
    if shape > 0.9:
        syllables.append(rng.choice(SURNAMES))  # both parents' surnames
    syllables.append(rng.choice(middles))
    if 0.55 < shape < 0.9 and female or 0.8 < shape < 0.9:
        syllables.append(rng.choice([g for g in given if g != syllables[-1]]))
    last = rng.choice(given)
    if last == syllables[-1]:
        last = given[(given.index(last) + 1) % len(given)]
    return " ".join((*syllables, last))


def misprinted(rng: Random, name: str) -> str:
    """A slip that still lets one know the name: one middle syllable without its capital."""
    syllables = name.split()
    if len(syllables) < 3:
        return name
    place = rng.randrange(1, len(syllables) - 1)
    syllables[place] = syllables[place][0].lower() + syllables[place][1:]
    return " ".join(syllables)


def invent_reporter(rng: Random) -> str:
    """A signature as outlets print them: pen names, initials, capitals."""
    given = rng.choice(MALE_GIVEN + FEMALE_GIVEN)
    middle = rng.choice(MALE_MIDDLES + FEMALE_MIDDLES)
    full = _kinh_name(rng, female=rng.random() < 0.5)
    return rng.choice(
        (f"{middle} {given}", f"{middle} {given}", full, f"{middle} {given}".upper(), full.upper(),
         f"{given[0]}.{middle.upper()}", "".join(s[0] for s in full.split()), "PV", f"{given} {rng.choice(MALE_GIVEN)}")
    )  # fmt: skip
