"""The part of the catalogue that is decided anew: all of it, or what bears certain names."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from articles.importer.relinking.settled import Settled
from articles.importer.resolution.likeness import is_one_slip
from articles.models import Article, Mention
from people.models import Official, Position

# More names than this, and the whole catalogue is not more work.
MOST_NAMES = 5000


@dataclass(frozen=True, slots=True)
class Scope:
    """The officials who are decided anew, and the articles that speak of them."""

    officials: frozenset[int]
    articles: frozenset[int]


def scope_of(articles: Iterable[int]) -> Scope | None:
    """Everybody who shares a name, or a name one slip away, with who is spoken of in `articles`.

    None for the whole catalogue, where that is not more.
    """
    ids = list(articles)
    if Article.objects.count() <= 2 * len(ids):
        return None
    spoken_of = Mention.objects.filter(article__in=ids, official__isnull=False).values("official")
    names = set(Official.objects.filter(pk__in=spoken_of).values_list("folded_key", flat=True))
    names |= _one_slip_away(names)
    if len(names) > MOST_NAMES:
        return None
    bearers = Official.objects.filter(Q(folded_key__in=names) | Q(other_names__folded_key__in=names))
    officials = frozenset(bearers.values_list("pk", flat=True))
    spoken = Mention.objects.filter(official__in=officials).values_list("article", flat=True)
    return Scope(officials=officials, articles=frozenset(spoken))


def _one_slip_away(names: set[str]) -> set[str]:
    """Names of those who hold the same post of the same body, where a misprint may have made two of one."""
    held = Position.objects.filter(official__folded_key__in=names).exclude(organization=None)
    posts = {(body, title) for body, title in held.values_list("organization", "title_key")}
    beside = Position.objects.filter(
        organization__in={body for body, _title in posts}, title_key__in={title for _body, title in posts}
    )
    found: set[str] = set()
    for name in set(beside.values_list("official__folded_key", flat=True)) - names:
        if any(is_one_slip(name, other) for other in names):
            found.add(name)
    return found


def keep_the_rest(settled: Settled, scope: Scope) -> None:
    """Who is outside the scope stays as he is, and so does every meeting."""
    spoken = Mention.objects.filter(article__in=scope.articles)
    officials = set(spoken.exclude(official=None).values_list("official", flat=True))
    settled.officials |= officials - scope.officials
    settled.meetings |= set(spoken.exclude(meeting=None).values_list("meeting", flat=True))
