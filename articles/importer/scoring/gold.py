"""Gold of three shapes as one value: CONTRACT's JSON, the first reports' gold, and the tables of real reports.

What a gold does not speak of is None, and is not measured.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedRole:
    title: str | None  # None: the gold gives only the printed form
    organization: str | None
    texts: tuple[str, ...] = ()  # printed forms that are right
    event: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedPerson:
    name: str
    roles: tuple[ExpectedRole, ...] = ()
    optional: bool = False  # no official: counts neither way
    roles_open: bool = False
    identity: str | None = None  # the same for one person in all reports
    printed: tuple[str, ...] = ()  # every form in the text, misprints too


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedMeeting:
    name: str | None
    kinds: tuple[str, ...]  # any of them is right
    dates: tuple[str | None, ...]  # any of them is right
    session: str | None = None
    hosts: tuple[tuple[str, ...], ...] | None = ()  # any of these sets is right; None: not measured
    parts: frozenset[tuple[str, str]] | None = frozenset()  # (person, part); None: not measured
    optional_parts: frozenset[tuple[str, str]] = frozenset()
    chairs: tuple[str, ...] | None = None  # where only the chairs are known
    identity: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What one report says. `loose`: bodies and kinds are as the annotator wrote them, not by CONTRACT."""

    path: str
    loose: bool = False
    caseless: bool = False  # the file's encoding has lost capitals
    title: str | None = None
    published: tuple[str | None] | None = None
    byline: tuple[str, ...] | None = None
    captions: tuple[str, ...] | None = None
    body: str | None = None
    body_starts: str | None = None
    body_ends: str | None = None
    chrome: tuple[str, ...] = ()
    people: tuple[ExpectedPerson, ...] | None = None
    organizations: tuple[str, ...] | None = None
    optional_organizations: tuple[str, ...] = ()
    meetings: tuple[ExpectedMeeting, ...] | None = None
    documents: tuple[tuple[str, str], ...] | None = None  # kind, and number or name
    ignore: tuple[str, ...] = ()


def expected(record: Mapping[str, Any], path: str | None = None) -> Expected:
    """The gold `record` of whichever shape."""
    where = path or str(record.get("path") or record.get("id"))
    if "trap" in record or "published_basis" in record:
        return _of_first_reports(record, where)
    if "other_meetings" in record:
        return _of_table(record, where)
    return _of_contract(record, where)


# ---------------------------------------------------------------------------------------- CONTRACT.md


def _of_contract(record: Mapping[str, Any], path: str) -> Expected:
    told = record.keys()
    body = "\n\n".join(part for part in (record.get("lead"), record.get("body")) if part)
    return Expected(
        path=path,
        caseless=bool(record.get("caseless")),
        title=record.get("title"),
        published=((record["published"] or {}).get("value"),) if "published" in told else None,
        byline=tuple(record["byline"] or ()) if "byline" in told else None,
        captions=tuple(record["captions"] or ()) if "captions" in told else None,
        body=body or None,
        chrome=tuple(record.get("chrome") or record.get("not_in_body") or ()),
        people=tuple(_person(entry) for entry in record["officials"]) if "officials" in told else None,
        organizations=tuple(_name(entry) for entry in record["organizations"]) if "organizations" in told else None,
        optional_organizations=tuple(_name(entry) for entry in record.get("optional_organizations", ())),
        meetings=tuple(_meeting(entry) for entry in record["meetings"]) if "meetings" in told else None,
        documents=_documents(record["documents"] or ()) if "documents" in told else None,
        ignore=tuple(record.get("ignore", ())),
    )


def _name(entry: Mapping[str, Any] | str) -> str:
    return entry if isinstance(entry, str) else str(entry["name"])


def _person(entry: Mapping[str, Any]) -> ExpectedPerson:
    return ExpectedPerson(
        name=entry["name"],
        roles=tuple(_role(role) for role in entry.get("roles", ())),
        optional=entry.get("official") is False,
        roles_open=bool(entry.get("roles_open")),
        identity=entry.get("official_id"),
        printed=tuple(entry.get("as_printed") or ()),
    )


def _role(role: Mapping[str, Any]) -> ExpectedRole:
    texts = role.get("texts") or ([role["text"]] if role.get("text") else [])
    return ExpectedRole(
        title=role["title"],
        organization=role.get("organization"),
        texts=tuple(texts),
        event=role.get("event"),
        optional=role.get("organization") == "*" or bool(role.get("optional")),
    )


def _meeting(entry: Mapping[str, Any]) -> ExpectedMeeting:
    hosts = tuple(entry.get("hosts", ()))
    options = entry.get("hosts_options") or [hosts]
    people = entry.get("participants", ())
    return ExpectedMeeting(
        name=entry.get("name"),
        kinds=tuple(entry.get("kind_options") or (entry["kind"],)),
        dates=tuple(entry.get("date_options") or (entry.get("date"),)),
        session=entry.get("session"),
        hosts=None if entry.get("hosts_open") else tuple(tuple(option) for option in options),
        parts=frozenset((person["name"], part) for person in people for part in person.get("parts", ())),
        optional_parts=frozenset(
            (person["name"], part) for person in people for part in person.get("optional_parts", ())
        ),
        identity=entry.get("meeting_id"),
    )


def _documents(entries: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, str], ...]:
    return tuple((entry["kind"], entry.get("number") or entry.get("name") or "") for entry in entries)


# ------------------------------------------------------------------------- the five first reports' gold


def _of_first_reports(record: Mapping[str, Any], path: str) -> Expected:
    people = [
        {"name": p["name"], "roles": [{"title": r[0], "organization": r[1]} for r in p.get("roles", ())]}
        for p in record["officials"]
    ]
    return Expected(
        path=path,
        title=record["title"],
        published=(record["published"],),
        byline=tuple(record["byline"]),
        captions=tuple(record["captions"]),
        body_starts=record.get("body_starts"),
        body_ends=record.get("body_ends"),
        chrome=tuple(record.get("not_in_body", ())),
        people=tuple(_person(person) for person in people),
        organizations=tuple(record["organizations"]),
        optional_organizations=tuple(record.get("optional_orgs", ())),
        meetings=(_meeting(record["meeting"]),),
        documents=_documents(record["documents"]),
    )


# ------------------------------------------------------------------- tables of whole reports and excerpts


def _of_table(record: Mapping[str, Any], path: str) -> Expected:
    byline = record.get("byline")
    whole = "text" not in record
    published = record.get("published")
    meetings = [m for m in (record.get("meeting"), *record.get("other_meetings", ())) if m]
    return Expected(
        path=path,
        loose=True,
        title=record.get("title"),
        published=(published,) if whole or published else None,
        byline=None if "byline" not in record else ((byline,) if byline else ()),
        people=tuple(_table_person(entry) for entry in record["officials"]),
        organizations=tuple(record.get("organizations", ())),
        meetings=tuple(_table_meeting(entry) for entry in meetings),
        ignore=tuple(record.get("ignore", ())),
    )


def _table_person(entry: Mapping[str, Any]) -> ExpectedPerson:
    held = [ExpectedRole(title=None, organization=None, texts=(text,)) for text in entry.get("roles", ())]
    new = [ExpectedRole(title=None, organization=None, texts=(text,)) for text in entry.get("new_roles", ())]
    return ExpectedPerson(name=entry["name"], roles=(*held, *new), optional=entry.get("official") is False)


def _table_meeting(entry: Mapping[str, Any]) -> ExpectedMeeting:
    return ExpectedMeeting(
        name=entry.get("name"),
        kinds=(entry["kind"],) if entry.get("kind") else (),
        dates=(entry.get("date"),),
        hosts=(tuple(entry.get("organizers", ())),),
        parts=None,
        chairs=tuple(entry.get("hosts", ())),
    )
