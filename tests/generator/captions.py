"""Captions: what is under the pictures. A caption counts like the text."""

from random import Random
from typing import TYPE_CHECKING

from tests.generator.bodies import Official
from tests.generator.names import invent_reporter
from tests.generator.telling import Telling

if TYPE_CHECKING:
    from tests.generator.speech import Speaker

SCENES = (
    "Quang cảnh {m}",
    "Toàn cảnh {m}",
    "Các đại biểu dự {m}",
    "Đại biểu biểu quyết thông qua nghị quyết",
    "Các đại biểu chụp ảnh lưu niệm",
    "{M}.",
)
ACTS = (("phát biểu tại {m}", "spoke"), ("phát biểu chỉ đạo {m}", "directed"), ("chủ trì {m}", "chaired"), ("phát biểu kết luận {m}", "concluded"),
        ("trao Bằng khen cho các tập thể", "awarded"), ("trình bày báo cáo tại {m}", "reported"))  # fmt: skip


def caption_for(rng: Random, telling: Telling, speaker: "Speaker", everybody: list[Official], word: str) -> str:
    if not everybody or rng.random() < 0.4:
        scene = rng.choice(SCENES).format(m=word, M=word.capitalize())
        text = f"Quang cảnh {word}" if scene == word.capitalize() + "." else scene
    else:
        official = rng.choice(everybody)
        act, part = rng.choice(ACTS)
        who = telling.again(official) if rng.random() < 0.5 else telling.introduce(official)
        if official.person.name.split()[-1] not in who and official.person.name.upper() not in who:
            who = f"{telling.honorific(official)} {telling.name(official)}"
        speaker.part(official, part)
        text = f"{who[0].upper()}{who[1:]} {act.format(m=word)}"
    lone = text.endswith(f"chủ trì {word}")  # with a full stop it would read as a sentence of the report
    text += rng.choice(("", "", ".")) if not lone or rng.random() < 0.2 else ""
    if rng.random() < 0.25:
        text = text.rstrip(".") + rng.choice((". Ảnh: ", " - Ảnh: ", " (Ảnh: ")) + _credit(rng)
        text += ")" if "(Ảnh" in text else ""
    return text


def _credit(rng: Random) -> str:
    name = invent_reporter(rng)
    return name if name != "PV" else "P.V"
