"""A second author: the same facts in other words, so that no finder lives on one way of putting things."""

from random import Random
from typing import Any

from tests.generator.bodies import Body, Official
from tests.generator.bodies_more import HOSTS_ONLY, MORE_PROVINCIAL
from tests.generator.occasions import document, print_day
from tests.generator.prose import OBJECTS, PLAIN_VERBS, SUBJECTS, capital, saying
from tests.generator.speech import Speaker
from tests.generator.story import Narrator, Story

QUOTES = (
    "Chúng ta không thể chậm trễ hơn nữa", "Việc gì có lợi cho dân thì phải hết sức làm", "Phải lấy sự hài lòng của người dân làm thước đo",
    "Cái khó nhất hiện nay là nguồn lực", "Làm đến đâu chắc đến đó", "Mỗi cán bộ phải thực sự vào cuộc",
)  # fmt: skip
LINES = (
    "Không khí ở {m} sôi nổi ngay từ những phút đầu, khi nhiều vấn đề dân sinh được đặt lên bàn nghị sự.",
    "Số liệu công bố tại {m} cho thấy thu ngân sách đạt {n} tỷ đồng, bằng {p}% dự toán; {n2} hộ thoát nghèo.",
    "Nhìn lại chặng đường đã qua, điều dễ nhận thấy là {s} đã thay đổi cách nghĩ, cách làm.",
    "Vẫn còn đó những “điểm nghẽn”: thủ tục rườm rà, phối hợp thiếu nhịp nhàng, có nơi đùn đẩy trách nhiệm.",
    "Trước đó, các đại biểu đã tham quan gian hàng trưng bày sản phẩm OCOP và dâng hương tưởng niệm các anh hùng liệt sĩ.",
    "Được biết, giai đoạn 2016 - 2020, địa phương đã huy động hơn {n} tỷ đồng cho {o}.",
    "Nhiều ý kiến xoay quanh {o}, từ khâu quy hoạch đến tổ chức thực hiện ở cơ sở.",
    "Con đường mang tên Nguyễn Văn Cừ nối trung tâm với khu công nghiệp đã hoàn thành sau 18 tháng thi công.",
    "Đến ngày 15/3, toàn địa bàn có {n} cơ sở đăng ký tham gia; dự kiến hoàn thành trước 30/6.",
)  # fmt: skip
FEASTS = (
    "Nhân kỷ niệm 95 năm Ngày thành lập Đảng Cộng sản Việt Nam (3/2/1930 - 3/2/2025), ", "Hướng tới kỷ niệm Ngày Quốc khánh 2/9, ",
    "Chào mừng Ngày Chuyển đổi số quốc gia 10/10, ", "Thiết thực kỷ niệm Ngày Quốc tế Phụ nữ 8/3, ",
)  # fmt: skip


class OtherSpeaker(Speaker):
    def _chairing(self, chair: Official, guests: list[Official]) -> str:
        m, who = self.word, self.who(chair)
        self.part(chair, "chaired")
        shapes = (
            (f"Chủ tọa {m} là {who}.", ()), (f"{capital(who)} chủ trì và phát biểu chỉ đạo {m}.", ("directed",)),
            (f"{capital(m)} diễn ra dưới sự chủ trì của {who}.", ()), (f"{capital(who)} đã đến dự và chủ trì {m}.", ()),
            (f"Đến dự, chủ trì và chỉ đạo {m} có {who}.", ("directed",)),
        )  # fmt: skip
        text, parts = self.rng.choice(shapes)
        self.part(chair, *parts)
        return text

    def _attending(self, officials: list[Official], body: Body | None) -> str:
        rng, m = self.rng, self.word
        if len(officials) >= 2 and rng.random() < 0.3:
            first, second = self.who(officials[0]), self.who(officials[1])
            self.part(officials[0], "attended")
            self.part(officials[1], "attended")
            rest = f" Cùng dự có {self.attend(officials[2:])}." if officials[2:] else ""
            return rng.choice(
                (
                    f"Có mặt tại {m}, về phía lãnh đạo có {first}; về phía các cơ quan có {second}.{rest}",
                    f"{capital(first)}, cùng {second} dự {m}.{rest}",
                )
            )
        if len(officials) == 1:
            who = self.who(officials[0])
            parts, text = rng.choice((
                (("attended", "directed"), f"{capital(m)} vinh dự được đón {who} về dự và chỉ đạo."),
                (("attended", "directed"), f"Tới dự và phát biểu chỉ đạo {m} có {who}."),
                (("attended",), f"Khách mời của {m} có {who}."), (("attended",), f"{capital(who)} cũng có mặt tại {m}."),
            ))  # fmt: skip
            self.part(officials[0], *parts)
            return text
        text = self.attend(officials)
        tail = (
            f" và đại diện {self.telling.body(body)}"
            if body
            else rng.choice(("", ", cùng hơn 120 đại biểu", " và các đồng chí là trưởng các đoàn thể"))
        )
        return f"{rng.choice((f'Thành phần tham dự {m} gồm', f'Dự {m}, có', f'Có mặt tại {m} còn có', f'Tham dự {m} còn có'))} {text}{tail}."

    def _speech(self, official: Official) -> str:
        rng, m = self.rng, self.word
        who, said = self.who(official), saying(rng)
        clause = f"{rng.choice(SUBJECTS)} cần {rng.choice(PLAIN_VERBS)} {rng.choice(OBJECTS)}"
        kind = rng.choices(("said", "quoted", "reported", "thanks"), (55, 15, 20, 10))[0]
        self.part(official, "reported" if kind == "reported" else "spoke")
        if kind == "reported":
            return rng.choice(
                (
                    f"Báo cáo đề dẫn do {who} trình bày nêu rõ: {clause}.",
                    f"{capital(who)} thông qua báo cáo kết quả công tác và phương hướng thời gian tới.",
                )
            )
        if kind == "quoted":
            return rng.choice(
                (
                    f"“{rng.choice(QUOTES)}”, {who} nhấn mạnh tại {m}.",
                    f"{capital(who)} khẳng định: “{rng.choice(QUOTES)}”.",
                )
            )
        if kind == "thanks":
            return (
                f"Đáp từ, {who} cảm ơn sự quan tâm của các cấp; hứa sẽ {rng.choice(PLAIN_VERBS)} {rng.choice(OBJECTS)}."
            )
        return rng.choice((f"Trao đổi tại {m}, {who} {said}.", f"Thay mặt lãnh đạo đơn vị, {who} {said}.", f"Góp ý tại {m}, {who} cho rằng {clause}.",
                           f"Chia sẻ với các đại biểu, {who} {said}.", f"{capital(who)} đề nghị: {clause}; sớm hoàn thành các chỉ tiêu."))  # fmt: skip

    def _award(self, official: Official) -> str:
        who = self.who(official)
        self.part(official, "awarded")
        return self.rng.choice(
            (
                f"Thừa ủy quyền của Chủ tịch nước, {who} trao Huân chương Lao động hạng Ba cho 2 tập thể.",
                f"Tại {self.word}, {who} đã trao Kỷ niệm chương cho 9 cá nhân.",
            )
        )

    def ending(self, chair: Official, guests: list[Official]) -> str:
        rng, m = self.rng, self.word
        kind = rng.choice(("concluded", "directed", "none"))
        if kind == "none":
            return ""
        who, said = self.who(chair), saying(rng)
        self.part(chair, kind)
        if kind == "concluded":
            return rng.choice(
                (
                    f"Thay mặt chủ tọa, {who} phát biểu kết luận {m}, {said}.",
                    f"Kết luận nội dung làm việc, {who} {said}.",
                    f"{capital(who)} kết luận: {said}.",
                )
            )
        return rng.choice((f"Trong phát biểu chỉ đạo, {who} {said}.", f"Chỉ đạo tại {m}, {who} {said}."))


class OtherNarrator(Narrator):
    """Opens, fills and captions as the first author would not."""

    def __init__(self, rng: Random) -> None:
        super().__init__(rng)
        self.casting.specs = [*self.casting.specs, *MORE_PROVINCIAL]

    def host(self) -> Body:
        if self.level == "province" and self.rng.random() < 0.45:
            return Body(self.rng.choice((*MORE_PROVINCIAL, *HOSTS_ONLY)), self.province)
        return super().host()

    def tell(self) -> Story:
        rng, telling = self.rng, self.telling
        event = self.occasion_told()
        when = print_day(rng, self.day, published=self.published)
        meeting = self.begin(event, when)
        speaker = OtherSpeaker(rng, telling, meeting, event.word)
        chair, guests = self.official_at(lead=True), self.guests()
        first = self._first(when.text, meeting, speaker, chair)
        attendance = speaker.attendance(chair, guests, body=self.host() if rng.random() < 0.3 else None)
        later = [self._line(event.word) for _ in range(rng.randrange(1, 4))] + speaker.middle(chair, guests)
        rng.shuffle(later)
        paragraphs = [first + (" " + " ".join(attendance) if attendance else ""), *later]
        if rng.random() < 0.3:
            paragraphs.insert(0, paragraphs.pop(0).split(". ", 1)[0] + ".")
            paragraphs.insert(1, " ".join(attendance) or self._line(event.word))
        if end := speaker.ending(chair, guests):
            paragraphs.append(end)
        everybody = [o for o in (chair, *guests) if o.person.name in telling.people]
        captions, title = self.pick_captions(speaker, everybody, event), self._title(event, everybody)
        self.note_issuers()
        self.settle_date(meeting, " ".join((title, *paragraphs)))
        story = Story(
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
        )
        return story.with_signal()

    def _line(self, word: str) -> str:
        rng = self.rng
        line = rng.choice(LINES).format(
            m=word,
            n=rng.randrange(100, 900),
            n2=rng.randrange(100, 900),
            p=rng.randrange(60, 120),
            s=rng.choice(SUBJECTS),
            o=rng.choice(OBJECTS),
        )
        return (
            line
            if rng.random() < 0.6
            else f"{line} {rng.choice(LINES[3:4] + LINES[6:7]).format(o=rng.choice(OBJECTS))}"
        )

    def _first(self, when: str, meeting: dict[str, Any], speaker: Speaker, chair: Official) -> str:
        rng, telling, name = self.rng, self.telling, self.meeting_name
        host = self.host()
        meeting["hosts"] = [telling.note_body(host)]
        printed = telling.body(host, named=True if self.signal == "text" else None)
        day = when[0].lower() + when[1:]
        cited = document(rng, self.day)
        shapes = ["just", "after", "feast", "place", "doc", "under"]
        shape = rng.choice(shapes)
        if shape == "just":
            return f"{capital(name)} vừa được {printed} tổ chức {rng.choice(('', 'vào '))}{day}."
        if shape == "after":
            return f"Tại trụ sở cơ quan, {day}, {printed} tổ chức {name}."
        if shape == "feast":
            return f"{rng.choice(FEASTS)}{day}, {printed} tổ chức {name}."
        if shape == "doc":
            telling.documents.append(cited.gold)
            return f"Thực hiện {cited.text}, {day}, {printed} đã tổ chức {name}."
        if shape == "under":
            speaker.part(chair, "chaired")
            return f"{when}, dưới sự chủ trì của {telling.introduce(chair)}, {printed} tổ chức {name}."
        meeting["place"] = "Cung Văn hóa Lao động"
        return f"Tại Cung Văn hóa Lao động, {day}, {printed} khai mạc {name}."
