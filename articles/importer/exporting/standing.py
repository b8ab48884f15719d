"""What stands in the catalogue for the words of some articles: links, parts, and which fields an editor set."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from articles.importer.storing.locks import Locks
from articles.models import Article, Mention
from articles.models.mention import TARGETS
from events.models import Meeting, MeetingHost, Participation
from people.models import Official, OfficialName, Organization, OrganizationName, Position
from people.models.provenance import Status
from people.names import exact_key


class Standing:
    """Seven queries for all the articles it is given."""

    def __init__(self, articles: list[Article]) -> None:
        self._mentions: dict[tuple[int, str], list[Mention]] = defaultdict(list)
        for mention in Mention.objects.filter(article__in=articles).with_targets().order_by("field", "start", "pk"):
            self._mentions[mention.article_id, _kind(mention)].append(mention)
        meetings = {m.meeting_id for rows in self._mentions.values() for m in rows if m.meeting_id is not None}
        self.parts: dict[int, list[Participation]] = defaultdict(list)
        for row in Participation.objects.filter(meeting__in=meetings).select_related("official").order_by("pk"):
            self.parts[row.meeting_id].append(row)
        self.hosts: dict[int, list[MeetingHost]] = defaultdict(list)
        for host in MeetingHost.objects.filter(meeting__in=meetings).select_related("organization").order_by("pk"):
            self.hosts[host.meeting_id].append(host)
        self._names = self._other_names()
        self.locks = Locks(
            {
                Article: [article.pk for article in articles],
                Official: list(self._ids("official")),
                Organization: list(self._ids("organization")),
                Position: list(self._ids("position")),
                Meeting: list(meetings),
            }
        )

    def links(self, article: Article, kind: str, texts: Iterable[str]) -> list[Mention]:
        """The links of that kind which an editor has not rejected and whose words are among `texts`."""
        keys = {exact_key(text) for text in texts}
        return [mention for mention in self.of(article, kind) if exact_key(mention.text) in keys]

    def of(self, article: Article, kind: str) -> Iterator[Mention]:
        for mention in self._mentions[article.pk, kind]:
            if mention.status != Status.REJECTED and _status(mention.target()) != Status.REJECTED:
                yield mention

    def is_known_as(self, row: Official | Organization, name: str) -> bool:
        """Whether the row is still called so, or by another name of its own."""
        key = exact_key(name)
        return row.exact_key == key or (row._meta.label, row.pk, key) in self._names

    def _ids(self, kind: str) -> set[int]:
        rows = (mention for (_article, name), found in self._mentions.items() if name == kind for mention in found)
        return {getattr(mention, f"{kind}_id") for mention in rows}

    def _other_names(self) -> set[tuple[str, int, str]]:
        officials = OfficialName.objects.filter(official__in=self._ids("official"))
        bodies = OrganizationName.objects.filter(organization__in=self._ids("organization"))
        return {
            *(("people.Official", pk, key) for pk, key in officials.values_list("official", "exact_key")),
            *(("people.Organization", pk, key) for pk, key in bodies.values_list("organization", "exact_key")),
        }


def _kind(mention: Mention) -> str:
    return next(name for name in TARGETS if getattr(mention, f"{name}_id") is not None)


def _status(row: Any) -> str | None:
    return getattr(row, "status", None)
