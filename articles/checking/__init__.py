"""What cannot be true in the catalogue. Each check reads and writes nothing; together they are `check_catalogue`."""

from collections.abc import Iterator

from articles.checking import circles, dates, evidence, posts
from articles.checking.findings import Check, Finding

CHECKS: tuple[Check, ...] = (
    posts.two_heads,
    posts.posts_out_of_life,
    dates.positions_out_of_order,
    dates.lives_out_of_order,
    dates.meetings_out_of_order,
    dates.told_before_it_was,
    evidence.unlinked_officials,
    evidence.unlinked_organizations,
    evidence.positions_without_evidence,
    evidence.orphaned_mentions,
    evidence.answered_bodies,
    circles.circles_of_successions,
    circles.circles_of_parents,
)


def check_catalogue() -> Iterator[Finding]:
    for check in CHECKS:
        yield from check()
