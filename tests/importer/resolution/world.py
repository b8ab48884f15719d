"""A small world of invented officials over three years, told in `Report` values by five outlets, with who is who.

It speaks in values, not in text: what is measured with it is the deciding alone. Homonyms in one province and in
several, changes of post with and without a report of the appointment, meetings told several times, misprinted names.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from random import Random

from articles.importer.values import (
    Basis,
    DateFound,
    FieldText,
    Layout,
    MeetingFound,
    OfficialFound,
    OrganizationFound,
    Part,
    PartFound,
    ParticipantFound,
    Report,
    RoleEvent,
    RoleFound,
    Span,
)
from people.names import fold

PROVINCES = ("Bình Phước", "Thái Bình", "Đắk Lắk", "Lạng Sơn", "Tiền Giang", "Quảng Trị", "Sơn La", "Nghệ An")
SURNAMES = "Lò Quàng Tòng Cầm Giàng Mùa Vừ Lường Đèo Hoàng Nông Triệu Bàn Phàn Chảo Lù".split()
MIDDLES = "Văn Thị Quang Minh Thanh Ngọc Xuân Hữu Đình Kim".split()
GIVENS = "Hùng Hưng Dũng Dung Lan Liên Mai Bảo Tuấn Tuân Phúc Phước Sơn Hải Hà Yến Oanh Khôi Khởi Thắng".split()
DISTRICTS = "Nậm Cắn|Khe Trắng|Phú Sa|Đồng Lau|Bản Ngà|Tân Hội".split("|")
FIRST, LAST = dt.date(2020, 1, 10), dt.date(2022, 12, 20)
TOPICS = (
    "công tác dân vận",
    "công tác tôn giáo",
    "xây dựng nông thôn mới",
    "cải cách hành chính",
    "phòng, chống dịch bệnh",
    "quy chế dân chủ ở cơ sở",
    "an toàn giao thông",
    "giảm nghèo bền vững",
)
KINDS = (("sơ kết", "Hội nghị sơ kết"), ("tổng kết", "Hội nghị tổng kết"), ("giao ban", "Hội nghị giao ban"),
         ("hội nghị", "Hội nghị triển khai"), ("tập huấn", "Lớp tập huấn"))  # fmt: skip

Post = tuple[str, str]  # title, body


@dataclass(slots=True)
class Term:
    start: dt.date
    end: dt.date
    posts: tuple[Post, ...]
    province: str


@dataclass(slots=True)
class Person:
    key: str
    name: str
    terms: list[Term] = field(default_factory=list)

    def on(self, day: dt.date) -> Term | None:
        return next((term for term in self.terms if term.start <= day <= term.end), None)


@dataclass(frozen=True, slots=True)
class Told:
    """A report, with the key of each of its officials and meetings in order."""

    report: Report
    source: str
    officials: tuple[str, ...]
    meetings: tuple[str, ...]


class World:
    def __init__(self, seed: int, *, people: int = 150, meetings: int = 260) -> None:
        self.rng = Random(seed)
        self._held: list[tuple[Post, dt.date, dt.date]] = []
        self.people = self._people(people)
        self.reports = sorted(
            self._tell(meetings), key=lambda told: (told.report.layout.published.value or "", told.report.path)
        )

    # ------------------------------------------------------------------------------------------ persons

    def _people(self, number: int) -> list[Person]:
        shared = [self._name() for _ in range(number // 8)]
        people = []
        for n in range(number):
            name = self.rng.choice(shared) if self.rng.random() < 0.4 else self._name()
            person = Person(f"p{n}", name)
            self._live(person)
            people.append(person)
        return people

    def _name(self) -> str:
        rng = self.rng
        parts = [rng.choice(SURNAMES), rng.choice(MIDDLES), rng.choice(GIVENS)]
        if rng.random() < 0.35:
            parts.insert(2, rng.choice(GIVENS))
        return " ".join(parts)

    def _live(self, person: Person) -> None:
        rng = self.rng
        province = rng.choice(PROVINCES)
        turns = sorted(rng.sample(range(60, 1000), rng.choices((0, 1, 2), (60, 32, 8))[0]))
        days = [FIRST, *(FIRST + dt.timedelta(days=turn) for turn in turns), LAST]
        for start, end in pairwise(days):
            if start != FIRST and rng.random() < 0.12:
                province = rng.choice(PROVINCES)
            term = Term(start, end, self._posts(province, start, end), province)
            person.terms.append(term)

    def _posts(self, province: str, start: dt.date, end: dt.date) -> tuple[Post, ...]:
        while True:
            posts = self._offer(province)
            if not any(post in posts and s < end and start < e for post, s, e in self._held):
                self._held += [(post, start, end) for post in posts if not post[0].startswith(("Ủy viên", "Phó"))]
                return posts

    def _offer(self, province: str) -> tuple[Post, ...]:
        rng = self.rng
        standing = ("Ủy viên Ban Thường vụ", f"Tỉnh ủy {province}")
        member = ("Ủy viên", f"Tỉnh ủy {province}")
        district = f"{rng.choice(DISTRICTS)}"
        deputy = rng.choice(("Phó Trưởng Ban", "Phó Trưởng Ban", "Trưởng Ban"))
        board = rng.choice(("Dân vận", "Tổ chức", "Tuyên giáo", "Nội chính"))
        field_ = rng.choice(("Nội vụ", "Tài chính", "Tư pháp", "Y tế", "Xây dựng", "Giáo dục và Đào tạo"))
        return rng.choice(
            (
                (("Bí thư", f"Tỉnh ủy {province}"),),
                (("Phó Bí thư Thường trực", f"Tỉnh ủy {province}"), ("Chủ tịch", f"HĐND tỉnh {province}")),
                (("Phó Bí thư", f"Tỉnh ủy {province}"), ("Chủ tịch", f"UBND tỉnh {province}")),
                (standing, ("Phó Chủ tịch", f"UBND tỉnh {province}")),
                (("Phó Chủ tịch", f"HĐND tỉnh {province}"),),
                (standing, (deputy, f"Ban {board} Tỉnh ủy {province}")),
                ((deputy, f"Ban {board} Tỉnh ủy {province}"),),
                (("Chủ tịch", f"Ủy ban MTTQ Việt Nam tỉnh {province}"),),
                ((rng.choice(("Giám đốc", "Phó Giám đốc")), f"Sở {field_} tỉnh {province}"),),
                (member, ("Giám đốc", f"Sở {field_} tỉnh {province}")),
                ((rng.choice(("Giám đốc", "Phó Giám đốc")), f"Công an tỉnh {province}"),),
                (("Bí thư", f"Huyện ủy {district}"),),
                (("Phó Bí thư", f"Huyện ủy {district}"), ("Chủ tịch", f"UBND huyện {district}")),
                (("Phó Chủ tịch", f"UBND huyện {district}"),),
                (("Chủ tịch", f"Hội Nông dân tỉnh {province}"),),
            )
        )  # fmt: skip

    # ------------------------------------------------------------------------------------------ reports

    def _tell(self, meetings: int) -> Iterator[Told]:
        for number in range(meetings):
            yield from self._meeting(number)
        for person in self.people:
            for before, after in pairwise(person.terms):
                if self.rng.random() < 0.5:
                    yield self._appointment(person, before, after)

    def _meeting(self, number: int) -> Iterator[Told]:
        rng = self.rng
        day = FIRST + dt.timedelta(days=rng.randrange(1065))
        province = rng.choice(PROVINCES)
        there = [person for person in self.people if (term := person.on(day)) and term.province == province]
        if not there:
            return
        kind, head = rng.choice(KINDS)
        topic = rng.choice(TOPICS)
        host = rng.choice((f"UBND tỉnh {province}", f"Tỉnh ủy {province}", f"Ban Dân vận Tỉnh ủy {province}"))
        session = rng.choice(("sáng", "chiều", None))
        company = rng.sample(there, min(len(there), rng.randint(1, 5)))
        for teller in rng.sample(range(5), rng.choices((1, 2, 3), (55, 30, 15))[0]):
            present = [person for person in company if rng.random() < 0.85] or company[:1]
            ending = rng.choice(("", f" năm {day.year}", f" năm {day.year}, triển khai nhiệm vụ thời gian tới"))
            found = MeetingFound(
                name=f"{head} {topic}{ending}",
                kind=kind if rng.random() < 0.9 else "hội nghị",
                date=DateFound(value=day.isoformat(), basis=Basis.STATED),
                session=session if rng.random() < 0.7 else None,
                hosts=(host,) if rng.random() < 0.7 else (),
                province=province if rng.random() < 0.95 else None,
                participants=tuple(
                    ParticipantFound(name=person.name, parts=(PartFound(part=Part.ATTENDED),)) for person in present
                ),
            )
            yield self._report(
                f"m{number}-{teller}",
                teller,
                day + dt.timedelta(days=rng.randrange(2)),
                province,
                present,
                day,
                (found,),
                (f"m{number}",),
            )

    def _report(
        self,
        path: str,
        teller: int,
        published: dt.date,
        province: str,
        present: list[Person],
        day: dt.date,
        meetings: tuple[MeetingFound, ...],
        keys: tuple[str, ...],
    ) -> Told:
        # Two of one name in one report would be told apart by the writer; here only the first is named.
        unique = list({person.name: person for person in reversed(present)}.values())
        officials, renamed = [], {}
        for person in unique:
            found = self._found(person, day)
            renamed[person.name] = found.name
            officials.append(found)
        meetings = tuple(_renamed(meeting, renamed) for meeting in meetings)
        text = "; ".join([*(found.name for found in officials), *(meeting.name for meeting in meetings)])
        officials = [replace(found, mentions=(_span(text, found.name),)) for found in officials]
        meetings = tuple(replace(meeting, mentions=(_span(text, meeting.name),)) for meeting in meetings)
        report = Report(
            path=path,
            layout=Layout(
                zones=(),
                body=FieldText(name="body", text=text),
                published=DateFound(value=published.isoformat(), basis=Basis.STATED),
            ),
            province=province,
            officials=tuple(officials),
            organizations=tuple(_bodies(officials, meetings, province)),
            meetings=meetings,
        )
        return Told(report, f"bao-{teller}", tuple(person.key for person in unique), keys)

    def _found(self, person: Person, day: dt.date) -> OfficialFound:
        rng = self.rng
        term = person.on(day)
        posts = list(term.posts) if term else []
        if len(posts) > 1 and rng.random() < 0.4:
            posts = [rng.choice(posts)]
        if rng.random() < 0.04:
            posts = []
        roles = tuple(RoleFound(title=title, organization=body, text=title) for title, body in posts)
        return OfficialFound(name=self._printed(person.name), roles=roles)

    def _printed(self, name: str) -> str:
        rng = self.rng
        if rng.random() > 0.03:
            return name
        words = name.split()
        place = rng.randrange(1, len(words))
        word = words[place]
        slip = rng.choice(("marks", "drop", "swap"))
        if slip == "marks":
            words[place] = fold(word).capitalize()
        elif slip == "drop" and len(word) > 2:
            words[place] = word[:-1]
        elif len(word) > 2:
            words[place] = word[0] + word[2] + word[1] + word[3:]
        return " ".join(words)

    def _appointment(self, person: Person, before: Term, after: Term) -> Told:
        day = after.start
        old = tuple(
            RoleFound(title=title, organization=body, text=title, event=self.rng.choice((None, RoleEvent.ENDED)))
            for title, body in before.posts
        )
        new = tuple(
            RoleFound(title=title, organization=body, text=title, event=RoleEvent.APPOINTED)
            for title, body in after.posts
        )
        told = self._report(f"a{person.key}-{day}", self.rng.randrange(5), day, after.province, [person], day, (), ())
        body = told.report.layout.body.text
        official = OfficialFound(name=body, roles=(*old, *new), mentions=(_span(body, body),))
        report = Report(
            path=told.report.path,
            layout=told.report.layout,
            province=after.province,
            officials=(official,),
            organizations=tuple(_bodies([official], (), after.province)),
        )
        return Told(report, told.source, told.officials, ())


def _span(text: str, words: str) -> Span:
    return Span(field="body", start=text.index(words), end=text.index(words) + len(words))


def _renamed(meeting: MeetingFound, names: dict[str, str]) -> MeetingFound:
    people = tuple(
        ParticipantFound(name=names[told.name], parts=told.parts) for told in meeting.participants if told.name in names
    )
    return MeetingFound(
        name=meeting.name, kind=meeting.kind, date=meeting.date, session=meeting.session, hosts=meeting.hosts,
        province=meeting.province, participants=people,
    )  # fmt: skip


def _bodies(
    officials: list[OfficialFound], meetings: tuple[MeetingFound, ...], province: str
) -> Iterator[OrganizationFound]:
    names = [role.organization for found in officials for role in found.roles if role.organization]
    names += [host for meeting in meetings for host in meeting.hosts]
    kinds = {"Tỉnh ủy": "party_committee", "Huyện ủy": "party_committee", "Ban": "party_board", "UBND": "government",
             "HĐND": "council", "Sở": "department", "Công an": "police", "Ủy ban MTTQ": "front", "Hội": "mass_organization"}  # fmt: skip
    for name in dict.fromkeys(names):
        kind = next(kind for head, kind in kinds.items() if name.startswith(head))
        yield OrganizationFound(name=name, kind=kind, province=province)
