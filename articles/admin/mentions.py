"""Mentions at the desk: which words stand for, or state, what."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models import Caption, CitedDocument, Mention
from articles.models.mention import FIELDS, TARGETS, field_name
from articles.splitting import SplitRefusedError, split
from events.models import MeetingHost
from people.admin.desk import ProvenanceAdmin, ReasonForm, admin_link, author, day


class MentionForm(ReasonForm):
    """The words are given; where they stand is found, or said when they stand more than once."""

    field = forms.ChoiceField(label=_("Field"), initial="body")
    start = forms.IntegerField(
        label=_("Start"),
        required=False,
        min_value=0,
        help_text=_("The place of the first letter. Left empty, the first place where the words stand is taken."),
    )

    class Meta:
        model = Mention
        fields = ("article", "field", "text", "start", "claim", *TARGETS, "status")
        widgets = {"text": forms.Textarea(attrs={"rows": 2, "cols": 80})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["field"].choices = [(field, field_name(field)) for field in self._fields()]  # type: ignore[attr-defined]

    def _fields(self) -> list[str]:
        """Those of the article, as far as it is known yet."""
        article = self.data.get("article") or self.initial.get("article") or 0
        captions = Caption.objects.filter(article=article if str(article).isdecimal() else 0).order_by("number")
        named = [*FIELDS, *(f"caption:{caption.number}" for caption in captions)]
        return named if self.instance.field in ("", *named) else [*named, self.instance.field]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if sum(cleaned.get(name) is not None for name in TARGETS) != 1:
            # Told of a field, so that the database's own rule, in its own words, is not tried as well.
            raise ValidationError({TARGETS[0]: _("Choose exactly one thing that the words stand for.")})
        article, field, words = cleaned.get("article"), cleaned.get("field"), cleaned.get("text")
        if article is not None and field and words:
            cleaned["start"] = self._place(article.field_text(field), words, cleaned.get("start"))
        return cleaned

    def _place(self, text: str, words: str, start: int | None) -> int:
        found = text.find(words) if start is None else start
        if found < 0 or text[found : found + len(words)] != words:
            raise ValidationError({"text": _("These words do not stand there in the article.")})
        return found

    def save(self, commit: bool = True) -> Any:
        self.instance.start = self.cleaned_data["start"]
        self.instance.end = self.instance.start + len(self.cleaned_data["text"])
        self.instance.is_orphaned = False
        return super().save(commit)


class TargetFilter(admin.SimpleListFilter):
    """By the kind of thing that the words stand for."""

    title = _("stands for")
    parameter_name = "target"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(name, str(Mention._meta.get_field(name).verbose_name)) for name in TARGETS]  # type: ignore[union-attr]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Mention]) -> QuerySet[Mention]:
        chosen = self.value()
        return queryset.filter(**{f"{chosen}__isnull": False}) if chosen in TARGETS else queryset


@admin.register(Mention)
class MentionAdmin(ProvenanceAdmin):
    form = MentionForm
    list_display = ("text", "shown_field", "target_link", "claim", "article", "status", "is_orphaned")
    list_filter = ("status", TargetFilter, "is_orphaned", "claim", "origin")
    list_select_related = ("article", *TARGETS, "participation__official", "participation__organization",
                           "position__official", "position__organization", "meeting_host__organization",
                           "meeting_host__meeting")  # fmt: skip
    search_fields = ("text",)
    folded_fields = ("official__folded_key", "organization__folded_key", "meeting__folded_key", "article__title_key")
    autocomplete_fields = ("article", *TARGETS)

    actions: Any = ("confirm_rows", "reject_rows", "split_off")

    @admin.action(description=_("These mean another person: split them off"), permissions=["change"])
    def split_off(self, request: HttpRequest, queryset: QuerySet[Mention]) -> None:
        chosen = list(queryset.select_related("official"))
        officials = {mention.official for mention in chosen}
        official = officials.pop()
        if officials or official is None:
            messages.error(request, gettext("Choose mentions of one and the same official."))
            return
        try:
            namesake = split(official, chosen, user=author(request))
        except SplitRefusedError:
            messages.error(request, gettext("Leave this official at least one mention."))
            return
        link = admin_link(namesake)
        messages.success(request, format_html(gettext("Split off: {}. Say in a line what tells the two apart."), link))

    def is_public(self, obj: Mention) -> bool:
        return Mention.objects.shown().filter(pk=obj.pk).exists()

    @admin.display(description=_("field"), ordering="field")
    def shown_field(self, obj: Mention) -> str:
        return field_name(obj.field)

    @admin.display(description=_("stands for"))
    def target_link(self, obj: Mention) -> SafeString:
        return admin_link(obj.target())


@admin.register(CitedDocument)
class CitedDocumentAdmin(ProvenanceAdmin):
    list_display = ("__str__", "issuer", day("date", _("date")), "article", "status")
    list_filter = ("kind", "status")
    list_select_related = ("article",)
    search_fields = ("number", "name", "issuer")
    autocomplete_fields = ("article",)


@admin.register(MeetingHost)
class MeetingHostAdmin(ProvenanceAdmin):
    list_display = ("organization", "meeting", "status")
    list_filter = ("status",)
    list_select_related = ("organization", "meeting")
    search_fields = ("organization__name",)
    folded_fields = ("organization__folded_key", "meeting__folded_key")
    autocomplete_fields = ("organization", "meeting")
