"""Mentions after an edit of their text: moved where their words surely moved, orphaned otherwise."""

from django.db import transaction

from articles.models import Article, Mention
from articles.refitting import refit
from people.models import User


@transaction.atomic
def settle_mentions(article: Article, before: dict[str, str], *, user: User | None) -> None:
    """`before` holds the texts of the edited fields as they were, by field name (title, lead, body, caption:N)."""
    for field, old in before.items():
        new = article.field_text(field)
        mentions = list(article.mentions.filter(field=field, is_orphaned=False).order_by("start"))
        # All that moves in a field moves the same way; written from the far end, no two ever stand in one place.
        if len(new) > len(old):
            mentions.reverse()
        for mention in mentions:
            _settle(mention, refit(old, new, mention.start, mention.end), user)


def _settle(mention: Mention, place: tuple[int, int] | None, user: User | None) -> None:
    if place == (mention.start, mention.end):
        return
    if place is None:
        mention.is_orphaned = True
    else:
        mention.start, mention.end = place
    mention._history_user = user  # type: ignore[attr-defined]
    mention.save()
