"""Long work that is watched: it says how far it is, and ends between two chunks when asked to."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any


class Stopped(Exception):  # noqa: N818 - not an error: someone asked for it
    """Asked to stop; what was begun is finished, nothing further is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """`tell(what, done, total)` is called after each chunk; then, where `should_stop()`, the work ends."""

    tell: Callable[[str, int, int], None] = lambda what, done, total: None
    should_stop: Callable[[], bool] = lambda: False

    def step(self, what: str, done: int, total: int) -> None:
        """Raises Stopped when asked to stop."""
        self.tell(what, done, total)
        if self.should_stop():
            raise Stopped


UNWATCHED = Watch()


@contextmanager
def stopping_between_chunks() -> Iterator[Callable[[], bool]]:
    """Whether someone asked to stop: the first Ctrl-C or SIGTERM asks, the second one ends it all at once."""
    asked: list[int] = []

    def ask(number: int, frame: Any) -> None:
        if asked:
            raise KeyboardInterrupt
        asked.append(number)

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield lambda: bool(asked)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
