"""What an editor decided about two rows, and merges, each with the record by which it is undone."""

from typing import Any, Self

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Verdict(models.TextChoices):
    SAME = "same", _("the same")
    DIFFERENT = "different", _("not the same")
    UNSURE = "unsure", _("not sure")


class DecisionQuerySet(models.QuerySet["Decision"]):
    def about(self, model: type[models.Model]) -> Self:
        return self.filter(content_type=ContentType.objects.get_for_model(model))

    def touching(self, row: models.Model) -> Self:
        return self.about(type(row)).filter(Q(first_id=row.pk) | Q(second_id=row.pk))

    def different_pairs(self) -> set[tuple[int, int]]:
        """(smaller id, larger id) of each two rows that an editor told apart."""
        return set(self.filter(verdict=Verdict.DIFFERENT).values_list("first_id", "second_id"))


class Decision(models.Model):
    """Whether two officials, bodies or meetings are one. It binds every later import and re-linking."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE)
    first_id = models.PositiveBigIntegerField()  # the smaller id of the two
    second_id = models.PositiveBigIntegerField()
    verdict = models.CharField(_("verdict"), max_length=9, choices=Verdict)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("decided by")
    )
    decided_at = models.DateTimeField(_("decided at"), auto_now=True)
    reason = models.CharField(_("reason"), max_length=300, blank=True)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        constraints = [
            models.UniqueConstraint(name="decision_once_on_two", fields=["content_type", "first_id", "second_id"]),
            models.CheckConstraint(name="decision_on_two_in_order", condition=Q(first_id__lt=F("second_id"))),
        ]
        indexes = [models.Index(fields=["content_type", "second_id"], name="decision_by_second")]

    def __str__(self) -> str:
        return f"{self.content_type.model} {self.first_id} / {self.second_id}: {self.get_verdict_display()}"


def decide(one: models.Model, other: models.Model, verdict: Verdict, *, user: Any = None, reason: str = "") -> Decision:
    """Record an editor's verdict on two rows of one model; the newest stands."""
    if type(one) is not type(other) or one.pk == other.pk:
        raise ValueError("a decision is about two different rows of one model")
    first, second = sorted((one.pk, other.pk))
    decision, _created = Decision.objects.update_or_create(
        content_type=ContentType.objects.get_for_model(one),
        first_id=first,
        second_id=second,
        defaults={"verdict": verdict, "decided_by": user, "reason": reason[:300]},
    )
    return decision


class MergeRecord(models.Model):
    """One merge: which row was folded into which, and every step of it, so that it can be replayed backwards."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE)
    kept_id = models.PositiveBigIntegerField()
    folded_id = models.PositiveBigIntegerField()
    label = models.CharField(_("what was merged"), max_length=600)
    steps = models.JSONField(default=list)  # see people.merging.steps
    merged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("merged by")
    )
    merged_at = models.DateTimeField(_("merged at"), auto_now_add=True)
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("undone by")
    )
    undone_at = models.DateTimeField(_("undone at"), null=True)
    not_undone = models.JSONField(_("what could not be undone"), default=list)

    class Meta:
        verbose_name = _("merge")
        verbose_name_plural = _("merges")
        ordering = ["-merged_at", "-id"]
        indexes = [models.Index(fields=["content_type", "folded_id"], name="merge_by_folded")]

    def __str__(self) -> str:
        return self.label
