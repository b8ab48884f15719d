"""Finds in a laid-out report what it says: officials and bodies, meetings with their participants, documents."""

from articles.importer.extraction.assembly import extract

__all__ = ["extract"]
