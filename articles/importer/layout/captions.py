"""Tells the words under a picture from the report's own, where they stand alone and where they are glued to it."""

import re
from functools import cache
from typing import Final

from articles.importer.layout.letters import LOWER, UPPER
from articles.importer.layout.words import begins_with
from articles.importer.lexicon.load import lines, table

LONGEST = 320  # characters of a caption
_CREDIT_LENGTH = 140  # characters at the end of a caption in which a credit begins
_CREDIT_WORDS = ("ảnh", "Ảnh", "ẢNH", "Hình", "Photo")  # no credit is without one of them
_BEFORE_CREDIT_WORD = 8  # characters: "( Nguồn ảnh"
_CREDIT = re.compile(
    r"(?:(?:^|(?<=[\s.(\-–—|]))(?:Ảnh|ẢNH|Hình|Nguồn ảnh|Photo)\s?[:|]\s?[^.:;]{1,60}(?:\.\s?[^.:;\s]{1,12}){0,3}\)?\.?"
    r"|\(\s?(?:Ảnh|ẢNH|ảnh|Nguồn ảnh)(?:\s[^)]{1,60})?[^)]{0,60}\)\.?"
    r"|(?<=[.\s])Ảnh (?:chụp từ|cắt từ|minh họa|minh hoạ|tư liệu|do|của)[^.]{0,60}\.?"
    r"|- ảnh \d{1,2})$"
)
_A_PICTURE = (
    r"(?:hình ảnh|ảnh minh h(?:ọa|oạ)|chú thích ảnh|chú thích|ảnh|hình|image|img|photo|picture|pic|figure|caption)"
)
_BEHIND_PICTURE = re.compile(rf"[\[(【{{]{_A_PICTURE}(?:\s?\d{{1,2}})?\s?[\])】}}]\s?[:.–-]?\s?(?=\S)", re.IGNORECASE)
_IN_PICTURE = re.compile(rf"\[{_A_PICTURE}(?:\s?\d{{1,2}})?\s?[:–-]\s?(?P<words>[^\[\]]{{15,300}})\]", re.IGNORECASE)
_AFTER_PICTURE = re.compile(r"\s?\[/[a-z]{2,8}\]$", re.IGNORECASE)  # "[img]…[/img]"
_FEWEST_BLANKS: Final = 3  # in the words of a picture; fewer may be the name of its file
_LABELLED = re.compile(r"(?:(?:Trong|Trên) ảnh|Ảnh(?: trên| dưới| \d{1,2})?|Hình \d{1,2})\s?[:.]\s(?=\S)")
_POINTED_AT = re.compile(
    r"\([^()]{0,30}(?:bên (?:trái|phải)|bìa (?:trái|phải)|ngoài cùng|từ (?:trái|phải)|"
    r"giữa(?=[),;]| từ| hàng| ảnh)|cầm micro)[^()]{0,40}\)",
    re.IGNORECASE,
)
_TELLS_DAY = re.compile(r"(?:(?:Sáng|Chiều|Tối|Trưa|Ngày|Từ ngày)\s(?:ngày\s|nay|mai|\d)|Mới đây,|Vừa qua,|Tại\s)")
# Patterns that are searched for begin with what is rare and look back from there: so the engine skips to it.
_TIGHT_STOP = re.compile(rf"[.!?…](?:(?<=[{LOWER}\d)”].)|(?<=[IVX]{{2}}.))/?\.?(?!Ảnh\s?:)(?=[{UPPER}][{LOWER}])")
_INNER_STOP = re.compile(
    rf"[.!?…](?:(?<=[{LOWER}]{{2}}.)|(?<=[\d%)”].)|(?<=[IVX]{{2}}.))/?\.?[”\"]?\s{{0,3}}(?=[{UPPER}“])"
    r"(?!Ảnh|Hình\s?:)"
)
_CAPITALIZED = re.compile(rf"[{UPPER}][\w’']{{0,9}}(?: [{UPPER}][\w’']{{0,9}}){{1,6}}")
_OF_ONE: Final = ("Phó ", "Đồng chí ", "Đ/c ", "Ông ", "Bà ", "Anh ", "Chị ")
_OF_ALL: Final = "Việt Nam"  # in the names of many bodies
_STOPS = (".", "!", "?", "…", ":", ";", ",")
_BARE_ACT = re.compile(
    r"\s(?:phát biểu (?:chỉ đạo|kết luận|khai mạc|bế mạc|chào mừng|đề dẫn|nhận nhiệm vụ)(?: tại)? |"
    r"phát biểu (?:(?:ý kiến|tham luận|thảo luận) )?(?:tại|trong) |trình bày báo cáo tại |"
    r"trao (?:bằng khen|giấy khen|quà|tặng|thưởng|cờ|huy hiệu|kỷ niệm chương|hu(?:ân|y) chương)|"
    r"tặng (?:hoa|quà|bằng khen|giấy khen)|chụp ảnh )[^.,;:\d]{3,70}\.$",
    re.IGNORECASE,
)
_DELEGATES = re.compile(
    r"(?:Các )?(?:đại biểu|thành viên|đoàn viên|hội viên) (?:dự|tham dự|chụp|biểu quyết|bỏ phiếu|thảo luận|tham gia|"
    r"tham quan|nghe|theo dõi)(?! thống nhất)[^.,;:]{3,60}\.$",
    re.IGNORECASE,
)
_NAME_FIRST = re.compile(
    rf"(?P<first>[{UPPER}][\w’']{{0,9}})(?: [{UPPER}][\w’']{{0,9}}){{1,4}}(?:\s?[,–(-][^:;]{{3,160}}\s|\s)"
    r"(?:phát biểu|trình bày|trao|tặng)\s"
)
_TONES: Final = (("ủy", "uỷ"), ("tọa", "toạ"), ("hòa", "hoà"), ("họa", "hoạ"))  # both placements of a tone
_FIRST_WORD = re.compile(r"[“\"]?(\w+)")


@cache
def _words(kind: str) -> str:
    """The words of one kind as alternatives, both placements of a tone allowed."""
    chosen = sorted((row[0] for row in table("page_captions.tsv") if row[1] == kind), key=len, reverse=True)
    pattern = "|".join(map(re.escape, chosen))
    for old, new in _TONES:
        pattern = re.sub(old, f"(?:{old}|{new})", pattern, flags=re.IGNORECASE)
    return pattern


@cache
def _scene() -> re.Pattern[str]:
    return re.compile(rf"[“\"]?(?:{_words('scene')})(?!\w)", re.IGNORECASE)


@cache
def _people() -> re.Pattern[str]:
    ranks = "|".join(re.escape(row[0]) for row in sorted(table("ranks.tsv"), key=lambda row: -len(row[0])))
    return re.compile(rf"(?:{_words('people')}|{ranks})(?!\w)", re.IGNORECASE)


@cache
def _narration(where: str) -> re.Pattern[str]:
    words = "|".join(row[0] for row in table("page_narration.tsv") if row[1] == where)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def _narrates(text: str) -> bool:
    return _narration("any").search(text) is not None


def _narrates_closed(text: str) -> bool:
    """Whether a sentence that a full stop ends tells on as a report does."""
    return _narrates(text) or _narration("closed").search(text) is not None


@cache
def _first_words(kind: str) -> frozenset[str]:
    """The words with which an entry of this kind begins: to look one up is quicker than a pattern of hundreds."""
    entries = [row[0] for row in table("page_captions.tsv") if row[1] == kind]
    ranks = lines("ranks.tsv") if kind == "people" else ()
    words = [_FIRST_WORD.findall(entry.lower())[0] for entry in (*entries, *ranks)]
    return frozenset((*words, *(word.replace(old, new) for word in words for old, new in _TONES)))


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row[0] for row in table("surnames.tsv") if row[1] == "common")


def _names_someone_at_work(text: str) -> bool:
    """Whether the line begins with a full name and says what that person does before the others."""
    match = _NAME_FIRST.match(text)
    return match is not None and match["first"] in _surnames()


@cache
def _act() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?<!các )(?<!những )(?:{_words('act')})(?!\w)", re.IGNORECASE)  # "các kiến nghị"


def has_credit(text: str) -> bool:
    """Whether a photo credit closes the line: "Ảnh: K.L", "(Ảnh: …)"."""
    if len(text) > LONGEST + 60:
        return False
    first = max(0, len(text) - _CREDIT_LENGTH)
    places = [place for word in _CREDIT_WORDS if (place := text.find(word, first)) >= 0]
    if not places or not _CREDIT.search(text, max(first, min(places) - _BEFORE_CREDIT_WORD)):
        return False
    return not (text.endswith(("(ảnh)", "(ảnh).")) and _TELLS_DAY.match(text))


def is_labelled(text: str) -> bool:
    """Whether the line says itself that it is about a picture, and tells of it: "Ảnh 2: Đại biểu …"."""
    label = _LABELLED.match(text)
    return label is not None and len(text) <= LONGEST and text.count(" ", label.end()) >= 3 and not text.isupper()


def words_of_picture(text: str) -> tuple[int, int] | None:
    """Where the words stand that an export prints behind or within the place of a picture: "[Ảnh] …", "[Hình: …]"."""
    if text[:1] not in ("[", "(", "【", "{"):
        return None
    if (label := _BEHIND_PICTURE.match(text)) and not text.startswith(("[", "("), label.end()):
        closing = _AFTER_PICTURE.search(text, max(label.end(), len(text) - 12))
        return label.end(), closing.start() if closing else len(text)
    within = _IN_PICTURE.fullmatch(text)
    return within.span("words") if within and within["words"].count(" ") >= _FEWEST_BLANKS else None


def is_of_picture(text: str) -> bool:
    """Whether the line is no more than the words of a picture: a paragraph may stand behind one too."""
    found = words_of_picture(text)
    return found is not None and len(text) <= LONGEST and (has_credit(text) or not has_sentence_within(text))


def is_credit(text: str) -> bool:
    """Whether the words are a photo credit and no more."""
    return bool(_CREDIT.fullmatch(text.strip()))


def name_tail(text: str) -> str | None:
    """The last two syllables of the longest name in the line: enough to find it again with other posts around it."""
    runs = [run.split() for run in _CAPITALIZED.findall(text) if not run.endswith(_OF_ALL)]
    longest = max(runs, key=len, default=())
    return " ".join(longest[-2:]) if len(longest) >= 2 else None


def has_glued_sentence(text: str) -> bool:
    """Whether a sentence ends within the line and the next begins without a space: two things in one line."""
    return bool(_TIGHT_STOP.search(text, 41))


def has_sentence_within(text: str) -> bool:
    """Whether a sentence ends within the line, well after its beginning."""
    return bool(_INNER_STOP.search(text, 41))


def shows_scene(text: str) -> bool:
    """Whether the line names what a picture shows: "Quang cảnh hội nghị", "(bên trái)"."""
    if len(text) > 240:
        return False
    if _POINTED_AT.search(text) and not text.endswith(";"):
        return len(text) <= LONGEST and not _narrates(text)
    if not _may_begin(text, "scene") or not _scene().match(text) or _narrates(text):
        return False
    if text.endswith(".") and (";" in text or _narrates_closed(text)):
        return False
    return not text.endswith(_STOPS) or (text.count(".") == 1 and len(text) <= 160)


def shows_people(text: str) -> bool:
    """Whether persons do something at an event, and no full stop closes it."""
    if len(text) > 260 or len(text) < 15 or text.endswith(_STOPS):
        return False
    opens = (begins_with_people(text) and act_of(text) is not None) or _names_someone_at_work(text)
    return opens and not _narrates(text) and not _INNER_STOP.search(text)


def tells_day(text: str) -> bool:
    """Whether the line begins as a first sentence does: with the day, the part of the day, the place."""
    return bool(_TELLS_DAY.match(text))


def begins_with_people(text: str) -> bool:
    return _may_begin(text, "people") and bool(_people().match(text))


def _may_begin(text: str, kind: str) -> bool:
    first = _FIRST_WORD.match(text)
    return first is not None and first[1].lower() in _first_words(kind)


def shows_delegates(text: str) -> bool:
    """Whether a short closed line says no more than what the delegates do: "Các đại biểu dự hội nghị."."""
    return len(text) <= 80 and bool(_DELEGATES.match(text))


def shows_group(text: str) -> bool:
    """Whether a very short closed line says what persons without a name do at an event."""
    if len(text) > 60 or not text.endswith(".") or not begins_with_people(text) or name_tail(text[:-1]) is not None:
        return False
    if text.startswith(_OF_ONE) or begins_with(text, "posts.tsv"):
        return False  # what one person did, whom the report has named
    return act_of(text) is not None and not _narrates(text)


def closes_like_caption(text: str) -> bool:
    """Whether one short closed sentence says what a person does at an event."""
    if len(text) > 160 or not text.endswith(".") or not begins_with_people(text):
        return False
    return act_of(text) is not None and not _INNER_STOP.search(text) and not _narrates_closed(text)


def names_bare_act(text: str) -> bool:
    """Whether a closed sentence says no more than that a person spoke at an event or handed something over."""
    if len(text) > 220 or not (begins_with_people(text) or _names_someone_at_work(text)):
        return False
    return bool(_BARE_ACT.search(text)) and not _INNER_STOP.search(text) and not _narrates_closed(text)


def act_of(text: str) -> str | None:
    """The first word in the line for what a person in a picture does, in lower case."""
    match = _act().search(text)
    return match.group().lower() if match else None


# --------------------------------------------------------------------------------------- glued to a paragraph

_GLUED_END = re.compile(rf"[.!?…”/\"](?:(?<=[^\"])|(?<=[^\s(]\"))(?:(?<!/)\s+)?(?=[{UPPER}])")
_GLUED_START = re.compile(rf"[{UPPER}](?<=[{LOWER})].)(?=[a-zà-ỹ])")


def caption_at_end(text: str) -> int | None:
    """Where in the paragraph `text` the caption glued to its end begins."""
    last = max(len(text) - LONGEST, 20)
    found = None
    for cut in reversed(list(_GLUED_END.finditer(text, last - 1))):
        place = cut.end()
        tail = text[place:].rstrip()
        if place < 40 or _INNER_STOP.search(tail):
            break  # as in any longer tail
        if len(tail) >= 12 and not abbreviates(text, cut.start()):
            found = place if is_glued_caption(tail, tight=not text[place - 1].isspace()) else found
    return found


_WORD_BEFORE: Final = 10  # characters, more than any abbreviation has


@cache
def _abbreviations() -> frozenset[str]:
    """The words behind which a full stop ends no sentence: "TP.", "GS.TS"."""
    entries = (row[0] for name in ("ranks.tsv", "place_units.tsv", "honorifics.tsv") for row in table(name))
    return frozenset(part.split()[-1] for entry in entries for part in entry.split(".")[:-1] if part.strip())


def abbreviates(text: str, stop: int) -> bool:
    """Whether the sign at `stop` is the full stop of an abbreviation or of an initial."""
    before = re.split(r"\W", text[max(0, stop - _WORD_BEFORE) : stop])[-1]
    return text[stop] == "." and (before in _abbreviations() or (len(before) == 1 and before.isupper()))


def is_glued_caption(tail: str, *, tight: bool) -> bool:
    if has_credit(tail):
        return not _narrates(tail) or tight
    if tail.endswith(_STOPS):
        return tight and (
            shows_delegates(tail) or names_bare_act(tail) or closes_like_caption(tail) or shows_scene(tail)
        )
    return shows_scene(tail) or shows_people(tail)


def caption_at_start(text: str) -> int | None:
    """Where in the paragraph `text` the caption glued to its beginning ends."""
    if is_labelled(text[:LONGEST]):
        stop = _INNER_STOP.search(text, 11, LONGEST)
        return len(text[: stop.end()].rstrip()) if stop else None
    for match in _GLUED_START.finditer(text, 11, LONGEST):
        head = text[: match.start()]
        if _INNER_STOP.search(head):
            return None
        if shows_scene(head) or shows_people(head) or has_credit(head):
            return match.start()
    return None


@cache
def _opener() -> re.Pattern[str]:
    openers = sorted(lines("page_sentence_openers.tsv"), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, openers))})[ ,]")


@cache
def _opener_after_word() -> re.Pattern[str]:
    """The space before an opener that no full stop parts from the word before."""
    capitals = "".join(sorted({opener[0] for opener in lines("page_sentence_openers.tsv")}))
    return re.compile(rf" (?=[{capitals}])(?<=[{LOWER}\d)] )(?={_opener().pattern})")


def opens_sentence(text: str) -> bool:
    """Whether the paragraph begins as one that goes on with a report: "Tại hội nghị, …", "Dịp này, …"."""
    return bool(_opener().match(text))


_BACK_TO_STOP = re.compile(rf"(?:[{LOWER}]{{2}}|[\d%)”])[.!?…]/?\.?[”\"]?\s{{0,3}}(?=[{UPPER}“])")


def captions_within(text: str) -> list[tuple[int, int]]:
    """Captions that a scrape ran into a paragraph: no full stop before the sentence that follows them."""
    found: list[tuple[int, int]] = []
    for match in _opener_after_word().finditer(text):
        first = max(match.start() - LONGEST, found[-1][1] if found else 0)
        stops = [stop.end() for stop in _BACK_TO_STOP.finditer(text, first, match.start())]
        place = stops[-1] if stops else first if not first else None
        if place is None:
            continue
        words = text[place : match.start()]
        if len(words) >= 15 and (shows_scene(words) or shows_people(words)):
            found.append((place, match.start()))
    return found
