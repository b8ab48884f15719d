"""The importer's words as files, and the order they are kept in; `make words` sorts them."""

from pathlib import Path

from people.names import collation_key
from tests.house.source import ROOT

FOLDER = ROOT / "articles/importer/lexicon"
# Tables of codes keep the order of the codes.
CODES = "charset_"


def word_files() -> list[Path]:
    files = [*FOLDER.glob("*.tsv"), *FOLDER.glob("*.txt")]
    return sorted(path for path in files if not path.name.startswith(CODES))


def parted(path: Path) -> tuple[list[str], list[str]]:
    """The comment at the head of the file, and the lines below it."""
    lines = path.read_text(encoding="utf-8").splitlines()
    head = next((number for number, line in enumerate(lines) if line and not line.startswith("#")), len(lines))
    return lines[:head], lines[head:]


def entry(line: str) -> str:
    return line.partition("#")[0].split("\t")[0].strip()


def place(line: str) -> tuple[str, str]:
    """Where a line stands: in the order of the alphabet, but "mười hai" before "mười", since finders that try entries
    in turn have to meet the longer one first."""
    return collation_key(entry(line)).rpartition(" ")[0] + " \uffff", line


def main() -> None:
    for path in word_files():
        head, rows = parted(path)
        ordered = sorted({*rows} - {""}, key=place)
        if ordered != rows:
            path.write_text("\n".join([*head, *ordered, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
