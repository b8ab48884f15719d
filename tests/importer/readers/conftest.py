"""`read` reads bytes as a file of that name."""

from collections.abc import Callable
from pathlib import Path

import pytest

from articles.importer.readers import read_paths
from articles.importer.values import Failure, RawReport

Read = Callable[..., list[RawReport | Failure]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def read_file(content: str | bytes, name: str = "bai.txt") -> list[RawReport | Failure]:
        file = tmp_path / name
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        found = list(read_paths([file]))
        assert all(item.path.startswith(str(file)) for item in found)
        return found

    return read_file
