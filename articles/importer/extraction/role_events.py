"""Follows the verbs that give a post or take it away: bầu, bổ nhiệm, giữ chức, thôi giữ chức, nghỉ hưu."""

from articles.importer.extraction.items import Item, Kind
from articles.importer.extraction.links import Link
from articles.importer.extraction.names import begins_person
from articles.importer.extraction.passages import Passage
from articles.importer.extraction.posts import MEMBERSHIP, Post
from articles.importer.values import RoleEvent

_DECIDES = {"elect": RoleEvent.ELECTED, "appoint": RoleEvent.APPOINTED}
_FAR = 12  # tokens between "nghỉ hưu" and "cho ông A"
_NEAR = 4  # tokens between the verb and its post: "bổ nhiệm lại chức danh", "giữ các chức"
_RETIRING = frozenset(
    {"đã", "được", "xin", "chuẩn", "bị", "vừa", "sẽ", "do", "để", "đến", "tuổi", "từ", "về", "nay", ",", "tháng"}
)
_PRESENT = frozenset({"hiện", "đang", "vẫn"})


def leads_visit(post: Post, last: Item | None) -> bool:
    """ "… do ông A làm Trưởng đoàn": a part in a visit, no post."""
    leads = post.title.endswith("Trưởng Đoàn") and post.body is None
    return leads and last is not None and last.kind is Kind.EVENT and last.word == "hold"


class Events:
    """The state of one sentence."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.replaced = False
        self.consulted = False  # by "hiệp thương", as the Mặt trận does: whom it then "cử" is elected
        self.decided: RoleEvent | None = None  # elected or appointed, whoever it is
        self.new_sentence(in_list=False)

    def new_sentence(self, *, in_list: bool) -> None:
        """`in_list`: the next item of a list, for which what was decided goes on: "đã bầu: - ông A, giữ chức …"."""
        self.decided = self.decided if in_list else None
        self.verb: Item | None = None  # the last verb, still waiting for its post
        self.running: RoleEvent | None = None  # what happened to the last post, and to those joined to it by commas
        self.life = False
        self.dropped = False
        self.retires_next = False  # "quyết định nghỉ hưu đối với …"

    def new_person(self) -> None:
        """A name was read: the posts after it begin anew; what was decided goes on for him."""
        self.running = None
        self.dropped = False
        if self.verb is not None and self.verb.word in ("end", "hold", "replace"):
            self.verb = None

    def take(self, item: Item, between: Link, *, has_person: bool) -> bool:
        """Takes in a verb; True where it retires the person just named."""
        word = item.word
        self.dropped = False
        if word == "retire":
            return self._retire(item, between, has_person=has_person)
        if word == "replace":
            self.replaced, self.decided, self.verb, self.running = True, None, item, None
            return False
        if word == "life":
            self.life = True
            return False
        if word in _DECIDES:
            if self.verb is not None and self.verb.word == "none" and item.first - self.verb.end <= 3:
                return False
            printed = self.passage.keys[item.first : item.end]
            self.consulted = self.consulted or printed[:2] == ["hiệp", "thương"]
            if self.consulted and printed[-1:] == ["cử"] and word == "appoint":
                item = Item(Kind.EVENT, item.first, item.end, item.past, word="elect")
            self.decided = _DECIDES[item.word]
            self.life = False
        if (
            word == "hold"
            and self.verb is not None
            and item.first - self.verb.end <= 1
            and self.verb.word in ("end", "none")
        ):
            item = Item(Kind.EVENT, self.verb.first, item.end, item.past, word=self.verb.word)
        self.verb = item
        return False

    def _retire(self, item: Item, between: Link, *, has_person: bool) -> bool:
        keys = self.passage.keys
        if self._hands_out(item.end):
            self.retires_next = True
            return False
        if not has_person or between is Link.BREAK:
            return False
        start = item.first
        while start and keys[start - 1] in _RETIRING and item.first - start < 4:
            start -= 1
        if keys[max(0, start - 2) : start] == ["quyết", "định"] and keys[start - 3] in ("nhận", "có"):
            return True  # "ông A, Bí thư Huyện ủy đã nhận quyết định nghỉ hưu"
        return between in (Link.NONE, Link.COMMA) or start < item.first

    def _hands_out(self, index: int) -> bool:
        """ "(quyết định) nghỉ hưu hưởng chế độ bảo hiểm xã hội cho ông A": of whom is named next."""
        keys = self.passage.keys
        for at in range(index, min(index + _FAR, self.passage.count)):
            if keys[at] in (",", ";", ".") or keys[at][0] == "\n":
                return False
            if keys[at] in ("cho", "với"):
                return begins_person(self.passage, at + 1)
        return False

    def follows_replace(self, first: int) -> bool:
        """ "… thay ông A": is who begins at `first` the one who left?"""
        return self.verb is not None and self.verb.word == "replace" and first - self.verb.end <= 1

    def gives_to_current(self, item: Item, last: Item) -> bool:
        """Does a verb give the post `item` to the person named before it?"""
        return last.kind is Kind.EVENT and self._near(item, last) and last.word != "replace"

    def _near(self, item: Item, last: Item) -> bool:
        return item.first - last.end <= _NEAR

    def of_post(self, item: Item, between: Link, last: Item | None) -> RoleEvent | None:
        """The event that the verbs before it make of a post; `dropped` where it is no post of the report at all."""
        was_dropped, self.dropped = self.dropped, self.life
        if item.post is not None and item.post.former:
            return RoleEvent.FORMER
        if last is None:
            return None
        if between is Link.BREAK and self.decided is not None and self.passage.keys[item.past] == ":":
            return self.decided  # "… đã bầu: - Chủ tịch Hội: ông A"
        if last.kind is Kind.POST and between in (Link.COMMA, Link.ALSO, Link.AND, Link.DASH):
            self.dropped = self.dropped or was_dropped  # "bầu cử đại biểu Quốc hội và đại biểu HĐND"
            return self.running
        self.running = None
        verb = self.verb
        if verb is None or last.kind is not Kind.EVENT or not self._near(item, last):
            return None
        if verb.word == "none" and "," in self.passage.keys[verb.end : item.first]:
            return None  # "Thay mặt UBND tỉnh, Phó Chủ tịch A …": the post is whose name follows
        self.running = self._of_verb(verb, membership=item.post is not None and item.post.rule == MEMBERSHIP)
        return self.running

    def _of_verb(self, verb: Item, *, membership: bool) -> RoleEvent | None:
        if verb.word == "end":
            return RoleEvent.ENDED
        if verb.word in _DECIDES:
            return _DECIDES[verb.word]
        if verb.word == "hold":
            before = self.passage.keys[verb.first - 1] if verb.first else ""
            return None if before in _PRESENT else self.decided
        if membership and self.decided is not None:
            return self.decided
        self.dropped = self.dropped or verb.word == "none" or membership
        return None
