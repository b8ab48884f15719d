"""Real provinces (public geography), invented districts, communes and villages."""

from dataclasses import dataclass
from random import Random

MERGER = "2025-07-01"
BEFORE = (
    "An Giang;Kiên Giang;Bắc Ninh;Bắc Giang;Cao Bằng;Cà Mau;Bạc Liêu;Cần Thơ*;Hậu Giang;Sóc Trăng;Gia Lai;Bình Định;"
    "Thừa Thiên Huế;Hà Nội*;Hà Tĩnh;Hưng Yên;Thái Bình;Hải Phòng*;Hải Dương;Khánh Hòa;Ninh Thuận;Lai Châu;Lào Cai;Yên Bái;"
    "Lâm Đồng;Bình Thuận;Đắk Nông;Lạng Sơn;Nghệ An;Ninh Bình;Hà Nam;Nam Định;Phú Thọ;Hòa Bình;Vĩnh Phúc;Quảng Ngãi;Kon Tum;"
    "Quảng Ninh;Quảng Trị;Quảng Bình;Sơn La;Thanh Hóa;Hồ Chí Minh*;Bà Rịa - Vũng Tàu;Bình Dương;Thái Nguyên;Bắc Kạn;"
    "Tuyên Quang;Hà Giang;Tây Ninh;Long An;Vĩnh Long;Bến Tre;Trà Vinh;Điện Biên;Đà Nẵng*;Quảng Nam;Đắk Lắk;Phú Yên;Đồng Nai;"
    "Bình Phước;Đồng Tháp;Tiền Giang"
)  # fmt: skip
SINCE = (
    "An Giang;Bắc Ninh;Cao Bằng;Cà Mau;Cần Thơ*;Gia Lai;Huế*;Hà Nội*;Hà Tĩnh;Hưng Yên;Hải Phòng*;Khánh Hòa;Lai Châu;Lào Cai;"
    "Lâm Đồng;Lạng Sơn;Nghệ An;Ninh Bình;Phú Thọ;Quảng Ngãi;Quảng Ninh;Quảng Trị;Sơn La;Thanh Hóa;Hồ Chí Minh*;Thái Nguyên;"
    "Tuyên Quang;Tây Ninh;Vĩnh Long;Điện Biên;Đà Nẵng*;Đắk Lắk;Đồng Nai;Đồng Tháp"
)  # fmt: skip
FIRST = "Tân Phú An Bình Long Vĩnh Thanh Đông Hòa Thạnh Xuân Quảng Yên Kim Mỹ Phước Nam Trung Hưng Cẩm Gia Đại Thuận".split()
SECOND = "Lộc Thịnh Hải Khê Điền Trạch Sơn Lĩnh Tường Giang Thủy Mỹ Hiệp Quới Phong Minh Lương Nghĩa Đồng Bảo Sa Cương".split()
HIGHLAND = (
    "Ea Trul",
    "Krông Jing",
    "Ia Lâu",
    "Mường Kha",
    "Chư Prai",
    "Nậm Sỏ",
    "Đắk Rve",
    "Tà Lèng",
    "Pa Kham",
    "Ea Bung",
)
PERSON_LIKE = ("Trần Cao Đài", "Nguyễn Hữu Điền", "Lê Minh Trạch", "Phan Đình Lộc", "Dương Văn Khê")


@dataclass(frozen=True)
class Province:
    name: str  # as checks write it: "Bình Phước", "Thành phố Hồ Chí Minh"
    city: bool

    @property
    def unit(self) -> str:
        return "thành phố" if self.city else "tỉnh"

    @property
    def party(self) -> str:
        return "Thành ủy" if self.city else "Tỉnh ủy"

    @property
    def bare(self) -> str:
        """The name as a masthead or a dateline has it; "Hồ Chí Minh" alone is a person's."""
        return self.name.replace("Thành phố", "TP")


@dataclass(frozen=True)
class Place:
    """A district or a commune: `unit` huyện, thị xã, thành phố, quận, xã, phường, thị trấn, đặc khu."""

    unit: str
    name: str

    @property
    def full(self) -> str:
        return f"{self.unit} {self.name}"

    @property
    def party(self) -> str:
        heads = {"huyện": "Huyện ủy", "thị xã": "Thị ủy", "thành phố": "Thành ủy", "quận": "Quận ủy"}
        return f"{heads[self.unit]} {self.name}" if self.unit in heads else f"Đảng ủy {self.full}"


def provinces(day: str) -> list[Province]:
    listed = (SINCE if day >= MERGER else BEFORE).split(";")
    found = []
    for name in listed:
        city, bare = name.endswith("*"), name.rstrip("*")
        found.append(Province("Thành phố Hồ Chí Minh" if bare == "Hồ Chí Minh" else bare, city))
    return found


_REAL = {p.strip("*") for p in (BEFORE + ";" + SINCE).split(";")}


def invent_place_name(rng: Random) -> str:
    if rng.random() < 0.12:
        return rng.choice(HIGHLAND)
    while True:
        name = f"{rng.choice(FIRST)} {rng.choice(SECOND)}"
        if name not in _REAL and len(set(name.split())) == 2:
            return name


def invent_district(rng: Random) -> Place:
    if rng.random() < 0.04:
        return Place("huyện", rng.choice(PERSON_LIKE))
    return Place(rng.choice(("huyện", "huyện", "huyện", "thị xã", "thành phố")), invent_place_name(rng))


def invent_commune(rng: Random, day: str) -> Place:
    units = ("xã", "xã", "phường") if day >= MERGER else ("xã", "xã", "phường", "thị trấn")
    return Place(rng.choice(units), invent_place_name(rng))
