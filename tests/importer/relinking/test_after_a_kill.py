"""After a kill the days are gone through too on which somebody may have become another in the run that died."""

import importlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from articles.importer import pipeline
from articles.importer.relinking import relink, relink_around
from articles.importer.relinking.scope import Scope, scope_of
from articles.models import Article, ImportRun
from events.models import Meeting
from tests.importer.resolution.world import World
from tests.importer.storing.told import store
from tests.importer.written import imported, write

pytestmark = pytest.mark.django_db
MODULE = importlib.import_module("articles.importer.relinking.relink")


def test_nobody_became_another_and_yet_all_their_days_are_gone_through(monkeypatch: pytest.MonkeyPatch) -> None:
    store([one.report for one in World(6, people=25, meetings=35).reports])
    relink()
    some = list(Article.objects.order_by("pk").values_list("pk", flat=True)[:3])
    scope = scope_of(some)
    assert scope is not None
    scopes: list[Scope] = []
    real = MODULE._relink

    def noted(scope: Scope, *rest: Any) -> Any:
        scopes.append(scope)
        return real(scope, *rest)

    monkeypatch.setattr(MODULE, "_relink", noted)
    relink_around(some)
    assert scopes == [scope]
    relink_around(some, after_a_kill=True)
    assert scopes[1] == scope
    told = Meeting.objects.filter(mentions__article__in=scope.articles).values_list("starts_on", flat=True)
    assert scopes[2].days == set(told) - scope.days - {None} != set()


@pytest.mark.parametrize("state", [ImportRun.State.RUNNING, ImportRun.State.STOPPED, ImportRun.State.FAILED, None])
def test_an_import_tells_that_one_before_it_did_not_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, state: str | None
) -> None:
    asked: list[bool] = []

    def noted(articles: Iterable[int], *, after_a_kill: bool, **options: Any) -> None:
        asked.append(after_a_kill)

    monkeypatch.setattr(pipeline, "relink_around", noted)
    if state is not None:
        ImportRun.objects.create(paths=[], state=state)
    imported(write(tmp_path))
    assert asked == [state is not None]
