from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = _("Articles and imports")

    def ready(self) -> None:
        from articles.editors import ensure_editors
        from articles.search import signals
        from articles.search.fulltext import ensure_fulltext

        signals.connect()
        post_migrate.connect(ensure_fulltext, sender=self, dispatch_uid="articles.search.fulltext")
        post_migrate.connect(ensure_editors, sender=self, dispatch_uid="articles.editors")
