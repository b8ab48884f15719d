"""The data files of successions are sorted and whole; heads of names are read and worded for the other place."""

from pathlib import Path

import pytest

from people import succession_rules
from people.names import exact_key, folded_key
from people.succession_rules import NATIONAL, Place, head_of, names_of, rules, rules_in
from people.territory_data import province_facts


def place(unit: str, *names: str, **life: object) -> Place:
    return Place(unit=unit, keys=tuple(map(exact_key, names)), is_province=True, **life)  # type: ignore[arg-type]


HILL = place("tỉnh", "Gò Cao", "Gò Kao")
PORT = place("thành phố", "Bến Lớn")


@pytest.mark.parametrize("name", ["Ban Dân vận Trung ương", "Gò Cao", "Trường Gò Cao 1", "Sở Y tế tỉnh Đồi Thấp"])
def test_a_name_without_its_place_at_the_end_has_no_head(name: str) -> None:
    assert head_of(exact_key(name), HILL) is None


@pytest.mark.parametrize(
    ("name", "where", "head"),
    [
        ("Ủy ban nhân dân tỉnh Gò Cao", HILL, "Ủy ban nhân dân"),
        ("Ban Dân vận Tỉnh ủy Gò Kao", HILL, "Ban Dân vận Tỉnh ủy"),
        ("Ban Dân vận Thành ủy Bến Lớn", PORT, "Ban Dân vận Tỉnh ủy"),
        ("Thành đoàn Bến Lớn", PORT, "Tỉnh đoàn"),
    ],
)
def test_a_head_is_worded_as_a_province_words_it(name: str, where: Place, head: str) -> None:
    assert head_of(exact_key(name), where) == exact_key(head)


def test_a_head_in_a_city_is_worded_as_a_city_does() -> None:
    assert exact_key("Ban Dân vận Thành ủy Bến Lớn") in names_of(exact_key("Ban Dân vận Tỉnh ủy"), PORT)
    assert exact_key("Ủy ban nhân dân thành phố Bến Lớn") in names_of(exact_key("Ủy ban nhân dân"), PORT)
    assert exact_key("Tỉnh ủy Gò Cao") in names_of(exact_key("Tỉnh ủy"), HILL)


def test_a_province_s_own_date_goes_before_that_of_all() -> None:
    before = exact_key("Ban Dân vận Tỉnh ủy")

    def dates(*names: str) -> set[str]:
        return {str(rule.on) for rule in rules_in(place("tỉnh", *names)) if rule.before == before}

    assert dates("Bắc Giang") == {"2025-03-01"}
    assert dates("Tiền Giang") == {"2025-02-06"}
    assert dates("Cao Bằng") == {"2025"}


def test_no_rule_holds_where_the_place_was_not_yet_or_no_more() -> None:
    for fact in province_facts()[0]:
        there = place(fact.unit, fact.name, established_on=fact.established_on, dissolved_on=fact.dissolved_on)
        expected = fact.slug == "thanh-pho-hue" or (fact.established_on is None and fact.name != "Thừa Thiên Huế")
        assert bool(rules_in(there)) is expected, fact.slug


def test_no_rule_holds_below_a_province() -> None:
    assert rules_in(Place(unit="huyện", keys=("gò cao",), is_province=False)) == []


@pytest.mark.parametrize("name", ["body_successions.tsv", "city_heads.tsv"])
def test_the_files_are_sorted_and_have_each_row_once(name: str) -> None:
    text = (Path(succession_rules.DATA) / name).read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if not line.startswith("#")][1:]
    entries = [row.split("\t")[:3] for row in rows]
    assert [folded_key(before) for before, *_rest in entries] == sorted(
        folded_key(before) for before, *_rest in entries
    )
    assert len({tuple(entry) for entry in entries}) == len(entries)


def test_every_place_of_a_rule_is_a_province_and_every_rule_says_where_from() -> None:
    provinces = {exact_key(fact.name) for fact in province_facts()[0]}
    assert {rule.place for rule in rules()} - provinces == {NATIONAL, "*"}
    assert all(rule.before != rule.after for rule in rules())
