"""What no words of a report stand for, and words that no longer stand anywhere."""

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef

from articles.checking.findings import BATCH, Finding, finding
from articles.importer.resolution.body_names import read_body_name
from articles.models import Mention
from events.models import MeetingHost, Participation
from people.models import Official, Organization, Position


def unlinked_officials() -> Iterator[Finding]:
    """A name in the catalogue for which no report has a word. That its words are orphaned is another finding."""
    for row in _without_words(Official).iterator(BATCH):
        yield finding("never_linked", Official, (row.pk,), f"Không bài nào nhắc đến cán bộ {row}.")


def unlinked_organizations() -> Iterator[Finding]:
    """The same of bodies; one that others belong to, or that holds posts or meetings, is there for their sake."""
    rows = _without_words(Organization)
    for model, field in ((Organization, "parent"), (Position, "organization"), (MeetingHost, "organization"),
                         (Participation, "organization")):  # fmt: skip
        rows = rows.exclude(Exists(model._default_manager.standing().filter(**{field: OuterRef("pk")})))
    for row in rows.iterator(BATCH):
        yield finding("never_linked", Organization, (row.pk,), f"Không bài nào nhắc đến tổ chức {row}.")


def positions_without_evidence() -> Iterator[Finding]:
    rows = _without_words(Position).exclude(official__status="rejected").select_related("official", "organization")
    for row in rows.iterator(BATCH):
        yield finding("no_evidence", Position, (row.pk,), f"Không câu nào của bài nào cho biết: {row}.")


def _without_words(model: type[models.Model]) -> Any:
    rows: Any = model._default_manager
    field = model._meta.model_name
    return (
        rows.standing()
        .exclude(Exists(Mention.objects.standing().filter(**{f"{field}": OuterRef("pk")})))
        .order_by("pk")
    )


def orphaned_mentions() -> Iterator[Finding]:
    rows = Mention.objects.standing().filter(is_orphaned=True).select_related("article").order_by("pk")
    for row in rows.iterator(BATCH):
        message = f"Chữ “{row.text}” không còn đứng ở chỗ cũ trong bài “{row.article}”."
        yield finding("orphaned", Mention, (row.pk,), message)


def answered_bodies() -> Iterator[Finding]:
    """A body whose place is left open, though the source of a report that names it has a territory that would do."""
    rows: Any = Mention.objects.standing().filter(
        organization__isnull=False, article__source__territory__isnull=False, is_orphaned=False
    )
    rows = rows.exclude(organization__open_scope="").exclude(organization__status="rejected")
    rows = rows.select_related("organization", "article__source__territory").order_by("organization", "pk")
    last = None
    for row in rows.iterator(BATCH):
        body, territory = row.organization, row.article.source.territory
        if body.pk != last and read_body_name(body.name).open_unit in (territory.unit, "province"):
            last = body.pk
            message = f"{body} chưa rõ của địa bàn nào, trong khi nguồn {row.article.source} là của {territory}."
            yield finding("open_body", Organization, (body.pk,), message)
