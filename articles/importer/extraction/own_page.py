"""What a page says of itself in its own lines: its province, its district, the body whose page it is."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from articles.importer.extraction.bodies import Body, places_of, read_body
from articles.importer.extraction.heads import head_at
from articles.importer.extraction.passages import Passage, passage_of
from articles.importer.extraction.phrases import phrases
from articles.importer.extraction.places import (
    LOCAL_LEVELS,
    Place,
    read_bare_place,
    read_district,
    read_place,
    unit_entry,
)
from articles.importer.extraction.territories import province_names, provinces
from articles.importer.lexicon import load
from articles.importer.values import FieldText, Layout
from people.names import folded_key

OPENS_DATELINE = ("(", "báo", "đài", "cổng")
_ADDRESS = re.compile(
    r"địa chỉ|trụ sở|tòa soạn|toà soạn|hotline|điện thoại|email|giấy phép|số(?<!\Ssố) \d|đường |quận "
)
_OWNED = re.compile(r"(?:Báo|BÁO|Đài|ĐÀI|[Tt]ỉnh|TỈNH)(?: [^\W\d_]{1,8}){2,4}")
_HOST = re.compile(r"(?<![\w.@-])(?:[\w-]{1,40}\.){1,4}vn(?!\w)", re.IGNORECASE)
_AROUND_IN_HOST = 9  # letters around a province's name in a label: "bao…", "…online"
_NO_OWNERS = ("Văn phòng", "Đảng Cộng sản Việt Nam")  # an office speaks for the house it serves; a motto
_DASH = " - "
# The right column of a letterhead, where a page's text runs the two together.
_BESIDE_MOTTO = re.compile(
    r"(?<=\S)\s+(?:đảng cộng sản việt nam|cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|độc lập - tự do - hạnh phúc)$",
    re.IGNORECASE,
)
_SYLLABLE = re.compile(r"(?:ngh?|nh|gh|gi|ch|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?")
_OUTLETS = ("Báo", "Tạp chí", "Đài ")
_LONGEST, _LONGEST_HEADING = 200, 100  # characters of a line that may name places, and of one that names its owner


@dataclass(frozen=True, slots=True)
class OwnPage:
    """`provinces`: as often as the dateline, the page's lines and the names of sites let one know one."""

    provinces: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()  # districts and communes with their unit: "Trang tin huyện X"
    seat: Place | None = None  # the district whose name alone is the dateline: "Bác Ái - Sáng 9/4, …"
    house: Body | None = None  # "CÔNG AN TỈNH NAM ĐỊNH"


@dataclass(frozen=True, slots=True)
class _Line:
    provinces: frozenset[str] = frozenset()
    places: tuple[Place, ...] = ()
    owner: Body | None = None
    with_more: Body | None = None  # "CÔNG TY X - TỔNG CÔNG TY Y": behind a dash a motto, or the house above it


def _owners(found: Iterable[Body | None]) -> dict[str, Body]:
    """By their names, the first of each."""
    owners: dict[str, Body] = {}
    for owner in found:
        if owner is not None:
            owners.setdefault(owner.core, owner)
    return owners


def read_own_page(layout: Layout) -> OwnPage:
    lines = [_read_line(line) for line in _without_addresses(layout.furniture) if len(line) < _LONGEST]
    owners = _owners(line.owner for line in lines) or _owners(line.with_more for line in lines)
    dateline = _read_line(layout.dateline or "").provinces
    named = frozenset[str]().union(*(line.provinces for line in lines))
    by_site = frozenset(provinces_of_hosts(layout.furniture))
    return OwnPage(
        provinces=tuple(next(iter(found)) for found in (dateline, named, by_site) if len(found) == 1),
        places=tuple(place for line in lines for place in line.places),
        seat=_seat(layout.dateline or ""),
        house=next(iter(owners.values())) if len(owners) == 1 else None,
    )


def _seat(dateline: str) -> Place | None:
    passage = passage_of(FieldText(name="furniture", text=dateline.strip("() -–")))
    place = read_district(passage, 0) if dateline else None
    return place if place is not None and place.end == passage.count else None


@lru_cache(maxsize=1024)  # the lines of an outlet's pages come again and again
def _read_line(line: str) -> _Line:
    line = _BESIDE_MOTTO.sub("", line)
    passage = passage_of(FieldText(name="furniture", text=line))
    owner, before_dash = _owner_in(passage, line), _owner_before_dash(line)
    if owner is not None and before_dash is not None and _is_motto(*line.split(_DASH, 1)):
        owner = before_dash
    units = (read_place(passage, index) for index in range(passage.count) if unit_entry(passage, index))
    places = [*units, *places_of(owner)]  # "HUYỆN ỦY X"
    return _Line(
        provinces=frozenset(_named_in(passage)),
        places=tuple(p for p in places if p is not None and p.name and p.unit and p.level in LOCAL_LEVELS),
        owner=owner,
        with_more=before_dash,
    )


def _owner_in(passage: Passage, line: str) -> Body | None:
    """The body that the line names and no more: "Trang thông tin điện tử Cục Thuế tỉnh Bắc Ninh"."""
    if len(line) > _LONGEST_HEADING:
        return None
    begins = range(passage.count) if _is_masthead(line) else range(min(1, passage.count))
    body = _body_to_the_end(passage, begins)
    if body is None or body.core in _NO_OWNERS:
        return None
    if body.core.startswith(_OUTLETS):  # a paper tells of others; "BÁO QUÂN KHU 5" is rather that body's page
        return _body_to_the_end(passage, range(body.first + 1, passage.count))
    return replace(body, core=_spelt(body.core)) if body.tail == "open" else body


def _owner_before_dash(line: str) -> Body | None:
    """ "CÔNG TY X - TỔNG CÔNG TY Y", "BỆNH VIỆN X - Tận tâm vì người bệnh"."""
    name, dash, rest = line.partition(_DASH)
    return _owner_in(passage_of(FieldText(name="furniture", text=name)), name) if dash and rest else None


def _is_motto(name: str, rest: str) -> bool:
    """Is `rest` printed otherwise than the name in capitals before it?"""
    return name.isupper() and not rest.isupper()


def _spelt(core: str) -> str:
    """ "Công ty TNHH MAI HOA" as a text would print it: syllables in capitals get one, letters of a firm stay."""
    words = core.split(" ")
    return " ".join(w.capitalize() if w.isupper() and _SYLLABLE.fullmatch(folded_key(w)) else w for w in words)


def _body_to_the_end(passage: Passage, begins: Iterable[int]) -> Body | None:
    """The first body that begins at one of these tokens and ends with the line."""
    bodies = (read_body(passage, index) for index in begins if head_at(passage, index))
    return next((body for body in bodies if body is not None and body.end == passage.count), None)


def _without_addresses(lines: Sequence[str]) -> list[str]:
    """An outlet's address says where it sits, not what it reports on; but its name and "tỉnh X" in it do."""
    addresses = [line for line in lines if _ADDRESS.search(line.lower()) and not _is_masthead(line)]
    if not addresses:
        return list(lines)
    owned = (match[0] for line in addresses for match in _OWNED.finditer(line[:300]))
    return [*(line for line in lines if line not in addresses), *owned]


def _is_masthead(line: str) -> bool:
    """ "Cổng thông tin điện tử quận Lê Chân - thành phố Hải Phòng"."""
    return line.lower().startswith(_mastheads())


@cache
def _mastheads() -> tuple[str, ...]:
    return tuple(words.lower() for words in load.lines("page_mastheads.tsv"))


def provinces_of_hosts(lines: Sequence[str]) -> list[str]:
    """The provinces in the names of sites: "baohungyen.vn", "hdnd.lamdong.gov.vn"."""
    with_host = [line for line in lines if ".vn" in line.lower()]
    labels = {label for line in with_host for host in _HOST.findall(line) for label in host.lower().split(".")[:-1]}
    return [name for label in labels if (name := _in_label(label))]


def _in_label(label: str) -> str | None:
    plain = label.replace("-", "")
    names = (name for key, name in _host_keys().items() if key in plain and len(plain) - len(key) <= _AROUND_IN_HOST)
    return max(names, key=len, default=None)


@cache
def _host_keys() -> dict[str, str]:
    """The names of provinces as sites write them, without marks and blanks; short ones are other words too."""
    keys = {folded_key(name).replace(" ", ""): name for name in provinces()}
    return {key: name for key, name in keys.items() if len(key) > 4}


def _named_in(passage: Passage) -> Iterable[str]:
    if passage.keys[0] in OPENS_DATELINE and " ".join(passage.keys[-4:-1]) == "hồ chí minh":  # "Báo Hồ Chí Minh"
        yield "Thành phố Hồ Chí Minh"
    for index, key in enumerate(passage.keys):
        begins = key in province_names() or key in phrases()  # most words are neither
        place = read_bare_place(passage, index) or _district_at(passage, index) if begins else None
        if place is not None:
            yield place.name if place.level == "province" else place.provinces[0]


def _district_at(passage: Passage, index: int) -> Place | None:
    """A district with its unit, whose name only one province has: "Trang tin huyện X"."""
    entry = unit_entry(passage, index)
    place = read_place(passage, index) if entry is not None and entry.cells[1] in ("district", "city") else None
    return place if place is not None and place.level != "province" and len(place.provinces) == 1 else None
