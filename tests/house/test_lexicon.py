"""Words are data that an editor can extend: commented, sorted, each once, free of shadowing, in NFC."""

import unicodedata
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pytest

from articles.importer.extraction.tokens import words_of
from tests.house.lexicon import FOLDER, entry, parted, place, word_files

FILES = pytest.mark.parametrize("path", word_files(), ids=lambda path: path.name)


@FILES
def test_it_begins_by_saying_what_it_holds(path: Path) -> None:
    head, rows = parted(path)
    assert head
    assert rows
    assert [row for row in rows if not entry(row)] == [], "comments stand above the rows, or at the end of one"


@FILES
def test_it_is_nfc(path: Path) -> None:
    assert unicodedata.is_normalized("NFC", path.read_text(encoding="utf-8"))


@FILES
def test_each_entry_stands_once(path: Path) -> None:
    entries = [entry(row) for row in parted(path)[1]]
    assert sorted({word for word in entries if entries.count(word) > 1}) == []


@FILES
def test_no_entry_shadows_another(path: Path) -> None:
    """Case, the placement of a tone, the kind of a dash and blanks beside signs do not matter to the finders."""
    alike = defaultdict(list)
    for row in parted(path)[1]:
        alike[words_of(entry(row))].append(entry(row))
    assert [entries for entries in alike.values() if len(entries) > 1] == [], "only the first would be found"


@pytest.mark.parametrize("name", ["posts.tsv", "bodies.tsv", "ranks.tsv", "role_events.tsv"])
def test_what_is_no_person_shadows_nothing_else(name: str) -> None:
    """Words of not_persons.tsv are asked first, and taken."""
    skipped = {words_of(entry(row)) for row in parted(FOLDER / "not_persons.tsv")[1]}
    assert [entry(row) for row in parted(FOLDER / name)[1] if words_of(entry(row)) in skipped] == []


@FILES
def test_it_is_sorted(path: Path) -> None:
    rows = parted(path)[1]
    wrong = [(one, two) for one, two in pairwise(rows) if place(one) > place(two)]
    assert wrong == [], "`make words` sorts it"
