"""A report on its way into the catalogue: what was read of it, under which identity, beside the article that stands."""

from dataclasses import dataclass, field

from articles.importer.parse import Parsed
from articles.importer.resolution.known import Context, Plan
from articles.importer.storing.identity import Identity
from articles.models import Article, Mention, RawReport, Source
from articles.models.import_run import Outcome


@dataclass(slots=True, kw_only=True)
class Edition:
    parsed: Parsed
    identity: Identity
    source: Source
    is_named: bool  # whether the source was named, so that its bare "UBND tỉnh" is one body
    article: Article | None = None
    mentions: list[Mention] = field(default_factory=list)  # of the article that stands
    raw: RawReport | None = None
    context: Context | None = None
    plan: Plan | None = None
    outcome: Outcome = Outcome.CREATED
    before: dict[str, str] = field(default_factory=dict)  # texts of fields that this edition changes
    changed: set[str] = field(default_factory=set)

    @property
    def stored(self) -> Article:
        """The article, once it is written."""
        if self.article is None:
            raise ValueError(f"not yet written: {self.identity}")
        return self.article

    @property
    def given(self) -> Context:
        """What is known of it beside its words, once that is gathered."""
        if self.context is None:
            raise ValueError(f"without a context: {self.identity}")
        return self.context

    @property
    def resolved(self) -> Plan:
        """What its things are, once that is decided."""
        if self.plan is None:
            raise ValueError(f"not yet resolved: {self.identity}")
        return self.plan

    @property
    def is_new(self) -> bool:
        return self.outcome in (Outcome.CREATED, Outcome.HELD) and not self.mentions


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What became of one report."""

    path: str
    outcome: Outcome
    code: str = ""
    message: str = ""
    article: int | None = None
