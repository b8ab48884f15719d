"""Tags at the desk."""

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from taggit import admin as of_the_package
from taggit.models import Tag

# The package's own desk speaks English and lists every tagged row; it registers itself when it is read.
admin.site.unregister(of_the_package.Tag)


@admin.register(Tag)
class TagAdmin(admin.ModelAdmin):
    list_display = ("name", "slug", "use")
    search_fields = ("name", "slug")
    prepopulated_fields = {"slug": ("name",)}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        uses = Count("taggit_taggeditem_items")
        queryset: QuerySet[Any] = super().get_queryset(request).annotate(uses=uses)
        return queryset

    @admin.display(description=_("articles"), ordering="uses")
    def use(self, obj: Any) -> int:
        return int(obj.uses)
