"""The part of the catalogue that is decided anew: all of it, or what bears certain names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Q

from articles.importer.relinking.settled import Settled
from articles.importer.relinking.slices import slices
from articles.importer.resolution.likeness import is_one_slip
from articles.models import Article, Mention
from people.models import Official, Position

# More names than this, and the whole catalogue is not more work.
MOST_NAMES = 5000

Rest = tuple[int, tuple[str, ...]]  # which syllable is left out, and the others


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
    speaking: set[int] = set()
    for some in slices(officials):
        speaking |= set(Mention.objects.filter(official__in=some).values_list("article", flat=True))
    return Scope(officials=officials, articles=frozenset(speaking))


def _one_slip_away(names: set[str]) -> set[str]:
    """Names of those who hold the same post of the same body, where a misprint may have made two of one."""
    held = Position.objects.filter(official__folded_key__in=names).exclude(organization=None)
    posts = {(body, title) for body, title in held.values_list("organization", "title_key")}
    beside = Position.objects.filter(
        organization__in={body for body, _title in posts}, title_key__in={title for _body, title in posts}
    )
    # A slip leaves all syllables but one: only names that share such a rest are compared letter by letter.
    by_rest: dict[Rest, set[str]] = defaultdict(set)
    for name in names:
        for rest in _rests(name):
            by_rest[rest].add(name)
    others = set(beside.values_list("official__folded_key", flat=True)) - names
    return {
        name
        for name in others
        if any(is_one_slip(name, near) for rest in _rests(name) for near in by_rest.get(rest, ()))
    }


def _rests(name: str) -> Iterator[Rest]:
    syllables = name.split()
    for place in range(1, len(syllables)):
        yield place, (*syllables[:place], *syllables[place + 1 :])


def keep_the_rest(settled: Settled, scope: Scope) -> None:
    """Who is outside the scope stays as he is, and so does every meeting."""
    officials: set[int] = set()
    for some in slices(scope.articles):
        spoken = Mention.objects.filter(article__in=some)
        officials |= set(spoken.exclude(official=None).values_list("official", flat=True))
        settled.meetings |= set(spoken.exclude(meeting=None).values_list("meeting", flat=True))
    settled.officials |= officials - scope.officials
