"""Tells a bystander, whom a report shows as a resident or a household, from a person with a part in the meeting."""

from articles.importer.extraction.held import Person
from articles.importer.extraction.passages import Passage
from articles.importer.extraction.phrases import words_in

_LONGEST = 3  # words of an entry
_OLDEST = 3  # digits of an age


def is_bystander(passage: Passage, person: Person) -> bool:
    return _told_before(passage, person) or _told_after(passage, person.end)


def _told_before(passage: Passage, person: Person) -> bool:
    """ "gia đình liệt sĩ A", "tặng quà nạn nhân, bà B"."""
    words, keys = words_in("bystanders.tsv"), passage.keys
    honorific = " ".join(keys[person.group_first : person.first])
    end = person.group_first
    before = (" ".join(keys[max(0, end - count) : end]) for count in range(1, _LONGEST + 1))
    return any(words.get(phrase) in ("before", "both") for phrase in (honorific, *before))


def _told_after(passage: Passage, index: int) -> bool:
    """ "bà A, người dân ấp B", "ông C (61 tuổi, thôn D)"."""
    words, keys = words_in("bystanders.tsv"), passage.keys
    if keys[index] not in (",", "(", "-"):
        return False
    index += 1
    if keys[index].isdigit() and len(keys[index]) <= _OLDEST and keys[index + 1] == "tuổi":
        return True
    after = (" ".join(keys[index : index + count]) for count in range(1, _LONGEST + 1))
    return any(words.get(phrase) in ("after", "both") for phrase in after)
