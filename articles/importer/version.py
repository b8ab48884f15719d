"""Which importer read a report: a fingerprint of its code and words, so that no change is forgotten."""

from functools import cache
from hashlib import sha256
from pathlib import Path

_READING = ("readers", "layout", "extraction", "lexicon")


@cache
def importer_version() -> str:
    """Twelve characters that change with whatever decides how a report is read."""
    here = Path(__file__).parent
    digest = sha256()
    for folder in _READING:
        for path in sorted((here / folder).rglob("*")):
            if path.suffix in (".py", ".tsv", ".txt"):
                digest.update(str(path.relative_to(here)).encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
