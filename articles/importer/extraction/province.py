"""Which province a report is of, when its words, its dateline or its own page let one know."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from articles.importer.extraction.bodies import Body, places_of
from articles.importer.extraction.items import Reading
from articles.importer.extraction.own_page import OPENS_DATELINE, OwnPage, provinces_of_hosts
from articles.importer.extraction.passages import Passage
from articles.importer.extraction.places import is_city_province, read_bare_place
from articles.importer.extraction.territories import REORGANIZED_ON, provinces
from articles.importer.values import Layout, SourceKnowledge

# What a mention is worth. A national report names provinces in passing; its own province it names as an authority.
_IN_TITLE, _OF_BODY, _WITH_UNIT, _BARE, _AS_SEAT, _OF_DISTRICT = 3.0, 2.0, 1.5, 1.0, 0.3, 0.4
_AS_AREA = 4.0  # "trên địa bàn tỉnh X", "tại điểm cầu X"
_ON_PAGE = 20.0  # the page's own head and foot, a dateline
_AS_LABEL = 10.0  # "Hà Nam: …" as the beginning of the title
_LEAST = 1.4
_SCATTERED, _WIDE_MARGIN = 4, 2.5  # of several provinces one must stand out
_LONGEST_DATELINE = 40  # characters
_CAPITALS = ("Hà Nội", "Thành phố Hồ Chí Minh")
_HUE_BEFORE = "Thừa Thiên Huế"  # a province until the end of 2024
_MARGIN = 1.7  # the first over the second


def report_province(
    layout: Layout, page: OwnPage, readings: Sequence[Reading], bodies: Iterable[Body], source: SourceKnowledge
) -> tuple[str | None, bool]:
    """The report's own province as of its time, None where nothing or too much is named; whether the page says it."""
    if source.province:
        return of_its_time(source.province, layout.published.value), True
    scores: defaultdict[str, float] = defaultdict(float)
    for name in page.provinces:
        scores[name] += _ON_PAGE
    for reading in readings:
        _weigh_places(reading, scores)
        for name in _at_the_head(reading.passage):
            scores[name] += _ON_PAGE
    named = tuple(bodies)
    for name, _ in {
        (place.name, body.core)
        for body in named
        for place in places_of(body)
        if place.level == "province" or place.name in place.provinces  # a city of its province's name
    }:
        scores[name] += _OF_BODY  # once each: a guest's post said again and again is no evidence
    if any(_is_of_the_province(body) for body in named):  # "UBND tỉnh": no city is meant
        scores = defaultdict(float, {name: worth for name, worth in scores.items() if not is_city_province(name)})
    for name in scores:
        if _is_acronym(layout.dateline or "", name):
            scores[name] += _AS_AREA
    winner = _winner(scores)
    return winner and of_its_time(winner, layout.published.value), scores.get(winner or "", 0.0) >= _ON_PAGE


def _is_acronym(dateline: str, name: str) -> bool:
    """ "(QT)", "BBK", "QNO" before the text of a report that speaks of Quảng Trị, Bắc Kạn, Quảng Nam."""
    initials = re.escape("".join(word[0] for word in name.split()))
    return len(initials) > 1 and bool(re.fullmatch(f"B?{initials}(?:O|ĐT|TV|P)?", dateline.strip("() -")))


def _is_of_the_province(body: Body) -> bool:
    """Is it the province's own, printed without the province's name: "Tỉnh ủy", "UBND tỉnh"?"""
    place = body.place
    return body.core == "Tỉnh ủy" and place is None or place is not None and not place.name and place.unit == "tỉnh"


def _winner(scores: dict[str, float]) -> str | None:
    if "Huế" in scores and _HUE_BEFORE in scores:  # the province and its own city
        scores[_HUE_BEFORE] += scores.pop("Huế")
    ranked = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or ranked[0][1] < _LEAST:
        return None
    if len(ranked) > 1 and ranked[0][1] < (_MARGIN if len(ranked) < _SCATTERED else _WIDE_MARGIN) * ranked[1][1]:
        return None
    return ranked[0][0]


def _weigh_places(reading: Reading, scores: dict[str, float]) -> None:
    passage = reading.passage
    for place in reading.places:
        if place.level == "province":
            printed_unit = passage.keys[place.first] in ("tỉnh", "thành", "tp", "thủ")
            seat = place.first > 0 and passage.keys[place.first - 1] in ("tại", "từ", "ở", "quê")
            worth = _AS_SEAT if seat and place.name in _CAPITALS else _WITH_UNIT if printed_unit else _BARE
            before = passage.keys[max(0, place.first - 2) : place.first]
            area = before in (["địa", "bàn"], ["điểm", "cầu"])
            scores[place.name] += _IN_TITLE if passage.field == "title" else _AS_AREA if area else worth
            if passage.field == "title" and place.first <= 1 and passage.keys[place.end] == ":":
                scores[place.name] += _AS_LABEL
        elif len(place.provinces) == 1:
            scores[place.provinces[0]] += _OF_DISTRICT


def _at_the_head(passage: Passage) -> Iterable[str]:
    """The province of an outlet's name that opens the text: "(Báo Hà Nam) - …"."""
    if passage.field in ("lead", "body") and passage.keys[0] in OPENS_DATELINE:
        yield from provinces_of_hosts([passage.text[:_LONGEST_DATELINE]])  # "(hanam.gov.vn) - …"
        places = (read_bare_place(passage, index) for index in range(1, min(5, passage.count)))
        yield from [place.name for place in places if place is not None][:1]


def of_its_time(name: str, published: str | None) -> str:
    """The province that `name` is on the day of the report: since 1 July 2025 the one it was merged into."""
    known = provinces().get(name)
    if known is None or published is None or published[:10] < REORGANIZED_ON or len(published) < 7:
        return _HUE_BEFORE if name == "Huế" and published and published[:4] < "2025" else name
    return known.since


def labels(readings: Sequence[Reading]) -> dict[str, list[tuple[int, str]]]:
    """Where a round-up passes to another province: "Kon Tum: …" at the head of a sentence, by field."""
    found: dict[str, list[tuple[int, str]]] = {}
    for reading in readings:
        passage = reading.passage
        for place in reading.places:
            begins = place.first == 0 or passage.sentences[place.first] != passage.sentences[place.first - 1]
            if place.level == "province" and begins and passage.keys[place.end] == ":":
                found.setdefault(passage.field, []).append((place.first, place.name))
    names = {name for rows in found.values() for _, name in rows}
    return found if len(names) > 1 else {}
