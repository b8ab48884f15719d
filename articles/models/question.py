"""What the importer could not decide and asks an editor: once for each thing, with its reasons and candidates."""

from typing import Any, Self

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article


class QuestionQuerySet(models.QuerySet["Question"]):
    def open(self) -> Self:
        return self.filter(answered_at=None)

    def about(self, model: type[models.Model], ids: Any) -> Self:
        return self.filter(content_type=ContentType.objects.get_for_model(model), object_id__in=ids)


class Question(models.Model):
    """`subject` is the new official or meeting that may be one of `candidates`, or the source (else the article) whose
    bare "UBND tỉnh" has no place yet."""

    class Kind(models.TextChoices):
        OFFICIAL = "official", _("Is this official one we know?")
        MEETING = "meeting", _("Is this meeting one we know?")
        PLACE = "place", _("Of which place are its bodies?")

    kind = models.CharField(_("question"), max_length=8, choices=Kind)
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE)
    object_id = models.PositiveBigIntegerField()
    subject = GenericForeignKey("content_type", "object_id")
    article = models.ForeignKey(
        Article,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="questions",
        verbose_name=_("article"),
    )
    candidates = models.JSONField(_("candidates"), default=list)  # [[id, confidence], …], the likeliest first
    reasons = models.JSONField(_("reasons"), default=list)  # in words
    asked_at = models.DateTimeField(_("asked at"), auto_now_add=True)
    answered_at = models.DateTimeField(_("answered at"), null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("answered by"),
    )
    answer = models.CharField(_("answer"), max_length=300, blank=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering = ["-asked_at", "-id"]
        constraints = [
            models.UniqueConstraint(name="question_once", fields=["kind", "content_type", "object_id"]),
            models.CheckConstraint(
                name="question_kind_is_known", condition=Q(kind__in=["official", "meeting", "place"])
            ),
        ]
        # The queue.
        indexes = [models.Index(fields=["answered_at", "-asked_at"], name="question_queue")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.subject or ''}".strip()

    def close(self, answer: str, *, user: Any = None) -> None:
        self.answer, self.answered_by, self.answered_at = answer[:300], user, timezone.now()
        self.save()
