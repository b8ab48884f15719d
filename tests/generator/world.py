"""A world that lasts: five outlets over three years tell of the same persons, bodies and meetings.

In it are what makes identity hard: true namesakes across and within provinces, changes of post with and without a report
of them, successors in a post, one meeting told by two or three outlets in other words, misprinted names. The gold bears
`official_id` on each official and `meeting_id` on each meeting.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from tests.generator.bodies import Body, Official, Role
from tests.generator.cast import Casting
from tests.generator.html_styles import as_html
from tests.generator.layouts import LAYOUTS, Layout, aggregator, lay_out, modern, print_view, table_2005
from tests.generator.names import Person
from tests.generator.occasions import Cited, Occasion, document, occasion, print_day
from tests.generator.other_voice import OtherNarrator
from tests.generator.pages import Page
from tests.generator.places import Province, provinces
from tests.generator.prose import saying
from tests.generator.story import Narrator, Story
from tests.generator.writing import as_text, gold_of

_RANKS = ("Ủy viên", "Ủy viên Ban Thường vụ")  # many hold them
START, DAYS = date(2021, 1, 11), 1060


@dataclass
class Life:
    """One person, and what he holds from which day on."""

    identity: str
    person: Person
    province: Province
    posts: list[tuple[date, Official]]

    def on(self, day: date) -> Official | None:
        """Posts as of `day`; None before the first and after the last."""
        held = [official for since, official in self.posts if since <= day]
        return held[-1] if held and held[-1].roles else None


@dataclass
class Event:
    identity: str
    day: date
    province: Province
    occasion: Occasion
    cited: Cited
    host: Body
    chair: Official
    guests: list[Official]


@dataclass
class Outlet:
    slug: str
    name: str
    province: Province | None
    layout: Layout


@dataclass
class World:
    rng: Random
    lives: list[Life] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    outlets: list[Outlet] = field(default_factory=list)

    def __post_init__(self) -> None:
        rng = self.rng
        chosen = rng.sample([p for p in provinces(START.isoformat()) if not p.city], 4)
        layouts = (modern, table_2005, print_view, rng.choice(LAYOUTS), aggregator)
        for number, province in enumerate((*chosen[:3], None, None)):
            name = f"Báo {province.bare} điện tử" if province else ("Tin Ban Mai", "Nhật báo Sông Xanh")[number % 2]
            self.outlets.append(Outlet(f"outlet-{number}", name, province, layouts[number]))
        for province in chosen:
            self._people(province)
        self._namesakes()

    # ------------------------------------------------------------------ persons

    def _people(self, province: Province, count: int = 34) -> None:
        rng, casting = self.rng, Casting(self.rng, START.isoformat())
        for number in range(count):
            official = casting.provincial(province)
            life = Life(f"{province.name}-{number}", official.person, province, [(START, official)])
            self.lives.append(life)
            if rng.random() < 0.3:
                self._move(life, casting)

    def _move(self, life: Life, casting: Casting) -> None:
        """He takes another post one day; half the time someone new follows him in the old one."""
        rng, (_, old) = self.rng, life.posts[0]
        day = START + timedelta(days=rng.randrange(150, DAYS - 150))
        new = casting.provincial(life.province)
        new.person, new.rank = life.person, new.rank or ""
        life.posts.append((day, new))
        if rng.random() < 0.5:
            heir = Official(casting.person(), list(old.roles), old.rank, "")
            identity = f"{life.identity}-heir"
            self.lives.append(Life(identity, heir.person, life.province, [(day + timedelta(days=20), heir)]))

    def _namesakes(self) -> None:
        """One in three bears another's name, in another province (most) or in the same."""
        rng = self.rng
        for life in rng.sample(self.lives, len(self.lives) // 3):
            others = [
                o
                for o in self.lives
                if o is not life and (o.province != life.province or (rng.random() < 0.2 and not _shared(life, o)))
            ]
            life.person = rng.choice(others).person
            for _, official in life.posts:
                official.person = life.person

    # ------------------------------------------------------------------ meetings

    def hold(self, number: int) -> Event:
        rng = self.rng
        like = rng.choice(self.events) if self.events and rng.random() < 0.25 else None  # another meeting of that day
        while True:
            day = like.day if like else START + timedelta(days=rng.randrange(30, DAYS - 10))
            province = like.province if like else rng.choice(self.lives).province
            there = self._there(province, day, rng.randrange(2, 7))
            if len(there) > 1:
                break
        cited = document(rng, day)
        host = Narrator(Random(rng.random()), day=day, province=province)
        host.level = "province"
        body = host.host()
        found = occasion(rng, day, cited)
        for _ in range(60 if like else 0):
            if found.kinds == like.occasion.kinds and found.name != like.occasion.name:  # type: ignore[union-attr]
                break
            found = occasion(rng, day, cited)
        self.events.append(Event(f"meeting-{number}", day, province, found, cited, body, there[0], there[1:]))
        return self.events[-1]

    def _there(self, province: Province, day: date, count: int) -> list[Official]:
        found: dict[str, Official] = {}
        for life in self.rng.sample(self.lives, len(self.lives)):
            official = life.on(day) if life.province == province else None
            if official and len(found) < count and not _alike(life.person, [o.person for o in found.values()]):
                found[life.identity] = official
        return list(found.values())

    def identity(self, official: Official, day: date) -> str:
        """Whose posts these are: an official object belongs to one life."""
        return next(life.identity for life in self.lives if any(held is official for _, held in life.posts))


def _shared(one: Life, other: Life) -> set[tuple[str, str]]:
    """Posts that both hold at one time or another: two such namesakes nobody could tell apart."""
    held = [
        {
            (role.title, role.body.full())
            for _, official in life.posts
            for role in official.roles
            if role.title not in _RANKS
        }
        for life in (one, other)
    ]
    return held[0] & held[1]


def _alike(person: Person, others: list[Person]) -> bool:
    return any(person.given == other.given or person.name == other.name for other in others)


class _AtEvent(Narrator):
    """Tells of an event of the world, not of one of his own."""

    event: Event

    def official_at(self, *, lead: bool = False) -> Official:
        return self.event.chair

    def guests(self) -> list[Official]:
        guests = self.event.guests
        return self.rng.sample(guests, self.rng.randrange(min(1, len(guests)), len(guests) + 1))

    def host(self) -> Body:
        return self.event.host

    def occasion_told(self) -> Occasion:
        if self.event.cited.text in self.event.occasion.name:
            self.telling.documents.append(self.event.cited.gold)
        return self.event.occasion


class _First(_AtEvent):
    pass


class _Second(_AtEvent, OtherNarrator):
    pass


def _at(rng: Random, event: Event, outlet: Outlet) -> Narrator:
    kind = rng.choice((_First, _Second))
    narrator: Any = kind.__new__(kind)
    Narrator.__init__(narrator, rng, day=event.day, province=event.province)
    narrator.event, narrator.level = event, "province"
    narrator.known = narrator.telling.known = True
    narrator.signal = "masthead" if outlet.province == event.province and rng.random() < 0.6 else "text"
    narrator.published = narrator.published or event.day
    narrator.telling.long_share = rng.choice((0.1, 0.4))
    return narrator  # type: ignore[no-any-return]


def appointment(rng: Random, life: Life) -> Story:
    """The day on which a person takes up another post, reported."""
    (_, old), (day, new) = life.posts[0], life.posts[1]
    narrator = Narrator(rng, day=day, province=life.province)
    narrator.level, narrator.known, narrator.signal, narrator.published = "province", True, "text", day
    telling = narrator.telling
    telling.known = True
    occasion_ = Occasion(("công bố", "lễ công bố"), "lễ công bố quyết định về công tác cán bộ", "buổi lễ")
    when = print_day(rng, day, published=day)
    meeting = narrator.begin(occasion_, when)
    body = Body(next(s for s in narrator.casting.specs if s.key == "party"), life.province)
    meeting["hosts"] = [telling.note_body(body)]
    person = Official(life.person, list(old.roles), "", "")
    who, before, last = telling.styled(person), telling.roles(person), new.roles[-1]
    after = telling.role(person, Role(last.body, last.post), event="appointed")
    meeting["participants"].append(
        {"name": life.person.name, "parts": [], "optional_parts": ["received", "attended", "spoke"], "site": None}
    )
    lines = [f"{when.text}, {telling.body(body, named=True)} tổ chức lễ công bố quyết định về công tác cán bộ.",
             f"Theo quyết định, {who}, {before}, được bổ nhiệm giữ chức {after}.", f"Lãnh đạo tỉnh chúc mừng và {saying(rng)}."]  # fmt: skip
    narrator.settle_date(meeting, " ".join(lines))
    return Story(
        "Công bố quyết định về công tác cán bộ", lines, [], False, day, life.province, True, "text", telling, day
    ).with_signal()


def tell(world: World, meetings: int) -> Iterator[tuple[Random, Outlet, Page, dict[str, str], str]]:
    """Each report with who is who in it (printed proper name to identity) and the identity of its meeting."""
    for number in range(meetings):
        event = world.hold(number)
        names = {o.person.name: world.identity(o, event.day) for o in (event.chair, *event.guests)}
        near = [
            o for o in world.outlets if o.province in (None, event.province)
        ]  # a paper of another province stays at home
        for outlet in world.rng.sample(near, min(len(near), world.rng.choices((1, 2, 3), (45, 35, 20))[0])):
            rng = Random(f"{world.rng.random()}")
            page = lay_out(rng, _at(rng, event, outlet).tell(), outlet.layout, name=outlet.name)
            yield rng, outlet, page, names, event.identity
    for life in world.lives:
        if len(life.posts) > 1 and world.rng.random() < 0.5:
            near = [o for o in world.outlets if o.province in (None, life.province)]
            outlet, rng = world.rng.choice(near), Random(f"{world.rng.random()}")
            page = lay_out(rng, appointment(rng, life), outlet.layout, name=outlet.name)
            yield rng, outlet, page, {life.person.name: life.identity}, f"appointment-{life.identity}"


def write_world(out: Path, seed: int, meetings: int) -> int:
    """Writes `out/reports/<outlet>/…` and `out/gold.jsonl`; the number of reports."""
    golds: list[dict[str, Any]] = []
    for number, (rng, outlet, page, names, meeting) in enumerate(tell(World(Random(f"world:{seed}")), meetings)):
        folder = out / "reports" / outlet.slug
        folder.mkdir(parents=True, exist_ok=True)
        html = rng.random() < 0.3
        text = as_html(rng, page).replace("{charset}", "utf-8") if html else as_text(rng, page)
        misprint = _misprint(rng, page, names)
        if misprint:
            text = text.replace(*misprint)
        name = f"{number:05}.{'html' if html else 'txt'}"
        (folder / name).write_text(text, encoding="utf-8")
        golds.append(
            _identified(gold_of(page, f"reports/{outlet.slug}/{name}"), names, meeting, misprint)
            | {"outlet": outlet.slug}
        )
    with (out / "gold.jsonl").open("w", encoding="utf-8") as stream:
        stream.writelines(json.dumps(gold, ensure_ascii=False) + "\n" for gold in golds)
    return len(golds)


_SLIPS = (
    ("à", "á"),
    ("ế", "ê"),
    ("ị", "i"),
    ("ng", "n"),
    ("ạ", "a"),
    ("ứ", "ư"),
    ("ồ", "ô"),
    ("ê", "e"),
    ("i", "y"),
    ("y", "i"),
)


def _misprint(rng: Random, page: Page, names: dict[str, str]) -> tuple[str, str] | None:
    """In one report of thirty a name is misspelt throughout, by one letter or tone."""
    told = [name for name in names if name in page.story.telling.people and len(name.split()) > 2]
    if not told or page.story.telling.capitals or rng.random() > 0.035:
        return None
    name = rng.choice(told)
    for old, new in rng.sample(_SLIPS, len(_SLIPS)):
        middle = name.split()[1:-1][0]
        if old in middle:
            syllables = name.split()
            syllables[1] = middle.replace(old, new, 1)
            return name, " ".join(syllables)
    return None


def _identified(
    gold: dict[str, Any], names: dict[str, str], meeting: str, misprint: tuple[str, str] | None
) -> dict[str, Any]:
    for official in gold["officials"]:
        official["official_id"] = names[official["name"]]
    for entry in gold["meetings"]:
        entry["meeting_id"] = meeting
    if misprint:
        gold = json.loads(json.dumps(gold, ensure_ascii=False).replace(*misprint))
    return gold
