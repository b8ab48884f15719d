"""How a report of another shape begins and ends: its meeting, its captions, its gold."""

from typing import Any

from tests.generator.bodies import Body, Official
from tests.generator.occasions import Occasion, print_day
from tests.generator.speech import Speaker
from tests.generator.story import Narrator, Story


def start(
    narrator: Narrator, kind: str, name: str, word: str, *, kinds: tuple[str, ...] = ()
) -> tuple[dict[str, Any], Speaker, str]:
    narrator.level = "province" if narrator.level == "central" else narrator.level
    when = print_day(narrator.rng, narrator.day, published=narrator.published)
    meeting = narrator.begin(Occasion(kinds or (kind,), name, word), when)
    return meeting, Speaker(narrator.rng, narrator.telling, meeting, word), when.text


def finish(
    narrator: Narrator, title: str, paragraphs: list[str], speaker: Speaker, cast: list[Official], word: str
) -> Story:
    telling = narrator.telling
    told = [o for o in cast if o.person.name in telling.people]
    captions = narrator.pick_captions(speaker, told, Occasion(("",), "", word))
    if narrator.signal == "title":
        title = f"{narrator.province.bare}: {title}"
    narrator.note_issuers()
    text = " ".join((title, *paragraphs))
    for meeting in telling.meetings:
        if "with_year" in meeting:
            narrator.settle_date(meeting, text)
    story = Story(title, paragraphs, captions, False, narrator.published, narrator.province if narrator.known else None,
                  narrator.known, narrator.signal, telling, narrator.day, list(narrator.ignored))  # fmt: skip
    return story.with_signal()


def provincial_body(narrator: Narrator, key: str) -> Body:
    return Body(next(s for s in narrator.casting.specs if s.key == key), narrator.province)
