"""Reads a post at a token: "nguyên Phó Trưởng Ban Thường trực Ban Dân vận Tỉnh ủy", split into title and body."""

from dataclasses import replace
from functools import cache

from articles.importer.extraction.bodies import Body, read_body, read_mission, read_tail
from articles.importer.extraction.heads import head_at, head_named
from articles.importer.extraction.names import MOST_PREFIXES, run_end, split_run, surname
from articles.importer.extraction.passages import Passage
from articles.importer.extraction.phrases import Entry, Tag, longest, modifiers_after, phrases
from articles.importer.extraction.places import read_country, read_place
from articles.importer.extraction.tokens import words_of
from articles.importer.frozen import dataclass
from articles.importer.lexicon import load

# Whose office a territory names by itself: "Bí thư huyện Yên Thành", "Chủ tịch tỉnh Quảng Nam".
_PARTY_OF_UNIT = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "huyện": "Huyện ủy",
    "quận": "Quận ủy",
    "thị xã": "Thị ủy",
    "xã": "Đảng ủy",
    "phường": "Đảng ủy",
    "thị trấn": "Đảng ủy",
    "đặc khu": "Đảng ủy",
}
# Tails of bodies that a post is of and that are none of the catalogue's: a house's own letters, a country.
LETTERS, COUNTRY = "letters", "a country"
MEMBERSHIP = "tham gia ban chấp hành, ban thường vụ"
_HOLDING = frozenset({",", "và", "đồng", "thời", "được", "bầu", "giữ", "chức", "vụ", "danh", "làm"})
_MOST_LETTERS = 3  # words
_MOST_BEFORE_HOLDING = 8  # words
_TERM_WORDS = frozenset({"khoá", "nhiệm", "kỳ", "kì", "lần", "thứ"})


@dataclass(frozen=True, slots=True)
class Post:
    """`first`..`end` are tokens. `party`: printed without a body, it is of the committee of the posts beside it."""

    first: int
    end: int
    title: str
    body: Body | None
    former: bool = False
    party: bool = False
    of: str = ""  # the head of a body, printed alone: "Giám đốc Sở"
    rule: str = ""


def read_post(passage: Passage, index: int) -> Post | None:
    """The post that begins at token `index`."""
    first, former, words = index, False, ""
    head: Entry | None = None
    for _ in range(MOST_PREFIXES + 1):
        prefix: Entry | None = None
        for entry in reversed(longest(phrases(), passage.keys, index)):  # the first of its tag stays
            if entry.tag is Tag.POST:
                head = entry
            elif entry.tag is Tag.PREFIX:
                prefix = entry
        if head is not None or prefix is None:
            break
        former = former or prefix.cells[0] == "former"
        words += f"{prefix.cells[1]} " if prefix.cells[0] == "before" else ""
        index += prefix.length
        if not words and not former:
            first = index
    if head is None:
        return None
    post = _after_head(passage, first, index + head.length, head, words)
    if post is None:
        return None
    return replace(post, title=f"nguyên {post.title}", former=True) if former else post


def _after_head(passage: Passage, first: int, index: int, head: Entry, words: str) -> Post | None:
    title, swallowed, flag = (*head.cells, "", "")[:3]
    title = f"{words}{title}" if not words or title.isupper() else f"{words}{title[0]}{title[1:]}"
    added, index = _modifier(passage, index, title)
    title += added
    at = index + 1 if passage.keys[index] == "của" else index
    if swallowed:
        body, rule = _swallowed(passage, first, at, swallowed), "chức danh gồm cả tên đơn vị"
    else:
        body, rule = read_body(passage, at, in_post=True), "chức danh và đơn vị"
        if body is None:
            body, rule = _office_of_place(passage, at, title), "chức danh và địa bàn"
    if body is not None:
        title, body = _moved(title, body)
    of, of_end = _bare_head(passage, at) if body is None and not swallowed else ("", index)
    if body is None and not swallowed and not of:
        body = _abbreviated(passage, at)
    elif body is None and not of:
        of = swallowed
    elif body is not None and _may_be_owned(body):
        of, of_end = _bare_head(passage, body.end)
    if body is None and not of and not swallowed:
        of_end = _village_end(passage, index, title)
    if flag == "body" and body is None:
        return None
    bare_party = body is None and (flag == "party" or "Bí thư" in title)
    end = max(index, of_end, body.end if body is not None else 0)
    rule = rule if body else "chức danh đứng một mình"
    return Post(first, end, title, body, party=bare_party and not of, of=of, rule=rule)


def _village_end(passage: Passage, index: int, title: str) -> int:
    """The end of the village that a "Trưởng thôn" is of; `index` where a person follows."""
    if title.split(" ", 1)[-1] not in _villages() or not passage.capital(index):
        return index
    return split_run(passage, index, run_end(passage, index), at_least=0)


@cache
def _villages() -> frozenset[str]:
    return frozenset(unit for _, unit, level in load.table("place_units.tsv") if level == "village")


def _may_be_owned(body: Body) -> bool:
    return (body.tail == "owner" or body.core == "Công đoàn") and body.owner is None and body.place is None


def _modifier(passage: Passage, index: int, title: str) -> tuple[str, int]:
    """ "Thường trực", "phụ trách" and their kin after the head."""
    found = longest(modifiers_after(), passage.keys, index)
    if not found:
        return "", index
    words = found[0].cells[0]
    end = index + found[0].length
    if "Tổng Thư ký" in words and not (title.startswith("Phó Chủ tịch") and head_at(passage, end)):
        return "", index
    if words == "Thường trực" and title in ("Bí thư", "Chủ tịch", "Giám đốc"):
        return "", index
    return f" {words}", end


def _swallowed(passage: Passage, first: int, index: int, swallowed: str) -> Body | None:
    """The body whose head is part of the post's words, or said again ("Phó Trưởng ban Thường trực Ban …")."""
    head = head_named(swallowed)
    within = _words_of(swallowed)  # "Chánh Văn phòng Quốc hội": the body's own name begins in the post
    begins = index - len(within)
    if tuple(passage.keys[begins:index]) == within:
        whole = head_at(passage, begins)
        if whole is not None and whole[1] > index:
            return read_body(passage, begins, in_post=True)
    found = head_at(passage, index)
    if found is not None:
        again = found[0]
        if again.name.split(" ")[0] == swallowed.split(" ")[0] and again.tail != "fixed" or again.name == swallowed:
            return read_body(passage, index, in_post=True)
        if again.name.startswith(swallowed):
            return read_body(passage, index, in_post=True)
    body = read_tail(passage, first, index, head, in_post=True)
    if body is None or (body.end == index and (head.needs_tail or " " not in body.core)):
        return None
    if head.name == "Chính phủ" and (country := read_country(passage, index)):
        return replace(body, end=country.end, core=f"Chính phủ {country.name}")
    return body


@cache
def _words_of(swallowed: str) -> tuple[str, ...]:
    return words_of(swallowed)


def _moved(title: str, body: Body) -> tuple[str, Body]:
    """ "Bí thư Trung ương Đảng" is of the Ban Chấp hành; "Ủy viên Ban Thường vụ X" holds the board in its title."""
    if title == "Ủy viên" and body.core == "Ban Thường vụ" and body.owner is not None:
        return "Ủy viên Ban Thường vụ", replace(body.owner, first=body.first)
    return title, body


def _office_of_place(passage: Passage, index: int, title: str) -> Body | None:
    """The committee or council that a post directly before a place belongs to; an embassy's country."""
    if title.startswith(("Đại sứ", "Tổng Lãnh sự", "Phó Đại sứ", "Tham tán", "Công sứ", "Đại biện")):
        return _embassy(passage, index, title)
    place = read_place(passage, index, person_may_follow=True)
    if place is None or place.level in ("thing", "village", "country"):
        return _of_country(passage, index)
    if "Bí thư" in title:
        core = _PARTY_OF_UNIT.get(place.unit, "")
        kind, tail = "party_committee", "unit" if core == "Đảng ủy" else "name"
    elif title.endswith(("Chủ tịch", "Chủ tịch Thường trực")):
        core, kind, tail = "UBND", "government", "unit"
    else:
        return None
    return Body(index, place.end, core, kind, tail, place.unit, place) if core else None


def _bare_head(passage: Passage, index: int) -> tuple[str, int]:
    """ "Giám đốc Sở", "Chủ tịch UBND": the head of a body that is named elsewhere in the report."""
    found = head_at(passage, index) if passage.capital(index) else None
    if found is not None and found[0].needs_tail and not passage.capital(found[1]):
        return found[0].name, found[1]
    return "", index


def _abbreviated(passage: Passage, index: int) -> Body | None:
    """ "Phó Chi cục trưởng CCTQ4": a body by letters of the house's own."""
    if not (passage.all_capitals(index) and len(passage.keys[index]) > 1) or surname(passage.keys[index]):
        return None
    end = index + 1
    while end - index < _MOST_LETTERS and _are_letters(passage, end):  # "EVN SPC"
        end += 1
    if passage.capital(end) and (passage.all_capitals(end) or not surname(passage.keys[end])):
        return None
    return Body(index, end, passage.printed(index, end), "other", LETTERS, national=True)


def _are_letters(passage: Passage, index: int) -> bool:
    key = passage.keys[index]
    return passage.spaced(index) and passage.all_capitals(index) and len(key) > 1 and key.isascii() and not surname(key)


def _of_country(passage: Passage, index: int) -> Body | None:
    country = read_country(passage, index)
    return Body(index, country.end, country.name, "other", COUNTRY, national=True) if country else None


def _embassy(passage: Passage, index: int, title: str) -> Body | None:
    name = "Tổng Lãnh sự quán" if "Lãnh sự" in title else "Đại sứ quán"
    mission = read_mission(passage, Body(index, index, name, "other", "fixed", national=True))
    return mission if mission.end > index else None


def read_memberships(passage: Passage, index: int) -> list[Post]:
    """What one is said to join from token `index` on: "Ban Chấp hành, Ban Thường vụ Huyện ủy X"."""
    posts: list[Post] = []
    while passage.keys[index] in ("ban", "bch", "btv") and (found := head_at(passage, index)) is not None:
        body = read_body(passage, index, in_post=True)
        end = body.end if body is not None else found[1]
        core = found[0].name
        if core not in ("Ban Chấp hành", "Ban Thường vụ"):
            break
        title = "Ủy viên" if core == "Ban Chấp hành" else "Ủy viên Ban Thường vụ"
        posts.append(Post(index, end, title, body, rule=MEMBERSHIP))
        index = end + 1 if passage.keys[end] in (",", "và") else end
    named = next((post.body for post in posts if post.body is not None), None)
    return _with_committee(posts, named or _committee_after(passage, index)) if posts else []


def _committee_after(passage: Passage, index: int) -> Body | None:
    """ "tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Bí thư Huyện ủy X": of the committee of that post."""
    index = terms_end(passage, index)
    for _ in range(_MOST_BEFORE_HOLDING):
        if passage.keys[index] not in _HOLDING:
            break
        index += 1
    post = read_post(passage, index)
    committee = post.body if post is not None else None
    return committee if committee is not None and committee.kind == "party_committee" else None


def _with_committee(posts: list[Post], named: Body | None) -> list[Post]:
    """Each membership with the committee that is named once for all."""
    if named is None:
        return []
    committee = named.owner or named
    boards: list[Post] = []
    for post in posts:
        body = committee if "Thường vụ" in post.title else post.body or _executive(committee)
        boards.append(replace(post, body=replace(body, first=post.first) if post.body is not None else body))
    return boards


def _executive(committee: Body) -> Body:
    """The Ban Chấp hành whose standing board is of `committee`: of the Đảng bộ for a party committee."""
    place = committee.place
    local = committee.tail == "name" or committee.core == "Đảng ủy"
    if local and committee.core.endswith("ủy") and place is not None and place.unit:
        return replace(committee, core="Ban Chấp hành Đảng bộ", tail="unit")
    return replace(committee, core="Ban Chấp hành", owner=committee, place=None)


def terms_end(passage: Passage, index: int) -> int:
    """The end of what says for which term a post is held: "khóa XV", "nhiệm kỳ 2016 - 2021", "(khóa IX)"."""
    keys = passage.keys
    start = index
    if keys[index] == ",":
        index += 1
    opened = keys[index] == "("
    if opened:
        index += 1
    if keys[index] not in ("khoá", "nhiệm") or (keys[index] == "nhiệm" and keys[index + 1] not in ("kỳ", "kì")):
        return start
    while (
        keys[index] in _TERM_WORDS
        or keys[index].isdigit()
        or _roman(passage, index)
        or (keys[index] in ("-", ",", "/") and (keys[index + 1].isdigit() or keys[index + 1] in ("nhiệm", "khoá")))
    ):
        index += 1
    if opened and keys[index] == ")":
        index += 1
    return index


def _roman(passage: Passage, index: int) -> bool:
    return passage.all_capitals(index) and set(passage.keys[index]) <= set("ivxl")
