"""One report, told: title, lead, paragraphs and captions, with what they say."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from tests.generator.bodies import LOCAL, Body, Official
from tests.generator.captions import caption_for
from tests.generator.cast import Casting
from tests.generator.occasions import DayPrinted, Occasion, document, occasion, print_day
from tests.generator.places import Place, Province, invent_commune, invent_district, provinces
from tests.generator.prose import OBJECTS, capital, paragraph, saying
from tests.generator.speech import Speaker
from tests.generator.telling import Telling


@dataclass
class Story:
    """A report's own words, before a page is put around them."""

    title: str
    paragraphs: list[str]
    captions: list[str]
    lead_first: bool  # the first paragraph opens with the dateline or is set apart
    published: date | None
    province: Province | None
    known: bool
    signal: str  # how the report lets one know its province: text, title, dateline, masthead
    telling: Telling
    day: date
    ignore: list[str] = field(default_factory=list)

    def with_signal(self) -> "Story":
        """A province that the text is said to tell stands in it."""
        if self.signal == "text" and self.province and self.province.name not in " ".join(self.paragraphs):
            unit = (
                self.province.name
                if self.province.name.startswith("Thành phố")
                else f"{self.province.unit} {self.province.name}"
            )
            self.paragraphs[-1] += f" Đây là hoạt động thường niên trên địa bàn {unit}."
        return self

    def gold(self) -> dict[str, Any]:
        telling = self.telling
        officials = []
        for told in telling.people.values():
            roles = [{"title": r["title"], "organization": r["organization"], "text": max(r["texts"], key=len),
                      "texts": r["texts"], "event": r["event"]} for r in told.roles.values()]  # fmt: skip
            officials.append(
                {"name": told.name, "as_printed": told.printed, "roles": roles, "roles_open": told.open_roles}
            )
        return {
            "title": self.title, "captions": self.captions, "province": self.province.name if self.province and self.known else None,
            "officials": officials, "organizations": list(telling.bodies.values()), "optional_organizations": sorted(telling.optional),
            "meetings": telling.meetings, "documents": telling.documents, "ignore": self.ignore, "signal": self.signal,
        }  # fmt: skip


class Narrator:
    def __init__(
        self, rng: Random, casting: Casting | None = None, day: date | None = None, *, province: Province | None = None
    ) -> None:
        self.rng = rng
        self.day = day or date(2015, 1, 5) + timedelta(days=rng.randrange(4200))
        if self.day.day > 28:
            self.day = self.day.replace(day=28)
        self.published = None if rng.random() < 0.12 else self.day + timedelta(days=rng.choice((0, 0, 0, 1, 1, 2, 3)))
        self.province = province or rng.choice(provinces(self.day.isoformat()))
        self.level = rng.choices(("province", "local", "central"), (72, 16, 12))[0]
        self.known = rng.random() < 0.85
        self.signal = rng.choice(("text", "title", "dateline", "masthead", "text")) if self.known else "none"
        self.telling = Telling(rng, self.province, known=self.known)
        self.casting = casting or Casting(rng, self.day.isoformat())
        self.place: Place | None = None
        if self.level == "local":
            since = self.day.isoformat() >= "2025-07-01"
            self.place = (
                invent_commune(rng, self.day.isoformat()) if since or rng.random() < 0.3 else invent_district(rng)
            )

    # ------------------------------------------------------------------ who and what

    def official_at(self, *, lead: bool = False) -> Official:
        rng = self.rng
        if self.level == "local" and self.place and rng.random() < 0.75:
            return self.casting.local(self.place, lead=lead)
        if self.level == "central" and rng.random() < 0.5:
            return self.casting.central()
        if rng.random() < 0.06 and self.known:
            other = rng.choice([p for p in provinces(self.day.isoformat()) if p != self.province])
            return self.casting.provincial(other)
        return self.casting.provincial(self.province, lead=lead and rng.random() < 0.5)

    def host(self) -> Body:
        rng = self.rng
        if self.level == "local" and self.place:
            spec = rng.choice(LOCAL[:4])
            return Body(spec, None, self.place)
        if self.level == "central":
            return self.casting.central().roles[-1].body
        keys = (
            "party",
            "board",
            "inspection",
            "council",
            "government",
            "front",
            "police",
            "mass",
            "department",
            "army",
            "delegation",
        )
        key = rng.choice(keys)
        return Body(rng.choice([s for s in self.casting.specs if s.key == key]), self.province)

    def guests(self) -> list[Official]:
        return [self.official_at() for _ in range(self.rng.choice((0, 1, 1, 2, 2, 3, 4, 5)))]

    def occasion_told(self) -> Occasion:
        cited = document(self.rng, self.day)
        event = occasion(self.rng, self.day, cited)
        if cited.text in event.name:
            self.telling.documents.append(cited.gold)
        return event

    # ------------------------------------------------------------------ the telling

    def tell(self) -> Story:
        rng, telling = self.rng, self.telling
        event = self.occasion_told()
        when = print_day(rng, self.day, published=self.published)
        meeting = self.begin(event, when)
        speaker = Speaker(rng, telling, meeting, event.word)
        chair = self.official_at(lead=True)
        guests = self.guests()
        opening = self._opening(event, when, meeting, speaker, chair)
        paragraphs = [opening]
        attendance = speaker.attendance(chair, guests, body=self.host() if rng.random() < 0.3 else None)
        if attendance and rng.random() < 0.4 or len(attendance) == 1:  # a lone short sentence would be a caption's like
            paragraphs[0] += " " + " ".join(attendance)
        elif attendance:
            paragraphs.append(" ".join(attendance))
        later = [paragraph(rng, event.word) for _ in range(rng.randrange(1, 4))]
        later += speaker.middle(chair, guests)
        if rng.random() < 0.3:
            later.append(self._cites())
        if rng.random() < 0.07:
            later.append(self._bystander())
        rng.shuffle(later)
        paragraphs += later
        if end := speaker.ending(chair, guests):
            paragraphs.append(end)
        if rng.random() < 0.4:
            paragraphs.append(paragraph(rng, event.word))
        self.note_issuers()
        everybody = [o for o in (chair, *guests) if o.person.name in telling.people]
        captions = self.pick_captions(speaker, everybody, event)
        title = self._title(event, everybody)
        self.settle_date(meeting, " ".join((title, *paragraphs)))
        return Story(
            title,
            paragraphs,
            captions,
            False,
            self.published,
            self.province if self.known else None,
            self.known,
            self.signal,
            telling,
            self.day,
            list(self.ignored),
        ).with_signal()

    ignored: tuple[str, ...] = ()

    def begin(self, event: Occasion, when: DayPrinted) -> dict[str, Any]:
        online = self.rng.random() < 0.1 and "hội nghị" in event.name
        self.format = self.rng.choice(("trực tuyến", "trực tiếp kết hợp trực tuyến")) if online else None
        name = event.name.replace("hội nghị", f"hội nghị {self.format}", 1) if self.format else event.name
        self.meeting_name = name
        meeting: dict[str, Any] = {
            "name": name, "kind": event.kinds[0], "kind_options": list(event.kinds), "date": self.day.isoformat(),
            "end_date": when.end.isoformat() if when.end else None, "with_year": when.with_year, "session": when.session,
            "format": self.format, "hosts": [], "sites": [], "place": None, "participants": [],
        }  # fmt: skip
        self.telling.meetings.append(meeting)
        return meeting

    def settle_date(self, meeting: dict[str, Any], text: str) -> None:
        """Where nothing states the year, the date is without it; where a year stands about, either is right."""
        if not meeting.pop("with_year") and self.published is None:
            year, day = meeting["date"][:4], meeting["date"][4:]
            meeting["date"], meeting["date_options"] = "-" + day, ["-" + day] + ([year + day] if year in text else [])
            meeting["end_date"] = None

    def _venue(self, meeting: dict[str, Any]) -> str:
        rng = self.rng
        places = ["Hội trường lớn", "Nhà Văn hóa trung tâm", "Trung tâm Hội nghị", "Nhà khách Hương Sen"]
        if self.place:
            places.append(f"{self.place.unit} {self.place.name}")
        meeting["place"] = rng.choice(places)
        return f"tại {meeting['place']}"

    def _opening(
        self, event: Occasion, when: DayPrinted, meeting: dict[str, Any], speaker: Speaker, chair: Official
    ) -> str:
        rng, telling = self.rng, self.telling
        named = True if self.signal == "text" else None
        hosts = [self.host()]
        if rng.random() < 0.2:
            second = self.host()
            hosts += [second] if second.full() != hosts[0].full() else []
        shape = rng.choices(("host", "venue", "chair", "passive", "held", "opinion"), (40, 14, 16, 12, 8, 10))[0]
        name = self.meeting_name
        cap = name[0].upper() + name[1:] if rng.random() < 0.4 else name
        place = f", {self._venue(meeting)}," if shape == "venue" else ","
        if shape in ("host", "venue", "passive", "held"):
            meeting["hosts"] = [telling.note_body(b) for b in hosts]
            printed = [telling.body(b, named=named) for b in hosts]
            glue = rng.choice((" phối hợp với {0} tổ chức ", " và {0} phối hợp tổ chức ", " và {0} đồng tổ chức "))
            verb = rng.choice((" tổ chức ", " đã tổ chức ", " tổ chức ", " long trọng tổ chức "))
            if shape == "passive":
                both = " và ".join(printed)
                return f"{when.text}, {cap} do {both} tổ chức đã diễn ra {rng.choice(('trong không khí sôi nổi', 'thành công tốt đẹp', 'với sự tham gia của đông đảo đại biểu'))}."
            text = (
                f"{when.text}{place} {printed[0]}" + (glue.format(printed[1]) if len(printed) > 1 else verb) + cap + "."
            )
            if shape == "held":
                text = text[:-1] + f" dưới sự chủ trì của {telling.introduce(chair)}."
                speaker.part(chair, "chaired")
            return text
        where = self.in_province(meeting) if named else ""
        if shape == "chair":
            speaker.part(chair, "chaired")
            return f"{when.text}, {telling.introduce(chair)} chủ trì {name}{where}."
        speaker.part(chair, "spoke")
        day = when.text[0].lower() + when.text[1:]
        said = telling.introduce(chair)
        return f"Đó là ý kiến của {said} tại {name} diễn ra {day}{where}."

    def in_province(self, meeting: dict[str, Any]) -> str:
        unit = (
            self.province.name
            if self.province.name.startswith("Thành phố")
            else f"{self.province.unit} {self.province.name}"
        )
        return f" trên địa bàn {unit}"

    def _cites(self) -> str:
        found = document(self.rng, self.day)
        self.telling.documents.append(found.gold)
        return (
            f"Các đại biểu cũng thảo luận việc thực hiện {found.text}; đồng thời góp ý về {self.rng.choice(OBJECTS)}."
        )

    def note_issuers(self) -> None:
        """Who issued "…/TU" or "…/KH-UBND" may be listed or not."""
        for key in ("party", "government"):
            body = Body(next(s for s in self.casting.specs if s.key == key), self.province)
            if self.telling.full(body) not in self.telling.bodies and self.telling.documents:
                self.telling.optional.add(self.telling.full(body))

    def _bystander(self) -> str:
        person = self.casting.person("kinh")
        self.ignored = (*self.ignored, person.name)
        return f"Gia đình {'bà' if person.female else 'ông'} {person.name} là một trong những hộ được hỗ trợ vay vốn, nay đã thoát nghèo."

    def pick_captions(self, speaker: Speaker, everybody: list[Official], event: Occasion) -> list[str]:
        found: list[str] = []
        for _ in range(self.rng.choice((0, 1, 1, 2, 2, 3))):
            caption = caption_for(self.rng, self.telling, speaker, everybody, event.word)
            if caption and not any(caption in other or other in caption for other in found):
                found.append(caption)
        return found

    def _perhaps(self, official: Official, *parts: str) -> None:
        name = official.person.name
        listed = self.telling.meetings[0]["participants"]
        entry = next((p for p in listed if p["name"] == name), None)
        if entry is None:
            listed.append(entry := {"name": name, "parts": [], "site": None})
        entry["optional_parts"] = list(parts)

    def _title(self, event: Occasion, everybody: list[Official]) -> str:
        rng = self.rng
        name = self.meeting_name[0].upper() + self.meeting_name[1:]
        titles = [
            name,
            capital(saying(rng)),
            f"{rng.choice(('Tăng cường', 'Đẩy mạnh', 'Nâng cao hiệu quả'))} {rng.choice(OBJECTS)}",
        ]
        if everybody and everybody[0].roles:
            first = everybody[0]
            self._perhaps(first, "spoke", "reported")  # a title says so of someone; where, it does not say
            said = f"{rng.choice(('nhấn mạnh', 'đề nghị đẩy mạnh', 'làm rõ kết quả'))} {rng.choice(OBJECTS)}"
            titles.append(f"{self.telling.role(first, first.roles[-1])} {first.person.name} {said}")
        title = rng.choice(titles)
        if self.signal == "title":
            title = f"{self.province.bare}: {title}"
        if rng.random() < 0.08:
            title = title.upper()
        return title


def tell_story(rng: Random) -> Story:
    """A meeting (most), a personnel round-up, a visit or a round-up of meetings."""
    from tests.generator.other_stories import tell_other

    narrator = Narrator(rng)
    if rng.random() < 0.28:
        return tell_other(narrator)
    return narrator.tell()
