"""`python -m tests.generator OUT --seed S --count N [--world]`."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.generator.layouts import LAYOUTS, lay_out
from tests.generator.other_voice import OtherNarrator
from tests.generator.pages import Page
from tests.generator.pages_more import MORE_LAYOUTS
from tests.generator.story import tell_story
from tests.generator.world import write_world
from tests.generator.writing import write_all


def pages(seed: int, count: int, *, other: bool = False) -> Iterator[tuple[Random, Page]]:
    """Each report from its own stream of chance: the first ones do not change when more are asked for."""
    for number in range(count):
        rng = Random(f"{seed}:{number}")
        if not other:
            yield rng, lay_out(rng, tell_story(rng))
            continue
        story = OtherNarrator(rng).tell() if rng.random() < 0.7 else tell_story(rng)
        yield rng, lay_out(rng, story, rng.choice((*MORE_LAYOUTS, *MORE_LAYOUTS, *LAYOUTS)))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.generator", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument(
        "--world", action="store_true", help="persistent persons over three years, for who is who; COUNT is of meetings"
    )
    parser.add_argument("--other", action="store_true", help="a second author's words and more pages")
    parser.add_argument("--no-legacy", action="store_true", help="Unicode files only")
    options = parser.parse_args(arguments)
    if options.world:
        written = write_world(options.out, options.seed, options.count)
        sys.stderr.write(f"{written} reports in {options.out}\n")
        return 0
    written = write_all(
        options.out, pages(options.seed, options.count, other=options.other), legacy=not options.no_legacy
    )
    sys.stderr.write(f"{written} reports in {options.out}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
