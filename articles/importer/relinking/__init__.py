"""Resolution once more over the whole catalogue with today's knowledge; what an editor decided is kept.

Reports are taken in the order of their days, so the grouping depends neither on the order of import nor on chunks.
"""

from articles.importer.relinking.changes import Relinked
from articles.importer.relinking.relink import relink, relink_around

__all__ = ["Relinked", "relink", "relink_around"]
