"""Cuts the placed lines where a line holds two things, and puts zones and fields together."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from articles.importer.frozen import dataclass
from articles.importer.layout.captions import caption_at_end, caption_at_start, captions_within, words_of_picture
from articles.importer.layout.dateline import find_dateline, lone_dateline
from articles.importer.layout.fields import field_text
from articles.importer.layout.lines import Stretch
from articles.importer.layout.page import OF_THE_REPORT, Page, Placed
from articles.importer.layout.signatures import glued_signature
from articles.importer.layout.stamps import Part
from articles.importer.values import FieldText, Zone, ZoneKind

_TAIL = 5  # broken lines at the end of a paragraph in which a caption or a signature is looked for

_PARAGRAPHS: Final = (ZoneKind.LEAD, ZoneKind.BODY)


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of a line with its zone; `line` numbers the line that it is from."""

    kind: ZoneKind
    rule: str
    stretches: tuple[Stretch, ...]
    line: int
    new: bool = True  # begins a paragraph or a caption
    says: bool = True  # goes into its field; False for words said before
    value: str = ""  # a dateline's words
    names: tuple[str, ...] = ()


def cut_lines(text: str, page: Page, placed: Sequence[Placed]) -> list[Cut]:
    opening = next((n for n, p in enumerate(placed) if p.kind in _PARAGRAPHS), None)
    closing = next((n for n in range(len(placed) - 1, -1, -1) if placed[n].kind is ZoneKind.BODY), None)
    cuts: list[Cut] = []
    for number, one in enumerate(placed):
        if number == opening and placed[number - 1 : number] and placed[number - 1].kind is ZoneKind.DATELINE:
            one = replace(one, kind=ZoneKind.LEAD, rule="below_its_dateline")
        if one.kind in OF_THE_REPORT and (words := words_of_picture(one.text)):
            one = without_label(text, one, words)
        if one.kind in _PARAGRAPHS:
            cuts += cut_paragraph(text, one, number, opens=number == opening, closes=number == closing)
        elif one.kind is ZoneKind.DATELINE:
            cuts.append(replace(whole(one, number), value=lone_dateline(one.text) or ""))
        elif one.kind is ZoneKind.DATES:
            cuts += cut_stamp(text, one, number)
        else:
            cuts.append(whole(one, number))
    return cuts


def without_label(text: str, one: Placed, words: tuple[int, int]) -> Placed:
    """The words of a picture without the brackets of its place: "[Ảnh] …"."""
    (start, end), *others = one.seen.line.stretches
    if others:
        return one
    at = places_in(text[start:end], one.text)
    line = replace(one.seen.line, stretches=((start + at[words[0]], start + at[words[1] - 1] + 1),))
    return replace(one, seen=replace(one.seen, line=line))


def whole(one: Placed, number: int) -> Cut:
    said = one.new or one.rule == "credit_below_caption"
    return Cut(one.kind, one.rule, one.seen.line.stretches, number, one.new, said, "", one.names)


def places_in(printed: str, squeezed: str) -> Sequence[int]:
    """Where each character of the squeezed words stands in what is printed."""
    if len(printed) == len(squeezed):
        return range(len(squeezed))
    places, place = [], 0
    for character in squeezed:
        found = printed.find(character, place) if character != " " else place
        place = found if found >= 0 else place
        places.append(place)
        place += 1
    return places


def cut_stamp(text: str, one: Placed, number: int) -> Iterator[Cut]:
    """The date, and beside it the section, the author, the counters."""
    start, end = one.seen.line.start, one.seen.line.end
    at = places_in(text[start:end], one.text)
    kinds = {Part.SECTION: ZoneKind.SECTION, Part.NAME: ZoneKind.BYLINE, Part.CHROME: ZoneKind.CHROME}
    pieces = one.seen.stamp.pieces if one.seen.stamp else ()
    position = start
    for piece in sorted((piece for piece in pieces if piece.part in kinds), key=lambda piece: piece.start):
        stretch = (start + at[piece.start], start + at[piece.end - 1] + 1)
        if stretch[0] > position:
            yield Cut(ZoneKind.DATES, one.rule, ((position, stretch[0]),), number)
        position = stretch[1]
        rule = f"{piece.part}_beside_the_date"
        yield Cut(kinds[piece.part], rule, (stretch,), number, names=piece.names)
    if position < end:
        yield Cut(ZoneKind.DATES, one.rule, ((position, end),), number)


def cut_paragraph(text: str, one: Placed, number: int, *, opens: bool, closes: bool) -> list[Cut]:
    """A paragraph without its dateline, the captions glued to it and the signature at its end."""
    stretches = list(one.seen.line.stretches)
    before: list[Cut] = []
    after: list[Cut] = []
    kind, rule = one.kind, one.rule
    if (place := caption_at_start(text[slice(*stretches[0])])) is not None:
        start = stretches[0][0]
        before.append(part(start, start + place, number, ZoneKind.CAPTION, "caption_glued_to_the_start"))
        stretches[0] = (start + place, stretches[0][1])
    if opens and (found := find_dateline(text[stretches[0][0] : min(stretches[0][1], stretches[0][0] + 120)])):
        words, place = found
        start = stretches[0][0]
        dateline = Cut(
            kind=ZoneKind.DATELINE, rule="dateline", stretches=((start, start + place),), line=number, value=words
        )
        before.append(dateline)
        stretches[0] = (start + place, stretches[0][1])
        kind, rule = ZoneKind.LEAD, "opened_by_dateline"
    if closes and (signed := glued_signature(tail_of(text, stretches))) is not None:
        place, names = signed
        stretches, end = split(stretches, place_in_tail(stretches, place))
        signature = Cut(
            kind=ZoneKind.BYLINE if names else ZoneKind.CHROME,
            rule="signature_glued_to_the_end" if names else "source_glued_to_the_end",
            stretches=tuple(end), line=number, names=names,
        )  # fmt: skip
        after.append(signature)
    if (place := caption_at_end(tail_of(text, stretches))) is not None:
        stretches, end = split(stretches, place_in_tail(stretches, place))
        caption = Cut(ZoneKind.CAPTION, "caption_glued_to_the_end", tuple(end), number)
        after.insert(0, caption)
    return [*before, *cut_within(text, kind, rule, stretches, number), *after]


def tail_of(text: str, stretches: Sequence[Stretch]) -> str:
    """The end of a paragraph, the breaks of a narrow page in it as spaces, so that offsets stay."""
    return text[stretches[-_TAIL:][0][0] : stretches[-1][1]].replace("\n", " ")


def place_in_tail(stretches: Sequence[Stretch], place: int) -> int:
    return stretches[-_TAIL:][0][0] + place


def split(stretches: Sequence[Stretch], place: int) -> tuple[list[Stretch], list[Stretch]]:
    """`stretches` up to `place` and from there on."""
    before = [(start, min(end, place)) for start, end in stretches if start < place]
    after = [(max(start, place), end) for start, end in stretches if end > place]
    return before, after


def cut_within(text: str, kind: ZoneKind, rule: str, stretches: list[Stretch], number: int) -> list[Cut]:
    """The paragraph, and the captions run into the midst of it; what stands behind one goes on with the paragraph."""
    captions = captions_within(text[slice(*stretches[0])]) if len(stretches) == 1 else ()
    if not captions:
        return [part(start, end, number, kind, rule, new=not place) for place, (start, end) in enumerate(stretches)]
    cuts: list[Cut] = []
    start, end = stretches[0]
    position = start
    for first, last in captions:
        if start + first > position:
            cuts.append(part(position, start + first, number, kind, rule, new=not cuts))
        cuts.append(part(start + first, start + last, number, ZoneKind.CAPTION, "caption_within"))
        position = start + last
    cuts.append(part(position, end, number, kind, rule, new=not any(cut.kind is kind for cut in cuts)))
    return cuts


def part(start: int, end: int, number: int, kind: ZoneKind, rule: str, *, new: bool = True) -> Cut:
    return Cut(kind, rule, ((start, end),), number, new)


# ------------------------------------------------------------------------------------------------- fields


def groups_of(cuts: Sequence[Cut], kind: ZoneKind) -> list[list[Stretch]]:
    """The stretches of each paragraph or caption of this kind."""
    groups: list[list[Stretch]] = []
    for cut in cuts:
        if cut.kind is kind and cut.says:
            if cut.new or not groups:
                groups.append(list(cut.stretches))
            else:
                groups[-1] += cut.stretches
    return groups


def captions_of(text: str, cuts: Sequence[Cut]) -> tuple[FieldText, ...]:
    """Each caption once, a second line of it on a line of its own."""
    captions: list[FieldText] = []
    known: set[str] = set()
    for group in groups_of(cuts, ZoneKind.CAPTION):
        field = field_text(f"caption:{len(captions)}", text, [group], joiner="\n")
        if field and field.text.rstrip(" .") not in known:
            known.add(field.text.rstrip(" ."))
            captions.append(field)
    return tuple(captions)


def zones_of(text: str, cuts: Sequence[Cut]) -> tuple[Zone, ...]:
    """Zones for every character: the cuts, and what lies between them."""
    zones: list[Zone] = []
    position = 0
    for cut in cuts:
        for start, end in cut.stretches:
            if end > start:
                zones += between(text, position, start)
                zones.append(Zone(cut.kind, start, end, cut.rule))
                position = end
    zones += between(text, position, len(text))
    return tuple(zones)


def between(text: str, start: int, end: int) -> list[Zone]:
    """What lies between two cuts: white space, or the signs that an export set around a line."""
    if start >= end:
        return []
    if text[start:end].isspace():
        return [Zone(ZoneKind.BLANK, start, end, "blank")]
    return [Zone(ZoneKind.CHROME, start, end, "decoration")]
