"""What an editor decided stands: a re-import, a changed text and a newer importer leave it alone."""

from pathlib import Path

import pytest
from django.test import Client

from articles.models import Article, Mention
from events.models import Meeting, MeetingHost, Participation
from people.models import Official, Organization, Position, Proposal
from people.models.editing import lock_fields
from people.models.provenance import Origin, Status
from tests.importer.written import LEAD, TITLE, imported, write

pytestmark = pytest.mark.django_db
MORE = " Hội nghị kết thúc lúc trưa cùng ngày."


def test_a_locked_field_keeps_its_value_and_the_new_one_waits_beside(tmp_path: Path) -> None:
    article = imported(write(tmp_path))
    article.title = "Nhan đề của biên tập viên"
    article.save()
    lock_fields(article, ["title"])
    imported(write(tmp_path, title="Sơn Dã: Nhìn lại công tác dân vận năm 2022"))
    article.refresh_from_db()
    assert article.title == "Nhan đề của biên tập viên"
    assert Proposal.objects.get().value == "Sơn Dã: Nhìn lại công tác dân vận năm 2022"


def test_an_unlocked_field_follows_the_report(tmp_path: Path) -> None:
    article = imported(write(tmp_path))
    imported(write(tmp_path, title="Sơn Dã: Nhìn lại công tác dân vận năm 2022"))
    article.refresh_from_db()
    assert article.title == "Sơn Dã: Nhìn lại công tác dân vận năm 2022"
    assert not Proposal.objects.exists()


def test_a_corrected_name_and_date_stay(tmp_path: Path) -> None:
    imported(write(tmp_path))
    official = Official.objects.get(name="Tạ Quang Khởi")
    official.name = "Tạ Quang Khôi"
    official.save()
    lock_fields(official, ["name"])
    meeting = Meeting.objects.get()
    meeting.date = "2023-01-13"
    meeting.save()
    lock_fields(meeting, ["date"])
    imported(write(tmp_path, ending=MORE))
    official.refresh_from_db()
    assert (official.name, str(Meeting.objects.get().date)) == ("Tạ Quang Khôi", "2023-01-13")
    assert Official.objects.filter(folded_key="ta quang khoi").count() == 1


def test_a_new_edition_corrects_the_meeting_that_it_alone_tells_of(tmp_path: Path) -> None:
    imported(write(tmp_path))
    imported(write(tmp_path, lead=LEAD.replace("12/1/2023", "11/1/2023")))
    assert str(Meeting.objects.get().date) == "2023-01-11"


def test_a_locked_date_gets_a_proposal_from_the_new_edition(tmp_path: Path) -> None:
    imported(write(tmp_path))
    meeting = Meeting.objects.get()
    meeting.date = "2023-01-13"
    meeting.save()
    lock_fields(meeting, ["date"])
    imported(write(tmp_path, lead=LEAD.replace("12/1/2023", "11/1/2023")))
    assert str(Meeting.objects.get().date) == "2023-01-13"
    assert Proposal.objects.get().value == "2023-01-11"


def test_a_rejected_link_is_not_made_again(tmp_path: Path) -> None:
    article = imported(write(tmp_path))
    official = Official.objects.get(name="Tạ Quang Khởi")
    Mention.objects.filter(official=official).update(status=Status.REJECTED)
    imported(write(tmp_path, ending=MORE))
    assert not article.mentions.filter(official=official).exclude(status=Status.REJECTED).exists()
    assert Official.objects.filter(name="Tạ Quang Khởi").count() == 1


def test_a_rejected_official_is_not_linked_again(tmp_path: Path) -> None:
    imported(write(tmp_path))
    Official.objects.filter(name="Tạ Quang Khởi").update(status=Status.REJECTED)
    other = imported(write(tmp_path, "hai.txt", title="Tin khác", ending=MORE))
    assert not other.mentions.filter(official__name="Tạ Quang Khởi").exists()
    assert Official.objects.filter(name="Tạ Quang Khởi").count() == 1


@pytest.mark.parametrize("model", [Participation, MeetingHost, Position])
def test_a_rejected_row_stays_rejected(tmp_path: Path, model: type[Participation | MeetingHost | Position]) -> None:
    article = imported(write(tmp_path))
    number = model.objects.count()
    assert number > 0
    model.objects.update(status=Status.REJECTED)
    Mention.objects.filter(**{f"{_target(model)}__isnull": False}).delete()
    imported(write(tmp_path, ending=MORE))
    assert set(model.objects.values_list("status", flat=True)) == {Status.REJECTED}
    assert model.objects.count() == number
    assert not article.mentions.filter(**{f"{_target(model)}__isnull": False}).exists()


def _target(model: type[Participation | MeetingHost | Position]) -> str:
    return {Participation: "participation", MeetingHost: "meeting_host", Position: "position"}[model]


def test_suggested_mentions_follow_the_text(tmp_path: Path) -> None:
    article = imported(write(tmp_path))
    imported(write(tmp_path, lead="Ngày mới. " + LEAD))
    article.refresh_from_db()
    for mention in article.mentions.all():
        assert article.field_text(mention.field)[mention.start : mention.end] == mention.text
        assert not mention.is_orphaned


def test_confirmed_mentions_move_with_their_words(tmp_path: Path) -> None:
    article = imported(write(tmp_path), publish=True)
    before = {mention.pk: mention.text for mention in article.mentions.all()}
    imported(write(tmp_path, lead="Ngày mới. " + LEAD), publish=True)
    article.refresh_from_db()
    for pk, words in before.items():
        mention = Mention.objects.get(pk=pk)
        assert article.field_text(mention.field)[mention.start : mention.end] == words


def test_a_confirmed_mention_whose_words_are_gone_is_orphaned(tmp_path: Path) -> None:
    article = imported(write(tmp_path), publish=True)
    mention = article.mentions.get(official__name="Lò Thị Mẫu Đơn")
    imported(write(tmp_path, lead=LEAD.partition(". ")[0] + "."), publish=True)
    mention.refresh_from_db()
    assert mention.is_orphaned


def test_a_suggested_mention_that_is_no_longer_read_goes(tmp_path: Path) -> None:
    article = imported(write(tmp_path))
    imported(write(tmp_path, lead=LEAD.partition(". ")[0] + "."))
    assert not article.mentions.filter(official__name="Lò Thị Mẫu Đơn").exists()


def test_an_editors_own_mention_stays(tmp_path: Path) -> None:
    article = imported(write(tmp_path))
    body = Organization.objects.create(name="Ban Tổ chức hội nghị")
    start = TITLE.index("công tác")
    own = Mention.objects.create(
        article=article, field="title", start=start, end=start + 8, text="công tác", organization=body
    )
    imported(write(tmp_path, ending=MORE))
    own.refresh_from_db()
    assert (own.origin, own.start, own.is_orphaned) == (Origin.EDITOR, start, False)


def test_mentions_find_their_words_in_a_text_that_an_editor_corrected(tmp_path: Path) -> None:
    article = imported(write(tmp_path))
    article.body = "(Bản đã sửa) " + article.body
    article.save()
    lock_fields(article, ["body"])
    Mention.objects.all().delete()
    imported(write(tmp_path, title="Sơn Dã: Nhìn lại công tác dân vận năm 2022"))
    article.refresh_from_db()
    found = article.mentions.filter(field="body", official__isnull=False)
    assert {mention.text for mention in found} == {"Lò Thị Mẫu Đơn", "Tạ Quang Khởi"}
    for mention in found:
        assert article.body[mention.start : mention.end] == mention.text


def test_withdrawn_stays_withdrawn(tmp_path: Path) -> None:
    article = imported(write(tmp_path), publish=True)
    Article.objects.update(status=Article.Status.WITHDRAWN)
    imported(write(tmp_path, ending=MORE), publish=True)
    article.refresh_from_db()
    assert article.status == Article.Status.WITHDRAWN


def test_the_address_of_an_article_lasts_though_a_new_edition_corrects_its_date(tmp_path: Path, client: Client) -> None:
    article = imported(write(tmp_path), publish=True)
    article.published = "2019"
    article.save()
    old = article.get_absolute_url()
    imported(write(tmp_path, ending=MORE))
    article.refresh_from_db()
    assert article.get_absolute_url() == old.replace("/2019/", "/2023/")
    assert client.get(old)["Location"] == article.get_absolute_url()
