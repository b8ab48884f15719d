"""The house that a report is of: the page's own body, or the institution that acts in its first sentence.

Posts and boards that are printed without their body are of it: "Giám đốc", "Hiệu trưởng", "Khoa Nội", "Đảng ủy".
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from articles.importer.extraction.bodies import Body
from articles.importer.extraction.items import Reading
from articles.importer.extraction.passages import Passage
from articles.importer.extraction.posts import Post
from articles.importer.lexicon import load

_HOUSES = frozenset({"police", "court", "procuracy", "military", "company", "school", "department", "other"})
_INSTITUTIONS = frozenset({"company", "school"})
_OTHER_INSTITUTIONS = ("Bệnh viện", "Viện ", "Trung tâm Y tế")
_WITH_DIRECTORS = ("Sở ", "Công an", "Kho bạc", "Trung tâm")
_WITH_GENERAL_DIRECTORS = ("Tổng ", "Tập đoàn", "Ngân hàng", "Công ty cổ phần", "Công ty Cổ phần")
# What follows the name of an institution that is said to do something.
_ACTS = frozenset({"đã", "vừa", "tổ", "phối", "tiếp", "long", "khai", "họp", "đón", "trao", "công", "làm"})
_LONGEST_BRACKET = 6  # tokens
_NO_TRUONG_BAN = ("Ban Bí thư", "Ban Cán sự", "Ban Chấp hành", "Ban Chỉ huy", "Ban Thường vụ")
_LONGEST_HEAD = 6  # words


def is_institution(body: Body | None) -> bool:
    """A company, a school, a hospital: its own people call it by its kind, and it has a party committee."""
    return body is not None and (body.kind in _INSTITUTIONS or body.core.startswith(_OTHER_INSTITUTIONS))


def acting_house(readings: Sequence[Reading]) -> Body | None:
    """ "Trường Đại học X phối hợp với … tổ chức …": the institution that the first sentence of the text is about."""
    reading = next((one for one in readings if one.passage.field in ("lead", "body")), None)
    for body in reading.bodies if reading is not None else ():
        if reading is None or reading.passage.sentences[body.first] > 0:
            break
        house = body if is_institution(body) else body.owner  # "Đảng bộ Công ty X tổ chức …"
        if is_institution(house) and _acts(reading.passage, body.end):
            return house
    return None


def _acts(passage: Passage, index: int) -> bool:
    if passage.keys[index] == "(":
        bracket = passage.keys[index : index + _LONGEST_BRACKET]
        index += bracket.index(")") + 1 if ")" in bracket else 0
    return passage.keys[index] in _ACTS


def heads_of(body: Body, committees: frozenset[str]) -> tuple[str, ...]:
    """The first words of its name by which it may be meant; the whole core only where more names it."""
    whole = body.owner is not None or body.place is not None or body.core in committees
    return _beginnings(body.core, whole=whole)


@lru_cache(maxsize=2048)  # the same cores stand in report after report
def _beginnings(core: str, *, whole: bool) -> tuple[str, ...]:
    words = core.split(" ")
    most = len(words) if whole else len(words) - 1
    least = 2 if core.startswith(_NO_TRUONG_BAN) else 1
    return tuple(" ".join(words[:count]) for count in range(least, min(most, _LONGEST_HEAD) + 1))


def house_in(named: Mapping[str, Body]) -> Body | None:
    """The report's house, where it is one that has offices and a party committee of its own."""
    house = named.get("")
    return house if house is not None and house.kind in _HOUSES else None


def institution_in(named: Mapping[str, Body]) -> Body | None:
    house = named.get("")
    return house if is_institution(house) else None


def house_of(post: Post, named: Mapping[str, Body]) -> Body | None:
    """ "Phó Chánh án", "Hiệu trưởng nhà trường": the only body of a kind that has such posts, or the report's house."""
    heads = houses_of(post)
    house = named.get("")
    if house is not None and len(heads) > 1 and house.core.startswith(heads):
        return house
    found = {named[head].core: named[head] for head in heads if head in named}
    return next(iter(found.values())) if len(found) == 1 else None


def directed_by(post: Post, named: Mapping[str, Body]) -> Body | None:
    """ "Phó Giám đốc" alone: of the report's house, never of another body that it names."""
    house, title = named.get(""), _bare_title(post.title)
    if house is None or title not in ("giám đốc", "tổng giám đốc"):
        return None
    if title == "tổng giám đốc":
        return house if house.core.startswith(_WITH_GENERAL_DIRECTORS) else None
    return house if is_institution(house) or house.core.startswith(_WITH_DIRECTORS) else None


def houses_of(post: Post) -> tuple[str, ...]:
    return _houses().get(_bare_title(post.title), ())


def _bare_title(title: str) -> str:
    return title.removeprefix("nguyên ").removeprefix("Phó ").removesuffix(" Thường trực").lower()


@cache
def _houses() -> dict[str, tuple[str, ...]]:
    return {title.lower(): tuple(heads.split(", ")) for title, heads in load.table("post_houses.tsv")}


@cache
def parts_of_house() -> tuple[str, ...]:
    return tuple(f"{head} " if kind == "named" else head for head, kind in load.table("house_parts.tsv"))
