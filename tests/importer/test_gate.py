"""The gate: reading may only become better. Each figure of each data set stands at or above its floor."""

import pytest

from articles.importer.scoring.outcome import FIGURES, table
from tests.gold.datasets import DATA_SETS, floors

_TOLERANCE = 1e-9
_SHIPPED = ("tables", "demo", "exam", "generated", "other")


def test_every_data_set_has_floors() -> None:
    assert floors().keys() == DATA_SETS.keys()


def test_floors_name_known_figures() -> None:
    known = {row for row, *_ in FIGURES}
    assert all(pinned.keys() <= known for pinned in floors().values())


@pytest.mark.parametrize("name", DATA_SETS)
def test_reading_is_as_good_as_it_was(name: str) -> None:
    reached = DATA_SETS[name]()
    if reached is None:
        assert name not in _SHIPPED, f"{name} ships with the repository and is missing"
        pytest.skip(f"the {name} reports are not on this machine (the shared folder is absent)")
    pinned = floors()[name]
    fallen = {
        row: (reached.get(row), floor) for row, floor in pinned.items() if reached.get(row, 0.0) < floor - _TOLERANCE
    }
    assert not fallen, f"below the floor: {fallen}\n{table({name: reached, 'floor': pinned})}"
