"""An official of a reading as the catalogue has it now."""

from typing import TYPE_CHECKING, Any

from articles.importer.exporting.standing import Standing
from articles.models import Article, Mention
from people.models import Official, Position
from people.names import exact_key

if TYPE_CHECKING:
    from articles.importer.exporting.article_json import Texts

Json = dict[str, Any]


def official_json(article: Article, found: Json, texts: "Texts", standing: Standing) -> Json | None:
    """None where an editor unlinked the name. `was` is the reading's name, for who refers to it."""
    links = standing.links(article, "official", {*texts.words(found["mentions"]), *found["as_printed"], found["name"]})
    official = links[0].official if links else None
    if official is None:
        return None if found["mentions"] else {**found, "was": found["name"], "official_id": None}
    roles = [role for told in found["roles"] if (role := _role(article, official, told, texts, standing)) is not None]
    return {
        **found,
        "was": found["name"],
        "name": _name(official, found["name"], standing),
        "roles": [*roles, *_added_roles(article, official, roles, standing)],
        "official_id": official.pk,
    }


def _name(official: Official, read: str, standing: Standing) -> str:
    is_corrected = standing.locks.has(official, "name") or not standing.is_known_as(official, read)
    return official.name if is_corrected else read


def _role(article: Article, official: Official, told: Json, texts: "Texts", standing: Standing) -> Json | None:
    """The role as read, or as an editor put its position right; None where one rejected it."""
    links = standing.links(article, "position", texts.words(told["mentions"]))
    posts = [link.position for link in links if link.position is not None and link.position.official_id == official.pk]
    if not posts:
        return None if told["mentions"] else told
    key = exact_key(told["title"].removeprefix("nguyên "))
    post = next((post for post in posts if post.title_key == key), None)
    if post is None:
        # No post of that title is left: it was renamed, if somebody set a title of those that stand here.
        post = next((post for post in posts if standing.locks.has(post, "title")), None)
        if post is None:
            return None
    return {**told, **_corrected(post, standing)}


def _corrected(post: Position, standing: Standing) -> Json:
    values: Json = {}
    if standing.locks.has(post, "title"):
        values["title"] = post.title
    if standing.locks.has(post, "organization"):
        values["organization"] = None if post.organization is None else post.organization.name
    return values


def _added_roles(article: Article, official: Official, kept: list[Json], standing: Standing) -> list[Json]:
    """Posts that an editor linked to words of this article."""
    added: dict[int, Json] = {}
    titles = {exact_key(role["title"].removeprefix("nguyên ")) for role in kept}
    for mention in standing.of(article, "position"):
        post = mention.position
        if mention.origin != "editor" or post is None or post.official_id != official.pk or post.title_key in titles:
            continue
        added.setdefault(
            post.pk,
            {
                "title": post.title,
                "organization": None if post.organization is None else post.organization.name,
                "text": mention.text,
                "event": mention.claim or None,
                "mentions": [_span(mention)],
            },
        )
    return list(added.values())


def added_officials(article: Article, kept: list[Json], standing: Standing) -> list[Json]:
    """Officials whom an editor linked and the reading does not have."""
    there = {found["official_id"] for found in kept}
    added: dict[int, Json] = {}
    for mention in standing.of(article, "official"):
        official = mention.official
        if official is None or official.pk in there or mention.is_orphaned:
            continue
        found = added.setdefault(
            official.pk,
            {
                "name": official.name,
                "was": official.name,
                "as_printed": [],
                "roles": _added_roles(article, official, [], standing),
                "mentions": [],
                "ranks": [],
                "official_id": official.pk,
            },
        )
        found["mentions"].append(_span(mention))
        if mention.text not in found["as_printed"]:
            found["as_printed"].append(mention.text)
    return list(added.values())


def _span(mention: Mention) -> Json:
    return {"field": mention.field, "start": mention.start, "end": mention.end}
