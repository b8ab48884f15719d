"""What stands between two things of a sentence, in one word: how a post hangs on a name."""

from enum import StrEnum

from articles.importer.extraction.passages import Passage


class Link(StrEnum):
    NONE = "none"  # nothing but a space
    COMMA = "comma"
    DASH = "dash"
    OPEN = "open"  # "("
    COLON = "colon"
    AND = "and"
    ALSO = "also"  # kiêm
    IS = "is"  # là
    SEMICOLON = "semicolon"
    FOR = "for"  # đối với, cho
    LIST = "list"  # "gồm các ông:"
    WORDS = "words"  # the sentence goes on with other words
    BREAK = "break"  # another sentence


# What is printed between the two, without what stands in brackets.
_PRINTED = {
    Link.NONE: ("", "*", "+", '"'),
    Link.COMMA: (",", ".", "/", ", ,", ", các"),
    Link.DASH: ("-", ", -", "- -"),
    Link.OPEN: ("(",),
    Link.COLON: (":", ": -"),
    Link.SEMICOLON: (";", "; và", "; cùng", "; ,"),
    Link.AND: ("và", ", và", "cùng", "cùng với", "với", ", cùng", "với các"),
    Link.ALSO: (
        "kiêm",
        ", kiêm",
        "- kiêm",
        "kiêm nhiệm",
        ", kiêm nhiệm",
        "đồng thời",
        ", đồng thời",
        "đồng thời là",
        ", đồng thời là",
        "đồng thời kiêm",
        "và đồng thời là",
    ),
    Link.IS: ("là", "hiện là", "đang là", "vốn là", ", hiện là", ", là", "nay là", "- là", "vừa là"),
    Link.FOR: ("đối với", "cho"),
    Link.LIST: ("gồm", "gồm có", "lần lượt là", "lần lượt gồm"),
}
_LINKS = {tuple(words.split()): name for name, forms in _PRINTED.items() for words in forms}
_BIRTH = frozenset({"sinh", "sn", "quê"})
_FARTHEST = 80  # tokens
_LONGEST_LINK = max(map(len, _LINKS))


def link(passage: Passage, first: int, end: int) -> Link:
    """The link that tokens `first`..`end` make between what ends at `first` and what begins at `end`."""
    if first >= end:
        return Link.NONE
    sentences = passage.sentences
    if end - first > _FARTHEST or sentences[first] != sentences[min(end, passage.count)]:
        one_stop = end - first == 1 and passage.keys[first] == "."
        return Link.BREAK if not one_stop or sentences[first] != sentences[end] else Link.COMMA
    keys = _without_asides(passage, first, end)
    if len(keys) <= _LONGEST_LINK:
        found = _LINKS.get(tuple(keys))
        if found is not None:
            return found
    if not keys:
        return Link.NONE
    return _of_many(keys)


def _of_many(keys: list[str]) -> Link:
    if ";" in keys:
        return Link.SEMICOLON if keys[-1] == ";" and len(keys) <= 2 else Link.WORDS
    if keys[-2:] == ["đối", "với"] or (keys[-1] == "cho" and len(keys) <= 4):
        return Link.FOR
    if keys[-1] == ":" or keys[-2:] == ["gồm", "có"] or keys[-1] == "gồm":
        return Link.LIST if "gồm" in keys or len(keys) <= 4 else Link.WORDS
    if keys[-1] == "là" and len(keys) <= 3 and "." not in keys:
        return Link.IS
    return Link.WORDS


def _without_asides(passage: Passage, first: int, end: int) -> list[str]:
    """The keys without what stands in brackets: "(SN 1972, quê …)", "(ảnh)"; a bracket that only closes is dropped."""
    keys: list[str] = []
    depth_start = -1
    past = first
    for index in range(first, end):
        key = passage.keys[index]
        if index < past:
            continue
        if key == "," and (past := _past_birth(passage, index + 1, end)) > index:
            continue
        if key == "(":
            depth_start = len(keys)
            keys.append(key)
        elif key == ")":
            if depth_start >= 0:
                del keys[depth_start:]
                depth_start = -1
        else:
            keys.append(key)
    return keys


def _past_birth(passage: Passage, index: int, end: int) -> int:
    """ "…, sinh ngày 14/4/1963, Thành ủy viên": past when and where one was born; 0 where nothing of it is told."""
    if passage.keys[index] not in _BIRTH:
        return 0
    while index < end and passage.keys[index] not in (",", ";", "(", ":"):
        index += 1
    return index if index < end and passage.keys[index] == "," else 0
