"""Writes what has become different: the catalogue first, then the links a chunk of reports at a time."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db import transaction

from articles.importer.relinking.changes import Relinked, is_changed
from articles.importer.relinking.clearing import clear_away, lead_on, take_back
from articles.importer.relinking.reports import Told
from articles.importer.relinking.scope import Scope
from articles.importer.relinking.settled import Settled
from articles.importer.relinking.spoken_of import SpokenOf
from articles.importer.resolution.catalogue import Catalogue
from articles.importer.resolution.known import Plan, Ref
from articles.importer.storing.editions import Edition
from articles.importer.storing.locks import Locks
from articles.importer.storing.questions import ask, close_settled
from articles.importer.storing.targets import Targets
from articles.importer.storing.write_catalogue import Ids, confirm, write_catalogue
from articles.importer.storing.write_documents import Documents
from articles.importer.storing.write_mentions import write_mentions
from articles.importer.storing.write_parts import Parts
from articles.models import Mention, Question
from articles.publishing import BEYOND_QUESTION
from articles.search.index import index_around
from events.models import Meeting
from people.models import Official, Organization, Position
from people.successions import link_successions

Heirs = dict[str, dict[Ref, Ref]]  # by kind: the row (or new ref) that takes most of a row's links


class Rewriting:
    """`begin`, then `write` for each chunk, then `end`. Each is whole in itself: after any of them it may stop."""

    def __init__(
        self, catalogue: Catalogue, settled: Settled, after: Heirs, scope: Scope | None, *, reason: str
    ) -> None:
        self._catalogue, self._settled, self._after, self._scope = catalogue, settled, after, scope
        self._reason = reason
        self._ids = Ids()
        self._leading: dict[str, dict[int, int]] = {}
        self._spoken_of = SpokenOf()
        self._asked_before = Question.objects.count()
        self._made: dict[str, int] = {}
        self.done = Relinked()
        self.changed: list[int] = []  # articles

    @transaction.atomic
    def begin(self, published: Iterable[Plan]) -> None:
        """Make and change rows of the catalogue; nothing is taken away yet, and an address that will be leads on."""
        for plan in published:
            confirm(self._catalogue, plan, BEYOND_QUESTION)
        self._made = _made(self._catalogue)
        locks = Locks(dict.fromkeys((Official, Organization, Meeting, Position)))
        self._ids = write_catalogue(self._catalogue, locks, reason=self._reason)
        locks.write_proposals()
        for kind, model, kept in (
            ("official", Official, self._settled.officials),
            ("meeting", Meeting, self._settled.meetings),
        ):
            heirs = {row: self._ids(heir) for row, heir in self._after[kind].items() if row not in kept}
            self._leading[kind] = lead_on(model, {row: heir for row, heir in heirs.items() if row != heir})

    @transaction.atomic
    def write(self, told: Sequence[Told]) -> None:
        editions = [one.edition for one in told]
        changed = [one.edition for one in told if is_changed(one)]
        if changed:
            self._write_links(changed)
        ask(editions, self._catalogue, self._ids)
        self._spoken_of.add(editions, self._ids)
        self.done.articles += len(told)
        self.changed += [edition.stored.pk for edition in changed if "mentions" in edition.changed]
        self.done.changed = len(self.changed)

    def _write_links(self, editions: Sequence[Edition]) -> None:
        mentions: dict[int, list[Mention]] = defaultdict(list)
        for mention in Mention.objects.filter(article__in=[edition.stored.pk for edition in editions]):
            mentions[mention.article_id].append(mention)
        for edition in editions:
            edition.mentions = mentions[edition.stored.pk]
        locks = Locks({Mention: [mention.pk for edition in editions for mention in edition.mentions]})
        documents = Documents(editions, locks, publish=True, reason=self._reason)
        parts = Parts(editions, self._ids, beyond_question=BEYOND_QUESTION, reason=self._reason)
        find = Targets(self._ids, parts, documents)
        write_mentions(
            editions, find, locks, beyond_question=BEYOND_QUESTION, reason=self._reason, relinks=True
        )  # fmt: skip
        index_around(edition.stored.pk for edition in editions)

    def end(self) -> None:
        """Take away what no reading speaks of any more, close questions, link bodies to what was before and after."""
        gone = clear_away(self._spoken_of, self._settled, self._leading, self._scope)
        take_back(self._leading)
        asked = Question.objects.count() - self._asked_before
        closed = close_settled()
        made = self._made
        self.done.officials = (made["official"], gone["official"])
        self.done.positions = (made["position"], gone["position"])
        self.done.organizations = (made["organization"], gone["organization"])
        self.done.meetings = (made["meeting"], gone["meeting"])
        self.done.questions = (asked, closed)
        # Bodies that an import makes are linked there and then; what rules learnt since is for the whole catalogue.
        self.done.successions = link_successions() if self._scope is None else 0


def _made(catalogue: Catalogue) -> dict[str, int]:
    posts = [post for known in catalogue.officials.values() for post in known.posts]
    return {
        "official": sum(ref < 0 for ref in catalogue.officials),
        "position": sum(post.ref < 0 for post in posts),
        "organization": sum(ref < 0 for ref in catalogue.bodies),
        "meeting": sum(ref < 0 for ref in catalogue.meetings),
    }
