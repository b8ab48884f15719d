"""Pages: the report's own lines in the order and the company in which outlets set them."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random

from tests.generator import chrome
from tests.generator.chrome import SECTIONS, WEEKDAYS, Item
from tests.generator.names import invent_reporter
from tests.generator.prose import TOPICS
from tests.generator.story import Story


@dataclass
class Page:
    """What a layout puts together, and what the gold says of it."""

    rng: Random
    story: Story
    layout: str = ""
    items: list[Item] = field(default_factory=list)
    published: str | None = None  # ISO, in the gold
    byline: list[str] = field(default_factory=list)
    section: str | None = None
    tags: list[str] = field(default_factory=list)
    dateline: str | None = None
    name: str = ""  # the masthead
    fetched: date = date(2026, 11, 23)

    def __post_init__(self) -> None:
        rng, story = self.rng, self.story
        local = story.signal == "masthead" or story.known and rng.random() < 0.4
        self.name = chrome.masthead(rng, story.province if local else None)
        count = rng.choices((0, 1, 2, 3), (15, 65, 17, 3))[0]
        self.byline = list(dict.fromkeys(invent_reporter(rng) for _ in range(count)))
        self.fetched = story.day + timedelta(days=rng.randrange(300, 900))

    # ------------------------------------------------------------------ the report's own lines

    def title(self) -> Item:
        return Item("title", self.story.title)

    def stamp(self, *, labelled: bool | None = None) -> list[Item]:
        """The publication date in one of many styles; nothing where the page does not tell."""
        rng, day = self.rng, self.story.published
        if day is None:
            return []
        hour, minute = rng.randrange(5, 22), rng.randrange(60)
        weekday, clock = WEEKDAYS[day.weekday()], f"{hour:02}:{minute:02}"
        timed = (f"{day:%d/%m/%Y} {clock}", f"{clock} {day:%d/%m/%Y}", f"{weekday}, {day:%d/%m/%Y} | {clock}", f"{weekday}, ngày {day:%d/%m/%Y} - {clock}", f"{day:%d/%m/%Y} - {clock} GMT+7",
                 f"{clock}, {day:%d/%m/%Y}", f"{day:%d-%m-%Y} {clock}", f"{weekday}, {day:%d/%m/%Y}, {clock} (GMT+7)", f"{day.day}/{day.month}/{day.year} {clock}", f"{hour}h{minute:02}, {day:%d/%m/%Y}",
                 f"{clock} | {day:%d.%m.%Y}", f"{day:%d/%m/%y} {clock}")  # fmt: skip
        dayed = (
            f"{day:%d/%m/%Y}",
            f"{weekday}, {day:%d/%m/%Y}",
            f"Ngày {day.day} tháng {day.month} năm {day.year}",
            f"{day:%d-%m-%Y}",
            f"{weekday}, {day.day}/{day.month}/{day.year}",
            f"{day:%d/%m/%y}",
            f"{day.day} Tháng {day.month}, {day.year}",
        )
        with_time = rng.random() < 0.65
        text = rng.choice(timed if with_time else dayed)
        labels = (
            "Ngày đăng: ",
            "Đăng lúc: ",
            "Đăng ngày ",
            "Cập nhật: ",
            "Cập nhật lúc: ",
            "Ngày xuất bản: ",
            "Xuất bản: ",
            "(Cập nhật: ",
        )
        if labelled or labelled is None and rng.random() < 0.3:
            label = rng.choice(labels)
            text = label + text + (")" if label.startswith("(") else "")
            if label.startswith(("Ngày đăng", "Đăng")) and rng.random() < 0.35:
                text += f" | Cập nhật: {day + timedelta(days=rng.randrange(1, 5)):%d/%m/%Y} 07:30"
        self.published = (
            datetime(day.year, day.month, day.day, hour, minute).isoformat() + "+07:00"
            if with_time
            else day.isoformat()
        )
        return [Item("date", text)]

    def signature(self, *, top: bool = False) -> list[Item]:
        rng = self.rng
        if not self.byline:
            return (
                [Item("chrome", rng.choice(("Theo Cổng thông tin", "Nguồn: Tổng hợp", "(Theo TTXVN)")))]
                if rng.random() < 0.3 and not top
                else []
            )
        joined = rng.choice((" - ", ", ", " – ")).join(self.byline)
        if any("-" in name or "," in name for name in self.byline):
            joined = " - ".join(self.byline)
        shapes = (
            (joined, joined, f"Tác giả: {joined}")
            if top
            else (
                joined,
                joined,
                f"Tin, ảnh: {joined}",
                f"Bài, ảnh: {joined}",
                f"Bài và ảnh: {joined}",
                f"Tin ảnh: {joined}",
                f"Tác giả: {joined}",
            )
        )
        return [Item("byline", rng.choice(shapes))]

    def crumbs(self) -> list[Item]:
        rng = self.rng
        if rng.random() < 0.4:
            return []
        self.section = rng.choice(SECTIONS)
        shape = rng.choice(("plain", "trail", "trail2"))
        if shape == "plain":
            return [Item("section", self.section)]
        return [Item("section", f"Trang chủ {'>' if shape == 'trail' else '/'} {self.section}")]

    def tagline(self) -> list[Item]:
        rng = self.rng
        if rng.random() < 0.6:
            return []
        self.tags = rng.sample([t.removeprefix("công tác ") for t in TOPICS], rng.randrange(1, 4))
        return [Item("tags", rng.choice(("Từ khóa: ", "Tags: ", "Từ khoá: ", "TAG: ")) + ", ".join(self.tags))]

    def text(self, *, boxes: float = 0.0) -> list[Item]:
        """Lead, paragraphs and captions, with a box of another report between two of them where `boxes` says so."""
        rng, story = self.rng, self.story
        paragraphs = list(story.paragraphs)
        if story.signal == "dateline" or rng.random() < 0.12:
            self.dateline = self._dateline()
            paragraphs[0] = f"{self.dateline}{rng.choice((' - ', ' – ', ' - ', '- '))}{paragraphs[0]}"
        items = [Item("lead" if not n else "para", p) for n, p in enumerate(paragraphs)]
        for caption in story.captions:
            self._place_caption(items, caption)
        if boxes and len(items) > 2:
            for _ in range(rng.randrange(1, 3)):
                if rng.random() < boxes:
                    place = rng.randrange(2, len(items))
                    items[place:place] = chrome.see_also(rng, story.day)
        return items

    def _dateline(self) -> str:
        rng, story = self.rng, self.story
        if story.signal == "dateline" and story.province:
            place = story.province.bare
            return rng.choice((f"({place})", f"Báo {place}", f"{place}", f"(Báo {place})", f"{place} Online"))
        return rng.choice(("(TBM)", "NBSX", "CTTĐT", "(PLO)", "TTO"))

    def _place_caption(self, items: list[Item], caption: str) -> None:
        rng = self.rng
        spots = [n for n, item in enumerate(items) if item.kind in ("lead", "para")]
        place = rng.choice(spots)
        manner = rng.choices(("alone", "twice", "two_lines", "glued"), (74, 10, 8, 8))[0]
        if manner == "glued" and "\n" not in items[place].text and items[place].text.endswith((".", "…")) and place:
            items[place] = Item("glued", items[place].text + rng.choice(("", " ", "")) + caption)
            return
        if manner == "two_lines" and len(caption) > 45:
            middle = caption.find(" ", len(caption) // 2)
            if middle > 0 and caption[middle + 1].islower():
                items.insert(place + 1, Item("caption", caption[:middle] + "\n" + caption[middle + 1 :]))
                return
        copies = 2 if manner == "twice" else 1
        items[place + 1 : place + 1] = [Item("caption", caption)] * copies
