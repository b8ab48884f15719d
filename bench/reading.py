"""How fast reports are read: `python -m bench.reading [FOLDER] [--count N]`, behind `make bench`.

Prints reports a second by stage, and the whole against plain reading + decoding + NFC of the same files in the same
run (issue 3 asks for at least 1/200 of that), for all reports and for those of about 3,000 characters: of short ones
the floor is mostly the cost of opening a file. Then the time of one long report and of one long line at growing sizes.
"""

import argparse
import json
import shutil
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from articles.importer.extraction import extract
from articles.importer.layout import lay_out
from articles.importer.parse import collect_seldom, parse
from articles.importer.readers import read_paths
from articles.importer.report_json import report_to_json
from articles.importer.values import RawReport, SourceKnowledge
from bench.adversaries import ADVERSARIES, long_report
from bench.clock import timed, write
from tests.generator.__main__ import main as generate

ASKED = 200  # the whole may take this many times what the floor takes
ROUNDS = 10  # of each stage and of the floor: a machine that does other things may double any one of them
LONGER = range(2_600, 3_400)  # characters


def floor(files: Sequence[Path]) -> int:
    """What no reader can be faster than: the bytes, decoded, in NFC."""
    return sum(len(unicodedata.normalize("NFC", file.read_bytes().decode("utf-8", "replace"))) for file in files)


def raws(folder: Path) -> list[RawReport]:
    return [item for item in read_paths([folder]) if isinstance(item, RawReport)]


def stages(folder: Path) -> Iterator[tuple[str, float]]:
    """Each stage with its seconds; the values between them are made outside the clock."""
    source = SourceKnowledge()
    read = raws(folder)
    layouts = [lay_out(raw, source) for raw in read]
    reports = [extract(raw.path, layout, source) for raw, layout in zip(read, layouts, strict=True)]
    yield "read", timed(lambda: raws(folder), ROUNDS)
    yield "layout", timed(lambda: [lay_out(raw, source) for raw in read], ROUNDS)
    yield (
        "extraction",
        timed(lambda: [extract(r.path, layout, source) for r, layout in zip(read, layouts, strict=True)], ROUNDS),
    )
    written = timed(lambda: [json.dumps(report_to_json(report), ensure_ascii=False) for report in reports], ROUNDS)
    yield "JSON", written


def by_stage(folder: Path) -> bool:
    """Prints the table; whether the whole is as fast as asked."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    read = raws(folder)
    count, characters = len(read), sum(len(raw.text) for raw in read)
    write(f"{count} reports, {characters // max(1, count)} characters each\n")
    base = timed(lambda: floor(files), ROUNDS)
    whole = 0.0
    for name, seconds in stages(folder):
        whole += seconds
        write(f"{name:<12}{count / seconds:>12,.0f} reports/s{1000 * seconds / count:>9.2f} ms a report")
    write(f"{'whole':<12}{count / whole:>12,.0f} reports/s{1000 * whole / count:>9.2f} ms a report")
    write(f"{'floor':<12}{count / base:>12,.0f} reports/s   read + decode + NFC")
    ratio = whole / base
    write(f"whole = {ratio:.0f} x floor; asked: at most {ASKED}   {'ok' if ratio <= ASKED else 'TOO SLOW'}\n")
    return ratio <= ASKED


def copy_longer(folder: Path, into: Path) -> Path:
    """The files of one report of about 3,000 characters, in a folder of their own."""
    into.mkdir()
    for raw in raws(folder):
        file = Path(raw.path)
        if len(raw.text) in LONGER and file.is_file():
            shutil.copy(file, into)
    return into


def seconds_of(text: str) -> float:
    start = process_time()
    parse(RawReport(path="long", text=text, content=b"", format="text", encoding="utf-8"))
    return process_time() - start


def growth() -> None:
    """Seconds at n, 2n, 4n: what is linear doubles."""
    write(f"{'long input':<26}{'characters':>12}{'s':>8}{'2x':>8}{'4x':>8}   growth 4x/1x (linear: 4)")
    kinds = {
        "report, 5 MB at last": (long_report, 1_250_000),
        "line, 1 MB at last": (ADVERSARIES["posts and names"], 250_000),
        **{name: (make, 20_000) for name, make in ADVERSARIES.items()},
    }
    for name, (make, size) in kinds.items():
        try:
            once, twice, four = (seconds_of(make(size * factor)) for factor in (1, 2, 4))
        except RecursionError as error:
            write(f"{name:<26}{size:>12,}   FAILS: {error}")
            continue
        write(f"{name:<26}{size:>12,}{once:>8.2f}{twice:>8.2f}{four:>8.2f}   {four / max(once, 1e-6):.1f}")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.reading", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="reports to read; by default generated ones")
    parser.add_argument("--count", type=int, default=400, help="how many to generate")
    options = parser.parse_args(arguments)
    collect_seldom()
    with TemporaryDirectory() as made:
        folder = options.folder
        if folder is None:
            generate([made, "--seed", "7", "--count", str(options.count), "--no-legacy"])
            folder = Path(made) / "reports"
        longer = copy_longer(folder, Path(made) / "longer")
        fast = by_stage(folder)
        if any(longer.iterdir()):
            fast = by_stage(longer) and fast
    growth()
    return 0 if fast else 1


if __name__ == "__main__":
    raise SystemExit(main())
