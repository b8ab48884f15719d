"""What tests of the site share."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What waits for the end of a transaction happens at once: a test is one transaction, and never ends its own."""

    def run(callback: Callable[[], Any], *args: Any, **kwargs: Any) -> None:
        callback()

    monkeypatch.setattr("django.db.transaction.on_commit", run)
