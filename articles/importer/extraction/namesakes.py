"""Wards and schools named after persons: "ông A, Chủ tịch UBND phường Trần Tế Xương" names one person, not two."""

from dataclasses import replace

from articles.importer.extraction.bodies import LEVELS, Body
from articles.importer.extraction.items import Kind, Reading
from articles.importer.extraction.names import run_end, split_run
from articles.importer.extraction.passages import Passage
from articles.importer.extraction.places import LOCAL_LEVELS, Place
from articles.importer.extraction.posts import Post

_LONGEST = 4  # syllables
_MOST_POSTS = 8  # of one person


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
    if place is not None and not place.name and place.level in LOCAL_LEVELS:
        return replace(body, end=end, place=Place(place.first, end, name, place.unit, place.level))
    if place is None and body.tail == "name":  # "Bí thư Đoàn xã La Bằng"
        return replace(body, end=end, place=Place(body.end, end, name, body.level, LEVELS.get(body.level, "district")))
    if place is None and body.kind == "school":
        return replace(body, end=end, core=f"{body.core} {name}")
    return None


def hangs_on_bare_name(reading: Reading, index: int) -> bool:
    """Is the post at `index` of a person named before it, who has no post before the name?"""
    keys, position = reading.passage.keys, index
    count = len(reading.items)
    for number in range(count - 1, max(-1, count - 1 - _MOST_POSTS), -1):
        item = reading.items[number]
        if item.past != position - 1 or keys[item.past] not in (",", "-", "("):
            return False
        if item.kind is Kind.NAME:
            return not _has_post_before(reading, number)
        if item.kind is not Kind.POST:
            return False
        position = item.first
    return False


def _has_post_before(reading: Reading, number: int) -> bool:
    first = reading.items[number].first
    while number and reading.items[number - 1].past == first:
        number -= 1
        if reading.items[number].kind is Kind.POST:
            return True
        first = reading.items[number].first
    return False
