"""A file of 350 lines or a function of 60 is a subject that has not been divided; a `utils` has no subject."""

import ast

from tests.house.source import CODE, python_files, relative, tree

MOST_LINES_OF_A_FILE = 350
MOST_LINES_OF_A_FUNCTION = 60
WITHOUT_SUBJECT = {"utils", "util", "helpers", "helper", "common", "misc", "tools"}


def test_no_file_is_too_long() -> None:
    lengths = {relative(path): len(path.read_text(encoding="utf-8").splitlines()) for path in python_files(*CODE)}
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES_OF_A_FILE} == {}


def test_no_function_is_too_long() -> None:
    lengths = {
        f"{relative(path)}:{node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in python_files(*CODE)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES_OF_A_FUNCTION} == {}


def test_every_module_has_a_subject() -> None:
    named = [path for path in python_files(*CODE) if {path.stem, path.parent.name} & WITHOUT_SUBJECT]
    assert [relative(path) for path in named] == []
