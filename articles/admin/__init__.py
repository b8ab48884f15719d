from articles.admin.articles import ArticleAdmin
from articles.admin.imports import ImportRunAdmin, RawReportAdmin, ReadingAdmin
from articles.admin.mentions import MentionAdmin
from articles.admin.pictures import PhotoAdmin
from articles.admin.questions import QuestionAdmin
from articles.admin.sources import SourceAdmin
from articles.admin.tags import TagAdmin

__all__ = [
    "ArticleAdmin",
    "ImportRunAdmin",
    "MentionAdmin",
    "PhotoAdmin",
    "QuestionAdmin",
    "RawReportAdmin",
    "ReadingAdmin",
    "SourceAdmin",
    "TagAdmin",
]
