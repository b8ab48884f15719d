"""The data sets that reading is held against: what ships, what is generated, and the real reports where they are.

`python -m tests.gold.datasets` prints their table; `--raise` pins floors.json to what is reached, never lower.
"""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from articles.importer.scoring.folders import outcomes, score
from articles.importer.scoring.outcome import figures, table
from tests.generator.__main__ import main as generate

FLOORS: Final = Path(__file__).with_name("floors.json")
_TABLES: Final = Path(__file__).with_name("tables")
_PAGES: Final = Path(__file__).with_name("pages")
_DEMO: Final = Path("articles/demo")
_EXAM: Final = Path(__file__).with_name("exam")
_SHARED: Final = Path("../shared")
_SEED: Final = 20261123
_COUNT: Final = 60

Figures = dict[str, float]


def _scored(gold: Path, reports: Path | None = None) -> Figures | None:
    """None where the data set is not on this machine."""
    if not gold.exists() or (reports is not None and not reports.exists()):
        return None
    return figures(outcomes(score(gold, reports)))


def _generated(*voice: str) -> Figures | None:
    with TemporaryDirectory() as folder:
        out = Path(folder)
        generate([folder, "--seed", str(_SEED), "--count", str(_COUNT), *voice])
        return _scored(out / "gold.jsonl", out / "reports")


DATA_SETS: Final[dict[str, Callable[[], Figures | None]]] = {
    "tables": lambda: _scored(_TABLES),
    "pages": lambda: _scored(_PAGES / "gold.jsonl", _PAGES / "reports"),
    "demo": lambda: _scored(_DEMO / "expected", _DEMO / "reports"),
    "exam": lambda: _scored(_EXAM / "gold.jsonl", _EXAM / "reports"),
    "generated": _generated,
    "other": lambda: _generated("--other"),
    "seeds": lambda: _scored(_SHARED / "gold", _SHARED / "seeds"),
    "real": lambda: _scored(_SHARED / "reports/gold_full.jsonl", _SHARED / "reports/full"),
    "excerpts": lambda: _scored(_SHARED / "reports/gold_excerpts.jsonl"),
}


def floors() -> dict[str, Figures]:
    found: dict[str, Figures] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return found


def _raise(reached: dict[str, Figures]) -> None:
    """Pins each floor to what is reached, rounded down; one that is higher already stays."""
    pinned = floors() if FLOORS.exists() else {}
    for name, found in reached.items():
        old = pinned.get(name, {})
        pinned[name] = {row: max(old.get(row, 0.0), int(value * 1000) / 1000) for row, value in found.items()}
    FLOORS.write_text(json.dumps(pinned, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.gold.datasets", description=__doc__)
    parser.add_argument("--raise", dest="raises", action="store_true", help="raise the floors to what is reached")
    options = parser.parse_args(arguments)
    reached = {name: found for name, compute in DATA_SETS.items() if (found := compute()) is not None}
    sys.stdout.write(table(reached) + "\n")
    if options.raises:
        _raise(reached)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
