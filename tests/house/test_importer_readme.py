"""The importer's README says what each module of the reader is for, and what each word file is about."""

import re

from tests.house.lexicon import FOLDER
from tests.house.source import ROOT

IMPORTER = ROOT / "articles/importer"


def named() -> set[str]:
    return set(re.findall(r"`(?:\w+/)?(\w+\.(?:py|tsv|txt))`", (IMPORTER / "README.md").read_text(encoding="utf-8")))


def test_every_module_of_the_reader_is_in_it() -> None:
    modules = {path.name for stage in ("layout", "extraction") for path in (IMPORTER / stage).glob("*.py")}
    assert sorted(modules - named() - {"__init__.py"}) == []


def test_every_word_file_is_in_it() -> None:
    assert sorted({path.name for path in FOLDER.iterdir() if path.suffix in (".tsv", ".txt")} - named()) == []


def test_every_file_in_it_exists() -> None:
    there = {path.name for path in IMPORTER.rglob("*.*")} | {path.name for path in ROOT.glob("*/data/*")}
    assert sorted(named() - there) == []
