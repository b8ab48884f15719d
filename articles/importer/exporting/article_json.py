"""One article's reading with what editors made of it: the wording is the article's, the ids are the catalogue's."""

from collections.abc import Iterable
from typing import Any

from articles.importer.exporting.meeting_json import meeting_json
from articles.importer.exporting.official_json import added_officials, official_json
from articles.importer.exporting.standing import Standing
from articles.models import Article
from people.names import slugify

Json = dict[str, Any]
ZONE = "+07:00"


def article_json(article: Article, reading: Json, standing: Standing) -> Json:
    read = _texts(reading)
    officials = [official_json(article, found, read, standing) for found in reading.get("officials", ())]
    kept = [found for found in officials if found is not None]
    kept += added_officials(article, kept, standing)
    people = {found.pop("was"): (found["name"], found["official_id"]) for found in kept}
    meetings = [meeting_json(article, found, read, people, standing) for found in reading.get("meetings", ())]
    return {
        "path": article.path,
        "title": article.title or None,
        "section": article.section or None,
        "dateline": article.dateline or None,
        "published": _published(article, reading.get("published") or {}, standing),
        "byline": list(article.byline),
        "lead": article.lead or None,
        "body": article.body,
        "captions": [caption.text for caption in article.captions.all()],
        "tags": _tags(article, reading.get("tags", ())),
        "province": _province(article, reading.get("province"), standing),
        "officials": kept,
        "organizations": _organizations(article, reading.get("organizations", ()), read, standing),
        "meetings": [found for found in meetings if found is not None],
        "documents": _documents(article, reading.get("documents", ()), read, standing),
        "warnings": reading.get("warnings", []),
        "source": article.source.slug,
        "url": article.url or None,
        "article_id": article.pk,
    }


class Texts:
    """The texts of the reading, in which its spans are counted."""

    def __init__(self, fields: dict[str, str]) -> None:
        self._fields = fields

    def words(self, spans: Iterable[Json]) -> set[str]:
        return {self._fields.get(span["field"], "")[span["start"] : span["end"]] for span in spans} - {""}


def _texts(reading: Json) -> Texts:
    fields = {name: reading.get(name) or "" for name in ("title", "lead", "body")}
    fields |= {f"caption:{number}": text for number, text in enumerate(reading.get("captions", ()))}
    return Texts(fields)


def _published(article: Article, read: Json, standing: Standing) -> Json:
    day = str(article.published or "")
    value = day if article.published_time is None or not day else f"{day}T{article.published_time:%H:%M:%S}{ZONE}"
    is_edited = any(standing.locks.has(article, field) for field in ("published", "published_time"))
    if not is_edited and (read.get("value") or "")[: len(day)] == day and day:
        value = read["value"]
    return {"value": value or None, "basis": "edited" if is_edited else article.published_basis}


def _tags(article: Article, read: Iterable[str]) -> list[str]:
    """As the report prints them, those that an editor took off left out, those that one added after them."""
    there = {slugify(tag.name): tag.name for tag in article.tags.all()}
    printed = [tag for tag in read if not slugify(tag) or slugify(tag) in there]
    return [*printed, *(name for slug, name in there.items() if slug not in {slugify(tag) for tag in read})]


def _province(article: Article, read: str | None, standing: Standing) -> str | None:
    if standing.locks.has(article, "territory"):
        return None if article.territory is None else article.territory.name
    return read


def _organizations(article: Article, read: Iterable[Json], texts: Texts, standing: Standing) -> list[Json]:
    kept = []
    for found in read:
        links = standing.links(article, "organization", texts.words(found["mentions"]))
        if found["mentions"] and not links:
            continue
        body = links[0].organization if links else None
        name = found["name"]
        if body is not None and standing.locks.has(body, "name"):
            name = body.name
        kept.append({**found, "name": name, "organization_id": None if body is None else body.pk})
    return kept


def _documents(article: Article, read: Iterable[Json], texts: Texts, standing: Standing) -> list[Json]:
    return [
        found
        for found in read
        if not found["mentions"] or standing.links(article, "document", texts.words(found["mentions"]))
    ]
