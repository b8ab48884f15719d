"""What comparing one report gives, and how many of them add up to a figure."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Of one measure in one report: how much was right, missed and falsely given; `words` say what went wrong."""

    measure: str
    right: float = 0
    missed: float = 0
    false: float = 0
    words: tuple[str, ...] = ()


@dataclass(slots=True)
class Sum:
    right: float = 0
    missed: float = 0
    false: float = 0

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.false) if self.right + self.false else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        whole = 2 * self.right + self.missed + self.false
        return 2 * self.right / whole if whole else 1.0


# The rows of the table: its name, the measure it is made of, the figure, and what issue 3 asks of generated reports.
FIGURES: tuple[tuple[str, str, str, float], ...] = (
    ("title", "title", "recall", 0.98),
    ("publication date", "date", "recall", 0.98),
    ("no false date", "no_false_date", "recall", 0.995),
    ("byline", "byline", "recall", 0.95),
    ("body token F1", "body", "f1", 0.99),
    ("body edges", "body_edges", "recall", 0.0),
    ("clean of chrome", "clean", "recall", 0.98),
    ("captions F1", "captions", "f1", 0.95),
    ("names precision", "names", "precision", 0.98),
    ("names recall", "names", "recall", 0.97),
    ("names F1", "names", "f1", 0.0),
    ("roles F1", "roles", "f1", 0.94),
    ("roles as printed F1", "roles_printed", "f1", 0.0),
    ("role events", "events", "recall", 0.0),
    ("organizations F1", "organizations", "f1", 0.92),
    ("organizations recall", "organizations_named", "recall", 0.0),
    ("meeting kind", "meeting_kind", "recall", 0.95),
    ("meeting date", "meeting_date", "recall", 0.97),
    ("meeting session", "meeting_session", "recall", 0.0),
    ("organizers F1", "hosts", "f1", 0.92),
    ("chairs recall", "chairs", "recall", 0.0),
    ("participants F1", "participants", "f1", 0.90),
    ("documents F1", "documents", "f1", 0.95),
)


def figures(outcomes: Iterable[Outcome]) -> dict[str, float]:
    """The rows that the outcomes speak of: name and figure between 0 and 1."""
    sums: defaultdict[str, Sum] = defaultdict(Sum)
    for outcome in outcomes:
        total = sums[outcome.measure]
        total.right += outcome.right
        total.missed += outcome.missed
        total.false += outcome.false
    return {name: getattr(sums[measure], figure) for name, measure, figure, _ in FIGURES if measure in sums}


def table(columns: dict[str, dict[str, float]]) -> str:
    """Figures side by side, a column a data set, with what is asked of generated reports."""
    names = list(columns)
    width = max((len(name) for name in names), default=0)
    width = max(width, 8)
    head = f"{'measure':<22}{'asked':>7}  " + "  ".join(f"{name:>{width}}" for name in names)
    lines = [head]
    for row, _, _, asked in FIGURES:
        cells = [columns[name].get(row) for name in names]
        if any(cell is not None for cell in cells):
            shown = "  ".join(f"{cell:>{width}.3f}" if cell is not None else " " * (width - 1) + "-" for cell in cells)
            lines.append(f"{row:<22}{asked or '':>7}  {shown}")
    return "\n".join(lines)
