"""Follows the verbs that give a post or take it away: bầu, bổ nhiệm, giữ chức, thôi giữ chức, nghỉ hưu."""

from articles.importer.extraction.items import Item, Kind
from articles.importer.extraction.links import Link
from articles.importer.extraction.passages import Passage
from articles.importer.extraction.posts import MEMBERSHIP, Post
from articles.importer.values import RoleEvent

_DECIDES = {"elect": RoleEvent.ELECTED, "appoint": RoleEvent.APPOINTED}
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
            self.decided = _DECIDES[word]
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
        follows = keys[item.end : item.end + 5]
        if "với" in follows or "cho" in follows[:4]:
            self.retires_next = True
            return False
        if not has_person or between is Link.BREAK:
            return False
        start = item.first
        while start and keys[start - 1] in _RETIRING and item.first - start < 4:
            start -= 1
        return between in (Link.NONE, Link.COMMA) or start < item.first

    def gives_to_current(self, item: Item, last: Item) -> bool:
        """Does a verb give the post `item` to the person named before it?"""
        return last.kind is Kind.EVENT and self._near(item, last) and last.word != "replace"

    def _near(self, item: Item, last: Item) -> bool:
        return item.first - last.end <= _NEAR

    def of_post(self, item: Item, between: Link, last: Item | None) -> RoleEvent | None:
        """The event that the verbs before it make of a post; `dropped` where it is no post of the report at all."""
        self.dropped = self.life
        if item.post is not None and item.post.former:
            return RoleEvent.FORMER
        if last is None:
            return None
        if last.kind is Kind.POST and between in (Link.COMMA, Link.ALSO, Link.AND, Link.DASH):
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
