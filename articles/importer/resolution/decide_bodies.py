"""Which body a name in a report is: its full name in its place. Pure.

A body whose place nothing tells ("UBND tỉnh") stays open in the scope of its source, or of its report where no source
is named, until someone says which place is meant.
"""

import datetime as dt
import re

from articles.importer.resolution.body_names import BodyName, fixed_names, read_body_name, with_place
from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.decide_territories import find_place, find_province
from articles.importer.resolution.known import BodyKnown, Context, Ref, Standing, TerritoryKnown

_NATIONAL_KINDS = {"assembly", "ministry"}
_UNPLACED_KINDS = {"company", "school", "religious", "other", "military"}
# Words and numbers in a name that tell a national body, or one of a whole region: "Đảng ủy Quân khu 7".
_NATIONAL = re.compile(r"(?i)trung ương|việt nam|quốc (?:gia|hội|phòng)|toàn quốc|chính phủ|nhà nước|tối cao|\d")
SURE, OPEN = 0.95, 0.6


def decide_body(
    catalogue: Catalogue, name: str, kind: str, province: str | None, on: dt.date | None, context: Context
) -> Ref | None:
    """The body, made where it is new; None where an editor rejected it."""
    found = _find_or_make(
        catalogue, read_body_name(name), kind, _province(catalogue, province, on, context), on, context
    )
    return None if found.standing is Standing.REJECTED else found.ref


def _province(catalogue: Catalogue, stated: str | None, on: dt.date | None, context: Context) -> Ref | None:
    return find_province(catalogue, stated, on) or find_province(catalogue, context.source_province, on)


def _find_or_make(
    catalogue: Catalogue, name: BodyName, kind: str, province: Ref | None, on: dt.date | None, context: Context
) -> BodyKnown:
    territory, name, is_open = _settle_place(catalogue, name, province, on)
    if territory is None and not is_open and _is_local(name, kind):
        is_open = True
    scope = scope_of_open_bodies(context) if is_open else ""
    for known in catalogue.bodies_named(name.key):
        if known.territory == territory and known.open_scope == scope:
            return known
    parent = None
    if name.parent and name.parent != name.full:
        parent_kind = "government" if name.parent.startswith("Ủy ban nhân dân") else "party_committee"
        if name.parent.startswith("Hội đồng nhân dân"):
            parent_kind = "council"
        parent = _find_or_make(catalogue, read_body_name(name.parent), parent_kind, province, on, context).ref
    new = BodyKnown(
        ref=catalogue.new_ref(),
        name=name.full,
        keys=frozenset({name.key}),
        kind=kind,
        level=_level(catalogue, name, territory, kind),
        territory=territory,
        open_scope=scope,
        parent=parent,
        confidence=OPEN if is_open else SURE,
    )
    return catalogue.put_body(new)


def _settle_place(
    catalogue: Catalogue, name: BodyName, province: Ref | None, on: dt.date | None
) -> tuple[Ref | None, BodyName, bool]:
    """Territory, name in full, and whether the place stays open."""
    if name.places:
        territory = find_place(catalogue, name.places, province, on)
        return territory, name, territory is None
    if name.open_unit is None:
        return None, name, False
    home = None if province is None else catalogue.territories[province]
    if home is None or not _fits(name.open_unit, home):
        return None, name, True
    return home.ref, read_body_name(with_place(name, home.unit, home.name)), False


def _fits(unit: str, home: TerritoryKnown) -> bool:
    """Whether a body of an unnamed `unit` can be of this province: "UBND tỉnh" of a city is none."""
    return unit in (home.unit, "province")


def _is_local(name: BodyName, kind: str) -> bool:
    """A local body's kind without any place, and no national body: some place is meant."""
    if name.key in fixed_names() or _NATIONAL.search(name.full):
        return False
    return bool(name.places) or (kind not in _NATIONAL_KINDS and kind not in _UNPLACED_KINDS)


def _level(catalogue: Catalogue, name: BodyName, territory: Ref | None, kind: str) -> str:
    if territory is not None:
        return catalogue.territories[territory].level
    if name.level:
        return name.level
    is_national = name.key in fixed_names() or kind in _NATIONAL_KINDS
    return "central" if is_national or (kind not in _UNPLACED_KINDS and _NATIONAL.search(name.full)) else ""


def scope_of_open_bodies(context: Context) -> str:
    return (f"source:{context.source}" if context.source else f"report:{context.identity}")[:120]
