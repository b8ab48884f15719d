"""One reading against its gold: an outcome for each measure of which the gold speaks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from articles.importer.scoring.comparing import (
    body_key,
    levelled,
    loose_body_key,
    person_key,
    same_day,
    squeezed,
    tokens,
)
from articles.importer.scoring.gold import Expected, ExpectedPerson, ExpectedRole
from articles.importer.scoring.meetings import compare_meetings
from articles.importer.scoring.outcome import Outcome

Reading = Mapping[str, Any]
_EDGE = 40
# What the state and the party are made of, named in passing, may be listed or not.
_NATIONAL = {
    body_key(name)
    for name in (
        "Chính phủ", "Quốc hội", "Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương Đảng", "Đảng",
        "Ban Chấp hành Trung ương", "Thủ tướng Chính phủ", "Ủy ban Thường vụ Quốc hội",
    )
}  # fmt: skip
_PRINTED = ("title", "body", "captions", "byline", "chrome")


def compare(reading: Reading, expected: Expected) -> tuple[Outcome, ...]:
    """`reading` is an object of `read_reports`; one with an error, or an empty one, has missed everything."""
    if expected.caseless:
        reading = _lower(reading)
        expected = replace(expected, **{name: _lowered(getattr(expected, name)) for name in _PRINTED})
    return (
        *_page(reading, expected),
        *_text(reading, expected),
        *_people(reading, expected),
        *_organizations(reading, expected),
        *compare_meetings(reading, expected),
        *_documents(reading, expected),
    )


def _lowered(printed: Any) -> Any:
    if isinstance(printed, str):
        return printed.lower()
    return tuple(text.lower() for text in printed) if printed is not None else None


def _lower(reading: Reading) -> Reading:
    return {**reading, **{name: _lowered(reading.get(name)) for name in (*_PRINTED, "lead")}}


def _one(measure: str, right: bool, words: str = "") -> Outcome:  # noqa: FBT001 -- a private shorthand
    return Outcome(measure=measure, right=int(right), missed=int(not right), words=() if right else (words,))


def sets(measure: str, given: set[Any], wanted: set[Any], optional: set[Any] | None = None) -> Outcome:
    """Both sides as sets of keys; what is `optional` counts neither way."""
    neither = (optional or set()) - wanted
    missed, false = sorted(map(str, wanted - given)), sorted(map(str, given - wanted - neither))
    words = (*(f"- {key}" for key in missed), *(f"+ {key}" for key in false))
    return Outcome(measure=measure, right=len(given & wanted), missed=len(missed), false=len(false), words=words)


# ------------------------------------------------------------------------------------------- the page


def _page(reading: Reading, gold: Expected) -> Iterator[Outcome]:
    if gold.title is not None:
        right = squeezed(reading.get("title")) == squeezed(gold.title)
        yield _one("title", right, f"{reading.get('title')!r} for {gold.title!r}")
    if gold.published is not None:
        given = (reading.get("published") or {}).get("value")
        right = same_day(given, gold.published[0])
        yield _one("date", right, f"{given} for {gold.published[0]}")
        yield _one("no_false_date", right or given is None, f"{given} for {gold.published[0]}")
    if gold.byline is not None:
        given_names = [squeezed(name) for name in reading.get("byline") or ()]
        right = sorted(given_names) == sorted(squeezed(name) for name in gold.byline)
        yield _one("byline", right, f"{given_names} for {list(gold.byline)}")


def _text(reading: Reading, gold: Expected) -> Iterator[Outcome]:
    lead_and_body = "\n\n".join(part for part in (reading.get("lead"), reading.get("body")) if part)
    if gold.body is not None:
        given, wanted = tokens(lead_and_body), tokens(gold.body)
        missed, false = wanted - given, given - wanted
        words = tuple(w for w in (_bag("-", missed), _bag("+", false)) if w)
        yield Outcome(
            measure="body", right=(given & wanted).total(), missed=missed.total(), false=false.total(), words=words
        )
    if gold.body_starts and gold.body_ends:
        text = squeezed(lead_and_body)
        starts = squeezed(reading.get("body")).startswith(squeezed(gold.body_starts)[:_EDGE]) or text.startswith(
            squeezed(gold.body_starts)[:_EDGE]
        )
        ends = text.rstrip("./… ").endswith(squeezed(gold.body_ends).rstrip("./… ")[-_EDGE:])
        yield _one("body_edges", starts and ends, f"starts {text[:40]!r} ends {text[-40:]!r}")
    captions = reading.get("captions") or ()
    if gold.captions is not None:
        yield sets("captions", {squeezed(c) for c in captions}, {squeezed(c) for c in gold.captions})
    if gold.chrome:
        fields = "\n".join(squeezed(part) for part in (reading.get("title"), lead_and_body, *captions))
        own = squeezed(gold.body) + "\n" + "\n".join(squeezed(c) for c in gold.captions or ())
        left = [line for line in gold.chrome if squeezed(line) in fields and squeezed(line) not in own]
        yield _one("clean", not left, "; ".join(left[:3]))


def _bag(sign: str, bag: Mapping[str, int]) -> str:
    return f"{sign} {' '.join(list(bag)[:14])}" if bag else ""


# ------------------------------------------------------------------------------------------ the people


def _people(reading: Reading, gold: Expected) -> Iterator[Outcome]:
    if gold.people is None:
        return
    given = {person_key(o["name"]): o for o in reading.get("officials") or ()}
    wanted = {person_key(p.name): p for p in gold.people}
    neither = {person_key(name) for name in gold.ignore} | {key for key, p in wanted.items() if p.optional}
    needed = {key for key, p in wanted.items() if not p.optional}
    yield sets("names", set(given) - (neither - needed), needed)
    held = {key: p for key, p in wanted.items() if not p.optional and not p.roles_open}
    printed_only = any(role.title is None for p in held.values() for role in p.roles)
    measured = {key: o for key, o in given.items() if key in held or key not in wanted and key not in neither}
    if not printed_only:
        yield _roles(measured, held)
    printed = any(role.texts for p in held.values() for role in p.roles)
    if printed:
        yield _roles_printed(measured, held)
    yield from _events(given, held)


def _roles(given: Mapping[str, Any], wanted: Mapping[str, ExpectedPerson]) -> Outcome:
    found = {(key, levelled(r["title"]), body_key(r["organization"])) for key, o in given.items() for r in o["roles"]}
    keys = {
        (key, levelled(r.title), body_key(r.organization))
        for key, p in wanted.items()
        for r in p.roles
        if not r.optional
    }
    optional = {(key, levelled(r.title)) for key, p in wanted.items() for r in p.roles if r.optional}
    neither = {role for role in found - keys if role[:2] in optional}
    return sets("roles", found, keys, neither)


def _roles_printed(given: Mapping[str, Any], wanted: Mapping[str, ExpectedPerson]) -> Outcome:
    right, missed, false = 0, [], []
    for key in given.keys() | wanted.keys():
        texts = [levelled(r["text"]) for r in given[key]["roles"]] if key in given else []
        left = list(texts)
        for role in wanted[key].roles if key in wanted else ():
            forms = _fullest(role)
            hit = next((text for text in left if text in forms), None)
            if hit is not None:
                left.remove(hit)
                right += 1
            elif forms and not role.optional:
                missed.append(f"- {key}: {min(forms)}")
        optional = {levelled(t) for r in (wanted[key].roles if key in wanted else ()) if r.optional for t in r.texts}
        false += [f"+ {key}: {text}" for text in left if text not in optional]
    return Outcome(measure="roles_printed", right=right, missed=len(missed), false=len(false), words=(*missed, *false))


def _fullest(role: ExpectedRole) -> set[str]:
    forms = {levelled(text) for text in role.texts}
    longest = max((len(form.split()) for form in forms), default=0)
    return {form for form in forms if len(form.split()) == longest}


def _events(given: Mapping[str, Any], wanted: Mapping[str, ExpectedPerson]) -> Iterator[Outcome]:
    for key, person in wanted.items():
        roles = {
            (levelled(r["title"]), body_key(r["organization"])): r.get("event")
            for r in given.get(key, {}).get("roles", ())
        }
        for role in person.roles:
            if role.event:
                event = roles.get((levelled(role.title), body_key(role.organization)), "no role")
                yield _one("events", event == role.event, f"{key}: {event} for {role.event} ({role.title})")


# ------------------------------------------------------------------------------- bodies and documents


def _organizations(reading: Reading, gold: Expected) -> Iterator[Outcome]:
    if gold.organizations is None:
        return
    if gold.loose:
        yield _named(reading, gold.organizations)
        return
    given = {body_key(o["name"]) for o in reading.get("organizations") or ()}
    wanted = {body_key(name) for name in gold.organizations}
    optional = {body_key(name) for name in gold.optional_organizations} | _NATIONAL | _incidental(reading)
    yield sets("organizations", given, wanted, optional)


def _named(reading: Reading, names: Sequence[str]) -> Outcome:
    """Of a gold that lists bodies as printed and where they stand on their own, only what was found can be said."""
    given = {loose_body_key(o["name"]) for o in reading.get("organizations") or ()}
    wanted = {loose_body_key(name) for name in names} - _NATIONAL
    found = {name for name in wanted if any(_agrees(name, other) for other in given)}
    words = tuple(f"- {name}" for name in sorted(wanted - found))
    return Outcome(measure="organizations_named", right=len(found), missed=len(wanted - found), words=words)


def _incidental(reading: Reading) -> set[str]:
    """Issuers of documents, companies and schools may be listed or not."""
    issuers = {body_key(d.get("issuer")) for d in reading.get("documents") or ()}
    listed = {body_key(o["name"]) for o in reading.get("organizations") or () if o.get("kind") in ("company", "school")}
    return issuers | listed


def _agrees(printed: str, full: str) -> bool:
    return full == printed or full.startswith(printed + " ") or printed.startswith(full + " ")


def _documents(reading: Reading, gold: Expected) -> Iterator[Outcome]:
    if gold.documents is None:
        return
    given = {(levelled(d["kind"]), levelled(d.get("number") or d.get("name"))) for d in reading.get("documents") or ()}
    yield sets("documents", given, {(levelled(kind), levelled(mark)) for kind, mark in gold.documents})


def words_of(outcomes: Sequence[Outcome]) -> Iterator[tuple[str, str]]:
    """Each miss with its measure."""
    for outcome in outcomes:
        for words in outcome.words:
            yield outcome.measure, words
