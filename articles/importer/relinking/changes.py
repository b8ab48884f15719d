"""What a re-linking changed: counted, and whether anything of a report is taken for something else than before."""

from dataclasses import dataclass
from itertools import chain

from articles.importer.relinking.reports import Told, meeting_before, official_before


@dataclass(slots=True)
class Relinked:
    """What a re-linking did. Pairs: rows made, rows that nothing was left of."""

    articles: int = 0
    changed: int = 0  # articles with other links than before
    officials: tuple[int, int] = (0, 0)
    positions: tuple[int, int] = (0, 0)
    organizations: tuple[int, int] = (0, 0)
    meetings: tuple[int, int] = (0, 0)
    questions: tuple[int, int] = (0, 0)  # asked, closed
    successions: int = 0

    def in_words(self) -> str:
        """For whoever called it; Vietnamese."""
        rows = (
            ("cán bộ", self.officials),
            ("chức vụ", self.positions),
            ("tổ chức", self.organizations),
            ("hội nghị", self.meetings),
        )
        told = [f"{self.articles} bài, {self.changed} bài có liên kết khác trước"]
        told += [f"{name}: thêm {made}, bỏ {gone}" for name, (made, gone) in rows]
        told += [f"câu hỏi: thêm {self.questions[0]}, khép {self.questions[1]}", f"kế thừa: thêm {self.successions}"]
        return "; ".join(told)


def is_changed(one: Told) -> bool:
    report, plan = one.edition.parsed.report, one.edition.resolved
    officials = [
        choice.ref != official_before(found, report, one.links)
        for found, choice in zip(report.officials, plan.officials, strict=True)
        if found.mentions
    ]
    meetings = [
        choice.ref != meeting_before(found, report, one.links)
        for found, choice in zip(report.meetings, plan.meetings, strict=True)
        if found.mentions
    ]
    is_new = any(ref is not None and ref < 0 for ref in (*plan.bodies.values(), *chain(*plan.posts)))
    bodies = {plan.bodies.get(body.name) for body in report.organizations if body.mentions} - {None}
    return is_new or any(officials) or any(meetings) or not bodies <= one.links.bodies
