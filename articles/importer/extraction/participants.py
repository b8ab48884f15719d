"""The participants of a meeting: their parts gathered from all its sentences, and the site where they sat."""

from collections.abc import Iterable

from articles.importer.extraction.parts import PartTold, gathered, parts_told
from articles.importer.extraction.sentences import Sentence
from articles.importer.extraction.settings import sites_in
from articles.importer.values import Part, PartFound, ParticipantFound


def participants_in(sentences: Iterable[Sentence]) -> tuple[ParticipantFound, ...]:
    """In the order in which the sentences tell of them."""
    told: list[PartTold] = []
    sites: dict[str, str] = {}
    for sentence in sentences:
        parts = parts_told(sentence)
        told += parts
        here = sites_in(sentence) if parts else ()
        if len(here) == 1:
            for one in parts:
                sites.setdefault(one.name, here[0].value)
    return tuple(
        ParticipantFound(name=name, parts=_with_attendance(parts, sites.get(name)), site=sites.get(name))
        for name, parts in gathered(told).items()
    )


def _with_attendance(parts: tuple[PartFound, ...], site: str | None) -> tuple[PartFound, ...]:
    """Who chairs at one site of many attends the meeting there."""
    kinds = {one.part for one in parts}
    if site is None or Part.CHAIRED not in kinds or Part.ATTENDED in kinds:
        return parts
    chaired = next(one for one in parts if one.part is Part.CHAIRED)
    return (*parts, PartFound(part=Part.ATTENDED, span=chaired.span, rule="chủ trì tại điểm cầu"))
