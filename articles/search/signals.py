"""Single changes at the desk reach the search at once; bulk writers call `index_around` themselves."""

from functools import partial
from typing import Any

from django.db import models, transaction
from django.db.models.signals import post_delete, post_save

from articles.models import Article, Mention
from articles.search.index import MODELS, Kind, index_around, index_pages
from people.models import Position


def connect() -> None:
    for model in (*MODELS.values(), Mention, Position):
        post_save.connect(_changed, sender=model, dispatch_uid=f"search-save-{model.__name__}")
        post_delete.connect(_changed, sender=model, dispatch_uid=f"search-delete-{model.__name__}")


def _changed(sender: type[models.Model], instance: Any, **kwargs: Any) -> None:
    if sender is Article:
        transaction.on_commit(lambda: index_around([instance.pk]))
    elif sender is Mention:
        pages = [(kind, pk) for kind, pk in _targets(instance) if pk is not None]
        for kind, pk in pages:
            transaction.on_commit(partial(index_pages, kind, [pk]))
    elif sender is Position:
        transaction.on_commit(lambda: index_pages(Kind.OFFICIAL, [instance.official_id]))
    else:
        kind = next(kind for kind, model in MODELS.items() if model is sender)
        transaction.on_commit(lambda: index_pages(kind, [instance.pk]))


def _targets(mention: Mention) -> tuple[tuple[Kind, int | None], ...]:
    return (
        (Kind.OFFICIAL, mention.official_id),
        (Kind.ORGANIZATION, mention.organization_id),
        (Kind.MEETING, mention.meeting_id),
    )
