"""Reports of posts given and laid down."""

from tests.generator.bodies import Body, Official, Role
from tests.generator.framing import finish, provincial_body, start
from tests.generator.prose import capital, paragraph, saying
from tests.generator.story import Narrator, Story


def personnel(narrator: Narrator) -> Story:
    """Decisions on posts: appointed, elected, ended, retired; some are a ceremony, some only news."""
    rng, telling = narrator.rng, narrator.telling
    narrator.level = "province"
    word = "buổi lễ"
    meeting, speaker, when = start(
        narrator, "công bố", "lễ công bố quyết định về công tác cán bộ", word, kinds=("công bố", "lễ công bố")
    )
    giver = narrator.casting.provincial(narrator.province, key=rng.choice(("party", "government")), lead=True)
    host = provincial_body(narrator, rng.choice(("party", "government")))
    meeting["hosts"] = [telling.note_body(host)]
    paragraphs = [
        f"{when}, {telling.body(host, named=True if narrator.signal == 'text' else None)} tổ chức {narrator.meeting_name}."
    ]
    paragraphs[0] += (
        f" {capital(telling.introduce(giver))} {rng.choice(('dự và trao quyết định', 'trao các quyết định'))}."
    )
    speaker.part(giver, "awarded", *(("attended",) if "dự và" in paragraphs[0] else ()))
    cast = [giver]
    for _ in range(rng.choice((1, 1, 2, 3))):
        official, sentence = _change(narrator)
        cast.append(official)
        paragraphs.append(sentence)
        meeting["participants"].append(
            {
                "name": official.person.name,
                "parts": [],
                "optional_parts": ["received", "attended", "spoke"],
                "site": None,
            }
        )
    paragraphs.append(
        f"Phát biểu tại {word}, {speaker.who(giver)} chúc mừng các đồng chí được giao nhiệm vụ mới; {saying(rng)}."
    )
    speaker.part(giver, "spoke")
    return finish(
        narrator,
        rng.choice(
            (
                "Công bố các quyết định về công tác cán bộ",
                "Trao quyết định về công tác cán bộ",
                "Thông tin về công tác cán bộ",
            )
        ),
        paragraphs,
        speaker,
        cast,
        word,
    )


def _change(narrator: Narrator) -> tuple[Official, str]:
    rng, telling = narrator.rng, narrator.telling
    casting, province = narrator.casting, narrator.province
    official = casting.provincial(
        province, key=rng.choice(("department", "board", "government_office", "mass", "inspection"))
    )
    old, person = official.roles[-1], official
    told_name = telling.styled(person)
    spec = rng.choice([s for s in casting.specs if s.key in ("department", "board", "council_board", "mass")])
    new = casting.take(spec, Body(spec, province), lead=rng.random() < 0.5) or Role(Body(spec, province), spec.posts[1])
    kind = rng.choice(("appointed", "appointed2", "elected", "retired", "ended", "moved"))
    if kind == "ended":
        text = f"Theo đó, {told_name} thôi giữ chức {telling.role(person, old, event='ended')} để nhận nhiệm vụ mới."
    elif kind == "retired":
        text = f"Dịp này, {told_name}, {telling.role(person, old, event='retired')} được nghỉ hưu theo chế độ{rng.choice(('', f' từ ngày 1/{narrator.day.month}/{narrator.day.year}'))}."
    elif kind == "moved":
        text = f"Quyết định điều động, bổ nhiệm {told_name}, {telling.role(person, old)}, giữ chức {telling.role(person, new, event='appointed')}, thời hạn 5 năm."
    elif kind == "elected":
        text = f"Với đa số phiếu tán thành, {told_name}, {telling.role(person, old)} được bầu giữ chức {telling.role(person, new, event='elected')}{_term(narrator)}."
    elif kind == "appointed":
        text = f"Theo quyết định, {told_name}, {telling.role(person, old)}, được bổ nhiệm giữ chức vụ {telling.role(person, new, event='appointed')}."
    else:
        text = f"{capital(telling.role(person, old))} {telling.name(person)} được bổ nhiệm làm {telling.role(person, new, event='appointed')}."
    return person, text


def _term(narrator: Narrator) -> str:
    return narrator.rng.choice(("", f", nhiệm kỳ {narrator.day.year}-{narrator.day.year + 5}"))


def promotion(narrator: Narrator) -> Story:
    """Former and acting heads, a farewell: nguyên, quyền."""
    rng, telling = narrator.rng, narrator.telling
    narrator.level = "province"
    word = "buổi gặp mặt"
    meeting, speaker, when = start(narrator, "gặp mặt", "buổi gặp mặt cán bộ lãnh đạo qua các thời kỳ", word)
    host = provincial_body(narrator, "government")
    meeting["hosts"] = [telling.note_body(host)]
    chair = narrator.casting.provincial(narrator.province, key="government")
    former = [narrator.casting.provincial(narrator.province) for _ in range(rng.randrange(1, 4))]
    for official in former:
        official.rank = ""
        last = official.roles[-1]
        official.roles = [Role(last.body, last.post, rng.choice(("nguyên", "nguyên", "nguyên", "quyền")))]
    first = f"{when}, {telling.body(host, named=True if narrator.signal == 'text' else None)} tổ chức {narrator.meeting_name}."
    second = f"Dự {word} có {speaker.attend([chair, *former])}."
    third = f"Phát biểu tại {word}, {speaker.who(chair)} {saying(rng)}."
    speaker.part(chair, "spoke")
    return finish(
        narrator,
        "Gặp mặt cán bộ lãnh đạo qua các thời kỳ",
        [first, second, paragraph(rng, word), third],
        speaker,
        [chair, *former],
        word,
    )
