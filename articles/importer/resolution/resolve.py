"""What each thing of a report is. Pure: the catalogue of the chunk is the only thing that it changes."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from articles.importer.resolution.attesting import attest
from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.decide_bodies import decide_body, scope_of_open_bodies
from articles.importer.resolution.decide_meetings import Gathering, days_before, decide_meeting
from articles.importer.resolution.decide_officials import Person, decide_official
from articles.importer.resolution.decide_territories import find_province
from articles.importer.resolution.known import Choice, Context, MeetingKnown, OfficialKnown, Plan, Ref, Standing
from articles.importer.resolution.posts import Held
from articles.importer.resolution.slips import is_one_slip
from articles.importer.values import MeetingFound, OfficialFound, Report, RoleEvent, RoleFound
from people.names import exact_key, folded_key

FORMER = "nguyên "


def resolve(catalogue: Catalogue, report: Report, context: Context) -> Plan:
    """What the things of `report` are; new rows are added to `catalogue`."""
    on = day_of(report)
    territory = find_province(catalogue, report.province or context.source_province, on)
    if context.source and report.province and territory is not None:
        catalogue.tell_of(scope_of_open_bodies(context), territory)
    bodies = {
        body.name: decide_body(catalogue, body.name, body.kind, body.province or report.province, on, context)
        for body in report.organizations
    }
    for name in _bodies_named_apart(report):
        if name not in bodies:
            bodies[name] = decide_body(catalogue, name, "other", report.province, on, context)
    officials, posts = _officials(catalogue, report, context, bodies, territory, on)
    meetings = _meetings(catalogue, report, context, bodies, officials)
    sites = {site: find_province(catalogue, site, on) for meeting in report.meetings for site in meeting.sites}
    return Plan(territory=territory, bodies=bodies, officials=officials, posts=posts, meetings=meetings, sites=sites)


def resolve_meetings(catalogue: Catalogue, report: Report, context: Context, plan: Plan) -> Plan:
    """`plan` with the meetings of `report` decided once more, by its bodies and officials as they are known now."""
    return replace(plan, meetings=_meetings(catalogue, report, context, plan.bodies, plan.officials))


def day_of(report: Report) -> dt.date | None:
    """The day of which the report speaks: the earliest full day of its meetings, else its publication."""
    return first_day((meeting.date.value for meeting in report.meetings), report.layout.published.value)


def first_day(meetings: Iterable[str | None], published: str | None) -> dt.date | None:
    """The earliest full day of `meetings`, else that of `published`; all are partial ISO texts."""
    full = sorted(day for day in meetings if day and len(day) == 10 and not day.startswith("--"))
    stated = full[0] if full else (published or "")[:10]
    return dt.date.fromisoformat(stated) if len(stated) == 10 and not stated.startswith("--") else None


def _bodies_named_apart(report: Report) -> list[str]:
    of_roles = [role.organization for official in report.officials for role in official.roles]
    of_meetings = [host for meeting in report.meetings for host in meeting.hosts]
    return list(dict.fromkeys(name for name in [*of_roles, *of_meetings] if name))


def _officials(
    catalogue: Catalogue,
    report: Report,
    context: Context,
    bodies: dict[str, Ref | None],
    territory: Ref | None,
    on: dt.date | None,
) -> tuple[tuple[Choice, ...], tuple[tuple[Ref | None, ...], ...]]:
    choices: list[Choice] = []
    posts: list[tuple[Ref | None, ...]] = []
    company = _company(catalogue, report, bodies)
    is_stated = on is not None and any((found.date.value or "")[:10] == on.isoformat() for found in report.meetings)
    for found in report.officials:
        taken = frozenset(choice.ref for choice in choices if choice.ref is not None)
        twin = _misprinted_before(report, choices, found)
        choice = (
            _official(catalogue, found, context, bodies, territory, on, taken, company)
            if twin is None
            else Choice(ref=_once_more(catalogue, twin, found), confidence=0.9, reasons=("tên in lệch trong cùng bài",))
        )
        _tell_apart(catalogue, report, choices, found, choice)
        choices.append(choice)
        posts.append(attest(catalogue, choice, found, bodies, on, is_stated=is_stated))
    if territory is None:
        _keep_fellows(catalogue, choices)
    return tuple(choices), tuple(posts)


def _keep_fellows(catalogue: Catalogue, choices: list[Choice]) -> None:
    """Who is told of together is as a rule of one province, also where the report does not say of which."""
    refs = frozenset(choice.ref for choice in choices if choice.ref is not None)
    for ref in refs:
        known = catalogue.officials[ref]
        if any(post.body is not None and catalogue.bodies[post.body].open_scope for post in known.posts):
            catalogue.put_official(replace(known, fellows=known.fellows | refs - {ref}))


def _misprinted_before(report: Report, earlier: list[Choice], found: OfficialFound) -> Ref | None:
    """Who was named before in this report by a name one slip or its marks away, with the same post or with none."""
    for other, told in zip(report.officials, earlier, strict=False):
        key, own = folded_key(other.name), folded_key(found.name)
        is_slip = exact_key(other.name) != exact_key(found.name) and (key == own or is_one_slip(key, own))
        posts = [{(role.title, role.organization) for role in one.roles} for one in (other, found)]
        if told.ref is not None and is_slip and (posts[0] & posts[1] or not all(posts)):
            return told.ref
    return None


def _once_more(catalogue: Catalogue, ref: Ref, found: OfficialFound) -> Ref:
    catalogue.put_official(_with_name(catalogue.officials[ref], found))
    return ref


def _tell_apart(
    catalogue: Catalogue, report: Report, earlier: list[Choice], found: OfficialFound, choice: Choice
) -> None:
    """Two of one name in one report are two persons, whatever is learnt of them later."""
    for other, told in zip(report.officials, earlier, strict=False):
        if told.ref in (None, choice.ref) or choice.ref is None:
            continue
        if folded_key(other.name) == folded_key(found.name):
            catalogue.apart |= {("official", told.ref, choice.ref), ("official", choice.ref, told.ref)}


def _company(catalogue: Catalogue, report: Report, bodies: dict[str, Ref | None]) -> frozenset[Ref]:
    """Who is known to have been at a meeting of the same day and place, or of the same day and host."""
    people: set[Ref] = set()
    for found in report.meetings:
        told = gathering(catalogue, found, bodies, {})
        for known in catalogue.meetings_on([told.date] if len(told.date) == 10 else []):
            if told.hosts & known.hosts or (told.territory is not None and told.territory == known.territory):
                people |= known.officials
    return frozenset(people)


def _official(
    catalogue: Catalogue,
    found: OfficialFound,
    context: Context,
    bodies: dict[str, Ref | None],
    territory: Ref | None,
    on: dt.date | None,
    taken: frozenset[Ref],
    company: frozenset[Ref],
) -> Choice:
    if exact_key(found.name) in context.refused:
        return Choice(ref=None, confidence=1.0, reasons=("biên tập viên đã bỏ liên kết này",))
    held = tuple(_held(role, bodies, on) for role in found.roles)
    person = Person(name=found.name, posts=held, province=territory, company=company)
    choice = decide_official(catalogue, person, context, taken)
    if choice.ref is not None:
        known = catalogue.officials[choice.ref]
        if known.standing is Standing.REJECTED:
            return Choice(ref=None, confidence=1.0, reasons=("biên tập viên đã loại tên này",))
        catalogue.put_official(_met(_with_name(known, found), found, territory, on))
        return choice
    new = OfficialKnown(
        ref=catalogue.new_ref(),
        name=found.name,
        exact_keys=frozenset({exact_key(found.name)}),
        folded_keys=frozenset({folded_key(found.name)}),
        confidence=choice.confidence,
    )
    catalogue.put_official(_met(new, found, territory, on))
    return replace(choice, ref=new.ref)


def _met(known: OfficialKnown, found: OfficialFound, territory: Ref | None, on: dt.date | None) -> OfficialKnown:
    # Who is told of by former posts alone holds none on that day.
    has_retired = any(role.event is RoleEvent.RETIRED for role in found.roles) or (
        bool(found.roles) and all(role.event is RoleEvent.FORMER for role in found.roles)
    )
    days = {known.retired_on, on.isoformat() if has_retired and on is not None else ""} - {""}
    return replace(
        known,
        days=known.days | ({on.isoformat()} if on is not None else set()),
        seen_in=known.seen_in | ({territory} if territory is not None else set()),
        retired_on=min(days, default=""),
    )


def _with_name(known: OfficialKnown, found: OfficialFound) -> OfficialKnown:
    if exact_key(found.name) in known.exact_keys:
        return known
    return replace(
        known,
        exact_keys=known.exact_keys | {exact_key(found.name)},
        folded_keys=known.folded_keys | {folded_key(found.name)},
        new_names=(*known.new_names, found.name),
    )


def _held(role: RoleFound, bodies: dict[str, Ref | None], on: dt.date | None) -> Held:
    day = "" if on is None or role.event is RoleEvent.FORMER else on.isoformat()
    return Held(
        title_key=exact_key(role.title.removeprefix(FORMER)),
        body=None if role.organization is None else bodies.get(role.organization),
        start=day,
        end=day,
        is_turn=role.event not in (None, RoleEvent.FORMER),
    )


def _meetings(
    catalogue: Catalogue,
    report: Report,
    context: Context,
    bodies: dict[str, Ref | None],
    officials: tuple[Choice, ...],
) -> tuple[Choice, ...]:
    by_name = {found.name: choice.ref for found, choice in zip(report.officials, officials, strict=True)}
    choices: list[Choice] = []
    around = days_before((report.layout.published.value or "")[:10])
    for found in report.meetings:
        taken = frozenset(choice.ref for choice in choices if choice.ref is not None)
        choices.append(_meeting(catalogue, found, context, bodies, by_name, taken, around))
    return tuple(choices)


def _meeting(
    catalogue: Catalogue,
    found: MeetingFound,
    context: Context,
    bodies: dict[str, Ref | None],
    by_name: dict[str, Ref | None],
    taken: frozenset[Ref],
    around: tuple[str, ...],
) -> Choice:
    told = gathering(catalogue, found, bodies, by_name)
    told = told if told.date else replace(told, around=around)
    bound = dict(context.bound_meetings).get(exact_key(found.name))
    if bound is not None and bound in catalogue.meetings and bound not in taken:
        choice = Choice(ref=bound, confidence=0.97, reasons=("như lần đọc trước của bài này",))
    else:
        choice = decide_meeting(catalogue, told, context, taken)
    if choice.ref is not None and catalogue.meetings[choice.ref].standing is Standing.REJECTED:
        return Choice(ref=None, confidence=1.0, reasons=("biên tập viên đã loại hội nghị này",))
    if choice.ref is not None:
        tell = _retold if choice.ref in context.own_meetings else _filled
        catalogue.put_meeting(tell(catalogue.meetings[choice.ref], found, told))
        return choice
    new = MeetingKnown(
        ref=catalogue.new_ref(),
        name=found.name,
        key=folded_key(found.name),
        kind=found.kind,
        period=found.period or "",
        date=told.date,
        end_date=found.end_date or "",
        date_basis=found.date.basis.value,
        around=told.around,
        session=told.session,
        format=found.format or "",
        venue=found.place or "",
        territory=told.territory,
        hosts=told.hosts,
        officials=told.officials,
        confidence=choice.confidence,
    )
    catalogue.put_meeting(new)
    return replace(choice, ref=new.ref)


def gathering(
    catalogue: Catalogue,
    found: MeetingFound,
    bodies: dict[str, Ref | None],
    by_name: dict[str, Ref | None],
) -> Gathering:
    date = (found.date.value or "")[:10]
    on = dt.date.fromisoformat(date) if len(date) == 10 else None
    people = frozenset(ref for told in found.participants if (ref := by_name.get(told.name)) is not None)
    hosts = frozenset(ref for host in found.hosts if (ref := bodies.get(host)) is not None)
    return Gathering(
        name=found.name,
        kind=found.kind,
        date=date,
        session=found.session or "",
        territory=None if _is_nationwide(catalogue, found, hosts) else find_province(catalogue, found.province, on),
        hosts=hosts,
        officials=people,
    )


def _is_nationwide(catalogue: Catalogue, found: MeetingFound, hosts: frozenset[Ref]) -> bool:
    """An online meeting that a central body holds is told from many sites, each of which takes it for its own."""
    is_online = "trực tuyến" in f"{found.format or ''} {found.name}".lower()
    is_of_all = "toàn quốc" in found.name.lower() or any(catalogue.bodies[host].level == "central" for host in hosts)
    return is_online and is_of_all


def _filled(known: MeetingKnown, found: MeetingFound, told: Gathering) -> MeetingKnown:
    """What a further report adds to a meeting: only what nobody had said."""
    is_dated = bool(known.date)
    return replace(
        known,
        period=known.period or found.period or "",
        date=known.date or told.date,
        end_date=known.end_date or (found.end_date or "" if is_dated and known.date == told.date else ""),
        date_basis=known.date_basis if is_dated else found.date.basis.value,
        session=known.session or told.session,
        format=known.format or (found.format or ""),
        venue=known.venue or (found.place or ""),
        territory=known.territory if known.territory is not None else told.territory,
        hosts=known.hosts | told.hosts,
        officials=known.officials | told.officials,
    )


def _retold(known: MeetingKnown, found: MeetingFound, told: Gathering) -> MeetingKnown:
    """What a new edition of the only report of a meeting says takes the place of what the old one said."""
    return replace(
        known,
        period=found.period or "",
        date=told.date,
        end_date=found.end_date or "",
        date_basis=found.date.basis.value,
        session=told.session,
        format=found.format or "",
        venue=found.place or "",
        territory=told.territory,
        hosts=told.hosts,
        officials=told.officials,
    )
