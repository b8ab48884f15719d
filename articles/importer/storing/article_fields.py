"""What a reading says of an article's own fields, as the model keeps them."""

import datetime as dt
from typing import Any

from articles.importer.storing.editions import Edition
from articles.importer.values import DateFound, FieldText
from articles.models import Article
from people.partial_dates import PartialDate


def article_values(edition: Edition) -> dict[str, Any]:
    """Field name → value, for all that the importer writes."""
    layout = edition.parsed.report.layout
    date, time = published(layout.published)
    return {
        "title": _text(layout.title)[:1000],
        "section": (layout.section or "")[:200],
        "dateline": (layout.dateline or "")[:100],
        "lead": _text(layout.lead),
        "body": layout.body.text,
        "byline": list(layout.byline),
        "published": date,
        "published_time": time,
        "published_basis": layout.published.basis.value,
        "territory_id": None if edition.plan is None else edition.plan.territory,
        "raw_id": None if edition.raw is None else edition.raw.pk,
        "path": edition.parsed.raw.path[-1000:],
    }


def new_article(edition: Edition) -> Article:
    identity = edition.identity
    return Article(source=edition.source, url=identity.url, identity_path=identity.path, **article_values(edition))


def published(found: DateFound) -> tuple[PartialDate | None, dt.time | None]:
    """Day and time of the report; the day as vague as it is printed."""
    if not found.value:
        return None, None
    day, _separator, clock = found.value.partition("T")
    return PartialDate(day), dt.time.fromisoformat(clock[:8]) if clock else None


def is_held(edition: Edition) -> bool:
    """Whether there is nothing to show: such a report waits for an editor."""
    layout = edition.parsed.report.layout
    return layout.title is None or not (layout.body.text or layout.lead)


def _text(field: FieldText | None) -> str:
    return "" if field is None else field.text
