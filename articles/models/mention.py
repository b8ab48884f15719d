"""The words of an article that stand for, or state, something in the catalogue."""

from collections.abc import Iterator
from typing import Self
from urllib.parse import quote as urlquote

from django.db import models
from django.db.models import Case, Min, Q, Value, When
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from articles.models.article import Article
from articles.models.cited_document import CitedDocument
from articles.quotation import Quotation, quote
from events.models import Meeting, MeetingHost, Participation
from people.models import Official, Organization, Position, Territory
from people.models.provenance import Provenance, ProvenanceQuerySet

TARGETS = (
    "official", "organization", "position", "territory", "meeting", "meeting_host", "participation", "document",
)  # fmt: skip

# What stands in a field of the article, in reading order; after them the captions, "caption:0" and so on.
FIELDS = {"title": _("title"), "lead": _("lead"), "body": _("body")}


def field_name(field: str) -> str:
    """What people call a field that mentions point into."""
    number = field.removeprefix("caption:")
    return str(FIELDS.get(field) or gettext("caption %(number)d") % {"number": int(number) + 1})


def _exactly_one_target() -> Q:
    condition = Q()
    for chosen in TARGETS:
        condition |= Q(**{f"{target}__isnull": target != chosen for target in TARGETS})
    return condition


class MentionQuerySet(ProvenanceQuerySet["Mention"]):
    def shown(self) -> Self:
        """Confirmed words that stand in an article that is published by now: the evidence that the public sees."""
        published = {"article__status": Article.Status.PUBLISHED, "article__shown_at__lte": timezone.now()}
        return self.confirmed().filter(is_orphaned=False, **published)

    def of_field(self, field: str) -> Self:
        return self.filter(field=field).order_by("start", "-end")

    def in_reading_order(self) -> Self:
        rank = Case(*(When(field=name, then=Value(n)) for n, name in enumerate(FIELDS)), default=Value(len(FIELDS)))
        return self.order_by(rank, "field", "start", "-end")

    def as_evidence(self) -> Self:
        """What the public sees, with the report it stands in, the newest report first."""
        shown = self.shown().select_related("article__source").prefetch_related("article__captions")
        return shown.order_by("-article__published_on", "article", "start")

    def in_latest_articles(self, number: int) -> list["Mention"]:
        """The first shown mention in each of the latest articles: where something is spoken of."""
        first = self.shown().order_by().values("article").annotate(first=Min("pk"))
        chosen = self.as_evidence().filter(pk__in=first.values("first"))
        return list(chosen[:number])

    def with_targets(self) -> Self:
        """With all that `Mention.target` and its name need, in one query."""
        return self.select_related(
            *TARGETS,
            "position__official",
            "position__organization",
            "participation__official",
            "participation__organization",
            "participation__meeting",
            "meeting_host__organization",
            "meeting_host__meeting",
        )


class Mention(Provenance):
    """A stretch of one field of an article, and the one thing it is evidence for.

    `field` is title, lead, body or caption:N; `start` and `end` count characters of that field; `text` are its words.
    If the text changes so that the words no longer stand there, the mention is orphaned, not moved by guess.
    """

    class Claim(models.TextChoices):
        """What the words say of the target, where that is more than its name."""

        NAMES = "", _("names it")
        APPOINTED = "appointed", _("appointed")
        ELECTED = "elected", _("elected")
        ENDED = "ended", _("ended")
        RETIRED = "retired", _("retired")
        FORMER = "former", _("former")

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="mentions", verbose_name=_("article"))
    field = models.CharField(_("field"), max_length=20)
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    text = models.TextField(_("words"))
    claim = models.CharField(_("says"), max_length=10, choices=Claim, blank=True, default=Claim.NAMES)
    is_orphaned = models.BooleanField(_("words no longer stand there"), default=False)
    rule = models.CharField(_("rule"), max_length=200, blank=True, editable=False)
    official = models.ForeignKey(
        Official, on_delete=models.CASCADE, null=True, blank=True, related_name="mentions", verbose_name=_("official")
    )
    organization = models.ForeignKey(
        Organization,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="mentions",
        verbose_name=_("organization"),
    )
    position = models.ForeignKey(
        Position, on_delete=models.CASCADE, null=True, blank=True, related_name="mentions", verbose_name=_("position")
    )
    territory = models.ForeignKey(
        Territory, on_delete=models.CASCADE, null=True, blank=True, related_name="mentions", verbose_name=_("territory")
    )
    meeting = models.ForeignKey(
        Meeting, on_delete=models.CASCADE, null=True, blank=True, related_name="mentions", verbose_name=_("meeting")
    )
    meeting_host = models.ForeignKey(
        MeetingHost, on_delete=models.CASCADE, null=True, blank=True, related_name="mentions", verbose_name=_("host")
    )
    participation = models.ForeignKey(
        Participation,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="mentions",
        verbose_name=_("participation"),
    )
    document = models.ForeignKey(
        CitedDocument,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="mentions",
        verbose_name=_("document"),
    )

    objects = MentionQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("mention")
        verbose_name_plural = _("mentions")
        ordering = ["article", "field", "start", "id"]
        constraints = [
            *Provenance.Meta.constraints,
            models.CheckConstraint(name="mention_of_exactly_one", condition=_exactly_one_target()),
            models.CheckConstraint(name="mention_ends_after_it_starts", condition=Q(end__gt=models.F("start"))),
            *(
                models.UniqueConstraint(
                    name=f"mention_of_{target}_once",
                    fields=["article", "field", "start", "end", target],
                    condition=Q(**{f"{target}__isnull": False}),
                )
                for target in TARGETS
            ),
        ]
        # An article's text with its links.
        indexes = [models.Index(fields=["article", "field", "start"], name="mention_in_reading_order")]

    def __str__(self) -> str:
        return f"“{self.text}” → {self.target()}"

    def quotation(self) -> Quotation:
        """The words within their sentence."""
        return quote(self.article.field_text(self.field), self.start, self.end)

    def get_absolute_url(self) -> str:
        """The article's page, at these words."""
        return f"{self.article.get_absolute_url()}#:~:text={urlquote(self.text)}"

    def target(self) -> models.Model:
        """The one thing that the words are evidence for."""
        rows: Iterator[models.Model] = (found for name in TARGETS if (found := getattr(self, name)) is not None)
        return next(rows)
