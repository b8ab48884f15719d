"""The participants of a meeting: their parts gathered from all its sentences, and the site where they sat."""

import re
from collections.abc import Iterable, Iterator, Sequence

from articles.importer.extraction.parts import PartTold, gathered, parts_told
from articles.importer.extraction.sentences import Sentence
from articles.importer.extraction.settings import sites_in
from articles.importer.values import Part, PartFound, ParticipantFound, RoleEvent

# "trao quyết định cho các đồng chí có tên trên", "… tặng hoa chúc mừng các cán bộ được điều động, bổ nhiệm"
_GIVEN_TO_APPOINTED = re.compile(
    r"(?<!\w)trao (?:các |những )?quyết định[^.;]{0,60}?\s(?:các|những|hai|ba|bốn|\d{1,2})\s"
    r"(?:đồng chí|cán bộ|ông|bà|nhân sự|vị)[^.;]{0,20}?\s"
    r"(?:có tên|nêu trên|nói trên|trên|được (?:điều động|bổ nhiệm|luân chuyển|phân công|chỉ định|tiếp nhận|phê chuẩn))"
)


def participants_in(sentences: Iterable[Sentence]) -> tuple[ParticipantFound, ...]:
    """In the order in which the sentences tell of them."""
    told: list[PartTold] = []
    given: Sentence | None = None
    sentences = tuple(sentences)
    sites: dict[str, str] = {}
    for sentence in sentences:
        parts = parts_told(sentence)
        told += parts
        if "quyết định" in sentence.low and _GIVEN_TO_APPOINTED.search(sentence.low):
            given = given or sentence
        here = sites_in(sentence) if parts else ()
        if len(here) == 1:
            for one in parts:
                sites.setdefault(one.name, here[0].value)
    if given is not None:
        told += _received(sentences, given)
    return tuple(
        ParticipantFound(name=name, parts=_with_attendance(parts, sites.get(name)), site=sites.get(name))
        for name, parts in gathered(told).items()
    )


def _received(sentences: Sequence[Sentence], given: Sentence) -> Iterator[PartTold]:
    """Who is given a new post: to all of them the decisions are handed over in `given`."""
    for sentence in sentences:
        for person in sentence.persons:
            if any(post.event is RoleEvent.APPOINTED for post in person.posts):
                yield PartTold(name=person.name, part=Part.RECEIVED, span=given.span, rule="người được trao quyết định")


def _with_attendance(parts: tuple[PartFound, ...], site: str | None) -> tuple[PartFound, ...]:
    """Who chairs at one site of many attends the meeting there."""
    kinds = {one.part for one in parts}
    if site is None or Part.CHAIRED not in kinds or Part.ATTENDED in kinds:
        return parts
    chaired = next(one for one in parts if one.part is Part.CHAIRED)
    return (*parts, PartFound(part=Part.ATTENDED, span=chaired.span, rule="chủ trì tại điểm cầu"))
