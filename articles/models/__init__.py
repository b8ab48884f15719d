from articles.models.article import Article, Caption
from articles.models.cited_document import CitedDocument
from articles.models.import_run import ImportItem, ImportRun
from articles.models.mention import Mention
from articles.models.photo import Photo
from articles.models.question import Question
from articles.models.raw_report import RawReport
from articles.models.reading import Reading
from articles.models.search_document import SearchDocument
from articles.models.source import Source

__all__ = [
    "Article",
    "Caption",
    "CitedDocument",
    "ImportItem",
    "ImportRun",
    "Mention",
    "Photo",
    "Question",
    "RawReport",
    "Reading",
    "SearchDocument",
    "Source",
]
