"""The catalogue as it stands in the JSON of `read_reports`: the reading of each article with its corrections applied."""

from articles.importer.exporting.stream import export

__all__ = ["export"]
