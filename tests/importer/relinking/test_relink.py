"""Re-linking: today's knowledge for the whole catalogue, and nothing that an editor decided undone."""

from dataclasses import replace
from io import StringIO
from random import Random

import pytest
from django.core.management import call_command

from articles.importer.relinking import relink
from articles.importer.values import OfficialFound, Report, Span
from articles.models import Article, Mention, Question, Source
from events.models import Meeting
from people.merging import merge
from people.models import FormerAddress, Official, Organization, Position, Territory
from people.models.decision import Verdict, decide
from people.models.editing import lock_fields
from people.models.provenance import Status
from tests.importer.resolution.grouping import b_cubed, namesakes
from tests.importer.resolution.values import official, report
from tests.importer.resolution.world import World
from tests.importer.storing.told import groups, store

pytestmark = pytest.mark.django_db
NAME = "Tòng Văn Khởi"
DIRECTOR = ("Giám đốc", "Sở Nội vụ tỉnh Bình Phước")
HEALTH = ("Giám đốc", "Sở Y tế tỉnh Bình Phước")


def told(
    path: str, *roles: tuple[str, str], name: str = NAME, day: str = "2021-05-10", province: str | None = "Bình Phước"
) -> Report:
    """A report whose whole text is a name."""
    found: OfficialFound = replace(official(name, *roles), mentions=(Span(field="body", start=0, end=len(name)),))
    made = report(found, path=path, day=day, province=province)
    return replace(made, layout=replace(made.layout, body=replace(made.layout.body, text=f"{name} ở {path}")))


def people() -> set[frozenset[str]]:
    """Which reports speak of one and the same official."""
    return {frozenset(path for path, _text in group) for group in groups("official")}


def are(*together: str) -> set[frozenset[str]]:
    return {frozenset(paths.split()) for paths in together}


def test_the_order_of_import_does_not_show() -> None:
    world = World(3, people=40, meetings=60)
    found = []
    for seed, chunk in ((0, 100), (1, 7)):
        Article.objects.all().delete()
        Position.objects.all().delete()
        Official.objects.all().delete()
        reports = [one.report for one in world.reports]
        Random(seed).shuffle(reports)
        store(reports, source=f"bao-{seed}", chunk=chunk)
        relink()
        found.append((groups("official"), groups("meeting")))
    assert found[0] == found[1]


def test_a_second_time_changes_nothing() -> None:
    store([one.report for one in World(4, people=30, meetings=40).reports])
    relink()
    again = relink()
    assert (again.changed, again.officials, again.meetings) == (0, (0, 0), (0, 0))


def test_a_dry_run_keeps_nothing() -> None:
    store([one.report for one in World(4, people=30, meetings=40).reports])
    before = groups("official")
    out = StringIO()
    call_command("relink", dry_run=True, stdout=out)
    assert groups("official") == before
    assert "chạy thử" in out.getvalue()


def test_a_source_that_gets_its_province_closes_its_question() -> None:
    store([told("a", ("Chủ tịch", "UBND tỉnh"), province=None), told("b", ("Bí thư", "Tỉnh ủy"), province=None)])
    assert Organization.objects.exclude(open_scope="").count() == 2
    question = Question.objects.open().get()
    assert (question.kind, question.subject) == (Question.Kind.PLACE, Source.objects.get())
    Source.objects.update(territory=Territory.objects.get(slug="tinh-binh-phuoc"))
    relink()
    assert not Organization.objects.exclude(open_scope="").exists()
    assert {body.name for body in Organization.objects.all()} == {
        "Ủy ban nhân dân tỉnh Bình Phước",
        "Tỉnh ủy Bình Phước",
    }
    assert not Question.objects.open().exists()
    assert Position.objects.filter(organization__territory__slug="tinh-binh-phuoc").count() == 2


def test_what_an_editor_told_apart_stays_apart() -> None:
    store([told("a", DIRECTOR)])
    one = Official.objects.get()
    store([told("b", HEALTH, day="2022-05-10")])
    Mention.objects.filter(article__path="b").update(official=(other := Official.objects.create(name=NAME)))
    decide(one, other, Verdict.DIFFERENT)
    relink()
    assert people() == are("a", "b")


def test_what_an_editor_merged_stays_merged() -> None:
    far = ("Giám đốc", "Sở Nội vụ tỉnh Sơn La")
    store([told("a", DIRECTOR), told("b", far, province="Sơn La")])
    one, other = Official.objects.order_by("pk")
    merge(one, other)
    relink()
    store([told("c", far, province="Sơn La", day="2021-08-10")])
    relink()
    assert people() == are("a b c")


def test_a_merge_outlasts_the_same_reports_imported_again_by_a_newer_reader() -> None:
    far = ("Giám đốc", "Sở Nội vụ tỉnh Sơn La")
    reports = [told("a", DIRECTOR), told("b", far, province="Sơn La")]
    store(reports)
    one, other = Official.objects.order_by("pk")
    apart = Official.objects.create(name=NAME)
    merge(one, other)
    decide(one, apart, Verdict.DIFFERENT)
    store(reports, version="2")
    relink()
    assert people() == are("a b")
    assert Official.objects.filter(pk=apart.pk).exists()


def test_merged_meetings_stay_one() -> None:
    store([one.report for one in World(4, people=20, meetings=30).reports])
    kept, folded = Meeting.objects.exclude(mentions=None).order_by("pk")[:2]
    texts = {mention.text for meeting in (kept, folded) for mention in meeting.mentions.all()}
    merge(kept, folded)
    relink()
    kept.refresh_from_db()
    assert {mention.text for mention in kept.mentions.all()} == texts


def test_a_link_that_an_editor_set_or_refused_stays() -> None:
    store([told("a", DIRECTOR), told("b", DIRECTOR, day="2021-08-10"), told("c", DIRECTOR, day="2021-09-10")])
    own = Official.objects.create(name="Người khác")
    mention = Mention.objects.get(article__path="a", official__isnull=False)
    mention.official = own
    mention.save()
    lock_fields(mention, ["official"])
    refused = Mention.objects.get(article__path="b", official__isnull=False)
    refused.status = Status.REJECTED
    refused.save()
    relink()
    mention.refresh_from_db()
    refused.refresh_from_db()
    assert mention.official == own
    assert refused.status == Status.REJECTED
    assert Mention.objects.filter(article__path="b", official__isnull=False).count() == 1


def test_the_address_of_a_folded_row_leads_on() -> None:
    store([told("b", HEALTH, day="2022-05-10"), told("x", ("Giám đốc", "Sở Y tế tỉnh Sơn La"), province="Sơn La")])
    store([told("a", DIRECTOR)])
    both = [DIRECTOR, HEALTH]
    store([told("turn", *both, day="2022-05-01")])
    folded = {official.get_absolute_url() for official in Official.objects.all()}
    relink()
    left = {official.get_absolute_url() for official in Official.objects.all()}
    assert people() == are("x", "a b turn")
    assert folded - left <= set(FormerAddress.objects.values_list("path", flat=True))


@pytest.mark.parametrize("seed", [0, 1])
def test_who_is_who_in_a_world_of_namesakes(seed: int) -> None:
    world = World(seed, people=80, meetings=140)
    store([one.report for one in world.reports])
    relink()
    rows = {
        (path, text): pk
        for path, text, pk in Mention.objects.filter(official__isnull=False).values_list(
            "article__path", "text", "official"
        )
    }
    pairs = [
        (key, rows[one.report.path, found.name])
        for one in world.reports
        for key, found in zip(one.officials, one.report.officials, strict=True)
    ]
    alike = namesakes((person.key, person.name) for person in world.people)
    precision, _recall, f1 = b_cubed(pairs)
    assert precision >= 0.98
    assert f1 >= 0.97
    precision, _recall, f1 = b_cubed(pair for pair in pairs if pair[0] in alike)
    assert precision >= 0.94
    assert f1 >= 0.93
