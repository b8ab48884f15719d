"""Reports of other shapes: personnel, sessions of a council, voters' meetings, monitoring, visits, nationwide online meetings, round-ups."""

from datetime import timedelta
from typing import Any

from tests.generator.bodies import Body, Official, Role
from tests.generator.occasions import ROMAN, Occasion, document, occasion, print_day
from tests.generator.places import invent_commune
from tests.generator.prose import OBJECTS, paragraph, saying
from tests.generator.speech import Speaker
from tests.generator.story import Narrator, Story


def tell_other(narrator: Narrator) -> Story:
    tellers = (personnel, personnel, session, voters, monitoring, working_visit, nationwide, several, promotion)
    return narrator.rng.choice(tellers)(narrator)


def _start(
    narrator: Narrator, kind: str, name: str, word: str, *, kinds: tuple[str, ...] = ()
) -> tuple[dict[str, Any], Speaker, str]:
    narrator.level = "province" if narrator.level == "central" else narrator.level
    when = print_day(narrator.rng, narrator.day, published=narrator.published)
    meeting = narrator._meeting(Occasion(kinds or (kind,), name, word), when)
    return meeting, Speaker(narrator.rng, narrator.telling, meeting, word), when.text


def _finish(
    narrator: Narrator, title: str, paragraphs: list[str], speaker: Speaker, cast: list[Official], word: str
) -> Story:
    telling = narrator.telling
    told = [o for o in cast if o.person.name in telling.people]
    captions = narrator._captions(speaker, told, Occasion(("",), "", word))
    if narrator.signal == "title":
        title = f"{narrator.province.bare}: {title}"
    narrator._issuers()
    text = " ".join((title, *paragraphs))
    for meeting in telling.meetings:
        if "with_year" in meeting:
            narrator._settle_date(meeting, text)
    story = Story(title, paragraphs, captions, False, narrator.published, narrator.province if narrator.known else None,
                  narrator.known, narrator.signal, telling, narrator.day, list(narrator.ignored))  # fmt: skip
    return story.with_signal()


def _body(narrator: Narrator, key: str) -> Body:
    return Body(next(s for s in narrator.casting.specs if s.key == key), narrator.province)


def personnel(narrator: Narrator) -> Story:
    """Decisions on posts: appointed, elected, ended, retired; some are a ceremony, some only news."""
    rng, telling = narrator.rng, narrator.telling
    narrator.level = "province"
    word = "buổi lễ"
    meeting, speaker, when = _start(
        narrator, "công bố", "lễ công bố quyết định về công tác cán bộ", word, kinds=("công bố", "lễ công bố")
    )
    giver = narrator.casting.provincial(narrator.province, key=rng.choice(("party", "government")), lead=True)
    host = _body(narrator, rng.choice(("party", "government")))
    meeting["hosts"] = [telling.note_body(host)]
    paragraphs = [
        f"{when}, {telling.body(host, named=True if narrator.signal == 'text' else None)} tổ chức {narrator.meeting_name}."
    ]
    paragraphs[0] += (
        f" {_cap(telling.introduce(giver))} {rng.choice(('dự và trao quyết định', 'trao các quyết định'))}."
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
    return _finish(
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
    new = casting._take(spec, Body(spec, province), lead=rng.random() < 0.5) or Role(
        Body(spec, province), spec.posts[1]
    )
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
        text = f"{_cap(telling.role(person, old))} {telling.name(person)} được bổ nhiệm làm {telling.role(person, new, event='appointed')}."
    return person, text


def _term(narrator: Narrator) -> str:
    return narrator.rng.choice(("", f", nhiệm kỳ {narrator.day.year}-{narrator.day.year + 5}"))


def promotion(narrator: Narrator) -> Story:
    """Former and acting heads, a farewell: nguyên, quyền."""
    rng, telling = narrator.rng, narrator.telling
    narrator.level = "province"
    word = "buổi gặp mặt"
    meeting, speaker, when = _start(narrator, "gặp mặt", "buổi gặp mặt cán bộ lãnh đạo qua các thời kỳ", word)
    host = _body(narrator, "government")
    meeting["hosts"] = [telling.note_body(host)]
    chair = narrator.casting.provincial(narrator.province, key="government")
    former = [narrator.casting.provincial(narrator.province) for _ in range(rng.randrange(1, 4))]
    for official in former:
        official.rank = ""
        last = official.roles[-1]
        official.roles = [Role(last.body, last.post, rng.choice(("nguyên", "nguyên", "nguyên", "quyền")))]
    first = f"{when}, {telling.body(host, named=True if narrator.signal == 'text' else None)} tổ chức {narrator.meeting_name}."
    second = f"Dự {word} có {speaker._attend([chair, *former])}."
    third = f"Phát biểu tại {word}, {speaker.who(chair)} {saying(rng)}."
    speaker.part(chair, "spoke")
    return _finish(
        narrator,
        "Gặp mặt cán bộ lãnh đạo qua các thời kỳ",
        [first, second, paragraph(rng, word), third],
        speaker,
        [chair, *former],
        word,
    )


def session(narrator: Narrator) -> Story:
    rng, telling = narrator.rng, narrator.telling
    narrator.level = "province"
    number, term = rng.randrange(2, 24), f"khóa {ROMAN[rng.randrange(6, 11)]}, nhiệm kỳ 2021-2026"
    council = _body(narrator, "council")
    name = f"Kỳ họp thứ {number}"
    meeting, speaker, when = _start(narrator, "kỳ họp", name, "kỳ họp")
    meeting["hosts"] = [telling.note_body(council)]
    chair = narrator.casting.provincial(narrator.province, key="council", lead=True)
    guests = [narrator.casting.provincial(narrator.province) for _ in range(rng.randrange(1, 4))]
    named = True if narrator.signal == "text" else None
    opening = rng.choice(
        (
            f"{when}, {telling.body(council, named=named)} {term} khai mạc {name}.",
            f"{when}, {telling.body(council, named=named)} {term} tổ chức {name}.",
        )
    )
    sharing = _vice_chairs(narrator, speaker, council) if rng.random() < 0.4 else ""
    lines = [
        opening,
        f"{_cap(speaker.who(chair))} chủ trì kỳ họp.{sharing}",
        f"Dự kỳ họp có {speaker._attend(guests)}.",
    ]
    speaker.part(chair, "chaired")
    lines += [paragraph(rng, "kỳ họp"), f"Phát biểu khai mạc kỳ họp, {speaker.who(chair)} {saying(rng)}."]
    speaker.part(chair, "spoke")
    return _finish(
        narrator,
        rng.choice(
            (f"Khai mạc {name} HĐND {narrator.province.unit} {term}", f"{name}: Thông qua nhiều nghị quyết quan trọng")
        ),
        lines,
        speaker,
        [chair, *guests],
        "kỳ họp",
    )


def _vice_chairs(narrator: Narrator, speaker: Speaker, council: Body) -> str:
    """A post set before a list of names belongs to each of them."""
    telling, rng = narrator.telling, narrator.rng
    post = council.spec.posts[1]
    two = [Official(narrator.casting.person(), [Role(council, post)]) for _ in range(2)]
    head = two[0].roles[0].printed(rng, named=telling._named(council))
    for official in two:
        telling.note_role(official, official.roles[0], head)
        speaker.part(official, "chaired")
    names = rng.choice(
        (f"{telling.name(two[0])} và {telling.name(two[1])}", f"{telling.name(two[0])}, {telling.name(two[1])}")
    )
    return rng.choice(
        (
            f" Các {head}: {names} cùng chủ trì kỳ họp.",
            f" Cùng chủ trì có các {head}: {names}.",
            f" Cùng chủ trì kỳ họp có các đồng chí {head}: {names}.",
        )
    )


def voters(narrator: Narrator) -> Story:
    rng, telling = narrator.rng, narrator.telling
    narrator.level = "province"
    where = invent_commune(rng, narrator.day.isoformat())
    name = f"tiếp xúc cử tri {where.full}"
    meeting, speaker, when = _start(narrator, "tiếp xúc cử tri", name, "buổi tiếp xúc")
    meeting["place"] = where.full
    meeting["hosts_open"] = True
    deputies = [narrator.casting.provincial(narrator.province) for _ in range(rng.randrange(1, 4))]
    who = telling.listing(deputies)
    for official in deputies:
        speaker.part(official, "attended")
    unit = narrator._where(meeting) if narrator.signal == "text" else ""
    opening = (
        f"{when}, {who} đã tiếp xúc cử tri {where.full}{unit} {rng.choice(('trước', 'sau'))} kỳ họp thường lệ giữa năm."
    )
    voter = narrator.casting.person("kinh")
    narrator.ignored = (*narrator.ignored, voter.name)
    lines = [
        opening,
        f"Tại buổi tiếp xúc, cử tri {voter.name} kiến nghị các cấp quan tâm {rng.choice(OBJECTS)}.",
        paragraph(rng, "buổi tiếp xúc"),
    ]
    speaker.part(deputies[0], "spoke")
    lines.append(f"Phát biểu tại buổi tiếp xúc, {speaker.who(deputies[0])} {saying(rng)}.")
    return _finish(
        narrator,
        rng.choice((f"Đại biểu tiếp xúc cử tri {where.full}", "Lắng nghe tâm tư, nguyện vọng của cử tri")),
        lines,
        speaker,
        deputies,
        "buổi tiếp xúc",
    )


def monitoring(narrator: Narrator) -> Story:
    rng, telling = narrator.rng, narrator.telling
    narrator.level = "province"
    owner = _body(narrator, rng.choice(("council", "delegation", "front")))
    target = narrator.casting.provincial(narrator.province, key="department")
    name = f"giám sát việc thực hiện {rng.choice(OBJECTS)}"
    meeting, speaker, when = _start(narrator, "giám sát", name, "buổi làm việc", kinds=("giám sát", "làm việc"))
    leader = narrator.casting.provincial(narrator.province, key=owner.spec.key)
    meeting["hosts"] = [f"Đoàn giám sát của {telling.note_body(owner)}"]
    meeting["hosts_options"] = [meeting["hosts"], [telling.full(owner)]]
    telling.optional.add(meeting["hosts"][0])
    telling.optional.add("Đoàn giám sát")
    printed = telling.body(owner, named=True if narrator.signal == "text" else None)
    opening = f"{when}, Đoàn giám sát của {printed} do {telling.introduce(leader)} làm Trưởng đoàn đã có buổi làm việc với {telling.body(target.roles[-1].body)} {rng.choice(('về', 'để'))} {name}."
    speaker.part(leader, "chaired")
    telling.optional.add("Đoàn giám sát của " + telling.full(owner))
    told = telling.told(leader)
    told.roles.setdefault(
        ("Trưởng đoàn", "*"), {"title": "Trưởng đoàn", "organization": "*", "texts": ["Trưởng đoàn"], "event": None}
    )
    lines = [
        opening,
        f"Báo cáo với đoàn, {speaker.who(target)} cho biết đơn vị đã thực hiện nghiêm túc các quy định.",
        paragraph(rng, "buổi làm việc"),
    ]
    speaker.part(target, "reported")
    lines.append(f"Kết luận buổi làm việc, {speaker.who(leader)} {saying(rng)}.")
    speaker.part(leader, "concluded")
    return _finish(narrator, f"Giám sát {rng.choice(OBJECTS)}", lines, speaker, [leader, target], "buổi làm việc")


def working_visit(narrator: Narrator) -> Story:
    rng, telling = narrator.rng, narrator.telling
    narrator.level = "province"
    target = Body(
        rng.choice([s for s in narrator.casting.specs if s.key in ("department", "mass", "police")]), narrator.province
    )
    word = "buổi làm việc"
    chair = narrator.casting.provincial(
        narrator.province, key=rng.choice(("party", "government", "council")), lead=True
    )
    guests = [narrator.casting.provincial(narrator.province) for _ in range(rng.randrange(0, 3))]
    meeting, speaker, when = _start(narrator, "làm việc", "buổi làm việc", word)
    speaker.part(chair, "chaired")
    opening = f"{when}, {telling.introduce(chair)} {rng.choice(('chủ trì buổi làm việc với', 'đã chủ trì buổi làm việc với'))} {telling.body(target, named=True if narrator.signal == 'text' else None)} về {rng.choice(OBJECTS)}."
    lines = [opening]
    if guests:
        lines.append(f"Cùng dự buổi làm việc có {speaker._attend(guests)}.")
    if rng.random() < 0.4:
        guest = Official(narrator.casting.person("foreign"), [])
        telling.told(guest).open_roles = True
        lines.append(
            f"{rng.choice(('Bà', 'Ông'))} {telling.name(guest)}, Giám đốc dự án hợp tác quốc tế, cảm ơn sự hỗ trợ của địa phương."
        )
        meeting["participants"].append(
            {"name": guest.person.name, "parts": [], "optional_parts": ["attended", "spoke"], "site": None}
        )
    lines += [paragraph(rng, word), f"Phát biểu kết luận {word}, {speaker.who(chair)} {saying(rng)}."]
    speaker.part(chair, "concluded")
    return _finish(
        narrator,
        f"{telling.role(chair, chair.roles[-1])} làm việc với {target.printed(rng, named=False) if not narrator.known else telling.body(target)}",
        lines,
        speaker,
        [chair, *guests],
        word,
    )


def nationwide(narrator: Narrator) -> Story:
    """One online meeting with sites: the centre chairs, the province attends at its own."""
    rng, telling = narrator.rng, narrator.telling
    narrator.known = telling.known = True
    narrator.signal = "text"
    head = narrator.casting.central()
    cited = document(rng, narrator.day)
    event: Occasion = occasion(rng, narrator.day, cited)
    while "hội nghị" not in event.name:
        cited = document(rng, narrator.day)
        event = occasion(rng, narrator.day, cited)
    if cited.text in event.name:
        telling.documents.append(cited.gold)
    when = print_day(rng, narrator.day, published=narrator.published)
    meeting = narrator._meeting(
        Occasion(event.kinds, event.name.replace("hội nghị", "hội nghị trực tuyến toàn quốc", 1), "hội nghị"), when
    )
    narrator.meeting_name = meeting["name"] = event.name.replace("hội nghị", "hội nghị trực tuyến toàn quốc", 1)
    meeting["format"] = "trực tuyến"
    speaker = Speaker(rng, telling, meeting, "hội nghị")
    host = head.roles[-1].body
    meeting["hosts"] = [telling.note_body(host)]
    site = narrator.province.name
    meeting["sites"] = [site]
    lines = [
        f"{when.text}, {telling.body(host)} tổ chức {meeting['name']}. {_cap(telling.introduce(head))} chủ trì hội nghị."
    ]
    speaker.part(head, "chaired")
    unit = narrator.province.bare
    local = [narrator.casting.provincial(narrator.province) for _ in range(rng.randrange(1, 4))]
    chair = local[0]
    lines.append(
        rng.choice(
            (
                f"{_cap(speaker.who(chair))} chủ trì tại điểm cầu {unit}.",
                f"Chủ trì tại điểm cầu {narrator.province.unit} {unit} có {speaker.who(chair)}.",
            )
        )
    )
    speaker.part(chair, "chaired", site=site)
    if local[1:]:
        lines.append(f"Dự tại điểm cầu {unit} có {telling.listing(local[1:])}.")
        for official in local[1:]:
            speaker.part(official, "attended", site=site)
    lines += [paragraph(rng, "hội nghị"), f"Phát biểu kết luận hội nghị, {speaker.who(head)} {saying(rng)}."]
    speaker.part(head, "concluded")
    if site.startswith("Thành phố"):
        meeting["sites"] = ["Thành phố Hồ Chí Minh"]
    return _finish(
        narrator, meeting["name"][0].upper() + meeting["name"][1:], lines, speaker, [head, *local], "hội nghị"
    )


def several(narrator: Narrator) -> Story:
    """A round-up: two meetings of one day in one report."""
    rng, telling = narrator.rng, narrator.telling
    narrator.level = "province"
    lines: list[str] = []
    cast: list[Official] = []
    start = narrator.day
    speaker = None
    for turn in range(2):
        narrator.day = start + timedelta(days=turn)
        if narrator.published and narrator.published < narrator.day:
            narrator.published = narrator.day
    for turn in range(2):
        narrator.day = start + timedelta(days=turn)
        cited = document(rng, narrator.day)
        event = occasion(rng, narrator.day, cited)
        if cited.text in event.name:
            telling.documents.append(cited.gold)
        meeting, speaker, when = _start(narrator, "", event.name, event.word, kinds=event.kinds)
        host, chair = narrator._host(), narrator.casting.provincial(narrator.province)
        meeting["hosts"] = [telling.note_body(host)]
        text = f"{when}, {telling.body(host, named=True if narrator.signal == 'text' and not turn else None)} tổ chức {narrator.meeting_name}."
        text += f" {_cap(telling.introduce(chair))} {rng.choice(('chủ trì', 'dự và chỉ đạo'))} {event.word}."
        speaker.part(chair, *(("chaired",) if text.endswith(f"chủ trì {event.word}.") else ("attended", "directed")))
        lines += [text, paragraph(rng, event.word)]
        cast.append(chair)
    assert speaker is not None
    narrator.day = start
    return _finish(
        narrator,
        rng.choice(("Tin vắn", "Hoạt động của lãnh đạo trong ngày", "Tin tức trong tuần")),
        lines,
        speaker,
        [],
        "hội nghị",
    )


def _cap(text: str) -> str:
    return text[0].upper() + text[1:]
