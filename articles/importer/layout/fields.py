"""Puts the fields of a report together from stretches of the raw text, each character with its origin."""

import re
from collections.abc import Sequence

from articles.importer.layout.lines import Stretch
from articles.importer.values import FieldText

# Words parted by single spaces; what stands between two such runs is squeezed to one space, or dropped if invisible.
_RUN = re.compile("[^\\s\u200b\u200c\u200d\u2060\ufeff\u00ad]+(?: [^\\s\u200b\u200c\u200d\u2060\ufeff\u00ad]+)*")


def field_text(name: str, text: str, paragraphs: Sequence[Sequence[Stretch]], *, joiner: str = " ") -> FieldText | None:
    """The field of these paragraphs, parted by blank lines; the stretches of one are joined by `joiner`."""
    words: list[str] = []
    runs: list[tuple[int, int, int]] = []
    length = 0
    for paragraph in paragraphs:
        for number, (start, end) in enumerate(paragraph):
            between = "" if not words else joiner if number else "\n\n"
            printed = text[start:end]
            if printed and printed.isprintable() and printed.strip() == printed and "  " not in printed:
                words += (between, printed)
                runs.append((length + len(between), start, end - start))
                length += len(between) + end - start
                continue
            for run in _RUN.finditer(text, start, end):
                if run.start() > start and words and not between:
                    between = " " if any(c.isspace() for c in text[origin_end(runs) : run.start()]) else ""
                words += (between, run.group())
                runs.append((length + len(between), run.start(), run.end() - run.start()))
                length += len(between) + run.end() - run.start()
                between = ""
    return FieldText(name=name, text="".join(words), runs=tuple(runs)) if words else None


def origin_end(runs: Sequence[tuple[int, int, int]]) -> int:
    _, start, length = runs[-1]
    return start + length
