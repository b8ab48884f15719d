"""Taking a wrongly joined official apart, by choosing the words that mean somebody else.

A split is a decision: the chosen mentions are locked to the new row, and the two rows are told apart for good.
"""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Max, Min

from articles.models import Mention
from events.models import Participation
from people.models import Official, Position
from people.models.decision import Verdict, decide
from people.models.editing import lock_fields
from people.models.provenance import Origin, Status


class SplitRefusedError(ValueError):
    """Why an official cannot be split so."""


@transaction.atomic
def split(official: Official, mentions: Iterable[Mention], *, user: Any = None, reason: str = "") -> Official:
    """Make a namesake of `official` whom `mentions` mean, with what the same reports say of posts and parts.

    Returns the new row. Raises SplitRefusedError where the mentions are not all the official's, or are all there are.
    """
    chosen = list(mentions)
    if not chosen or any(mention.official_id != official.pk for mention in chosen):
        raise SplitRefusedError("the mentions must be of this official")
    if len(chosen) >= official.mentions.count():
        raise SplitRefusedError("some mentions must stay with this official")
    namesake = Official(name=chosen[0].text[:500], status=official.status, origin=Origin.EDITOR)
    namesake._history_user = user  # type: ignore[attr-defined]
    namesake.save()
    for mention in chosen:
        mention.official = namesake
        mention._history_user = user  # type: ignore[attr-defined]
        mention.save()
        lock_fields(mention, ["official"], user=user, reason=reason)
    _move_statements(official, namesake, _articles_left(official, chosen))
    decide(official, namesake, Verdict.DIFFERENT, user=user, reason=reason)
    return namesake


def _articles_left(official: Official, chosen: list[Mention]) -> set[int]:
    """The reports that speak of the new person only: what they say of posts and parts is said of the new person."""
    still = set(official.mentions.values_list("article", flat=True))
    return {mention.article_id for mention in chosen} - still


def _move_statements(official: Official, namesake: Official, articles: set[int]) -> None:
    for position in official.positions.all():
        mentions = position.mentions.filter(article__in=articles)
        if mentions.exists():
            told = {"organization": position.organization, "title": position.title}
            _hand_over(
                position, Position(official=namesake, status=position.status, origin=position.origin, **told), mentions
            )
    for part in official.participations.all():
        mentions = part.mentions.filter(article__in=articles)
        if mentions.exists():
            taken = {"meeting": part.meeting, "part": part.part, "site": part.site, "status": part.status}
            _hand_over(part, Participation(official=namesake, origin=part.origin, **taken), mentions)


def _hand_over(old: Any, new: Any, mentions: Any) -> None:
    """Give the evidence to the new row; an old one that the importer made and nothing proves any more goes."""
    new.save()
    for mention in mentions:
        setattr(mention, mentions.query.model._meta.get_field(old._meta.model_name).name, new)
        mention.save()
    if old.origin == Origin.MACHINE and not old.mentions.exclude(status=Status.REJECTED).exists():
        old.delete()
    elif isinstance(old, Position):
        _attest(old)
    if isinstance(new, Position):
        _attest(new)


def _attest(position: Position) -> None:
    """First and last attested, from the dates of the reports that still prove the post."""
    days = position.mentions.exclude(article__published="").aggregate(
        first=Min("article__published"), last=Max("article__published")
    )
    position.first_attested, position.last_attested = days["first"], days["last"]
    position.save()
