"""Pictures at the desk."""

from django.contrib import admin

from articles.models import Photo
from people.admin.desk import DeskAdmin


@admin.register(Photo)
class PhotoAdmin(DeskAdmin):
    list_display = ("alternative_text", "credit", "width", "height", "added_at")
    search_fields = ("alternative_text", "credit")
    date_hierarchy = "added_at"
