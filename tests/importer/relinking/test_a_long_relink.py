"""A re-linking of many reports: a chunk in memory, watched, stopped between any two chunks, and gone on with."""

import gc
from io import StringIO
from random import Random
from typing import Any

import pytest
from django.core.management import call_command

from articles.importer.relinking import relink
from articles.importer.relinking.rewriting import Rewriting
from articles.importer.values import Report
from articles.importer.watching import Stopped, Watch
from articles.management.commands import relink as command
from articles.models import Mention
from events.models import Meeting
from people.models import FormerAddress, Official, Organization, OrganizationSuccession
from tests.importer.relinking.test_relink import DIRECTOR, HEALTH, told
from tests.importer.resolution.world import World
from tests.importer.storing.told import groups, store

pytestmark = pytest.mark.django_db
CHUNK = 7


@pytest.fixture
def world() -> list[Report]:
    """Stored in another order than that of its days, so that there is something to put right."""
    reports = [one.report for one in World(6, people=25, meetings=35).reports]
    Random(2).shuffle(reports)
    store(reports, chunk=11)
    return reports


def catalogue() -> tuple[Any, ...]:
    return groups("official"), groups("meeting"), groups("position"), groups("participation")


def stopping_after(number: int) -> Watch:
    steps: list[str] = []
    return Watch(tell=lambda what, done, total: steps.append(what), should_stop=lambda: len(steps) == number)


def test_it_goes_on_where_it_was_stopped_and_the_size_of_chunks_does_not_show(world: list[Report]) -> None:
    steps: list[tuple[str, int, int]] = []
    relink(dry_run=True, watch=Watch(tell=lambda *step: steps.append(step)), chunk=CHUNK)
    assert {what for what, _done, _total in steps} == {"persons", "meetings", "written"}
    assert steps[-1] == ("written", len(world), len(world))
    before = catalogue()
    first_written = next(number for number, step in enumerate(steps, start=1) if step[0] == "written")
    with pytest.raises(Stopped):
        relink(watch=stopping_after(first_written - 1), chunk=CHUNK)
    assert catalogue() == before, "until everything is decided nothing is written"
    for number in (first_written, first_written + 2):
        with pytest.raises(Stopped):
            relink(watch=stopping_after(number), chunk=CHUNK)
    relink(chunk=CHUNK)
    in_pieces = catalogue()
    again = relink(chunk=1000)
    assert (again.changed, again.officials, again.meetings) == (0, (0, 0), (0, 0))
    assert catalogue() == in_pieces


def test_it_holds_one_chunk_of_reports(world: list[Report]) -> None:
    def reports() -> int:
        return sum(type(found) is Report for found in gc.get_objects())

    gc.collect()
    before, most = reports(), 0

    def tell(what: str, done: int, total: int) -> None:
        nonlocal most
        most = max(most, reports() - before)

    relink(watch=Watch(tell=tell), chunk=CHUNK)
    assert 0 < most <= 2 * CHUNK < len(world)


def test_a_kill_before_rows_are_taken_away_loses_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    store([told("b", HEALTH, day="2022-05-10"), told("x", ("Giám đốc", "Sở Y tế tỉnh Sơn La"), province="Sơn La")])
    store([told("a", DIRECTOR)])
    store([told("turn", DIRECTOR, HEALTH, day="2022-05-01")])
    before = {official.get_absolute_url() for official in Official.objects.all()}

    def dying(self: Rewriting) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Rewriting, "end", dying)
        with pytest.raises(KeyboardInterrupt):
            relink()
    relink()
    standing = {official.get_absolute_url(): official.pk for official in Official.objects.all()}
    gone = before - standing.keys()
    leading = dict(FormerAddress.objects.values_list("path", "object_id"))
    assert gone
    assert {leading[path] for path in gone} <= set(standing.values())
    assert not standing.keys() & leading.keys()


def test_bodies_are_linked_to_what_was_before_them() -> None:
    store([told("a", ("Trưởng Ban", "Ban Dân vận Tỉnh ủy Tiền Giang"), province="Tiền Giang")])
    store([told("b", ("Trưởng Ban", "Ban Tuyên giáo và Dân vận Tỉnh ủy Tiền Giang"), province="Tiền Giang",
                day="2025-03-10")])  # fmt: skip
    OrganizationSuccession.objects.all().delete()
    OrganizationSuccession.history.all().delete()
    assert relink().successions == OrganizationSuccession.objects.count() > 0
    assert str(OrganizationSuccession.objects.get(predecessor__name__startswith="Ban Dân vận").on) == "2025-02-06"


def test_open_bodies_that_belong_to_one_another_go_together() -> None:
    from articles.models import Source
    from people.models import Territory

    store([told("a", ("Trưởng Ban", "Ban Dân vận Tỉnh ủy"), province=None)])
    assert Organization.objects.exclude(open_scope="").count() == 2
    Source.objects.update(territory=Territory.objects.get(slug="tinh-binh-phuoc"))
    done = relink()
    assert not Organization.objects.exclude(open_scope="").exists()
    assert done.organizations == (2, 2)


def test_the_command_says_what_it_does_and_what_it_did(world: list[Report], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "SECONDS_BETWEEN_LINES", 0)
    out, err = StringIO(), StringIO()
    call_command("relink", stdout=out, stderr=err)
    assert f"Đã ghi {len(world)}/{len(world)} bài" in err.getvalue()
    for words in (f"{len(world)} bài", "cán bộ: thêm", "chức vụ: thêm", "hội nghị: thêm", "câu hỏi: thêm", "kế thừa"):
        assert words in out.getvalue()


def test_the_command_that_is_stopped_says_so(world: list[Report], monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*, watch: Watch, **options: Any) -> None:
        watch.tell("written", 20, 60)
        raise Stopped

    monkeypatch.setattr(command, "relink", stopped)
    err = StringIO()
    with pytest.raises(SystemExit) as left:
        call_command("relink", stderr=err)
    assert left.value.code == 130
    assert "đã ghi 20 bài; chạy lại" in err.getvalue()


def test_nothing_of_an_interrupted_run_is_left_over(world: list[Report]) -> None:
    for number in (2, 12, 20):
        try:
            relink(watch=stopping_after(number), chunk=CHUNK)
        except Stopped:
            continue
    relink(chunk=CHUNK)
    for model, target in ((Official, "official"), (Meeting, "meeting")):
        spoken_of = Mention.objects.filter(**{f"{target}__isnull": False}).values(target)
        assert not model._default_manager.exclude(pk__in=spoken_of).exists()
