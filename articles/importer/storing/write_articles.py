"""Raw reports, articles with their captions, tags and documents, and what was read."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from taggit.models import Tag, TaggedItem

from articles.importer.report_json import report_to_json
from articles.importer.storing.article_fields import article_values, is_held, new_article
from articles.importer.storing.editions import Edition
from articles.importer.storing.locks import Locks
from articles.importer.storing.rows import create, update
from articles.models import Article, Caption, RawReport, Reading
from articles.models.import_run import Outcome
from people.models.address import lead_on
from people.names import exact_key, slugify

TEXT_FIELDS = ("title", "lead", "body")


def write_raw(editions: Sequence[Edition]) -> None:
    """Keep the bytes as they came; what is kept already is found again."""
    new = [_raw(edition) for edition in editions]
    RawReport.objects.bulk_create(new, ignore_conflicts=True, batch_size=50)
    digests = {raw.content_sha256 for raw in new}
    kept = RawReport.objects.filter(content_sha256__in=digests).defer("content")
    by_key = {(raw.source_id, raw.path, raw.content_sha256): raw for raw in kept}
    for edition, raw in zip(editions, new, strict=True):
        edition.raw = by_key[raw.source_id, raw.path, raw.content_sha256]


def _raw(edition: Edition) -> RawReport:
    received = edition.parsed.raw
    return RawReport(
        source=edition.source,
        path=edition.identity.path,
        content=received.content,
        content_sha256=received.content_sha256,
        text_sha256=received.text_sha256,
        format=received.format[:20],
        encoding=received.encoding[:30],
    )


def write_articles(editions: Sequence[Edition], locks: Locks, *, publish: bool, reason: str) -> None:
    """Make or update the article of each edition; `edition.before` then holds the texts that changed."""
    new = [edition for edition in editions if edition.article is None]
    for edition in new:
        edition.article = new_article(edition)
        edition.outcome = Outcome.HELD if is_held(edition) else Outcome.CREATED
        if publish and edition.outcome is Outcome.CREATED:
            edition.article.status = Article.Status.PUBLISHED
            edition.article.shown_at = timezone.now()
    create(Article, [edition.stored for edition in new], reason=reason)
    known = [edition for edition in editions if edition not in new]
    addresses = [edition.stored.get_absolute_url() for edition in known]
    for edition in known:
        _update_fields(edition, locks)
    changed = {field for edition in known for field in edition.changed}
    rows = [edition.stored for edition in known if edition.changed]
    fields = {field.removesuffix("_id") for field in changed}
    update(Article, rows, fields | {"title_key", "published_on", "updated_at"} if fields else (), reason=reason)
    if "published" in fields:
        lead_on(zip(addresses, (edition.stored for edition in known), strict=True))


def _update_fields(edition: Edition, locks: Locks) -> None:
    article = edition.stored
    before = {field: article.field_text(field) for field in TEXT_FIELDS}
    edition.changed = locks.set(article, article_values(edition))
    edition.before = {field: text for field, text in before.items() if field in edition.changed}
    article.updated_at = timezone.now()


def write_captions(editions: Sequence[Edition], locks: Locks, *, reason: str) -> None:
    old: dict[int, dict[int, Caption]] = defaultdict(dict)
    known = [edition.stored.pk for edition in editions if not edition.is_new]
    for row in Caption.objects.filter(article__in=known):
        old[row.article_id][row.number] = row
    new: list[Caption] = []
    changed: list[Caption] = []
    gone: list[int] = []
    for edition in editions:
        standing = old[edition.stored.pk]
        texts = [caption.text for caption in edition.parsed.report.layout.captions]
        for number, text in enumerate(texts):
            caption = standing.get(number)
            if caption is None:
                new.append(Caption(article=edition.stored, number=number, text=text))
            elif caption.text != text:
                edition.before[f"caption:{number}"] = caption.text
                if locks.set(caption, {"text": text}):
                    changed.append(caption)
                    edition.changed.add("captions")
        for number, left in standing.items():
            if number >= len(texts) and left.photo_id is None and not locks.any_on(left):
                gone.append(left.pk)
                edition.before[f"caption:{number}"] = left.text
                edition.changed.add("captions")
    Caption.objects.filter(pk__in=gone).delete()
    create(Caption, new, reason=reason)
    update(Caption, changed, ["text"], reason=reason)


def write_tags(editions: Iterable[Edition]) -> None:
    """Tags are only ever added: which of those that stand are an editor's is not known."""
    wanted = {edition.stored.pk: edition.parsed.report.layout.tags for edition in editions}
    names = {exact_key(tag): tag[:100] for tags in wanted.values() for tag in tags if slugify(tag)}
    if not names:
        return
    slugs = {slugify(name)[:100] for name in names.values()}
    known = {exact_key(tag.name): tag for tag in Tag.objects.filter(slug__in=slugs)}
    taken = {tag.slug for tag in known.values()}
    for key, name in names.items():
        if key not in known:
            slug = slugify(name)[:100]
            if slug in taken:  # two tags that differ in marks alone are one
                known[key] = next(tag for tag in known.values() if tag.slug == slug)
                continue
            taken.add(slug)
            known[key] = Tag(name=name, slug=slug)
    Tag.objects.bulk_create({tag.slug: tag for tag in known.values() if tag.pk is None}.values())
    content_type = ContentType.objects.get_for_model(Article)
    there = set(
        TaggedItem.objects.filter(content_type=content_type, object_id__in=wanted).values_list("object_id", "tag")
    )
    pairs = {
        (article, known[exact_key(tag)].pk): None for article, tags in wanted.items() for tag in tags if slugify(tag)
    }
    TaggedItem.objects.bulk_create(
        TaggedItem(content_type=content_type, object_id=article, tag_id=tag)
        for article, tag in pairs
        if (article, tag) not in there
    )


def write_readings(editions: Iterable[Edition], version: str) -> None:
    """Keep what this version of the importer read."""
    Reading.objects.bulk_create(
        [
            Reading(
                article=edition.stored,
                raw=edition.raw,
                importer_version=version,
                report=report_to_json(edition.parsed.report, facts=edition.parsed.raw.facts),
            )
            for edition in editions
        ],
        update_conflicts=True,
        unique_fields=["article", "raw", "importer_version"],
        update_fields=["report"],
        batch_size=50,
    )
