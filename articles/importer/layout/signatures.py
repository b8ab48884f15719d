"""Tells a signature from other short lines, and takes the names out of it."""

import re
from functools import cache, lru_cache
from typing import Final

from articles.importer.layout.letters import LOWER, UPPER
from articles.importer.layout.words import (
    beginning,
    begins_with,
    first_words,
    is_entry,
    keyed,
    keys,
    label_of,
    spelt,
)
from articles.importer.lexicon.load import lines
from people.names import folded_key

LONGEST: Final = 110  # characters of a line of signatures
_CONTACT = re.compile(r"\S{1,64}@\S{1,64}|(?:\+84|0)\d[\d. ]{7,12}\d")
_FIRST_OF_NUMBER = re.compile(r"0\d|\+84")
_ASIDE = re.compile(
    r"\(\s*(?:thực hiện|tổng hợp[^)]{0,40}|t\s*/\s*h|ghi|lược ghi|biên soạn|lược thuật|theo [^)]{1,60}|"
    r"cộng tác viên|ctv)\s*\)",
    re.IGNORECASE,
)
_SIGNS: Final = " -–—•*|>»(["  # what may stand before a label
_LONGEST_WORD: Final = 12  # characters, more than any first word of a label has
_ROLES = ("Phóng viên", "Nhóm ", "PV", "CTV", "Cộng tác viên", "Nhà báo")
_ROLE = re.compile(r"^(?:Phóng viên|Nhóm phóng viên|Nhóm PV|PV|CTV|Cộng tác viên|Nhà báo)\s+(?=[^\W\d_])")
_FIRST_OF_ROLE = frozenset({"Phóng", "Nhóm", "PV", "CTV", "Cộng", "Nhà"})
_OF_ANOTHER = re.compile(r"\(?(?:Theo|Nguồn)\s", re.IGNORECASE)
_SEPARATOR = re.compile(rf"\s*[,;/&+–—|]\s*|\s+-\s*|\s*-\s+|(?<=[{LOWER}])-(?=[{UPPER}])|\s+và\s+")
_SIGN_OF_PARTS = re.compile("[-,;/&+–—|]")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+){0,3}\.(?:vn|com|net|org)", re.IGNORECASE)
_DESK = re.compile(rf"(?<=[{LOWER}])[-/][{UPPER}]{{2,5}}$")  # the outlet's initials behind a name: "Văn Lộc-BST"
_ENDS_SHORT = re.compile(rf"\w\s[{UPPER}]$")  # in an initial, whose full stop is of the name: "Thu H."
_LONG_NAME: Final = 4  # syllables: in capitals rather a heading, where no surname opens it
_DESK_CODE = re.compile(rf"[{UPPER}]{{1,4}}\d{{2,3}}")  # "PX03"
_INNER_LABEL = re.compile(r"^(?:Ảnh|Tin|Bài|Video|Clip)\s?:\s?", re.IGNORECASE)  # "Tin: A; Ảnh: B"
_OFFICE = re.compile(r"\(([^()]{3,60})\)$")  # the author's office behind a name
_OF_A_PLACE = frozenset(("tỉnh", "huyện", "quận", "xã", "phường"))
_LONGEST_OFFICE: Final = 8  # words
UNNAMED = frozenset(("PV", "BBT"))  # who signs without a name: the reporter, the desk
DESKS: Final = ("Ban Biên tập", "BAN BIÊN TẬP")  # a menu writes it small: "Ban biên tập"
_BY: Final = "by"  # the one label of a word that no colon follows
_ADDRESSED = ("Ông ", "Bà ", "Đồng chí ", "Đ/c ", "Các ")  # nobody signs so
_SYLLABLE = re.compile(r"[^\W\d_](?:['’]?[^\W\d_]){0,9}(?:-[^\W\d_]{1,8})?\.?")
_SENTENCE_END = re.compile(rf"(?:[{LOWER}]{{2}}|[\d%)”…])[.!?…]/?\.?[”\"]?\s{{0,4}}(?=[{UPPER}(])")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,3}\.){1,3}[^\W\d_]{1,8}\.?|[^\W\d_]{2,7}")


def labelled_names(text: str) -> tuple[str, ...] | None:
    """The names after "Tin, ảnh:", "Tác giả:" and their like; () after a label that is no byline; else None."""
    found = label_of(text)
    if not found:
        return unparted_names(text)
    kind = keyed("page_byline_labels.tsv").get(found[0])
    if kind is None:
        office = text.partition(":")[0]
        return names_of(found[1]) if signs_for(office) else None
    if kind == "other":
        return ()
    signed = found[1].split("|")[0].strip()
    return office_signature(signed.rstrip(" .")) or names_of(signed, labelled=True)


def signs_for(office: str) -> bool:
    """Whether the words before a colon are where the author works: "Văn phòng HĐND: …"; "Tổ 3: …" heads a list."""
    if office.count(" ") >= _LONGEST_OFFICE or office.endswith(("ảnh", "Ảnh")):
        return False
    return is_workplace(office) and not any(character.isdigit() for character in office)


def office_signature(words: str) -> tuple[str, ...] | None:
    """The signatures where an office signs as an author ("Tổ Văn thư"), with the names of persons behind it."""
    if words in DESKS:
        return (words,)
    if words.count(" ") > 6 or not words[:1].isupper() or not begins_with(words, "page_offices.tsv"):
        return None
    if ":" in words or words.endswith((".", ";", "…")) or is_page_word(words):
        return None
    first, *others = _SEPARATOR.split(words)
    if others and all("." in part or part.count(" ") for part in others) and (names := names_of(" - ".join(others))):
        return (first, *names)
    return (words,)


@lru_cache(maxsize=1024)  # lines begin with the same words again and again
def _first_key(word: str) -> str:
    return folded_key(word).partition(" ")[0]


def unparted_names(text: str) -> tuple[str, ...] | None:
    """The names after a label of two words or more with no colon behind it: "Viết bởi Lê An"."""
    labels = keys("page_byline_labels.tsv", "name")
    if len(text) > LONGEST or _first_key(text.lstrip(_SIGNS)[:_LONGEST_WORD].partition(" ")[0]) not in first_words(
        labels
    ):
        return None
    key = folded_key(text)
    label = beginning(key, labels)
    if label is None or (" " not in label and label != _BY) or label == key:
        return None
    return names_of(text.split(" ", label.count(" ") + 1)[-1], labelled=True)


@lru_cache(maxsize=16)  # a line is asked whether it is one, then for its names
def names_of(text: str, *, labelled: bool = False) -> tuple[str, ...] | None:
    """The signatures that `text` consists of, as printed; None where it is something else."""
    if len(text) > LONGEST or not text or goes_on_small(text) or _OF_ANOTHER.match(text):
        return None
    bare = _CONTACT.sub("", text) if "@" in text or _FIRST_OF_NUMBER.search(text) else text
    bare = (_ASIDE.sub("", bare) if "(" in bare else bare).strip(" .,;:-–—*()[]_•")
    if _ENDS_SHORT.search(bare, max(0, len(bare) - 3)) and text.rstrip().endswith("."):
        bare += "."
    if bare in UNNAMED:
        return (bare,)
    if nested := labelled_names(bare):
        return nested
    names: list[str] = []
    if desk := _DESK.search(bare, max(0, len(bare) - 6)):
        bare = bare[: desk.start()]
    if "(" in bare:
        bare = without_office(bare)
    parts = _SEPARATOR.split(bare) if "và" in bare or _SIGN_OF_PARTS.search(bare) else [bare]
    labelled = labelled or (1 < len(parts) <= 3 and all(part.isalpha() and part.istitle() for part in parts))
    for part in parts:
        part = _INNER_LABEL.sub("", part) if labelled else part
        part = without_role(part.strip(" .()")) if not part.strip().endswith(".") else part.strip(" ()")
        part = " ".join(without_role(part).split())
        if names and ((is_workplace(part) and is_brief(part)) or is_office(part, text) or _DESK_CODE.fullmatch(part)):
            break  # what follows an outlet is its office
        if not part or is_outlet(part):
            continue
        if not is_name(part, labelled=labelled or bool(names)):
            return None
        names.append(part)
    return tuple(names) if names and len(names) <= 6 else None


def without_role(part: str) -> str:
    return _ROLE.sub("", part) if part.startswith(_ROLES) else part


def without_office(signed: str) -> str:
    office = _OFFICE.search(f"{signed})" if signed.count("(") > signed.count(")") else signed)
    return signed[: office.start()].rstrip() if office and is_workplace(office[1]) else signed


def is_brief(office: str) -> bool:
    """Whether words that begin with an office are no more than its name: the rest of a sentence is longer."""
    return office.count(" ") < _LONGEST_OFFICE and ":" not in office


def is_office(part: str, text: str) -> bool:
    """Whether what follows a name is where its bearer works, not the rest of a sentence: "TT VHTT huyện"."""
    words = part.split()
    return 0 < len(words) <= 4 and words[0].isupper() and words[-1] in _OF_A_PLACE and not text.endswith((".", "…"))


def goes_on_small(text: str) -> bool:
    """Whether a second word in small letters tells at a glance that no name opens the line, nor an outlet or a role."""
    first, _, rest = text.partition(" ")
    second = rest.partition(" ")[0]
    if not (second.islower() and second.isalpha() and first.isalpha()) or second == "và" or ":" in text:
        return False
    return first not in _FIRST_OF_ROLE and first.lower() not in first_words(spelt("page_outlets.tsv"))


def is_outlet(part: str) -> bool:
    if "." in part and _DOMAIN.fullmatch(part):
        return True
    return begins_with(part.partition("-")[0] if "-" in part else part, "page_outlets.tsv")


def is_workplace(words: str) -> bool:
    """Whether the words behind a name are an outlet or an office: "Phòng Văn hóa", "Hội LHPN huyện"."""
    if words.count(" ") == 1 and words.istitle() and folded_key(words.split()[0]) in keys("page_offices.tsv", "name"):
        return False
    return is_outlet(words) or begins_with(words, "page_offices.tsv")


@cache
def _openers() -> frozenset[str]:
    """Single words that open a sentence and no name: "Tại Sông Trà"."""
    return frozenset(word.lower() for word in lines("page_sentence_openers.tsv") if " " not in word)


def is_name(part: str, *, labelled: bool) -> bool:
    """Whether the words are written as a name is, and are none of the page's own."""
    if part in UNNAMED:
        return True
    return (
        is_written_as_name(part, labelled=labelled)
        and not is_page_word(part)
        and not begins_with(part, "page_mastheads.tsv")
    )


def is_written_as_name(part: str, *, labelled: bool) -> bool:
    """Two to five capitalized syllables, or initials; one plain word only where a label stands before it."""
    syllables = part.split()
    if part.startswith(_ADDRESSED) or (" " in part and syllables[0].lower() in _openers()):
        return False
    if len(syllables) == 1:
        word = syllables[0]
        if _INITIALS.fullmatch(word) and (word.isupper() or sum(c.isupper() for c in word) >= 2):
            return True
        return labelled and word[0].isupper() and word.isalpha() and len(word) <= 8
    if not (2 <= len(syllables) <= 5 and all(is_capitalized(syllable) for syllable in syllables)):
        return False
    return len(syllables) < _LONG_NAME or not part.isupper() or opens_with_surname(part)


def opens_with_surname(part: str) -> bool:
    """Whether a surname begins the words, or they are initials: "K.L"."""
    first = part.partition(" ")[0]
    return first.lower() in _surnames() or first == part


@cache
def _surnames() -> frozenset[str]:
    return frozenset(name.lower() for name in lines("surnames.tsv"))


def is_capitalized(syllable: str) -> bool:
    if not _SYLLABLE.fullmatch(syllable) and not _INITIALS.fullmatch(syllable):
        return False
    return syllable[0].isupper() and (
        syllable.isupper() or syllable[1:].islower() or any(sign in syllable for sign in ".’'")
    )


_PAGE_WORDS = tuple(
    f"page_{name}.tsv"
    for name in ("chrome", "sections", "lists", "tag_labels", "byline_labels", "weekdays", "places", "captions")
)


def is_page_word(words: str) -> bool:
    """Whether these words are the page's own: a menu, a section, the heading of a list, a label."""
    return is_entry(words, *_PAGE_WORDS) and not (is_in_title_case(words) and opens_people(words))


def is_in_title_case(words: str) -> bool:
    return " " in words and all(word[0].isupper() and word[1:].islower() for word in words.split())


def opens_people(words: str) -> bool:
    """Whether the words are a rank or a title that a caption begins with: with two capitals a pen name, "Tiến Sĩ"."""
    return folded_key(words) in keys("page_captions.tsv", "people")


def glued_signature(text: str) -> tuple[int, tuple[str, ...]] | None:
    """Where the signature or the source at the end of a paragraph begins, and its names (none of a source)."""
    for match in _SENTENCE_END.finditer(text, max(60, len(text) - LONGEST)):
        tail = text[match.end() :].strip()
        closed = tail.startswith("(") and tail.endswith(")")
        if not tail or (tail[-1] in '.…!?:;,"”' and not closed):
            continue
        names = signed_names(tail)
        if names is not None:
            return match.end(), names
    return None


def signed_names(tail: str) -> tuple[str, ...] | None:
    bare = tail.strip("() ")
    if _OF_ANOTHER.match(bare) and len(bare) <= 40 and bare.split()[1][0].isupper():
        return ()
    if (labelled := labelled_names(bare)) is not None:
        return labelled
    return names_of(tail) if len(tail) <= 60 else None
