"""What a chunk leaves open, asked of an editor: once for each new row, and once for each source without a place."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone

from articles.importer.resolution.body_names import read_body_name
from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.known import BodyKnown, Choice
from articles.importer.storing.editions import Edition
from articles.importer.storing.write_catalogue import Ids
from articles.models import Article, Question, Source
from events.models import Meeting
from people.models import Decision, Official, Organization

NO_PLACE = "bài không cho biết tổ chức thuộc địa bàn nào"
CLOSED = "đã rõ sau khi nối lại"


def ask(editions: Sequence[Edition], catalogue: Catalogue, ids: Ids) -> None:
    """A question that was asked before, answered or not, is not asked again."""
    asked = [question for edition in editions for question in _questions(edition, catalogue, ids)]
    Question.objects.bulk_create(asked, ignore_conflicts=True)


def _questions(edition: Edition, catalogue: Catalogue, ids: Ids) -> Iterable[Question]:
    plan = edition.resolved
    yield from _open(Question.Kind.OFFICIAL, Official, edition, plan.officials, ids)
    yield from _open(Question.Kind.MEETING, Meeting, edition, plan.meetings, ids)
    if any(ref is not None and _is_open(catalogue.bodies[ref]) for ref in plan.bodies.values()):
        subject: models.Model = edition.source if edition.is_named else edition.stored
        yield _question(Question.Kind.PLACE, type(subject), subject.pk, edition, (), (NO_PLACE,))


def _is_open(body: BodyKnown) -> bool:
    """Whether the answer to the question would tell which body it is."""
    return bool(body.open_scope) and read_body_name(body.name).hangs_on_a_place


def _open(
    kind: str, model: type[models.Model], edition: Edition, choices: Iterable[Choice], ids: Ids
) -> Iterator[Question]:
    for choice in choices:
        near = [(ids(ref), score) for ref, score in choice.runners_up if ref != choice.ref]
        if choice.ref is not None and near:
            yield _question(kind, model, ids(choice.ref), edition, near, choice.reasons)


def _question(
    kind: str,
    model: type[models.Model],
    pk: int,
    edition: Edition,
    near: Iterable[tuple[int, float]],
    why: Iterable[str],
) -> Question:
    return Question(
        kind=kind,
        content_type=ContentType.objects.get_for_model(model),
        object_id=pk,
        article=edition.stored,
        candidates=[[ref, round(score, 2)] for ref, score in near],
        reasons=list(why),
    )


def close_settled() -> int:
    """Close open questions whose subject is gone, or whose source has bodies without a place no more. How many."""
    closed = 0
    for kind, model in ((Question.Kind.OFFICIAL, Official), (Question.Kind.MEETING, Meeting)):
        standing: Any = model._default_manager.values("pk")
        questions = Question.objects.open().filter(kind=kind)
        closed += _close(questions.exclude(object_id__in=standing))
        closed += _close(Question.objects.filter(pk__in=_decided(questions, model)))
    bodies = Organization.objects.exclude(open_scope="").values_list("name", "open_scope")
    open_scopes = {scope for name, scope in bodies if read_body_name(name).hangs_on_a_place}
    places = Question.objects.open().filter(kind=Question.Kind.PLACE)
    named = {source.pk for source in Source.objects.all() if f"source:{source.slug}"[:120] in open_scopes}
    closed += _close(_of(places, Source).exclude(object_id__in=named))
    articles = {
        article.pk
        for article in Article.objects.filter(questions__in=places).select_related("source").distinct()
        if f"report:{article.source.slug}:{article.url or article.identity_path}"[:120] in open_scopes
    }
    return closed + _close(_of(places, Article).exclude(object_id__in=articles))


def _decided(questions: Any, model: type[models.Model]) -> list[int]:
    """Those of which an editor told the subject apart from every candidate."""
    apart = Decision.objects.about(model).different_pairs()
    return [
        question.pk
        for question in questions
        if question.candidates
        and all(
            (min(pk, question.object_id), max(pk, question.object_id)) in apart for pk, _score in question.candidates
        )
    ]


def _of(questions: Any, model: type[models.Model]) -> Any:
    return questions.filter(content_type=ContentType.objects.get_for_model(model))


def _close(questions: Any) -> int:
    number: int = questions.update(answered_at=timezone.now(), answer=CLOSED)
    return number
