"""Resolves short mentions ("ông Long", "đồng chí Phó Chủ tịch UBND tỉnh") to the one person they can mean, or none."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from articles.importer.extraction.found import PersonMention, PostMention
from articles.importer.extraction.names import name_key


def is_full(name: str) -> bool:
    """More than a given name; K’Thanh is a whole name."""
    return " " in name or any(sign in name for sign in "'’‘ʼ")


class FullNames:
    """The persons of a report who are named in full, by the ends of their names."""

    def __init__(self, mentions: Iterable[PersonMention]) -> None:
        self.names: dict[str, str] = {}  # key of the full name: the name
        self._ends: dict[str, set[str]] = {}
        for mention in mentions:
            key = name_key(mention.name)
            if not is_full(mention.name) or key in self.names:
                continue
            self.names[key] = mention.name
            parts = key.split()
            for length in range(1, len(parts)):
                self._ends.setdefault(" ".join(parts[-length:]), set()).add(key)
                self._ends.setdefault("^" + " ".join(parts[:length]), set()).add(key)

    def resolved(self, name: str) -> str | None:
        """The full name that `name` is, or is the end of; None where there is no one or more than one."""
        key = name_key(name)
        longer = self._ends.get(key, set())
        if key in self.names and not longer:
            return self.names[key]
        if not longer and key not in self.names:
            longer = self._ends.get("^" + key, set())
        if len(longer) == 1 and len(key.split()) <= 2:
            return self.names[next(iter(longer))]
        return self.names.get(key)


def resolve_names(mentions: Sequence[PersonMention]) -> list[PersonMention]:
    """The mentions under full names; a lone given name that is no one's is left out."""
    known = FullNames(_in_full(mentions))
    kept: list[PersonMention] = []
    for mention in mentions:
        name = known.resolved(mention.name)
        if name is not None:
            kept.append(mention if name == mention.name else replace(mention, name=name, rule="tên gọi tắt"))
        elif is_full(mention.name):
            kept.append(mention)
    return kept


def _in_full(mentions: Sequence[PersonMention]) -> list[PersonMention]:
    """Those with posts first: of two spellings of a name theirs is kept."""
    return sorted(mentions, key=lambda mention: (not mention.posts, len(mention.name.split()) < 3))


class Holders:
    """Who holds which post in a report; each kind of post is kept once, however often it is printed."""

    def __init__(self, persons: Iterable[PersonMention]) -> None:
        self._by_title: dict[str, dict[tuple[object, ...], PostMention]] = {}
        self._names: dict[tuple[object, ...], dict[str, None]] = {}
        self._resolved: dict[tuple[object, ...], str | None] = {}
        for person in persons:
            for held in person.posts:
                self._by_title.setdefault(held.title, {}).setdefault(_kind(held), held)
                self._names.setdefault(_kind(held), {})[person.name] = None

    def holder(self, post: PostMention) -> str | None:
        """The one person who holds `post`; None where it is no one or more than one."""
        kind = _kind(post)
        if kind not in self._resolved:
            same = [held for held in self._by_title.get(post.title, {}).values() if _same_body(held, post)]
            names = dict.fromkeys(name for held in same for name in self._names[_kind(held)])
            self._resolved[kind] = next(iter(names)) if len(names) == 1 else None
        return self._resolved[kind]


def _kind(post: PostMention) -> tuple[object, ...]:
    return post.title, post.organization, post.bare, post.explicit


def _same_body(held: PostMention, mentioned: PostMention) -> bool:
    if mentioned.organization is None or held.organization is None:
        return mentioned.organization is None and mentioned.bare in ("", held.bare)
    if held.bare == mentioned.bare and not mentioned.explicit:
        return True
    return held.organization == mentioned.organization or held.organization.startswith(mentioned.organization + " ")
