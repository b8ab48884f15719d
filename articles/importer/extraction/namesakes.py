"""Wards and schools named after persons: "ông A, Chủ tịch UBND phường Trần Tế Xương" names one person, not two."""

from dataclasses import replace

from articles.importer.extraction.bodies import Body
from articles.importer.extraction.names import run_end, split_run
from articles.importer.extraction.passages import Passage
from articles.importer.extraction.places import Place
from articles.importer.extraction.posts import Post

_NAMED_LEVELS = frozenset({"city", "district", "commune"})
_LONGEST = 4  # syllables


def named_in_full(passage: Passage, post: Post) -> Post:
    """`post`, of a person who is named before it, with the name that ends its body though it could be a person's."""
    if post.body is None or post.body.end != post.end:
        return post
    end = run_end(passage, post.end)
    if not 1 < end - post.end <= _LONGEST or split_run(passage, post.end, end, at_least=0) not in (post.end, end):
        return post
    body = _with_name(passage, post.body, end)
    return post if body is None else replace(post, body=body, end=end)


def _with_name(passage: Passage, body: Body, end: int) -> Body | None:
    """`body` with the words up to `end` as its own name, or its owner's; None where it has one."""
    if body.owner is not None:
        owner = _with_name(passage, body.owner, end)
        return None if owner is None else replace(body, owner=owner, end=end)
    name, place = passage.printed(body.end, end), body.place
    if place is not None and not place.name and place.level in _NAMED_LEVELS:
        return replace(body, end=end, place=Place(place.first, end, name, place.unit, place.level))
    if place is None and body.kind == "school":
        return replace(body, end=end, core=f"{body.core} {name}")
    return None
