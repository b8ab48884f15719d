"""The queue: each open thing once, with a way to where it is decided."""

from typing import Any

import pytest

from articles.importer.relinking import relink
from articles.models import Question
from people.models import Official
from people.models.decision import Verdict, decide
from tests.importer.relinking.test_relink import DIRECTOR, HEALTH, told
from tests.importer.storing.told import store

pytestmark = pytest.mark.django_db


def doubt() -> Question:
    """A name that others bear too, in another post of the province of one of them."""
    elsewhere = ("Giám đốc", "Sở Nội vụ tỉnh Sơn La")
    store([told("x", elsewhere, province="Sơn La"), told("a", DIRECTOR), told("b", HEALTH, day="2022-05-10")])
    return Question.objects.get()


def test_a_doubt_is_a_question_with_its_candidates_and_reasons() -> None:
    question = doubt()
    assert question.kind == Question.Kind.OFFICIAL
    assert question.subject == Official.objects.latest("pk")
    assert question.candidates[0][0] == Official.objects.order_by("pk")[1].pk
    assert question.reasons


def test_it_is_asked_once() -> None:
    question = doubt()
    question.close("để sau")
    store([told("c", HEALTH, day="2022-06-10")])
    relink()
    assert not Question.objects.open().exists()


def test_telling_the_two_apart_closes_it() -> None:
    question = doubt()
    subject = question.subject
    assert isinstance(subject, Official)
    for pk, _score in question.candidates:
        decide(subject, Official.objects.get(pk=pk), Verdict.DIFFERENT)
    relink()
    question.refresh_from_db()
    assert question.answered_at is not None


def test_the_desk_leads_to_the_comparison(client: Any, editor: Any) -> None:
    question = doubt()
    client.force_login(editor)
    page = client.get("/admin/articles/question/").content.decode()
    assert f"/admin/people/official/{question.candidates[0][0]}/gop/{question.object_id}/" in page
