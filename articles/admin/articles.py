"""Articles at the desk."""

from typing import Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Caption, CitedDocument, Mention, RawReport, Reading
from articles.publishing import confirm_links, publish, withdraw
from articles.settling import settle_mentions
from people.admin.desk import DeskAdmin, ReasonForm, SmallInline, admin_link, author, day, list_link
from people.models.provenance import Status

MOST_MENTIONS = 200
TEXT_FIELDS = ("title", "lead", "body")


class LinesField(forms.CharField):
    """A list of strings, one a line."""

    widget = forms.Textarea

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        lines = value if isinstance(value, list) else (value or "").splitlines()
        return [stripped for line in lines if (stripped := line.strip())]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(self.to_python(initial) != self.to_python(data))


class ArticleForm(ReasonForm):
    byline = LinesField(
        label=_("Byline"),
        required=False,
        help_text=_("One signature a line."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    class Meta:
        model = Article
        fields = "__all__"
        widgets = {
            "title": forms.Textarea(attrs={"rows": 2, "cols": 90}),
            "lead": forms.Textarea(attrs={"rows": 4, "cols": 90}),
            "body": forms.Textarea(attrs={"rows": 24, "cols": 90}),
        }

    def clean_title(self) -> str:
        """One line, though its box has two."""
        return " ".join(self.cleaned_data["title"].split())


class CaptionInline(SmallInline):
    model = Caption
    fields = ("number", "text", "photo")
    autocomplete_fields = ("photo",)


class DocumentInline(SmallInline):
    model = CitedDocument
    fields = ("kind", "number", "name", "date", "issuer", "status")


@admin.register(Article)
class ArticleAdmin(DeskAdmin):
    form = ArticleForm
    list_display = ("shown_title", "source", day("published", _("date of the report")), "territory", "status")
    list_filter = ("status", "source", "published_basis")
    list_select_related = ("source", "territory")
    date_hierarchy = "published_on"
    search_fields = ("title",)
    folded_fields = ("title_key",)
    autocomplete_fields = ("source", "territory")
    readonly_fields: ClassVar[tuple[str, ...]] = ("mention_summary", "origins", "path")
    inlines = (CaptionInline, DocumentInline)
    actions = ("publish_articles", "withdraw_articles", "take_into_review")
    fieldsets = (
        (None, {"fields": ("title", "section", "dateline", "lead", "body", "byline", "tags")}),
        (_("Date and place"), {"fields": (("published", "published_time", "published_basis"), "territory")}),
        (_("On the site"), {"fields": (("status", "shown_at"), "slug")}),
        (_("Where it comes from"), {"fields": ("source", "url", "path", "origins")}),
        (_("What it speaks of"), {"fields": ("mention_summary",)}),
        (_("Locks"), {"fields": DeskAdmin.standing_fields}),
        (_("This change"), {"fields": ("change_reason",)}),
    )

    def is_public(self, obj: Article) -> bool:
        return obj.is_public()

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        may_publish = request.user.has_perm("articles.publish_article")
        return (*super().get_readonly_fields(request, obj), *(() if may_publish else ("status", "shown_at")))

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        stored = Article.objects.filter(pk=obj.pk).first() if change else None
        super().save_model(request, obj, form, change)
        if stored is not None:
            before = {name: old for name in TEXT_FIELDS if (old := getattr(stored, name)) != getattr(obj, name)}
            settle_mentions(obj, before, user=author(request))
        if obj.status == Article.Status.PUBLISHED and (stored is None or stored.status != obj.status):
            confirm_links(obj, user=author(request))

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        article = form.instance
        before = {f"caption:{caption.number}": caption.text for caption in article.captions.all()}
        super().save_formset(request, form, formset, change)
        changed = {field: old for field, old in before.items() if old != article.field_text(field)}
        settle_mentions(article, changed, user=author(request))

    @admin.display(description=_("title"), ordering="title_key")
    def shown_title(self, obj: Article) -> str:
        return str(obj)

    @admin.display(description=_("names, posts, bodies, meetings"))
    def mention_summary(self, obj: Article) -> str | SafeString:
        if obj.pk is None:
            return "–"
        mentions = obj.mentions.with_targets().in_reading_order()
        rows = format_html_join(
            "",
            '<tr class="{}"><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>',
            (
                (
                    "rejected" if mention.status == Status.REJECTED else "",
                    admin_link(mention, f"“{mention.text}”"),
                    mention.target()._meta.verbose_name,
                    admin_link(mention.target()),
                    gettext("orphaned") if mention.is_orphaned else mention.get_status_display(),
                )
                for mention in mentions[:MOST_MENTIONS]
            ),
        )
        add = format_html(
            '<a class="addlink" href="{}?article={}">{}</a>',
            "/admin/articles/mention/add/",
            obj.pk,
            gettext("Add a mention"),
        )
        every = list_link(Mention, gettext("all mentions of this article"), article__id__exact=obj.pk)
        return format_html('<table class="mentions">{}</table><p>{} · {}</p>', rows, add, every)

    @admin.display(description=_("raw report and readings"))
    def origins(self, obj: Article) -> str | SafeString:
        if obj.raw_id is None:
            return gettext("written at the desk")
        readings = list_link(Reading, gettext("readings"), article__id__exact=obj.pk)
        raw = RawReport.objects.defer("content").get(pk=obj.raw_id)
        return format_html("{} · {}", admin_link(raw), readings)

    @admin.action(description=_("Publish the selected"), permissions=["publish"])
    def publish_articles(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        number = publish(queryset, user=author(request))
        messages.success(
            request, ngettext("%(number)d article published.", "%(number)d articles published.", number)
            % {"number": number}
        )  # fmt: skip

    @admin.action(description=_("Withdraw the selected"), permissions=["publish"])
    def withdraw_articles(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        number = withdraw(queryset, user=author(request))
        messages.success(
            request, ngettext("%(number)d article withdrawn.", "%(number)d articles withdrawn.", number)
            % {"number": number}
        )  # fmt: skip

    @admin.action(description=_("Take the selected into review"), permissions=["change"])
    def take_into_review(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        number = 0
        for article in queryset.filter(status=Article.Status.IMPORTED):
            article.status = Article.Status.IN_REVIEW
            article._history_user = request.user  # type: ignore[attr-defined]
            article.save()
            number += 1
        messages.success(
            request, ngettext("%(number)d article taken into review.", "%(number)d articles taken into review.", number)
            % {"number": number}
        )  # fmt: skip

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("articles.publish_article")
