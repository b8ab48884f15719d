"""Who appears: officials with posts that one person can hold at a time."""

from random import Random

from tests.generator.bodies import (
    CENTRAL,
    LOCAL,
    MILITARY_RANKS,
    POLICE_RANKS,
    Body,
    BodySpec,
    Official,
    Role,
    provincial_specs,
)
from tests.generator.names import Person, invent_person
from tests.generator.places import Place, Province

SINGLE = (
    "Bí thư",
    "Chủ tịch",
    "Trưởng",
    "Giám đốc",
    "Chánh",
    "Viện trưởng",
    "Chủ nhiệm",
    "Chỉ huy trưởng",
    "Chính ủy",
    "Hiệu trưởng",
    "Bộ trưởng",
)


class Casting:
    """Hands out officials of one report; no post that only one can hold is given twice, no two look alike."""

    def __init__(self, rng: Random, day: str) -> None:
        self.rng, self.day = rng, day
        self.held: set[tuple[str, str]] = set()
        self.names: set[str] = set()
        self.specs = provincial_specs(day)

    def person(self, style: str | None = None) -> Person:
        while True:
            person = invent_person(self.rng, style=style)
            words = set(person.name.lower().replace("’", "'").split())
            if person.given not in self.names and not (words <= self.names):
                self.names.add(person.given)
                return person

    def take(self, spec: BodySpec, body: Body, *, lead: bool = False) -> Role | None:
        posts = spec.posts[:1] if lead else spec.posts
        role = Role(body, self.rng.choice(posts))
        key = (role.title, body.full())
        if role.title.startswith(SINGLE) and "Ủy viên" not in role.title:
            if key in self.held:
                return None
            self.held.add(key)
        return role

    def provincial(self, province: Province, *, key: str | None = None, lead: bool = False) -> Official:
        """An official of the province; of the kind of body `key` where given, its head where `lead`."""
        rng = self.rng
        while True:
            spec = rng.choice([s for s in self.specs if (s.key == key if key else s.key not in ("party_member",))])
            if role := self.take(spec, Body(spec, province), lead=lead):
                break
            lead = False
        roles = [role]
        if role.body.spec.key == "party" and role.title != "Ủy viên Ban Thường vụ":
            other = rng.choice([s for s in self.specs if s.key in ("council", "government", "delegation")])
            if rng.random() < 0.6 and (second := self.take(other, Body(other, province), lead=True)):
                roles.append(second)
            if role.title == "Bí thư" and rng.random() < 0.6:
                roles.insert(0, Role(Body(CENTRAL[0]), CENTRAL[0].posts[0]))
        else:
            roles[:0] = self._party_rank(province, role)
        if role.title == "Ủy viên Ban Thường vụ" and len(roles) == 1:
            extra = rng.choice(
                [s for s in self.specs if s.key in ("board", "government", "front", "inspection", "council")]
            )
            if second := self.take(extra, Body(extra, province)):
                roles.append(second)
        return self._official(roles)

    def _party_rank(self, province: Province, role: Role) -> list[Role]:
        party = next(s for s in self.specs if s.key == "party")
        member = next(s for s in self.specs if s.key == "party_member")
        if (
            role.title.startswith("Phó")
            and role.body.spec.key not in ("government", "council")
            and self.rng.random() < 0.8
        ):
            return []
        pick = self.rng.choices(("standing", "member", "none"), (4, 3, 4))[0]
        if pick == "standing" and role.body.spec.key != "party":
            return [Role(Body(party, province), party.posts[-1])]
        if pick == "member" and role.body.spec.key != "party":
            return [Role(Body(member, province), member.posts[0])]
        return []

    def local(self, place: Place, *, lead: bool = False) -> Official:
        while True:
            spec = self.rng.choice(LOCAL[:2] if lead else LOCAL)
            if spec.key == "local_mass" and place.unit in ("phường", "quận", "đặc khu"):
                continue
            if role := self.take(spec, Body(spec, None, place), lead=lead):
                break
            lead = False
        roles = [role]
        if role.body.spec.key == "local_government" and self.rng.random() < 0.5:
            party = LOCAL[0]
            if second := self.take(party, Body(party, None, place)):
                roles.insert(0, second)
        return self._official(roles)

    def central(self) -> Official:
        rng = self.rng
        while True:
            spec = rng.choice(CENTRAL[3:])
            if role := self.take(spec, Body(spec)):
                break
        roles = [role]
        first = rng.choices((None, CENTRAL[0], CENTRAL[1], CENTRAL[2]), (4, 6, 1, 2))[0]
        if first:
            roles.insert(0, Role(Body(first), first.posts[0]))
        return self._official(roles)

    def _official(self, roles: list[Role]) -> Official:
        rng = self.rng
        ranks = {"police": POLICE_RANKS, "military": MILITARY_RANKS}.get(
            next((r.body.spec.ranks for r in roles if r.body.spec.ranks), "")
        )
        academic = rng.choice(("TS", "TS.", "PGS.TS", "Tiến sĩ", "ThS.", "BS CKII")) if rng.random() < 0.05 else ""
        return Official(self.person(), roles, rng.choice(ranks) if ranks else "", "" if ranks else academic)
