"""The saved row of each mention that a reading wants."""

from articles.importer.storing.editions import Edition
from articles.importer.storing.evidence import Wanted
from articles.importer.storing.write_catalogue import Ids
from articles.importer.storing.write_documents import Documents
from articles.importer.storing.write_parts import Parts
from people.models.provenance import Status


class Targets:
    """The saved row of each wanted mention."""

    def __init__(self, ids: Ids, parts: Parts, documents: Documents) -> None:
        self._ids, self._parts, self._documents = ids, parts, documents

    def __call__(self, edition: Edition, wanted: Wanted) -> int | None:
        if wanted.target == "document":
            return self._documents.find(edition, int(wanted.key[0]))
        refs = [self._ids(ref) for ref in wanted.key if isinstance(ref, int)]
        if wanted.target == "meeting_host":
            host = self._parts.hosts[refs[0], refs[1]]
            return None if host.status == Status.REJECTED else host.pk
        if wanted.target == "participation":
            part = self._parts.participations[refs[0], refs[1], str(wanted.key[2])]
            return None if part.status == Status.REJECTED else part.pk
        return refs[0]
