"""The queue of what the importer could not decide: read, followed to where it is decided, closed."""

from typing import Any

from django.apps import apps
from django.contrib import admin, messages
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from articles.models import Question
from people.admin.desk import admin_link, author


class Unanswered(admin.SimpleListFilter):
    title = _("answered")
    parameter_name = "answered"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", gettext("Yes")), ("all", gettext("All"))]

    def choices(self, changelist: Any) -> Any:
        """Nothing chosen is what waits for an answer, and not everything, as Django would call it."""
        unanswered, *others = super().choices(changelist)
        return [{**unanswered, "display": gettext("Not yet")}, *others]

    def queryset(self, request: HttpRequest, queryset: models.QuerySet[Question]) -> models.QuerySet[Question]:
        if self.value() == "all":
            return queryset
        return queryset.exclude(answered_at=None) if self.value() == "yes" else queryset.filter(answered_at=None)


@admin.register(Question)
class QuestionAdmin(admin.ModelAdmin):
    list_display = ("kind", "subject_link", "candidate_links", "why", "article_link", "asked_at", "answer")
    list_display_links = None
    list_filter = (Unanswered, "kind")
    list_per_page = 50
    date_hierarchy = "asked_at"
    actions = ("close",)

    def get_queryset(self, request: HttpRequest) -> Any:
        rows = super().get_queryset(request).select_related("article", "content_type")
        return rows.prefetch_related("subject")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    @admin.display(description=_("object"))
    def subject_link(self, obj: Question) -> str | SafeString:
        return "–" if obj.subject is None else admin_link(obj.subject)

    @admin.display(description=_("candidates"))
    def candidate_links(self, obj: Question) -> str | SafeString:
        """Each leads to where the two are compared, merged or told apart."""
        model = apps.get_model(*obj.content_type.natural_key())
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}_merge"
        rows = model._default_manager.in_bulk([pk for pk, _score in obj.candidates]) if obj.candidates else {}
        links = (
            (reverse(name, args=[pk, obj.object_id]), rows[pk], round(score * 100))
            for pk, score in obj.candidates
            if pk in rows and pk != obj.object_id
        )
        return format_html_join("", '<div><a href="{}">{}</a> ({} %)</div>', links) or "–"

    @admin.display(description=_("reasons"))
    def why(self, obj: Question) -> str:
        return "; ".join(obj.reasons)

    @admin.display(description=_("article"))
    def article_link(self, obj: Question) -> str | SafeString:
        return "–" if obj.article is None else format_html("{}", admin_link(obj.article))

    @admin.action(description=_("Close the selected: they need no answer"), permissions=["change"])
    def close(self, request: HttpRequest, queryset: models.QuerySet[Question]) -> None:
        number = 0
        for question in queryset.filter(answered_at=None):
            question.close(gettext("closed at the desk"), user=author(request))
            number += 1
        messages.success(
            request,
            ngettext("%(number)d question closed.", "%(number)d questions closed.", number) % {"number": number},
        )
