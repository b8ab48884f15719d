"""Bodies of all branches and levels, with the posts in them: how each is printed, and what it properly is.

In templates {T} is the party committee (`Tỉnh ủy`, `Tỉnh ủy Phú Yên`), {U} the unit (`tỉnh`, `tỉnh Phú Yên`), {D} a district's
or commune's own name with its unit. A post is (proper title, printed forms); {B} there is the body as printed, {R} what
is left of it once the head has swallowed its first word.
"""

from dataclasses import dataclass, field
from random import Random

from tests.generator.names import Person
from tests.generator.places import MERGER, Place, Province

REORGANIZED = "2025-03-01"  # departments and commissions of the party were merged early in 2025


@dataclass(frozen=True)
class PostSpec:
    title: str
    printed: tuple[str, ...]


def post(title: str, *printed: str) -> PostSpec:
    return PostSpec(title, printed or (title + " {B}",))


HEAD_OF_BOARD = (
    post("Trưởng Ban", "Trưởng Ban {R}", "Trưởng ban {R}"),
    post("Phó Trưởng Ban", "Phó Trưởng Ban {R}", "Phó Trưởng ban {R}", "Phó trưởng ban {R}"),
    post("Phó Trưởng Ban Thường trực", "Phó Trưởng Ban Thường trực {B}", "Phó Trưởng ban Thường trực {B}"),
)
CHAIRS = (
    post("Chủ tịch"),
    post("Phó Chủ tịch", "Phó Chủ tịch {B}", "Phó chủ tịch {B}"),
    post("Phó Chủ tịch Thường trực", "Phó Chủ tịch Thường trực {B}", "Phó Chủ tịch thường trực {B}"),
)
SECRETARIES = (
    post("Bí thư"),
    post(
        "Phó Bí thư Thường trực",
        "Phó Bí thư Thường trực {B}",
        "Phó bí thư Thường trực {B}",
        "Phó Bí thư thường trực {B}",
    ),
    post("Phó Bí thư", "Phó Bí thư {B}", "Phó bí thư {B}"),
)
STANDING = post(
    "Ủy viên Ban Thường vụ", "Ủy viên Ban Thường vụ {B}", "UVBTV {B}", "Ủy viên BTV {B}", "Uỷ viên Ban Thường vụ {B}"
)
DIRECTORS = (post("Giám đốc"), post("Phó Giám đốc", "Phó Giám đốc {B}", "Phó giám đốc {B}"))


@dataclass(frozen=True)
class BodySpec:
    key: str
    kind: str
    full: str  # the proper full name's template
    short: tuple[str, ...]  # how it is printed in its own province
    posts: tuple[PostSpec, ...]
    ranks: str = ""  # police, military
    unknown: str = ""  # its name where nothing tells the province; by default the first short form


PROVINCIAL = (
    BodySpec("party", "party_committee", "{T}", ("{T}",), (*SECRETARIES, STANDING)),
    BodySpec("party_member", "party_committee", "{T}", ("{T}",), (post("Ủy viên", "{B} viên"),)),
    BodySpec("party_office", "party_board", "Văn phòng {T}", ("Văn phòng {T}",),
             (post("Chánh Văn phòng", "Chánh Văn phòng {R}"), post("Phó Chánh Văn phòng", "Phó Chánh Văn phòng {R}"))),
    *(BodySpec("board", "party_board", f"Ban {name} {{T}}", (f"Ban {name} {{T}}",), HEAD_OF_BOARD)
      for name in ("Dân vận", "Tuyên giáo", "Tổ chức", "Nội chính")),
    BodySpec("inspection", "party_board", "Ủy ban Kiểm tra {T}", ("Ủy ban Kiểm tra {T}", "UBKT {T}", "UB Kiểm tra {T}"),
             (post("Chủ nhiệm"), post("Phó Chủ nhiệm"), post("Phó Chủ nhiệm Thường trực"))),
    BodySpec("council", "council", "HĐND {U}", ("HĐND {U}", "Hội đồng nhân dân {U}"), CHAIRS),
    *(BodySpec("council_board", "council", f"Ban {name} HĐND {{U}}", (f"Ban {name} HĐND {{U}}",), HEAD_OF_BOARD[:2])
      for name in ("Pháp chế", "Dân tộc", "Văn hóa - Xã hội", "Kinh tế - Ngân sách")),
    BodySpec("government", "government", "UBND {U}", ("UBND {U}", "Ủy ban nhân dân {U}", "Uỷ ban nhân dân {U}"), CHAIRS),
    BodySpec("government_office", "government", "Văn phòng UBND {U}", ("Văn phòng UBND {U}",),
             (post("Chánh Văn phòng", "Chánh Văn phòng {R}"), post("Phó Chánh Văn phòng", "Phó Chánh Văn phòng {R}"))),
    BodySpec("front", "front", "Ủy ban MTTQ Việt Nam {U}",
             ("Ủy ban MTTQ Việt Nam {U}", "Ủy ban Mặt trận Tổ quốc Việt Nam {U}", "UBMTTQ Việt Nam {U}", "Ủy ban MTTQVN {U}"), CHAIRS),
    BodySpec("delegation", "assembly_delegation", "Đoàn ĐBQH {U}", ("Đoàn ĐBQH {U}", "Đoàn đại biểu Quốc hội {U}"),
             (post("Trưởng Đoàn", "Trưởng {B}"), post("Phó Trưởng Đoàn", "Phó Trưởng {B}"))),
    BodySpec("police", "police", "Công an {U}", ("Công an {U}",), DIRECTORS, "police"),
    BodySpec("army", "military", "Bộ Chỉ huy Quân sự {U}", ("Bộ Chỉ huy Quân sự {U}", "Bộ CHQS {U}"),
             (post("Chỉ huy trưởng"), post("Chính ủy"), post("Phó Chỉ huy trưởng"), post("Phó Chính ủy")), "military"),
    BodySpec("border", "military", "Bộ Chỉ huy Bộ đội Biên phòng {U}", ("Bộ Chỉ huy Bộ đội Biên phòng {U}", "Bộ Chỉ huy BĐBP {U}"),
             (post("Chỉ huy trưởng"), post("Chính ủy")), "military"),
    BodySpec("court", "court", "Tòa án nhân dân {U}", ("Tòa án nhân dân {U}", "TAND {U}", "Toà án nhân dân {U}"), (post("Chánh án"), post("Phó Chánh án"))),
    BodySpec("procuracy", "procuracy", "Viện kiểm sát nhân dân {U}", ("Viện kiểm sát nhân dân {U}", "VKSND {U}", "Viện KSND {U}"),
             (post("Viện trưởng"), post("Phó Viện trưởng"))),
    *(BodySpec("mass", "mass_organization", f"{name} {{U}}", (f"{name} {{U}}",), CHAIRS[:2]) for name in
      ("Hội Nông dân", "Hội Liên hiệp Phụ nữ", "Hội Cựu chiến binh", "Liên đoàn Lao động", "Hội Chữ thập đỏ", "Hội Người cao tuổi", "Hội Khuyến học")),
    BodySpec("youth", "mass_organization", "Tỉnh đoàn {P}", ("Tỉnh đoàn",), (post("Bí thư"), post("Phó Bí thư"))),
    *(BodySpec("department", "department", f"Sở {name} {{U}}", (f"Sở {name}", f"Sở {name}", f"Sở {name} {{U}}"), DIRECTORS, unknown=f"Sở {name}")
      for name in ("Nội vụ", "Tư pháp", "Tài chính", "Công Thương", "Xây dựng", "Y tế", "Giáo dục và Đào tạo", "Khoa học và Công nghệ",
                   "Văn hóa, Thể thao và Du lịch", "Ngoại vụ")),
    *(BodySpec("department_old", "department", f"Sở {name} {{U}}", (f"Sở {name}", f"Sở {name} {{U}}"), DIRECTORS, unknown=f"Sở {name}")
      for name in ("Tài nguyên và Môi trường", "Kế hoạch và Đầu tư", "Lao động - Thương binh và Xã hội", "Thông tin và Truyền thông",
                   "Giao thông vận tải", "Nông nghiệp và Phát triển nông thôn")),
    BodySpec("inspectorate", "department", "Thanh tra {U}", ("Thanh tra {U}",), (post("Chánh Thanh tra", "Chánh Thanh tra {R}"),)),
    BodySpec("committee_of", "department", "Ban Dân tộc {U}", ("Ban Dân tộc {U}",), HEAD_OF_BOARD[:2]),
    BodySpec("school", "school", "Trường Chính trị {U}", ("Trường Chính trị {U}",), (post("Hiệu trưởng"), post("Phó Hiệu trưởng"))),
)  # fmt: skip
LOCAL = (  # district and commune; {L} is "huyện Tân Khê", {C} its party committee
    BodySpec("local_party", "party_committee", "{C}", ("{C}",), (*SECRETARIES, STANDING)),
    BodySpec("local_government", "government", "UBND {L}", ("UBND {L}", "Ủy ban nhân dân {L}"), CHAIRS[:2]),
    BodySpec("local_council", "council", "HĐND {L}", ("HĐND {L}", "Hội đồng nhân dân {L}"), CHAIRS[:2]),
    BodySpec("local_front", "front", "Ủy ban MTTQ Việt Nam {L}", ("Ủy ban MTTQ Việt Nam {L}", "Ủy ban Mặt trận Tổ quốc Việt Nam {L}"), CHAIRS[:2]),
    BodySpec("local_police", "police", "Công an {L}", ("Công an {L}",), (post("Trưởng Công an", "Trưởng {B}"), post("Phó Trưởng Công an", "Phó Trưởng {B}")), "police"),
    BodySpec("local_mass", "mass_organization", "Hội Nông dân {L}", ("Hội Nông dân {L}",), CHAIRS[:1]),
)  # fmt: skip
CENTRAL = (
    BodySpec("central_committee", "party_committee", "Ban Chấp hành Trung ương Đảng", ("Trung ương Đảng", "BCH Trung ương Đảng", "Ban Chấp hành Trung ương Đảng"),
             (post("Ủy viên"),)),
    BodySpec("politburo", "party_committee", "Bộ Chính trị", ("Bộ Chính trị",), (post("Ủy viên"),)),
    BodySpec("secretariat", "party_committee", "Ban Chấp hành Trung ương Đảng", ("Trung ương Đảng",), (post("Bí thư"),)),
    *(BodySpec("central_board", "party_board", f"Ban {name} Trung ương", (f"Ban {name} Trung ương",), HEAD_OF_BOARD[:2])
      for name in ("Dân vận", "Tổ chức", "Nội chính", "Tuyên giáo")),
    BodySpec("central_inspection", "party_board", "Ủy ban Kiểm tra Trung ương", ("Ủy ban Kiểm tra Trung ương", "UBKT Trung ương"), (post("Phó Chủ nhiệm"), post("Chủ nhiệm"), post("Ủy viên"))),
    *(BodySpec("ministry", "ministry", f"Bộ {name}", (f"Bộ {name}",), (post("Bộ trưởng"), post("Thứ trưởng")))
      for name in ("Nội vụ", "Tư pháp", "Y tế", "Xây dựng", "Khoa học và Công nghệ", "Văn hóa, Thể thao và Du lịch", "Công Thương")),
    BodySpec("cabinet", "government", "Chính phủ", ("Chính phủ",), (post("Phó Thủ tướng"),)),
    BodySpec("assembly", "assembly", "Quốc hội", ("Quốc hội",), (post("Phó Chủ tịch"),)),
    *(BodySpec("assembly_committee", "assembly", f"Ủy ban {name} của Quốc hội", (f"Ủy ban {name} của Quốc hội",), (post("Chủ nhiệm"), post("Phó Chủ nhiệm")))
      for name in ("Xã hội", "Pháp luật", "Kinh tế")),
    BodySpec("central_front", "front", "Ủy ban Trung ương MTTQ Việt Nam", ("Ủy ban Trung ương MTTQ Việt Nam", "UBTW MTTQ Việt Nam", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"), CHAIRS[:2]),
)  # fmt: skip


@dataclass(frozen=True)
class Body:
    spec: BodySpec
    province: Province | None = None
    place: Place | None = None  # of a district or commune body

    def full(self, *, province_known: bool = True) -> str:
        """Its proper name: with its province where the report lets one know it."""
        if self.place:
            return self.spec.full.format(C=self.place.party, L=self.place.full)
        if not self.province:
            return self.spec.full
        if not province_known:
            return self._in_province(self.spec.unknown or self.spec.short[0], named=False)
        return self._in_province(self.spec.full, named=True)

    def printed(self, rng: Random, *, named: bool) -> str:
        form = rng.choice(self.spec.short)
        if self.place:
            return form.format(C=self.place.party, L=self.place.full)
        if not self.province:
            return form
        if named and "{" not in form:  # a department: only the full form bears the province
            form = self.spec.full
        if named is False and self.spec.unknown:
            form = self.spec.unknown
        return self._in_province(form, named=named)

    def _in_province(self, template: str, *, named: bool) -> str:
        province = self.province
        assert province
        template = template.replace("Tỉnh đoàn", "Thành đoàn") if province.city else template
        if not named:
            return template.replace(" {P}", "").format(T=province.party, U=province.unit)
        unit = province.name if province.name.startswith("Thành phố") else f"{province.unit} {province.name}"
        return template.format(T=f"{province.party} {province.name}", U=unit, P=province.name)


@dataclass(frozen=True)
class Role:
    body: Body
    post: PostSpec
    prefix: str = ""  # nguyên, quyền

    @property
    def title(self) -> str:
        return f"{self.prefix} {self.post.title}".strip()

    def printed(self, rng: Random, *, named: bool) -> str:
        body = self.body.printed(rng, named=named)
        form = rng.choice(self.post.printed)
        if form == "{B} viên" and named:  # "Tỉnh ủy viên", never with the province behind
            form, body = form, self.body.printed(rng, named=False)
        text = form.format(B=body, R=_remainder(body))
        return f"{self.prefix} {text}".strip()


def _remainder(body: str) -> str:
    for head in ("Ban ", "Văn phòng ", "Thanh tra "):
        if body.startswith(head):
            return body[len(head) :]
    return body


@dataclass
class Official:
    """A person as a report knows him: the posts held and the rank."""

    person: Person
    roles: list[Role] = field(default_factory=list)
    rank: str = ""
    academic: str = ""


POLICE_RANKS = ("Đại tá", "Thượng tá", "Trung tá", "Thiếu tướng", "Thiếu tá")
MILITARY_RANKS = ("Đại tá", "Thượng tá", "Thiếu tướng", "Trung tá")


def provincial_specs(day: str) -> list[BodySpec]:
    """The kinds of provincial bodies that stood on `day`."""
    if day < REORGANIZED:
        return list(PROVINCIAL)
    merged = BodySpec(
        "board", "party_board", "Ban Tuyên giáo và Dân vận {T}", ("Ban Tuyên giáo và Dân vận {T}",), HEAD_OF_BOARD
    )
    gone = ("Ban Dân vận {T}", "Ban Tuyên giáo {T}", "Ban Dân tộc {U}")
    kept = [s for s in PROVINCIAL if s.key != "department_old" and s.full not in gone]
    new = [
        BodySpec("department", "department", f"Sở {n} {{U}}", (f"Sở {n}",), DIRECTORS, unknown=f"Sở {n}")
        for n in ("Nông nghiệp và Môi trường", "Dân tộc và Tôn giáo")
    ]
    return [*kept, merged, *new]


__all__ = ["CENTRAL", "LOCAL", "MERGER", "Body", "BodySpec", "Official", "PostSpec", "Role", "provincial_specs"]
