"""Sources at the desk."""

from django.contrib import admin

from articles.models import Source
from people.admin.desk import DeskAdmin


@admin.register(Source)
class SourceAdmin(DeskAdmin):
    list_display = ("name", "domain", "territory", "showing")
    list_filter = ("showing",)
    list_select_related = ("territory",)
    search_fields = ("name", "slug", "domain")
    autocomplete_fields = ("territory",)
