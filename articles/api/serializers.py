"""The four catalogues as JSON: what the public pages show, no more."""

from typing import Any

from rest_framework import serializers

from articles.models import Article, Mention
from events.models import Meeting, MeetingHost, Participation
from people.models import Official, Organization, Position


class PageSerializer(serializers.ModelSerializer):
    """A row with a page: its address on the site and in the API."""

    page = serializers.SerializerMethodField()

    def get_page(self, row: Any) -> str:
        request = self.context.get("request")
        address: str = row.get_absolute_url()
        return address if request is None else request.build_absolute_uri(address)


class LinkedSlug(serializers.SlugRelatedField):
    """The slug of what a row names; null where that has no page, by the row's annotation `flag`."""

    def __init__(self, flag: str = "has_page") -> None:
        super().__init__(slug_field="slug", read_only=True, allow_null=True)
        self.flag = flag

    def get_attribute(self, instance: Any) -> Any:
        return super().get_attribute(instance) if getattr(instance, self.flag) else None


class EvidenceSerializer(serializers.ModelSerializer):
    """The words that make a statement, and the report they stand in."""

    article: Any = serializers.SlugRelatedField(slug_field="slug", read_only=True)
    sentence = serializers.CharField(source="quotation", read_only=True)

    class Meta:
        model = Mention
        fields = ("article", "field", "start", "end", "text", "sentence", "claim")


class OrganizationSerializer(PageSerializer):
    territory: Any = serializers.StringRelatedField()
    parent: Any = LinkedSlug("parent_has_page")

    class Meta:
        model = Organization
        fields = ("id", "slug", "name", "kind", "level", "territory", "parent", "page")


class PositionSerializer(serializers.ModelSerializer):
    organization: Any = LinkedSlug()
    organization_name = serializers.CharField(source="organization.name", default=None, read_only=True)
    since = serializers.CharField(allow_null=True, read_only=True)
    until = serializers.CharField(allow_null=True, read_only=True)
    first_attested = serializers.CharField(allow_null=True, read_only=True)
    last_attested = serializers.CharField(allow_null=True, read_only=True)
    evidence = EvidenceSerializer(many=True, read_only=True)

    class Meta:
        model = Position
        fields = (
            "title", "organization", "organization_name", "since", "since_basis", "until", "until_basis",
            "first_attested", "last_attested", "evidence",
        )  # fmt: skip


class OfficialSerializer(PageSerializer):
    positions = PositionSerializer(source="posts", many=True, read_only=True)

    class Meta:
        model = Official
        fields = ("id", "slug", "name", "disambiguation", "positions", "page")


class ParticipationSerializer(serializers.ModelSerializer):
    official: Any = LinkedSlug()
    name = serializers.CharField(source="who", read_only=True)
    site: Any = serializers.StringRelatedField()

    class Meta:
        model = Participation
        fields = ("name", "official", "part", "site")


class HostSerializer(serializers.ModelSerializer):
    organization: Any = LinkedSlug()
    name = serializers.CharField(source="organization.name", read_only=True)

    class Meta:
        model = MeetingHost
        fields = ("name", "organization")


class MeetingSerializer(PageSerializer):
    date = serializers.CharField(allow_null=True, read_only=True)
    end_date = serializers.CharField(allow_null=True, read_only=True)
    territory: Any = serializers.StringRelatedField()
    hosts = HostSerializer(source="shown_hosts", many=True, read_only=True)
    sites: Any = serializers.SlugRelatedField(slug_field="name", many=True, read_only=True)
    participations = ParticipationSerializer(source="shown_participations", many=True, read_only=True)

    class Meta:
        model = Meeting
        fields = (
            "id", "slug", "name", "kind", "period", "date", "end_date", "date_basis", "session", "format", "territory",
            "venue", "hosts", "sites", "participations", "page",
        )  # fmt: skip


class ArticleSerializer(PageSerializer):
    """The text only where the source lets it be shown."""

    source: Any = serializers.SlugRelatedField(slug_field="slug", read_only=True)
    published = serializers.CharField(allow_null=True, read_only=True)
    territory: Any = serializers.StringRelatedField()
    tags: Any = serializers.SlugRelatedField(slug_field="name", many=True, read_only=True)
    lead = serializers.SerializerMethodField()
    body = serializers.SerializerMethodField()

    class Meta:
        model = Article
        fields = (
            "id", "slug", "source", "url", "title", "section", "dateline", "lead", "body", "byline", "published",
            "published_time", "published_basis", "territory", "tags", "page",
        )  # fmt: skip

    def get_lead(self, article: Article) -> str:
        return article.lead if article.source.showing != article.source.Showing.TITLE else ""

    def get_body(self, article: Article) -> str:
        return article.body if article.source.shows_text else ""
