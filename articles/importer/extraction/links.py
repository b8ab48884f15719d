"""What stands between two things of a sentence, in one word: how a post hangs on a name."""

from enum import Enum

from articles.importer.extraction.passages import Passage


class Link(Enum):
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


_LINKS = {
    (): Link.NONE, (",",): Link.COMMA, ("-",): Link.DASH, (":",): Link.COLON, ("(",): Link.OPEN, (";",): Link.SEMICOLON,
    ("và",): Link.AND, (",", "và"): Link.AND, ("cùng",): Link.AND, ("cùng", "với"): Link.AND, ("với",): Link.AND,
    (",", "cùng"): Link.AND, ("kiêm",): Link.ALSO, (",", "kiêm"): Link.ALSO, ("-", "kiêm"): Link.ALSO, ("đồng", "thời", "là"): Link.ALSO,
    ("kiêm", "nhiệm"): Link.ALSO, ("là",): Link.IS, ("hiện", "là"): Link.IS, ("đang", "là"): Link.IS, ("vốn", "là"): Link.IS,
    (",", "hiện", "là"): Link.IS, (",", "là"): Link.IS, ("nay", "là"): Link.IS, (".",): Link.COMMA, ("/",): Link.COMMA,
    ("đối", "với"): Link.FOR, ("cho",): Link.FOR, ("với", "các"): Link.AND, ("gồm",): Link.LIST, ("gồm", "có"): Link.LIST,
    (":", "-"): Link.COLON, (";", "và"): Link.SEMICOLON, (";", "cùng"): Link.SEMICOLON, ("*",): Link.NONE, ("+",): Link.NONE,
    (",", ","): Link.COMMA, (",", "-"): Link.DASH, ("-", "-"): Link.DASH, (",", "các"): Link.COMMA, ("-", "là"): Link.IS, ("vừa", "là"): Link.IS,
    ('"',): Link.NONE, ("tại",): Link.WORDS, (";", ","): Link.SEMICOLON,
}  # fmt: skip
_FARTHEST = 80  # tokens


def link(passage: Passage, first: int, end: int) -> Link:
    """The link that tokens `first`..`end` make between what ends at `first` and what begins at `end`."""
    if first >= end:
        return Link.NONE
    sentences = passage.sentences
    if end - first > _FARTHEST or sentences[first] != sentences[min(end, passage.count)]:
        one_stop = end - first == 1 and passage.keys[first] == "."
        return Link.BREAK if not one_stop or sentences[first] != sentences[end] else Link.COMMA
    keys = _without_asides(passage, first, end)
    if len(keys) <= 3:
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
    for index in range(first, end):
        key = passage.keys[index]
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
