"""The part of the catalogue that is decided anew: all of it, or what bears certain names."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from articles.importer.relinking.settled import Settled
from articles.importer.relinking.slices import slices
from articles.importer.resolution.slips import Slips
from articles.models import Article, Mention
from events.models import Meeting
from people.models import Official, Position

# More names than this, and the whole catalogue is not more work.
MOST_NAMES = 5000


@dataclass(frozen=True, slots=True)
class Scope:
    """The officials and meetings that are decided anew, and the articles that speak of them."""

    officials: frozenset[int]
    days: frozenset[dt.date]
    meetings: frozenset[int]
    articles: frozenset[int]


def scope_of(articles: Iterable[int]) -> Scope | None:
    """Everybody who shares a name, or a name one slip away, with who is spoken of in `articles`; all meetings of the
    days of which these tell.

    None for the whole catalogue, where that is not more.
    """
    ids = list(articles)
    if Article.objects.count() <= 2 * len(ids):
        return None
    names: set[str] = set()
    for some in slices(ids):
        spoken_of = Mention.objects.filter(article__in=some, official__isnull=False).values("official")
        names |= set(Official.objects.filter(pk__in=spoken_of).values_list("folded_key", flat=True))
    if len(names) <= MOST_NAMES:
        names |= _one_slip_away(names)
    if len(names) > MOST_NAMES:
        return None
    bearers = Official.objects.filter(Q(folded_key__in=names) | Q(other_names__folded_key__in=names))
    officials = frozenset(bearers.values_list("pk", flat=True))
    return _scope(officials, _days(ids))


def further(scope: Scope, changed: Iterable[int]) -> Scope | None:
    """The meetings of other days of which the `changed` articles tell; None where there are none."""
    days = _days(changed) - scope.days
    return _scope(frozenset(), days) if days else None


def _days(articles: Iterable[int]) -> frozenset[dt.date]:
    """The days of the meetings of which `articles` tell."""
    told = Mention.objects.filter(meeting__starts_on__isnull=False)
    return frozenset(
        day
        for some in slices(articles)
        for day in told.filter(article__in=some).values_list("meeting__starts_on", flat=True)
        if day is not None
    )


def _scope(officials: frozenset[int], days: frozenset[dt.date]) -> Scope:
    """With all meetings of `days`: one of them decided anew beside others that are not would not be decided alike."""
    meetings = frozenset(Meeting.objects.filter(starts_on__in=days).values_list("pk", flat=True))
    articles = {
        article
        for target, rows in (("official", officials), ("meeting", meetings))
        for some in slices(rows)
        for article in Mention.objects.filter(**{f"{target}__in": some}).values_list("article", flat=True)
    }
    return Scope(officials=officials, days=days, meetings=meetings, articles=frozenset(articles))


def _one_slip_away(names: set[str]) -> set[str]:
    """Names of those who hold the same post of the same body, where a misprint may have made two of one."""
    held = Position.objects.filter(official__folded_key__in=names).exclude(organization=None)
    posts = {(body, title) for body, title in held.values_list("organization", "title_key")}
    beside = Position.objects.filter(
        organization__in={body for body, _title in posts}, title_key__in={title for _body, title in posts}
    )
    slips = Slips(names)
    others = set(beside.values_list("official__folded_key", flat=True)) - names
    return {name for name in others if slips.has_near(name)}


def keep_the_rest(settled: Settled, scope: Scope) -> None:
    """What is outside the scope stays as it is."""
    for some in slices(scope.articles):
        spoken = Mention.objects.filter(article__in=some)
        officials = set(spoken.exclude(official=None).values_list("official", flat=True))
        settled.officials |= officials - scope.officials
        meetings = set(spoken.exclude(meeting=None).values_list("meeting", flat=True))
        settled.meetings |= meetings - scope.meetings
