"""No text makes the grammar fail, lose its offsets or take more than its proportion of time."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.importer.extraction.reading import read
from tests.importer.growth import grows_linearly

WORDS = ["ông ", "các đồng chí ", "Bí thư ", "Tỉnh ủy ", "Lê Văn An", ", ", "; ", " - ", ": ", "(", ")", ".", "\n", "UBND ",
         "huyện ", "giữ chức ", "bầu ", "nguyên ", "Phó ", "TP.", "và ", "K’", "Thường trực ", "“", "22/4 ", "GIÁM ĐỐC "]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
@example("İstanbul Lê Văn An")
@example("é́́ ông Lê An")
def test_any_text_is_read(text: str) -> None:
    read(text, title=text)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40).map("".join))
def test_offsets_hold_in_any_order_of_words(text: str) -> None:
    found = read(text)
    for person in found.persons:
        assert person.group_start <= person.start < person.end <= person.group_end <= len(text)
        printed = text[person.start : person.end].split()
        initials = {
            person.name.split()[end].casefold()[0] for end in (0, -1)
        }  # a short form may be either end of the name
        assert not person.by_name or printed[-1].casefold()[0] in initials
    for body in found.bodies:
        assert 0 <= body.start < body.end <= len(text)


ADVERSE = [
    "Chủ tịch UBND tỉnh nhấn mạnh. Ông Lê An, Chủ tịch UBND tỉnh. ", "Nguyễn ", "Nguyễn Văn An, ", "22.4", ", ", "các ", "Phó ", "nguyên ", "Bí thư ", "Ban Chỉ đạo ", "( ", "“ ", "Công ty Phú ",
           "ông ", "huyện ", "KÍNH GỬI ", "giữ chức ", "a ", "-", "Bí thư Tỉnh ủy, ", "Ban Chỉ đạo phòng chống "]  # fmt: skip


@pytest.mark.parametrize("words", ADVERSE)
def test_time_is_linear_in_length(words: str) -> None:
    assert grows_linearly(read, lambda length: words * (length // len(words)), 5_000)
