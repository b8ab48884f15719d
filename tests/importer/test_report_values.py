"""A kept reading comes back as what was read."""

from pathlib import Path

import pytest

from articles.importer.parse import parse_all
from articles.importer.report_json import report_to_json
from articles.importer.report_values import report_from_json
from articles.importer.values import Report
from tests.house.source import ROOT

DEMO = ROOT / "articles/demo/reports"


@pytest.mark.parametrize("folder", sorted(DEMO.iterdir()), ids=lambda path: path.name)
def test_a_reading_comes_back(folder: Path) -> None:
    read = [found for found in parse_all([folder]) if isinstance(found, Report)]
    assert read
    for report in read:
        kept = report_to_json(report)
        again = report_to_json(report_from_json(kept))
        assert {**again, "warnings": kept["warnings"]} == kept
