"""B-cubed of groupings, worked by hand."""

import pytest

from articles.importer.scoring.grouping import b_cubed


def test_equal_groupings_under_other_names() -> None:
    found = b_cubed({1: "x", 2: "x", 3: "y"}, {1: "a", 2: "a", 3: "b"})
    assert (found.precision, found.recall, found.f1) == (1.0, 1.0, 1.0)


def test_everything_in_one_group() -> None:
    found = b_cubed({1: "x", 2: "x", 3: "x"}, {1: "a", 2: "a", 3: "b"})
    assert found.recall == 1.0
    assert found.precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3)


def test_everything_apart() -> None:
    found = b_cubed({1: "x", 2: "y", 3: "z"}, {1: "a", 2: "a", 3: "b"})
    assert found.precision == 1.0
    assert found.recall == pytest.approx((1 / 2 + 1 / 2 + 1) / 3)


def test_a_mention_that_was_not_found_stands_alone() -> None:
    assert b_cubed({1: "x"}, {1: "a", 2: "a"}).recall == pytest.approx(0.5)


def test_among_some_only() -> None:
    found = b_cubed({1: "x", 2: "x", 3: "x"}, {1: "a", 2: "a", 3: "b"}, among=[1, 2])
    assert found.precision == found.recall == 1.0
