"""people <- events <- articles; the pure part of the importer knows neither Django nor clock, chance and network."""

import ast
from pathlib import Path

import pytest

from tests.house.source import APPS, ROOT, imports, python_files, relative, tree

IMPORTER = "articles/importer"
MAY_IMPORT = {"people": {"people"}, "events": {"people", "events"}, "articles": {"people", "events", "articles"}}
IMPURE = ("django", "random", "secrets", "time", "socket", "urllib.request", "http", "requests", "asyncio")
# What stages know of one another: the values that pass between them and how values are made, and the words.
MAY_SEE = {
    "readers": {"readers", "lexicon", "values", "frozen"},
    "layout": {"layout", "lexicon", "values", "frozen"},
    "lexicon": {"lexicon"},
    "extraction": {"extraction", "lexicon", "values", "frozen"},
}
PURE = [*MAY_SEE, "frozen.py", "parse.py", "values.py"]


def within(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


def pure_files() -> list[Path]:
    importer = ROOT / IMPORTER
    return [path for path in python_files(IMPORTER) if path.relative_to(importer).parts[0] in PURE]


def breaches(files: list[Path], forbidden: tuple[str, ...]) -> list[str]:
    return [
        f"{relative(path)} imports {module}"
        for path in files
        for module in imports(path)
        if any(within(module, name) for name in forbidden)
    ]


@pytest.mark.parametrize("app", APPS)
def test_an_app_imports_no_app_above_it(app: str) -> None:
    above = tuple(name for name in APPS if name not in MAY_IMPORT[app])
    assert breaches(python_files(app), above) == []


def test_nobody_imports_config() -> None:
    assert breaches(python_files(*APPS), ("config",)) == []


def test_the_apps_do_not_import_the_tests() -> None:
    assert breaches(python_files(*APPS, "config"), ("tests", "pytest")) == []


def test_the_pure_part_is_pure() -> None:
    files = pure_files()
    assert len(files) > 20
    assert breaches(files, IMPURE) == []


def test_the_pure_part_asks_no_clock() -> None:
    asked = [
        f"{relative(path)}:{node.lineno}"
        for path in pure_files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr in {"now", "today", "utcnow"}
    ]
    assert asked == []


def test_names_are_compared_without_django() -> None:
    assert breaches([ROOT / "people/names.py", ROOT / "people/partial_dates.py"], ("django",)) == []


@pytest.mark.parametrize("stage", MAY_SEE)
def test_a_stage_sees_only_values_and_words(stage: str) -> None:
    seen = [
        (relative(path), module)
        for path in python_files(f"{IMPORTER}/{stage}")
        for module in imports(path)
        if within(module, "articles")
    ]
    allowed = tuple(f"articles.importer.{name}" for name in MAY_SEE[stage])
    assert [(path, module) for path, module in seen if not any(within(module, name) for name in allowed)] == []
