"""Who took which part: each phrase of chairing, attending, speaking, awarding, with the part it tells."""

from random import Random
from typing import Any

from tests.generator.bodies import Body, Official
from tests.generator.prose import capital, clause, saying
from tests.generator.telling import Telling


class Speaker:
    def __init__(self, rng: Random, telling: Telling, meeting: dict[str, Any], word: str) -> None:
        self.rng, self.telling, self.meeting, self.word = rng, telling, meeting, word

    def part(self, official: Official, *parts: str, site: str | None = None) -> None:
        name = self.telling.told(official).name
        listed = self.meeting["participants"]
        entry = next((p for p in listed if p["name"] == name), None)
        if entry is None:
            entry = {"name": name, "parts": [], "site": site}
            listed.append(entry)
        entry["parts"] += [p for p in parts if p not in entry["parts"]]

    def who(self, official: Official) -> str:
        """The full form the first time, a shorter one later."""
        if official.person.name in self.telling.people:
            return self.telling.again(official)
        return self.telling.introduce(official)

    # ------------------------------------------------------------------ attending and chairing

    def attendance(self, chair: Official, guests: list[Official], *, body: Body | None) -> list[str]:
        rng, m = self.rng, self.word
        told: list[str] = []
        chaired = any("chaired" in p["parts"] for p in self.meeting["participants"])
        guests = list(guests)
        if not chaired and rng.random() < 0.75:
            told.append(self._chairing(chair, guests))
        if guests:
            count = rng.randrange(1, len(guests) + 1)
            told.append(self._attending(guests[:count], body))
            rest = guests[count:]
            if rest and rng.random() < 0.5:
                told.append(f"Cùng dự có {self.attend(rest)}.")
        elif body:
            told.append(f"Tham dự {m} có đại diện lãnh đạo {self.telling.body(body)}; các cơ quan, đơn vị liên quan.")
        if rng.random() < 0.1:
            told = told[::-1]
        return told

    def attend(self, officials: list[Official]) -> str:
        text = self.telling.listing(officials)
        for official in officials:
            self.part(official, "attended")
        return text

    def _chairing(self, chair: Official, guests: list[Official]) -> str:
        rng, m = self.rng, self.word
        if guests and rng.random() < 0.3:
            second = guests.pop(0)
            first, other = self.who(chair), self.who(second)
            self.part(chair, "chaired")
            self.part(second, "chaired")
            return rng.choice(
                (
                    f"{capital(first)} và {other} đồng chủ trì {m}.",
                    f"Chủ trì {m} có {first}; {other}.",
                    f"Đồng chủ trì {m} có {first} và {other}.",
                )
            )
        first = self.who(chair)
        self.part(chair, "chaired")
        return rng.choice(
            (
                f"{capital(first)} chủ trì {m}.",
                f"Chủ trì {m} là {first}.",
                f"{capital(first)} dự và chủ trì {m}.",
                f"{capital(m)} do {first} chủ trì.",
            )
        )

    def _attending(self, officials: list[Official], body: Body | None) -> str:
        rng, m = self.rng, self.word
        if len(officials) == 1 and rng.random() < 0.5:
            first = self.who(officials[0])
            self.part(officials[0], "attended", "directed")
            return rng.choice(
                (
                    f"{capital(first)} dự và chỉ đạo {m}.",
                    f"Đến dự và chỉ đạo {m} có {first}.",
                    f"Tới dự, chỉ đạo {m} có {first}.",
                )
            )
        text = self.attend(officials)
        tail = rng.choice(
            (
                "",
                "; cùng đại diện lãnh đạo các sở, ban, ngành liên quan",
                "; cùng các đại biểu",
                " cùng đông đảo đoàn viên, hội viên",
            )
        )
        if body:
            tail = f"; đại diện lãnh đạo {self.telling.body(body)}"
        head = rng.choice(
            (
                f"Dự {m} có",
                f"Tham dự {m} có",
                f"Đến dự {m} có",
                "Cùng dự có",
                f"Tham gia {m} có",
                f"{capital(m)} có sự tham dự của",
                "Tới dự có",
            )
        )
        return f"{head} {text}{tail}."

    # ------------------------------------------------------------------ speaking

    def middle(self, chair: Official, guests: list[Official]) -> list[str]:
        rng = self.rng
        told = []
        if rng.random() < 0.4:
            told.append(self._speech(chair))
        for official in guests:
            if rng.random() < 0.45:
                told.append(self._speech(official))
        if guests and rng.random() < 0.12:
            told.append(self._award(guests[0]))
        if guests and rng.random() < 0.08:
            told.append(self._received(guests[-1]))
        return told

    def _speech(self, official: Official) -> str:
        rng, m = self.rng, self.word
        who, said = self.who(official), saying(rng)
        kind = rng.choices(("spoke", "opened", "reported", "paper"), (50, 18, 20, 12))[0]
        self.part(official, "reported" if kind == "reported" else "spoke")
        if kind == "reported":
            return rng.choice((f"Tại {m}, {who} đã trình bày báo cáo kết quả thực hiện nhiệm vụ.", f"{capital(who)} trình bày báo cáo tóm tắt tại {m}, nêu rõ {clause(rng)}.",
                               f"Thay mặt Ban Tổ chức, {who} báo cáo kết quả công tác thời gian qua."))  # fmt: skip
        if kind == "opened":
            return f"Phát biểu khai mạc {m}, {who} {said}."
        if kind == "paper":
            return f"Tham luận tại {m}, {who} {said}."
        return rng.choice(
            (
                f"Phát biểu tại {m}, {who} {said}.",
                f"Tại {m}, {who} {said}.",
                f"{capital(who)} phát biểu, {said}.",
                f"{capital(who)} {said}.",
            )
        )

    def _award(self, official: Official) -> str:
        who = self.who(official)
        self.part(official, "awarded")
        return self.rng.choice((f"Nhân dịp này, {who} đã trao Bằng khen cho 5 tập thể, 12 cá nhân có thành tích xuất sắc.",
                                f"Dịp này, {who} trao tặng 20 suất quà cho các gia đình chính sách."))  # fmt: skip

    def _received(self, official: Official) -> str:
        who = self.who(official)
        self.part(official, "received")
        return self.rng.choice(
            (
                f"Tại {self.word}, {who} vinh dự được tặng Bằng khen của Thủ tướng Chính phủ.",
                f"Dịp này, {who} đã được trao tặng Huy hiệu 30 năm tuổi Đảng.",
            )
        )

    def ending(self, chair: Official, guests: list[Official]) -> str:
        rng, m = self.rng, self.word
        if rng.random() < 0.25:
            return ""
        official = chair if rng.random() < 0.7 or not guests else rng.choice(guests)
        who, said = self.who(official), saying(rng)
        kind = rng.choice(("concluded", "directed"))
        self.part(official, kind)
        if kind == "concluded":
            return rng.choice(
                (
                    f"Phát biểu kết luận {m}, {who} {said}.",
                    f"Kết luận {m}, {who} {said}.",
                    f"Kết luận tại {m}, {who} {said}./.",
                )
            )
        return rng.choice(
            (
                f"Phát biểu chỉ đạo tại {m}, {who} {said}.",
                f"Phát biểu chỉ đạo {m}, {who} {said}; đồng thời {saying(rng)}.",
            )
        )
