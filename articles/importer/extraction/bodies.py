"""Reads a body at a token: its head, the field or name that follows, and the place or the body that it belongs to."""

from collections.abc import Iterator
from dataclasses import replace

from articles.importer.extraction.body_places import central_length, place_after, says_vietnam
from articles.importer.extraction.body_tails import number_end, open_end, person_begins, topic_end, unit_alone
from articles.importer.extraction.heads import Head, head_at
from articles.importer.extraction.names import begins_post
from articles.importer.extraction.passages import Passage
from articles.importer.extraction.phrases import longest, one_kind
from articles.importer.extraction.places import (
    Place,
    read_bare_place,
    read_country,
    read_district,
    read_place,
    unit_entry,
)
from articles.importer.frozen import dataclass

# Heads too general to own a part ("Văn phòng Ban …"), but for the heads that such houses do have.
_NEVER_OWNER = frozenset({"Ban", "Phòng", "Hội", "Trường"})
_COMMA_OWNERS = frozenset(
    {"Phòng", "Khoa", "Vụ", "Cục", "Trung tâm", "Văn phòng", "Ban", "Chi cục", "Thanh tra", "Bộ môn", "Đảng ủy"}
)
_NAMED_IN_CAPITALS = frozenset(
    {"Vụ", "Cục", "Chi cục", "Phòng", "Khoa", "Ban", "Bộ", "Sở", "Ủy ban"}
)  # "Vụ này", "Phòng bệnh hơn …" are none
_NAMED_BY_CAPITALS = frozenset({"Hội", "Câu lạc bộ", "Giáo hội"})  # "Hội thành viên và tổ chức …" is none
_DEEPEST = 4  # "Phòng … Văn phòng … Công đoàn … Sở …": no real name goes further
_NO_HEADS = frozenset({("trụ", "sở"), ("giao", "ban")})
_ABROAD = ("Hội ", "Câu lạc bộ ", "Hiệp hội ")  # they may be "tại Hà Nội"
_OF_SCHOOLS = ("Hội ", "Câu lạc bộ ", "Khoa ", "Viện ", "Trung tâm ")
_PARTS_OF_SCHOOLS = ("Khoa ", "Viện ", "Trung tâm ")
_OF_BOARDS = ("Vụ ", "Cục ", "Phòng ")
_OF_UNIT_ALONE = frozenset({"mass_organization", "party_board", "department", "religious"})
_NAMED_AS_PRINTED = frozenset({"school", "company", "other"})  # a place in their names stands without its unit
_NAMED_BY_PLACE = ("Ban Quản lý Khu", "Ban Quản lý các khu", "Báo và phát thanh")
_FORCES = frozenset({"police", "military"})
_NUMBERED_IN_PROVINCE = frozenset({"court", "procuracy", "department"})
LEVELS = {"tỉnh": "province", "xã": "commune", "phường": "commune"}


@dataclass(frozen=True, slots=True)
class Body:
    """`core` is the name up to the place; `owner` or `place` ends it. `tail` as in bodies.tsv, without the mark."""

    first: int
    end: int
    core: str
    kind: str
    tail: str
    level: str = ""  # the unit of a place that is not named: "tỉnh" for a Sở
    place: Place | None = None
    owner: "Body | None" = None
    national: bool = False
    depth: int = 0  # how many bodies it stands within

    def extended(
        self, end: int, *, core: str = "", place: Place | None = None, owner: "Body | None" = None,
        national: bool | None = None,
    ) -> "Body":  # fmt: skip
        """The body with more of its name, up to `end`. Nearly each is extended, and `replace` takes thrice as long."""
        return Body(
            self.first, end, core or self.core, self.kind, self.tail, self.level, place or self.place,
            owner or self.owner, self.national if national is None else national, self.depth,
        )  # fmt: skip


def places_of(body: Body | None) -> Iterator[Place]:
    """The named places of a body and of those it belongs to."""
    while body is not None:
        if body.place is not None and body.place.name:
            yield body.place
        body = body.owner


def read_body(passage: Passage, index: int, *, in_post: bool = False, depth: int = 0) -> Body | None:
    """The body whose head begins at token `index`."""
    found = head_at(passage, index)
    return None if found is None else _begun(passage, index, *found, in_post=in_post, depth=depth)


def _begun(passage: Passage, index: int, head: Head, end: int, *, in_post: bool, depth: int) -> Body | None:
    """The body that begins with `head` at token `index`."""
    small = not passage.capital(index) or passage.all_capitals(index)
    if small and index > 2 and passage.keys[index - 1] == "-" and passage.keys[index - 3] == "/":
        return None  # "Quyết định số 385/QĐ-BTC": letters of a document's number
    if small and index and (passage.keys[index - 1], passage.keys[index]) in _NO_HEADS:
        return None  # but "giao Ban Pháp chế giám sát"
    body = read_tail(passage, index, end, head, in_post=in_post, depth=depth)
    return body if body is not None and _is_particular(passage, body, head, end, in_post=in_post) else None


def _is_particular(passage: Passage, body: Body, head: Head, head_end: int, *, in_post: bool) -> bool:
    """Not "các sở, ban, ngành", "ban tổ chức", "hội trường": a head that needs more must have it."""
    if head.needs_tail and body.end == head_end:
        return False
    if head.name == "Đội" and (passage.keys[head_end] == "ngũ" or not (in_post or passage.capital(body.first))):
        return False  # a team, the ranks
    if head.name == "Trạm" and read_district(passage, body.first):  # "Trạm Tấu"
        return False
    small = passage.text[passage.starts[body.first]].islower()
    if body.tail == "open" and (small or head.name in _NAMED_BY_CAPITALS) and not in_post:
        return passage.capital(head_end)
    return True


def read_tail(passage: Passage, first: int, index: int, head: Head, *, in_post: bool, depth: int = 0) -> Body | None:
    """The body whose head, printed from `first`, ends before token `index`."""
    national = head.tail == "fixed" or head.level == "-"
    body = Body(first, index, head.name, head.kind, head.tail, head.level, national=national, depth=depth)
    if head.tail == "fixed":
        return body
    if head.tail in ("name", "unit"):
        return _with_place(passage, body, in_post=in_post)
    if head.tail == "number":
        end = number_end(passage, index)
        if end == index:
            return _open(passage, body, in_post=in_post) if passage.capital(index) else body
        return _within_province(passage, body.extended(end, core=f"{head.name} {passage.printed(index, end)}"))
    if head.tail == "country":
        return read_mission(passage, body)
    if head.tail == "open":
        return _open(passage, body, in_post=in_post)
    if head.tail == "topic":
        return _topic(passage, body)
    if head.tail == "domain":
        return _domain(passage, body, in_post=in_post)
    return _owner(passage, body, in_post=in_post)


def read_mission(passage: Passage, body: Body) -> Body:
    """ "Đại sứ quán Lào tại Việt Nam", of whose name `body` has the head: whose it is, and where."""
    country = read_country(passage, body.end)
    if country is None:
        return body
    end, core = country.end, f"{body.core} {country.name}"
    if passage.keys[end] == "tại" and body.core.endswith("quán"):
        seat = read_country(passage, end + 1) or read_bare_place(passage, end + 1) or read_place(passage, end + 1)
        if seat is not None and seat.name:
            core, end = f"{core} {passage.printed(end, seat.end)}", seat.end
    return body.extended(end, core=core)


def _within_province(passage: Passage, body: Body) -> Body:
    """ "TAND khu vực 3 - An Giang", "Thuế cơ sở 5 tỉnh": those of a number are told apart by their province."""
    if body.kind not in _NUMBERED_IN_PROVINCE:
        return body
    if passage.keys[body.end] == "-":
        place = read_bare_place(passage, body.end + 1)
        return body.extended(place.end, core=f"{body.core} -", place=replace(place, unit="")) if place else body
    place = read_place(passage, body.end) if unit_entry(passage, body.end) else None
    return body.extended(place.end, place=place) if place is not None and place.level == "province" else body


def _with_place(passage: Passage, body: Body, *, in_post: bool) -> Body:
    index = body.end
    if body.tail == "unit" and says_vietnam(passage, index):
        if abroad := _seat_abroad(passage, index + 2):
            core = passage.printed(body.first, abroad.end) if passage.capital(body.first) else body.core
            return body.extended(abroad.end, core=core, national=True)
        body = body.extended(index + 2, core=_with_vietnam(body.core), national=True)
        index = body.end
    if central := central_length(passage, index):
        return _of_the_centre(passage, body, index + central)
    place = place_after(passage, index, body.tail, body.level, in_post=in_post)
    if place is None and body.tail == "unit" and passage.keys[index - 2 : index] == ["việt", "nam"]:
        core = _with_vietnam(body.core)  # the head has it: "Hội LHPN Việt Nam"
        return body.extended(index, core=core, national=True)
    if place is None and body.kind == "mass_organization" and (country := read_country(passage, index)):
        seat = _seat_abroad(passage, country.end) or country  # "Hội Chữ thập đỏ Đức tại Việt Nam"
        return body.extended(seat.end, core=f"{body.core} {passage.printed(index, seat.end)}", national=True)
    if place is None:
        return _of_force(passage, body, in_post=in_post)
    if body.core.startswith(_NAMED_BY_PLACE) and place.name and unit_entry(passage, place.first) is None:
        place = replace(place, unit="")  # "Ban Quản lý các khu công nghiệp Đồng Nai" is its whole name
    return body.extended(place.end, place=place, national=False)


def _seat_abroad(passage: Passage, index: int) -> Place | None:
    """ "tại Lào": the country in which an association of another one sits."""
    return read_country(passage, index + 1) if passage.keys[index] == "tại" else None


def _of_the_centre(passage: Passage, body: Body, end: int) -> Body:
    """ "Bệnh viện Đa khoa Trung ương", of which there are several: "… Quảng Nam"."""
    core = f"{body.core} Trung ương"
    place = read_bare_place(passage, end) if body.core.startswith("Bệnh viện") else None
    if place is not None:
        core, end = f"{core} {place.name}", place.end
    return body.extended(end, core=core, national=True)


def _of_force(passage: Passage, body: Body, *, in_post: bool) -> Body:
    """ "Hội Phụ nữ Công an tỉnh": an association within the police or the army."""
    found = head_at(passage, body.end) if body.kind == "mass_organization" else None
    if found is None or found[0].kind not in _FORCES or not passage.capital(body.end):
        return body
    owner = _owning_body(passage, body.end, body, in_post=in_post)
    core = "Hội Phụ nữ" if body.core == "Hội Liên hiệp Phụ nữ" else body.core
    return body if owner is None else body.extended(owner.end, core=core, owner=owner)


def _with_vietnam(core: str) -> str:
    return core if core.endswith("Việt Nam") else f"{core} Việt Nam"


def _domain(passage: Passage, body: Body, *, in_post: bool) -> Body | None:
    index = body.end
    found = longest(one_kind("domains.tsv"), passage.keys, index)
    if found:
        end = index + found[0].length
        core = f"{body.core} {found[0].cells[0]}"
        if passage.spaced(end) and (numbered := number_end(passage, end)) > end:
            core, end = f"{core} {passage.printed(end, numbered)}", numbered
        if body.level == "-" and says_vietnam(passage, end):
            end += 2
        elif body.kind == "mass_organization" and says_vietnam(passage, end):
            body, core, end = replace(body, national=True), f"{core} Việt Nam", end + 2
        elif body.level == "-" and (country := read_country(passage, end)):
            core, end = f"{core} {country.name}", country.end
        named = body.extended(end, core=core)
    elif passage.keys[index].isdigit() and body.core in ("Phòng", "Vụ", "Cục", "Ban"):
        named = body.extended(index + 1, core=f"{body.core} {passage.keys[index]}")
    else:
        if body.kind == "mass_organization":  # "Công đoàn", "Công đoàn Công ty X", "Công đoàn tỉnh"
            owned = _owner(passage, body, in_post=in_post)
            if owned.end > index or not passage.capital(index) or head_at(passage, index):
                return owned
        unnamed = not in_post and body.core in _NAMED_IN_CAPITALS and not passage.capital(index)
        none = unnamed or person_begins(passage, index) or _is_council(passage, index)
        opened = None if none else _open(passage, body, in_post=in_post)
        if opened is None or opened.end == index:
            return _owner(passage, body, in_post=in_post) if in_post else None
        named = replace(opened, tail="domain")
    bracket = in_post and passage.keys[named.end] == "("  # may hold its owner
    if named.core.startswith("Ban Tổ chức") and not bracket and not _owner_begins(passage, named.end):
        return _topic(passage, named)
    return _owner(passage, named, in_post=in_post)


def _is_council(passage: Passage, index: int) -> bool:
    """ "một số Ban HĐND cấp huyện": whose board it is, not its field."""
    found = head_at(passage, index)
    return found is not None and found[0].kind in ("council", "government")


def _owner_begins(passage: Passage, index: int) -> bool:
    if central_length(passage, index) or head_at(passage, index):
        return True
    return read_place(passage, index) is not None


def _owner(passage: Passage, body: Body, *, in_post: bool) -> Body:
    """What the body belongs to: "Trung ương", another body ("của", a comma after small units), a place."""
    index = body.end
    keys = passage.keys
    central = central_length(passage, index)
    if central and body.level != "-":
        return body.extended(index + central, core=f"{body.core} Trung ương", national=True)
    start = index
    bracket = _owner_in_bracket(passage, body) if in_post else None
    if bracket is not None:
        return bracket
    small = body.core.split(" ")[0] in _COMMA_OWNERS and body.core not in ("Ban Chấp hành", "Ban Thường vụ")
    if keys[index] == "của" or (keys[index] == "," and in_post and small):
        start = index + 1
    owner = _owning_body(passage, start, body, in_post=in_post)
    if owner is not None:
        return body.extended(owner.end, owner=owner)
    if start != index or body.level == "-":
        return body
    tail = "unit" if body.tail == "owner" else body.tail
    place = place_after(passage, index, tail, body.level, in_post=in_post)
    return body.extended(place.end, place=place) if place else body


def _owner_in_bracket(passage: Passage, body: Body) -> Body | None:
    """ "Trưởng phòng Pháp chế (Sở Tư pháp)": the body with the owner that a bracket of its own names."""
    inner = body.end + 1
    if passage.keys[body.end] != "(" or passage.keys[inner] == ")" or " " not in body.core:
        return None
    if passage.keys[inner + 1] == ")" and ((found := head_at(passage, inner)) is None or found[0].name in body.core):
        return None  # letters: rather its own than of a body that the lexicon knows
    owner = _owning_body(passage, inner, body, in_post=True)
    return body.extended(owner.end + 1, owner=owner) if owner and passage.keys[owner.end] == ")" else None


def _owning_body(passage: Passage, index: int, body: Body, *, in_post: bool) -> Body | None:
    if begins_post(passage, index):  # "Ban Cán sự đảng, Cục trưởng": the head of a post is none of a body
        return None
    found = head_at(passage, index)
    if found is None or body.depth >= _DEEPEST:
        return None
    head, end = found
    if body.level == "tỉnh" and head.kind == "mass_organization":  # "Sở Tài chính tỉnh Đoàn Văn An": a name
        return None
    fits = body.core.startswith(_OF_SCHOOLS if head.name.startswith("Trường") else _OF_BOARDS)
    if head.name in _NEVER_OWNER and body.tail != "owner" and not fits:
        return None
    if body.level == "-" and body.core.split(" ")[0] == "Bộ":
        return None
    owner = _begun(passage, index, head, end, in_post=in_post, depth=body.depth + 1)
    return owner if owner is not None and (owner.end > index + 1 or passage.capital(index)) else None


def _open(passage: Passage, body: Body, *, in_post: bool) -> Body | None:
    end = open_end(passage, body.end, in_post=in_post, through_small=passage.capital(body.first))
    if end == body.end:
        return body
    body = body.extended(end, core=f"{body.core} {passage.printed(body.end, end)}")
    if body.core.startswith(_OF_SCHOOLS):
        school = _owning_body(passage, end + (passage.keys[end] == "của"), body, in_post=in_post)
        if school is None and in_post and passage.keys[end] == "," and body.core.startswith(_PARTS_OF_SCHOOLS):
            school = _owning_body(passage, end + 1, body, in_post=in_post)  # "Khoa Sử, Trường Đại học X"
            school = school if school is not None and school.kind == "school" else None
        if school is not None:
            return body.extended(school.end, owner=school)
    place = read_place(passage, end, person_may_follow=in_post)
    if place and place.level not in ("thing", "village") and (place.name or body.kind in _OF_UNIT_ALONE):
        if body.kind in _NAMED_AS_PRINTED and unit_entry(passage, place.first) is None:
            place = replace(place, unit="")  # "Trường Đại học Y Dược Thái Bình"
        return body.extended(place.end, place=place)
    seat = end + 2 if passage.keys[end : end + 2] == ["chi", "nhánh"] else end + 1
    if seat == end + 2 or (passage.keys[end] == "tại" and body.core.startswith(_ABROAD)):
        place = read_place(passage, seat, person_may_follow=in_post) or read_country(passage, seat)
        if place and place.name:
            return body.extended(place.end, core=f"{body.core} {passage.printed(end, seat)}", place=place)
    return body


def _topic(passage: Passage, body: Body) -> Body:
    end = topic_end(passage, body.end)
    unit, begins = unit_alone(passage, body.end, end)
    if unit:  # "Ban Quản lý dự án công trình giao thông tỉnh"
        core = f"{body.core} {passage.printed(body.end, begins)}".removesuffix(" của")
        place = Place(begins, end, "", unit, LEVELS.get(unit, "district"))
        return body.extended(end, core=core, place=place)
    if end == body.end:
        owner_place = read_place(passage, end)
        if owner_place is None or owner_place.level == "thing":
            return body
        return body.extended(owner_place.end, place=owner_place)
    if passage.keys[end - 1] == "uỷ" and end - 2 > body.end and (owner := read_body(passage, end - 2)):
        core = f"{body.core} {passage.printed(body.end, end - 2)}"  # "Ban Chỉ đạo 35 Tỉnh ủy"
        return body.extended(owner.end, core=core, owner=owner)
    return body.extended(end, core=f"{body.core} {passage.printed(body.end, end)}")
