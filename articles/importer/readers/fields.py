"""What the fields of a record are: names in Vietnamese and English, values of many shapes made texts."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from functools import cache, lru_cache
from typing import Any, Final

from articles.importer.lexicon.load import table
from people.names import folded_key

Record = Mapping[str, Any]

_MAIN_KINDS: Final = ("body", "text", "blob")
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_EPOCH: Final = re.compile(r"\d{10}(?:\d{3})?(?:\.\d{1,9})?\Z")  # seconds or milliseconds since 1970: of this century
_VIETNAM: Final = timezone(timedelta(hours=7))
_ADDRESS: Final = re.compile(r"(?:https?:/|/)?/\S+\Z|\S+\.(?:jpe?g|png|gif|webp)\Z", re.IGNORECASE)
_LISTED: Final = re.compile(r"[,;|\n]")
_LISTED_BY_LINES: Final = re.compile(r"[|\n]")
_KEYS_OF_THINGS: Final = ("name", "caption", "title", "text", "description", "alt", "$date", "$oid", "value")
_LONGEST_ID: Final = 200
_LONGEST_NAME: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """A record's values by what they are, as they stand there; `main` is of the kind body, text or blob."""

    main: str = ""
    main_kind: str = "body"
    title: str = ""
    section: str = ""
    published: str = ""
    lead: str = ""
    byline: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    url: str = ""
    source: str = ""

    @property
    def speaks(self) -> bool:
        return bool(self.main or self.title or self.lead)


def fields_of(record: Record) -> Fields:
    values = _by_kind(record)
    kind = next((kind for kind in _MAIN_KINDS if _paragraphs(values.get(kind))), "body")
    return Fields(
        main=_paragraphs(values.get(kind)),
        main_kind=kind,
        title=_text(values.get("title")),
        section=" > ".join(_items(values.get("section"))),
        published=_moment(values.get("published")),
        lead=_paragraphs(values.get("lead")),
        byline=_items(values.get("byline")),
        captions=tuple(item for item in _items(values.get("captions"), _LISTED_BY_LINES) if not _ADDRESS.match(item)),
        tags=_items(values.get("tags"), _LISTED),
        url=_text(values.get("url")),
        source=_text(values.get("source")),
    )


def id_of(record: Record) -> str | None:
    """The record's own id, on one line."""
    found = " ".join(_text(_by_kind(record).get("id")).split())
    return found[:_LONGEST_ID] or None


def kind_of_field(name: str) -> tuple[str, int] | None:
    """What a field of this name holds, and its rank among those that hold the same."""
    return _kinds().get(_key(name)) if len(name) <= _LONGEST_NAME else None


def mapped(value: Any, change: Callable[[str], str]) -> Any:
    """`value` with every text in it changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [mapped(item, change) for item in value]
    if isinstance(value, dict):
        return {key: mapped(item, change) for key, item in value.items()}
    return value


@cache
def _kinds() -> dict[str, tuple[str, int]]:
    return {folded_key(name): (kind, int(rank)) for name, kind, rank in table("record_fields.tsv")}


@lru_cache(maxsize=4_096)
def _key(name: str) -> str:
    return folded_key(_CAMEL.sub(" ", name))


def _by_kind(record: Record) -> dict[str, Any]:
    """For each kind the value of the best name that is not empty; what lies one level deeper counts after."""
    ranked = sorted(_ranked(record, 0), key=lambda entry: entry[0])
    values: dict[str, Any] = {}
    for _, kind, value in ranked:
        values.setdefault(kind, value)
    return values


def _ranked(record: Record, depth: int) -> Iterator[tuple[tuple[int, int], str, Any]]:
    for name, value in record.items():
        known = kind_of_field(name)
        names_a_thing = known and known[0] not in _MAIN_KINDS and _text(value)  # an author, not an article
        if isinstance(value, dict) and not depth and not names_a_thing:
            yield from _ranked(value, 1)
        elif known and _text(value):
            yield (depth, known[1]), known[0], value


def _text(value: Any) -> str:
    """A single value as text: of a thing its name, of a list its items in a row; nothing for true, false and null."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_text_of_item, value)))
    return _text_of_item(value)


def _text_of_item(value: Any) -> str:
    if isinstance(value, dict):
        named = (value.get(key) for key in _KEYS_OF_THINGS)
        return next((str(name).strip() for name in named if isinstance(name, str | int) and str(name).strip()), "")
    return "" if isinstance(value, list | bool) or value is None else str(value).strip()


def _paragraphs(value: Any) -> str:
    """The text of a value that may be a list of paragraphs."""
    if isinstance(value, str) and not _is_listed(value):
        return value
    return "\n\n".join(_items(value))


def _items(value: Any, parted: re.Pattern[str] | None = None) -> tuple[str, ...]:
    """The items of a list, or of a text in which `parted` parts them, each once."""
    if isinstance(value, str):
        listed = _listed(value)
        if listed is None:
            return tuple(dict.fromkeys(filter(None, map(str.strip, parted.split(value) if parted else [value]))))
        value = listed
    items = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(filter(None, map(_text_of_item, items))))


def _is_listed(value: str) -> bool:
    return _listed(value) is not None


def _listed(value: str) -> list[Any] | None:
    """The list that a cell of a table holds written as JSON, or as Python writes one."""
    if not (value.startswith("[") and value.endswith("]")):
        return None
    for written in (value, re.sub(r"'([^'\"\\]*)'", r'"\1"', value)):
        try:
            found = json.loads(written)
        except (ValueError, RecursionError):
            continue
        return found if isinstance(found, list) else None
    return None


def _moment(value: Any) -> str:
    """A time as printed; seconds since 1970 as the time they are in Vietnam."""
    text = _text(value)
    if not _EPOCH.match(text):
        return text
    seconds = float(text) / (1_000 if len(text.partition(".")[0]) == 13 else 1)
    return datetime.fromtimestamp(seconds, tz=UTC).astimezone(_VIETNAM).isoformat(timespec="seconds")
