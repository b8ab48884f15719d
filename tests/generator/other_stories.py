"""Reports of other shapes: personnel, sessions of a council, voters' meetings, monitoring, visits, nationwide online meetings, round-ups."""

from datetime import timedelta

from tests.generator.bodies import Body, Official, Role
from tests.generator.framing import finish, provincial_body, start
from tests.generator.occasions import ROMAN, Occasion, document, occasion, print_day
from tests.generator.personnel import personnel, promotion
from tests.generator.places import invent_commune
from tests.generator.prose import OBJECTS, capital, paragraph, saying
from tests.generator.speech import Speaker
from tests.generator.story import Narrator, Story


def tell_other(narrator: Narrator) -> Story:
    tellers = (personnel, personnel, session, voters, monitoring, working_visit, nationwide, several, promotion)
    return narrator.rng.choice(tellers)(narrator)


def session(narrator: Narrator) -> Story:
    rng, telling = narrator.rng, narrator.telling
    narrator.level = "province"
    number, term = rng.randrange(2, 24), f"khóa {ROMAN[rng.randrange(6, 11)]}, nhiệm kỳ 2021-2026"
    council = provincial_body(narrator, "council")
    name = f"Kỳ họp thứ {number}"
    meeting, speaker, when = start(narrator, "kỳ họp", name, "kỳ họp")
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
        f"{capital(speaker.who(chair))} chủ trì kỳ họp.{sharing}",
        f"Dự kỳ họp có {speaker.attend(guests)}.",
    ]
    speaker.part(chair, "chaired")
    lines += [paragraph(rng, "kỳ họp"), f"Phát biểu khai mạc kỳ họp, {speaker.who(chair)} {saying(rng)}."]
    speaker.part(chair, "spoke")
    return finish(
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
    head = two[0].roles[0].printed(rng, named=telling.is_named(council))
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
    meeting, speaker, when = start(narrator, "tiếp xúc cử tri", name, "buổi tiếp xúc")
    meeting["place"] = where.full
    meeting["hosts_open"] = True
    deputies = [narrator.casting.provincial(narrator.province) for _ in range(rng.randrange(1, 4))]
    who = telling.listing(deputies)
    for official in deputies:
        speaker.part(official, "attended")
    unit = narrator.in_province(meeting) if narrator.signal == "text" else ""
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
    return finish(
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
    owner = provincial_body(narrator, rng.choice(("council", "delegation", "front")))
    target = narrator.casting.provincial(narrator.province, key="department")
    name = f"giám sát việc thực hiện {rng.choice(OBJECTS)}"
    meeting, speaker, when = start(narrator, "giám sát", name, "buổi làm việc", kinds=("giám sát", "làm việc"))
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
    return finish(narrator, f"Giám sát {rng.choice(OBJECTS)}", lines, speaker, [leader, target], "buổi làm việc")


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
    meeting, speaker, when = start(narrator, "làm việc", "buổi làm việc", word)
    speaker.part(chair, "chaired")
    opening = f"{when}, {telling.introduce(chair)} {rng.choice(('chủ trì buổi làm việc với', 'đã chủ trì buổi làm việc với'))} {telling.body(target, named=True if narrator.signal == 'text' else None)} về {rng.choice(OBJECTS)}."
    lines = [opening]
    if guests:
        lines.append(f"Cùng dự buổi làm việc có {speaker.attend(guests)}.")
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
    return finish(
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
    meeting = narrator.begin(
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
        f"{when.text}, {telling.body(host)} tổ chức {meeting['name']}. {capital(telling.introduce(head))} chủ trì hội nghị."
    ]
    speaker.part(head, "chaired")
    unit = narrator.province.bare
    local = [narrator.casting.provincial(narrator.province) for _ in range(rng.randrange(1, 4))]
    chair = local[0]
    lines.append(
        rng.choice(
            (
                f"{capital(speaker.who(chair))} chủ trì tại điểm cầu {unit}.",
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
    return finish(
        narrator, meeting["name"][0].upper() + meeting["name"][1:], lines, speaker, [head, *local], "hội nghị"
    )


def several(narrator: Narrator) -> Story:
    """A round-up: two meetings of one day in one report."""
    rng, telling = narrator.rng, narrator.telling
    narrator.level = "province"
    lines: list[str] = []
    cast: list[Official] = []
    first = narrator.day
    speaker = None
    for turn in range(2):
        narrator.day = first + timedelta(days=turn)
        if narrator.published and narrator.published < narrator.day:
            narrator.published = narrator.day
    for turn in range(2):
        narrator.day = first + timedelta(days=turn)
        cited = document(rng, narrator.day)
        event = occasion(rng, narrator.day, cited)
        if cited.text in event.name:
            telling.documents.append(cited.gold)
        meeting, speaker, when = start(narrator, "", event.name, event.word, kinds=event.kinds)
        host, chair = narrator.host(), narrator.casting.provincial(narrator.province)
        meeting["hosts"] = [telling.note_body(host)]
        text = f"{when}, {telling.body(host, named=True if narrator.signal == 'text' and not turn else None)} tổ chức {narrator.meeting_name}."
        text += f" {capital(telling.introduce(chair))} {rng.choice(('chủ trì', 'dự và chỉ đạo'))} {event.word}."
        speaker.part(chair, *(("chaired",) if text.endswith(f"chủ trì {event.word}.") else ("attended", "directed")))
        lines += [text, paragraph(rng, event.word)]
        cast.append(chair)
    assert speaker is not None
    narrator.day = first
    return finish(
        narrator,
        rng.choice(("Tin vắn", "Hoạt động của lãnh đạo trong ngày", "Tin tức trong tuần")),
        lines,
        speaker,
        [],
        "hội nghị",
    )
