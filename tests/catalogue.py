"""A small catalogue for tests: one report about a meeting, and all that it states, with evidence."""

from dataclasses import dataclass
from typing import Any

from articles.models import Article, Caption, Mention, Source
from events.models import Meeting, MeetingHost, Participation
from people.models import Official, Organization, Position, Territory

BODY = (
    "Sáng 29-6, Tỉnh ủy Bình Phước tổ chức Hội nghị sơ kết công tác dân vận 6 tháng đầu năm 2020. "
    "Phó Bí thư Thường trực Tỉnh ủy Bình Phước Đặng Thị Hoài Mẫu chủ trì hội nghị.\n\n"
    "Theo báo cáo, UBND các cấp ở Đắk Lắk cũng phối hợp chặt chẽ."
)
MEETING = "Hội nghị sơ kết công tác dân vận 6 tháng đầu năm 2020"


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    province: Territory
    source: Source
    article: Article
    organization: Organization
    official: Official
    position: Position
    meeting: Meeting
    host: MeetingHost
    participation: Participation

    def mention(self, words: str, **target: Any) -> Mention:
        """Confirmed evidence: the first place where `words` stand in the body."""
        start = self.article.body.index(words)
        place = {"field": "body", "start": start, "end": start + len(words), "text": words}
        return Mention.objects.create(article=self.article, **place, **target)


def make_catalogue(*, title: str = "Gần dân, sát dân", status: str = "published") -> Catalogue:
    province, _ = Territory.objects.get_or_create(name="Bình Phước", level="province", defaults={"unit": "tỉnh"})
    source, _ = Source.objects.get_or_create(slug="bao-mau", defaults={"name": "Báo Mẫu", "territory": province})
    article = Article.objects.create(
        source=source, title=title, section="Chính trị", body=BODY, published="2020-06-29", published_basis="stated",
        status=status, byline=["Lệ Mẫu"], territory=province, identity_path=f"{title}.txt",
    )  # fmt: skip
    Caption.objects.create(article=article, number=0, text="Quang cảnh hội nghị")
    organization = Organization.objects.create(name="Tỉnh ủy Bình Phước", kind="party_committee", territory=province)
    official = Official.objects.create(name="Đặng Thị Hoài Mẫu")
    position = Position.objects.create(
        official=official, organization=organization, title="Phó Bí thư Thường trực", first_attested="2020-06-29"
    )
    meeting = Meeting.objects.create(name=MEETING, kind="sơ kết", date="2020-06-29", territory=province)
    made = Catalogue(
        province=province, source=source, article=article, organization=organization, official=official,
        position=position, meeting=meeting,
        host=MeetingHost.objects.create(meeting=meeting, organization=organization),
        participation=Participation.objects.create(
            meeting=meeting, official=official, part="chaired", position=position
        ),
    )  # fmt: skip
    made.mention("Đặng Thị Hoài Mẫu", official=official)
    made.mention("Tỉnh ủy Bình Phước", organization=organization)
    made.mention("Phó Bí thư Thường trực Tỉnh ủy Bình Phước", position=position)
    made.mention(MEETING, meeting=meeting)
    made.mention("Tỉnh ủy Bình Phước tổ chức", meeting_host=made.host)
    made.mention("chủ trì hội nghị", participation=made.participation)
    return made
