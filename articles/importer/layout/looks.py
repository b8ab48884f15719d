"""What a single line looks like, before its neighbours are asked: an ordered list of small rules."""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Final

from articles.importer.frozen import dataclass
from articles.importer.layout.captions import (
    caption_at_end,
    has_credit,
    has_glued_sentence,
    has_sentence_within,
    is_credit,
    is_labelled,
    is_of_picture,
    shows_scene,
)
from articles.importer.layout.lines import Line
from articles.importer.layout.menus import counts_of_poster, is_pager, lists_entries
from articles.importer.layout.signatures import labelled_names, names_of
from articles.importer.layout.stamps import COUNTER, WEATHER, Stamp, may_count, read_stamp
from articles.importer.layout.words import beginning, beginnings, begins_with, is_entry, keyed, label_of
from articles.importer.values import SourceKnowledge


class Look(StrEnum):
    IMAGE = "image"
    STAMP = "stamp"
    CRUMB = "crumb"
    SECTION = "section"
    TAGS = "tags"
    LIST = "list"  # the heading of a list of other reports, beside or below the report
    BOX = "box"  # such a heading that also stands within a report
    MORE = "more"  # a line that points at another report
    CHROME = "chrome"
    FOOT = "foot"  # chrome that ends a report
    MASTHEAD = "masthead"
    SOURCE = "source"  # "Nguồn: …", "Theo …"
    BYLINE = "byline"  # with its label
    NAME = "name"  # names alone
    CAPTION = "caption"
    PROSE = "prose"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Seen:
    line: Line
    look: Look
    rule: str
    stamp: Stamp | None = None
    names: tuple[str, ...] = ()


Rule = Callable[[Line], Look | None]

_IMAGE = re.compile(
    r"\[(?:cid|img|image|ảnh|hình|hình ảnh|photo|video|clip|audio|figure)\b[^\]]{0,80}\]"
    r"|!\[[^\]]{0,300}\]\([^)]{0,500}\)",
    re.I,
)
_AROUND: Final = " |-–•()[]"  # what may stand around a count
_NO_LETTERS = re.compile(r"[\W\d_]+")
_ADDRESS_OF_PAGE = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+|[\w-]+(?:\.[\w-]+){0,3}\.(?:vn|com|net|org)(?:/\S*)?", re.I
)
_POINTER = re.compile(r"(?:>{1,3}|»|=>|→|☞|►|▶|▪|■|♦|⇒|›)\s?\S")
_OF_TRANSCRIPT = re.compile(r"[\[(]\d{1,2}:\d{2}(?::\d{2})?[\])]\s\S")
_OTHERS = re.compile(r"(?:cac )?(?:tin|bai|hoat dong|su kien)(?: \w+){0,3} khac")  # "Tin hoạt động khác", a folded key
_FAREWELL = re.compile(r"cảm ơn (?:quý|các).{0,60}(?:lắng nghe|theo dõi)", re.I)  # of a programme on the radio
_LONGEST_FAREWELL: Final = 40  # words
_HOME = re.compile(r"(?:Trang chủ|Trang nhất|Home)\s*(?:[>»›→/|\\-])", re.I)
_AGO = re.compile(r"\d+ (?:giây|phút|giờ|ngày|tuần|tháng|năm) trước$")
_DATED = re.compile(r"[^.!?]\s?\(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?(?:,?\s\d{1,2}:\d{2})?\)$")
_BAR = re.compile(r"[|•·▪♦»\t]")
_ARROW = re.compile(r"[>»›→]")
_PARTS_OF_MASTHEAD = re.compile(r"[|•·▪♦»\t]|\s[-–—]\s")
_PIECES = re.compile(r"\s*[|•·▪♦»]\s*|\s{2,}|\t")
_BUTTONS = " \t#*=~<>[](){}+-–—•·≡☰⋮⌂🏠🔍🔎✉"  # what stands beside an outlet's name: a menu, a search
_LONGEST_OUTLET: Final = 14  # blanks in the name of an outlet
_FULL_STOP = re.compile(r"(?:[.…;:!?][”\"’')\]]?|/)$")
_ENDS_SCRIPT = re.compile(r"(?:[{}]|[)\]'\"]\s?;)$")
_BEGINS_SCRIPT = re.compile(r"(?:var|function|\$\(|</?[a-z!])[\s(\w]")


def is_taught(line: Line, source: SourceKnowledge) -> Look | None:
    return Look.CHROME if source.chrome_lines and line.key and line.key in source.chrome_lines else None


def is_words_of_picture(line: Line) -> Look | None:
    return Look.CAPTION if line.text[0] in "[({【" and is_of_picture(line.text) else None


def is_image(line: Line) -> Look | None:
    return Look.IMAGE if line.text[0] in "[!" and _IMAGE.fullmatch(line.text) else None


def is_of_transcript(line: Line) -> Look | None:
    """What a video says at a time of it: "[00:21] Bà con bản Pù Lưng …"."""
    return Look.CHROME if line.text[0] in "[(" and _OF_TRANSCRIPT.match(line.text) else None


def is_stamp(line: Line) -> Look | None:
    return Look.STAMP if read_stamp_of(line) else None


def read_stamp_of(line: Line) -> Stamp | None:
    return read_stamp(line.text) if len(line.stretches) == 1 else None


def is_signature_mark(line: Line) -> Look | None:
    """What mail programs and forums put before a signature."""
    drawn = len(line.text) >= 10 and not line.text.strip("_")
    return Look.FOOT if drawn or line.text == "--" else None


def is_count(line: Line) -> Look | None:
    """Figures and signs alone, or figures and what they count."""
    if _NO_LETTERS.fullmatch(line.text):
        return Look.CHROME
    if line.words > 16:
        return None
    if line.words <= 8:
        low = line.text.lower()
        counted = may_count(low) and not COUNTER.sub("", low).strip(_AROUND)
        if counted or is_pager(line.text.strip(_AROUND)):
            return Look.CHROME
    return Look.CHROME if ":" in line.text and counts_of_poster(line.text) else None


def is_weather(line: Line) -> Look | None:
    return Look.CHROME if len(line.text) <= 100 and WEATHER.search(line.text) else None


def is_address(line: Line) -> Look | None:
    return Look.CHROME if line.words == 1 and _ADDRESS_OF_PAGE.fullmatch(line.text) else None


def is_crumb(line: Line) -> Look | None:
    if len(line.text) > 300:
        return None
    if _HOME.match(line.text):
        return Look.CRUMB
    pieces = [piece for piece in _ARROW.split(line.text) if piece] if _ARROW.search(line.text) else ()
    if len(pieces) < 2 or line.text[0] in ">»›→":
        return None
    entries = pieces[1:-1] if begins_with(pieces[0].strip(), "page_mastheads.tsv") else pieces[:-1]
    return Look.CRUMB if all(len(piece.split()) <= 6 for piece in entries) else None


def is_tags(line: Line) -> Look | None:
    labels = keyed("page_tag_labels.tsv")
    label = label_of(line.text)
    if line.key in labels or (label and label[0] in labels):
        return Look.TAGS
    tags = line.text.split() if line.text.startswith("#") else ()
    return Look.TAGS if len(tags) >= 2 and all(tag[0] == "#" and len(tag) > 2 for tag in tags) else None


def without_count(key: str) -> str:
    return key.rstrip(" 0123456789")


def is_list_heading(line: Line) -> Look | None:
    if line.words > 9:
        return None
    key = without_count(line.key)
    kind = keyed("page_lists.tsv").get(key) or ("foot" if _OTHERS.fullmatch(key) else None)
    return {None: None, "box": Look.BOX, "foot": Look.LIST}[kind]


def points_elsewhere(line: Line) -> Look | None:
    if len(line.text) > 300:
        return None
    if _POINTER.match(line.text):
        return Look.MORE
    label = label_of(line.text)
    return Look.MORE if label and label[1] and label[0] in keyed("page_lists.tsv") else None


def is_dated_item(line: Line) -> Look | None:
    """An entry of a list: a title with its day behind it in brackets."""
    return Look.MORE if line.words >= 4 and line.text.endswith(")") and _DATED.search(line.text) else None


def is_page_furniture(line: Line) -> Look | None:
    """The words of page_chrome.tsv: the whole line, before a colon, or at its beginning."""
    entries = keyed("page_chrome.tsv")
    how = entries.get(line.key) or entries.get(without_count(line.key))
    if how:
        return Look.FOOT if how in ("end-line", "end-begin") else Look.CHROME
    label = label_of(line.text) if len(line.text) <= 250 else None
    if label and entries.get(label[0], "").endswith("label"):
        return Look.FOOT if entries[label[0]].startswith("end") else Look.CHROME
    found = beginning(line.key, beginnings("page_chrome.tsv"))
    opening = entries[found] if found else ""
    if not opening or (line.words > 30 and not opening.startswith("end")):
        return None
    return Look.FOOT if opening.startswith("end") else Look.CHROME


def is_farewell(line: Line) -> Look | None:
    """How a programme of the radio takes its leave."""
    thanks = "ảm ơn" in line.text and line.words <= _LONGEST_FAREWELL and _FAREWELL.search(line.text)
    return Look.FOOT if thanks else None


def is_notice(line: Line) -> Look | None:
    if "©" in line.text or "®" in line.text or (line.words <= 14 and _AGO.search(line.text)):
        return Look.FOOT
    return Look.CHROME if len(line.text) <= 200 and is_script(line.text) else None


def is_script(text: str) -> bool:
    return bool(_BEGINS_SCRIPT.match(text) or _ENDS_SCRIPT.search(text, len(text) - 3))


def is_menu(line: Line) -> Look | None:
    """Several short entries on a line: parted by bars, or each a known section or button."""
    pieces = [piece for piece in _PIECES.split(line.text) if piece] if _BAR.search(line.text) else ()
    if len(pieces) >= 3 and all(len(piece.split()) <= 5 for piece in pieces):
        return Look.CHROME
    return Look.CHROME if line.words <= 60 and lists_entries(line) else None


def is_section(line: Line) -> Look | None:
    if line.key not in keyed("page_sections.tsv"):
        return None
    return Look.SECTION if is_entry(line.text, "page_sections.tsv") else None


def is_byline(line: Line) -> Look | None:
    if len(line.text) > 160:
        return None
    names = labelled_names(line.text)
    if names is None:
        return Look.SOURCE if _is_source(line.text) else None
    return Look.BYLINE if names else Look.SOURCE


def is_stopped(text: str) -> bool:
    """Whether the line is closed as a sentence is."""
    return bool(_FULL_STOP.search(text, len(text) - 2))


def _is_source(text: str) -> bool:
    bare = text.strip("()[] .")
    return len(bare) <= 60 and (bare.startswith(("Theo ", "Nguồn ")) and not is_stopped(bare))


def is_masthead(line: Line) -> Look | None:
    """Short words of an outlet, or its name and its motto: "Báo Hà Giang - Tiếng nói của Đảng bộ, chính quyền và …"."""
    if is_stopped(line.text):
        return None
    pieces = _BAR.split(line.text)
    if all(piece.count(" ") <= _LONGEST_OUTLET for piece in pieces):
        return Look.MASTHEAD if _named_outlets(pieces) else None
    return Look.MASTHEAD if _named_outlets(_PARTS_OF_MASTHEAD.split(line.text)) > 1 else None


def _named_outlets(pieces: Sequence[str]) -> int:
    return sum(begins_with(piece.strip(_BUTTONS), "page_mastheads.tsv") for piece in pieces)


def is_name(line: Line) -> Look | None:
    return Look.NAME if names_of(line.text) else None


def is_caption(line: Line) -> Look | None:
    told = is_labelled(line.text) and not has_sentence_within(line.text)
    if not (told or has_credit(line.text) or shows_scene(line.text)) or has_glued_sentence(line.text):
        return None
    glued = caption_at_end(line.text)
    return Look.CAPTION if glued is None or is_credit(line.text[glued:]) else None


def is_prose(line: Line) -> Look | None:
    length = len(line.text)
    if length >= 260:
        return Look.PROSE
    if length >= 110 and has_sentence_within(line.text):
        return Look.PROSE
    if length >= 70 and is_stopped(line.text) and (length >= 160 or line.text[-1] not in '?!”"'):
        return Look.PROSE
    return None
