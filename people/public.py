"""What the public pages of every room share."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db import models
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponsePermanentRedirect

from people.models import FormerAddress

ROWS = 30
QUOTATIONS = 3


def evidence(model: type[models.Model]) -> Prefetch:
    """The first few shown mentions of each row, as `row.evidence`; each knows its sentence and its report."""
    relation: Any = model._meta.get_field("mentions")
    queryset = relation.related_model._default_manager.as_evidence()
    return Prefetch("mentions", queryset[:QUOTATIONS], to_attr="evidence")


def page_of(request: HttpRequest, rows: models.QuerySet[Any], *, size: int = ROWS) -> Page[Any]:
    """The asked page of `rows`; the nearest one there is for any other input."""
    return Paginator(rows, size).get_page(request.GET.get("trang"))


def elsewhere(request: HttpRequest) -> HttpResponsePermanentRedirect:
    """To where the thing that once had this address is now. Raises Http404 where there never was one."""
    former = FormerAddress.objects.filter(path=request.path).first()
    if former is None or former.target is None:
        raise Http404
    return HttpResponsePermanentRedirect(former.target.get_absolute_url())
