"""The real reports are others' work and test material: none of their sentences stands in the repository."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.house.source import ROOT, relative

# A Vietnamese word is about two of these. Shorter runs are the genre's formulas: a chain of three posts, the name of a
# resolution or of an anniversary has up to sixteen.
SYLLABLES_IN_A_ROW = 20
TEXT = {".py", ".html", ".md", ".txt", ".tsv", ".csv", ".json", ".jsonl", ".po", ".toml", ".css", ".js", ".xml"}
SYLLABLE = re.compile(r"[^\W_]+")


def runs(text: str) -> Iterator[tuple[str, ...]]:
    syllables = SYLLABLE.findall(text.lower())
    return zip(*(syllables[start:] for start in range(SYLLABLES_IN_A_ROW)), strict=False)


def own_files() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [path for path in paths if path.suffix in TEXT and path.is_file()]


def test_no_sentence_of_a_real_report_is_in_the_repository(shared: Path) -> None:
    reports = [path for folder in ("seeds", "reports") for path in (shared / folder).rglob("*.*") if path.is_file()]
    theirs = {run for path in reports if path.name != "README.md" for run in runs(path.read_text("utf-8", "ignore"))}
    assert len(theirs) > 1000
    copied = {
        relative(path): " ".join(run)
        for path in own_files()
        for run in runs(path.read_text("utf-8", "ignore"))
        if run in theirs
    }
    assert copied == {}
