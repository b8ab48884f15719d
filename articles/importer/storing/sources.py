"""The source of each report of a chunk: the one that was named, else the one of its web address."""

from collections.abc import Iterable

from articles.importer.storing.identity import UNNAMED_SOURCE, domain
from articles.importer.storing.rows import create
from articles.importer.values import SourceKnowledge
from articles.models import Source
from people.names import folded_key, slugify

UNNAMED_NAME = "Không rõ nguồn"


def named_source(slug: str) -> Source:
    """The source of that slug, made if it is new."""
    wanted = slugify(slug) or UNNAMED_SOURCE
    source, _made = Source.objects.select_related("territory").get_or_create(slug=wanted, defaults={"name": slug})
    return source


def knowledge(source: Source | None) -> SourceKnowledge:
    """What `source` has taught, for the pure part of the road."""
    if source is None:
        return SourceKnowledge()
    lines = (folded_key(line) for line in source.chrome_lines.splitlines())
    return SourceKnowledge(
        slug=source.slug,
        province=None if source.territory is None else source.territory.name,
        chrome_lines=frozenset(line for line in lines if line),
    )


def sources_of(urls: Iterable[str], *, reason: str) -> dict[str, Source]:
    """The source of each address, by its domain; "" for reports without one. Made where new. Two queries, or three."""
    domains = {url: domain(url) for url in urls}
    by_domain = {
        source.domain: source
        for source in Source.objects.filter(domain__in=set(domains.values()) - {""}).select_related("territory")
    }
    slugs = {name: slugify(name)[:100] if name else UNNAMED_SOURCE for name in set(domains.values())}
    missing = {name: slug for name, slug in slugs.items() if name not in by_domain}
    by_slug = {source.slug: source for source in Source.objects.filter(slug__in=missing.values())}
    new = [
        Source(name=name or UNNAMED_NAME, slug=slug, domain=name)
        for name, slug in missing.items()
        if slug not in by_slug
    ]
    by_slug |= {source.slug: source for source in create(Source, new, reason=reason)}
    return {url: by_domain.get(name) or by_slug[slugs[name]] for url, name in domains.items()}
