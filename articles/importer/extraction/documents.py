"""The documents that a report cites: kind, number or name, date, issuer; each once, its mentions together."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from articles.importer.extraction.found import BodyMention
from articles.importer.extraction.sentences import lower_in_place
from articles.importer.extraction.text_dates import date_at
from articles.importer.extraction.words import Found, WordTable, grouped, pairs
from articles.importer.values import DocumentFound, FieldText, Span
from people.names import exact_key

_KINDS = WordTable(pairs("document_kinds.tsv"))
_ISSUER_OF_ENDING = pairs("document_issuers.tsv")
_ISSUERS = WordTable(pairs("document_issuer_words.tsv"))

# 16/CT-TTg, 29-NQ/TW, 158/2016/NĐ-CP, 05-CTr/TU, 34/2007/PL-UBTVQH11, 10/2022/QH15
_NUMBER = re.compile(
    r"\s{0,2}\(?(?:[sS][ốỐ]\s{0,2}:?\s{0,2})?"
    r"(?P<number>\d{1,5}[a-zA-Z]?(?:\s?[/\-–]\s?\d{4}(?!\d))?(?:\s?[/\-–]\s?[A-ZĐÐƯ][A-Za-zĐÐđƯư&.]{0,24}\d{0,3}){1,4})",
)
_BARE_NUMBER = re.compile(
    r"\s(?P<number>(?:số\s:?\s?)?\d{1,4}[a-z]?)(?![\w%]|[/.,\-–]\d|\s?[/\-–]\s?\w)", re.IGNORECASE
)
_COUNTED = re.compile(r"\s" + grouped("counted after number"))
_CENTRAL = re.compile(
    r"\s(?P<name>(?:hội nghị\s(?:lần thứ\s)?)?(?:trung ương|tw|t\.ư)\s(?P<number>\d{1,2}|[ivx]{1,5}|lần thứ \w{1,9})"
    r"(?:,?\s\(?(?:khóa|khoá)\s(?P<term>[ivx]{1,5}|\d{1,2})\)?)?)(?!\w)"
)
_LAW_NAME = re.compile(
    r"\s(?P<name>[A-ZĐÐ][^\W\d_]{0,8}(?:,?\s(?:và\s)?[^\W\d_]{1,9}){0,9}?)"
    rf"(?=\s(?:năm\s\d{{4}}|\(sửa đổi|số\s\d|{grouped('after name of law')})(?!\w)|[;.:)”\"(]|\svà\s[A-ZĐÐ]"
    r"|,(?!\schống)|$|\n)"
)
_DRAFT_BEFORE = re.compile(r"(?<!\w)(?:dự án|dự thảo|xây dựng|soạn thảo|ban hành)\s$")
_QUOTED = re.compile(r"\s?[“\"](?P<name>[^”\"\n]{4,200})[”\"]")
_YEAR = re.compile(r"\s(?:\(sửa đổi\)\s)?(?:năm\s)(?P<year>\d{4})(?!\d)")
_ABOUT = re.compile(r",?\s(?P<name>về\s[^.,;:()“”\"\n]{3,160})")
_DATE_NEXT = re.compile(r",?\s\(?(?:được\s)?(?:ban hành\s|ký\s)?(?:ban hành\s)?ngày\s")
_OF = re.compile(r",?\s(?:của|do)\s")
_ABOUT_END = re.compile(r"\s(?:đã|đang|được|là|do|nhằm|tại|trên cơ sở|gắn với|và các|;)\s")
_NAME_LENGTH = 120
# "/TT-BTC" is of a ministry, "-CV/TĐTN-BTC" of an organization's own office.
_STATE_NUMBER = re.compile(r"\d/(?:CT|CĐ|CV|HD|KH|NQ|NĐ|QĐ|TB|TT|TTLT|TTr|BC|CTr)-[A-ZĐ]+$", re.IGNORECASE)
_CENTRAL_COMMITTEE = "Ban Chấp hành Trung ương Đảng"
_Kind = Found[str]


@dataclass(frozen=True, slots=True)
class _Text:
    """A field, with what the rules look up in it."""

    field: str
    text: str
    low: str
    issuers: dict[int, BodyMention]  # by where they start, the longest


def find_documents(fields: Iterable[FieldText], bodies: Sequence[BodyMention] = ()) -> tuple[DocumentFound, ...]:
    """Every particular document named in `fields`; a kind alone ("các nghị quyết") is none."""
    cited: list[DocumentFound] = []
    issuers: defaultdict[str, dict[int, BodyMention]] = defaultdict(dict)
    for body in bodies:
        of_field = issuers[body.field]
        if body.start not in of_field or of_field[body.start].end < body.end:
            of_field[body.start] = body
    for field in fields:
        text = _Text(field.name, field.text, lower_in_place(field.text), issuers[field.name])
        for kind in _KINDS.find(text.low):
            cited.extend(_at(text, kind))
    return _merged(cited)


def _at(text: _Text, kind: _Kind) -> Iterator[DocumentFound]:
    """The documents named from the kind word `kind` on: one, or several numbers under one kind."""
    for rule in _RULES:
        found = rule(text, kind)
        if found is not None:
            yield found
            yield from _further_numbers(text, found)
            return


def _numbered(text: _Text, kind: _Kind) -> DocumentFound | None:
    """Chỉ thị số 16/CT-TTg; Nghị quyết 29-NQ/TW."""
    number = _NUMBER.match(text.text, kind.end)
    if number is None:
        return None
    return _completed(text, kind, number.end(), number=_clean_number(number["number"]), rule="số hiệu đầy đủ")


def _numbered_law(text: _Text, kind: _Kind) -> DocumentFound | None:
    """Luật Đất đai năm 2013; Pháp lệnh Dân số. The name is a proper one: it begins with a capital."""
    if kind.value not in ("Luật", "Pháp lệnh") or not text.text[kind.start].isupper():
        return None
    name = _LAW_NAME.match(text.text, kind.end)
    if name is None or _DRAFT_BEFORE.search(text.low, max(0, kind.start - 20), kind.start):
        return None
    year = _YEAR.match(text.low, name.end())
    end = year.end() if year else name.end()
    return _document(text, kind, end, name=text.text[kind.start : end], rule="tên luật")


def _of_the_centre(text: _Text, kind: _Kind) -> DocumentFound | None:
    """Nghị quyết Trung ương 6 (khóa XII)."""
    name = _CENTRAL.match(text.low, kind.end)
    if name is None:
        return None
    printed = text.text[name.start("name") : name.end("name")]
    return _document(text, kind, name.end(), name=printed, issuer=_CENTRAL_COMMITTEE, rule="hội nghị Trung ương")


def _short_numbered(text: _Text, kind: _Kind) -> DocumentFound | None:
    """Chỉ thị 35; Đề án 06; Nghị quyết số 18. Only a capital or "số" tells it from "kế hoạch 5 năm"."""
    number = _BARE_NUMBER.match(text.text, kind.end)
    if number is None or not (text.text[kind.start].isupper() or number["number"].lower().startswith("số")):
        return None
    if _COUNTED.match(text.low, number.end()):
        return None
    digits = re.sub(r"\D*(\d.*)", r"\1", number["number"])
    return _completed(text, kind, number.end(), number=digits, rule="số trần")


def _quoted(text: _Text, kind: _Kind) -> DocumentFound | None:
    """Đề án “…”: a document of its own name."""
    name = _QUOTED.match(text.text, kind.end)
    if name is None or not text.text[kind.start].isupper() or kind.value not in ("Đề án", "Chỉ thị", "Nghị quyết"):
        return None
    return _document(text, kind, name.end(), name=name["name"].strip(), rule="tên trong ngoặc kép")


_RULES = (_numbered, _numbered_law, _of_the_centre, _short_numbered, _quoted)


def _document(
    text: _Text, kind: _Kind, end: int, *, rule: str, number: str | None = None, name: str | None = None,
    issuer: str | None = None,
) -> DocumentFound:  # fmt: skip
    span = Span(field=text.field, start=kind.start, end=end)
    return DocumentFound(kind=kind.value, number=number, name=name, issuer=issuer, mentions=(span,), rule=rule)


def _completed(text: _Text, kind: _Kind, end: int, *, number: str, rule: str) -> DocumentFound:
    """The document with its date, issuer and name, in the order in which they follow its number."""
    dated, end = _date_after(text, end)
    issuer, after_issuer = _issuer_after(text, end)
    quoted = _QUOTED.match(text.text, after_issuer)
    name = quoted["name"].strip() if quoted else _subject(text, after_issuer)
    if issuer is None:
        issuer = _implied_issuer(number)
    found = _document(text, kind, end, number=number, name=name, issuer=issuer, rule=rule)
    return replace(found, date=dated)


def _date_after(text: _Text, end: int) -> tuple[str | None, int]:
    lead = _DATE_NEXT.match(text.low, end)
    dated = date_at(text.text, lead.end()) if lead else None
    if dated is None or dated.year is None:
        return None, end
    return f"{dated.year:04d}-{dated.month:02d}-{dated.day:02d}", dated.end


def _issuer_after(text: _Text, end: int) -> tuple[str | None, int]:
    of = _OF.match(text.low, end)
    if of is None:
        return None, end
    organ = _ISSUERS.at(text.low, of.end())
    body = text.issuers.get(of.end())
    if body is not None and (organ is None or organ.end < body.end):
        return body.name, body.end
    if organ is not None:
        return organ.value, organ.end
    return None, end


def _subject(text: _Text, end: int) -> str | None:
    about = _ABOUT.match(text.text, end)
    if about is None:
        return None
    name = about["name"]
    stop = _ABOUT_END.search(name)
    name = name[: stop.start()] if stop else name
    return name.strip() if len(name) <= _NAME_LENGTH else None


def _implied_issuer(number: str) -> str | None:
    """The issuer that the end of `number` names beyond doubt: Quốc hội of QH15, Thủ tướng of QĐ-TTg."""
    ending = re.split(r"[/\-]", number)[-1]
    if re.fullmatch(r"QH\d{1,2}", ending):
        return "Quốc hội"
    if re.fullmatch(r"UBTVQH\d{1,2}", ending):
        return "Ủy ban Thường vụ Quốc hội"
    is_of_state = _STATE_NUMBER.search(number)
    return _ISSUER_OF_ENDING.get(ending.upper()) if is_of_state else None


def _clean_number(printed: str) -> str:
    return re.sub(r"\s", "", printed).replace("–", "-").replace("Ð", "Đ").rstrip(".")


_NEXT_NUMBER = re.compile(r"(?:,|;|\s?và)\s{1,2}(?:số\s)?(?=\d{1,5}[a-zA-Z]?(?:/\d{4})?[/\-][A-ZĐÐ])")


def _further_numbers(text: _Text, first: DocumentFound) -> Iterator[DocumentFound]:
    """ "các Nghị quyết số 18-NQ/TW, 19-NQ/TW": one kind, several numbers."""
    if first.rule != "số hiệu đầy đủ":
        return
    end = first.mentions[0].end
    while (joined := _NEXT_NUMBER.match(text.text, end)) is not None:
        number = _NUMBER.match(text.text, joined.end())
        if number is None:
            return
        dated, end = _date_after(text, number.end())
        issuer, _ = _issuer_after(text, end)
        cleaned = _clean_number(number["number"])
        yield DocumentFound(
            kind=first.kind, number=cleaned, date=dated, issuer=issuer or _implied_issuer(cleaned) or first.issuer,
            mentions=(Span(field=text.field, start=number.start("number"), end=end),), rule="số hiệu tiếp theo",
        )  # fmt: skip


def _merged(cited: Sequence[DocumentFound]) -> tuple[DocumentFound, ...]:
    """One of each, in the order of their first mention: a bare number goes with the full one of its kind."""
    same: dict[tuple[str, str], list[tuple[int, DocumentFound]]] = {}
    full_of_bare: dict[tuple[str, str], tuple[str, str]] = {}
    for place, document in sorted(enumerate(cited), key=lambda one: (one[1].rule == "số trần", one[0])):
        key = (document.kind, (document.number or exact_key(document.name or "")).upper())
        if document.number:
            bare = (document.kind, re.split(r"\D", document.number)[0].lstrip("0"))
            key = full_of_bare.get(bare, key) if document.number.isdigit() else key
            full_of_bare.setdefault(bare, key)
        same.setdefault(key, []).append((place, document))
    in_order = sorted(same.values(), key=lambda found: min(place for place, _ in found))
    return tuple(_together([document for _, document in found]) for found in in_order)


def _together(found: Sequence[DocumentFound]) -> DocumentFound:
    in_mixed_case = (one.number for one in found if one.number and any(c.islower() for c in one.number))
    return replace(
        found[0],
        number=next(in_mixed_case, found[0].number),  # a heading in capitals spells 39-CTr/TU 39-CTR/TU
        name=next((one.name for one in found if one.name), None),
        date=next((one.date for one in found if one.date), None),
        issuer=next((one.issuer for one in found if one.issuer), None),
        mentions=tuple(mention for one in found for mention in one.mentions),
    )
