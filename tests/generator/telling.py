"""A report while it is being written: each phrase put down also puts down, in the gold, what it says."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.generator.bodies import Body, Official, Role
from tests.generator.names import misprinted
from tests.generator.places import Province

EM = ("đồng chí", "đồng chí", "đồng chí", "ông")


@dataclass
class Told:
    """One person of the report, in the gold's terms."""

    name: str
    printed: list[str] = field(default_factory=list)
    roles: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    open_roles: bool = False  # a foreign guest: his post is not for us to say
    key: str | None = None  # the invented person's identity, in a world


class Telling:
    def __init__(self, rng: Random, province: Province | None, *, known: bool) -> None:
        self.rng, self.province, self.known = rng, province, known
        self.people: dict[str, Told] = {}
        self.bodies: dict[str, dict[str, Any]] = {}
        self.optional: set[str] = set()
        self.documents: list[dict[str, Any]] = []
        self.meetings: list[dict[str, Any]] = []
        self.captions: list[str] = []
        self.comrade = rng.choice(EM)
        self.long_share = rng.choice((0.0, 0.15, 0.4)) if known else 0.0
        self.capitals = rng.random() < 0.04
        self.misprint = rng.random() < 0.06
        self.dash = rng.choice((" - ", " - ", " – ", "- ", "-", " -", "– "))

    # ------------------------------------------------------------------ bodies and roles

    def body(self, body: Body, *, named: bool | None = None) -> str:
        """The body as printed; from now on the report names it."""
        self.note_body(body)
        return body.printed(self.rng, named=self.is_named(body, named=named))

    def note_body(self, body: Body) -> str:
        full = self.full(body)
        where = body.province.name if body.province and self.knows(body) else None
        self.bodies.setdefault(full, {"name": full, "kind": body.spec.kind, "province": where})
        return full

    def knows(self, body: Body) -> bool:
        return self.known or body.province != self.province

    def full(self, body: Body) -> str:
        return body.full(province_known=self.knows(body))

    def is_named(self, body: Body, *, named: bool | None = None) -> bool:
        if body.province and body.province != self.province:
            return True
        if not self.known:
            return False
        return named if named is not None else self.rng.random() < self.long_share

    def role(self, official: Official, role: Role, *, event: str | None = None, text: str | None = None) -> str:
        """The post as printed; from now on the report tells that the official holds it."""
        printed = text if text is not None else role.printed(self.rng, named=self.is_named(role.body))
        self.note_role(official, role, printed, event=event)
        return printed

    def note_role(self, official: Official, role: Role, printed: str, *, event: str | None = None) -> None:
        told = self.told(official)
        key = (role.title, self.note_body(role.body))
        noted = told.roles.setdefault(key, {"title": key[0], "organization": key[1], "texts": [], "event": None})
        noted["texts"].append(printed)
        noted["event"] = event or noted["event"] or ("former" if role.prefix == "nguyên" else None)

    def roles(self, official: Official, held: Sequence[Role] | None = None) -> str:
        """All the posts in one string, with the ways in which bodies are left to be understood."""
        held = official.roles if held is None else held
        texts: list[str] = []
        for place, role in enumerate(held):
            after = held[place + 1] if place + 1 < len(held) else None
            short = self._understood(role, after)
            texts.append(self.role(official, role, text=short))
        glue = self.rng.choices((", ", " - "), (24, 1))[0]
        return glue.join(texts)

    def _understood(self, role: Role, after: Role | None) -> str | None:
        """`Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Tỉnh ủy`; `Bí thư Đảng ủy, Chủ tịch UBND xã …`: a body left out."""
        if after is None or self.rng.random() > 0.25:
            return None
        standing = role.post.title == "Ủy viên Ban Thường vụ" and role.body.spec.key == "party"
        if standing and after.body.spec.key in ("board", "inspection") and role.body.province == after.body.province:
            return role.title if role.body.province == self.province else None
        local = role.body.spec.key == "local_party" and after.body.place == role.body.place
        if local and role.body.place and role.post.title != "Ủy viên Ban Thường vụ":
            return f"{role.title} {role.body.place.party.removesuffix(role.body.place.name).removesuffix(role.body.place.unit + ' ').strip()}"
        return None

    # ------------------------------------------------------------------ persons

    def told(self, official: Official) -> Told:
        person = official.person
        return self.people.setdefault(person.name, Told(person.name))

    def name(self, official: Official) -> str:
        person = official.person
        printed = person.name
        if self.capitals:
            printed = printed.upper()
        elif self.misprint and person.style == "kinh":
            printed, self.misprint = misprinted(self.rng, printed), False
        told = self.told(official)
        if printed not in told.printed:
            told.printed.append(printed)
        return printed

    def honorific(self, official: Official) -> str:
        person = official.person
        if person.style == "religious":
            return self.rng.choice(
                ("Hòa thượng", "Thượng tọa", "Đại đức") if not person.female else ("Ni sư", "Ni trưởng")
            )
        if self.comrade == "ông" or person.style == "foreign":
            return "bà" if person.female else "ông"
        return self.rng.choice(("đồng chí", "đồng chí", "đồng chí", "đ/c"))

    def styled(self, official: Official) -> str:
        """The name with rank, academic title or honorific."""
        name = self.name(official)
        if official.rank and self.rng.random() < 0.75:
            return f"{official.rank} {name}"
        if official.academic and self.rng.random() < 0.5:
            return f"{official.academic} {name}"
        return f"{self.honorific(official)} {name}"

    def introduce(self, official: Official, *, listed: bool = False) -> str:
        """Name and all posts, in one of the genre's shapes. `listed`: after "các đồng chí:", so without an honorific."""
        rng = self.rng
        bare = (f"{official.rank} " if official.rank and rng.random() < 0.6 else "") + self.name(official)
        who = bare if listed else self.styled(official)
        if not official.roles:
            return who
        roles = self.roles(official)
        shape = rng.choices(("comma", "dash", "before", "bracket", "honbefore", "beforehon"), (40, 25, 22, 4, 6, 2))[0]
        if "before" in shape and roles.endswith("thành phố") and self._place_like(official):
            shape = "comma"
        if shape == "comma" or listed and shape not in ("dash", "bracket"):
            return f"{who}, {roles}"
        if shape == "dash":
            return f"{who}{self.dash}{roles}"
        if shape == "bracket":
            return f"{who} ({roles})"
        if shape == "honbefore":
            return f"{self.honorific(official)} {roles} {self.name(official)}"
        if shape == "beforehon":
            return f"{roles}, {who}"
        return f"{roles}{', ' if official.rank and bare.startswith(official.rank) else ' '}{bare}"

    def _place_like(self, official: Official) -> bool:
        """Behind "thành phố", a name of two syllables or of a minority could be the city's."""
        person = official.person
        return person.style != "kinh" or len(person.name.split()) == 2

    def listing(self, officials: Sequence[Official]) -> str:
        """Several persons in one breath."""
        rng = self.rng
        if len(officials) == 1:
            return self.introduce(officials[0])
        if rng.random() < 0.55:
            head = rng.choice(("các đồng chí: ", "các đồng chí: ", "các đồng chí ", "các ông, bà: ", "các đồng chí; "))
            return head + "; ".join(self.introduce(o, listed=True) for o in officials)
        glue = rng.choice(("; ", "; ", ", cùng ", " và "))
        return glue.join(self.introduce(o) for o in officials)

    def again(self, official: Official) -> str:
        """A later mention, shorter."""
        rng = self.rng
        main = official.roles[-1] if official.roles else None
        shape = rng.choices(("name", "role_name", "title", "given", "comma"), (40, 25, 14, 8, 13))[0]
        if official.rank and rng.random() < 0.4:
            return f"{official.rank} {self.name(official)}"
        if main is None or shape == "name":
            return f"{self.honorific(official)} {self.name(official)}"
        if shape == "given" and official.person.style == "kinh" and self.comrade == "ông":
            return f"{'bà' if official.person.female else 'ông'} {official.person.given}"
        if shape == "title" and self._only_holder(official, main):
            return f"đồng chí {self.role(official, main)}"
        if shape == "comma":
            return f"{self.honorific(official)} {self.name(official)}, {self.role(official, main)}"
        role = self.role(official, main)
        if role.endswith("thành phố") and self._place_like(official):
            return f"{self.honorific(official)} {self.name(official)}, {role}"
        return f"{role} {self.name(official)}"

    def _only_holder(self, official: Official, role: Role) -> bool:
        key = (role.title, self.full(role.body))
        me = self.told(official)
        return not any(key in other.roles for other in self.people.values() if other is not me)
