"""Which meetings a report tells of, and which of its sentences tell of each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from articles.importer.extraction.meeting_anchors import SURE, Anchor, anchors_of, is_told_as_past
from articles.importer.extraction.meeting_dates import best_date
from articles.importer.extraction.sentences import Sentence
from articles.importer.extraction.text_dates import DateRole, TextDate, find_dates
from people.names import exact_key

_MAIN_SENTENCES = 15  # the report's own meeting is told near its beginning
_OPENING = 2  # a report opens with its meeting
_FULL_NAME = 7  # words
_ENOUGH = 2
_NEW_MEETING = 5
_NEW_UNDER_LABEL = 3  # under the label of a round-up ("Đồng Tháp") a lighter word begins one
_LABEL = 5  # words


class Statement:
    """A sentence with its dates and anchors, each found when first asked for."""

    __slots__ = ("_anchors", "_dates", "is_caption", "is_past", "is_text", "is_title", "sentence")

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.is_title = sentence.field == "title"
        self.is_caption = sentence.field.startswith("caption")
        self.is_text = not self.is_title and not self.is_caption
        self.is_past = is_told_as_past(sentence)
        self._dates: tuple[TextDate, ...] | None = None
        self._anchors: list[Anchor] | None = None

    @property
    def dates(self) -> tuple[TextDate, ...]:
        """Offsets in the sentence's text."""
        if self._dates is None:
            self._dates = find_dates(self.sentence.text, self.sentence.low)
        return self._dates

    @property
    def anchors(self) -> list[Anchor]:
        """The weightiest first."""
        if self._anchors is None:
            self._anchors = anchors_of(self.sentence, self.dates)
        return self._anchors

    @property
    def is_label(self) -> bool:
        """A line of a few words in capitals before a part of a round-up: a province, a district."""
        sentence = self.sentence
        if not (self.is_text and sentence.opens_paragraph and sentence.text[-1:].isalpha()) or sentence.persons:
            return False
        words = sentence.text.split()
        return len(words) <= _LABEL and all(word[:1].isupper() for word in words)

    @property
    def has_event_date(self) -> bool:
        return any(one.role is DateRole.EVENT for one in self.dates)


@dataclass(slots=True)
class Draft:
    """A meeting while its statements are gathered."""

    anchor: Anchor
    statements: list[Statement] = field(default_factory=list)


def drafts_of(sentences: Iterable[Sentence]) -> list[Draft]:
    """The meetings in the order told, the report's own first."""
    statements = [Statement(sentence) for sentence in sentences]
    main = _main(statements)
    return [] if main is None else _shared_out(statements, main)


def _main(statements: Sequence[Statement]) -> Anchor | None:
    """The anchor of the report's own meeting: the first sure one of the text, else the best there is."""
    early = [one for one in statements if one.is_text and not one.is_past][:_MAIN_SENTENCES]
    best: Anchor | None = None
    for place, statement in enumerate(early):
        found = statement.anchors[0] if statement.anchors else None
        opens = place < _OPENING
        if found is not None and (found.weight >= SURE - opens or (opens and _is_heading(found))):
            return found
        if found is not None and found.held and (best is None or found.weight > best.weight):
            best = found
    if best is not None and best.weight >= _ENOUGH:
        return best
    titles = [one.anchors[0] for one in statements if one.is_title and one.anchors]
    return titles[0] if titles else _spoken_of(statements)


def _is_heading(one: Anchor) -> bool:
    """A meeting named in full at the head of its sentence: a title that the page did not set apart."""
    return one.is_noun and one.start == 0 and len(one.name.split()) >= _FULL_NAME


def _spoken_of(statements: Sequence[Statement]) -> Anchor | None:
    """A meeting named in passing, in the text or under a picture: "phát biểu tại hội nghị"."""
    for statement in statements:
        for one in () if statement.is_past else statement.anchors:
            if one.weight >= 1 and one.is_noun and one.held:
                return one
    return None


def _shared_out(statements: Sequence[Statement], main: Anchor) -> list[Draft]:
    """Each statement with its meeting: from an anchor of a new one on, all that follows belongs to it."""
    current = Draft(main)
    drafts = [current]
    reached = not any(one.sentence is main.sentence and one.is_text for one in statements)
    apart: list[Statement] = []
    lightest = _NEW_MEETING
    for statement in statements:
        if not statement.is_text:
            apart.append(statement)
            continue
        if statement.is_label:
            lightest = _NEW_UNDER_LABEL
        if statement.sentence is main.sentence:
            reached = True
        elif reached and not statement.is_past and statement.has_event_date:
            new = next((one for one in statement.anchors if _is_new(one, drafts, lightest)), None)
            if new is not None:
                lightest = _NEW_MEETING
                current = Draft(new)
                drafts.append(current)
        if not statement.is_past or statement.sentence is main.sentence:
            current.statements.append(statement)
    for statement in apart:
        _draft_of(statement, drafts).statements.append(statement)
    return drafts


def _is_new(one: Anchor, drafts: Sequence[Draft], lightest: int) -> bool:
    """Whether the anchor begins another meeting: told as held, on a day of its own, and not one already known."""
    return one.weight >= lightest and not any(_is_same_meeting(one, draft.anchor) for draft in drafts)


def _is_same_meeting(one: Anchor, known: Anchor) -> bool:
    mine, theirs = _day_of(one), _day_of(known)
    if _names_agree(exact_key(one.name), exact_key(known.name)):
        return mine is None or theirs is None or not _are_apart(mine, theirs)
    if mine is None or theirs is None:
        return one.kind == known.kind or one.is_bare
    if one.kind == known.kind and _is_within(mine, theirs):
        return True
    same_day = (mine.day, mine.month) == (theirs.day, theirs.month)
    same_session = mine.session is None or theirs.session is None or mine.session == theirs.session
    items_of_a_list = one.sentence.opens_paragraph and known.sentence.opens_paragraph and one.sentence.field == "body"
    return same_day and same_session and one.kind == known.kind and not items_of_a_list


def _names_agree(one: str, other: str) -> bool:
    """Whether the names are one, or the one goes on where the other ends: "kỳ họp cuối cùng (của nhiệm kỳ)"."""
    return one == other or one.startswith(f"{other} ") or other.startswith(f"{one} ")


def _are_apart(one: TextDate, other: TextDate) -> bool:
    """Two meetings of one name: on two days, or "sáng nay" and "chiều 17/9"."""
    if one.day is not None and other.day is not None:
        return (one.day, one.month) != (other.day, other.month) and not _is_within(one, other)
    if one.same_day or other.same_day or one.session is None or other.session is None:
        return False
    return one.session != other.session and (one.day is None) != (other.day is None)


def _is_within(day: TextDate, days: TextDate) -> bool:
    """ "Chiều 14/8, … bế mạc lớp tập huấn" of 13 and 14/8: a later day of the same meeting."""
    if day.day is None or days.day is None or days.end_day is None or day.end_day is not None:
        return False
    return day.month == days.month == days.end_month and days.day < day.day <= days.end_day


def _day_of(one: Anchor) -> TextDate | None:
    return best_date(one.dates, one.start, one.sentence.low)


def _draft_of(statement: Statement, drafts: Sequence[Draft]) -> Draft:
    """The meeting of a title or a caption: the one of its kind, else the first."""
    if len(drafts) > 1 and statement.is_caption:
        for one in statement.anchors:
            for draft in drafts[1:]:
                if one.kind == draft.anchor.kind != drafts[0].anchor.kind:
                    return draft
    return drafts[0]
