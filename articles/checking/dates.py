"""Dates out of order."""

from collections.abc import Iterator
from typing import Any

from django.db.models import F

from articles.checking.findings import BATCH, Finding, finding
from articles.checking.terms import is_former, surely_before
from articles.models import Article, Mention
from events.models import Meeting
from people.models import Organization, Position


def positions_out_of_order() -> Iterator[Finding]:
    rows: Any = (
        Position.objects.standing().exclude(until="", last_attested="").select_related("official", "organization")
    )
    for row in rows.order_by("pk").iterator(BATCH):
        for wrong in position_faults(row):
            yield finding("dates_out_of_order", Position, (row.pk,), f"{row}: {wrong}.")


def position_faults(row: Any) -> Iterator[str]:
    if surely_before(row.until, row.since):
        yield f"thôi giữ chức ({row.until.vietnamese()}) trước khi nhận chức ({row.since.vietnamese()})"
    if surely_before(row.last_attested, row.first_attested):
        last, first = row.last_attested.vietnamese(), row.first_attested.vietnamese()
        yield f"được nhắc lần cuối ({last}) trước lần đầu ({first})"
    if not is_former(row.title_key) and surely_before(row.until, row.last_attested):
        yield f"vẫn được nhắc đương chức ({row.last_attested.vietnamese()}) sau khi thôi ({row.until.vietnamese()})"


def lives_out_of_order() -> Iterator[Finding]:
    rows: Any = Organization.objects.standing().exclude(founded="").exclude(dissolved="")
    for row in rows.order_by("pk").iterator(BATCH):
        if surely_before(row.dissolved, row.founded):
            told = f"giải thể ({row.dissolved.vietnamese()}) trước khi thành lập ({row.founded.vietnamese()})"
            yield finding("dates_out_of_order", Organization, (row.pk,), f"{row}: {told}.")


def meetings_out_of_order() -> Iterator[Finding]:
    rows: Any = Meeting.objects.standing().exclude(date="").exclude(end_date="")
    for row in rows.order_by("pk").iterator(BATCH):
        if ends_before_it_starts(row):
            told = f"kết thúc ({row.end_date.vietnamese()}) trước khi bắt đầu ({row.date.vietnamese()})"
            yield finding("dates_out_of_order", Meeting, (row.pk,), f"{row}: {told}.")


def ends_before_it_starts(row: Any) -> bool:
    """Of days without a year, too, but at the turn of one."""
    if row.date.precision == row.end_date.precision == "day_of_year":
        return bool(str(row.end_date) < str(row.date) and not (str(row.date) > "--12" and str(row.end_date) < "--02"))
    return surely_before(row.end_date, row.date)


def told_before_it_was() -> Iterator[Finding]:
    """A report that is older than a meeting of which it tells that persons took part."""
    rows: Any = Mention.objects.standing().filter(
        is_orphaned=False, participation__meeting__starts_on__isnull=False,
    ).exclude(participation__status="rejected").exclude(article__published="")  # fmt: skip
    rows = rows.filter(article__published_on__lt=F("participation__meeting__starts_on"))
    rows = rows.select_related("article", "participation__meeting").order_by("article", "participation__meeting", "pk")
    last = None
    for row in rows.iterator(BATCH):
        article, meeting = row.article, row.participation.meeting
        if (article.pk, meeting.pk) != last and surely_before(article.published, meeting.date):
            last = (article.pk, meeting.pk)
            told = f"ra ngày {article.published.vietnamese()}, trước ngày {meeting.date.vietnamese()} của {meeting}"
            message = f"Bài “{article}” {told}, mà kể ai đã dự."
            yield finding("dates_out_of_order", Article, (article.pk, meeting.pk), message)
