"""Full-text search over the public pages: one interface, an engine for each database behind it."""

from articles.search.find import Found, Hit, find

__all__ = ["Found", "Hit", "find"]
