"""Merging two officials, bodies or meetings into one, and undoing it.

`merge` moves every relation of the one row to the other, folds rows that become equal with all their evidence, keeps
the old address and writes each step down; `undo` replays the steps backwards, also after later edits, and says what
it had to leave.
"""

from people.merging.merge import MergeRefusedError, merge
from people.merging.undo import undo

__all__ = ["MergeRefusedError", "merge", "undo"]
