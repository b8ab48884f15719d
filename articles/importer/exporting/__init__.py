"""The catalogue as it stands, in the JSON of `read_reports`: each article's reading with its corrections."""

from articles.importer.exporting.stream import export

__all__ = ["export"]
