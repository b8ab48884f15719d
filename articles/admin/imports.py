"""Imports, raw reports and readings at the desk: looked at, never changed."""

import json
from typing import Any
from urllib.parse import quote

from django.contrib import admin
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models import ImportItem, ImportRun, RawReport, Reading
from articles.models.import_run import Outcome
from people.admin.desk import admin_link, list_link


class LookOnly(admin.ModelAdmin):
    list_per_page = 50
    show_full_result_count = False
    change_form_template = "admin/look_only.html"

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(ImportRun)
class ImportRunAdmin(LookOnly):
    list_display = ("__str__", "source", "state", "outcomes", "started_by", "finished_at")
    list_filter = ("state", "source")
    list_select_related = ("source", "started_by")
    date_hierarchy = "started_at"
    fields = ("given_paths", "source", "state", "importer_version", "started_by", "started_at", "finished_at",
              "outcomes", "items_link", "failures_link")  # fmt: skip

    @admin.display(description=_("paths"))
    def given_paths(self, obj: ImportRun) -> SafeString:
        return format_html_join("", "<div>{}</div>", ((given,) for given in obj.paths))

    @admin.display(description=_("outcomes"))
    def outcomes(self, obj: ImportRun) -> str:
        labels = dict(Outcome.choices)
        return ", ".join(f"{labels.get(name, name)}: {number}" for name, number in obj.counts.items())

    @admin.display(description=_("reports"))
    def items_link(self, obj: ImportRun) -> SafeString:
        return list_link(ImportItem, gettext("every report of this run"), run__id__exact=obj.pk)

    @admin.display(description=_("failures"))
    def failures_link(self, obj: ImportRun) -> SafeString:
        return list_link(ImportItem, gettext("those that failed"), run__id__exact=obj.pk, outcome__exact=Outcome.FAILED)


@admin.register(ImportItem)
class ImportItemAdmin(LookOnly):
    list_display = ("path", "outcome", "code", "message", "article_link")
    list_filter = ("outcome", "code")
    list_select_related = ("article",)
    search_fields = ("path", "message")

    @admin.display(description=_("article"))
    def article_link(self, obj: ImportItem) -> str | SafeString:
        return "–" if obj.article is None else admin_link(obj.article)


@admin.register(RawReport)
class RawReportAdmin(LookOnly):
    list_display = ("path", "source", "format", "encoding", "received_at")
    list_filter = ("source", "format", "encoding")
    list_select_related = ("source",)
    search_fields = ("path", "content_sha256", "text_sha256")
    date_hierarchy = "received_at"
    fields = ("path", "source", "format", "encoding", "content_sha256", "text_sha256", "received_at", "download")

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("content")

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.download_view)
        return [path("<int:pk>/tai-ve/", view, name="articles_rawreport_download"), *super().get_urls()]

    def download_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The bytes as received, always as a file and never as a page."""
        raw = RawReport.objects.filter(pk=pk).first()
        if raw is None or not self.has_view_permission(request, raw):
            raise Http404
        name = raw.path.rpartition("/")[2].replace("#", "-")
        response = HttpResponse(bytes(raw.content), content_type="application/octet-stream")
        response.headers["Content-Disposition"] = "attachment; filename*=UTF-8''" + quote(name)
        return response

    @admin.display(description=_("as received"))
    def download(self, obj: RawReport) -> SafeString:
        address = reverse("admin:articles_rawreport_download", args=[obj.pk])
        return format_html('<a href="{}">{}</a>', address, gettext("Download the original"))


@admin.register(Reading)
class ReadingAdmin(LookOnly):
    list_display = ("article", "importer_version", "read_at")
    list_filter = ("importer_version",)
    list_select_related = ("article",)
    date_hierarchy = "read_at"
    fields = ("article", "raw", "importer_version", "read_at", "pretty")

    @admin.display(description=_("what was read"))
    def pretty(self, obj: Reading) -> SafeString:
        return format_html("<pre>{}</pre>", json.dumps(obj.report, ensure_ascii=False, indent=2))
